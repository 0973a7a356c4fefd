package org.ecozone.carto.tile;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.ecozone.carto.MapPicture;
import org.ecozone.carto.MapScene;
import org.ecozone.carto.Viewport;
import org.ecozone.carto.paint.MapScale;
import org.ecozone.carto.paint.SceneLabels;
import org.ecozone.carto.paint.ScenePlan;
import org.ecozone.carto.paint.TileScene;
import org.ecozone.carto.pixel.HatchTiles;
import org.ecozone.carto.pixel.PixelGrid;
import org.ecozone.carto.pixel.Pixels;
import org.ecozone.job.CancelledException;
import org.ecozone.job.Progress;
import org.ecozone.job.Workers;

/**
 * Paints maps in the background, tile by tile. The newest request wins: what was begun for the one
 * before is given up within milliseconds, unless the new one can use it; painted tiles are kept
 * while the scene and the scale stay the same.
 *
 * <p>A picture reaches beyond its viewport by a fifth on each side and lies on the pixel grid of
 * its scale. A request whose viewport lies well within the last picture gets that one again: move
 * it. While a picture takes long, what there is of it comes every tenth of a second, with the
 * picture before it where nothing is painted yet; labels come with the visible part.
 *
 * <p>Threads: all methods may be called by any thread and return at once. The listener is called on
 * a worker thread, one call at a time, the newest picture last.
 */
public final class MapRenderer implements AutoCloseable {
  private static final long PATIENCE_NANOS = 150_000_000;
  private static final long BETWEEN_NANOS = 100_000_000;

  private final Object lock = new Object();

  private volatile Consumer<Throwable> failureListener = fault -> {};

  /** Held while a picture is handed over. */
  private final Object handing = new Object();

  private final Workers workers;
  private final TileCache cache = new TileCache();
  private final HatchTiles hatches = new HatchTiles();
  private final LevelsBeside levels = new LevelsBeside();
  private final Set<TileKey> underWay = new HashSet<>();
  private final Delivery delivery = new Delivery();
  private final int threads;
  private boolean repeat;
  private volatile Frame newest;
  private volatile boolean closed;

  /**
   * A renderer without work.
   *
   * @param threads that paint at the same time, at least 1
   */
  public MapRenderer(int threads) {
    this.threads = threads;
    workers = new Workers(threads, "ecozone-map");
    for (int i = 0; i < threads; i++) {
      workers.execute(this::work);
    }
  }

  /** Who gets the pictures. */
  public void setListener(Consumer<MapPicture> pictures) {
    delivery.setListener(pictures);
  }

  /**
   * Who hears that a part of the map could not be painted and is empty on the pictures, on a worker
   * thread.
   */
  public void setFailureListener(Consumer<Throwable> failures) {
    failureListener = failures;
  }

  /** Asks for a picture of a scene. */
  public void request(MapScene scene, Viewport viewport) {
    synchronized (lock) {
      if (closed) {
        return;
      }
      Frame before = newest;
      TileFamily family = family(scene, MapScale.of(viewport), before);
      if (before != null
          && family.equals(before.family())
          && before.covers(viewport)
          && delivery.canRepeat(before)) {
        repeat = before.isGiven();
      } else {
        repeat = false;
        newest = new Frame(family, viewport, cache);
      }
      lock.notifyAll();
    }
  }

  /** Tiles of another scene are forgotten, and with them what they show. */
  private TileFamily family(MapScene scene, MapScale scale, Frame before) {
    ScenePlan known = before == null ? null : before.family().plan();
    if (known != null && known.scene().equals(scene)) {
      return new TileFamily(known, scale);
    }
    cache.clear();
    return new TileFamily(ScenePlan.of(scene, known), scale);
  }

  /** Takes a picture back that is not needed any more, so that its array can be used again. */
  public void giveBack(MapPicture picture) {
    delivery.giveBack(picture);
  }

  /** Ends all work; no picture comes after it. */
  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      newest = null;
      cache.clear();
      lock.notifyAll();
    }
    delivery.close();
    levels.close();
    workers.close();
  }

  /**
   * A piece of work for a frame.
   *
   * @param tile null for its labels, and for handing its picture over once more
   */
  private record Task(Frame frame, TileKey tile, boolean repeats) {
    static Task repeat(Frame frame) {
      return new Task(frame, null, true);
    }

    static Task labels(Frame frame) {
      return new Task(frame, null, false);
    }

    static Task tile(Frame frame, TileKey tile) {
      return new Task(frame, tile, false);
    }
  }

  private void work() {
    TileScene painter = new TileScene(hatches);
    try {
      while (work(painter)) {
        deliver();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * The next piece of work; false if none will come. A worker that waits holds no task, for a task
   * holds the layers that were painted.
   */
  private boolean work(TileScene painter) throws InterruptedException {
    Task task = next();
    if (task == null) {
      return false;
    }
    try {
      run(task, painter);
    } catch (CancelledException e) {
      giveUp(task);
    } catch (RuntimeException | StackOverflowError e) {
      fail(task, e);
    }
    return true;
  }

  private Task next() throws InterruptedException {
    synchronized (lock) {
      while (!closed) {
        Frame frame = newest;
        Task task = frame == null ? null : taskOf(frame);
        if (task != null) {
          return task;
        }
        lock.wait();
      }
      return null;
    }
  }

  /** Labels are begun first, so that they are ready when the tiles are. */
  private Task taskOf(Frame frame) {
    if (repeat) {
      repeat = false;
      return Task.repeat(frame);
    }
    if ((threads > 1 || frame.isVisibleDone()) && frame.beginLabels()) {
      return Task.labels(frame);
    }
    for (TileKey tile = frame.next(); tile != null; tile = frame.next()) {
      if (underWay.add(tile)) {
        return Task.tile(frame, tile);
      }
    }
    return null;
  }

  private void run(Task task, TileScene painter) {
    TileFamily family = task.frame.family();
    PixelGrid picture = task.frame.picture();
    if (task.repeats) {
      synchronized (handing) {
        delivery.repeat(() -> task.frame == newest);
      }
    } else if (task.tile == null) {
      Progress watch = Progress.silent(() -> newest != task.frame);
      Pixels labels = SceneLabels.paint(family.plan(), picture, family.scale(), watch);
      synchronized (lock) {
        task.frame.finishLabels(labels);
      }
    } else {
      Progress watch = Progress.silent(() -> !isWanted(task.tile));
      PixelGrid grid = task.tile.grid(picture);
      finish(task, painter.paint(family.plan(), grid, family.scale(), watch));
    }
  }

  private boolean isWanted(TileKey tile) {
    Frame frame = newest;
    return frame != null && frame.wants(tile);
  }

  /** Hands the newest picture over if it is time to; one worker at a time. */
  private void deliver() {
    synchronized (handing) {
      Frame frame;
      Map<TileKey, int[]> tiles;
      Pixels labels;
      boolean complete;
      synchronized (lock) {
        frame = newest;
        if (frame == null || !frame.isDue(PATIENCE_NANOS, BETWEEN_NANOS)) {
          return;
        }
        tiles = frame.done();
        labels = frame.labels();
        complete = frame.isDone();
      }
      PixelGrid grid = frame.picture();
      int[] pixels = delivery.pixels(grid.width() * grid.height());
      MapPicture before = complete ? null : delivery.last(frame.viewport().crs());
      Assembly.fill(pixels, grid, before, tiles, labels);
      if (frame == newest) {
        delivery.accept(frame, Assembly.picture(pixels, grid, frame.viewport(), complete));
        if (complete) {
          levels.want(frame.family().plan().scene());
        }
      }
    }
  }

  private void finish(Task task, int[] pixels) {
    synchronized (lock) {
      underWay.remove(task.tile);
      if (closed) {
        return;
      }
      if (task.tile.family().plan() == newest.family().plan()) {
        cache.put(task.tile, pixels);
      }
      if (newest.wants(task.tile)) {
        newest.finish(task.tile, pixels);
      }
    }
  }

  private void giveUp(Task task) {
    synchronized (lock) {
      if (task.tile != null
          && underWay.remove(task.tile)
          && newest != null
          && newest.wants(task.tile)) {
        newest.putBack(task.tile); // asked for again in the meantime
        lock.notifyAll();
      }
    }
  }

  /** The rest of the map is shown without it. */
  private void fail(Task task, Throwable fault) {
    System.getLogger(MapRenderer.class.getName())
        .log(System.Logger.Level.ERROR, "a part of the map was not painted", fault);
    failureListener.accept(fault);
    synchronized (lock) {
      if (task.tile == null) {
        task.frame.finishLabels(null);
      } else {
        underWay.remove(task.tile);
        if (newest != null && newest.wants(task.tile)) {
          newest.finish(task.tile, new int[TileKey.SIZE * TileKey.SIZE]);
        }
      }
    }
  }
}
