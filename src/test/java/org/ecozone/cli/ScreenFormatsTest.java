package org.ecozone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ecozone.cli.TinyWorld.Ran;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsTransform;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.door.Doors;
import org.ecozone.store.exchange.ColumnRoles;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.FeatureWriter;
import org.ecozone.store.exchange.OutRow;
import org.ecozone.store.exchange.OutTable;
import org.ecozone.store.exchange.WriteChoices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

/** {@code ecozone screen} with sites and layers in other formats than GeoPackage. */
final class ScreenFormatsTest {
  @TempDir Path folder;

  private TinyWorld world;

  @BeforeEach
  void makeWorld() throws Exception {
    world = new TinyWorld(folder);
  }

  /** 国土 TXT of squares, northing first, with the zone in the easting. */
  private Path txt(String name, String head, int[]... squares) throws Exception {
    StringBuilder text = new StringBuilder("[属性描述]\r\n" + head + "[地块坐标]\r\n");
    int number = 1;
    for (int[] at : squares) {
      text.append("4,1.0000,").append(number).append(",地块").append(number).append(",面,,耕地,,@\r\n");
      int[][] corners = {{0, 0}, {0, 100}, {100, 100}, {100, 0}, {0, 0}};
      for (int i = 0; i < corners.length; i++) {
        int x = TinyWorld.X + at[0] + corners[i][0];
        int y = TinyWorld.Y + at[1] + corners[i][1];
        text.append("J").append(i % 4 + 1).append(",1,").append(y).append(".000,");
        text.append(x).append(".000\r\n");
      }
      number++;
    }
    return Files.write(folder.resolve(name), text.toString().getBytes(Charset.forName("GBK")));
  }

  private static final String CGCS =
      "格式版本号=1.01版本\r\n数据产生单位=甲单位\r\n坐标系=2000国家大地坐标系\r\n几度分带=3\r\n"
          + "投影类型=高斯克吕格\r\n计量单位=米\r\n带号=35\r\n精度=0.001\r\n";

  private Path land(ExchangeFormat format, String name, int epsg) throws Exception {
    Crs crs = Crs.ofEpsg(epsg);
    CrsTransform move = CrsTransform.between(Crs.ofEpsg(4523), crs);
    Path path = folder.resolve(name);
    try (FeatureWriter writer = Doors.create(format, path, WriteChoices.NONE)) {
      List<Column> columns =
          List.of(
              new Column("site_id", Type.TEXT),
              new Column("name", Type.TEXT),
              new Column("chemical", Type.TEXT));
      writer.beginTable(new OutTable("sites", "POLYGON", crs, columns, ColumnRoles.NONE, ""));
      String[][] sites = {{"S1", "甲项目", ""}, {"S2", "乙项目", "否"}, {"S3", "丙项目", ""}};
      int[][] at = {{100, 100}, {3000, 3000}, {1100, 500}};
      for (int i = 0; i < sites.length; i++) {
        Geometry square = new WKTReader().read(TinyWorld.square(at[i][0], at[i][1], 100));
        writer.row(new OutRow(i, move.apply(square), Arrays.asList((Object[]) sites[i])));
      }
      writer.commit();
    }
    return path;
  }

  private Ran screen(Path sites, String... more) {
    return world.run(
        Stream.concat(
                Stream.of(
                    "screen",
                    "--zones",
                    world.zones.toString(),
                    "--sites",
                    sites.toString(),
                    "--out",
                    world.out.toString(),
                    "--as-of",
                    "2026-06-01"),
                Arrays.stream(more))
            .toArray(String[]::new));
  }

  /** Site id and verdict of each line of sites.csv. */
  private List<String> verdicts() throws Exception {
    return world.rows("sites.csv").stream()
        .map(line -> line.split(","))
        .map(cells -> cells[0] + " " + cells[2])
        .toList();
  }

  @Test
  void coordinateTxtIsOneSiteWithItsParcels() throws Exception {
    Path sites = txt("某某项目.txt", CGCS, new int[] {100, 100}, new int[] {3000, 3000});
    Ran ran = screen(sites);
    assertThat(ran.exitCode()).as(ran.err()).isLessThan(2);
    assertThat(verdicts()).containsExactly("某某项目 PROHIBITED");
    assertThat(world.rows("intersections.csv"))
        .anyMatch(line -> line.startsWith("某某项目,1,STBHHX,1,") && line.contains(",INSIDE,"));
  }

  @Test
  void rowsOfATxtAreSitesIfTheUserSaysSo() throws Exception {
    Path sites = txt("p.txt", CGCS, new int[] {100, 100}, new int[] {3000, 3000});
    Ran ran = screen(sites, "--sites-as", "rows");
    assertThat(ran.exitCode()).as(ran.err()).isLessThan(2);
    assertThat(verdicts()).containsExactly("1 PROHIBITED", "2 NONE");
  }

  @Test
  void txtThatDoesNotStateItsDatumIsRefusedWithTheCandidates() throws Exception {
    Path sites = txt("p.txt", "格式版本号=1.01版本\r\n", new int[] {100, 100});
    Ran refused = screen(sites);
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("--sites-crs", "EPSG:4523", "p.txt");
    assertThat(world.out).doesNotExist();
    Ran english = screen(sites, "--lang", "en");
    assertThat(english.err()).contains("nothing is guessed", "EPSG:4523");
    Ran chosen = screen(sites, "--sites-crs", "EPSG:4523");
    assertThat(chosen.exitCode()).as(chosen.err()).isLessThan(2);
    assertThat(verdicts()).containsExactly("p PROHIBITED");
  }

  @Test
  void choicesStandInTheRecordAndVerifyRepeatsThem() throws Exception {
    Path sites = txt("p.txt", "格式版本号=1.01版本\r\n", new int[] {100, 100});
    screen(sites, "--sites-crs", "4523", "--sites-as", "file", "--read", "encoding=GBK");
    assertThat(world.result("screening.json"))
        .contains("\"sites:crs\" : \"EPSG:4523\"", "\"sites:grouping\" : \"FILE\"")
        .contains("\"sites:read.encoding\" : \"GBK\"");
    Ran verified = world.run("verify", world.out.resolve("screening.json").toString());
    assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();
    txt("p.txt", "格式版本号=1.01版本\r\n", new int[] {3000, 3000});
    assertThat(world.run("verify", world.out.resolve("screening.json").toString()).exitCode())
        .isEqualTo(1);
  }

  @Test
  void oldDatumIsRefusedWithoutParameters() throws Exception {
    String head = CGCS.replace("2000国家大地坐标系", "1980西安坐标系");
    Ran ran = screen(txt("p.txt", head, new int[] {100, 100}));
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("--datum-parameters");
    assertThat(world.out).doesNotExist();
  }

  @Test
  void sameSitesInGeoJsonAndInGeoPackageGiveTheSameVerdicts() throws Exception {
    world.screen();
    List<String> ofGeoPackage = verdicts();
    Ran ran = screen(land(ExchangeFormat.GEOJSON, "s.geojson", 4490));
    assertThat(ran.exitCode()).as(ran.err()).isLessThan(2);
    assertThat(verdicts()).isEqualTo(ofGeoPackage);
  }

  @Test
  void degreesOfAWebMapAreKnownByTheirFormat() throws Exception {
    Path kml = land(ExchangeFormat.KML, "s.kml", 4326);
    Ran ran = screen(kml, "--sites-as", "rows", "--id-field", "site_id");
    assertThat(ran.exitCode()).as(ran.err()).isLessThan(2);
    assertThat(verdicts()).hasSize(3).contains("S1 PROHIBITED");
  }

  /** As a line it would meet nothing of what lies inside. */
  @Test
  void closedTrackIsALineOnlyIfSomebodySaysSo() throws Exception {
    Geometry ring = new WKTReader().read(TinyWorld.square(-2000, -2000, 4000));
    Geometry degrees = CrsTransform.between(Crs.ofEpsg(4523), Crs.ofEpsg(4326)).apply(ring);
    StringBuilder gpx = new StringBuilder("<gpx version=\"1.1\"><trk><name>踏勘</name><trkseg>");
    for (var at : degrees.getCoordinates()) {
      gpx.append(String.format(Locale.ROOT, "<trkpt lat=\"%.8f\" lon=\"%.8f\"/>", at.y, at.x));
    }
    Path file = Files.writeString(folder.resolve("踏勘.gpx"), gpx + "</trkseg></trk></gpx>");
    Ran refused = screen(file);
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("踏勘.gpx", "points-as=AREA", "points-as=LINE");
    assertThat(world.out).doesNotExist();
    assertThat(world.run("check", file.toString(), "--lang", "en").out())
        .contains("To be decided", "as a line, nothing that lies inside is found");
    assertThat(screen(file, "--read", "points-as=AREA").exitCode()).isLessThan(2);
    assertThat(verdicts().get(0)).endsWith(" PROHIBITED");
    assertThat(screen(file, "--read", "points-as=LINE").exitCode()).isLessThan(2);
    assertThat(verdicts().get(0)).doesNotEndWith(" PROHIBITED");
  }

  @Test
  void cellsWithoutHeadsAreExplainedInWords() throws Exception {
    Path list = folder.resolve("p.txt");
    Files.writeString(list, "J1 3700000 35500000\nJ2 3700100 35500000\nJ3 3700100 35500100\n");
    assertThat(world.run("check", list.toString()).out())
        .contains("#1 = 点号", "#2 = X（未说明南北或东西）")
        .doesNotContain("POINT", "FIRST");
    assertThat(world.run("check", list.toString(), "--lang", "en").out())
        .contains("#1 = corner number, #2 = X (north or east not said)");
  }

  @Test
  void folderOfFilesIsScreenedInOneRun() throws Exception {
    Path all = Files.createDirectories(folder.resolve("全部"));
    Files.move(txt("a.txt", CGCS, new int[] {100, 100}), all.resolve("甲.txt"));
    Files.move(land(ExchangeFormat.GEOJSON, "s.geojson", 4490), all.resolve("s.geojson"));
    Files.copy(world.sites, all.resolve("sites.gpkg"));
    Ran ran = screen(all);
    assertThat(ran.exitCode()).as(ran.err()).isLessThan(2);
    assertThat(verdicts())
        .contains("甲 PROHIBITED", "s.geojson/S1 PROHIBITED", "sites.gpkg/S1 PROHIBITED")
        .hasSize(7);
    Ran verified = world.run("verify", world.out.resolve("screening.json").toString());
    assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();
  }

  @Test
  void fileOfAFolderThatCannotBeReadStopsTheRunUnlessItIsToBeSkipped() throws Exception {
    Path all = Files.createDirectories(folder.resolve("全部"));
    Files.move(txt("a.txt", CGCS, new int[] {100, 100}), all.resolve("a.txt"));
    Files.writeString(all.resolve("批复.pdf"), "%PDF-1.7");
    Ran refused = screen(all);
    assertThat(refused.exitCode()).isEqualTo(3);
    assertThat(world.out).doesNotExist();
    Ran skipped = screen(all, "--skip-unreadable");
    assertThat(skipped.exitCode()).isEqualTo(3);
    assertThat(skipped.err()).contains("批复.pdf");
    assertThat(verdicts()).containsExactly("a PROHIBITED");
    assertThat(world.result("issues.csv")).contains("FILE_SKIPPED,批复.pdf");
  }

  @Test
  void zoneLayersComeAsGeoJsonByName() throws Exception {
    Path zones = Files.createDirectories(folder.resolve("zones"));
    String square = geoJsonOf(new WKTReader().read(TinyWorld.square(0, 0, 1000)));
    Files.writeString(
        zones.resolve("STBHHX.geojson"),
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":"
            + "{\"HXMC\":\"红线甲\"},\"geometry\":"
            + square
            + "}]}");
    Ran ran =
        world.run(
            "screen",
            "--zones",
            zones.toString(),
            "--sites",
            world.sites.toString(),
            "--out",
            world.out.toString(),
            "--as-of",
            "2026-06-01");
    assertThat(ran.exitCode()).as(ran.err()).isLessThan(2);
    assertThat(verdicts()).contains("S1 PROHIBITED");
    assertThat(world.rows("intersections.csv")).anyMatch(line -> line.contains("STBHHX.geojson"));
  }

  private static String geoJsonOf(Geometry projected) throws Exception {
    Geometry degrees = CrsTransform.between(Crs.ofEpsg(4523), Crs.ofEpsg(4490)).apply(projected);
    StringBuilder text = new StringBuilder("{\"type\":\"Polygon\",\"coordinates\":[[");
    for (int i = 0; i < degrees.getNumPoints(); i++) {
      var at = degrees.getCoordinates()[i];
      text.append(i == 0 ? "" : ",");
      text.append(String.format(Locale.ROOT, "[%.10f,%.10f]", at.x, at.y));
    }
    return text.append("]]}").toString();
  }

  @Test
  void wrongOptionsAreWrongUsage() throws Exception {
    Path sites = txt("p.txt", CGCS, new int[] {100, 100});
    assertThat(screen(sites, "--sites-axes", "up-down").exitCode()).isEqualTo(2);
    assertThat(screen(sites, "--read", "encoding").exitCode()).isEqualTo(2);
    assertThat(screen(sites, "--read", "nonsense=1").err()).contains("nonsense", "encoding");
    assertThat(screen(sites, "--read", "encoding=Martian").exitCode()).isEqualTo(2);
    assertThat(screen(sites, "--sites-crs", "WGS84").exitCode()).isEqualTo(2);
    assertThat(screen(sites, "--sites-table", "none").exitCode()).isEqualTo(2);
    assertThat(world.out).doesNotExist();
  }

  @Test
  void foreignFormatIsRefusedByName() throws Exception {
    Path dwg = Files.write(folder.resolve("图.dwg"), "AC1032".getBytes(StandardCharsets.US_ASCII));
    Ran ran = screen(dwg);
    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(ran.err()).contains("DXF", "图.dwg");
    Path gdb = Files.createDirectories(folder.resolve("数据.gdb"));
    assertThat(screen(gdb).exitCode()).isEqualTo(3);
    assertThat(screen(gdb, "--lang", "en").err()).contains("geodatabase");
    assertThat(world.out).doesNotExist();
  }

  @Test
  void zipThatClimbsOutOfItsFolderIsRefused() throws Exception {
    Path zip = folder.resolve("a.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      for (String name : List.of("../../evil.shp", "../../evil.dbf")) {
        entries.putNextEntry(new ZipEntry(name));
        entries.write(new byte[100]);
      }
    }
    Ran ran = screen(zip);
    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(world.out).doesNotExist();
    assertThat(folder.getParent().resolve("evil.shp")).doesNotExist();
  }
}
