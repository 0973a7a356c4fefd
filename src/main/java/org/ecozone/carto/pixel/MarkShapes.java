package org.ecozone.carto.pixel;

import org.ecozone.carto.style.Symbolizer.MarkShape;

/** Outlines of the well-known marks of SLD, centred, the first corner up. */
public final class MarkShapes {
  /** Half width of the arms of cross and x, as a share of half the size. */
  private static final double ARM = 0.25;

  /** Radius of the inner corners of a star of five points. */
  private static final double STAR = 0.382;

  private MarkShapes() {}

  /** Closed, on the pixel grid; the place is given in steps, the size in device pixels. */
  static StepPath path(
      MarkShape shape, double stepX, double stepY, double size, double rotationDeg) {
    StepPath path = new StepPath();
    double[] outline = outline(shape, rotationDeg);
    double half = size * CoverageCells.STEPS / 2;
    for (int i = 0; i < outline.length; i += 2) {
      path.add(
          stepX + Math.floor(outline[i] * half + 0.5),
          stepY + Math.floor(outline[i + 1] * half + 0.5));
    }
    path.markRing();
    return path;
  }

  /**
   * x, y, x, y, ... of a mark of size 2 around 0, 0, y down, closed.
   *
   * @param rotationDeg clockwise
   */
  public static double[] outline(MarkShape shape, double rotationDeg) {
    double[] corners =
        switch (shape) {
          case SQUARE -> new double[] {-1, -1, 1, -1, 1, 1, -1, 1};
          case CIRCLE -> round(32, 1, 1);
          case TRIANGLE -> new double[] {0, -1, 1, 1, -1, 1};
          case STAR -> round(10, 1, STAR);
          case CROSS -> cross();
          case X -> turned(cross(), 45);
          case DIAMOND -> round(4, 1, 1);
          case PENTAGON -> round(5, 1, 1);
          case HEXAGON -> round(6, 1, 1);
        };
    double[] closed = turned(java.util.Arrays.copyOf(corners, corners.length + 2), rotationDeg);
    closed[corners.length] = closed[0];
    closed[corners.length + 1] = closed[1];
    return closed;
  }

  private static double[] round(int corners, double outer, double inner) {
    double[] xy = new double[2 * corners];
    for (int i = 0; i < corners; i++) {
      double radius = i % 2 == 0 ? outer : inner;
      double angle = 2 * Math.PI * i / corners;
      xy[2 * i] = radius * Math.sin(angle);
      xy[2 * i + 1] = -radius * Math.cos(angle);
    }
    return xy;
  }

  private static double[] cross() {
    double a = ARM;
    return new double[] {
      -a, -1, a, -1, a, -a, 1, -a, 1, a, a, a, a, 1, -a, 1, -a, a, -1, a, -1, -a, -a, -a
    };
  }

  private static double[] turned(double[] xy, double degrees) {
    double sin = Math.sin(Math.toRadians(degrees));
    double cos = Math.cos(Math.toRadians(degrees));
    double[] turned = new double[xy.length];
    for (int i = 0; i < xy.length; i += 2) {
      turned[i] = xy[i] * cos - xy[i + 1] * sin;
      turned[i + 1] = xy[i] * sin + xy[i + 1] * cos;
    }
    return turned;
  }
}
