package org.ecozone.arch.canary.overlay;

import java.util.function.ToDoubleFunction;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Canary: area without a CRS, called and referred to. */
public final class OverlayMeasures {
  public double use(Polygon polygon) {
    ToDoubleFunction<Geometry> length = Geometry::getLength;
    return polygon.getArea() + length.applyAsDouble(polygon);
  }
}
