package org.ecozone.carto.label;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.function.Function;
import org.ecozone.carto.label.BoxGrid.Box;

/** A label that has its place. Immutable. */
public final class PlacedLabel {
  private final LabelRequest request;
  private final String text;
  private final List<Glyph> glyphs;
  private final List<Box> boxes;

  /**
   * A letter with its origin on the base line.
   *
   * @param angle radians, clockwise on the screen
   */
  record Glyph(LabelFonts.Letter letter, double x, double y, double angle) {}

  PlacedLabel(LabelRequest request, String text, List<Glyph> glyphs, List<Box> boxes) {
    this.request = request;
    this.text = text;
    this.glyphs = List.copyOf(glyphs);
    this.boxes = List.copyOf(boxes);
  }

  /** Layer and feature that it names. */
  public LabelRequest request() {
    return request;
  }

  /** As written; lines are joined. */
  public String text() {
    return text;
  }

  /** What it covers: minX, minY, maxX, maxY in logical pixels, one box a line or a letter. */
  public List<double[]> boxesPx() {
    return boxes.stream()
        .map(box -> new double[] {box.minX(), box.minY(), box.maxX(), box.maxY()})
        .toList();
  }

  List<Box> boxes() {
    return boxes;
  }

  /** Halo first, then the letters. The graphics' transform leads from logical pixels. */
  void paint(Graphics2D graphics) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    boolean pictures = LetterPictures.suit(graphics);
    double radius = request.style().halo().radiusPx();
    if (radius > 0) {
      fill(graphics, glyph -> glyph.letter.halo(radius), request.style().halo().colour(), pictures);
    }
    fill(graphics, glyph -> glyph.letter.outline(), request.style().font().colour(), pictures);
  }

  private void fill(
      Graphics2D graphics, Function<Glyph, Shape> shape, int colour, boolean pictures) {
    if (pictures) {
      LetterPictures.paint(graphics, glyphs, shape, colour);
    } else {
      graphics.setColor(new Color(colour, true));
      graphics.fill(joined(shape));
    }
  }

  /** One shape, so that halos of neighbours do not show where they meet. */
  private Path2D joined(Function<Glyph, Shape> shape) {
    Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
    for (Glyph glyph : glyphs) {
      AffineTransform place = AffineTransform.getTranslateInstance(glyph.x, glyph.y);
      place.rotate(glyph.angle);
      all.append(shape.apply(glyph).getPathIterator(place), false);
    }
    return all;
  }
}
