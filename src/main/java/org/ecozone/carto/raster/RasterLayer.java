package org.ecozone.carto.raster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.ecozone.carto.RasterPicture;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.job.Progress;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Envelope;

/**
 * An open raster base map.
 *
 * <p>Threads: any. {@link #close()} may come while it is being painted: what is left stays empty.
 *
 * <p>Fails: a tile that cannot be shown is hatched, kept in {@link #issues()} and told to the
 * listener.
 */
public final class RasterLayer implements AutoCloseable {
  /** Damaged tiles that are listed; the others are counted. */
  private static final int LISTED = 20;

  /** Damaged tiles that are told apart. */
  private static final int COUNTED = 100_000;

  private final RasterSource source;
  private final TileCache cache;
  private final Set<List<String>> damaged = new HashSet<>();
  private final List<Issue> issues = new ArrayList<>();
  private boolean zoomInReported;
  private volatile Consumer<Issue> listener = issue -> {};

  RasterLayer(RasterSource source, TileCache cache, List<Issue> issues) {
    this.source = source;
    this.cache = cache;
    this.issues.addAll(issues);
  }

  /**
   * A tile pyramid whose tiles somebody hands over; closed with the layer.
   *
   * @param sample bytes of any tile, empty if there is none
   *     <p>Fails: {@link RasterException} if tiles of that format cannot be shown.
   */
  public static RasterLayer ofTiles(TileSet set, TileBytes bytes, byte[] sample, TileCache cache)
      throws RasterException {
    TileHeader header = TileHeader.read(sample);
    if (sample.length > 0 && !header.isReadable()) {
      throw new RasterException(
          Issue.of(RasterIssue.TILES_FORMAT, set.file(), set.table(), header.format().words()),
          null);
    }
    return new RasterLayer(new EncodedTiles(set.sized(header), bytes), cache, List.of());
  }

  /**
   * A GeoTIFF; it stays open until the layer is closed.
   *
   * <p>Fails: {@link RasterException} if it cannot be shown at all.
   */
  public static RasterLayer ofGeoTiff(Path file, TileCache cache, Progress progress)
      throws RasterException {
    return GeoTiffOpening.open(file, cache, progress);
  }

  /** File name without folder. */
  public String file() {
    return source.file();
  }

  /** Table in the file, empty for a file that is one picture. */
  public String table() {
    return source.table();
  }

  /** CRS of the raster itself. */
  public Crs crs() {
    return source.crs();
  }

  /** Where it lies, in its own CRS. */
  public Envelope extent() {
    return new Envelope(source.extent());
  }

  /** Units of its CRS per pixel of the finest level. */
  public double unitsPerPixel() {
    return source.levels().get(0).unitsPerPixel();
  }

  /**
   * The raster on a map of another CRS.
   *
   * <p>Fails: DATUM_DIFFERS, because nothing is moved between datums without the user's parameters.
   */
  public RasterPicture in(Crs map) throws RasterException {
    try {
      return new ProjectedRaster(
          this, CrsTransform.between(map, source.crs()), CrsTransform.between(source.crs(), map));
    } catch (CrsException e) {
      throw new RasterException(
          Issue.of(RasterIssue.DATUM_DIFFERS, file(), table(), source.crs().id(), map.id()), e);
    }
  }

  /** What was odd so far; damaged tiles are found when they are painted. */
  public synchronized List<Issue> issues() {
    List<Issue> all = new ArrayList<>(issues);
    if (damaged.size() > LISTED) {
      all.add(Issue.of(RasterIssue.MORE_DAMAGED, file(), table(), damaged.size() - LISTED));
    }
    return all;
  }

  /** Hears of issues that are found from now on, on the thread that paints. */
  public void setListener(Consumer<Issue> newListener) {
    listener = newListener;
  }

  RasterSource source() {
    return source;
  }

  /** The window, read from the cache or from the file. */
  Mosaic mosaic(LevelChoice choice, LevelWindow window, Progress progress) {
    RasterLevel level = window.level();
    int halvings = window.halvings();
    int tileWidth = level.tileWidthPx() >> halvings;
    int tileHeight = level.tileHeightPx() >> halvings;
    Mosaic mosaic =
        new Mosaic(
            window.left(),
            window.top(),
            Math.toIntExact(window.right() - window.left()),
            Math.toIntExact(window.bottom() - window.top()));
    for (long row = window.top() / tileHeight; row * tileHeight < window.bottom(); row++) {
      for (long column = window.left() / tileWidth; column * tileWidth < window.right(); column++) {
        progress.checkCancelled();
        TileKey key = new TileKey(source, choice.level(), column, row, halvings);
        PixelTile tile = cache.get(key, () -> load(key, progress), progress);
        mosaic.put(tile, column * tileWidth, row * tileHeight, tileWidth, tileHeight);
      }
    }
    return mosaic;
  }

  private PixelTile load(TileKey key, Progress progress) {
    try {
      return source.read(key.level(), key.column(), key.row(), key.halvings(), progress);
    } catch (RasterException e) {
      report(e.issue());
      return PixelTile.DAMAGED;
    }
  }

  private void report(Issue issue) {
    boolean told;
    synchronized (this) {
      told = damaged.size() < COUNTED && damaged.add(issue.args()) && damaged.size() <= LISTED;
      if (told) {
        issues.add(issue);
      }
    }
    if (told) {
      listener.accept(issue);
    }
  }

  /** There are too many tiles at this scale; said once. */
  void reportZoomIn() {
    Issue issue = Issue.of(RasterIssue.ZOOM_IN, file(), table());
    synchronized (this) {
      if (zoomInReported) {
        return;
      }
      zoomInReported = true;
      issues.add(issue);
    }
    listener.accept(issue);
  }

  @Override
  public void close() {
    source.close();
    cache.forget(source);
  }
}
