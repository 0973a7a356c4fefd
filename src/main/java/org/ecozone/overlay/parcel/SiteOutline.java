package org.ecozone.overlay.parcel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.EllipsoidalArea;
import org.ecozone.geo.Measures;
import org.ecozone.overlay.Chainage;
import org.ecozone.overlay.SiteFacts.Measure;
import org.ecozone.overlay.index.LineCut;
import org.ecozone.overlay.index.OverlayFailure;
import org.ecozone.overlay.index.RobustOverlay;
import org.ecozone.overlay.index.ZonePieces.Span;
import org.ecozone.zone.Parcel;
import org.ecozone.zone.Site;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Geometry;

/**
 * The measures of a site and its parcels. Parcels that overlap are not counted twice.
 *
 * <p>Threads: one at a time.
 */
public final class SiteOutline {
  private final Site site;
  private final Crs planarCrs;
  private final List<ParcelPlace> places = new ArrayList<>();
  private final Map<ParcelPlace, List<Chainage>> repeated = new HashMap<>();
  private final Measure measure;
  private final int arealParcels;

  /** Pairs of parcels that may share land; null until somebody asks. */
  private Set<Set<ParcelPlace>> overlapping;

  /** Fails if the coordinates are no place on Earth, or the parcels cannot be joined. */
  public SiteOutline(Site site) throws CrsException, OverlayFailure {
    this.site = site;
    this.planarCrs = Measures.planarCrs(largest(site), site.crs());
    for (Parcel parcel : site.parcels()) {
      places.add(new ParcelPlace(parcel, site.crs(), planarCrs, measure(parcel.geometry())));
    }
    int areal = 0;
    for (ParcelPlace place : places) {
      areal += place.dimension() == Dimension.A ? 1 : 0;
    }
    this.arealParcels = areal;
    this.measure = places.size() == 1 ? places.get(0).measure() : joined();
  }

  public Measure measure() {
    return measure;
  }

  public List<ParcelPlace> places() {
    return places;
  }

  /** Points added for each CRS that made them necessary, over all parcels, by CRS id. */
  public Map<String, Integer> addedPoints() {
    if (places.size() == 1
        && places.get(0).moved().size() == 1
        && places.get(0).moved().get(0).addedPoints() == 0) {
      return Map.of();
    }
    Map<String, Integer> added = new TreeMap<>();
    for (ParcelPlace place : places) {
      for (ParcelInCrs in : place.moved()) {
        if (in.addedPoints() > 0) {
          added.merge(in.crs().id(), in.addedPoints(), Integer::sum);
        }
      }
    }
    return added;
  }

  int parcels() {
    return places.size();
  }

  int arealParcels() {
    return arealParcels;
  }

  /** True if two different parcels certainly share no land; false in doubt. */
  boolean areApart(ParcelPlace one, ParcelPlace other) {
    if (one == other) {
      return false;
    }
    if (overlapping == null) {
      overlapping = new HashSet<>();
      for (int[] pair : ParcelBoxes.pairs(geometries(places))) {
        ParcelPlace first = places.get(pair[0]);
        ParcelPlace second = places.get(pair[1]);
        if (mayOverlap(first.parcel().geometry(), second.parcel().geometry())) {
          overlapping.add(Set.of(first, second));
        }
      }
    }
    return !overlapping.contains(Set.of(one, other));
  }

  private static boolean mayOverlap(Geometry one, Geometry other) {
    try {
      return RobustOverlay.interiorsMeet(one, other);
    } catch (OverlayFailure e) {
      return true;
    }
  }

  /** Stretches of a linear parcel along which an earlier parcel runs already. */
  List<Chainage> repeatedM(ParcelPlace place) {
    return repeated.getOrDefault(place, List.of());
  }

  /** The whole site decides the planar CRS, by its largest parts. */
  private static Geometry largest(Site site) {
    List<Geometry> parts = new ArrayList<>();
    int dimension = 0;
    for (Parcel parcel : site.parcels()) {
      dimension = Math.max(dimension, parcel.geometry().getDimension());
    }
    for (Parcel parcel : site.parcels()) {
      if (parcel.geometry().getDimension() == dimension) {
        parts.add(parcel.geometry());
      }
    }
    return parts.size() == 1 ? parts.get(0) : parts.get(0).getFactory().buildGeometry(parts);
  }

  private Measure measure(Geometry geometry) throws CrsException {
    return switch (geometry.getDimension()) {
      case Dimension.A ->
          new Measure(
              EllipsoidalArea.areaM2(geometry, site.crs()),
              Measures.planarAreaM2(geometry, site.crs(), planarCrs),
              0,
              planarCrs.id());
      case Dimension.L -> new Measure(0, 0, Measures.lengthM(geometry, site.crs()), planarCrs.id());
      default -> new Measure(0, 0, 0, planarCrs.id());
    };
  }

  private Measure joined() throws CrsException, OverlayFailure {
    List<ParcelPlace> areas = new ArrayList<>();
    double lengthM = 0;
    for (ParcelPlace place : places) {
      if (place.dimension() == Dimension.A) {
        areas.add(place);
      } else if (place.dimension() == Dimension.L) {
        lengthM += place.measure().lengthM() - Stretches.lengthM(findRepeated(place));
      }
    }
    double areaM2 = 0;
    double planarM2 = 0;
    for (List<Integer> group : ParcelBoxes.groups(geometries(areas))) {
      Measure land =
          group.size() == 1
              ? areas.get(group.get(0)).measure()
              : measure(
                  RobustOverlay.union(
                      group.stream().map(i -> areas.get(i).parcel().geometry()).toList()));
      areaM2 += land.areaM2();
      planarM2 += land.planarAreaM2();
    }
    return new Measure(areaM2, planarM2, lengthM, planarCrs.id());
  }

  private static List<Geometry> geometries(List<ParcelPlace> places) {
    return places.stream().map(place -> place.parcel().geometry()).toList();
  }

  private List<Chainage> findRepeated(ParcelPlace place) throws CrsException, OverlayFailure {
    Geometry line = place.parcel().geometry();
    List<Span> spans = new ArrayList<>();
    for (ParcelPlace earlier : places) {
      if (earlier == place) {
        break;
      }
      Geometry other = earlier.parcel().geometry();
      if (earlier.dimension() == Dimension.L
          && other.getEnvelopeInternal().intersects(line.getEnvelopeInternal())) {
        spans.addAll(LineCut.sharedWith(line, other));
      }
    }
    List<Chainage> found = Stretches.union(place.in(place.crs()).metres().chainages(spans));
    repeated.put(place, found);
    return found;
  }
}
