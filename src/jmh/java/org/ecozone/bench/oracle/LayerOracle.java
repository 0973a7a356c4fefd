package org.ecozone.bench.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.EllipsoidalArea;
import org.ecozone.geo.Measures;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.IntersectionMatrix;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.relateng.RelateNG;

/**
 * What is to be expected of the zones of one layer.
 *
 * <p>In: sites in the CRS of the layer.
 *
 * <p>Threads: any number; each keeps its own prepared large zones.
 */
final class LayerOracle {
  /** Zones of more vertices are prepared once per thread. */
  private static final int LARGE_VERTICES = 400;

  private final ZoneLayer layer;
  private final STRtree tree = new STRtree();
  private final ThreadLocal<Map<Long, RelateNG>> prepared = ThreadLocal.withInitial(HashMap::new);

  LayerOracle(ZoneLayer layer) {
    this.layer = layer;
    layer.zones().forEach(zone -> tree.insert(zone.geometry().getEnvelopeInternal(), zone));
    tree.build();
  }

  /**
   * Facts and the union of the pieces.
   *
   * @param netAreaM2 ellipsoidal area of the union of all pieces
   * @param netPerimeterM its perimeter
   */
  record Expected(String layer, List<Fact> facts, double netAreaM2, double netPerimeterM) {}

  Expected expect(Geometry site, Crs planar) throws CrsException {
    List<Fact> facts = new ArrayList<>();
    List<Polygon> pieces = new ArrayList<>();
    for (Object candidate : tree.query(site.getEnvelopeInternal())) {
      Zone zone = (Zone) candidate;
      IntersectionMatrix matrix = relate(zone, site);
      if (!matrix.isDisjoint()) {
        facts.add(fact(zone, site, matrix, planar, pieces));
      }
    }
    Geometry net =
        pieces.isEmpty()
            ? new GeometryFactory().createPolygon()
            : OverlayNGRobust.union(new ArrayList<>(pieces), pieces.get(0).getFactory());
    return new Expected(
        layer.code(), facts, EllipsoidalArea.areaM2(net, layer.crs()), perimeterM(net));
  }

  /** Site against zone; RelateNG prepares its first geometry, so the matrix is turned round. */
  private IntersectionMatrix relate(Zone zone, Geometry site) {
    if (zone.geometry().getNumPoints() < LARGE_VERTICES) {
      return RelateNG.relate(site, zone.geometry());
    }
    return prepared
        .get()
        .computeIfAbsent(zone.fid(), fid -> RelateNG.prepare(zone.geometry()))
        .evaluate(site)
        .transpose();
  }

  private Fact fact(
      Zone zone, Geometry site, IntersectionMatrix matrix, Crs planar, List<Polygon> pieces)
      throws CrsException {
    boolean meet = matrix.get(Location.INTERIOR, Location.INTERIOR) >= 0;
    boolean along = matrix.get(Location.INTERIOR, Location.BOUNDARY) == Dimension.L;
    if (!meet) {
      double unknown = site.getDimension() == 1 ? Double.NaN : 0;
      return new Fact(layer.code(), zone.fid(), "ADJACENT", 0, 0, unknown, 0);
    }
    if (site.getDimension() < 2) {
      String relation = matrix.isCoveredBy() && !along ? "INSIDE" : "PARTIAL";
      double lengthM =
          site.getDimension() == 0 ? 0 : along ? Double.NaN : lengthM(site, zone.geometry());
      return new Fact(layer.code(), zone.fid(), relation, 0, 0, lengthM, 0);
    }
    Geometry piece;
    String relation;
    if (matrix.isCoveredBy()) {
      relation = "INSIDE";
      piece = site;
    } else if (matrix.isCovers()) {
      relation = "COVERS";
      piece = zone.geometry();
    } else {
      relation = "PARTIAL";
      piece = OverlayNGRobust.overlay(site, zone.geometry(), OverlayNG.INTERSECTION);
    }
    for (int i = 0; i < piece.getNumGeometries(); i++) {
      if (piece.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
        pieces.add(polygon);
      }
    }
    return new Fact(
        layer.code(),
        zone.fid(),
        relation,
        EllipsoidalArea.areaM2(piece, layer.crs()),
        Measures.planarAreaM2(piece, layer.crs(), planar),
        0,
        perimeterM(piece));
  }

  private double lengthM(Geometry line, Geometry area) {
    return Measures.lengthM(
        OverlayNGRobust.overlay(line, area, OverlayNG.INTERSECTION), layer.crs());
  }

  private double perimeterM(Geometry piece) {
    return piece.isEmpty() ? 0 : Measures.perimeterM(piece, layer.crs());
  }
}
