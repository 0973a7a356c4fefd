package org.ecozone.store.corner.out;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.ecozone.geo.angle.DegreeText;
import org.ecozone.store.StoreException;
import org.ecozone.store.corner.CornerIssue;
import org.ecozone.store.exchange.WriteChoices;
import org.ecozone.store.exchange.WriteOption;
import org.ecozone.zone.Issue;

/** How a table of corners is to be written. */
final class CornerChoices {
  private static final int METRE_DECIMALS = 3;
  private static final int DEGREE_DECIMALS = 9;
  private static final int SECOND_DECIMALS = 5;
  private static final int MOST_DECIMALS = 12;

  private final WriteChoices choices;
  private final String file;
  private final Optional<Integer> decimals;
  private final String axes;
  private final String angles;
  private final boolean closing;
  private final CornerNumbers.Restart restart;

  private CornerChoices(WriteChoices choices, Path target) throws StoreException {
    this.choices = choices;
    this.file = String.valueOf(target.getFileName());
    this.axes = one(WriteOption.AXIS_ORDER, "", "NORTH_EAST", "EAST_NORTH");
    this.angles = one(WriteOption.ANGLES, "", "DMS", "DEGREES");
    this.closing = one(WriteOption.CLOSING_POINT, "YES", "YES", "NO").equals("YES");
    this.restart =
        CornerNumbers.Restart.valueOf(
            one(WriteOption.POINT_NUMBERS, "PARCEL", "RING", "PARCEL", "FILE"));
    this.decimals = decimals(choices.get(WriteOption.DECIMALS));
  }

  static CornerChoices of(WriteChoices choices, Path target) throws StoreException {
    return new CornerChoices(choices, target);
  }

  private String one(WriteOption option, String otherwise, String... allowed)
      throws StoreException {
    Optional<String> chosen = choices.get(option);
    if (chosen.isEmpty()) {
      return otherwise;
    }
    String wanted = chosen.get().strip().toUpperCase(Locale.ROOT);
    for (String each : allowed) {
      if (each.equals(wanted)) {
        return each;
      }
    }
    throw refused(option, chosen.get(), String.join(", ", allowed));
  }

  private Optional<Integer> decimals(Optional<String> chosen) throws StoreException {
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    String text = chosen.get().strip();
    if (!text.matches("\\d{1,2}") || Integer.parseInt(text) > MOST_DECIMALS) {
      throw refused(WriteOption.DECIMALS, text, "0–" + MOST_DECIMALS);
    }
    return Optional.of(Integer.parseInt(text));
  }

  private StoreException refused(WriteOption option, String value, String allowed) {
    return new StoreException(
        Issue.of(CornerIssue.OPTION_UNKNOWN, file, "", option.key(), value, allowed), null);
  }

  CornerNumbers.Restart pointNumbers() {
    return restart;
  }

  boolean closingPoint() {
    return closing;
  }

  /** X before Y, which is north before east, in metres; longitude before latitude in degrees. */
  boolean northFirst(boolean degrees) {
    return axes.isEmpty() ? !degrees : axes.equals("NORTH_EAST");
  }

  /** Longitude and latitude beside metres, where a notation of angles was chosen. */
  boolean lonLatToo() {
    return !angles.isEmpty();
  }

  CornerOutput.Number metres(double value) {
    return new CornerOutput.Number(value, decimals.orElse(METRE_DECIMALS));
  }

  /** A number, or 105°41′15.12345″. */
  Object degrees(double value) {
    if (angles.equals("DMS")) {
      return (value < 0 ? "-" : "")
          + DegreeText.dms(value, Math.min(6, decimals.orElse(SECOND_DECIMALS)));
    }
    return new CornerOutput.Number(value, Math.max(decimals.orElse(DEGREE_DECIMALS), 6));
  }
}
