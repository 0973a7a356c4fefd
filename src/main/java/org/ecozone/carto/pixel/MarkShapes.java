package org.ecozone.carto.pixel;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.carto.style.Symbolizer.Cap;
import org.ecozone.carto.style.Symbolizer.Fill;
import org.ecozone.carto.style.Symbolizer.Join;
import org.ecozone.carto.style.Symbolizer.MarkShape;
import org.ecozone.carto.style.Symbolizer.Stroke;

/** Outlines of the marks of styles, centred, the first corner up. */
public final class MarkShapes {
  /** Radius of the inner corners of a star of five points. */
  private static final double STAR = 0.382;

  private MarkShapes() {}

  /** True for marks that are lines and have no inside. */
  public static boolean isLines(MarkShape shape) {
    return shape == MarkShape.CROSS || shape == MarkShape.X;
  }

  /** What the lines of a mark are drawn with: its stroke, else a thin line in the fill's colour. */
  public static Stroke strokeOf(MarkShape shape, Fill fill, Stroke stroke) {
    return stroke == null && isLines(shape) && fill instanceof Fill.Solid solid
        ? new Stroke(solid.colour(), 1, List.of(), Cap.BUTT, Join.MITRE)
        : stroke;
  }

  /**
   * x, y, x, y, ... of a mark of height 2 around 0, 0, y down: one closed outline, or two lines.
   *
   * @param rotationDeg clockwise
   */
  public static List<double[]> outlines(MarkShape shape, double rotationDeg) {
    List<double[]> turned = new ArrayList<>();
    for (double[] outline : upright(shape)) {
      turned.add(turned(outline, rotationDeg));
    }
    return turned;
  }

  private static List<double[]> upright(MarkShape shape) {
    return switch (shape) {
      case SQUARE -> List.of(new double[] {-1, -1, 1, -1, 1, 1, -1, 1, -1, -1});
      case TRIANGLE -> List.of(new double[] {0, -1, 1, 1, -1, 1, 0, -1});
      case CIRCLE -> List.of(corners(32, 1));
      case STAR -> List.of(corners(10, STAR));
      case DIAMOND -> List.of(corners(4, 1));
      case PENTAGON -> List.of(corners(5, 1));
      case HEXAGON -> List.of(corners(6, 1));
      case CROSS -> List.of(new double[] {-1, 0, 1, 0}, new double[] {0, -1, 0, 1});
      case X -> List.of(new double[] {-1, -1, 1, 1}, new double[] {-1, 1, 1, -1});
    };
  }

  /**
   * Regular, closed.
   *
   * @param inner radius of every other corner
   */
  private static double[] corners(int count, double inner) {
    double[] xy = new double[2 * count + 2];
    for (int i = 0; i < count; i++) {
      double radius = i % 2 == 0 ? 1 : inner;
      double angle = 2 * Math.PI * i / count;
      xy[2 * i] = radius * Math.sin(angle);
      xy[2 * i + 1] = -radius * Math.cos(angle);
    }
    xy[2 * count] = xy[0];
    xy[2 * count + 1] = xy[1];
    return xy;
  }

  private static double[] turned(double[] xy, double degrees) {
    if (degrees == 0) {
      return xy;
    }
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
