package org.ecozone.store.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.support.FolderState;
import org.ecozone.support.Gdal;
import org.ecozone.support.TileFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TileFileTest {
  @TempDir Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Optional<byte[]> tile) {
    return tile.map(each -> new String(each, StandardCharsets.UTF_8)).orElse("-");
  }

  @Test
  void mbTilesCountRowsFromBelowAndWeFromAbove() throws Exception {
    Path file = folder.resolve("底图.mbtiles");
    try (TileFiles tiles = TileFiles.mbTiles(file)) {
      tiles.metadata("name", "影像").metadata("format", "png");
      // zoom 2 has 4 x 4 tiles; the TMS row 0 is the southernmost
      tiles.tile("tiles", 2, 3, 0, bytes("south")).tile("tiles", 2, 3, 3, bytes("north"));
    }
    try (TileFile opened = TileFile.open(file, Progress.NONE)) {
      TileTable table = opened.tables().get(0);
      TileMatrix level = table.levels().get(0);
      assertThat(table.title()).isEqualTo("影像");
      assertThat(table.crs().epsg()).isEqualTo(3857);
      assertThat(level.rows()).isEqualTo(4);
      assertThat(text(opened.tile(table, level, 3, 0, Progress.NONE))).isEqualTo("north");
      assertThat(text(opened.tile(table, level, 3, 3, Progress.NONE))).isEqualTo("south");
      assertThat(text(opened.tile(table, level, 0, 0, Progress.NONE))).isEqualTo("-");
      assertThat(table.content().getMinX()).isCloseTo(10018754.17, within(0.01));
    }
  }

  @Test
  void boundsOfMbTilesNarrowTheExtentUnlessTheyLieElsewhere() throws Exception {
    assertThat(contentOf("103.1,33.2,105.3,34.4").getMaxX()).isCloseTo(11721942.4, within(1.0));
    assertThat(contentOf("-10,-10,-5,-5").getMinX()).isCloseTo(10018754.17, within(0.01));
    assertThat(contentOf("nonsense").getMinX()).isCloseTo(10018754.17, within(0.01));
  }

  private org.locationtech.jts.geom.Envelope contentOf(String bounds) throws Exception {
    Path file = folder.resolve("b.mbtiles");
    try (TileFiles tiles = TileFiles.mbTiles(file)) {
      tiles.metadata("bounds", bounds).tile("tiles", 2, 3, 2, bytes("tile"));
    }
    try (TileFile opened = TileFile.open(file, Progress.NONE)) {
      return opened.tables().get(0).content();
    }
  }

  @Test
  void levelsWithoutATileAreLeftOut() throws Exception {
    Path file = folder.resolve("t.gpkg");
    try (TileFiles tiles = TileFiles.geoPackage(file)) {
      tiles.pyramid("影像", 4544, 400000, 3700000, 400512, 3700512);
      tiles
          .level("影像", 0, 1, 1, 256, 2)
          .level("影像", 1, 2, 2, 256, 1)
          .level("影像", 2, 4, 4, 256, 0.5);
      tiles.tile("影像", 1, 1, 0, bytes("upper right"));
    }
    try (TileFile opened = TileFile.open(file, Progress.NONE)) {
      TileTable table = opened.tables().get(0);
      assertThat(table.levels()).extracting(TileMatrix::zoom).containsExactly(1);
      assertThat(table.content().toString())
          .isEqualTo("Env[400256.0 : 400512.0, 3700256.0 : 3700512.0]");
      assertThat(text(opened.tile(table, table.levels().get(0), 1, 0, Progress.NONE)))
          .isEqualTo("upper right");
    }
  }

  @Test
  void nothingOfFileAndFolderChanges() throws Exception {
    Path file = folder.resolve("t.mbtiles");
    try (TileFiles tiles = TileFiles.mbTiles(file)) {
      tiles.tile("tiles", 0, 0, 0, bytes("tile"));
    }
    FolderState before = FolderState.of(folder);
    try (TileFile opened = TileFile.open(file, Progress.NONE)) {
      TileTable table = opened.tables().get(0);
      opened.tile(table, table.levels().get(0), 0, 0, Progress.NONE);
    }
    assertThat(FolderState.of(folder)).isEqualTo(before);
  }

  @Test
  void tilesOfAClosedFileAreMissing() throws Exception {
    Path file = folder.resolve("t.mbtiles");
    try (TileFiles tiles = TileFiles.mbTiles(file)) {
      tiles.tile("tiles", 0, 0, 0, bytes("tile"));
    }
    TileFile opened = TileFile.open(file, Progress.NONE);
    TileTable table = opened.tables().get(0);
    opened.close();
    opened.close();
    assertThat(opened.tile(table, table.levels().get(0), 0, 0, Progress.NONE)).isEmpty();
  }

  @Test
  void whatCannotBeShownIsNamedWithItsReason() throws Exception {
    Path file = folder.resolve("t.gpkg");
    try (TileFiles tiles = TileFiles.geoPackage(file)) {
      tiles
          .pyramid("gone", 4544, 0, 0, 256, 256)
          .level("gone", 0, 1, 1, 256, 1)
          .sql("DROP TABLE gone");
      tiles.pyramid("empty", 4544, 0, 0, 256, 256).level("empty", 0, 1, 1, 256, 1);
      tiles.pyramid("nowhere", 4544, 0, 0, 256, 256);
      tiles.pyramid("heights", 4544, 0, 0, 256, 256);
      tiles.sql(
          "UPDATE gpkg_contents SET data_type = '2d-gridded-coverage' WHERE table_name ="
              + " 'heights'");
      tiles.pyramid("crs", 0, 0, 0, 256, 256);
    }
    try (TileFile opened = TileFile.open(file, Progress.NONE)) {
      assertThat(opened.tables()).isEmpty();
      assertThat(opened.broken())
          .extracting(each -> each.name() + " " + each.issue().code())
          .containsExactlyInAnyOrder(
              "gone TILES_TABLE_MISSING",
              "empty TILES_EMPTY",
              "nowhere MATRIX_MISSING",
              "heights GRIDDED_COVERAGE",
              "crs CRS_MISSING");
    }
  }

  @Test
  void aLevelThatMakesNoSenseIsLeftOutAndReported() throws Exception {
    Path file = folder.resolve("t.gpkg");
    try (TileFiles tiles = TileFiles.geoPackage(file)) {
      tiles
          .pyramid("t", 4544, 0, 0, 256, 256)
          .level("t", 0, 1, 1, 256, 1)
          .level("t", 1, 1, 1, 100000, 1);
      tiles.level("t", 2, 1, 1, 256, -1).tile("t", 0, 0, 0, bytes("tile"));
    }
    try (TileFile opened = TileFile.open(file, Progress.NONE)) {
      assertThat(opened.tables().get(0).levels()).hasSize(1);
      assertThat(opened.issues())
          .extracting(each -> each.code())
          .containsExactly("MATRIX_UNUSABLE", "MATRIX_UNUSABLE");
    }
  }

  @Test
  void vectorTilesAndFeatureFilesAndHalfFilesAreRefused() throws Exception {
    Path vector = folder.resolve("v.mbtiles");
    try (TileFiles tiles = TileFiles.mbTiles(vector)) {
      tiles.metadata("format", "pbf").tile("tiles", 0, 0, 0, bytes("tile"));
    }
    assertRefused(vector, "VECTOR_TILES");
    Path none = folder.resolve("n.gpkg");
    TileFiles.geoPackage(none).close();
    assertRefused(none, "NO_TILES");
    byte[] whole = Files.readAllBytes(vector);
    Path half =
        Files.write(folder.resolve("h.mbtiles"), java.util.Arrays.copyOf(whole, whole.length / 2));
    assertRefused(half, "TRUNCATED");
    assertRefused(Files.write(folder.resolve("z.mbtiles"), new byte[0]), "EMPTY_FILE");
    assertRefused(folder.resolve("none.mbtiles"), "FILE_NOT_FOUND");
  }

  private static void assertRefused(Path file, String code) {
    assertThatThrownBy(() -> TileFile.open(file, Progress.NONE).close())
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.issue().code()).isEqualTo(code));
  }

  @Test
  void readsWhatGdalWrites() throws Exception {
    Gdal.assumePresent();
    Path picture = folder.resolve("p.png");
    Files.write(picture, TileFiles.png(256, (column, row) -> 0xFF000000 | column << 16 | row << 8));
    Path gpkg = folder.resolve("g.gpkg");
    String[] placed = {"-a_srs", "EPSG:4544", "-a_ullr", "400000", "3700512", "400512", "3700000"};
    Gdal.run(command("GPKG", placed, picture, gpkg));
    try (TileFile opened = TileFile.open(gpkg, Progress.NONE)) {
      TileTable table = opened.tables().get(0);
      assertThat(table.crs().epsg()).isEqualTo(4544);
      assertThat(table.levels().get(0).pixelWidth()).isCloseTo(2, within(1e-9));
      assertThat(table.content().contains(400100, 3700100)).isTrue();
    }
  }

  private static String[] command(String format, String[] options, Path from, Path to) {
    java.util.List<String> all = new java.util.ArrayList<>();
    all.addAll(java.util.List.of("gdal_translate", "-q", "-of", format));
    all.addAll(java.util.List.of(options));
    all.addAll(java.util.List.of(from.toString(), to.toString()));
    return all.toArray(String[]::new);
  }
}
