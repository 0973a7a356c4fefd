package org.ecozone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.ecozone.cli.TinyWorld.Ran;
import org.ecozone.support.Gdal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ecozone check} of files of project land. */
final class CheckFormatsTest {
  private static final String PARCEL =
      "[地块坐标]\n5,%s,1,甲,面,,耕地,,@\nJ1,1,3700000.0,35500000.0\nJ2,1,3700100.0,35500000.0\n"
          + "J3,1,3700100.0,35500100.0\nJ4,1,3700000.0,35500100.0\nJ1,1,3700000.0,35500000.0\n";
  private static final String HEAD = "[属性描述]\n坐标系=2000国家大地坐标系\n几度分带=3\n带号=35\n";

  @TempDir Path folder;

  private TinyWorld world;
  private Path in;

  @BeforeEach
  void makeWorld() throws Exception {
    world = new TinyWorld(folder);
    in = Files.createDirectories(folder.resolve("收件"));
  }

  @Test
  void folderIsATableOfFilesAndTheirProblems() throws Exception {
    Files.writeString(in.resolve("好.txt"), HEAD + String.format(PARCEL, "1.0000"));
    Files.writeString(in.resolve("缺.txt"), String.format(PARCEL, "1.0000"));
    Files.writeString(in.resolve("附件.pdf"), "%PDF-1.7");
    Path csv = folder.resolve("清单.csv");
    Ran ran = world.run("check", in.toString(), "--csv", csv.toString(), "--lang", "en");
    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(1);
    assertThat(ran.out())
        .contains("好.txt", "Survey coordinate TXT", "Ready", "EPSG:4523", "To be decided")
        .contains("附件.pdf", "Files of project land checked: 3")
        .doesNotContain("SURVEY_TXT");
    assertThat(Files.readString(csv)).contains("好.txt,SURVEY_TXT,READY", "附件.pdf,,UNREADABLE");
  }

  @Test
  void badRowIsOneErrorAndSeenInTheTable() throws Exception {
    String bad = String.format(PARCEL, "1.0000").replace("J3,1,3700100.0", "J3,1,三七");
    Path file = Files.writeString(in.resolve("坏.txt"), HEAD + bad + body(PARCEL));
    Ran ran = world.run("check", file.toString());
    assertThat(ran.out()).contains("2（1 个不能用）", "1 个项目用地文件：错误 1，警告 0");
    Ran converted = world.run("convert", file.toString(), folder.resolve("o.kml").toString());
    assertThat(converted.exitCode()).isEqualTo(1);
    assertThat(converted.err().lines().filter(line -> line.startsWith("错误"))).hasSize(1);
    Ran screened =
        world.run(
            "screen",
            "--zones",
            world.zones.toString(),
            "--sites",
            file.toString(),
            "--out",
            world.out.toString());
    assertThat(screened.err().lines().filter(line -> line.startsWith("错误"))).hasSize(1);
    assertThat(world.rows("sites.csv")).noneMatch(line -> line.contains(",NONE,"));
  }

  /** A further parcel without the line that begins the parcels. */
  private static String body(String parcel) {
    return String.format(parcel, "1.0000").replace("[地块坐标]\n", "").replace(",1,甲,", ",2,乙,");
  }

  @Test
  void fileWithNothingWrongIsDone() throws Exception {
    Path good = Files.writeString(in.resolve("好.txt"), HEAD + String.format(PARCEL, "1.0000"));
    assertThat(world.run("check", good.toString()).exitCode()).isZero();
  }

  @Test
  void foreignFileThatIsNamedIsUnreadable() throws Exception {
    Path pdf = Files.writeString(in.resolve("附件.pdf"), "%PDF-1.7");
    Ran ran = world.run("check", pdf.toString());
    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(ran.out()).contains("PDF");
    assertThat(world.run("check", Files.createDirectories(in.resolve("x.gdb")).toString()).out())
        .contains("GeoPackage");
  }

  @Test
  void jsonHasTheProblemsOfAllFiles() throws Exception {
    Files.writeString(in.resolve("缺.txt"), String.format(PARCEL, "1.0000"));
    Ran ran = world.run("check", in.toString(), "--json");
    assertThat(ran.out()).startsWith("[").contains("\"缺.txt\"", "CRS_UNDECIDED");
  }

  @Test
  void shapesThatAProfileKnowsAreCheckedAsALayer() throws Exception {
    Files.writeString(
        in.resolve("STBHHX.geojson"),
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},"
            + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[105,33],[105.1,33.1],"
            + "[105.1,33],[105,33.1],[105,33]]]}}]}");
    Ran ran = world.run("check", in.toString(), "--lang", "en");
    assertThat(ran.out()).contains("Layers checked: 1", "Self-intersection");
    assertThat(ran.exitCode()).isEqualTo(1);
  }

  /** Names of columns that GDAL cuts in the middle of a character, twice the same: 可能造成_1. */
  @Test
  void shapefileOfGdalInUtf8IsReadAsUtf8() throws Exception {
    Gdal.assumePresent();
    Path geojson =
        Files.writeString(
            folder.resolve("s.geojson"),
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":"
                + "{\"可能造成土壤污染\":\"否\",\"可能造成地下水污染\":\"是\",\"项目名称\":\"徽县铅锌选矿\"},"
                + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[105,33],[105.01,33],"
                + "[105.01,33.01],[105,33]]]}}]}");
    Path shape = in.resolve("s.shp");
    Gdal.run("ogr2ogr", "-lco", "ENCODING=UTF-8", shape.toString(), geojson.toString());
    Path out = folder.resolve("out.geojson");
    assertThat(world.run("convert", shape.toString(), out.toString()).exitCode()).isZero();
    assertThat(Files.readString(out)).contains("徽县铅锌选矿", "否", "是");
  }
}
