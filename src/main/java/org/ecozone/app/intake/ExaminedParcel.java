package org.ecozone.app.intake;

import java.util.List;
import java.util.Set;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Geometry;

/**
 * A parcel as it was received, and as it would be used. Do not change the geometry.
 *
 * @param table table in the file
 * @param fid number of the feature in the file
 * @param line line or row of the file where it begins, from 1; 0 if there is none
 * @param id 地块编号 or what stands for it; may be empty
 * @param name may be empty
 * @param numbers numbers as they stand, the first as x; null if they cannot be used
 * @param received the same with x = easting or longitude; null while the CRS is not decided
 * @param used valid, in the CRS in which it would be used (another one than that of the file only
 *     where a datum is shifted); null likewise, and where nothing usable is left
 * @param repair what had to be changed to make it valid
 * @param area what it measures
 * @param flags what is odd about it
 * @param failure why it cannot be used; null if it can
 */
public record ExaminedParcel(
    String table,
    long fid,
    long line,
    String id,
    String name,
    Geometry numbers,
    Geometry received,
    Geometry used,
    Repaired repair,
    Area area,
    Set<Flag> flags,
    Issue failure) {

  /** What may be odd about a parcel; texts under {@code flag.<FLAG>}. */
  public enum Flag {
    FAILED,
    NO_GEOMETRY,
    REPAIRED,
    /** Stated and computed area differ. */
    AREA_DIFFERS,
    /** They differ by the factor of another unit. */
    AREA_UNIT,
    DUPLICATE,
    OVERLAPS,
    /** Thin gap or hole between parcels. */
    GAP,
    SPIKE,
    DOUBLE_VERTEX,
    TINY_PART,
    OUTSIDE_AREA,
    VERY_LARGE,
    VERY_SMALL,
    NO_AREA
  }

  /** A place of a problem, x = easting or longitude, in the CRS as received. */
  public record Marker(double x, double y) {}

  /**
   * What had to be changed.
   *
   * @param problem JTS term, empty if nothing
   * @param places where, bounded; the first is the first problem
   * @param placeCount how many there are
   * @param beforeM2 planar area as received (absolute shoelace); NaN if the CRS is not decided
   * @param afterM2 planar area after
   */
  public record Repaired(
      String problem, List<Marker> places, int placeCount, double beforeM2, double afterM2) {
    public static final Repaired NOTHING = new Repaired("", List.of(), 0, Double.NaN, Double.NaN);

    public Repaired {
      places = List.copyOf(places);
    }
  }

  /**
   * @param stated number as the file states it, NaN if it states none
   * @param statedUnit HECTARE, SQUARE_METRE or MU; empty if it is not known
   * @param statedM2 NaN likewise
   * @param planarM2 in the CRS as delivered, or in the 3-degree zone; NaN if the CRS is not decided
   * @param ellipsoidalM2 of the national land survey; NaN likewise
   */
  public record Area(
      double stated, String statedUnit, double statedM2, double planarM2, double ellipsoidalM2) {}

  public ExaminedParcel {
    flags = Set.copyOf(flags);
  }

  /** The same with other flags. */
  public ExaminedParcel withFlags(Set<Flag> changed) {
    return new ExaminedParcel(
        table, fid, line, id, name, numbers, received, used, repair, area, changed, failure);
  }

  /** What messages between parcels call it. */
  public String label() {
    if (!id.isEmpty()) {
      return id;
    }
    return name.isEmpty() ? "#" + fid : name;
  }

  public boolean isUsable() {
    return failure == null && used != null;
  }
}
