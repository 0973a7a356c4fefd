package org.ecozone.carto.label;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.carto.label.BoxGrid.Box;
import org.ecozone.carto.label.PlacedLabel.Glyph;

/**
 * A text put somewhere: its letters and what they cover.
 *
 * @param glyphs each letter with its place
 * @param boxes what is covered, halo included
 */
record Composition(List<Glyph> glyphs, List<Box> boxes) {
  /** Air between two labels, half of it on each side. */
  private static final double AIR_PX = 1;

  /** Lines centred on a point. */
  static Composition centred(TextLines text, LabelFonts fonts, double x, double y, double haloPx) {
    List<Glyph> glyphs = new ArrayList<>();
    List<Box> boxes = new ArrayList<>();
    double line = fonts.lineHeightPx();
    double top = y - text.heightPx() / 2;
    for (String words : text.lines()) {
      double width = fonts.widthPx(words);
      double at = x - width / 2;
      double edge = haloPx + AIR_PX;
      boxes.add(new Box(at - edge, top - edge, at + width + edge, top + line + edge));
      for (int code : words.codePoints().toArray()) {
        LabelFonts.Letter letter = fonts.letter(code);
        glyphs.add(new Glyph(letter, at, top + fonts.ascentPx(), 0));
        at += letter.advancePx();
      }
      top += line;
    }
    return new Composition(glyphs, boxes);
  }

  /** Adds a letter whose middle is at a point, turned; the box is that of the turned letter. */
  static void addTurned(
      List<Glyph> glyphs, List<Box> boxes, TurnedLetter turned, LabelFonts fonts, double haloPx) {
    double sin = Math.sin(turned.angle);
    double cos = Math.cos(turned.angle);
    double advance = turned.letter.advancePx();
    double height = fonts.lineHeightPx();
    // from the middle of the letter back to its origin on the base line
    double down = fonts.ascentPx() - height / 2;
    glyphs.add(
        new Glyph(
            turned.letter,
            turned.x - cos * advance / 2 - sin * down,
            turned.y - sin * advance / 2 + cos * down,
            turned.angle));
    double width = Math.abs(cos) * advance + Math.abs(sin) * height + 2 * (haloPx + AIR_PX);
    double tall = Math.abs(sin) * advance + Math.abs(cos) * height + 2 * (haloPx + AIR_PX);
    boxes.add(Box.around(turned.x, turned.y, width, tall));
  }

  record TurnedLetter(LabelFonts.Letter letter, double x, double y, double angle) {}
}
