package org.ecozone.overlay.parcel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.EllipsoidalArea;
import org.ecozone.geo.Measures;
import org.ecozone.overlay.Chainage;
import org.ecozone.overlay.Relation;
import org.ecozone.overlay.SiteFacts.Total;
import org.ecozone.overlay.index.OverlayFailure;
import org.ecozone.overlay.index.RobustOverlay;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Gross and net per class of one layer code, over all parcels of a site. Gross is the sum of the
 * pieces; net is the area of their union, so that neither overlapping zones, nor a zone delivered
 * twice, nor overlapping parcels count twice.
 */
public final class TotalSums {
  /** The class of a layer's total. */
  static final String ALL = "*";

  private static final Geometry NOTHING = new GeometryFactory().createPolygon();
  private static final double AREA_ERROR = 1e-9;

  /**
   * A union splits edges at other places than its parts (domain.md 3.4, 70 m). Between two points
   * 70 m apart the lines of plane and ellipsoid part by up to 6e-5 m, so that a needle of 10 m2 and
   * 3 km may change by 1 percent.
   */
  private static final double EDGE_ERROR_M = 1e-4;

  private final SiteOutline site;
  private final LayerGroup group;

  /** Of all parcels, ADJACENT left out. */
  private final List<Hit> hits = new ArrayList<>();

  /** By position in hits, in the CRS of the group. */
  private final List<Geometry> pieces = new ArrayList<>();

  private OverlapClusters clusters;
  private boolean failed;

  public TotalSums(SiteOutline site, LayerGroup group, int code, List<ParcelOverlay> parcels) {
    this.site = site;
    this.group = group;
    for (ParcelOverlay parcel : parcels) {
      for (Hit hit : parcel.hits(code)) {
        if (hit.isHit()) {
          hits.add(hit);
        }
      }
    }
  }

  /** True if a union failed; gross, capped by the site, stands in its place. */
  public boolean isFailed() {
    return failed;
  }

  /** Classes ascending, the layer's total last; empty if nothing is hit. */
  public List<Total> totals() {
    if (hits.isEmpty()) {
      return List.of();
    }
    Map<String, List<Integer>> byClass = new TreeMap<>();
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      byClass.computeIfAbsent(hits.get(i).zone().zoneClass(), key -> new ArrayList<>()).add(i);
      all.add(i);
    }
    List<Total> totals = new ArrayList<>();
    byClass.forEach((zoneClass, members) -> totals.add(total(zoneClass, members)));
    if (!all.isEmpty()) {
      totals.add(total(ALL, all));
    }
    return totals;
  }

  private Total total(String zoneClass, List<Integer> members) {
    record ZoneOfLayer(int layer, int zone) {}

    Set<ZoneOfLayer> zones = new HashSet<>();
    double grossM2 = 0;
    List<Hit> some = new ArrayList<>();
    for (int member : members) {
      Hit hit = hits.get(member);
      some.add(hit);
      zones.add(new ZoneOfLayer(hit.layer().order(), hit.number()));
      grossM2 += hit.fact().areaM2();
    }
    double netM2 = Math.min(netM2(members, some, grossM2), site.measure().areaM2());
    return new Total(group.code(), zoneClass, zones.size(), grossM2, netM2, netShare(some, netM2));
  }

  private double netM2(List<Integer> members, List<Hit> some, double grossM2) {
    if (grossM2 == 0 || some.size() == 1) {
      return grossM2;
    }
    if (site.arealParcels() > 0 && insideParcels(some) == site.arealParcels()) {
      return site.measure().areaM2();
    }
    try {
      double netM2 = 0;
      for (List<Integer> cluster : clusters().part(members)) {
        netM2 += netOfCluster(cluster);
      }
      return netM2;
    } catch (CrsException | OverlayFailure | IllegalArgumentException e) {
      failed = true;
      return grossM2;
    }
  }

  private double netOfCluster(List<Integer> cluster) throws OverlayFailure {
    double sumM2 = 0;
    double largestM2 = 0;
    List<Geometry> parts = new ArrayList<>();
    for (int member : cluster) {
      double areaM2 = hits.get(member).fact().areaM2();
      sumM2 += areaM2;
      largestM2 = Math.max(largestM2, areaM2);
      parts.add(pieces.get(member));
    }
    if (cluster.size() == 1) {
      return sumM2;
    }
    Geometry union = RobustOverlay.union(parts);
    double unionM2 = EllipsoidalArea.areaM2(union, group.crs());
    double errorM2 = AREA_ERROR * sumM2 + EDGE_ERROR_M * edgesM(union, parts);
    if (unionM2 > sumM2 + errorM2 || unionM2 < largestM2 - errorM2) {
      throw new OverlayFailure("union is larger than its parts or smaller than one of them");
    }
    return Math.max(largestM2, Math.min(sumM2, unionM2));
  }

  private double edgesM(Geometry union, List<Geometry> parts) {
    double sum = Measures.perimeterM(union, group.crs());
    for (Geometry part : parts) {
      sum += Measures.perimeterM(part, group.crs());
    }
    return sum;
  }

  /** Worked out when the first class needs it. */
  private OverlapClusters clusters() throws CrsException, OverlayFailure {
    if (clusters == null) {
      for (Hit hit : hits) {
        pieces.add(inCrs(hit));
      }
      clusters = new OverlapClusters(pieces);
    }
    return clusters;
  }

  private static int insideParcels(List<Hit> hits) {
    Set<ParcelPlace> inside = new HashSet<>();
    for (Hit hit : hits) {
      if (hit.fact().relation() == Relation.INSIDE && hit.in().place().dimension() == Dimension.A) {
        inside.add(hit.in().place());
      }
    }
    return inside.size();
  }

  private Geometry inCrs(Hit hit) throws CrsException, OverlayFailure {
    Geometry piece = hit.fact().areaM2() > 0 ? hit.fact().piece().geometry() : NOTHING;
    return Moved.to(group.crs(), piece, hit.layer().crs());
  }

  /** By area if the site has any, else by length, else by parcels. */
  private double netShare(List<Hit> hits, double netM2) {
    if (site.measure().areaM2() > 0) {
      return HitMeasure.share(netM2, site.measure().areaM2());
    }
    if (site.measure().lengthM() > 0) {
      return HitMeasure.share(netLengthM(hits), site.measure().lengthM());
    }
    Set<ParcelPlace> parcels = new HashSet<>();
    hits.forEach(hit -> parcels.add(hit.in().place()));
    return HitMeasure.share(parcels.size(), site.parcels());
  }

  private double netLengthM(List<Hit> hits) {
    Map<ParcelPlace, List<Chainage>> byParcel = new HashMap<>();
    for (Hit hit : hits) {
      byParcel
          .computeIfAbsent(hit.in().place(), key -> new ArrayList<>())
          .addAll(hit.fact().chainage());
    }
    double sum = 0;
    for (Map.Entry<ParcelPlace, List<Chainage>> entry : byParcel.entrySet()) {
      List<Chainage> once =
          Stretches.subtract(Stretches.union(entry.getValue()), site.repeatedM(entry.getKey()), 0);
      sum += Stretches.lengthM(once);
    }
    return sum;
  }
}
