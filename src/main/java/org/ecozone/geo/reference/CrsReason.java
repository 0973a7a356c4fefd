package org.ecozone.geo.reference;

import java.util.Arrays;
import java.util.List;

/**
 * One thing that speaks for or against a CRS. The sentence lies in the bundle {@code geo/reference}
 * under {@code reason.<CODE>}.
 *
 * @param args values for the sentence's placeholders
 */
public record CrsReason(Code code, List<String> args) {
  /** How much it counts. */
  public enum Weight {
    FOR,
    /** Worth knowing. */
    NOTE,
    /** Odd, but the numbers leave no doubt. */
    WARNING,
    /** A person must decide. */
    DOUBT,
    /** What the file says contradicts its numbers or itself; a person must decide. */
    CONFLICT;

    /** True if nothing may be taken without being asked. */
    public boolean asks() {
      return compareTo(DOUBT) >= 0;
    }
  }

  /** What there is to say. */
  public enum Code {
    /** 0: CRS; 1: words of the file. */
    STATED_CRS(Weight.FOR),
    /** 0: datum. */
    STATED_DATUM(Weight.FOR),
    /** 0: zone; 1: its width. */
    STATED_ZONE(Weight.FOR),
    /** 0: central meridian, degrees. */
    STATED_MERIDIAN(Weight.FOR),
    /** 0: first digits of the easting; 1: width of the zone; 2: central meridian. */
    PREFIX(Weight.FOR),
    DEGREES(Weight.FOR),
    /** 0: name of the area. */
    IN_AREA(Weight.FOR),
    CHOSEN(Weight.FOR),
    /** 0: degrees from the central meridian. */
    EXTENDED_ZONE(Weight.NOTE),
    /** Which number is the northing was told by the numbers alone. */
    AXIS_BY_NUMBERS(Weight.NOTE),
    /** Degrees of WGS 84 may come from a web map. */
    GCJ02_CONFIRM(Weight.NOTE),
    /** All minutes and seconds would be below 60 if 105.4115 meant 105°41'15". */
    PACKED_DEGREES(Weight.WARNING),
    /** 0: name of the parameter set; 1: datum. */
    DATUM_SHIFTED(Weight.NOTE),
    /** 0: datum. */
    DATUM_KEPT(Weight.WARNING),
    /**
     * A CRS of its own parameters. 0: name; 1: central meridian; 2: false easting, metres. A digit
     * that was mistyped looks like that.
     */
    CRS_UNLISTED(Weight.WARNING),
    /** The order of the axes is not that of the format; the digits leave no doubt. */
    AXIS_CLEAR(Weight.WARNING),
    /** 0: stated CRS. */
    CHOSEN_AGAINST_STATED(Weight.WARNING),
    /** The order of the axes is not that of the format. */
    AXIS_AGAINST_RULE(Weight.DOUBT),
    /** The numbers make sense in either order. */
    AXIS_UNKNOWN(Weight.DOUBT),
    DATUM_UNSTATED(Weight.DOUBT),
    ZONE_UNSTATED(Weight.DOUBT),
    /** 0: datum. */
    OLD_DATUM_POSSIBLE(Weight.DOUBT),
    /** UTM or Web Mercator: surveys do not use it. */
    UNUSUAL_GRID(Weight.DOUBT),
    /** 0: name of the area; 1: longitude; 2: latitude. */
    OUTSIDE_AREA(Weight.DOUBT),
    /** 0: what makes it look so; 1: metres the land would move. */
    GCJ02_SUSPECTED(Weight.DOUBT),
    /** 0: zone of the false easting; 1: central meridian, which is another zone's. */
    FALSE_EASTING_CONFLICT(Weight.CONFLICT),
    /** 0: stated zone; 1: zone of the numbers. */
    ZONE_CONFLICT(Weight.CONFLICT),
    /** 0: stated zone; the numbers are degrees. */
    ZONE_WITH_DEGREES(Weight.CONFLICT),
    /** 0: stated zone. */
    ZONE_UNKNOWN(Weight.CONFLICT),
    /** 0: stated central meridian; 1: that of the numbers, degrees. */
    MERIDIAN_CONFLICT(Weight.CONFLICT),
    /** 0: stated central meridian; the numbers are degrees. */
    MERIDIAN_WITH_DEGREES(Weight.CONFLICT),
    /** 0: stated width; 1: zone; 2: width of that zone. */
    WIDTH_CONFLICT(Weight.CONFLICT),
    /** 0: stated CRS, which the numbers do not fit. */
    CRS_CONFLICT(Weight.CONFLICT),
    /** 0: stated datum; 1: datum of the stated CRS. */
    DATUM_CONFLICT(Weight.CONFLICT),
    /** 0: datum. Needs the user's parameters. */
    OLD_DATUM(Weight.CONFLICT),
    /** 0: chosen CRS, which the numbers do not fit. */
    CHOSEN_UNFIT(Weight.CONFLICT),
    NO_COORDINATES(Weight.CONFLICT),
    /** 0 to 3: smallest and largest first number, smallest and largest second. */
    NO_FIT(Weight.CONFLICT),
    /** 0: first digits of the eastings with how many points have them. */
    MIXED_ZONES(Weight.CONFLICT),
    /** 0: number of points in degrees; 1: number of others. */
    MIXED_KINDS(Weight.CONFLICT),
    MILLIMETRES(Weight.CONFLICT),
    LOCAL_GRID(Weight.CONFLICT);

    private final Weight weight;

    Code(Weight weight) {
      this.weight = weight;
    }

    public Weight weight() {
      return weight;
    }
  }

  public CrsReason {
    args = List.copyOf(args);
  }

  static CrsReason of(Code code, Object... args) {
    return new CrsReason(code, Arrays.stream(args).map(String::valueOf).toList());
  }

  public Weight weight() {
    return code.weight();
  }

  /** Bundle of the sentences. */
  public static String bundle() {
    return "geo/reference";
  }

  /** Key of the sentence in its bundle. */
  public String key() {
    return "reason." + code;
  }
}
