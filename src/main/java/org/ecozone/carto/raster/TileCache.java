package org.ecozone.carto.raster;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.ecozone.job.CancelledException;
import org.ecozone.job.Progress;

/**
 * Decoded tiles of all rasters, bounded in bytes; what was not used for longest goes first. A tile
 * that two threads want at once is decoded once.
 *
 * <p>Threads: safe.
 */
public final class TileCache {
  /** A 4K screen needs 200 tiles of 256 x 256, or 50 MB; four times that allows to go back. */
  private static final long USUAL_BYTES = 256L << 20;

  private static final long LOOK_MS = 20;

  private final long limitBytes;
  private final Map<TileKey, PixelTile> tiles = new LinkedHashMap<>(256, 0.75f, true);
  private final Map<TileKey, CompletableFuture<PixelTile>> underWay = new HashMap<>();
  private long bytes;

  /** At most a quarter of the heap and 256 MB. */
  public static TileCache usual() {
    return new TileCache(Math.min(USUAL_BYTES, Runtime.getRuntime().maxMemory() / 4));
  }

  public TileCache(long limitBytes) {
    this.limitBytes = limitBytes;
  }

  /**
   * The tile, loaded by the caller's thread if nobody has it yet.
   *
   * <p>Fails: {@link CancelledException} soon after the caller's progress is cancelled.
   */
  PixelTile get(TileKey key, Supplier<PixelTile> loader, Progress progress) {
    while (true) {
      progress.checkCancelled();
      CompletableFuture<PixelTile> other;
      CompletableFuture<PixelTile> mine = new CompletableFuture<>();
      synchronized (this) {
        PixelTile known = tiles.get(key);
        if (known != null) {
          return known;
        }
        other = underWay.putIfAbsent(key, mine);
      }
      if (other == null) {
        return load(key, mine, loader);
      }
      PixelTile theirs = await(other, progress);
      if (theirs != null) {
        return theirs;
      }
    }
  }

  private PixelTile load(
      TileKey key, CompletableFuture<PixelTile> mine, Supplier<PixelTile> loader) {
    PixelTile tile = null;
    try {
      tile = loader.get();
      return tile;
    } finally {
      synchronized (this) {
        underWay.remove(key);
        if (tile != null) {
          put(key, tile);
        }
      }
      mine.complete(tile); // null: it was cancelled or failed, and who waits tries himself
    }
  }

  /** Null if the other one gave up. */
  private static PixelTile await(CompletableFuture<PixelTile> other, Progress progress) {
    while (true) {
      try {
        return other.get(LOOK_MS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        progress.checkCancelled();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancelledException();
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void put(TileKey key, PixelTile tile) {
    PixelTile before = tiles.put(key, tile);
    bytes += tile.bytes() - (before == null ? 0 : before.bytes());
    var eldest = tiles.entrySet().iterator();
    while (bytes > limitBytes && tiles.size() > 1) {
      bytes -= eldest.next().getValue().bytes();
      eldest.remove();
    }
  }

  /** Forgets the tiles of a source that was closed. */
  synchronized void forget(RasterSource source) {
    var entries = tiles.entrySet().iterator();
    while (entries.hasNext()) {
      var entry = entries.next();
      if (entry.getKey().source() == source) {
        bytes -= entry.getValue().bytes();
        entries.remove();
      }
    }
  }

  /** Bytes of the tiles that are kept. */
  public synchronized long bytes() {
    return bytes;
  }
}
