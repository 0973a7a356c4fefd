package org.ecozone.geo;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.validity.CertainValidity;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Makes geometries valid and says what was wrong with them.
 *
 * <p>A bow-tie keeps all of its area, a polygon that collapses to a line or a point is lost and
 * reported, a geometry with a coordinate that is not finite is not repaired at all. Z and M are
 * dropped, which does not count as a change. The geometry given stays as it is, also inside: a
 * valid one is handed back itself.
 */
public final class GeometryRepair {
  /**
   * Outcome of a repair.
   *
   * @param geometry valid; same dimension as the input; null if nothing usable is left
   * @param changed false if the input was valid
   * @param problem what was wrong (JTS term), empty if nothing
   * @param x place of the first problem; NaN if there is none or it has no place
   * @param y likewise
   * @param areaBefore planar area of the input as stored, in CRS units squared: absolute shoelace,
   *     holes subtracted
   * @param areaAfter planar area after
   */
  public record Repair(
      Geometry geometry,
      boolean changed,
      String problem,
      double x,
      double y,
      double areaBefore,
      double areaAfter) {}

  private static final int MAX_ROUNDS = 4;

  private GeometryRepair() {}

  /** Never throws; uses GeometryFixer. Never {@code buffer(0)}. */
  public static Repair repair(Geometry geometry) {
    if (geometry == null) {
      return lost("No geometry", null, 0);
    }
    if (geometry.isEmpty()) {
      return lost("Empty geometry", null, 0);
    }
    if (CertainValidity.isCertain(geometry) && GeometryRebuilder.isXy(geometry)) {
      return valid(geometry, Measures.planarArea(geometry));
    }
    Coordinate notFinite = findNotFinite(geometry);
    if (notFinite != null) {
      return lost("Coordinate not finite", notFinite, 0);
    }
    double areaBefore = Measures.planarArea(geometry);
    try {
      return repairFinite(geometry, areaBefore);
    } catch (CrsException | RuntimeException e) {
      return lost("Not repairable: " + e.getMessage(), geometry.getCoordinate(), areaBefore);
    }
  }

  private static Repair repairFinite(Geometry geometry, double areaBefore) throws CrsException {
    // a copy: JTS would leave a Coordinate object for every vertex on packed sequences
    Geometry flat = GeometryRebuilder.rebuild(geometry, xy -> xy);
    TopologyValidationError error = new IsValidOp(flat).getValidationError();
    boolean mixed = flat.getClass() == GeometryCollection.class;
    if (error == null && !mixed) {
      return valid(GeometryRebuilder.isXy(geometry) ? geometry : flat, areaBefore);
    }
    int dimension = flat.getDimension();
    Geometry fixed = error == null ? flat : fix(flat);
    List<Geometry> kept = new ArrayList<>();
    int dropped = collect(fixed, dimension, kept);
    String problem = error == null ? "Geometry collection" : error.getMessage();
    Coordinate place = error == null ? flat.getCoordinate() : error.getCoordinate();
    if (dropped > 0) {
      problem += "; parts of lower dimension dropped: " + dropped;
    }
    if (kept.isEmpty()) {
      return lost(problem + "; nothing of dimension " + dimension + " is left", place, areaBefore);
    }
    Geometry result = build(kept, fixed, flat.getFactory());
    return new Repair(
        result, true, problem, place.x, place.y, areaBefore, Measures.planarArea(result));
  }

  private static Repair valid(Geometry geometry, double area) {
    return new Repair(geometry, false, "", Double.NaN, Double.NaN, area, area);
  }

  /**
   * GeometryFixer once more where its own result is not valid: seen on 0.4 % of random rings of
   * whole metres at 8-digit coordinates, where the second round always helped.
   */
  private static Geometry fix(Geometry broken) {
    Geometry fixed = GeometryFixer.fix(broken, true);
    for (int round = 1; round < MAX_ROUNDS && !new IsValidOp(fixed).isValid(); round++) {
      fixed = GeometryFixer.fix(fixed, true);
    }
    if (!new IsValidOp(fixed).isValid()) {
      throw new IllegalStateException("still not valid after " + MAX_ROUNDS + " rounds");
    }
    return fixed;
  }

  /** One part stays what the fixer made of it; several become a multi-geometry. */
  private static Geometry build(List<Geometry> kept, Geometry fixed, GeometryFactory factory) {
    boolean keepsMulti =
        fixed.getClass() != GeometryCollection.class && fixed.getNumGeometries() == kept.size();
    if (keepsMulti) {
      return fixed;
    }
    Geometry built = factory.buildGeometry(kept);
    return new IsValidOp(built).isValid() ? built : fix(built);
  }

  /** Adds the parts of a dimension to kept; gives the number of other parts that are not empty. */
  private static int collect(Geometry geometry, int dimension, List<Geometry> kept) {
    if (geometry instanceof GeometryCollection) {
      int dropped = 0;
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        dropped += collect(geometry.getGeometryN(i), dimension, kept);
      }
      return dropped;
    }
    if (geometry.isEmpty()) {
      return 0;
    }
    boolean keep =
        geometry.getDimension() == dimension && (dimension < 2 || geometry instanceof Polygon);
    if (keep) {
      kept.add(geometry);
    }
    return keep ? 0 : 1;
  }

  private static Repair lost(String problem, Coordinate place, double areaBefore) {
    double x = place == null ? Double.NaN : place.x;
    double y = place == null ? Double.NaN : place.y;
    return new Repair(null, true, problem, x, y, areaBefore, 0);
  }

  private static Coordinate findNotFinite(Geometry geometry) {
    NotFinite filter = new NotFinite();
    geometry.apply(filter);
    return filter.found;
  }

  /** Looks at sequences, not at coordinates: packed sequences would make and keep them. */
  private static final class NotFinite implements CoordinateSequenceFilter {
    private Coordinate found;

    @Override
    public void filter(CoordinateSequence sequence, int i) {
      if (!Double.isFinite(sequence.getX(i)) || !Double.isFinite(sequence.getY(i))) {
        found = sequence.getCoordinateCopy(i);
      }
    }

    @Override
    public boolean isDone() {
      return found != null;
    }

    @Override
    public boolean isGeometryChanged() {
      return false;
    }
  }
}
