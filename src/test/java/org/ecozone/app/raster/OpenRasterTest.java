package org.ecozone.app.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ecozone.app.raster.OpenRaster.Opened;
import org.ecozone.carto.Viewport;
import org.ecozone.geo.Crs;
import org.ecozone.job.Progress;
import org.ecozone.support.Gdal;
import org.ecozone.support.RawGeoPackage;
import org.ecozone.support.TiffBytes;
import org.ecozone.support.TileFiles;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenRasterTest {
  @TempDir Path folder;

  private final OpenRaster rasters = new OpenRaster();

  private static int colourAt(Opened opened, int epsg, double x, double y) throws Exception {
    Crs crs = Crs.ofEpsg(epsg);
    BufferedImage image = new BufferedImage(3, 3, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    double pixel = crs.isGeographic() ? 1e-6 : 0.1;
    opened.layer().in(crs).paint(g, new Viewport(crs, x, y, pixel, 3, 3, 1), 1, Progress.NONE);
    g.dispose();
    return image.getRGB(1, 1);
  }

  private Path geoPackage() throws Exception {
    Path file = folder.resolve("底图 1.gpkg");
    try (TileFiles tiles = TileFiles.geoPackage(file)) {
      for (String table : List.of("影像", "地形\"图")) {
        tiles.pyramid(table, 4544, 400_000, 3_700_000, 400_512, 3_700_512);
        tiles.level(table, 3, 2, 2, 256, 1);
        for (int i = 0; i < 4; i++) {
          int colour = 0xFF000000 | (table.length() * 10 + i);
          tiles.tile(table, 3, i % 2, i / 2, TileFiles.png(256, (c, r) -> colour));
        }
      }
    }
    return file;
  }

  @Test
  void listsTheTablesAndOpensTheOneThatIsNamed() throws Exception {
    Path file = geoPackage();
    assertThat(rasters.list(file, Progress.NONE).tables())
        .extracting(RasterContents.Table::name)
        .containsExactly("影像", "地形\"图");
    Opened opened = rasters.open(file, "地形\"图", Progress.NONE);
    assertThat(opened.issues()).isEmpty();
    assertThat(colourAt(opened, 4544, 400_100, 3_700_500)).isEqualTo(0xFF000000 | 40);
    assertThat(colourAt(opened, 4544, 400_400, 3_700_500)).isEqualTo(0xFF000000 | 41);
    assertThat(colourAt(opened, 4544, 400_100, 3_700_100)).isEqualTo(0xFF000000 | 42);
    opened.layer().close();
    assertThat(colourAt(opened, 4544, 400_100, 3_700_100)).as("closed").isZero();
  }

  @Test
  void mbTilesLieInTheirHemisphere() throws Exception {
    Path file = folder.resolve("t.mbtiles");
    try (TileFiles tiles = TileFiles.mbTiles(file)) {
      tiles.tile("tiles", 1, 1, 1, TileFiles.jpeg(256, (c, r) -> 0xFFFF0000)); // north east
      tiles.tile("tiles", 1, 1, 0, TileFiles.jpeg(256, (c, r) -> 0xFF0000FF)); // south east
    }
    Opened opened = rasters.open(file, "", Progress.NONE);
    assertThat(colourAt(opened, 4490, 105, 33) >>> 16 & 0xFF).isGreaterThan(250);
    assertThat(colourAt(opened, 4490, 105, -33) & 0xFF).isGreaterThan(250);
    assertThat(colourAt(opened, 4490, -105, 33)).isZero();
  }

  @Test
  void aTiffIsKnownByItsBytesToo() throws Exception {
    TiffBytes tiff = TiffBytes.classic();
    tiff.picture(64, 64, 1, 8).placed(400_000, 3_700_000, 1, 4544).strip(new byte[4096]);
    Path file = Files.write(folder.resolve("scan.img"), tiff.toBytes());
    Opened opened = rasters.open(file, "", Progress.NONE);
    assertThat(colourAt(opened, 4544, 400_030, 3_699_970)).isEqualTo(0xFF000000);
  }

  @Test
  void aGeoPackageOfFeaturesHasNoRasterAndNothingIsWrongWithIt() throws Exception {
    Path file = folder.resolve("f.gpkg");
    try (RawGeoPackage features = RawGeoPackage.create(file)) {
      features.table("t", "POLYGON", 4490);
    }
    assertThat(rasters.list(file, Progress.NONE))
        .isEqualTo(new RasterContents(List.of(), List.of()));
  }

  @Test
  void whatCannotBeOpenedIsASentenceInBothLanguages() throws Exception {
    Path webp = folder.resolve("w.mbtiles");
    try (TileFiles tiles = TileFiles.mbTiles(webp)) {
      tiles.tile(
          "tiles",
          0,
          0,
          0,
          "RIFF0000WEBPVP8 ".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
    assertRefused(webp, "", "TILES_FORMAT");
    assertRefused(geoPackage(), "none", "TILES_TABLE_MISSING");
    assertRefused(folder.resolve("no.mbtiles"), "", "FILE_NOT_FOUND");
    assertRefused(folder.resolve("no.tif"), "", "TIFF_UNREADABLE");
    assertRefused(Files.write(folder.resolve("a.gpkg"), new byte[5000]), "", "FILE_OF_ZEROS");
  }

  private void assertRefused(Path file, String table, String code) {
    Opened opened = rasters.open(file, table, Progress.NONE);
    assertThat(opened.layer()).isNull();
    assertThat(opened.issues()).extracting(Issue::code).containsExactly(code);
    assertThat(opened.issues().get(0).message(Lang.ZH)).doesNotContain("{");
    assertThat(opened.issues().get(0).message(Lang.EN)).doesNotContain("{");
  }

  @Test
  void mbTilesOfGdalShowTheSamePlaceAsItsSource() throws Exception {
    Gdal.assumePresent();
    Path picture = folder.resolve("p.png");
    Files.write(picture, TileFiles.png(512, (c, r) -> 0xFF000000 | (c / 2) << 16 | (r / 2) << 8));
    Path tiff = folder.resolve("p.tif");
    // EPSG:3857 around 105 E 33.5 N, 20 m a pixel
    Gdal.run(
        "gdal_translate",
        "-q",
        "-b",
        "1",
        "-b",
        "2",
        "-b",
        "3",
        "-a_srs",
        "EPSG:3857",
        "-a_ullr",
        "11683000",
        "3966000",
        "11693240",
        "3955760",
        picture.toString(),
        tiff.toString());
    Path tiles = folder.resolve("p.mbtiles");
    Gdal.run("gdal_translate", "-q", "-of", "MBTILES", tiff.toString(), tiles.toString());
    Opened source = rasters.open(tiff, "", Progress.NONE);
    Opened copy = rasters.open(tiles, "", Progress.NONE);
    for (int i = 1; i < 10; i++) {
      double x = 11_683_000 + i * 1000;
      double y = 3_966_000 - i * 900;
      int a = colourAt(source, 3857, x, y);
      int b = colourAt(copy, 3857, x, y);
      assertThat(Math.abs((a >> 16 & 0xFF) - (b >> 16 & 0xFF))).isLessThanOrEqualTo(2);
      assertThat(Math.abs((a >> 8 & 0xFF) - (b >> 8 & 0xFF))).isLessThanOrEqualTo(2);
    }
  }
}
