package org.ecozone.carto.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.ecozone.carto.Viewport;
import org.ecozone.geo.Crs;
import org.ecozone.job.Progress;
import org.ecozone.support.FolderState;
import org.ecozone.support.Gdal;
import org.ecozone.support.TiffBytes;
import org.ecozone.support.TileFiles;
import org.ecozone.zone.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeoTiffTest {
  private static final double LEFT = 400_000;
  private static final double TOP = 3_700_000;

  @TempDir Path folder;

  private RasterLayer open(byte[] tiff) throws Exception {
    return open(Files.write(folder.resolve("影像.tif"), tiff));
  }

  private static RasterLayer open(Path file) throws Exception {
    return RasterLayer.ofGeoTiff(file, new TileCache(64 << 20), Progress.NONE);
  }

  /** One pixel of the map for one of the raster, the raster's upper left corner at 10, 10. */
  private static Canvas paint(RasterLayer layer, double pixel, int px) throws Exception {
    Crs crs = Crs.ofEpsg(4544);
    double middle = (px / 2.0 - 10) * pixel;
    return Canvas.of(
        layer.in(crs), new Viewport(crs, LEFT + middle, TOP - middle, pixel, px, px, 1));
  }

  /** Red counts columns, green rows, blue is 100. */
  private static byte[] rgb(int width, int height) {
    byte[] bytes = new byte[width * height * 3];
    for (int i = 0; i < width * height; i++) {
      bytes[3 * i] = (byte) (i % width);
      bytes[3 * i + 1] = (byte) (i / width);
      bytes[3 * i + 2] = 100;
    }
    return bytes;
  }

  private static void assertCounts(Canvas canvas, int width, int height) {
    for (int i = 0; i < Math.min(width, height); i += 13) {
      assertThat(canvas.at(10 + i, 10 + 5)).isEqualTo(0xFF000064 | i << 16 | 5 << 8);
      assertThat(canvas.at(10 + 7, 10 + i)).isEqualTo(0xFF000064 | 7 << 16 | i << 8);
    }
    assertThat(canvas.alpha(9, 50)).isZero();
    assertThat(canvas.alpha(10 + width, 50)).isZero();
    assertThat(canvas.alpha(50, 10 + height)).isZero();
  }

  @Test
  void stripsAndTilesAndBigTiffShowTheSamePixels() throws Exception {
    byte[] pixels = rgb(100, 80);
    for (TiffBytes tiff : List.of(TiffBytes.classic(), TiffBytes.big())) {
      TiffBytes.Picture picture =
          tiff.picture(100, 80, 3, 8).placed(LEFT, TOP, 2, 4544).shorts(278, 16);
      for (int strip = 0; strip < 5; strip++) {
        picture.strip(Arrays.copyOfRange(pixels, strip * 4800, (strip + 1) * 4800));
      }
      try (RasterLayer layer = open(tiff.toBytes())) {
        assertThat(layer.crs().epsg()).isEqualTo(4544);
        assertThat(layer.extent().toString())
            .isEqualTo("Env[400000.0 : 400200.0, 3699840.0 : 3700000.0]");
        assertCounts(paint(layer, 2, 140), 100, 80);
      }
    }
    TiffBytes tiled = TiffBytes.classic();
    TiffBytes.Picture picture =
        tiled.picture(100, 80, 3, 8).placed(LEFT, TOP, 2, 4544).tiles(64, 64);
    for (int tile = 0; tile < 4; tile++) {
      byte[] block = new byte[64 * 64 * 3];
      for (int i = 0; i < 64 * 64; i++) {
        block[3 * i] = (byte) (tile % 2 * 64 + i % 64);
        block[3 * i + 1] = (byte) (tile / 2 * 64 + i / 64);
        block[3 * i + 2] = 100;
      }
      picture.strip(block);
    }
    try (RasterLayer layer = open(tiled.toBytes())) {
      assertCounts(paint(layer, 2, 140), 100, 80);
    }
  }

  @Test
  void alphaPaletteAndNoDataAreTransparent() throws Exception {
    TiffBytes alpha = TiffBytes.classic();
    byte[] rgba = new byte[64 * 64 * 4];
    for (int i = 0; i < 64 * 64; i++) {
      rgba[4 * i] = (byte) 200;
      rgba[4 * i + 3] = (byte) (i % 64 < 32 ? 255 : 0);
    }
    alpha.picture(64, 64, 4, 8).placed(LEFT, TOP, 1, 4544).strip(rgba);
    Canvas canvas = paint(open(alpha.toBytes()), 1, 90);
    assertThat(canvas.at(10 + 20, 40)).isEqualTo(0xFFC80000);
    assertThat(canvas.alpha(10 + 40, 40)).isZero();

    TiffBytes palette = TiffBytes.classic();
    byte[] indices = new byte[64 * 64];
    for (int i = 0; i < indices.length; i++) {
      indices[i] = (byte) (i % 64 < 32 ? 3 : 7);
    }
    int[] colours = new int[768];
    colours[3] = 0xFFFF; // red of index 3
    colours[256 + 7] = 0xFFFF; // green of index 7
    palette
        .picture(64, 64, 1, 8)
        .shorts(262, 3)
        .shorts(320, colours)
        .text(42113, "7")
        .placed(LEFT, TOP, 1, 4544)
        .strip(indices);
    canvas = paint(open(palette.toBytes()), 1, 90);
    assertThat(canvas.at(10 + 20, 40)).isEqualTo(0xFFFF0000);
    assertThat(canvas.alpha(10 + 40, 40)).as("no data").isZero();

    TiffBytes infrared = TiffBytes.classic();
    infrared.picture(64, 64, 4, 8).shorts(338, 0).placed(LEFT, TOP, 1, 4544).strip(rgba);
    canvas = paint(open(infrared.toBytes()), 1, 90);
    assertThat(canvas.at(10 + 40, 40)).as("a fourth band that is no alpha").isEqualTo(0xFFC80000);
  }

  @Test
  void greyIsNotMadeLighterAndSixteenBitsAreStretched() throws Exception {
    TiffBytes grey = TiffBytes.classic();
    byte[] bytes = new byte[64 * 64];
    Arrays.fill(bytes, (byte) 90);
    grey.picture(64, 64, 1, 8).placed(LEFT, TOP, 1, 4544).strip(bytes);
    assertThat(paint(open(grey.toBytes()), 1, 90).at(40, 40)).isEqualTo(0xFF5A5A5A);

    ByteBuffer samples = ByteBuffer.allocate(2 * 101 * 101).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < 101 * 101; i++) {
      samples.putShort((short) (1000 + i % 101 * 10)); // 1000 to 2000
    }
    samples.putShort(0, (short) 0);
    TiffBytes deep = TiffBytes.classic();
    deep.picture(101, 101, 1, 16)
        .text(42113, "0")
        .placed(LEFT, TOP, 1, 4544)
        .strip(samples.array());
    RasterLayer layer = open(deep.toBytes());
    Canvas canvas = paint(layer, 1, 130);
    assertThat(layer.issues()).extracting(Issue::code).containsExactly("TIFF_STRETCHED");
    assertThat(canvas.alpha(10, 10)).as("no data").isZero();
    assertThat(canvas.red(10 + 1, 60)).isZero();
    assertThat(canvas.red(10 + 50, 60)).isCloseTo(128, within(3));
    assertThat(canvas.red(10 + 99, 60)).isEqualTo(255);
  }

  @Test
  void overviewsAreUsedAtSmallScales() throws Exception {
    TiffBytes tiff = TiffBytes.classic();
    byte[] red = new byte[512 * 512 * 3];
    byte[] green = new byte[128 * 128 * 3];
    for (int i = 0; i < 512 * 512; i++) {
      red[3 * i] = (byte) 255;
    }
    for (int i = 0; i < 128 * 128; i++) {
      green[3 * i + 1] = (byte) 255;
    }
    tiff.picture(512, 512, 3, 8).placed(LEFT, TOP, 1, 4544).strip(red);
    tiff.picture(128, 128, 3, 8).shorts(254, 1).strip(green);
    try (RasterLayer layer = open(tiff.toBytes())) {
      assertThat(paint(layer, 1, 100).at(50, 50)).isEqualTo(0xFFFF0000);
      assertThat(paint(layer, 2, 100).at(50, 50)).isEqualTo(0xFFFF0000);
      assertThat(paint(layer, 4, 100).at(50, 50)).isEqualTo(0xFF00FF00);
      assertThat(paint(layer, 4, 200).alpha(10 + 128, 50)).isZero();
    }
  }

  @Test
  void aPointPixelLiesHalfAPixelFurther() throws Exception {
    TiffBytes tiff = TiffBytes.classic();
    tiff.picture(64, 64, 3, 8)
        .placed(LEFT, TOP, 2, 4544)
        .shorts(34735, 1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 2, 3072, 0, 1, 4544)
        .strip(rgb(64, 64));
    assertThat(open(tiff.toBytes()).extent().getMinX()).isEqualTo(LEFT - 1);
    assertThat(open(tiff.toBytes()).extent().getMaxY()).isEqualTo(TOP + 1);
  }

  @Test
  void aWorldFileAndAPrjBesideItSayWhereItLies() throws Exception {
    TiffBytes tiff = TiffBytes.classic();
    tiff.picture(64, 64, 3, 8).strip(rgb(64, 64));
    Path file = Files.write(folder.resolve("扫描图.tif"), tiff.toBytes());
    assertThatThrownBy(() -> open(file)).satisfies(e -> assertCode(e, "TIFF_PLACE_MISSING"));
    Files.writeString(folder.resolve("扫描图.tfw"), "2\n0\n0\n-2\n400001\n3699999\n");
    assertThatThrownBy(() -> open(file)).satisfies(e -> assertCode(e, "TIFF_CRS_MISSING"));
    Files.writeString(folder.resolve("扫描图.prj"), Crs.ofEpsg(4544).wkt(), StandardCharsets.UTF_8);
    try (RasterLayer layer = open(file)) {
      assertThat(layer.crs().epsg()).isEqualTo(4544);
      assertCounts(paint(layer, 2, 100), 64, 64);
    }
  }

  @Test
  void aMissingCrsIsRefusedWithCandidates() throws Exception {
    TiffBytes tiff = TiffBytes.classic();
    tiff.picture(64, 64, 3, 8)
        .doubles(33550, 2, 2, 0)
        .doubles(33922, 0, 0, 0, 35_400_000, TOP, 0)
        .strip(rgb(64, 64));
    assertThatThrownBy(() -> open(tiff.toBytes()))
        .isInstanceOfSatisfying(
            RasterException.class,
            e -> {
              assertThat(e.issue().code()).isEqualTo("TIFF_CRS_MISSING");
              assertThat(e.issue().args().get(1)).contains("EPSG:4523");
            });
  }

  @Test
  void whatCannotBeReadIsRefusedWithASentence() throws Exception {
    assertRefused("no tiff at all".getBytes(StandardCharsets.UTF_8), "TIFF_NOT_TIFF");
    assertRefused(new byte[0], "TIFF_NOT_TIFF");
    TiffBytes webp = TiffBytes.classic();
    webp.picture(64, 64, 3, 8).placed(LEFT, TOP, 1, 4544).shorts(259, 50001).strip(rgb(64, 64));
    assertRefused(webp.toBytes(), "TIFF_COMPRESSION");
    TiffBytes bomb = TiffBytes.classic();
    bomb.picture(64, 64, 3, 8)
        .placed(LEFT, TOP, 1, 4544)
        .shorts(256, 60_000)
        .shorts(257, 60_000)
        .strip(rgb(64, 64));
    assertRefused(bomb.toBytes(), "TIFF_BLOCK_TOO_LARGE");
    TiffBytes whole = TiffBytes.classic();
    whole.picture(64, 64, 3, 8).placed(LEFT, TOP, 1, 4544).strip(rgb(64, 64));
    byte[] bytes = whole.toBytes();
    assertRefused(Arrays.copyOf(bytes, bytes.length - 100), "TIFF_UNREADABLE");
  }

  private void assertRefused(byte[] tiff, String code) {
    assertThatThrownBy(() -> open(tiff)).satisfies(e -> assertCode(e, code));
  }

  private static void assertCode(Throwable failure, String code) {
    assertThat(failure)
        .isInstanceOfSatisfying(
            RasterException.class, e -> assertThat(e.issue().code()).isEqualTo(code));
  }

  @Test
  void missingStripsAreHatchedAndReported() throws Exception {
    TiffBytes tiff = TiffBytes.classic();
    byte[] pixels = rgb(200, 1000);
    TiffBytes.Picture picture =
        tiff.picture(200, 1000, 3, 8).placed(LEFT, TOP, 1, 4544).shorts(278, 100);
    for (int strip = 0; strip < 10; strip++) {
      picture.strip(Arrays.copyOfRange(pixels, strip * 60_000, (strip + 1) * 60_000));
    }
    byte[] bytes = tiff.toBytes();
    // the offset of the ninth strip points beyond the end
    int at = find(bytes, 8 + 8 * 60_000);
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at, 50_000_000);
    RasterLayer layer = open(bytes);
    assertThat(layer.issues()).extracting(Issue::code).containsExactly("TIFF_TRUNCATED");
    Canvas canvas = paint(layer, 1, 1020);
    assertThat(canvas.at(10 + 20, 10 + 30)).isEqualTo(0xFF000064 | 20 << 16 | 30 << 8);
    assertThat(layer.issues()).extracting(Issue::code).contains("BLOCK_DAMAGED");
  }

  private static int find(byte[] bytes, int value) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = bytes.length - 4; at >= 0; at--) {
      if (buffer.getInt(at) == value) {
        return at;
      }
    }
    throw new AssertionError("not found: " + value);
  }

  @Test
  void nothingOfFileAndFolderChanges() throws Exception {
    TiffBytes tiff = TiffBytes.classic();
    tiff.picture(64, 64, 3, 8).placed(LEFT, TOP, 1, 4544).strip(rgb(64, 64));
    Path file = Files.write(folder.resolve("a.tif"), tiff.toBytes());
    FolderState before = FolderState.of(folder);
    try (RasterLayer layer = open(file)) {
      paint(layer, 1, 100);
    }
    assertThat(FolderState.of(folder)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-co COMPRESS=DEFLATE -co PREDICTOR=2 -co TILED=YES",
        "-co COMPRESS=LZW -co PREDICTOR=2",
        "-co COMPRESS=PACKBITS -co BIGTIFF=YES",
        "-co COMPRESS=ZSTD -co TILED=YES -co BLOCKXSIZE=128 -co BLOCKYSIZE=128",
        "-co INTERLEAVE=BAND -co TILED=YES"
      })
  void readsWhatGdalWrites(String options) throws Exception {
    Gdal.assumePresent();
    Path picture = folder.resolve("p.png");
    Files.write(picture, TileFiles.png(256, (column, row) -> 0xFF000064 | column << 16 | row << 8));
    Path file = folder.resolve("g.tif");
    String command =
        "gdal_translate -q -b 1 -b 2 -b 3 -a_srs EPSG:4544 -a_ullr 400000 3700000 400512 3699488 "
            + options;
    List<String> words = new java.util.ArrayList<>(List.of(command.strip().split(" +")));
    words.add(picture.toString());
    words.add(file.toString());
    Gdal.run(words.toArray(String[]::new));
    try (RasterLayer layer = open(file)) {
      assertThat(layer.crs().epsg()).isEqualTo(4544);
      assertCounts(paint(layer, 2, 300), 256, 256);
      assertThat(layer.issues()).isEmpty();
    }
  }

  @Test
  void readsOverviewsThatGdalAddsInsideAndBeside() throws Exception {
    Gdal.assumePresent();
    for (String where : List.of("-q", "-ro")) {
      Path picture = folder.resolve("p.png");
      Files.write(picture, TileFiles.png(1024, (column, row) -> 0xFF000000 | column / 4 << 16));
      Path file = folder.resolve("o" + where + ".tif");
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
          "EPSG:4544",
          "-a_ullr",
          "400000",
          "3700000",
          "401024",
          "3698976",
          picture.toString(),
          file.toString());
      Gdal.run("gdaladdo", where, "-r", "average", file.toString(), "2", "4");
      try (RasterLayer layer = open(file)) {
        assertThat(layer.source().levels()).hasSize(3);
        Canvas canvas = paint(layer, 4, 300);
        assertThat(canvas.red(10 + 100, 50)).isCloseTo(100, within(1));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-co COMPRESS=JPEG -co JPEG_QUALITY=95",
        "-co COMPRESS=JPEG -co PHOTOMETRIC=YCBCR -co TILED=YES -co JPEG_QUALITY=95",
        "-co COMPRESS=JPEG -co INTERLEAVE=BAND -co JPEG_QUALITY=95"
      })
  void readsJpegInsideTiff(String options) throws Exception {
    Gdal.assumePresent();
    Path picture = folder.resolve("p.png");
    Files.write(picture, TileFiles.png(256, (column, row) -> 0xFF000064 | column << 16 | row << 8));
    Path file = folder.resolve("j.tif");
    List<String> words =
        new java.util.ArrayList<>(
            List.of(
                ("gdal_translate -q -b 1 -b 2 -b 3 -a_srs EPSG:4544 -a_ullr 400000 3700000 400512"
                        + " 3699488 "
                        + options)
                    .split(" +")));
    words.add(picture.toString());
    words.add(file.toString());
    Gdal.run(words.toArray(String[]::new));
    try (RasterLayer layer = open(file)) {
      Canvas canvas = paint(layer, 2, 300);
      for (int i = 0; i < 250; i += 19) {
        assertThat(canvas.red(10 + i, 60)).isCloseTo(i, within(8));
        assertThat(canvas.green(60, 10 + i)).isCloseTo(i, within(8));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-co COMPRESS=DEFLATE -co PREDICTOR=3", "-co COMPRESS=LZW -co PREDICTOR=2", ""})
  void heightsOfFloatsAreStretchedWhateverTheyAreStoredAs(String options) throws Exception {
    Gdal.assumePresent();
    Path picture = folder.resolve("p.png");
    Files.write(picture, TileFiles.png(256, (column, row) -> 0xFF000000 | column << 16));
    Path file = folder.resolve("f.tif");
    List<String> words =
        new java.util.ArrayList<>(
            List.of(
                ("gdal_translate -q -b 1 -ot Float32 -scale 0 255 1000 1255.5 -a_srs EPSG:4544"
                        + " -a_ullr 400000 3700000 400512 3699488 "
                        + options)
                    .strip()
                    .split(" +")));
    words.add(picture.toString());
    words.add(file.toString());
    Gdal.run(words.toArray(String[]::new));
    try (RasterLayer layer = open(file)) {
      Canvas canvas = paint(layer, 2, 300);
      // 2 % at each end are cut off: columns 5 and 250
      for (int column : new int[] {20, 100, 128, 200}) {
        assertThat(canvas.red(10 + column, 60)).isCloseTo((column - 5) * 255 / 245, within(3));
      }
    }
  }

  @Test
  void aMaskInsideTheFileIsTransparent() throws Exception {
    byte[] pixels = rgb(64, 64);
    byte[] mask = new byte[64 * 8];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = (byte) (i % 8 < 4 ? 0xFF : 0);
    }
    TiffBytes tiff = TiffBytes.classic();
    tiff.picture(64, 64, 3, 8).placed(LEFT, TOP, 1, 4544).strip(pixels);
    tiff.picture(64, 64, 1, 1).shorts(254, 4).strip(mask);
    Canvas canvas = paint(open(tiff.toBytes()), 1, 90);
    assertThat(canvas.at(10 + 20, 40)).isEqualTo(0xFF000064 | 20 << 16 | 30 << 8);
    assertThat(canvas.alpha(10 + 40, 40)).isZero();
  }
}
