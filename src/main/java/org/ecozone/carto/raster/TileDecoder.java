package org.ecozone.carto.raster;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes PNG and JPEG tiles, after their header was judged.
 *
 * <p>Threads: any.
 */
final class TileDecoder {
  /** Longer side of a tile in pixels; more is no tile, whatever its header says. */
  static final int LARGEST_PX = 4096;

  private TileDecoder() {}

  /** Why a tile cannot be shown. */
  static final class UndecodableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final RasterIssue code;

    UndecodableException(RasterIssue code, String detail, Throwable cause) {
      super(detail, cause);
      this.code = code;
    }

    RasterIssue code() {
      return code;
    }
  }

  /** The picture at the size that is wanted; one of another size is scaled to it. */
  static PixelTile decode(byte[] bytes, int widthPx, int heightPx) throws UndecodableException {
    TileHeader header = TileHeader.read(bytes);
    if (!header.isReadable()) {
      throw new UndecodableException(RasterIssue.TILE_FORMAT, header.format().words(), null);
    }
    if (header.widthPx() <= 0 || header.heightPx() <= 0) {
      throw new UndecodableException(RasterIssue.TILE_DAMAGED, header.format() + "?", null);
    }
    if (header.widthPx() > LARGEST_PX || header.heightPx() > LARGEST_PX) {
      throw new UndecodableException(
          RasterIssue.TILE_TOO_LARGE, header.widthPx() + " x " + header.heightPx(), null);
    }
    BufferedImage image = read(bytes, header);
    BufferedImage target = new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D g = target.createGraphics();
    g.setComposite(AlphaComposite.Src);
    if (image.getWidth() != widthPx || image.getHeight() != heightPx) {
      g.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    }
    g.drawImage(image, 0, 0, widthPx, heightPx, null);
    g.dispose();
    return PixelTile.of(
        widthPx, heightPx, ((DataBufferInt) target.getRaster().getDataBuffer()).getData());
  }

  private static BufferedImage read(byte[] bytes, TileHeader header) throws UndecodableException {
    ImageReader reader = readerOf(header.format());
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, true, true); // metadata left out: a compressed text can be a bomb too
      BufferedImage image = reader.read(0);
      if (image.getWidth() > LARGEST_PX || image.getHeight() > LARGEST_PX) {
        throw new UndecodableException(RasterIssue.TILE_TOO_LARGE, "", null);
      }
      return image;
    } catch (IOException | RuntimeException e) {
      throw new UndecodableException(RasterIssue.TILE_DAMAGED, reason(e), e);
    } finally {
      reader.dispose();
    }
  }

  /** The JDK's own: others that lie on the class path want native libraries. */
  private static ImageReader readerOf(TileHeader.Format format) throws UndecodableException {
    Iterator<ImageReader> readers =
        ImageIO.getImageReadersByFormatName(format == TileHeader.Format.PNG ? "png" : "jpeg");
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (reader.getClass().getName().startsWith("com.sun.imageio.")) {
        return reader;
      }
      reader.dispose();
    }
    throw new UndecodableException(RasterIssue.TILE_FORMAT, format.name(), null);
  }

  static String reason(Exception e) {
    String message = e.getMessage();
    String text = message == null ? e.getClass().getSimpleName() : message.replace('\n', ' ');
    return text.length() > 120 ? text.substring(0, 120) + "…" : text;
  }
}
