package org.ecozone.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Random test input, the same in every build: the seed follows from the name of the test. {@code
 * -Dseed=} takes another, {@code -Dseed=fresh} a new one each time, to look for what the usual one
 * does not find; it is printed.
 *
 * <p>The sequence of calls decides what comes out, so that a test must not share one with another
 * test.
 */
public final class Seeded {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final long seed;
  private final Random random;

  private Seeded(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
  }

  /** The seed of a test, or that of {@code -Dseed=}. */
  public static Seeded of(String testName) {
    return new Seeded(seedOf(testName));
  }

  /** The seed of a test, or that of {@code -Dseed=}; printed if it is a new one. */
  public static long seedOf(String testName) {
    String given = System.getProperty("seed");
    if (given == null) {
      return testName.hashCode() & 0xFFFFFFFFL;
    }
    if (!given.equals("fresh")) {
      return Long.parseLong(given);
    }
    long seed = System.nanoTime() & 0xFFFFFFFFL;
    System.out.println(testName + ": -Dseed=" + seed);
    return seed;
  }

  /** Always the same input. */
  public static Seeded of(long seed) {
    return new Seeded(seed);
  }

  public long seed() {
    return seed;
  }

  /** In [min, max). */
  public double between(double min, double max) {
    return min + (max - min) * random.nextDouble();
  }

  /** In [min, max]. */
  public int between(int min, int max) {
    return min + random.nextInt(max - min + 1);
  }

  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  public <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  public Coordinate coordinate(double minX, double minY, double maxX, double maxY) {
    return new CoordinateXY(between(minX, maxX), between(minY, maxY));
  }

  public Point point(double minX, double minY, double maxX, double maxY) {
    return FACTORY.createPoint(coordinate(minX, minY, maxX, maxY));
  }

  /** A polyline that wanders from a place with steps of at most a length. */
  public LineString line(double x, double y, double step, int vertices) {
    List<Coordinate> result = new ArrayList<>();
    double atX = x;
    double atY = y;
    for (int i = 0; i < vertices; i++) {
      result.add(new CoordinateXY(atX, atY));
      atX += between(-step, step);
      atY += between(-step, step);
    }
    return FACTORY.createLineString(result.toArray(Coordinate[]::new));
  }

  /**
   * A star-shaped polygon: valid, usually not convex.
   *
   * @param radius largest; the smallest is a third of it
   */
  public Polygon polygon(double x, double y, double radius, int vertices) {
    Coordinate[] ring = new Coordinate[vertices + 1];
    for (int i = 0; i < vertices; i++) {
      double angle = 2 * Math.PI * (i + between(0.1, 0.9)) / vertices;
      double r = between(radius / 3, radius);
      ring[i] = new CoordinateXY(x + r * Math.cos(angle), y + r * Math.sin(angle));
    }
    ring[vertices] = ring[0].copy();
    return FACTORY.createPolygon(ring);
  }

  /** The same with one star-shaped hole of a quarter of its size. */
  public Polygon polygonWithHole(double x, double y, double radius, int vertices) {
    return FACTORY.createPolygon(
        FACTORY.createLinearRing(polygon(x, y, radius, vertices).getCoordinates()),
        new org.locationtech.jts.geom.LinearRing[] {
          FACTORY.createLinearRing(polygon(x, y, radius / 4, vertices).getCoordinates())
        });
  }
}
