package org.ecozone.store.dxf.land;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecozone.geo.ring.AssembledArea;
import org.ecozone.geo.ring.CoordinateUnit;
import org.ecozone.geo.ring.RingAssembly;
import org.ecozone.geo.ring.RingRemark;
import org.ecozone.store.dxf.drawing.Place.Ring;
import org.ecozone.store.dxf.drawing.Place.RingMark;
import org.ecozone.store.dxf.group.DxfIssue;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
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
  private final HatchBuilder hatches;

  /** By what they were made of, in the order of the drawing. */
  private final Map<Object, LandFeature> features = new LinkedHashMap<>();

  private final Set<CadShape> singles = Collections.newSetFromMap(new IdentityHashMap<>());

  AreaBuilder(Tolerance tolerance, Nested nested, FeatureMaker maker, IssueTally tally) {
    this.tolerance = tolerance;
    this.unit =
        tolerance.unit() == Tolerance.Unit.DEGREE ? CoordinateUnit.DEGREE : CoordinateUnit.METRE;
    this.nested = nested;
    this.maker = maker;
    this.tally = tally;
    this.known = new RingIndex(tolerance.join());
    this.hatches = new HatchBuilder(tolerance, unit, tally);
  }

  List<LandFeature> features() {
    return List.copyOf(features.values());
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
      plain.forEach(ring -> features.put(ring, single(ring)));
      singles.addAll(plain);
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
    features.put(
        rings.get(0), maker.area(rings.get(0).piece(), rings.get(0).type(), area.geometry()));
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
      rings.forEach(ring -> features.put(ring, single(ring)));
      return;
    }
    Map<Envelope, CadShape> byBox = new HashMap<>();
    rings.forEach(ring -> byBox.putIfAbsent(ring.box(), ring));
    for (int i = 0; i < area.geometry().getNumGeometries(); i++) {
      Polygon part = (Polygon) area.geometry().getGeometryN(i);
      CadShape shell = byBox.getOrDefault(part.getEnvelopeInternal(), rings.get(0));
      features.put(part, maker.area(shell.piece(), shell.type(), part));
      if (part.getNumInteriorRing() > 0) {
        tally.addAt(
            DxfIssue.HOLES_BY_CHOICE,
            layer,
            shell.place(),
            LayerShapes.words(shell.piece(), part.getNumInteriorRing()));
      }
    }
  }

  /**
   * All hatches of all layers, after all rings. A hatch of the same land as closed lines is no
   * second parcel; where all its islands are drawn as lines too, it says that they are holes.
   */
  void addHatches(List<LayerShapes> layers) {
    List<Hatch> hatches = new ArrayList<>();
    for (LayerShapes layer : layers) {
      RingIndex own = new RingIndex(tolerance.join());
      layer.areas().forEach(piece -> hatch(piece, own).ifPresent(hatches::add));
    }
    Set<CadShape> filled = Collections.newSetFromMap(new IdentityHashMap<>());
    hatches.forEach(hatch -> filled.addAll(hatch.shells()));
    hatches.forEach(hatch -> add(hatch, filled));
  }

  /**
   * A hatch and the closed lines that are its boundaries.
   *
   * @param shells lines that are its outer boundaries, null in place of one that is not drawn
   * @param holes the same of its islands
   */
  private record Hatch(
      Piece piece, Geometry geometry, List<CadShape> shells, List<CadShape> holes) {
    boolean isOutlined() {
      return !shells.contains(null);
    }

    double[] place() {
      return new double[] {geometry.getCoordinate().x, geometry.getCoordinate().y};
    }
  }

  private Optional<Hatch> hatch(Piece piece, RingIndex own) {
    Geometry geometry = hatches.geometry(piece);
    if (geometry == null) {
      features.put(piece, maker.failed(piece, LandFeature.Form.AREA, DxfIssue.HATCH_WRONG));
      return Optional.empty();
    }
    List<CadShape> shells = new ArrayList<>();
    List<CadShape> holes = new ArrayList<>();
    boolean twin = geometry instanceof Polygon;
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Polygon part = (Polygon) geometry.getGeometryN(i);
      CadShape shell = new CadShape(piece, "", HatchBuilder.xy(part.getExteriorRing()));
      twin &= part.getNumInteriorRing() == 0 && own.sameRing(shell) != null;
      if (part.getNumInteriorRing() == 0) {
        own.add(shell);
      }
      shells.add(known.sameRing(shell));
      for (int h = 0; h < part.getNumInteriorRing(); h++) {
        holes.add(
            known.sameRing(new CadShape(piece, "", HatchBuilder.xy(part.getInteriorRingN(h)))));
      }
    }
    Hatch hatch = new Hatch(piece, geometry, shells, holes);
    if (twin) {
      tally.addAt(DxfIssue.DUPLICATE, piece.layer(), hatch.place(), LayerShapes.words(piece));
      return Optional.empty();
    }
    return Optional.of(hatch);
  }

  private void add(Hatch hatch, Set<CadShape> filled) {
    Piece piece = hatch.piece();
    if (!hatch.isOutlined()) {
      features.put(piece, maker.area(piece, piece.entity().type(), hatch.geometry()));
      return;
    }
    boolean islands =
        nested == Nested.PARCELS
            && !hatch.holes().isEmpty()
            && hatch.holes().stream()
                .allMatch(
                    hole -> hole != null && !filled.contains(hole) && features.containsKey(hole));
    DxfIssue why = DxfIssue.HATCH_OF_OUTLINE;
    if (islands && hatch.shells().stream().allMatch(features::containsKey)) {
      Piece outline = hatch.shells().get(0).piece();
      hatch.shells().forEach(features::remove);
      hatch.holes().forEach(features::remove);
      features.put(
          hatch.shells().get(0),
          maker.area(outline, outline.entity().type() + "+HATCH", hatch.geometry()));
      why = DxfIssue.HATCH_HOLES;
    } else if (!hatch.holes().isEmpty() && nested == Nested.PARCELS) {
      why = DxfIssue.HATCH_ISLANDS_LEFT;
    }
    tally.addAt(why, piece.layer(), hatch.place(), LayerShapes.words(piece, hatch.holes().size()));
  }

  /** Says of the closed lines that are still parcels which lie in others. */
  void remarkNested(LayerShapes layer) {
    if (nested == Nested.HOLES) {
      return;
    }
    List<CadShape> left = layer.rings().stream().filter(singles::contains).toList();
    List<CadShape> parcels = left.stream().filter(features::containsKey).toList();
    for (NestedRings.Pair pair : NestedRings.of(parcels)) {
      tally.addAt(
          DxfIssue.RING_INSIDE,
          layer.name(),
          pair.inner().place(),
          LayerShapes.words(pair.inner().piece(), LayerShapes.words(pair.outer().piece())[2]));
    }
  }
}
