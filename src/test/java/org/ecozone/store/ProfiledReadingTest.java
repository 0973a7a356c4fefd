package org.ecozone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ecozone.geo.Crs;
import org.ecozone.job.Progress;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.zone.Coverage;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.ProfileMatch;
import org.ecozone.zone.ProfileSet;
import org.ecozone.zone.Zone;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

/** What our writer writes, our reader reads through the shipped profiles. */
class ProfiledReadingTest {
  private static final LayerIdentity IDENTITY =
      new LayerIdentity(
          "甘肃省自然资源厅",
          "甘政发〔2023〕1号",
          "2023版",
          "2023-06",
          LocalDate.of(2023, 1, 1),
          null,
          "内部",
          Coverage.ofCounties(List.of("621200")));
  private static ProfileSet profiles;

  @TempDir Path dir;

  @BeforeAll
  static void readTheShippedProfiles() throws StoreException {
    String home = System.getProperty("ecozone.home", ".");
    profiles = ProfileReader.read(List.of(Path.of(home, "data", "profiles")));
  }

  /** Writes text columns and reads the table back; a row is its values. */
  private LayerLoad roundTrip(String table, List<String> columns, List<List<Object>> rows)
      throws Exception {
    Path path = dir.resolve("zones.gpkg");
    List<Column> typed = new ArrayList<>();
    columns.forEach(column -> typed.add(new Column(column, Type.TEXT)));
    Geometry square =
        new WKTReader().read("POLYGON((105.7 33.7,105.8 33.7,105.8 33.8,105.7 33.8,105.7 33.7))");
    try (GeoPackageWriter writer = GeoPackageWriter.create(path)) {
      writer.beginTable(
          new TableSpec(table, "", "", "POLYGON", Crs.ofEpsg(4490), typed, true), IDENTITY);
      for (List<Object> row : rows) {
        writer.add(square, row);
      }
      writer.commit();
    }
    try (GeoPackageFile file = GeoPackageFile.open(path, Progress.NONE)) {
      FeatureTable found = file.tables().get(0);
      ProfileMatch match = profiles.match(found.name(), found.identifier(), found.columns());
      return ZoneLayerReader.read(
          file, found, match, file.identity(found).identity(), Progress.NONE);
    }
  }

  @Test
  void anOldZoneOfAReserveIsMappedAndItsTextKeptAndTheTypeFollowsFromTheTableName()
      throws Exception {
    LayerLoad load =
        roundTrip(
            "ZRBHQ",
            List.of("MC", "GNFQ"),
            List.of(List.of("裕河", "缓冲区"), List.of("裕河", "一般控制区"), List.of("裕河", "外围")));
    List<Zone> zones = load.layer().zones();
    assertThat(load.layer().code()).isEqualTo("ZRBHD");
    assertThat(zones).extracting(Zone::zoneClass).containsExactly("核心保护区", "一般控制区", "外围");
    assertThat(zones).extracting(Zone::classKnown).containsExactly(true, true, false);
    assertThat(zones.get(0).attribute("YGNFQ")).isEqualTo("缓冲区");
    assertThat(zones.get(1).attribute("YGNFQ")).isNull();
    assertThat(zones).extracting(zone -> zone.attribute("LX")).containsOnly("自然保护区");
    assertThat(load.issues()).extracting(Issue::code).contains("UNKNOWN_CLASS");
  }

  @Test
  void whereTheLandUseNameIsMissingItFollowsFromTheCode() throws Exception {
    LayerLoad load =
        roundTrip(
            "DLTB",
            List.of("DLBM", "DLMC"),
            List.of(
                Arrays.asList("0103", null), List.of("0103", "水田"), Arrays.asList("9999", null)));
    assertThat(load.layer().zones()).extracting(Zone::zoneClass).containsExactly("旱地", "水田", "");
    assertThat(load.layer().zones().get(0).attribute("DLBM")).isEqualTo("0103");
  }

  @Test
  void aUnitCodeThatContradictsTheClassIsReported() throws Exception {
    LayerLoad load =
        roundTrip(
            "HJGKDY",
            List.of("HJZHGKDYBM", "ZHGKDYFL", "空间布局约束\n"),
            List.of(List.of("ZH62122120001", "2", "要求"), List.of("ZH62122120002", "优先", "要求")));
    assertThat(load.layer().zones())
        .extracting(Zone::zoneClass)
        .containsExactly("重点管控单元", "优先保护单元");
    assertThat(load.layer().zones().get(0).attribute("KJBJYS")).isEqualTo("要求");
    assertThat(load.issues())
        .filteredOn(issue -> issue.code().equals("UNIT_CODE_CLASS_DIFFERS"))
        .singleElement()
        .satisfies(issue -> assertThat(issue.args()).containsExactly("重点管控单元", "优先保护单元", "1"));
  }

  @Test
  void aShorelineWithoutFunctionZoneIsNoUnknownClass() throws Exception {
    LayerLoad load =
        roundTrip(
            "HHAX",
            List.of("HLMC", "GNQ"),
            List.of(Arrays.asList("白龙江", null), List.of("白龙江", "保护区")));
    assertThat(load.layer().zones()).extracting(Zone::classKnown).containsExactly(true, true);
    assertThat(load.layer().zones())
        .extracting(zone -> zone.attribute("GNQ"))
        .containsExactly(null, "岸线保护区");
    assertThat(load.layer().zones()).extracting(Zone::zoneClass).containsExactly("", "岸线保护区");
  }

  @Test
  void booleansAreReadThroughTheSynonymsOfTheirAttribute() throws Exception {
    LayerLoad load =
        roundTrip(
            "LD",
            List.of("BHDJ", "TRL"),
            List.of(List.of("1", "天然"), List.of("Ⅱ", "否"), List.of("3", "不详")));
    assertThat(load.layer().zones())
        .extracting(zone -> zone.attribute("TRL"))
        .containsExactly(true, false, null);
    assertThat(load.issues()).extracting(Issue::code).contains("BOOLEAN_UNREADABLE");
  }

  @Test
  void theIdentityComesBackAsItWasWritten() throws Exception {
    LayerLoad load = roundTrip("STBHHX", List.of("MC"), List.of(List.of("红线")));
    assertThat(load.layer().identity()).isEqualTo(IDENTITY);
    assertThat(load.layer().zones().get(0).classKnown()).as("a layer without classes").isTrue();
    assertThat(load.issues()).isEmpty();
  }
}
