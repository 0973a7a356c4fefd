package org.ecozone.carto.style.sld;

import org.ecozone.carto.style.Symbolizer.HatchShape;

/**
 * A hatch of lines by its name. Names with {@code shape://} turn clockwise and give the edge of a
 * cell (GeoServer); bare names turn counter-clockwise and give the distance between the lines
 * (QGIS, which writes its line patterns so).
 */
record HatchLines(HatchShape shape, boolean isQgis) {
  private static final double ROOT_2 = Math.sqrt(2);

  /** Cell with lines in one of the directions that can be painted. */
  record Turned(HatchShape shape, double cellPx, boolean exact) {}

  /**
   * @param brush true for a mark without size and fill: QGIS's plain brushes are written so
   * @return null if the name is not one of lines
   */
  static HatchLines of(String name, boolean brush) {
    return switch (name) {
      case "shape://horline" -> new HatchLines(HatchShape.HORIZONTAL, false);
      case "shape://vertline" -> new HatchLines(HatchShape.VERTICAL, false);
      case "shape://slash" -> new HatchLines(HatchShape.SLASH, false);
      case "shape://backslash" -> new HatchLines(HatchShape.BACKSLASH, false);
      case "shape://times" -> new HatchLines(HatchShape.CROSS_HATCH, false);
      case "shape://plus" -> new HatchLines(HatchShape.PLUS, false);
      case "horline" -> new HatchLines(HatchShape.HORIZONTAL, true);
      case "vertline", "line" -> new HatchLines(HatchShape.VERTICAL, true);
      case "slash" -> new HatchLines(HatchShape.SLASH, true);
      case "backslash" -> new HatchLines(HatchShape.BACKSLASH, true);
      case "cross" -> brush ? new HatchLines(HatchShape.PLUS, true) : null;
      case "x" -> brush ? new HatchLines(HatchShape.CROSS_HATCH, true) : null;
      default -> null;
    };
  }

  /** Lines turned as a file says, in the nearest direction that is a multiple of 45 degrees. */
  Turned turned(double spacingPx, double rotationDeg) {
    boolean crossed = shape == HatchShape.PLUS || shape == HatchShape.CROSS_HATCH;
    double full = crossed ? 90 : 180;
    double asked = direction() + (isQgis ? rotationDeg : -rotationDeg);
    double inside = ((asked % full) + full) % full;
    long step = Math.round(inside / 45) % Math.round(full / 45);
    boolean exact = Math.abs(inside - Math.round(inside / 45) * 45) < 1;
    HatchShape result = crossed ? crossed(step) : single(step);
    // the diagonals of a cell lie closer together than its edge is long
    boolean wasDiagonal = direction() % 90 != 0;
    boolean isDiagonal = step % 2 != 0;
    double distance = isQgis || !wasDiagonal ? spacingPx : spacingPx / ROOT_2;
    boolean brush = isQgis && wasDiagonal && rotationDeg == 0;
    return new Turned(result, isDiagonal && !brush ? distance * ROOT_2 : distance, exact);
  }

  /** Counter-clockwise from the horizontal. */
  private int direction() {
    return switch (shape) {
      case SLASH, CROSS_HATCH -> 45;
      case VERTICAL -> 90;
      case BACKSLASH -> 135;
      default -> 0;
    };
  }

  private static HatchShape crossed(long step) {
    return step == 0 ? HatchShape.PLUS : HatchShape.CROSS_HATCH;
  }

  private static HatchShape single(long step) {
    return switch ((int) step) {
      case 1 -> HatchShape.SLASH;
      case 2 -> HatchShape.VERTICAL;
      case 3 -> HatchShape.BACKSLASH;
      default -> HatchShape.HORIZONTAL;
    };
  }
}
