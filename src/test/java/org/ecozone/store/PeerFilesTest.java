package org.ecozone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsTransform;
import org.ecozone.job.Progress;
import org.ecozone.support.FolderState;
import org.ecozone.support.Gdal;
import org.ecozone.support.Qgis;
import org.ecozone.support.RawGeoPackage;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.ProfileMatch;
import org.ecozone.zone.Zone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Files that GDAL and QGIS write from one source read the same as that source. */
class PeerFilesTest {
  private static final double SAME_PLACE_M = 1e-5;
  private static final double SAME_PLACE_DEG = 1e-10;

  @TempDir Path folder;
  private Path source;

  @BeforeEach
  void writeSource() throws Exception {
    source = folder.resolve("source.gpkg");
    try (RawGeoPackage raw = RawGeoPackage.create(source)) {
      raw.srs(4490, "EPSG", 4490, Crs.ofEpsg(4490).wkt());
      raw.sql("BEGIN").table("生态红线", "MULTIPOLYGON", 4490, "MC", "备注");
      for (int i = 1; i <= 60; i++) {
        double x = 104.5 + 0.01 * i;
        String wkt =
            String.format(
                java.util.Locale.ROOT,
                "MULTIPOLYGON (((%1$f 33, %2$f 33.0001, %2$f 33.01, %1$f 33.011, %1$f 33), (%3$f 33.003, %3$f 33.004, %4$f"
                    + " 33.004, %3$f 33.003)), ((%1$f 34, %2$f 34, %2$f 34.01, %1$f 34)))",
                x,
                x + 0.008,
                x + 0.002,
                x + 0.004);
        raw.row("生态红线", i, wkt, "红线" + i, i % 5 == 0 ? null : "值'\"" + i);
      }
      raw.sql("COMMIT");
    }
  }

  private List<Zone> read(Path path, int epsg) throws Exception {
    FolderState before = FolderState.of(path.getParent());
    try (GeoPackageFile file = GeoPackageFile.open(path, Progress.NONE)) {
      FeatureTable table = file.tables().get(0);
      assertThat(table.name()).isEqualTo("生态红线");
      ProfileMatch match =
          new ProfileMatch(null, "t", Map.of("name", "MC", "note", "备注"), Map.of(), List.of());
      LayerLoad load =
          ZoneLayerReader.read(file, table, match, LayerIdentity.NOT_STATED, Progress.NONE);
      List<Issue> all = new ArrayList<>(file.issues());
      all.addAll(load.issues());
      assertThat(all).extracting(Issue::code).isSubsetOf("RTREE_MISSING");
      assertThat(load.layer().crs()).isEqualTo(Crs.ofEpsg(epsg));
      assertThat(load.layer().lost()).isEmpty();
      return load.layer().zones();
    } finally {
      assertThat(FolderState.of(path.getParent())).isEqualTo(before);
    }
  }

  private void assertSameAsSource(List<Zone> zones, int epsg) throws Exception {
    List<Zone> expected = read(source, 4490);
    CrsTransform transform = CrsTransform.between(Crs.ofEpsg(4490), Crs.ofEpsg(epsg));
    double tolerance = epsg == 4490 ? SAME_PLACE_DEG : SAME_PLACE_M;
    assertThat(zones).hasSameSizeAs(expected);
    for (int i = 0; i < zones.size(); i++) {
      assertThat(zones.get(i).fid()).isEqualTo(expected.get(i).fid());
      assertThat(zones.get(i).name()).isEqualTo(expected.get(i).name());
      assertThat(zones.get(i).attributes()).isEqualTo(expected.get(i).attributes());
      Geometry moved = transform.apply(expected.get(i).geometry());
      Coordinate[] ours = moved.getCoordinates();
      Coordinate[] theirs = zones.get(i).geometry().getCoordinates();
      assertThat(theirs).hasSameSizeAs(ours);
      for (int k = 0; k < ours.length; k++) {
        assertThat(theirs[k].equals2D(ours[k], tolerance)).as("%s %s", theirs[k], ours[k]).isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"4490,YES", "4490,NO", "4523,YES", "4523,NO", "4544,YES", "4544,NO"})
  void filesWrittenByGdalReadTheSame(int epsg, String spatialIndex) throws Exception {
    Gdal.assumePresent();
    Path target = Files.createDirectory(folder.resolve("gdal")).resolve("目标.gpkg");
    Gdal.run(
        "ogr2ogr",
        "-f",
        "GPKG",
        target.toString(),
        source.toString(),
        "-t_srs",
        "EPSG:" + epsg,
        "-preserve_fid",
        "-lco",
        "SPATIAL_INDEX=" + spatialIndex);
    assertSameAsSource(read(target, epsg), epsg);
    try (GeoPackageFile file = GeoPackageFile.open(target, Progress.NONE)) {
      assertThat(file.tables().get(0).indexed()).isEqualTo(spatialIndex.equals("YES"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4490, 4523, 4544})
  void filesWrittenByQgisReadTheSame(int epsg) throws Exception {
    Path target = Files.createDirectory(folder.resolve("qgis")).resolve("目标.gpkg");
    assertSameAsSource(read(Qgis.copy(source, "生态红线", target, epsg), epsg), epsg);
  }

  @Test
  void gdalFilesWithZAndOtherTypesAreReadWithAWord() throws Exception {
    Gdal.assumePresent();
    Path target = folder.resolve("z.gpkg");
    Gdal.run(
        "ogr2ogr",
        "-f",
        "GPKG",
        target.toString(),
        source.toString(),
        "-dim",
        "XYZ",
        "-nlt",
        "MULTIPOLYGON25D");
    try (GeoPackageFile file = GeoPackageFile.open(target, Progress.NONE)) {
      ProfileMatch match = new ProfileMatch(null, "t", Map.of(), Map.of(), List.of());
      LayerLoad load =
          ZoneLayerReader.read(
              file, file.tables().get(0), match, LayerIdentity.NOT_STATED, Progress.NONE);
      assertThat(load.layer().zones()).hasSize(60);
      assertThat(load.issues()).extracting(Issue::code).containsExactly("ZM_DROPPED");
    }
  }
}
