package org.ecozone.store.corner.out;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.geo.angle.DegreeText;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.AngleNotation;
import org.ecozone.store.exchange.PointNumbers;
import org.ecozone.store.exchange.WriteChoices;
import org.ecozone.store.exchange.WriteOption;
import org.ecozone.store.exchange.YesNo;

/** How a table of corners is to be written. */
final class CornerChoices {
  private static final int METRE_DECIMALS = 3;
  private static final int DEGREE_DECIMALS = 9;
  private static final int SECOND_DECIMALS = 5;
  private static final int MOST_DECIMALS = 12;

  private static final Set<AngleNotation> ANGLES =
      EnumSet.of(AngleNotation.DEGREES, AngleNotation.DMS);

  private final OptionalInt decimals;
  private final Optional<AxisOrder> axes;
  private final Optional<AngleNotation> angles;
  private final boolean closing;
  private final PointNumbers numbers;

  private CornerChoices(WriteChoices choices, String file) throws StoreException {
    this.axes = choices.oneOf(WriteOption.AXIS_ORDER, EnumSet.allOf(AxisOrder.class), file);
    this.angles = choices.oneOf(WriteOption.ANGLES, ANGLES, file);
    this.closing =
        choices
            .oneOf(WriteOption.CLOSING_POINT, EnumSet.allOf(YesNo.class), file)
            .filter(YesNo.NO::equals)
            .isEmpty();
    this.numbers =
        choices
            .oneOf(WriteOption.POINT_NUMBERS, EnumSet.allOf(PointNumbers.class), file)
            .orElse(PointNumbers.PARCEL);
    this.decimals = choices.decimals(MOST_DECIMALS, file);
  }

  static CornerChoices of(WriteChoices choices, Path target) throws StoreException {
    return new CornerChoices(choices, String.valueOf(target.getFileName()));
  }

  PointNumbers pointNumbers() {
    return numbers;
  }

  boolean closingPoint() {
    return closing;
  }

  /** X before Y, which is north before east, in metres; longitude before latitude in degrees. */
  boolean northFirst(boolean degrees) {
    return axes.isEmpty() ? !degrees : axes.get() == AxisOrder.NORTH_EAST;
  }

  /** Longitude and latitude beside metres, where a notation of angles was chosen. */
  boolean lonLatToo() {
    return angles.isPresent();
  }

  CornerOutput.Number metres(double value) {
    return new CornerOutput.Number(value, decimals.orElse(METRE_DECIMALS));
  }

  /** A number, or 105°41′15.12345″. */
  Object degrees(double value) {
    if (angles.filter(AngleNotation.DMS::equals).isPresent()) {
      return (value < 0 ? "-" : "")
          + DegreeText.dms(value, Math.min(6, decimals.orElse(SECOND_DECIMALS)));
    }
    return new CornerOutput.Number(value, Math.max(decimals.orElse(DEGREE_DECIMALS), 6));
  }
}
