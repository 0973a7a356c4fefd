package org.ecozone.carto.tile;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.ecozone.carto.MapPicture;
import org.ecozone.carto.MapScene;
import org.ecozone.carto.Viewport;
import org.ecozone.carto.paint.MapPainter;
import org.ecozone.job.Background;
import org.ecozone.job.CancelledException;
import org.ecozone.job.Progress;

/**
 * Paints maps in the background. The newest request wins: what was asked for before is given up.
 *
 * <p>Threads: {@link #request} may be called by any thread and returns at once. The listener is
 * called on a worker thread, one call at a time, in order.
 */
public final class MapRenderer implements AutoCloseable {
  private final Background worker = new Background();
  private final AtomicReference<Request> newest = new AtomicReference<>();
  private volatile Consumer<MapPicture> listener = picture -> {};

  private record Request(MapScene scene, Viewport viewport) {}

  /**
   * A renderer without work.
   *
   * @param threads that paint at the same time
   */
  public MapRenderer(int threads) {}

  /** Who gets the pictures. */
  public void setListener(Consumer<MapPicture> pictures) {
    listener = pictures;
  }

  /** Asks for a picture of a scene; the listener gets it, and better and better ones before it. */
  public void request(MapScene scene, Viewport viewport) {
    Request request = new Request(scene, viewport);
    newest.set(request);
    worker.submit(
        () -> {
          paint(request);
          return null;
        });
  }

  private void paint(Request request) {
    Viewport viewport = request.viewport;
    int width = (int) Math.ceil(viewport.widthPx() * viewport.pixelScale());
    int height = (int) Math.ceil(viewport.heightPx() * viewport.pixelScale());
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D g = image.createGraphics();
    try {
      MapPainter.paint(g, request.scene, viewport, new Watch(request));
    } catch (CancelledException e) {
      return; // a newer request is waiting
    } finally {
      g.dispose();
    }
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    listener.accept(new MapPicture(pixels, width, height, viewport, true));
  }

  /** Ends all work; no picture comes after it. */
  @Override
  public void close() {
    newest.set(null);
    worker.close();
  }

  private final class Watch implements Progress {
    private final Request request;

    Watch(Request request) {
      this.request = request;
    }

    @Override
    public void stage(String key, Object... args) {}

    @Override
    public void report(long done, long total) {}

    @Override
    public boolean isCancelled() {
      return newest.get() != request;
    }
  }
}
