package org.ecozone.overlay.parcel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.geo.EllipsoidalArea;
import org.ecozone.overlay.Chainage;
import org.ecozone.overlay.Relation;
import org.ecozone.overlay.SiteFacts.Measure;
import org.ecozone.overlay.SiteFacts.Total;
import org.ecozone.overlay.index.OverlayFailure;
import org.ecozone.overlay.index.RobustOverlay;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Geometry;

/**
 * Gross and net per class of one layer code, over all parcels of a site. Gross is the sum of the pieces; net is the area of
 * their union, so that neither overlapping zones, nor a zone delivered twice, nor overlapping parcels count twice.
 */
public final class TotalSums {
  /** The class of a layer's total. */
  static final String ALL = "*";

  private static final double STRAIGHT_M = 0.01;
  /** Union areas may differ from the sum of their parts by so much without meaning anything. */
  private static final double AREA_ERROR = 1e-9;

  private final SiteOutline site;
  private final String code;
  private final Crs crs;
  private final LayerGroup group;
  private boolean failed;

  public TotalSums(SiteOutline site, LayerGroup group) {
    this.site = site;
    this.group = group;
    this.code = group.code();
    this.crs = group.crs();
  }

  /** True if a union failed; gross, capped by the site, stands in its place. */
  public boolean isFailed() {
    return failed;
  }

  /** Classes ascending, the layer's total last; empty if nothing is hit. */
  public List<Total> of(List<ParcelOverlay> parcels) {
    List<Hit> hits = new ArrayList<>();
    parcels.forEach(parcel -> hits.addAll(parcel.hits(group.code())));
    Map<String, List<Hit>> byClass = new TreeMap<>();
    List<Hit> all = new ArrayList<>();
    for (Hit hit : hits) {
      if (hit.isHit()) {
        byClass.computeIfAbsent(hit.zone().zoneClass(), key -> new ArrayList<>()).add(hit);
        all.add(hit);
      }
    }
    List<Total> totals = new ArrayList<>();
    byClass.forEach((zoneClass, members) -> totals.add(total(zoneClass, members)));
    if (!all.isEmpty()) {
      totals.add(total(ALL, all));
    }
    return totals;
  }

  private Total total(String zoneClass, List<Hit> hits) {
    record ZoneOfLayer(int layer, int zone) {}

    Set<ZoneOfLayer> zones = new HashSet<>();
    double grossM2 = 0;
    for (Hit hit : hits) {
      zones.add(new ZoneOfLayer(hit.layer().order(), hit.number()));
      grossM2 += hit.fact().areaM2();
    }
    double netM2 = Math.min(netM2(hits, grossM2), site.measure().areaM2());
    return new Total(code, zoneClass, zones.size(), grossM2, netM2, netShare(hits, netM2));
  }

  private double netM2(List<Hit> hits, double grossM2) {
    Measure measure = site.measure();
    if (grossM2 == 0 || hits.size() == 1) {
      return grossM2;
    }
    if (site.arealParcels() > 0 && insideParcels(hits) == site.arealParcels()) {
      return measure.areaM2();
    }
    try {
      List<Geometry> pieces = new ArrayList<>();
      for (Hit hit : hits) {
        if (hit.fact().areaM2() > 0) {
          pieces.add(inCrs(hit));
        }
      }
      double netM2 = EllipsoidalArea.areaM2(RobustOverlay.union(pieces), crs);
      if (netM2 > grossM2 * (1 + AREA_ERROR) || netM2 < largestM2(hits) * (1 - AREA_ERROR)) {
        throw new OverlayFailure("union is larger than its parts or smaller than one of them");
      }
      return Math.abs(netM2 - grossM2) <= AREA_ERROR * grossM2 ? grossM2 : netM2;
    } catch (CrsException | OverlayFailure | IllegalArgumentException e) {
      failed = true;
      return grossM2;
    }
  }

  private static double largestM2(List<Hit> hits) {
    return hits.stream().mapToDouble(hit -> hit.fact().areaM2()).max().orElse(0);
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

  private Geometry inCrs(Hit hit) throws CrsException {
    Geometry piece = hit.fact().piece();
    return hit.layer().crs().sameCoordinates(crs)
        ? piece
        : CrsTransform.between(hit.layer().crs(), crs).applyDensified(piece, STRAIGHT_M).geometry();
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
    Map<ParcelPlace, List<Chainage>> byParcel = new java.util.HashMap<>();
    for (Hit hit : hits) {
      byParcel.computeIfAbsent(hit.in().place(), key -> new ArrayList<>()).addAll(hit.fact().chainage());
    }
    double sum = 0;
    for (Map.Entry<ParcelPlace, List<Chainage>> entry : byParcel.entrySet()) {
      List<Chainage> once = Stretches.subtract(
          Stretches.union(entry.getValue()), site.repeatedM(entry.getKey()), 0);
      sum += Stretches.lengthM(once);
    }
    return sum;
  }
}
