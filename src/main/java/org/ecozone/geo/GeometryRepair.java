package org.ecozone.geo;

import org.locationtech.jts.geom.Geometry;

/** Stub: the geo part fills it. */
public final class GeometryRepair {
  /**
   * Outcome of a repair.
   *
   * @param geometry valid; same dimension as the input; null if nothing usable is left
   * @param changed false if the input was valid
   * @param problem what was wrong (JTS term), empty if nothing
   * @param x place of the first problem
   * @param y place of the first problem
   * @param areaBefore planar area of the input as stored, in CRS units squared: absolute shoelace, holes subtracted
   * @param areaAfter planar area after
   */
  public record Repair(
      Geometry geometry, boolean changed, String problem, double x, double y, double areaBefore, double areaAfter) {}

  private GeometryRepair() {}

  /** Never throws; uses GeometryFixer. Never {@code buffer(0)}. */
  public static Repair repair(Geometry geometry) {
    throw new UnsupportedOperationException();
  }
}
