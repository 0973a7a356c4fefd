package org.ecozone.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ecozone.app.Installation;
import org.ecozone.app.check.CheckFiles;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsTransform;
import org.ecozone.job.Progress;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.GeoPackageFile;
import org.ecozone.store.LayerLoad;
import org.ecozone.store.ProfileReader;
import org.ecozone.store.ZoneLayerReader;
import org.ecozone.support.Gdal;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.ProfileMatch;
import org.ecozone.zone.ProfileSet;
import org.ecozone.zone.Severity;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.CoverageUnion;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The invented layers: marked, matched by the profiles, tiling where they must, faulty only where
 * faults.csv says.
 */
class DemoLayersTest {
  @TempDir private static Path dir;

  private static final Map<String, LayerLoad> LOADS = new LinkedHashMap<>();
  private static final Map<String, FeatureTable> TABLES = new LinkedHashMap<>();

  @BeforeAll
  static void writeAndRead() throws Exception {
    DemoWorkspace.write(dir, Progress.NONE);
    ProfileSet profiles =
        ProfileReader.read(List.of(Path.of(System.getProperty("ecozone.home"), "data/profiles")));
    try (GeoPackageFile file =
        GeoPackageFile.open(dir.resolve(DemoWorkspace.ZONES_FILE), Progress.NONE)) {
      for (FeatureTable table : file.tables()) {
        ProfileMatch match = profiles.match(table.name(), table.identifier(), table.columns());
        LayerIdentity identity = file.identity(table).identity();
        TABLES.put(table.name(), table);
        LOADS.put(table.name(), ZoneLayerReader.read(file, table, match, identity, Progress.NONE));
      }
    }
  }

  @Test
  void everyTableIsMarkedAsInvented() {
    assertThat(TABLES).hasSizeGreaterThan(24);
    for (FeatureTable table : TABLES.values()) {
      assertThat(table.identifier()).as(table.name()).contains("示意数据");
      assertThat(table.description()).as(table.name()).startsWith("示意数据");
      LayerIdentity identity = layer(table.name()).identity();
      assertThat(identity.issuer()).contains("虚构");
      assertThat(identity.version()).isEqualTo("示意数据 v1");
      assertThat(identity.classification()).isEqualTo("公开");
      assertThat(identity.coverage().counties()).containsExactly("621200");
    }
  }

  @Test
  void everyTableIsRecognisedByAProfile() {
    assertThat(LOADS.values()).allMatch(load -> load.layer() != null && load.layer().profiled());
    assertThat(LOADS.values().stream().map(load -> load.layer().code()))
        .contains(
            "STBHHX", "YJJBNT", "CZKFBJ", "ZRBHD", "HJGKDY", "SYBHQ", "HHAX", "HDGLFW", "XZQ");
  }

  @Test
  void theFileIsAFewMegabytes() throws IOException {
    assertThat(Files.size(dir.resolve(DemoWorkspace.ZONES_FILE))).isBetween(2_000_000L, 7_000_000L);
  }

  @Test
  void theSameBytesAreWrittenEveryTime(@TempDir Path again) throws Exception {
    DemoWorkspace.write(again, Progress.NONE);
    for (String name : List.of(DemoWorkspace.ZONES_FILE, DemoWorkspace.SITES_FILE)) {
      assertThat(Files.mismatch(dir.resolve(name), again.resolve(name))).as(name).isEqualTo(-1L);
    }
  }

  @Test
  void countiesTileThePrefectureExactly() {
    assertTiling(layer("XZQ"));
    assertThat(union(layer("XZQ"))).isInstanceOf(Polygon.class);
  }

  @Test
  void controlUnitsTileTheCountiesExactly() {
    assertTiling(layer("HJGKDY"));
    Geometry units = union(layer("HJGKDY"));
    Geometry counties = union(layer("XZQ"));
    assertThat(OverlayNGRobust.overlay(units, counties, OverlayNG.SYMDIFFERENCE).getArea())
        .isZero();
  }

  @Test
  void theThreeControlLinesDoNotOverlap() throws Exception {
    Plane plane = new Plane();
    assertApart(in4523(plane, "STBHHX"), in4523(plane, "CZKFBJ"));
    assertApart(in4523(plane, "STBHHX"), in4523(plane, "YJJBNTTB"));
    assertApart(in4523(plane, "CZKFBJ"), in4523(plane, "YJJBNTTB"));
  }

  @Test
  void somePolygonsHaveHolesAndSomeAreOfManyParts() {
    List<Geometry> redLine = layer("STBHHX").zones().stream().map(Zone::geometry).toList();
    assertThat(redLine).anyMatch(zone -> zone.getNumGeometries() > 1);
    assertThat(redLine)
        .anyMatch(
            zone ->
                zone.getGeometryN(0) instanceof Polygon first && first.getNumInteriorRing() > 0);
    assertThat(layer("HHAX").zones())
        .anyMatch(zone -> zone.geometry() instanceof Polygon band && band.getNumInteriorRing() > 0);
  }

  @Test
  void onlyTheFaultsOfTheListAreMetOnReading() {
    Set<String> met = new TreeSet<>();
    LOADS.forEach(
        (table, load) ->
            load.issues().stream()
                .filter(issue -> issue.severity() != Severity.INFO || issue.fid() != null)
                .forEach(issue -> met.add(table + " " + issue.code())));
    assertThat(met)
        .containsExactlyInAnyOrder(
            "JBCY GEOMETRY_REPAIRED",
            "YJJBNTTB GEOMETRY_REPAIRED",
            "饮用水水源保护区 UNKNOWN_CLASS",
            "GDTRFL UNKNOWN_CLASS",
            "LD CLASS_NOT_STATED",
            "DZZH RING_CLOSED",
            "DZZH GEOMETRY_UNREPAIRABLE",
            "HJGKDY UNIT_CODE_CLASS_DIFFERS");
    assertThat(LOADS.values().stream().mapToInt(load -> load.layer().repaired()).sum())
        .isEqualTo(2);
  }

  /** Every row of faults.csv but the line feed in a name, which every reader must simply bear. */
  @Test
  void aCheckOfTheFileFindsTheFaultsOfTheListAndNoOthers() throws Exception {
    Installation shipped =
        new Installation(Path.of(System.getProperty("ecozone.home")), Path.of("no-user-folder"));
    List<Issue> issues =
        new CheckFiles(shipped)
            .check(List.of(dir.resolve(DemoWorkspace.ZONES_FILE)), Progress.NONE)
            .issues();
    assertThat(issues)
        .filteredOn(
            issue ->
                issue.severity() != Severity.INFO && !issue.code().equals("TABLE_IS_PART_OF_LAYER"))
        .extracting(issue -> issue.layer() + " " + issue.code())
        .containsExactlyInAnyOrder(
            "JBCY GEOMETRY_REPAIRED",
            "YJJBNTTB GEOMETRY_REPAIRED",
            "YJJBNTTB ZONE_DUPLICATE",
            "YJJBNTTB ZONE_OVERLAP",
            "饮用水水源保护区 UNKNOWN_CLASS",
            "GDTRFL UNKNOWN_CLASS",
            "LD CLASS_NOT_STATED",
            "DZZH RING_CLOSED",
            "DZZH GEOMETRY_UNREPAIRABLE",
            "HJGKDY UNIT_CODE_CLASS_DIFFERS");
    assertThat(Sheet.rows("faults.csv")).hasSize(11);
  }

  @Test
  void gdalFindsTheFilesValidAndReadsTheSameCounts() throws Exception {
    Gdal.assumePresent();
    for (String table : List.of("XZQ", "YJJBNTTB", "饮用水水源保护区", "HJGKDY")) {
      String info =
          Gdal.run("ogrinfo", "-so", dir.resolve(DemoWorkspace.ZONES_FILE).toString(), table);
      assertThat(info).contains("Feature Count: " + TABLES.get(table).rowCount());
    }
    Gdal.validate(dir.resolve(DemoWorkspace.SITES_FILE));
    Gdal.validate(dir.resolve(DemoWorkspace.ZONES_FILE));
  }

  private static ZoneLayer layer(String table) {
    return LOADS.get(table).layer();
  }

  private static Geometry union(ZoneLayer layer) {
    List<Geometry> zones = layer.zones().stream().map(Zone::geometry).toList();
    return CoverageUnion.union(zones.get(0).getFactory().buildGeometry(zones));
  }

  /** No two interiors meet. */
  private static void assertTiling(ZoneLayer layer) {
    List<Geometry> zones = layer.zones().stream().map(Zone::geometry).toList();
    for (int i = 0; i < zones.size(); i++) {
      for (int k = i + 1; k < zones.size(); k++) {
        if (zones.get(i).getEnvelopeInternal().intersects(zones.get(k).getEnvelopeInternal())) {
          assertThat(zones.get(i).relate(zones.get(k), "T********")).as(i + " and " + k).isFalse();
        }
      }
    }
  }

  private static List<Geometry> in4523(Plane plane, String table) throws Exception {
    ZoneLayer layer = layer(table);
    List<Geometry> moved = new ArrayList<>();
    for (Zone zone : layer.zones()) {
      moved.add(CrsTransform.between(layer.crs(), Crs.ofEpsg(Plane.EPSG)).apply(zone.geometry()));
    }
    return moved;
  }

  private static void assertApart(List<Geometry> first, List<Geometry> second) {
    STRtree tree = new STRtree();
    first.forEach(zone -> tree.insert(zone.getEnvelopeInternal(), zone));
    double overlapM2 = 0;
    for (Geometry zone : second) {
      for (Object candidate : tree.query(zone.getEnvelopeInternal())) {
        overlapM2 +=
            OverlayNGRobust.overlay((Geometry) candidate, zone, OverlayNG.INTERSECTION).getArea();
      }
    }
    assertThat(overlapM2).isZero();
  }
}
