package org.ecozone.overlay.parcel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.EllipsoidalArea;
import org.ecozone.geo.Measures;
import org.ecozone.overlay.Chainage;
import org.ecozone.overlay.Relation;
import org.ecozone.overlay.SiteFacts.Total;
import org.ecozone.overlay.index.OverlayFailure;
import org.ecozone.overlay.index.RobustOverlay;
import org.ecozone.overlay.pairs.BoxPairs;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Envelope;
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
  private final ZonePairs pairs;

  /** Of all parcels, ADJACENT left out. */
  private final List<Hit> hits;

  /** By position in hits, in the CRS of the group; null until needed. */
  private Geometry[] pieces;

  private OverlapClusters clusters;
  private boolean failed;

  /**
   * For one layer code, named by its position in the catalogue.
   *
   * @param parcels of the site, worked out
   */
  public TotalSums(SiteOutline site, Catalogue catalogue, int code, List<ParcelOverlay> parcels) {
    this.site = site;
    this.group = catalogue.groups().get(code);
    this.pairs = catalogue.pairs();
    this.hits = hits(code, parcels);
  }

  private static List<Hit> hits(int code, List<ParcelOverlay> parcels) {
    List<Hit> hits = List.of();
    for (ParcelOverlay parcel : parcels) {
      for (Hit hit : parcel.hits(code)) {
        if (hit.isHit()) {
          hits = hits.isEmpty() ? new ArrayList<>() : hits;
          hits.add(hit);
        }
      }
    }
    return hits;
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
    int[] all = new int[hits.size()];
    boolean oneClass = true;
    String first = hits.get(0).zone().zoneClass();
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
      oneClass &= hits.get(i).zone().zoneClass().equals(first);
    }
    if (oneClass) {
      Total total = total(ALL, all);
      return List.of(total.ofClass(first), total);
    }
    List<Total> totals = new ArrayList<>();
    byClass().forEach((zoneClass, members) -> totals.add(total(zoneClass, members)));
    totals.add(total(ALL, all));
    return totals;
  }

  private SortedMap<String, int[]> byClass() {
    SortedMap<String, int[]> byClass = new TreeMap<>();
    for (int i = 0; i < hits.size(); i++) {
      int[] one = {i};
      byClass.merge(hits.get(i).zone().zoneClass(), one, TotalSums::joined);
    }
    return byClass;
  }

  private static int[] joined(int[] some, int[] more) {
    int[] joined = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, joined, some.length, more.length);
    return joined;
  }

  private Total total(String zoneClass, int[] members) {
    double grossM2 = 0;
    for (int member : members) {
      grossM2 += hits.get(member).fact().areaM2();
    }
    double netM2 = Math.min(netM2(members, grossM2), site.measure().areaM2());
    return new Total(
        group.code(), zoneClass, zones(members), grossM2, netM2, netShare(members, netM2));
  }

  /** A zone that several parcels hit is one. */
  private int zones(int[] members) {
    if (site.parcels() == 1) {
      return members.length;
    }
    Set<Integer> zones = new HashSet<>();
    for (int member : members) {
      zones.add(hits.get(member).layer().firstZone() + hits.get(member).number());
    }
    return zones.size();
  }

  private double netM2(int[] members, double grossM2) {
    if (grossM2 == 0 || members.length == 1) {
      return grossM2;
    }
    if (site.arealParcels() > 0 && insideParcels(members) == site.arealParcels()) {
      return site.measure().areaM2();
    }
    try {
      if (clusters().areApart(members)) {
        return grossM2;
      }
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

  private double netOfCluster(List<Integer> cluster) throws CrsException, OverlayFailure {
    double sumM2 = 0;
    double largestM2 = 0;
    List<Geometry> parts = new ArrayList<>();
    for (int member : cluster) {
      double areaM2 = hits.get(member).fact().areaM2();
      sumM2 += areaM2;
      largestM2 = Math.max(largestM2, areaM2);
    }
    if (cluster.size() == 1) {
      return sumM2;
    }
    for (int member : cluster) {
      parts.add(piece(member));
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
      OverlapClusters found = new OverlapClusters(hits.size());
      BoxPairs boxes = new BoxPairs(hits.size());
      for (int i = 0; i < hits.size(); i++) {
        boxes.add(box(i));
      }
      for (long pair : boxes.pairs()) {
        int one = BoxPairs.first(pair);
        int other = BoxPairs.second(pair);
        if (!found.areTogether(one, other) && overlap(one, other)) {
          found.join(one, other);
        }
      }
      clusters = found;
    }
    return clusters;
  }

  /** In the CRS of the group; null envelope for what has no area. */
  private Envelope box(int number) throws CrsException, OverlayFailure {
    Hit hit = hits.get(number);
    if (hit.fact().areaM2() == 0) {
      return NOTHING.getEnvelopeInternal();
    }
    return hit.layer().crs().sameCoordinates(group.crs())
        ? hit.fact().piece().box()
        : piece(number).getEnvelopeInternal();
  }

  /** In doubt true: joining what only touches costs time and changes nothing. */
  private boolean overlap(int one, int other) throws CrsException {
    Hit a = hits.get(one);
    Hit b = hits.get(other);
    if (pairs.areApart(a, b) || site.areApart(a.in().place(), b.in().place())) {
      return false;
    }
    try {
      return RobustOverlay.interiorsMeet(piece(one), piece(other));
    } catch (OverlayFailure e) {
      return true;
    }
  }

  private int insideParcels(int[] members) {
    Set<ParcelPlace> inside = new HashSet<>();
    for (int member : members) {
      Hit hit = hits.get(member);
      if (hit.fact().relation() == Relation.INSIDE && hit.in().place().dimension() == Dimension.A) {
        inside.add(hit.in().place());
      }
    }
    return inside.size();
  }

  private Geometry piece(int number) throws CrsException, OverlayFailure {
    if (pieces == null) {
      pieces = new Geometry[hits.size()];
    }
    if (pieces[number] == null) {
      Hit hit = hits.get(number);
      Geometry piece = hit.fact().areaM2() > 0 ? hit.fact().piece().geometry() : NOTHING;
      pieces[number] = Moved.to(group.crs(), piece, hit.layer().crs());
    }
    return pieces[number];
  }

  /** By area if the site has any, else by length, else by parcels. */
  private double netShare(int[] members, double netM2) {
    if (site.measure().areaM2() > 0) {
      return HitMeasure.share(netM2, site.measure().areaM2());
    }
    if (site.measure().lengthM() > 0) {
      return HitMeasure.share(netLengthM(members), site.measure().lengthM());
    }
    Set<ParcelPlace> parcels = new HashSet<>();
    for (int member : members) {
      parcels.add(hits.get(member).in().place());
    }
    return HitMeasure.share(parcels.size(), site.parcels());
  }

  private double netLengthM(int[] members) {
    Map<ParcelPlace, List<Chainage>> byParcel = new HashMap<>();
    for (int member : members) {
      Hit hit = hits.get(member);
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
