package org.ecozone.gui.intake.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecozone.app.intake.Examination;
import org.ecozone.app.intake.ExaminedParcel;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.reference.CrsCandidate;
import org.ecozone.geo.reference.WorkArea;
import org.ecozone.gui.map.overlay.Marked;
import org.ecozone.gui.map.overlay.OverlayPaths;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * What the map is to show of a file: its land, or where each CRS would put it.
 *
 * @param marks in the map's CRS
 * @param extent what should be seen; null-envelope if nothing
 * @param undrawn numbers of the candidates that cannot be drawn on this map
 */
record MapPlan(List<Marked> marks, Envelope extent, List<Integer> undrawn) {
  static final MapPlan NOTHING = new MapPlan(List.of(), new Envelope(), List.of());

  /** A candidate that lies farther from the work than this many widths of it is not zoomed to. */
  private static final double FAR = 3;

  private static final int MOST_MARKERS = 200;

  /** What lies nearer than this part of what is seen looks like one place. */
  private static final double ONE_PLACE = 60;

  /** For drawing only, where the datum of the numbers has no parameters. */
  private static final int LON_LAT = 4490;

  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** What to draw. */
  record Wish(Examination examination, List<CrsCandidate> offered, WorkArea workArea, int lit) {}

  /** A CRS for a map that has none yet: that of the land, or the zone where it may lie. */
  static Optional<String> mapCrs(Wish wish) {
    Crs crs = wish.examination().crs();
    if (crs != null && !crs.isGeographic() && crs.epsg() != 0) {
      return Optional.of(crs.id());
    }
    return wish.offered().stream()
        .filter(candidate -> Double.isFinite(candidate.centreLon()))
        .findFirst()
        .flatMap(candidate -> zone(candidate.centreLon()));
  }

  private static Optional<String> zone(double lonDeg) {
    try {
      return Optional.of(Crs.gaussKruger3(lonDeg).id());
    } catch (CrsException e) {
      return Optional.empty(); // far from China: no map, the list still says where
    }
  }

  /** Makes it. On a worker. */
  static MapPlan of(Wish wish, Crs map) throws CrsException {
    List<Marked> marks = new ArrayList<>();
    Envelope area = new Envelope();
    if (wish.workArea() != null) {
      OverlayPaths outline =
          OverlayPaths.of(wish.workArea().outlineLonLat(), Crs.ofEpsg(LON_LAT), map);
      area = outline.extent();
      marks.add(new Marked(outline, "", "marked-area"));
    }
    return wish.examination().crs() != null
        ? landAmongOthers(wish, map, marks)
        : candidates(wish, map, marks, area);
  }

  /** What was not chosen stays to be seen, so that a wrong click shows. */
  private static MapPlan landAmongOthers(Wish wish, Crs map, List<Marked> marks)
      throws CrsException {
    if (wish.offered().size() > 1) {
      marks.addAll(candidates(wish, map, new ArrayList<>(), new Envelope()).marks());
    }
    return land(wish, map, marks);
  }

  private static MapPlan land(Wish wish, Crs map, List<Marked> marks) throws CrsException {
    Crs crs = wish.examination().crs();
    List<Geometry> shapes = new ArrayList<>();
    for (ExaminedParcel parcel : wish.examination().parcels()) {
      if (parcel.used() != null && !parcel.used().isEmpty()) {
        shapes.add(parcel.used());
      }
    }
    OverlayPaths paths = OverlayPaths.of(FACTORY.buildGeometry(shapes), crs, map);
    marks.add(new Marked(paths, "", "marked-land"));
    OverlayPaths places = problems(wish.examination(), map);
    if (!places.isEmpty()) {
      marks.add(new Marked(places, "", "marked-problem"));
    }
    return new MapPlan(marks, paths.extent(), List.of());
  }

  /** Markers are where the land was received; where its datum was moved they are not shown. */
  private static OverlayPaths problems(Examination examination, Crs map) throws CrsException {
    Crs crs = examination.receivedCrs();
    if (crs == null || !crs.equals(examination.crs())) {
      return OverlayPaths.NONE;
    }
    List<Geometry> points = new ArrayList<>();
    for (ExaminedParcel parcel : examination.parcels()) {
      for (ExaminedParcel.Marker place : parcel.repair().places()) {
        if (points.size() < MOST_MARKERS) {
          points.add(FACTORY.createPoint(new Coordinate(place.x(), place.y())));
        }
      }
    }
    return OverlayPaths.of(FACTORY.buildGeometry(points), crs, map);
  }

  private static MapPlan candidates(Wish wish, Crs map, List<Marked> marks, Envelope area)
      throws CrsException {
    List<Geometry> numbers = new ArrayList<>();
    for (ExaminedParcel parcel : wish.examination().parcels()) {
      if (parcel.numbers() != null) {
        numbers.add(parcel.numbers());
      }
    }
    Geometry all = FACTORY.buildGeometry(numbers);
    Envelope extent = new Envelope(area);
    List<Integer> undrawn = new ArrayList<>();
    List<Drawn> drawn = new ArrayList<>();
    Crs taken = wish.examination().receivedCrs();
    for (int i = 0; i < wish.offered().size(); i++) {
      if (wish.offered().get(i).crs().equals(taken)) {
        continue; // the land itself is drawn
      }
      OverlayPaths paths = candidate(wish.offered().get(i), all, map);
      if (paths.isEmpty()) {
        undrawn.add(i + 1);
        continue;
      }
      drawn.add(new Drawn(i + 1, paths));
      if (isNear(paths.extent(), area)) {
        extent.expandToInclude(paths.extent());
      }
    }
    marks.addAll(signed(drawn, wish.lit() + 1, extent));
    return new MapPlan(marks, extent, undrawn);
  }

  /** A candidate by its number. */
  private record Drawn(int number, OverlayPaths paths) {}

  /** Those that lie in one place, as far as one sees, have one sign: {@code 1 · 2}. */
  private static List<Marked> signed(List<Drawn> drawn, int lit, Envelope extent) {
    double apart = Math.max(extent.getWidth(), extent.getHeight()) / ONE_PLACE;
    List<Marked> marks = new ArrayList<>();
    List<Drawn> rest = new ArrayList<>(drawn);
    while (!rest.isEmpty()) {
      Coordinate place = rest.get(0).paths().extent().centre();
      List<Drawn> here =
          rest.stream()
              .filter(each -> each.paths().extent().centre().distance(place) <= apart)
              .toList();
      rest.removeAll(here);
      String sign =
          here.stream()
              .map(each -> String.valueOf(each.number()))
              .collect(Collectors.joining(" · "));
      for (int i = 0; i < here.size(); i++) {
        String own = i == here.size() - 1 ? sign : "";
        marks.add(new Marked(here.get(i).paths(), own, "marked-candidate"));
      }
    }
    drawn.stream()
        .filter(each -> each.number() == lit)
        .forEach(each -> marks.add(new Marked(each.paths(), "" + lit, "marked-lit")));
    return marks;
  }

  private static boolean isNear(Envelope land, Envelope area) {
    return area.isNull()
        || land.distance(area) <= FAR * Math.max(area.getWidth(), area.getHeight());
  }

  /**
   * Where it would put the land. Where nobody can move its datum a point stands for it: to the eye
   * it lies there, to the metre it does not.
   */
  private static OverlayPaths candidate(CrsCandidate candidate, Geometry numbers, Crs map)
      throws CrsException {
    try {
      return OverlayPaths.of(candidate.read(numbers), candidate.crs(), map);
    } catch (CrsException e) {
      if (!Double.isFinite(candidate.centreLon()) || !Double.isFinite(candidate.centreLat())) {
        return OverlayPaths.NONE;
      }
      Coordinate about = new Coordinate(candidate.centreLon(), candidate.centreLat());
      return OverlayPaths.of(FACTORY.createPoint(about), Crs.ofEpsg(LON_LAT), map);
    }
  }
}
