package org.ecozone.carto.pixel;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ecozone.carto.style.Symbolizer.Fill;

/** The hatches in use, drawn once for each scale of pixels. Any number of threads. */
public final class HatchTiles {
  private static final int MOST = 200;

  private record Key(Fill.Hatch hatch, double pixelScale) {}

  private final Map<Key, HatchTile> tiles = new ConcurrentHashMap<>();

  HatchTile of(Fill.Hatch hatch, double pixelScale) {
    if (tiles.size() > MOST) {
      tiles.clear();
    }
    return tiles.computeIfAbsent(new Key(hatch, pixelScale), HatchTiles::drawn);
  }

  private static HatchTile drawn(Key key) {
    int size = HatchDrawing.cellPx(key.hatch, key.pixelScale);
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    HatchDrawing.paint(g, key.hatch, new Rectangle2D.Double(0, 0, size, size), key.pixelScale);
    g.dispose();
    int[] argb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    return HatchTile.of(argb.clone(), size);
  }
}
