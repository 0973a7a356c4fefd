package org.ecozone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.ecozone.cli.TinyWorld.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is odd about land stands in the results of {@code screen}, as the window shows it. */
final class ScreenEntryChecksTest {
  private static final String HEAD =
      "[属性描述]\r\n格式版本号=1.01版本\r\n坐标系=2000国家大地坐标系\r\n几度分带=3\r\n投影类型=高斯克吕格\r\n"
          + "计量单位=米\r\n带号=35\r\n精度=0.001\r\n[地块坐标]\r\n";

  @TempDir Path folder;
  private TinyWorld world;

  @BeforeEach
  void makeWorld() throws Exception {
    world = new TinyWorld(folder);
  }

  /** A parcel with its stated hectares; east and north alternate. */
  private static String parcel(String number, double statedHa, int... xy) {
    StringBuilder text = new StringBuilder();
    text.append(xy.length / 2).append(String.format(Locale.ROOT, ",%.4f,", statedHa));
    text.append(number).append(",某块,面,,耕地,,@\r\n");
    for (int i = 0; i < xy.length; i += 2) {
      text.append("J").append(i / 2 + 1).append(",1,").append(TinyWorld.Y + xy[i + 1]);
      text.append(".000,").append(TinyWorld.X + xy[i]).append(".000\r\n");
    }
    return text.toString();
  }

  private static final String FIRST = parcel("1", 1, 0, 0, 0, 100, 100, 100, 100, 0, 0, 0);
  private static final String OVERLAPPING = parcel("2", 1, 90, 0, 90, 100, 190, 100, 190, 0, 90, 0);
  private static final String FAR =
      parcel("3", 5, 3000, 3000, 3000, 3100, 3100, 3100, 3100, 3000, 3000, 3000);
  private static final String BOW_TIE =
      parcel("4", 0.5, 4000, 0, 4100, 100, 4100, 0, 4000, 100, 4000, 0);

  private Ran screen(String text, String... more) throws Exception {
    Path sites = folder.resolve("项目.txt");
    Files.writeString(sites, HEAD + text, StandardCharsets.UTF_8);
    String[] args = new String[9 + more.length];
    List<String> usual =
        List.of(
            "screen",
            "--zones",
            world.zones.toString(),
            "--sites",
            sites.toString(),
            "--out",
            world.out.toString(),
            "--as-of",
            "2026-06-01");
    usual.toArray(args);
    System.arraycopy(more, 0, args, 9, more.length);
    return world.run(args);
  }

  private String issue(String code) throws Exception {
    return world.rows("issues.csv").stream()
        .filter(line -> line.contains("," + code + ","))
        .findFirst()
        .orElse("");
  }

  @Test
  void statedAreaIsHeldAgainstTheComputedOne() throws Exception {
    Ran ran = screen(FIRST + FAR);
    assertThat(ran.exitCode()).as(ran.err()).isLessThan(2);
    // 100 m x 100 m are 1 ha; the third parcel states 5
    assertThat(issue("AREA_DIFFERS"))
        .startsWith("WARNING,AREA_DIFFERS,项目.txt,")
        .contains("地块 3 某块", "行）", "5.0000 公顷", "1.0000 公顷");
    assertThat(world.rows("issues.csv").stream().filter(line -> line.contains("AREA_DIFFERS")))
        .hasSize(1);
    assertThat(world.result("screening.json")).contains("AREA_DIFFERS");
  }

  @Test
  void overlapBetweenParcelsOfOneSiteIsSaidWithItsPlace() throws Exception {
    screen(FIRST + OVERLAPPING);
    String overlap = issue("PARCELS_OVERLAP");
    assertThat(overlap).startsWith("WARNING,").contains("1000.00 平方米");
    String[] cells = overlap.split(",");
    double x = Double.parseDouble(cells[cells.length - 2]);
    double y = Double.parseDouble(cells[cells.length - 1]);
    assertThat(x).isBetween(TinyWorld.X + 90.0, TinyWorld.X + 100.0);
    assertThat(y).isBetween(TinyWorld.Y + 0.0, TinyWorld.Y + 100.0);
  }

  @Test
  void parcelsOfDifferentSitesMayOverlap() throws Exception {
    screen(FIRST + OVERLAPPING, "--sites-as", "rows");
    assertThat(issue("PARCELS_OVERLAP")).isEmpty();
    screen(FIRST + FAR, "--sites-as", "rows");
    assertThat(issue("AREA_DIFFERS")).isNotEmpty();
  }

  @Test
  void sameParcelTwiceIsSaid() throws Exception {
    screen(FIRST + FIRST.replace(",1,某块", ",9,某块"));
    assertThat(issue("PARCEL_TWICE")).startsWith("WARNING,");
  }

  @Test
  void selfIntersectionIsSaidOnceWithParcelLineAndPlace() throws Exception {
    screen(FIRST + BOW_TIE);
    assertThat(issue("PARCEL_REPAIRED"))
        .startsWith("WARNING,")
        .contains("地块 4 某块", "行）")
        .contains(String.valueOf(TinyWorld.X + 4050), String.valueOf(TinyWorld.Y + 50));
    assertThat(issue("GEOMETRY_REPAIRED")).isEmpty();
  }

  @Test
  void rowsOfOneSiteInATableAreHeldAgainstEachOther() throws Exception {
    String feature =
        "{\"type\":\"Feature\",\"properties\":{\"site_id\":\"%s\",\"DKBH\":\"%s\"},\"geometry\":"
            + "{\"type\":\"Polygon\",\"coordinates\":[[[%s,33.4],[%s,33.4],[%s,33.401],[%s,33.4]]]}}";
    String a = String.format(feature, "S1", "1", "105.0", "105.001", "105.001", "105.0");
    String b = String.format(feature, "S1", "2", "105.0", "105.0012", "105.001", "105.0");
    String c = String.format(feature, "S2", "1", "105.0", "105.0011", "105.001", "105.0");
    Path sites = folder.resolve("s.geojson");
    Files.writeString(
        sites, "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", a, c, b) + "]}");
    Ran ran =
        world.run(
            "screen",
            "--zones",
            world.zones.toString(),
            "--sites",
            sites.toString(),
            "--out",
            world.out.toString());
    assertThat(ran.exitCode()).as(ran.err()).isLessThan(2);
    assertThat(world.rows("sites.csv")).hasSize(2);
    assertThat(
            world.rows("issues.csv").stream()
                .filter(
                    line -> line.contains(",PARCELS_OVERLAP,") || line.contains("PARCEL_TWICE")))
        .hasSize(1);
  }

  @Test
  void recordWithChecksIsRepeatedToTheByte() throws Exception {
    screen(FIRST + OVERLAPPING + FAR + BOW_TIE);
    Ran verified = world.run("verify", world.out.resolve("screening.json").toString());
    assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();
  }

  @Test
  void landBesideTheLayersIsSaid() throws Exception {
    String beside = parcel("7", 1, 90000, 0, 90000, 100, 90100, 100, 90100, 0, 90000, 0);
    Ran ran = screen(FIRST + beside);
    assertThat(ran.exitCode()).as(ran.err()).isLessThan(2);
    assertThat(issue("OUTSIDE_AREA")).startsWith("WARNING,").contains("地块 7", "图层范围");
    assertThat(world.rows("issues.csv").stream().filter(line -> line.contains(",OUTSIDE_AREA,")))
        .hasSize(1);
  }

  @Test
  void candidatesWhereTheLayersLieComeFirst() throws Exception {
    Path sites = folder.resolve("缺.txt");
    String metres = FIRST.replace("," + TinyWorld.X / 1_000_000, ",");
    Files.writeString(sites, "[地块坐标]\r\n" + metres, StandardCharsets.UTF_8);
    Ran ran =
        world.run(
            "screen",
            "--zones",
            world.zones.toString(),
            "--sites",
            sites.toString(),
            "--out",
            world.out.toString(),
            "--threads",
            "2");
    assertThat(ran.exitCode()).isEqualTo(2);
    List<String> candidates = ran.err().lines().filter(line -> line.startsWith("  EPSG:")).toList();
    assertThat(candidates.get(0)).startsWith("  EPSG:4544 ");
    assertThat(candidates).allMatch(line -> line.contains("东经 105."));
    assertThat(ran.err()).contains("图层范围");
    assertThat(world.out).doesNotExist();
  }

  @Test
  void atMostTenCandidatesAreListedAndTheOthersCounted() throws Exception {
    Path sites = folder.resolve("缺.txt");
    String metres = FIRST.replace("," + TinyWorld.X / 1_000_000, ",");
    Files.writeString(sites, "[地块坐标]\r\n" + metres, StandardCharsets.UTF_8);
    Ran ran = world.run("check", sites.toString());
    List<String> lines = ran.out().lines().toList();
    assertThat(lines.stream().filter(line -> line.startsWith("  EPSG:"))).hasSize(10);
    assertThat(lines).anyMatch(line -> line.matches("  … 另有 \\d+ 个"));
  }

  @Test
  void candidatesStandEachOnALineWithPlaceAndReason() throws Exception {
    Path sites = folder.resolve("缺.txt");
    Files.writeString(sites, "[地块坐标]\r\n" + FIRST, StandardCharsets.UTF_8);
    Ran ran =
        world.run(
            "screen",
            "--zones",
            world.zones.toString(),
            "--sites",
            sites.toString(),
            "--out",
            world.out.toString());
    assertThat(ran.exitCode()).isEqualTo(2);
    List<String> lines = ran.err().lines().toList();
    assertThat(lines)
        .filteredOn(line -> line.contains("--sites-crs"))
        .singleElement()
        .satisfies(line -> assertThat(line).endsWith("[缺.txt · 缺]").doesNotContain("EPSG:4523"));
    assertThat(lines)
        .anyMatch(
            line ->
                line.startsWith("  EPSG:4523 ")
                    && line.contains("东经 105.")
                    && line.contains("北坐标"));
    assertThat(lines.stream().filter(line -> line.startsWith("  EPSG:")).count())
        .isBetween(2L, 10L);
  }
}
