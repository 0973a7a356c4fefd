package org.ecozone.app.raster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.ecozone.carto.raster.RasterException;
import org.ecozone.carto.raster.RasterLayer;
import org.ecozone.carto.raster.TileCache;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.geopackage.BrokenTable;
import org.ecozone.store.raster.RasterFileIssue;
import org.ecozone.store.raster.TileFile;
import org.ecozone.store.raster.TileMatrix;
import org.ecozone.store.raster.TileTable;
import org.ecozone.zone.Issue;

/**
 * Opens base maps: tile pyramids of a GeoPackage, MBTiles, GeoTIFF.
 *
 * <p>Threads: any; what it opens shares one cache of decoded tiles.
 */
public final class OpenRaster {
  private final TileCache cache;

  /**
   * What came of it.
   *
   * @param layer null if it cannot be shown; to be closed when it is no longer needed
   * @param issues what was odd; says why if there is no layer
   */
  public record Opened(RasterLayer layer, List<Issue> issues) {
    public Opened {
      issues = List.copyOf(issues);
    }
  }

  /** With a cache of decoded tiles for all layers that it opens. */
  public OpenRaster() {
    this(TileCache.usual());
  }

  public OpenRaster(TileCache cache) {
    this.cache = cache;
  }

  /** True if the file may be one of ours, by its name: .tif, .tiff, .mbtiles, .gpkg. */
  public static boolean mayHold(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return isTiff(name) || name.endsWith(".mbtiles") || name.endsWith(".gpkg");
  }

  private static boolean isTiff(String lowerCaseName) {
    return lowerCaseName.endsWith(".tif") || lowerCaseName.endsWith(".tiff");
  }

  /** The raster tables of a file. A GeoPackage without any gives none and no issue. */
  public RasterContents list(Path file, Progress progress) {
    if (isTiff(file)) {
      return new RasterContents(List.of(new RasterContents.Table("", "")), List.of());
    }
    try (TileFile tiles = TileFile.open(file, progress)) {
      List<Issue> issues = new ArrayList<>(tiles.issues());
      tiles.broken().stream().map(BrokenTable::issue).forEach(issues::add);
      return new RasterContents(
          tiles.tables().stream()
              .map(table -> new RasterContents.Table(table.name(), table.title()))
              .toList(),
          issues);
    } catch (StoreException e) {
      boolean none = e.issue().code().equals(RasterFileIssue.NO_TILES.name());
      return new RasterContents(List.of(), none ? List.of() : List.of(e.issue()));
    }
  }

  /**
   * Opens a table, or the file if it is one picture.
   *
   * @param table empty for a GeoTIFF, and for the first table of other files
   */
  public Opened open(Path file, String table, Progress progress) {
    try {
      return isTiff(file) ? openTiff(file, progress) : openTiles(file, table, progress);
    } catch (RasterException e) {
      return new Opened(null, List.of(e.issue()));
    } catch (StoreException e) {
      return new Opened(null, List.of(e.issue()));
    }
  }

  private Opened openTiff(Path file, Progress progress) throws RasterException {
    RasterLayer layer = RasterLayer.ofGeoTiff(file, cache, progress);
    return new Opened(layer, layer.issues());
  }

  private Opened openTiles(Path file, String table, Progress progress)
      throws StoreException, RasterException {
    TileFile tiles = TileFile.open(file, progress);
    boolean done = false;
    try {
      TileTable found = find(tiles, table);
      if (found == null) {
        return new Opened(null, List.of(reason(tiles, table)));
      }
      List<TileMatrix> levels = new ArrayList<>(found.levels());
      Collections.reverse(levels);
      byte[] sample = tiles.anyTile(found, progress).orElse(new byte[0]);
      RasterLayer layer =
          RasterLayer.ofTiles(
              FileTiles.describe(tiles.name(), found, levels),
              new FileTiles(tiles, found, levels),
              sample,
              cache);
      done = true;
      return new Opened(layer, tiles.issues());
    } finally {
      if (!done) {
        tiles.close();
      }
    }
  }

  private static TileTable find(TileFile tiles, String table) {
    return tiles.tables().stream()
        .filter(each -> table.isEmpty() || each.name().equals(table))
        .findFirst()
        .orElse(null);
  }

  private static Issue reason(TileFile tiles, String table) {
    return tiles.broken().stream()
        .filter(each -> table.isEmpty() || each.name().equals(table))
        .map(BrokenTable::issue)
        .findFirst()
        .orElse(Issue.of(RasterFileIssue.TILES_TABLE_MISSING, tiles.name(), table));
  }

  /** By name, and for another name by the first bytes. */
  private static boolean isTiff(Path file) {
    if (isTiff(String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT))) {
      return true;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(4);
      boolean intel = head.length == 4 && head[0] == 'I' && head[1] == 'I' && head[3] == 0;
      boolean motorola = head.length == 4 && head[0] == 'M' && head[1] == 'M' && head[2] == 0;
      return intel && (head[2] == 42 || head[2] == 43)
          || motorola && (head[3] == 42 || head[3] == 43);
    } catch (IOException e) {
      return false; // opening it says why
    }
  }
}
