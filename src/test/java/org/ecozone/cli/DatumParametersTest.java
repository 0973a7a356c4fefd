package org.ecozone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ecozone.cli.TinyWorld.Ran;
import org.ecozone.geo.Crs;
import org.ecozone.job.Progress;
import org.ecozone.store.FeatureRows;
import org.ecozone.store.GeoPackageFile;
import org.ecozone.store.GeoPackageWriter;
import org.ecozone.store.TableSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.ProjCoordinate;

/** Land in Xi'an 80 with the user's own parameters; the oracle is proj4j. */
final class DatumParametersTest {
  private static final String[] NUMBERS = {
    "-113.4567", "87.6543", "41.9876", "0.9753", "-1.2468", "1.8642", "3.1357"
  };

  @TempDir Path folder;
  private TinyWorld world;
  private Path parameters;

  @BeforeEach
  void makeWorld() throws Exception {
    world = new TinyWorld(folder);
    List<String> lines = new ArrayList<>(List.of("name=甲市七参数", "method=7", "from=XIAN80"));
    String[] keys = {"dx_m", "dy_m", "dz_m", "rx_arc_sec", "ry_arc_sec", "rz_arc_sec", "scale_ppm"};
    for (int i = 0; i < keys.length; i++) {
      lines.add(keys[i] + "=" + NUMBERS[i]);
    }
    lines.add("rotation=POSITION_VECTOR");
    parameters = Files.write(folder.resolve("甲市.properties"), lines, StandardCharsets.UTF_8);
  }

  /** Gauss-Krueger of zone 35 on either ellipsoid. */
  private static Coordinate moved(Coordinate xian) {
    String grid = "+proj=tmerc +lat_0=0 +lon_0=105 +k=1 +x_0=35500000 +y_0=0 +units=m +no_defs ";
    double minor = 6378140 * (1 - 1 / 298.257);
    String from =
        grid
            + String.format(Locale.ROOT, "+a=6378140 +b=%.9f ", minor)
            + "+towgs84="
            + String.join(",", NUMBERS);
    String to = grid + "+a=6378137 +b=6356752.314140356 +towgs84=0,0,0";
    CRSFactory factory = new CRSFactory();
    CoordinateTransform oracle =
        new CoordinateTransformFactory()
            .createTransform(
                factory.createFromParameters("old", from), factory.createFromParameters("new", to));
    ProjCoordinate there = new ProjCoordinate();
    oracle.transform(new ProjCoordinate(xian.x, xian.y), there);
    return new Coordinate(there.x, there.y);
  }

  private static final int[][] CORNERS = {{500, 500}, {500, 1200}, {1200, 1200}, {1200, 500}};

  private static Geometry expected() {
    Coordinate[] ring = new Coordinate[5];
    for (int i = 0; i < 5; i++) {
      int[] at = CORNERS[i % 4];
      ring[i] = moved(new Coordinate(TinyWorld.X + at[0], TinyWorld.Y + at[1]));
    }
    return new GeometryFactory().createPolygon(ring);
  }

  private Path txt() throws IOException {
    StringBuilder text =
        new StringBuilder(
            "[属性描述]\r\n坐标系=1980西安坐标系\r\n几度分带=3\r\n投影类型=高斯克吕格\r\n计量单位=米\r\n带号=35\r\n"
                + "[地块坐标]\r\n5,49.0000,1,地块,面,,耕地,,@\r\n");
    for (int i = 0; i < 5; i++) {
      int[] at = CORNERS[i % 4];
      text.append("J").append(i % 4 + 1).append(",1,").append(TinyWorld.Y + at[1]).append(".000,");
      text.append(TinyWorld.X + at[0]).append(".000\r\n");
    }
    return Files.writeString(folder.resolve("旧.txt"), text, StandardCharsets.UTF_8);
  }

  private static void assertCorners(Path geoPackage, String crs) throws Exception {
    try (GeoPackageFile file = GeoPackageFile.open(geoPackage, Progress.NONE)) {
      List<Geometry> found = new ArrayList<>();
      var table = file.tables().get(0);
      assertThat(FeatureRows.crs(file, table, Progress.NONE).id()).isEqualTo(crs);
      FeatureRows.read(file, table, Progress.NONE, row -> found.add(row.geometry()));
      assertThat(found).hasSize(1);
      // the two ways project; a millimetre is what survives
      assertThat(found.get(0).norm().equalsExact(expected().norm(), 0.001))
          .as(found + " for " + expected())
          .isTrue();
    }
  }

  /** No number of the set in what was printed or written, the input apart. */
  private void assertSecret(Ran ran, Path... written) throws IOException {
    StringBuilder all = new StringBuilder(ran.out()).append(ran.err());
    for (Path path : written) {
      try (Stream<Path> files = Files.walk(path)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    for (String number : NUMBERS) {
      assertThat(all.toString()).doesNotContain(number.replace("-", ""));
    }
  }

  private Ran screen(String... more) throws IOException {
    List<String> args = new ArrayList<>(List.of("screen", "--zones", world.zones.toString()));
    args.addAll(List.of("--sites", txt().toString(), "--out", world.out.toString()));
    args.addAll(List.of(more));
    return world.run(args.toArray(String[]::new));
  }

  @Test
  void screenMovesTheLandWhereProj4jMovesIt() throws Exception {
    Ran ran = screen("--datum-parameters", parameters.toString());
    assertThat(ran.exitCode()).as(ran.err()).isLessThan(2);
    Geometry zone = new WKTReader().read(TinyWorld.square(0, 0, 1000));
    double shared = expected().intersection(zone).getArea();
    double unmoved = 500 * 500;
    assertThat(Math.abs(shared - unmoved)).isGreaterThan(1000);
    String[] row = world.rows("intersections.csv").get(0).split(",");
    assertThat(row[7]).isEqualTo("PARTIAL");
    assertThat(Double.parseDouble(row[9]))
        .isCloseTo(shared, org.assertj.core.data.Offset.offset(0.5));
    assertThat(world.result("screening.json"))
        .contains("EPSG:4523", "--datum-parameters 甲市七参数", "\"sites:parameters\"");
    assertSecret(ran, world.out);
  }

  @Test
  void recordIsRepeatedWithTheSameParametersOnly() throws Exception {
    screen("--datum-parameters", parameters.toString());
    Path record = world.out.resolve("screening.json");
    Ran same = world.run("verify", record.toString());
    assertThat(same.exitCode()).as(same.out() + same.err()).isZero();
    Files.writeString(parameters, Files.readString(parameters).replace("87.6543", "97.6543"));
    Ran other = world.run("verify", record.toString());
    assertThat(other.exitCode()).as(other.out() + other.err()).isEqualTo(1);
    assertSecret(other);
  }

  @Test
  void convertMovesTheLandWhereProj4jMovesIt() throws Exception {
    Path target = folder.resolve("新.gpkg");
    Ran refused = world.run("convert", txt().toString(), target.toString());
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("--datum-parameters");
    assertThat(target).doesNotExist();
    Ran ran =
        world.run(
            "convert",
            txt().toString(),
            target.toString(),
            "--datum-parameters",
            parameters.toString());
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(ran.err()).contains("甲市七参数");
    assertCorners(target, "EPSG:4523");
    assertSecret(ran, target);
  }

  @Test
  void geoPackageInAnOldDatumIsMovedToo() throws Exception {
    Path old = folder.resolve("old.gpkg");
    try (GeoPackageWriter writer = GeoPackageWriter.create(old)) {
      writer.beginTable(new TableSpec("t", "t", "", "POLYGON", Crs.ofEpsg(2359), List.of(), false));
      StringBuilder ring = new StringBuilder();
      for (int i = 0; i < 5; i++) {
        int[] at = CORNERS[i % 4];
        ring.append(i == 0 ? "" : ", ").append(TinyWorld.X + at[0]).append(' ');
        ring.append(TinyWorld.Y + at[1]);
      }
      writer.add(1, new WKTReader().read("POLYGON ((" + ring + "))"), List.of());
      writer.commit();
    }
    Path target = folder.resolve("新.gpkg");
    Ran refused = world.run("convert", old.toString(), target.toString(), "--crs", "EPSG:4523");
    assertThat(refused.exitCode()).isEqualTo(2);
    Ran ran =
        world.run(
            "convert",
            old.toString(),
            target.toString(),
            "--crs",
            "EPSG:4523",
            "--datum-parameters",
            parameters.toString());
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(ran.err()).contains("甲市七参数");
    assertCorners(target, "EPSG:4523");
    assertSecret(ran, target);
  }

  @Test
  void parametersOfAnotherDatumOrWithoutSenseAreRefused() throws Exception {
    Files.writeString(parameters, Files.readString(parameters).replace("XIAN80", "BEIJING54"));
    Ran other = screen("--datum-parameters", parameters.toString());
    assertThat(other.exitCode()).isEqualTo(2);
    assertSecret(other);
    Files.writeString(parameters, "name=x\nmethod=7\nfrom=XIAN80\ndx_m=113.4567x\n");
    Ran broken = screen("--datum-parameters", parameters.toString());
    assertThat(broken.exitCode()).isEqualTo(3);
    assertSecret(broken);
    assertThat(screen("--datum-parameters", "没有这套").exitCode()).isEqualTo(2);
    assertThat(world.out).doesNotExist();
  }
}
