package org.ecozone.app.demo;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.CrsException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/**
 * Small areas and points around a place: towns, parks, plots, villages, landslides. Star-shaped,
 * hence always valid.
 */
final class Spots {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private Spots() {}

  /** The rows of spots.csv for a table. */
  static List<DemoFeature> draw(String table, Plane plane) throws CrsException {
    List<DemoFeature> features = new ArrayList<>();
    for (Sheet.Row row : Sheet.rows("spots.csv", table)) {
      features.add(
          new DemoFeature(
              row.text("name"), row.text("class"), row.pairs("extra"), shape(row, plane)));
    }
    return features;
  }

  private static Geometry shape(Sheet.Row row, Plane plane) throws CrsException {
    Coordinate centre = plane.at(row.number("lon"), row.number("lat"));
    if (row.number("radius_m", 0) == 0) {
      return FACTORY.createPoint(centre);
    }
    int points = (int) row.number("points", 48);
    double rough = row.number("rough", 0.25);
    long seed = Noise.seed(row.text("lon") + row.text("lat"));
    LinearRing shell = ring(centre, row.number("radius_m"), rough, points, seed);
    if (row.has("inner_m")) {
      LinearRing hole = ring(centre, row.number("inner_m"), rough, points, seed);
      return FACTORY.createPolygon(shell, new LinearRing[] {hole});
    }
    return FACTORY.createPolygon(shell);
  }

  /**
   * A closed ragged ring, counter-clockwise; rings of one seed and centre are nested if their radii
   * are.
   */
  static LinearRing ring(Coordinate centre, double radiusM, double rough, int points, long seed) {
    Coordinate[] ring = new Coordinate[points + 1];
    for (int i = 0; i < points; i++) {
      double angle = 2 * Math.PI * i / points;
      double cos = StrictMath.cos(angle);
      double sin = StrictMath.sin(angle);
      double r = radiusM * (1 + rough * Noise.fractal(seed, 1.3 * cos, 1.3 * sin, 5));
      ring[i] = new Coordinate(centre.x + r * cos, centre.y + r * sin);
    }
    ring[points] = ring[0].copy();
    return FACTORY.createLinearRing(ring);
  }
}
