package org.ecozone.carto.raster;

import java.util.List;
import java.util.Optional;
import org.ecozone.geo.Crs;
import org.ecozone.job.Progress;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Envelope;

/** A tile pyramid: PNG and JPEG tiles that somebody hands over. */
final class EncodedTiles implements RasterSource {
  private final TileSet set;
  private final TileBytes bytes;

  EncodedTiles(TileSet set, TileBytes bytes) {
    this.set = set;
    this.bytes = bytes;
  }

  @Override
  public String file() {
    return set.file();
  }

  @Override
  public String table() {
    return set.table();
  }

  @Override
  public Crs crs() {
    return set.crs();
  }

  @Override
  public Envelope extent() {
    return set.extent();
  }

  @Override
  public List<RasterLevel> levels() {
    return set.levels();
  }

  @Override
  public PixelTile read(int level, long column, long row, int halvings, Progress progress)
      throws RasterException {
    Optional<byte[]> found = bytes.tile(level, column, row, progress);
    if (found.isEmpty()) {
      return PixelTile.MISSING;
    }
    RasterLevel at = set.levels().get(level);
    try {
      PixelTile tile = TileDecoder.decode(found.get(), at.tileWidthPx(), at.tileHeightPx());
      return Halving.apply(tile, halvings);
    } catch (TileDecoder.UndecodableException e) {
      throw new RasterException(
          Issue.of(e.code(), file(), table(), at.name(), column, row, e.getMessage()), e);
    }
  }

  @Override
  public void close() {
    bytes.close();
  }
}
