package org.ecozone.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Repeatable random shapes for property tests: {@code -Dseed=} replays one case; a failing case
 * names its seed.
 *
 * <p>All shapes lie in the square of the given size whose lower left corner is the given place, and
 * are valid.
 */
public final class SeededShapes {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** Each octave is twice as fine and half as high as the one before. */
  private static final int OCTAVES = 7;

  private final Random random;
  private final double originX;
  private final double originY;
  private final double size;

  public SeededShapes(long seed, double originX, double originY, double size) {
    this.random = new Random(seed);
    this.originX = originX;
    this.originY = originY;
    this.size = size;
  }

  /** Runs a property for many seeds, or for the one that {@code -Dseed=} names. */
  public static void forSeeds(int count, Consumer<Long> property) {
    String only = System.getProperty("seed");
    if (only != null) {
      property.accept(Long.valueOf(only));
      return;
    }
    for (long seed = 1; seed <= count; seed++) {
      try {
        property.accept(seed);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
    }
  }

  public Random random() {
    return random;
  }

  private double x(double unit) {
    return originX + unit * size;
  }

  private double y(double unit) {
    return originY + unit * size;
  }

  /**
   * A star-shaped polygon with a rough rim, sometimes with a hole around its centre. Radius in
   * units of the square.
   */
  public Polygon blob(double radius) {
    double cx = radius + random.nextDouble() * (1 - 2 * radius);
    double cy = radius + random.nextDouble() * (1 - 2 * radius);
    return blobAt(cx, cy, radius, 8 + random.nextInt(60), random.nextInt(3) == 0);
  }

  public Polygon blobAt(double cx, double cy, double radius, int vertices, boolean hole) {
    LinearRing shell = ring(cx, cy, radius, vertices, 0.45);
    LinearRing[] holes =
        hole
            ? new LinearRing[] {ring(cx, cy, radius * 0.4, Math.max(5, vertices / 2), 0.5)}
            : new LinearRing[0];
    return FACTORY.createPolygon(shell, holes);
  }

  private LinearRing ring(double cx, double cy, double radius, int vertices, double least) {
    Coordinate[] points = new Coordinate[vertices + 1];
    double[] phases = random.doubles(OCTAVES, 0, 2 * Math.PI).toArray();
    for (int i = 0; i < vertices; i++) {
      double angle = 2 * Math.PI * i / vertices;
      double rough = 0;
      for (int k = 0; k < OCTAVES; k++) {
        rough += Math.sin((1 << k) * angle + phases[k]) / (2 << k);
      }
      double white = Math.min(1, 20.0 / vertices) * (random.nextDouble() - 0.5);
      double r =
          radius
              * (least + (1 - least) * Math.max(0, Math.min(1, 0.5 + 0.4 * rough + 0.5 * white)));
      points[i] = new Coordinate(x(cx + r * Math.cos(angle)), y(cy + r * Math.sin(angle)));
    }
    points[vertices] = new Coordinate(points[0]);
    return FACTORY.createLinearRing(points);
  }

  /**
   * An axis-parallel rectangle on a coarse grid: edges of many of these are shared or collinear.
   */
  public Polygon gridRectangle(int cells) {
    int i = random.nextInt(cells - 1);
    int j = random.nextInt(cells - 1);
    int w = 1 + random.nextInt(cells - 1 - i);
    int h = 1 + random.nextInt(cells - 1 - j);
    double d = 1.0 / cells;
    return Shapes.polygon(
        x(i * d),
        y(j * d),
        x((i + w) * d),
        y(j * d),
        x((i + w) * d),
        y((j + h) * d),
        x(i * d),
        y((j + h) * d));
  }

  /** A wandering line. */
  public Geometry path(int vertices) {
    Coordinate[] points = new Coordinate[vertices];
    double px = random.nextDouble();
    double py = random.nextDouble();
    for (int i = 0; i < vertices; i++) {
      points[i] = new Coordinate(x(px), y(py));
      px = Math.max(0, Math.min(1, px + 0.3 * (random.nextDouble() - 0.5)));
      py = Math.max(0, Math.min(1, py + 0.3 * (random.nextDouble() - 0.5)));
    }
    return FACTORY.createLineString(points);
  }

  public Geometry point() {
    return Shapes.point(x(random.nextDouble()), y(random.nextDouble()));
  }

  /**
   * A valid coverage of the whole square: cells of a jittered grid whose shared edges are fractal
   * and have the same vertices on both sides.
   *
   * @param depth each edge has 2^depth segments
   */
  public List<Polygon> coverage(int cells, int depth) {
    Coordinate[][] nodes = nodes(cells);
    List<List<Coordinate>> right = new ArrayList<>();
    List<List<Coordinate>> up = new ArrayList<>();
    for (int i = 0; i <= cells; i++) {
      for (int j = 0; j <= cells; j++) {
        right.add(i < cells ? edge(nodes[i][j], nodes[i + 1][j], depth, j % cells == 0) : null);
        up.add(j < cells ? edge(nodes[i][j], nodes[i][j + 1], depth, i % cells == 0) : null);
      }
    }
    List<Polygon> polygons = new ArrayList<>();
    int n = cells + 1;
    for (int i = 0; i < cells; i++) {
      for (int j = 0; j < cells; j++) {
        List<Coordinate> ring = new ArrayList<>(right.get(i * n + j));
        append(ring, up.get((i + 1) * n + j), false);
        append(ring, right.get(i * n + j + 1), true);
        append(ring, up.get(i * n + j), true);
        polygons.add(FACTORY.createPolygon(ring.toArray(new Coordinate[0])));
      }
    }
    return polygons;
  }

  private Coordinate[][] nodes(int cells) {
    Coordinate[][] nodes = new Coordinate[cells + 1][cells + 1];
    for (int i = 0; i <= cells; i++) {
      for (int j = 0; j <= cells; j++) {
        double dx = i % cells == 0 ? 0 : 0.2 * (random.nextDouble() - 0.5);
        double dy = j % cells == 0 ? 0 : 0.2 * (random.nextDouble() - 0.5);
        nodes[i][j] = new Coordinate(x((i + dx) / cells), y((j + dy) / cells));
      }
    }
    return nodes;
  }

  /** Midpoint displacement, small enough for neighbouring edges not to meet. */
  private List<Coordinate> edge(Coordinate a, Coordinate b, int depth, boolean straight) {
    List<Coordinate> points = new ArrayList<>();
    points.add(a);
    refine(a, b, depth, straight ? 0 : 0.12, points);
    return points;
  }

  private void refine(
      Coordinate a, Coordinate b, int depth, double rough, List<Coordinate> points) {
    if (depth == 0) {
      points.add(b);
      return;
    }
    double shift = rough * (random.nextDouble() - 0.5);
    Coordinate middle =
        new Coordinate(
            (a.x + b.x) / 2 - shift * (b.y - a.y), (a.y + b.y) / 2 + shift * (b.x - a.x));
    refine(a, middle, depth - 1, rough, points);
    refine(middle, b, depth - 1, rough, points);
  }

  private static void append(List<Coordinate> ring, List<Coordinate> edge, boolean backwards) {
    for (int i = 1; i < edge.size(); i++) {
      ring.add(new Coordinate(edge.get(backwards ? edge.size() - 1 - i : i)));
    }
  }
}
