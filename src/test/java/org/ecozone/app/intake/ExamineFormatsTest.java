package org.ecozone.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ecozone.app.Installation;
import org.ecozone.app.intake.Examination.FoundTable;
import org.ecozone.app.intake.IntakeChoices.Grouping;
import org.ecozone.geo.reference.CrsReason.Code;
import org.ecozone.geo.reference.CrsResolution.Verdict;
import org.ecozone.job.Progress;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The other formats go through the same examination. */
class ExamineFormatsTest {
  private static final String RING =
      "[[105.70,33.72],[105.705,33.72],[105.705,33.725],[105.70,33.725],[105.70,33.72]]";

  @TempDir Path folder;
  private Examine examine;

  @BeforeEach
  void install() {
    examine =
        new Examine(
            new Installation(
                Path.of(System.getProperty("ecozone.home", ".")), folder.resolve("config")));
  }

  @Test
  void kmlIsWgs84AndAsksForWebMaps() throws Exception {
    Examination found =
        examined(
            "选址.kml",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>选址一</name>
            <Polygon><outerBoundaryIs><LinearRing><coordinates>
            105.70,33.72,0 105.705,33.72,0 105.705,33.725,0 105.70,33.725,0 105.70,33.72,0
            </coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>
            """);
    assertThat(found.obstacles()).isEmpty();
    assertThat(found.crs().epsg()).isEqualTo(4326);
    assertThat(found.resolution().certain().orElseThrow().has(Code.GCJ02_CONFIRM)).isTrue();
    assertThat(found.issues()).anyMatch(issue -> issue.message(Lang.ZH).contains("网络地图"));
    // 0.005 x 0.005 degrees at 33.72 N: some 463.5 m x 554.6 m
    assertThat(found.parcels().get(0).area().ellipsoidalM2()).isBetween(256_000.0, 258_000.0);
    assertThat(found.parcels().get(0).name()).isEqualTo("选址一");
    assertThat(examine.accept(found, Progress.NONE).sites()).hasSize(1);
  }

  @Test
  void geoJsonWithExchangedAxesAsks() throws Exception {
    String exchanged = RING.replaceAll("\\[(105\\.\\d+),(33\\.\\d+)]", "[$2,$1]");
    Examination found = examined("反.geojson", geoJson(exchanged));
    assertThat(found.resolution().verdict()).isEqualTo(Verdict.CHOOSE);
    assertThat(found.resolution().candidates().get(0).has(Code.AXIS_AGAINST_RULE)).isTrue();
    Examination right = examined("正.geojson", geoJson(RING));
    assertThat(right.obstacles()).isEmpty();
    assertThat(right.grouping()).isEqualTo(Grouping.ROWS);
    assertThat(examine.accept(right, Progress.NONE).sites().get(0).name()).isEqualTo("甲");
  }

  @Test
  void drawingWithoutCrsAsksForTheZoneAndShowsItsLayers() throws Exception {
    Examination found = examined("红线.dxf", dxf("564881", "3732823"));
    assertThat(found.head().cadLayers()).contains("用地红线");
    assertThat(found.head().tables()).anyMatch(FoundTable::taken);
    assertThat(found.resolution().verdict()).isEqualTo(Verdict.CHOOSE);
    assertThat(found.obstacles()).extracting(Issue::code).containsExactly("CRS_UNDECIDED");
    Examination chosen =
        examine.again(found, IntakeChoices.NONE.withCrs("EPSG:4544", null), Progress.NONE);
    assertThat(chosen.obstacles()).isEmpty();
    assertThat(chosen.planarM2()).isEqualTo(10_000);
    assertThat(examine.accept(chosen, Progress.NONE).sites()).hasSize(1);
  }

  @Test
  void drawingInMillimetresOrOnALocalGridIsRefusedWithTheReason() throws Exception {
    Examination found = examined("局部.dxf", dxf("500", "700"));
    assertThat(found.resolution().verdict()).isEqualTo(Verdict.REFUSED);
    assertThat(found.obstacles().get(0).message(Lang.ZH)).contains("独立坐标系");
  }

  private Examination examined(String name, String text) throws Exception {
    Path file = folder.resolve(name);
    Files.writeString(file, text, StandardCharsets.UTF_8);
    return examine.file(file, IntakeChoices.NONE, null, Progress.NONE);
  }

  private static String geoJson(String ring) {
    return "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\","
        + "\"properties\":{\"name\":\"甲\"},"
        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":["
        + ring
        + "]}}]}";
  }

  /** A square of 100 m on a layer, as R12 text. */
  private static String dxf(String east, String north) {
    long x = Long.parseLong(east);
    long y = Long.parseLong(north);
    StringBuilder text =
        new StringBuilder(
            "0\nSECTION\n2\nHEADER\n9\n$ACADVER\n1\nAC1021\n0\nENDSEC\n"
                + "0\nSECTION\n2\nENTITIES\n0\nLWPOLYLINE\n8\n用地红线\n90\n4\n70\n1\n");
    long[][] corners = {{0, 0}, {100, 0}, {100, 100}, {0, 100}};
    for (long[] corner : corners) {
      text.append("10\n").append(x + corner[0]).append("\n20\n").append(y + corner[1]).append("\n");
    }
    return text.append("0\nENDSEC\n0\nEOF\n").toString();
  }
}
