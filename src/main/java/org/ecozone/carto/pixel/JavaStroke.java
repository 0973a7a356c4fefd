package org.ecozone.carto.pixel;

import java.awt.BasicStroke;
import org.ecozone.carto.style.Symbolizer.Stroke;

/** A stroke of a style as {@code Graphics2D} knows it. */
public final class JavaStroke {
  /** As SVG and CSS have it; SLD names no limit. */
  static final double MITRE_LIMIT = 4;

  private JavaStroke() {}

  /**
   * In device pixels.
   *
   * @param pixelScale device pixels per logical pixel
   */
  public static BasicStroke of(Stroke stroke, double pixelScale) {
    int cap =
        switch (stroke.cap()) {
          case BUTT -> BasicStroke.CAP_BUTT;
          case ROUND -> BasicStroke.CAP_ROUND;
          case SQUARE -> BasicStroke.CAP_SQUARE;
        };
    int join =
        switch (stroke.join()) {
          case MITRE -> BasicStroke.JOIN_MITER;
          case ROUND -> BasicStroke.JOIN_ROUND;
          case BEVEL -> BasicStroke.JOIN_BEVEL;
        };
    float width = (float) (stroke.widthPx() * pixelScale);
    double[] dashes = Dashes.pattern(stroke, pixelScale);
    if (dashes.length == 0) {
      return new BasicStroke(width, cap, join, (float) MITRE_LIMIT);
    }
    float[] lengths = new float[dashes.length];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = (float) dashes[i];
    }
    return new BasicStroke(
        width,
        cap,
        join,
        (float) MITRE_LIMIT,
        lengths,
        (float) Math.max(0, stroke.dashOffsetPx() * pixelScale));
  }
}
