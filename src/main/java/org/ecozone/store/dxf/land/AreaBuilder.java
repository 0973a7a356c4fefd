package org.ecozone.store.dxf.land;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecozone.geo.ring.AssembledArea;
import org.ecozone.geo.ring.CoordinateUnit;
import org.ecozone.geo.ring.RingAssembly;
import org.ecozone.geo.ring.RingRemark;
import org.ecozone.store.dxf.curve.Curve;
import org.ecozone.store.dxf.drawing.Entity;
import org.ecozone.store.dxf.drawing.Entity.Filling;
import org.ecozone.store.dxf.drawing.Place.Ring;
import org.ecozone.store.dxf.drawing.Place.RingMark;
import org.ecozone.store.dxf.group.DxfIssue;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Makes areas of the rings and hatches of the layers that are taken. */
final class AreaBuilder {
  /** What a closed line inside another one on the same layer is. */
  enum Nested {
    /** Land of its own; nothing of the outer one is taken away. */
    PARCELS,
    /** A hole of the outer one. */
    HOLES
  }

  private final Tolerance tolerance;
  private final CoordinateUnit unit;
  private final Nested nested;
  private final FeatureMaker maker;
  private final IssueTally tally;
  private final RingIndex known;
  private final List<LandFeature> features = new ArrayList<>();

  AreaBuilder(Tolerance tolerance, Nested nested, FeatureMaker maker, IssueTally tally) {
    this.tolerance = tolerance;
    this.unit =
        tolerance.unit() == Tolerance.Unit.DEGREE ? CoordinateUnit.DEGREE : CoordinateUnit.METRE;
    this.nested = nested;
    this.maker = maker;
    this.tally = tally;
    this.known = new RingIndex(tolerance.join());
  }

  List<LandFeature> features() {
    return features;
  }

  /** All rings of all layers must be added before the first hatch. */
  void addRings(LayerShapes layer) {
    RingIndex own = new RingIndex(tolerance.join());
    List<CadShape> plain = new ArrayList<>();
    Map<Long, List<CadShape>> marked = new LinkedHashMap<>();
    for (CadShape ring : layer.rings()) {
      RingMark mark = ring.piece().entity().place().mark();
      if (mark != null) {
        marked.computeIfAbsent(mark.feature(), k -> new ArrayList<>()).add(ring);
      } else if (own.sameRing(ring) == null) {
        own.add(ring);
        plain.add(ring);
      } else {
        tally.addAt(
            DxfIssue.DUPLICATE, layer.name(), ring.place(), LayerShapes.words(ring.piece()));
      }
    }
    marked.values().forEach(rings -> addMarked(rings, layer.name(), plain));
    plain.forEach(known::add);
    if (nested == Nested.HOLES) {
      addAsHoles(plain, layer.name());
    } else {
      NestedRings.of(plain)
          .forEach(
              pair ->
                  tally.addAt(
                      DxfIssue.RING_INSIDE,
                      layer.name(),
                      pair.inner().place(),
                      LayerShapes.words(
                          pair.inner().piece(), LayerShapes.words(pair.outer().piece())[2])));
      plain.forEach(ring -> features.add(single(ring)));
    }
  }

  private LandFeature single(CadShape ring) {
    AssembledArea area = RingAssembly.of(List.of(ring.xy()), unit);
    return area.geometry() == null
        ? maker.failed(ring.piece(), LandFeature.Form.AREA, DxfIssue.WITHOUT_AREA)
        : maker.area(ring.piece(), ring.type(), area.geometry());
  }

  /** Rings that our writer marked as one feature, if they still are. */
  private void addMarked(List<CadShape> rings, String layer, List<CadShape> plain) {
    long holes = rings.stream().filter(ring -> mark(ring).ring() == Ring.HOLE).count();
    AssembledArea area = RingAssembly.of(FeatureMaker.coordinatesOf(rings), unit);
    if (area.geometry() == null
        || !area.remarks().isEmpty()
        || !isAsMarked(area.geometry(), rings)) {
      plain.addAll(rings);
      return;
    }
    rings.forEach(known::add);
    features.add(maker.area(rings.get(0).piece(), rings.get(0).type(), area.geometry()));
    if (holes > 0) {
      tally.addAt(
          DxfIssue.HOLES_BY_MARK,
          layer,
          rings.get(0).place(),
          LayerShapes.words(rings.get(0).piece(), holes));
    }
  }

  /** Whether every ring is what its mark says, also after somebody moved some of them. */
  private static boolean isAsMarked(Geometry geometry, List<CadShape> rings) {
    Set<Envelope> shells = new HashSet<>();
    Set<Envelope> holes = new HashSet<>();
    rings.forEach(ring -> (mark(ring).ring() == Ring.HOLE ? holes : shells).add(ring.box()));
    int found = 0;
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Polygon part = (Polygon) geometry.getGeometryN(i);
      boolean asMarked = shells.contains(part.getEnvelopeInternal());
      for (int h = 0; h < part.getNumInteriorRing(); h++) {
        asMarked &= holes.contains(part.getInteriorRingN(h).getEnvelopeInternal());
      }
      found += asMarked ? 1 + part.getNumInteriorRing() : 0;
    }
    return found == rings.size();
  }

  private static RingMark mark(CadShape ring) {
    return ring.piece().entity().place().mark();
  }

  private static long holesOf(Geometry geometry) {
    long holes = 0;
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      holes += ((Polygon) geometry.getGeometryN(i)).getNumInteriorRing();
    }
    return holes;
  }

  private void addAsHoles(List<CadShape> rings, String layer) {
    AssembledArea area = RingAssembly.of(FeatureMaker.coordinatesOf(rings), unit);
    boolean undecided =
        area.geometry() == null
            || area.remarks().stream().anyMatch(r -> r.kind() == RingRemark.Kind.CROSSING);
    if (undecided) {
      rings.forEach(ring -> features.add(single(ring)));
      return;
    }
    Map<Envelope, CadShape> byBox = new HashMap<>();
    rings.forEach(ring -> byBox.putIfAbsent(ring.box(), ring));
    for (int i = 0; i < area.geometry().getNumGeometries(); i++) {
      Polygon part = (Polygon) area.geometry().getGeometryN(i);
      CadShape shell = byBox.getOrDefault(part.getEnvelopeInternal(), rings.get(0));
      features.add(maker.area(shell.piece(), shell.type(), part));
      if (part.getNumInteriorRing() > 0) {
        tally.addAt(
            DxfIssue.HOLES_BY_CHOICE,
            layer,
            shell.place(),
            LayerShapes.words(shell.piece(), part.getNumInteriorRing()));
      }
    }
  }

  void addHatches(LayerShapes layer) {
    RingIndex own = new RingIndex(tolerance.join());
    for (Piece piece : layer.areas()) {
      List<CadShape> loops = new ArrayList<>();
      for (List<Curve> loop : piece.loops()) {
        loops.add(
            new CadShape(
                piece, piece.entity().type(), LoopPoints.of(loop, piece.map(), tolerance.chord())));
      }
      add(piece, loops, layer.name(), own);
    }
  }

  private void add(Piece piece, List<CadShape> loops, String layer, RingIndex own) {
    CadShape open = null;
    List<CadShape> rings = new ArrayList<>();
    for (CadShape loop : loops) {
      int n = loop.xy().length;
      if (n < 4) {
        continue;
      }
      double gap = Math.hypot(loop.xy()[0] - loop.xy()[n - 2], loop.xy()[1] - loop.xy()[n - 1]);
      open = gap > tolerance.near() && n > 6 ? loop : open;
      rings.add(gap == 0 ? loop : closed(loop, gap));
    }
    Geometry geometry = geometry(piece, rings);
    if (geometry == null) {
      features.add(maker.failed(piece, LandFeature.Form.AREA, DxfIssue.HATCH_WRONG));
      return;
    }
    if (open != null) {
      tally.addAt(DxfIssue.HATCH_GAP, layer, open.place(), LayerShapes.words(piece, gapOf(open)));
    }
    if (holesOf(geometry) == 0 && geometry instanceof Polygon) {
      CadShape same = known.sameRing(rings.get(0));
      CadShape twin = own.sameRing(rings.get(0));
      if (same != null || twin != null) {
        DxfIssue why = same != null ? DxfIssue.HATCH_OF_OUTLINE : DxfIssue.DUPLICATE;
        tally.addAt(why, layer, rings.get(0).place(), LayerShapes.words(piece));
        return;
      }
      own.add(rings.get(0));
    }
    features.add(maker.area(piece, piece.entity().type(), geometry));
  }

  private String gapOf(CadShape loop) {
    int n = loop.xy().length;
    double gap = Math.hypot(loop.xy()[0] - loop.xy()[n - 2], loop.xy()[1] - loop.xy()[n - 1]);
    return String.format(java.util.Locale.ROOT, "%.1f", gap / tolerance.join());
  }

  private CadShape closed(CadShape loop, double gap) {
    double[] xy = loop.xy();
    int n = xy.length;
    double[] ring = java.util.Arrays.copyOf(xy, gap <= tolerance.join() ? n : n + 2);
    ring[ring.length - 2] = xy[0];
    ring[ring.length - 1] = xy[1];
    return new CadShape(loop.piece(), loop.type(), ring);
  }

  private Geometry geometry(Piece piece, List<CadShape> rings) {
    AssembledArea area = RingAssembly.of(FeatureMaker.coordinatesOf(rings), unit);
    if (area.geometry() == null) {
      return null;
    }
    Filling filling = ((Entity.Area) piece.entity().shape()).filling();
    return switch (filling) {
      case ALTERNATING -> area.geometry();
      case ALL -> withoutHoles(area.geometry());
      case OUTERMOST -> outermost(area.geometry());
    };
  }

  private static Geometry withoutHoles(Geometry geometry) {
    return parts(outermost(geometry), false);
  }

  private static Geometry parts(Geometry geometry, boolean holes) {
    List<Polygon> parts = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Polygon part = (Polygon) geometry.getGeometryN(i);
      GeometryFactory factory = part.getFactory();
      parts.add(holes ? part : factory.createPolygon(part.getExteriorRing()));
    }
    return parts.size() == 1
        ? parts.get(0)
        : geometry.getFactory().createMultiPolygon(parts.toArray(Polygon[]::new));
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
    return parts.size() == 1
        ? parts.get(0)
        : geometry.getFactory().createMultiPolygon(parts.toArray(Polygon[]::new));
  }

  private static double[] xy(LinearRing ring) {
    double[] xy = new double[2 * ring.getNumPoints()];
    for (int i = 0; i < ring.getNumPoints(); i++) {
      xy[2 * i] = ring.getCoordinateN(i).x;
      xy[2 * i + 1] = ring.getCoordinateN(i).y;
    }
    return xy;
  }
}
