package org.ecozone.carto.raster;

import java.awt.Rectangle;
import java.io.IOException;
import java.util.List;
import org.ecozone.carto.raster.tiff.PixelColours;
import org.ecozone.carto.raster.tiff.TiffDirectory;
import org.ecozone.carto.raster.tiff.TiffFile;
import org.ecozone.geo.Crs;
import org.ecozone.job.Progress;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Envelope;

/** A GeoTIFF, read by blocks of its full size and its overviews. */
final class GeoTiff implements RasterSource {
  private final String name;
  private final Crs crs;
  private final List<Picture> pictures;
  private final PixelColours colours;

  /**
   * The full size or an overview.
   *
   * @param level what others see of it
   * @param file that holds it; overviews may lie in a file of their own
   * @param directory in the file
   * @param mask in the same file, null if it has none
   */
  record Picture(RasterLevel level, TiffFile file, TiffDirectory directory, TiffDirectory mask) {}

  /** The finest picture first. */
  GeoTiff(String name, Crs crs, List<Picture> pictures, PixelColours colours) {
    this.name = name;
    this.crs = crs;
    this.pictures = List.copyOf(pictures);
    this.colours = colours;
  }

  @Override
  public String file() {
    return name;
  }

  @Override
  public String table() {
    return "";
  }

  @Override
  public Crs crs() {
    return crs;
  }

  @Override
  public Envelope extent() {
    RasterLevel full = pictures.get(0).level();
    return full.grid().extent(full.widthPx(), full.heightPx());
  }

  @Override
  public List<RasterLevel> levels() {
    return pictures.stream().map(Picture::level).toList();
  }

  @Override
  public PixelTile read(int level, long column, long row, int halvings, Progress progress)
      throws RasterException {
    Picture picture = pictures.get(level);
    RasterLevel at = picture.level();
    int left = Math.toIntExact(column * at.tileWidthPx());
    int top = Math.toIntExact(row * at.tileHeightPx());
    int width = (int) Math.min(at.tileWidthPx(), at.widthPx() - left);
    int height = (int) Math.min(at.tileHeightPx(), at.heightPx() - top);
    if (width <= 0 || height <= 0) {
      return PixelTile.MISSING;
    }
    Rectangle window = new Rectangle(left, top, width, height);
    try {
      int[] argb =
          colours.read(picture.file(), picture.directory(), picture.mask(), window, progress);
      PixelTile tile = PixelTile.of(width, height, argb);
      return Halving.apply(tile, halvings);
    } catch (IOException e) {
      throw new RasterException(
          Issue.of(
              RasterIssue.BLOCK_DAMAGED, name, "", at.name(), column, row, TileDecoder.reason(e)),
          e);
    }
  }

  @Override
  public void close() {
    for (Picture picture : pictures) {
      try {
        picture.file().close();
      } catch (IOException e) {
        System.getLogger(GeoTiff.class.getName()).log(System.Logger.Level.DEBUG, "close failed", e);
      }
    }
  }
}
