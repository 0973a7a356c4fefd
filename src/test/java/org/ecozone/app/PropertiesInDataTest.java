package org.ecozone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecozone.app.GeoPackageWorld.X;
import static org.ecozone.app.GeoPackageWorld.Y;
import static org.ecozone.app.GeoPackageWorld.rule;
import static org.ecozone.app.GeoPackageWorld.square;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.Crs;
import org.ecozone.job.Progress;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.GeoPackageFile;
import org.ecozone.store.GeoPackageWriter;
import org.ecozone.store.LayerLoad;
import org.ecozone.store.ProfileReader;
import org.ecozone.store.TableSpec;
import org.ecozone.store.ZoneLayerReader;
import org.ecozone.support.RawGeoPackage;
import org.ecozone.support.SeededShapes;
import org.ecozone.support.Shapes;
import org.ecozone.zone.Coverage;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.ProfileMatch;
import org.ecozone.zone.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Properties 8 and 10 of the list of properties, on real GeoPackages: nothing that is missing or
 * damaged makes a site clear; what is written is read back. The others are in {@link
 * PropertiesTest}.
 */
class PropertiesInDataTest {
  @TempDir Path folder;

  @Test
  void property08_withoutAnyOfTheMandatoryLayersNoSiteIsClear() throws Exception {
    List<String> layers =
        List.of("STBHHX", "YJJBNT", "CZKFBJ", "ZRBHD", "HJGKDY", "SYBHQ", "HHAX", "HDGLFW");
    GeoPackageWorld world = new GeoPackageWorld(folder);
    world.mandatory("STBHHX", "YJJBNT", "CZKFBJ", "ZRBHD", "HJGKDY", "SYBHQ", "HHAX/HDGLFW");
    assertThat(Files.readString(world.installation().shipped("rules/mandatory.csv")))
        .as("the list that is shipped")
        .contains("STBHHX", "YJJBNT", "CZKFBJ", "ZRBHD", "HJGKDY", "SYBHQ", "HHAX/HDGLFW");
    List<String> rules = new ArrayList<>();
    for (String layer : layers.subList(0, 6)) {
      rules.add(rule("R91" + rules.size(), layer, "", "INTERSECTS", "", "", "PROHIBITED"));
    }
    rules.add(rule("R980", "HDGLFW>HHAX", "", "DISTANCE_LE", "1000", "", "PROHIBITED"));
    world.rules(rules.toArray(String[]::new));
    for (String layer : layers) {
      world.zones(layer, 4523, "名称").row(square(20_000, 20_000, 100), "远").write();
    }
    world.sites(4523).site("S", square(0, 0, 100)).write();
    assertThat(world.screen().verdict("S")).as("with all of them").isEqualTo("NONE");

    Path aside = Files.createDirectory(folder.resolve("aside"));
    for (List<String> gone :
        List.of(
            List.of("STBHHX"),
            List.of("YJJBNT"),
            List.of("CZKFBJ"),
            List.of("ZRBHD"),
            List.of("HJGKDY"),
            List.of("SYBHQ"),
            List.of("HHAX", "HDGLFW"))) {
      for (String layer : gone) {
        Files.move(world.zonesFile(layer), aside.resolve(layer));
      }
      Map<String, String> site = world.screen().site("S");
      assertThat(site).as("without %s", gone).containsEntry("verdict", "UNDETERMINED");
      assertThat(site.get("unchecked_layers")).contains(gone.get(0));
      for (String layer : gone) {
        Files.move(aside.resolve(layer), world.zonesFile(layer));
      }
    }
  }

  /** What may befall the geometry of one feature. */
  private enum Damage {
    NULL("GEOMETRY_NULL") {
      @Override
      Object of(Polygon zone) {
        return null;
      }
    },
    TRUNCATED("GEOMETRY_TRUNCATED") {
      @Override
      Object of(Polygon zone) {
        byte[] blob = RawGeoPackage.blob(zone.toText(), 4523);
        return Arrays.copyOf(blob, blob.length - 20);
      }
    },
    NOT_A_NUMBER("GEOMETRY_NOT_FINITE") {
      @Override
      Object of(Polygon zone) {
        byte[] blob = RawGeoPackage.blob(zone.toText(), 4523);
        ByteBuffer.wrap(blob)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putDouble(blob.length - 40, Double.NaN);
        return blob;
      }
    },
    OTHER_SRS("BLOB_SRS_DIFFERS") {
      @Override
      Object of(Polygon zone) {
        return RawGeoPackage.blob(zone.toText(), 4544);
      }
    },
    DEGREES("GEOMETRY_OUT_OF_RANGE") {
      @Override
      Object of(Polygon zone) {
        return RawGeoPackage.blob("POLYGON((105 33.4,105.1 33.4,105.1 33.5,105 33.4))", 4490);
      }
    },
    EMPTY("GEOMETRY_EMPTY") {
      @Override
      Object of(Polygon zone) {
        return zone.getFactory().createPolygon();
      }
    },
    UNKNOWN_TYPE("GEOMETRY_UNKNOWN_TYPE") {
      @Override
      Object of(Polygon zone) {
        byte[] blob = RawGeoPackage.blob(zone.toText(), 4523);
        blob[41] = 77;
        return blob;
      }
    };

    private final String issue;

    Damage(String issue) {
      this.issue = issue;
    }

    abstract Object of(Polygon zone);

    /** Coordinates that only fit the layer's own CRS are read; of all else nothing is known. */
    String verdict() {
      return this == OTHER_SRS ? "PROHIBITED" : "UNDETERMINED";
    }
  }

  @Test
  void property08_damageToAnyFeatureNeverClearsASite() throws Exception {
    List<Polygon> zones = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      zones.add(square(2000 * i, 0, 1000));
    }
    for (Damage damage : Damage.values()) {
      for (int damaged = 0; damaged < zones.size(); damaged++) {
        GeoPackageWorld world = new GeoPackageWorld(folder.resolve(damage.name() + damaged));
        GeoPackageWorld.Table table = world.zones("STBHHX", 4523, "HXMC");
        GeoPackageWorld.Table sites = world.sites(4523);
        for (int i = 0; i < zones.size(); i++) {
          table.row(i == damaged ? damage.of(zones.get(i)) : zones.get(i), "红线");
          sites.site("S" + i, square(2000 * i + 400, 400, 100));
        }
        table.write();
        sites.write();

        Screened screened = world.screen();

        for (int i = 0; i < zones.size(); i++) {
          Map<String, String> site = screened.site("S" + i);
          assertThat(site).containsEntry("worst_possible", "PROHIBITED");
          assertThat(site.get("verdict"))
              .as("%s of zone %d, site in zone %d", damage, damaged, i)
              .isEqualTo(i == damaged ? damage.verdict() : "PROHIBITED");
        }
        assertThat(screened.issues(damage.issue))
            .as("%s of zone %d", damage, damaged)
            .singleElement()
            .satisfies(row -> assertThat(row).containsEntry("layer", "STBHHX"));
      }
    }
  }

  @Test
  void property10_whatIsWrittenIsReadBack() {
    List<String> classes = List.of("优先保护单元", "重点管控单元", "一般管控单元");
    PropertiesTest.forSeeds(
        8,
        seed -> {
          int epsg = List.of(4523, 4544, 4490, 4326).get((int) (seed % 4));
          boolean degrees = epsg == 4490 || epsg == 4326;
          SeededShapes shapes =
              degrees
                  ? new SeededShapes(seed, 104.5, 33.2, 0.9)
                  : new SeededShapes(seed, epsg == 4544 ? X - 35_000_000 : X, Y, 9000);
          Polygon claimed = Shapes.rectangle(104, 33, 2, 1.5);
          LayerIdentity identity =
              new LayerIdentity(
                  "甘肃省生态环境厅",
                  "甘环发〔2024〕" + seed + "号",
                  "2023 \"动态更新\"",
                  "2023-12",
                  LocalDate.of(2024, 1, 1).plusDays(seed),
                  null,
                  "内部",
                  Coverage.ofPolygon(claimed, Crs.ofEpsg(4490)));
          List<Zone> model = new ArrayList<>();
          for (int i = 1; i <= 60; i++) {
            String text = "单元 " + i + "\n“甲”\t'乙' \uD83C\uDF32 \uFF11 " + shapes.random().nextInt();
            model.add(
                new Zone(
                    3L * i + seed,
                    shape(shapes, i),
                    "ZH621202" + (1 + i % 3) + String.format("%04d", i),
                    text,
                    classes.get(i % 3),
                    true,
                    i % 4 == 0 ? Map.of() : Map.of("KJBJYS", "禁止 " + text)));
          }

          LayerLoad load = writtenAndRead(folder.resolve(seed + ".gpkg"), epsg, identity, model);

          assertThat(load.issues()).isEmpty();
          assertThat(load.layer().identity()).isEqualTo(identity);
          assertThat(load.layer().crs()).isEqualTo(Crs.ofEpsg(epsg));
          assertThat(load.layer().lost()).isEmpty();
          assertThat(load.layer().zones()).hasSameSizeAs(model);
          for (int i = 0; i < model.size(); i++) {
            assertSame(load.layer().zones().get(i), model.get(i));
          }
        });
  }

  private static Geometry shape(SeededShapes shapes, int number) {
    return switch (number % 5) {
      case 0 -> shapes.path(2 + number);
      case 1 -> shapes.point();
      case 2 -> shapes.gridRectangle(30);
      case 3 -> {
        Polygon left = shapes.blobAt(0.25, 0.5, 0.2, 20, true);
        Polygon right = shapes.blobAt(0.75, 0.5, 0.2, 20, false);
        yield left.getFactory().createMultiPolygon(new Polygon[] {left, right});
      }
      default -> shapes.blob(0.1);
    };
  }

  private static void assertSame(Zone read, Zone written) {
    assertThat(read.fid()).isEqualTo(written.fid());
    assertThat(read.geometry().equalsExact(written.geometry())).as("fid %d", read.fid()).isTrue();
    assertThat(read.code()).isEqualTo(written.code());
    assertThat(read.name()).isEqualTo(written.name());
    assertThat(read.zoneClass()).isEqualTo(written.zoneClass());
    assertThat(read.classKnown()).isTrue();
    assertThat(read.attributes()).isEqualTo(written.attributes());
  }

  private static LayerLoad writtenAndRead(
      Path path, int epsg, LayerIdentity identity, List<Zone> zones) throws Exception {
    List<TableSpec.Column> columns = new ArrayList<>();
    for (String name : List.of("HJZHGKDYBM", "HJZHGKDYMC", "ZHGKDYFL", "KJBJYS")) {
      columns.add(new TableSpec.Column(name, TableSpec.Type.TEXT));
    }
    try (GeoPackageWriter writer = GeoPackageWriter.create(path)) {
      TableSpec spec =
          new TableSpec("HJZHGKDY", "管控单元", "", "GEOMETRY", Crs.ofEpsg(epsg), columns, true);
      writer.beginTable(spec, identity);
      for (Zone zone : zones) {
        Object constraint = zone.attributes().get("KJBJYS");
        writer.add(
            zone.fid(),
            zone.geometry(),
            Arrays.asList(zone.code(), zone.name(), zone.zoneClass(), constraint));
      }
      writer.commit();
    }
    Path profiles = Path.of(System.getProperty("ecozone.home"), "data/profiles");
    try (GeoPackageFile file = GeoPackageFile.open(path, Progress.NONE)) {
      assertThat(file.issues()).isEmpty();
      FeatureTable table = file.tables().get(0);
      ProfileMatch match =
          ProfileReader.read(List.of(profiles))
              .match(table.name(), table.identifier(), table.columns());
      LayerIdentity stated = file.identity(table).identity();
      return ZoneLayerReader.read(file, table, match, stated, Progress.NONE);
    }
  }
}
