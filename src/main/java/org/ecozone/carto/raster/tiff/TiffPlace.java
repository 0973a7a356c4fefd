package org.ecozone.carto.raster.tiff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ecozone.carto.raster.PixelGrid;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.EpsgDatabase;
import org.geotools.api.data.DataSourceException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.gce.geotiff.GeoTiffReader;
import org.geotools.referencing.wkt.Formattable;

/** Where a TIFF lies: by its own tags, else by a world file and a .prj beside it. */
final class TiffPlace {
  /** World files by frequency; the case of the ending matters on some systems. */
  private static final List<String> WORLD_FILES =
      List.of(".tfw", ".TFW", ".tifw", ".wld", ".tiffw");

  private TiffPlace() {}

  /** Grid of the full-size picture; empty if nothing says where it lies. */
  static Optional<PixelGrid> grid(Path file, TiffDirectory directory) throws IOException {
    Optional<PixelGrid> own = ownGrid(directory);
    return own.isPresent() ? own : worldFile(file);
  }

  private static Optional<PixelGrid> ownGrid(TiffDirectory directory) {
    double half = GeoKeys.of(directory).isPixelPoint() ? 0.5 : 0;
    double[] matrix = directory.numbers().get(TiffDirectory.TRANSFORMATION);
    if (matrix != null && matrix.length >= 8) {
      return usable(
          new PixelGrid(matrix[3], matrix[7], matrix[0], matrix[1], matrix[4], matrix[5]), half);
    }
    double[] scale = directory.numbers().get(TiffDirectory.PIXEL_SCALE);
    double[] tie = directory.numbers().get(TiffDirectory.TIE_POINTS);
    if (scale == null || tie == null || scale.length < 2 || tie.length < 5) {
      return Optional.empty();
    }
    double left = tie[3] - tie[0] * scale[0];
    double top = tie[4] + tie[1] * scale[1];
    return usable(PixelGrid.northUp(left, top, scale[0], scale[1]), half);
  }

  /** The grid moved back by so much of a pixel, if it makes sense. */
  private static Optional<PixelGrid> usable(PixelGrid grid, double pixelBack) {
    PixelGrid moved =
        new PixelGrid(
            grid.x(-pixelBack, -pixelBack),
            grid.y(-pixelBack, -pixelBack),
            grid.xPerColumn(),
            grid.xPerRow(),
            grid.yPerColumn(),
            grid.yPerRow());
    return moved.isUsable() ? Optional.of(moved) : Optional.empty();
  }

  /** Six lines; the last two are the middle of the first pixel. */
  private static Optional<PixelGrid> worldFile(Path file) throws IOException {
    for (String ending : WORLD_FILES) {
      Path beside = beside(file, ending);
      if (Files.isRegularFile(beside) && Files.size(beside) < 10_000) {
        String[] lines =
            Files.readString(beside, StandardCharsets.ISO_8859_1).strip().split("\\s+");
        double[] six = new double[6];
        for (int i = 0; i < 6; i++) {
          six[i] = i < lines.length ? number(lines[i]) : Double.NaN;
        }
        return usable(new PixelGrid(six[4], six[5], six[0], six[2], six[1], six[3]), 0.5);
      }
    }
    return Optional.empty();
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN; // the grid is unusable then, and the user is told so
    }
  }

  private static Path beside(Path file, String ending) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return file.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ending);
  }

  /** Empty if nothing is said about a CRS; fails if what is said is not understood. */
  static Optional<Crs> crs(Path file, TiffDirectory directory) throws IOException, CrsException {
    GeoKeys keys = GeoKeys.of(directory);
    if (!keys.hasCrs()) {
      Path prj = beside(file, ".prj");
      return Files.isRegularFile(prj) && Files.size(prj) < 100_000
          ? Optional.of(Crs.ofWkt(Files.readString(prj, StandardCharsets.UTF_8)))
          : Optional.empty();
    }
    if (keys.epsg().isPresent()) {
      return Optional.of(Crs.ofEpsg(keys.epsg().get()));
    }
    if (keys.esriWkt().isPresent()) {
      return Optional.of(Crs.ofWkt(keys.esriWkt().get()));
    }
    return Optional.of(Crs.ofWkt(userDefined(file, keys)));
  }

  /** A projection by its parameters, which GeoTools puts together. */
  private static String userDefined(Path file, GeoKeys keys) throws CrsException {
    EpsgDatabase.locate();
    GeoTiffReader reader = null;
    try {
      reader = new GeoTiffReader(file.toFile());
      CoordinateReferenceSystem crs = reader.getCoordinateReferenceSystem();
      return crs instanceof Formattable formattable ? formattable.toWKT(0) : crs.toWKT();
    } catch (DataSourceException | RuntimeException e) {
      throw new CrsException(CrsException.Reason.UNREADABLE_WKT, keys.words(), e);
    } finally {
      if (reader != null) {
        reader.dispose();
      }
    }
  }
}
