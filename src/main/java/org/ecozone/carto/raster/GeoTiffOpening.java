package org.ecozone.carto.raster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecozone.carto.raster.tiff.PixelColours;
import org.ecozone.carto.raster.tiff.TiffDirectory;
import org.ecozone.carto.raster.tiff.TiffFile;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsCandidates;
import org.ecozone.geo.CrsException;
import org.ecozone.job.CancelledException;
import org.ecozone.job.Progress;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Envelope;

/** Opens a GeoTIFF: judges its directories, finds its place, its overviews and masks. */
final class GeoTiffOpening {
  private static final Set<Integer> COMPRESSIONS = Set.of(1, 2, 3, 4, 5, 7, 8, 32773, 32946, 50000);

  private static final Map<Integer, String> OTHER_COMPRESSIONS =
      Map.of(
          6,
          "old JPEG",
          34712,
          "JPEG 2000",
          34887,
          "LERC",
          34925,
          "LZMA",
          50001,
          "WebP",
          50002,
          "JPEG XL");

  /** Pixels of a block that are decoded at once. */
  private static final long LARGEST_BLOCK_PX = 32_000_000;

  /** Tiles are a multiple of this, so that they can be halved evenly. */
  private static final int UNIT_PX = 256;

  private static final int LEAST_TILE_PX = 512;

  private static final int WIDEST_STRIP_PX = 8192;

  private final Path path;
  private final String name;
  private final Progress progress;
  private final List<Issue> issues = new ArrayList<>();

  private GeoTiffOpening(Path path, Progress progress) {
    this.path = path;
    this.name = String.valueOf(path.getFileName());
    this.progress = progress;
  }

  static RasterLayer open(Path path, TileCache cache, Progress progress) throws RasterException {
    return new GeoTiffOpening(path, progress).open(cache);
  }

  private RasterLayer open(TileCache cache) throws RasterException {
    TiffFile file = null;
    boolean done = false;
    try {
      file = TiffFile.open(path);
      if (file.directories().isEmpty()) {
        throw refuse(RasterIssue.TIFF_NOT_TIFF, null);
      }
      TiffDirectory full = file.directories().get(0);
      judge(full);
      PixelGrid grid = file.grid().orElseThrow(() -> refuse(RasterIssue.TIFF_PLACE_MISSING, null));
      Crs crs = crs(file, grid.extent(full.widthPx(), full.heightPx()));
      if (file.isTruncated()) {
        issues.add(Issue.of(RasterIssue.TIFF_TRUNCATED, name, ""));
      }
      List<GeoTiff.Picture> pictures = pictures(file, full, grid);
      progress.checkCancelled();
      PixelColours colours = colours(file, full);
      done = true;
      return new RasterLayer(new GeoTiff(name, crs, pictures, colours), cache, issues);
    } catch (IOException | RuntimeException e) {
      if (e instanceof CancelledException cancelled) {
        throw cancelled;
      }
      throw refuse(RasterIssue.TIFF_UNREADABLE, e, TileDecoder.reason(e));
    } finally {
      if (!done && file != null) {
        closeQuietly(file);
      }
    }
  }

  private void judge(TiffDirectory full) throws RasterException {
    long blockPx = (long) full.blockWidthPx() * full.blockHeightPx();
    if (full.widthPx() < 1 || full.heightPx() < 1 || blockPx < 1) {
      throw refuse(RasterIssue.TIFF_NOT_TIFF, null);
    }
    if (!COMPRESSIONS.contains(full.compression())) {
      throw refuse(
          RasterIssue.TIFF_COMPRESSION,
          null,
          OTHER_COMPRESSIONS.getOrDefault(full.compression(), "#" + full.compression()));
    }
    if (full.bands() < 1
        || full.bands() > 64
        || !Set.of(1, 2, 4, 8, 16, 32, 64).contains(full.bitsPerSample())) {
      throw refuse(RasterIssue.TIFF_SAMPLES, null, full.bands(), full.bitsPerSample());
    }
    if (blockPx * full.bands() * Math.max(8, full.bitsPerSample()) / 8 > 4 * LARGEST_BLOCK_PX) {
      throw refuse(
          RasterIssue.TIFF_BLOCK_TOO_LARGE, null, full.blockWidthPx(), full.blockHeightPx());
    }
  }

  private Crs crs(TiffFile file, Envelope extent) throws RasterException, IOException {
    try {
      Crs crs = file.crs().orElse(null);
      if (crs == null) {
        throw refuse(RasterIssue.TIFF_CRS_MISSING, null, describe(extent), candidates(extent));
      }
      return crs;
    } catch (CrsException e) {
      throw refuse(RasterIssue.TIFF_CRS_UNKNOWN, e, String.valueOf(e.getMessage()));
    }
  }

  private PixelColours colours(TiffFile file, TiffDirectory full) throws IOException {
    TiffDirectory sampled =
        file.directories().stream()
            .filter(each -> each.isOverview() && !each.isMask() && each.widthPx() >= UNIT_PX)
            .min(Comparator.comparingInt(TiffDirectory::widthPx))
            .orElse(full);
    PixelColours colours = PixelColours.of(file, full, sampled, progress);
    double[] range = colours.range();
    if (range.length == 2) {
      issues.add(
          Issue.of(RasterIssue.TIFF_STRETCHED, name, "", number(range[0]), number(range[1])));
    }
    return colours;
  }

  private List<GeoTiff.Picture> pictures(TiffFile file, TiffDirectory full, PixelGrid grid)
      throws IOException {
    List<GeoTiff.Picture> pictures = new ArrayList<>();
    pictures.add(picture(file, full, full, grid));
    addOverviews(file, full, grid, pictures);
    Path beside = path.resolveSibling(name + ".ovr");
    if (Files.isRegularFile(beside)) {
      addOverviews(TiffFile.open(beside), full, grid, pictures);
    }
    pictures.sort(Comparator.comparingDouble(each -> each.level().unitsPerPixel()));
    return pictures;
  }

  private static void addOverviews(
      TiffFile file, TiffDirectory full, PixelGrid grid, List<GeoTiff.Picture> pictures) {
    for (TiffDirectory each : file.directories()) {
      boolean smaller = each.widthPx() < full.widthPx() && each.heightPx() < full.heightPx();
      boolean like =
          each.bands() == full.bands()
              && each.isFloat() == full.isFloat()
              && each.bitsPerSample() == full.bitsPerSample()
              && COMPRESSIONS.contains(each.compression());
      if (each != full && each.isOverview() && !each.isMask() && smaller && like) {
        pictures.add(picture(file, each, full, grid));
      }
    }
  }

  private static GeoTiff.Picture picture(
      TiffFile file, TiffDirectory picture, TiffDirectory full, PixelGrid grid) {
    double columns = (double) full.widthPx() / picture.widthPx();
    double rows = (double) full.heightPx() / picture.heightPx();
    PixelGrid own =
        new PixelGrid(
            grid.originX(),
            grid.originY(),
            grid.xPerColumn() * columns,
            grid.xPerRow() * rows,
            grid.yPerColumn() * columns,
            grid.yPerRow() * rows);
    TiffDirectory mask = null;
    for (TiffDirectory each : file.directories()) {
      if (each.isMask()
          && each.widthPx() == picture.widthPx()
          && each.heightPx() == picture.heightPx()) {
        mask = each;
      }
    }
    RasterLevel level =
        new RasterLevel(
            String.valueOf(picture.index()),
            own,
            picture.widthPx(),
            picture.heightPx(),
            tileWidthPx(picture),
            tileHeightPx(picture));
    return new GeoTiff.Picture(level, file, picture, mask);
  }

  /** Whole blocks of the file where they are not too large. */
  private static int tileWidthPx(TiffDirectory picture) {
    return picture.isTiled()
        ? units(Math.max(LEAST_TILE_PX, picture.blockWidthPx()))
        : units(Math.min(WIDEST_STRIP_PX, picture.widthPx()));
  }

  private static int tileHeightPx(TiffDirectory picture) {
    return units(
        picture.isTiled()
            ? Math.max(LEAST_TILE_PX, picture.blockHeightPx())
            : picture.blockHeightPx());
  }

  private static int units(int px) {
    return (px + UNIT_PX - 1) / UNIT_PX * UNIT_PX;
  }

  private static String candidates(Envelope extent) {
    String found =
        CrsCandidates.list(extent).stream()
            .limit(6)
            .map(each -> each.crs().id())
            .collect(Collectors.joining(", "));
    return found.isEmpty() ? "-" : found;
  }

  private static String describe(Envelope extent) {
    return number(extent.getMinX())
        + ","
        + number(extent.getMinY())
        + " - "
        + number(extent.getMaxX())
        + ","
        + number(extent.getMaxY());
  }

  private static String number(double value) {
    return Math.abs(value) < 1000
        ? String.format(Locale.ROOT, "%.4f", value)
        : String.format(Locale.ROOT, "%.0f", value);
  }

  private RasterException refuse(RasterIssue code, Exception cause, Object... args) {
    return new RasterException(Issue.of(code, name, "", args), cause);
  }

  private static void closeQuietly(TiffFile file) {
    try {
      file.close();
    } catch (IOException e) {
      System.getLogger(GeoTiffOpening.class.getName())
          .log(System.Logger.Level.DEBUG, "close failed", e);
    }
  }
}
