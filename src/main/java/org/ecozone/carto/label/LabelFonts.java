package org.ecozone.carto.label;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ecozone.carto.style.Symbolizer.LabelFont;

/**
 * The shipped fonts at the sizes that labels ask for, with the outline and the advance of every
 * letter that was needed so far. The same letters on every machine, whatever fonts it has.
 *
 * <p>Threads: any.
 */
final class LabelFonts {
  private static final String FOLDER = "/org/ecozone/fonts/";

  /** Positions to a fraction of a pixel, so that a name has the same width at every place. */
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private static final Map<LabelFont, LabelFonts> CACHE = new ConcurrentHashMap<>();

  /** Loaded when the first label is placed: 0.1 s each. */
  private static final class Shipped {
    static final Font REGULAR = load("NotoSansSC-Regular.ttf");
    static final Font BOLD = load("NotoSansSC-Bold.ttf");

    private static Font load(String file) {
      try (InputStream in = LabelFonts.class.getResourceAsStream(FOLDER + file)) {
        return Font.createFont(Font.TRUETYPE_FONT, in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (FontFormatException e) {
        throw new IllegalStateException(file, e);
      }
    }
  }

  /** Outline with its origin on the base line, and how far the next letter is. */
  static final class Letter {
    private final Shape outline;
    private final float advancePx;
    private final Map<Double, Shape> halos = new ConcurrentHashMap<>();

    Letter(Shape outline, float advancePx) {
      this.outline = outline;
      this.advancePx = advancePx;
    }

    Shape outline() {
      return outline;
    }

    float advancePx() {
      return advancePx;
    }

    /** The outline widened: stroking is what costs, so it is done once for a letter. */
    Shape halo(double radiusPx) {
      return halos.computeIfAbsent(
          radiusPx,
          radius ->
              new BasicStroke((float) (2 * radius), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                  .createStrokedShape(outline));
    }
  }

  private final Font font;
  private final double ascentPx;
  private final double descentPx;
  private final Map<Integer, Letter> letters = new ConcurrentHashMap<>();

  private LabelFonts(Font font) {
    this.font = font;
    // Noto's own line is 1.45 em high, most of it air: Chinese letters fill 0.88 above the base
    // line and 0.12 below it
    this.ascentPx = 0.90 * font.getSize2D();
    this.descentPx = 0.16 * font.getSize2D();
  }

  static LabelFonts of(LabelFont wanted) {
    LabelFont face = new LabelFont(wanted.sizePx(), wanted.bold(), wanted.italic(), 0);
    return CACHE.computeIfAbsent(face, LabelFonts::derive);
  }

  private static LabelFonts derive(LabelFont face) {
    Font plain = face.bold() ? Shipped.BOLD : Shipped.REGULAR;
    return new LabelFonts(
        plain.deriveFont(face.italic() ? Font.ITALIC : Font.PLAIN, (float) face.sizePx()));
  }

  double ascentPx() {
    return ascentPx;
  }

  double lineHeightPx() {
    return ascentPx + descentPx;
  }

  boolean has(int codePoint) {
    return font.canDisplay(codePoint);
  }

  Letter letter(int codePoint) {
    return letters.computeIfAbsent(
        codePoint,
        code -> {
          var vector = font.createGlyphVector(EXACT, Character.toChars(code));
          return new Letter(vector.getOutline(), vector.getGlyphMetrics(0).getAdvance());
        });
  }

  double widthPx(String text) {
    double width = 0;
    for (int at = 0; at < text.length(); ) {
      int code = text.codePointAt(at);
      width += letter(code).advancePx();
      at += Character.charCount(code);
    }
    return width;
  }
}
