package org.ecozone.store.dxf.land;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ecozone.geo.ring.AssembledArea;
import org.ecozone.geo.ring.CoordinateUnit;
import org.ecozone.geo.ring.RingAssembly;
import org.ecozone.store.dxf.curve.Curve;
import org.ecozone.store.dxf.drawing.Entity;
import org.ecozone.store.dxf.drawing.Entity.Filling;
import org.ecozone.store.dxf.group.DxfIssue;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Makes areas of hatches and solids: which of nested boundaries are filled is what they say. */
final class HatchBuilder {
  private final Tolerance tolerance;
  private final CoordinateUnit unit;
  private final IssueTally tally;

  HatchBuilder(Tolerance tolerance, CoordinateUnit unit, IssueTally tally) {
    this.tolerance = tolerance;
    this.unit = unit;
    this.tally = tally;
  }

  /** The land of a hatch, null if its boundaries make none. */
  Geometry geometry(Piece piece) {
    List<double[]> rings = new ArrayList<>();
    for (List<Curve> loop : piece.loops()) {
      double[] xy = LoopPoints.of(loop, piece.map(), tolerance.chord());
      int n = xy.length;
      if (n >= 4) {
        double gap = Math.hypot(xy[0] - xy[n - 2], xy[1] - xy[n - 1]);
        if (gap > tolerance.near()) {
          String millimetres = String.format(Locale.ROOT, "%.1f", gap / tolerance.join());
          tally.addAt(
              DxfIssue.HATCH_GAP,
              piece.layer(),
              new double[] {xy[0], xy[1]},
              LayerShapes.words(piece, millimetres));
        }
        rings.add(gap == 0 ? xy : closed(xy, gap));
      }
    }
    AssembledArea area = RingAssembly.of(rings, unit);
    if (area.geometry() == null) {
      return null;
    }
    Filling filling = ((Entity.Area) piece.entity().shape()).filling();
    return switch (filling) {
      case ALTERNATING -> area.geometry();
      case ALL -> withoutHoles(outermost(area.geometry()));
      case OUTERMOST -> outermost(area.geometry());
    };
  }

  private double[] closed(double[] xy, double gap) {
    double[] ring = Arrays.copyOf(xy, gap <= tolerance.join() ? xy.length : xy.length + 2);
    ring[ring.length - 2] = xy[0];
    ring[ring.length - 1] = xy[1];
    return ring;
  }

  private static Geometry withoutHoles(Geometry geometry) {
    List<Polygon> parts = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Polygon part = (Polygon) geometry.getGeometryN(i);
      parts.add(part.getFactory().createPolygon(part.getExteriorRing()));
    }
    return of(parts, geometry.getFactory());
  }

  private static Geometry of(List<Polygon> parts, GeometryFactory factory) {
    return parts.size() == 1
        ? parts.get(0)
        : factory.createMultiPolygon(parts.toArray(Polygon[]::new));
  }

  /** Without the parts that lie in holes of others. */
  private static Geometry outermost(Geometry geometry) {
    if (!(geometry instanceof MultiPolygon)) {
      return geometry;
    }
    List<CadShape> shells = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      shells.add(
          new CadShape(null, "", xy(((Polygon) geometry.getGeometryN(i)).getExteriorRing())));
    }
    Set<CadShape> inner = new HashSet<>();
    NestedRings.of(shells).forEach(pair -> inner.add(pair.inner()));
    List<Polygon> parts = new ArrayList<>();
    for (int i = 0; i < shells.size(); i++) {
      if (!inner.contains(shells.get(i))) {
        parts.add((Polygon) geometry.getGeometryN(i));
      }
    }
    return of(parts, geometry.getFactory());
  }

  /** Points of a ring, alternating x and y. */
  static double[] xy(LinearRing ring) {
    double[] xy = new double[2 * ring.getNumPoints()];
    for (int i = 0; i < ring.getNumPoints(); i++) {
      xy[2 * i] = ring.getCoordinateN(i).x;
      xy[2 * i + 1] = ring.getCoordinateN(i).y;
    }
    return xy;
  }
}
