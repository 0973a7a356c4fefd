package org.ecozone.carto.label;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ecozone.carto.label.PlacedLabel.Glyph;

/**
 * Paints letters on pictures by copying small pictures of them, ten times faster than filling
 * outlines. On paper and in files of vectors outlines stay outlines.
 *
 * <p>Threads: any; the cache is shared.
 */
final class LetterPictures {
  /** Two a letter and turn; a map in use has some hundred letters, most of them upright. */
  private static final int MOST_PICTURES = 8000;

  /** Letters along a line are turned by multiples of this: 2 degrees are not seen. */
  private static final double TURN = Math.PI / 90;

  private static final Map<Key, Picture> CACHE =
      Collections.synchronizedMap(
          new LinkedHashMap<>(256, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Picture> eldest) {
              return size() > MOST_PICTURES;
            }
          });

  private LetterPictures() {}

  /** What a picture depends on; shapes are cached by their letters, so identity is enough. */
  private record Key(Shape shape, int colour, double scale, long turn) {}

  /**
   * @param left of the picture, device pixels from the letter's origin
   * @param top above it
   */
  private record Picture(BufferedImage image, int left, int top) {}

  /** True if the target has pixels and its transform only enlarges and moves. */
  static boolean suit(Graphics2D graphics) {
    AffineTransform transform = graphics.getTransform();
    GraphicsConfiguration configuration = graphics.getDeviceConfiguration();
    return transform.getShearX() == 0
        && transform.getShearY() == 0
        && transform.getScaleX() == transform.getScaleY()
        && transform.getScaleX() > 0
        && configuration != null
        && configuration.getDevice() != null
        && configuration.getDevice().getType() == GraphicsDevice.TYPE_IMAGE_BUFFER;
  }

  /** Each letter at the nearest device pixel. */
  static void paint(
      Graphics2D graphics, List<Glyph> glyphs, Function<Glyph, Shape> shape, int colour) {
    AffineTransform transform = graphics.getTransform();
    double scale = transform.getScaleX();
    graphics.setTransform(new AffineTransform());
    for (Glyph glyph : glyphs) {
      Picture picture =
          CACHE.computeIfAbsent(
              new Key(shape.apply(glyph), colour, scale, Math.round(glyph.angle() / TURN)),
              LetterPictures::picture);
      if (picture.image != null) {
        long x = Math.round(glyph.x() * scale + transform.getTranslateX());
        long y = Math.round(glyph.y() * scale + transform.getTranslateY());
        graphics.drawImage(picture.image, (int) x + picture.left, (int) y + picture.top, null);
      }
    }
    graphics.setTransform(transform);
  }

  private static Picture picture(Key key) {
    AffineTransform transform = AffineTransform.getScaleInstance(key.scale, key.scale);
    transform.rotate(key.turn * TURN);
    Rectangle2D box = transform.createTransformedShape(key.shape).getBounds2D();
    if (box.isEmpty()) {
      return new Picture(null, 0, 0); // a blank
    }
    int left = (int) Math.floor(box.getMinX()) - 1;
    int top = (int) Math.floor(box.getMinY()) - 1;
    int width = (int) Math.ceil(box.getMaxX()) + 1 - left;
    int height = (int) Math.ceil(box.getMaxY()) + 1 - top;
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.translate(-left, -top);
    graphics.transform(transform);
    graphics.setColor(new Color(key.colour, true));
    graphics.fill(key.shape);
    graphics.dispose();
    return new Picture(image, left, top);
  }
}
