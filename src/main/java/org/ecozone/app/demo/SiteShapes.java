package org.ecozone.app.demo;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.CrsException;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Geometry of the projects, by the words of the column {@code shape} in sites.csv; parts are
 * separated by {@code |}:
 *
 * <ul>
 *   <li>{@code spot lon lat radius [hole]} ragged disc, with a hole of that radius
 *   <li>{@code beside river lon lat distance radius} disc at that distance in metres from the
 *       river's management range
 *   <li>{@code along river lon lat length half [hole]} band along a river, with an island in it
 *   <li>{@code half table name angle radius} disc centred on the outline of a spot
 *   <li>{@code block window} the block that a farmland window keeps free
 *   <li>{@code line wander lon lat lon lat ...} line
 * </ul>
 */
final class SiteShapes {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final int POINTS = 28;

  private final Land land;
  private final Farmland farmland;

  SiteShapes(Land land, Farmland farmland) {
    this.land = land;
    this.farmland = farmland;
  }

  Geometry draw(String shape) throws CrsException {
    List<Geometry> parts = new ArrayList<>();
    for (String part : shape.split("\\|", -1)) {
      parts.add(part(part.trim().split(" ", -1)));
    }
    if (parts.size() == 1) {
      return parts.get(0);
    }
    return FACTORY.buildGeometry(parts);
  }

  private Geometry part(String[] words) throws CrsException {
    return switch (words[0]) {
      case "spot" ->
          disc(place(words, 1), number(words, 3), words.length > 4 ? number(words, 4) : 0);
      case "beside" -> beside(words);
      case "along" -> along(words);
      case "half" -> half(words);
      case "block" -> farmland.keptBlock(words[1]);
      case "line" -> line(words);
      default -> throw new IllegalStateException("no shape " + words[0]);
    };
  }

  private Coordinate place(String[] words, int index) throws CrsException {
    return land.plane().at(number(words, index), number(words, index + 1));
  }

  private static double number(String[] words, int index) {
    return Double.parseDouble(words[index]);
  }

  private static Polygon disc(Coordinate centre, double radiusM, double holeM) {
    long seed = Math.round(radiusM);
    LinearRing shell = Spots.ring(centre, radiusM, 0.2, POINTS, seed);
    if (holeM == 0) {
      return FACTORY.createPolygon(shell);
    }
    LinearRing hole = (LinearRing) Spots.ring(centre, holeM, 0.2, 12, seed).reverse();
    return FACTORY.createPolygon(shell, new LinearRing[] {hole});
  }

  /**
   * A disc moved along the river's normal until it lies at the wanted distance from the management
   * range.
   */
  private Polygon beside(String[] words) throws CrsException {
    Rivers.River river = land.rivers().river(words[1]);
    Coordinate wish = place(words, 2);
    double distanceM = number(words, 4);
    double radiusM = number(words, 5);
    int index = river.line().nearest(wish);
    double side =
        wish.distance(river.line().beside(index, 50))
                < wish.distance(river.line().beside(index, -50))
            ? 1
            : -1;
    int from = Math.max(0, index - 60);
    int to = Math.min(river.line().size() - 1, index + 60);
    Coordinate[] bank =
        river.line().band(from, to, river.rangeHalfM(), river.rangeHalfM()).getCoordinates();
    double shift = river.rangeHalfM() + distanceM + radiusM;
    Polygon disc = disc(river.line().beside(index, side * shift), radiusM, 0);
    for (int turn = 0; turn < 6; turn++) {
      shift += distanceM - gap(disc.getCoordinates(), bank);
      disc = disc(river.line().beside(index, side * shift), radiusM, 0);
    }
    return disc;
  }

  /** Shortest distance between two closed rings that do not meet. */
  private static double gap(Coordinate[] a, Coordinate[] b) {
    double least = Double.MAX_VALUE;
    for (int i = 0; i + 1 < a.length; i++) {
      for (int k = 0; k + 1 < b.length; k++) {
        least = Math.min(least, Distance.segmentToSegment(a[i], a[i + 1], b[k], b[k + 1]));
      }
    }
    return least;
  }

  private Polygon along(String[] words) throws CrsException {
    Rivers.River river = land.rivers().river(words[1]);
    int index = river.line().nearest(place(words, 2));
    int reach = (int) Math.rint(number(words, 4) / 2 / CentreLine.STEP_M);
    Polygon band =
        river.line().band(index - reach, index + reach, number(words, 5), number(words, 5));
    if (words.length < 7) {
      return band;
    }
    Coordinate island = river.line().beside(index + reach / 3, number(words, 5) / 3);
    LinearRing hole = Spots.ring(island, number(words, 6), 0.2, 14, 5);
    return FACTORY.createPolygon(band.getExteriorRing(), new LinearRing[] {hole});
  }

  private Polygon half(String[] words) throws CrsException {
    for (DemoFeature spot : Spots.draw(words[1], land.plane())) {
      if (spot.name().equals(words[2])) {
        LineString rim = ((Polygon) spot.drawn()).getExteriorRing();
        int index = (int) Math.rint(number(words, 3) / 360 * (rim.getNumPoints() - 1));
        return disc(rim.getCoordinateN(index), number(words, 4), 0);
      }
    }
    throw new IllegalStateException("no spot " + words[2]);
  }

  private LineString line(String[] words) throws CrsException {
    List<Coordinate> controls = new ArrayList<>();
    for (int i = 2; i + 1 < words.length; i += 2) {
      controls.add(place(words, i));
    }
    return CentreLine.through(controls, number(words, 1), 77).line();
  }
}
