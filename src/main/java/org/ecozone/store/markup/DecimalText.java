package org.ecozone.store.markup;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.ecozone.store.exchange.WriteChoices;
import org.ecozone.store.exchange.WriteOption;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LinearRing;

/**
 * Coordinates as decimals: the fewest digits that give the same double again, or as many as the
 * user wants; never with an exponent, the same on every Java.
 */
public final class DecimalText {
  private static final int MOST_DECIMALS = 20;

  /** Digits after the point, -1 for as many as it takes. */
  private final int decimals;

  private DecimalText(int decimals) {
    this.decimals = decimals;
  }

  /** As the user wants it; a number of digits that is none counts as not chosen. */
  public static DecimalText of(WriteChoices choices) {
    String chosen = choices.get(WriteOption.DECIMALS).orElse("").strip();
    boolean digits = chosen.matches("\\d{1,2}") && Integer.parseInt(chosen) <= MOST_DECIMALS;
    return new DecimalText(digits ? Integer.parseInt(chosen) : -1);
  }

  public String of(double value) {
    if (decimals >= 0) {
      return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }
    return shortest(value);
  }

  /** The fewest digits that give the same double again. */
  public static String shortest(double value) {
    String text = NumberOutput.toString(value, true);
    if (text.indexOf('E') >= 0) {
      text = new BigDecimal(text).stripTrailingZeros().toPlainString();
    }
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** What a ring is to its polygon. */
  public enum RingRole {
    /** Written counter-clockwise. */
    SHELL,
    /** Written clockwise. */
    HOLE
  }

  /** The vertices of a ring in the direction that its role asks for. */
  public static CoordinateSequence directed(LinearRing ring, RingRole role) {
    CoordinateSequence vertices = ring.getCoordinateSequence();
    boolean counterClockwise = Orientation.isCCW(vertices);
    boolean wanted = role == RingRole.SHELL;
    return counterClockwise == wanted ? vertices : ring.reverse().getCoordinateSequence();
  }
}
