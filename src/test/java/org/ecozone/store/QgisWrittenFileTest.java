package org.ecozone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsTransform;
import org.ecozone.job.Progress;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.support.Qgis;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.ProfileSet;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

/** A layer that we write and QGIS copies reads as the one we wrote. */
class QgisWrittenFileTest {
  private static final List<String> SHAPES =
      List.of(
          "POLYGON ((35565000 3730000, 35566000 3730000, 35566000 3731000, 35565000 3731000, 35565000 3730000),"
              + " (35565200 3730200, 35565200 3730400, 35565400 3730400, 35565400 3730200, 35565200 3730200))",
          "MULTIPOLYGON (((35567000 3730000, 35567100 3730000, 35567100 3730100, 35567000 3730000)),"
              + " ((35568000 3730000, 35568100 3730000, 35568100 3730100, 35568000 3730000)))");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {4490, 4523, 4544})
  void layerCopiedByQgisReadsTheSame(int epsg) throws Exception {
    Path ours = folder.resolve("自己写的 区.gpkg");
    write(ours);
    Path theirs = Qgis.copy(ours, "CZKFBJ", folder.resolve("qgis 写的.gpkg"), epsg);
    ZoneLayer expected = read(ours);
    ZoneLayer actual = read(theirs);

    assertThat(actual.crs().epsg()).isEqualTo(epsg);
    assertThat(actual.code()).isEqualTo("CZKFBJ");
    CrsTransform transform = CrsTransform.between(expected.crs(), actual.crs());
    double tolerance = epsg == 4490 ? 1e-11 : 1e-5;
    for (int i = 0; i < expected.zones().size(); i++) {
      Zone want = expected.zones().get(i);
      Zone got = actual.zones().get(i);
      assertThat(got.fid()).isEqualTo(want.fid());
      assertThat(got.zoneClass()).isEqualTo(want.zoneClass());
      assertThat(got.attributes()).isEqualTo(want.attributes());
      assertSamePoints(transform.apply(want.geometry()), got.geometry(), tolerance);
    }
  }

  private static void assertSamePoints(Geometry want, Geometry got, double tolerance) {
    Coordinate[] expected = want.getCoordinates();
    Coordinate[] actual = got.getCoordinates();
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual[i].x).isCloseTo(expected[i].x, within(tolerance));
      assertThat(actual[i].y).isCloseTo(expected[i].y, within(tolerance));
    }
  }

  private static void write(Path file) throws Exception {
    try (GeoPackageWriter writer = GeoPackageWriter.create(file)) {
      writer.beginTable(
          new TableSpec(
              "CZKFBJ",
              "城镇开发边界",
              "示意数据",
              "MULTIPOLYGON",
              Crs.ofEpsg(4523),
              List.of(new Column("GHFQMC", Type.TEXT), new Column("MJ", Type.DOUBLE)),
              true));
      writer.add(new WKTReader().read(SHAPES.get(0)), List.of("城镇集中建设区", 960000.0));
      writer.add(new WKTReader().read(SHAPES.get(1)), List.of("特别用途区", 10000.0));
      writer.commit();
    }
  }

  private static ZoneLayer read(Path file) throws Exception {
    ProfileSet profiles = ProfileReader.read(List.of(Path.of("data/profiles")));
    try (GeoPackageFile opened = GeoPackageFile.open(file, Progress.NONE)) {
      FeatureTable table = opened.tables().get(0);
      LayerLoad load =
          ZoneLayerReader.read(
              opened,
              table,
              profiles.match(table.name(), table.identifier(), table.columns()),
              LayerIdentity.NOT_STATED,
              Progress.NONE);
      assertThat(load.layer()).as(load.issues().toString()).isNotNull();
      return load.layer();
    }
  }
}
