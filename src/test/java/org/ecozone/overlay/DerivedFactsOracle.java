package org.ecozone.overlay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.ecozone.geo.Crs;
import org.ecozone.geo.EllipsoidalArea;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Net areas, what is left over and what is common to two zones by building every geometry with
 * OverlayNGRobust, all in one CRS: what the overlay is held against.
 */
final class DerivedFactsOracle {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final List<Geometry> parcels;
  private final List<Geometry> zones;
  private final Crs crs;

  DerivedFactsOracle(List<Geometry> parcels, List<? extends Geometry> zones, Crs crs) {
    this.parcels = parcels;
    this.zones = List.copyOf(zones);
    this.crs = crs;
  }

  /** Area of all selected zones on all parcels, each place once. */
  double netM2(Predicate<Integer> selected) {
    Geometry site = OverlayNGRobust.union(parcels, FACTORY);
    return EllipsoidalArea.areaM2(polygons(intersection(site, union(selected))), crs);
  }

  /** What is left of a parcel, as polygons. */
  Geometry left(int parcel, Predicate<Integer> selected) {
    return polygons(
        OverlayNGRobust.overlay(parcels.get(parcel), union(selected), OverlayNG.DIFFERENCE));
  }

  Geometry common(int parcel, int one, int other) {
    return polygons(
        intersection(intersection(parcels.get(parcel), zones.get(one)), zones.get(other)));
  }

  double areaM2(Geometry polygonal) {
    return EllipsoidalArea.areaM2(polygonal, crs);
  }

  /** Mean width of the widest polygon, in units of the CRS. */
  static double widest(Geometry polygonal) {
    double widest = 0;
    for (int i = 0; i < polygonal.getNumGeometries(); i++) {
      Geometry one = polygonal.getGeometryN(i);
      if (one.getLength() > 0) {
        widest = Math.max(widest, 2 * one.getArea() / one.getLength());
      }
    }
    return widest;
  }

  private Geometry union(Predicate<Integer> selected) {
    List<Geometry> some = new ArrayList<>();
    for (int i = 0; i < zones.size(); i++) {
      if (selected.test(i)) {
        some.add(zones.get(i));
      }
    }
    return some.isEmpty() ? FACTORY.createPolygon() : OverlayNGRobust.union(some, FACTORY);
  }

  private static Geometry intersection(Geometry a, Geometry b) {
    return polygons(OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION));
  }

  private static Geometry polygons(Geometry geometry) {
    List<Polygon> polygons = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
        polygons.add(polygon);
      }
    }
    return FACTORY.createMultiPolygon(GeometryFactory.toPolygonArray(polygons));
  }
}
