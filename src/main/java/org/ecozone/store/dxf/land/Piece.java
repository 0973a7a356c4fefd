package org.ecozone.store.dxf.land;

import java.util.List;
import org.ecozone.store.dxf.curve.Affine;
import org.ecozone.store.dxf.curve.Curve;
import org.ecozone.store.dxf.curve.PointPath;
import org.ecozone.store.dxf.drawing.Entity;
import org.ecozone.store.dxf.drawing.Entity.Area;
import org.ecozone.store.dxf.drawing.Entity.Dot;
import org.ecozone.store.dxf.drawing.Entity.Path;

/**
 * A shape where it lies in the drawing.
 *
 * @param entity as it stands in the file; its shape is a path, an area or a dot
 * @param layer name of the layer that counts, decoded
 * @param colour AutoCAD colour index
 * @param block name of the outermost block it came in with, empty if none
 * @param map from the coordinates of the entity to those of the drawing
 */
record Piece(Entity entity, String layer, int colour, String block, Affine map) {

  boolean isPath() {
    return entity.shape() instanceof Path;
  }

  boolean isArea() {
    return entity.shape() instanceof Area;
  }

  boolean isDot() {
    return entity.shape() instanceof Dot;
  }

  boolean isSound() {
    return entity.fault() == null;
  }

  List<List<Curve>> loops() {
    if (entity.shape() instanceof Area area) {
      return area.loops();
    }
    return entity.shape() instanceof Path path ? List.of(path.curves()) : List.of();
  }

  boolean isBent() {
    return loops().stream().flatMap(List::stream).anyMatch(Curve::isBent);
  }

  boolean hasHeight() {
    return entity.shape() instanceof Dot dot
        ? dot.z() != 0
        : loops().stream().flatMap(List::stream).anyMatch(Curve::hasHeight);
  }

  /** X and y of a dot. */
  double[] dot() {
    Dot dot = (Dot) entity.shape();
    return new double[] {map.x(dot.x(), dot.y(), dot.z()), map.y(dot.x(), dot.y(), dot.z())};
  }

  /** Points of the only chain of a path, alternating x and y. */
  double[] path(double tolerance) {
    return LoopPoints.of(loops().get(0), map, tolerance);
  }

  /** Number of points of a flattened curve, for bounds. */
  static int size(Curve curve, Affine map, double tolerance) {
    PointPath path = new PointPath();
    curve.flatten(map, tolerance, path);
    return path.size();
  }
}
