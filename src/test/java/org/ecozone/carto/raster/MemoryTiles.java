package org.ecozone.carto.raster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecozone.geo.Crs;
import org.ecozone.job.Progress;
import org.locationtech.jts.geom.Envelope;

/** Tiles held in memory; counts how often one is asked for. */
final class MemoryTiles implements TileBytes {
  private final Map<List<Long>, byte[]> tiles = new HashMap<>();
  final AtomicInteger asked = new AtomicInteger();
  boolean closed;

  MemoryTiles tile(int level, long column, long row, byte[] bytes) {
    tiles.put(List.of((long) level, column, row), bytes);
    return this;
  }

  @Override
  public Optional<byte[]> tile(int level, long column, long row, Progress progress) {
    asked.incrementAndGet();
    return Optional.ofNullable(tiles.get(List.of((long) level, column, row)));
  }

  @Override
  public void close() {
    closed = true;
  }

  /** A pyramid whose levels double the size of a pixel; level 0 is the finest. */
  static TileSet pyramid(
      Crs crs, double left, double top, double unitsPerPixel, int tiles, int levels) {
    List<RasterLevel> all = new java.util.ArrayList<>();
    for (int i = 0; i < levels; i++) {
      double pixel = unitsPerPixel * (1 << i);
      long side = (long) tiles * 256 >> i;
      all.add(
          new RasterLevel(
              String.valueOf(levels - 1 - i),
              PixelGrid.northUp(left, top, pixel, pixel),
              side,
              side,
              256,
              256));
    }
    double width = 256.0 * tiles * unitsPerPixel;
    return new TileSet(
        "底图.gpkg", "影像", crs, new Envelope(left, left + width, top - width, top), all);
  }

  RasterLayer layer(TileSet set) throws RasterException {
    return RasterLayer.ofTiles(set, this, new byte[0], new TileCache(64 << 20));
  }
}
