package org.ecozone.store.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.job.Progress;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.GeoPackageFile;
import org.ecozone.store.LayerLoad;
import org.ecozone.store.SiteSource;
import org.ecozone.store.StoreException;
import org.ecozone.store.StoreIssue;
import org.ecozone.store.ZoneLayerReader;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.LostFeature;
import org.ecozone.zone.ProfileMatch;
import org.ecozone.zone.Site;
import org.ecozone.zone.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of other formats read as if they were GeoPackages; GeoJSON stands for all of them. */
final class StagingTest {
  private static final SiteSource.Query USUAL = new SiteSource.Query(null, null, null, Map.of());

  @TempDir Path folder;

  private Path geoJson(String name, String... features) throws Exception {
    return Files.writeString(
        folder.resolve(name),
        "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}");
  }

  /** A square of 0.01 degrees by its lower left corner. */
  private static String square(String properties, double lon, double lat) {
    double e = lon + 0.01;
    double n = lat + 0.01;
    return feature(
        properties,
        "{\"type\":\"Polygon\",\"coordinates\":[[["
            + lon
            + ","
            + lat
            + "],["
            + e
            + ","
            + lat
            + "],["
            + e
            + ","
            + n
            + "],["
            + lon
            + ","
            + n
            + "],["
            + lon
            + ","
            + lat
            + "]]]}");
  }

  private static String feature(String properties, String geometry) {
    return "{\"type\":\"Feature\",\"properties\":{"
        + properties
        + "},\"geometry\":"
        + geometry
        + "}";
  }

  private static LayerLoad layer(GeoPackageFile file) {
    FeatureTable table = file.tables().get(0);
    ProfileMatch match = new ProfileMatch(null, table.name(), Map.of(), Map.of(), List.of());
    return ZoneLayerReader.read(file, table, match, LayerIdentity.NOT_STATED, Progress.NONE);
  }

  @Test
  void layerGoesByNameHashAndFidsOfItsFile() throws Exception {
    Path path = geoJson("红线.geojson", square("\"HXMC\":\"甲\"", 105, 33), square("", 106, 33));
    try (GeoPackageFile file = GeoPackageFile.open(path, Progress.NONE)) {
      assertThat(file.isStaged()).isTrue();
      assertThat(file.name()).isEqualTo("红线.geojson");
      assertThat(file.sha256()).isEqualTo(sha256(path));
      LayerLoad load = layer(file);
      assertThat(load.layer().source().file()).isEqualTo("红线.geojson");
      assertThat(load.layer().source().table()).isEqualTo("红线");
      assertThat(load.layer().source().sha256()).isEqualTo(sha256(path));
      assertThat(load.layer().zones()).extracting(Zone::fid).containsExactly(0L, 1L);
      assertThat(load.layer().crs()).isEqualTo(Crs.ofEpsg(4326));
      assertThat(file.tables().get(0).geometryType()).isEqualTo("POLYGON");
    }
  }

  private static String sha256(Path path) throws Exception {
    return org.ecozone.zone.Sha256.hex(Files.readAllBytes(path));
  }

  @Test
  void rowThatCannotBeUsedIsALostFeatureWithItsReason() throws Exception {
    String broken = feature("", "{\"type\":\"Polygon\",\"coordinates\":[[[105,33],[106,\"x\"]]]}");
    Path path = geoJson("z.geojson", square("", 105, 33), broken);
    try (GeoPackageFile file = GeoPackageFile.open(path, Progress.NONE)) {
      LayerLoad load = layer(file);
      assertThat(load.layer().zones()).extracting(Zone::fid).containsExactly(0L);
      assertThat(load.layer().lost()).extracting(LostFeature::fid).containsExactly(1L);
      assertThat(load.issues())
          .extracting(Issue::code)
          .contains(StoreIssue.GEOMETRY_NOT_RECEIVED.name());
      assertThat(file.issues()).anyMatch(issue -> Long.valueOf(1).equals(issue.fid()));
    }
  }

  @Test
  void siteWithARowThatCannotBeUsedFailsAsAWhole() throws Exception {
    String broken = feature("", "{\"type\":\"Polygon\",\"coordinates\":[[[105,33],[106,\"x\"]]]}");
    Path path = geoJson("s.geojson", square("", 105, 33), broken);
    List<Site> sites = sites(path, Reading.SITES.withRows(Reading.Rows.ONE_SITE));
    assertThat(sites).hasSize(1);
    assertThat(sites.get(0).parcels()).isEmpty();
    assertThat(sites.get(0).failure()).isEqualTo(StoreIssue.GEOMETRY_NOT_RECEIVED.name());
  }

  private static List<Site> sites(Path path, Reading reading) throws Exception {
    try (SiteSource source = SiteSource.open(path, reading, USUAL, 1, Progress.NONE);
        var batches = source.stream(100, Progress.NONE)) {
      return batches.hasNext() ? batches.next().sites() : List.of();
    }
  }

  @Test
  void oneSiteHasItsRowsAsParcelsWithIdsOfTheirOwn() throws Exception {
    Path path = geoJson("某项目.geojson", square("", 105, 33), square("", 106, 33));
    Reading reading = Reading.SITES.withRows(Reading.Rows.ONE_SITE);
    List<Site> sites = sites(path, reading);
    assertThat(sites).extracting(Site::id).containsExactly("某项目");
    assertThat(sites.get(0).name()).isEqualTo("某项目");
    assertThat(sites.get(0).parcels()).hasSize(2);
    assertThat(sites.get(0).parcels()).extracting(parcel -> parcel.id()).doesNotHaveDuplicates();
    try (GeoPackageFile file = GeoPackageFile.open(path, reading, Progress.NONE)) {
      assertThat(file.issues())
          .extracting(Issue::code)
          .contains(StagingIssue.PARCELS_NUMBERED.name());
    }
  }

  @Test
  void columnOfTheFileIsNotTakenForTheIdOfTheOneSite() throws Exception {
    Path path =
        geoJson(
            "s.geojson",
            square("\"site_id\":\"A\"", 105, 33),
            square("\"site_id\":\"B\"", 106, 33));
    assertThat(sites(path, Reading.SITES.withRows(Reading.Rows.ONE_SITE)))
        .extracting(Site::id)
        .containsExactly("s");
    assertThat(sites(path, Reading.SITES.withRows(Reading.Rows.SITE_PER_ROW)))
        .extracting(Site::id)
        .containsExactly("A", "B");
  }

  @Test
  void undecidedCrsMakesTheLayerUncheckedAndTheSitesRefused() throws Exception {
    Path path = geoJson("z.geojson", square("", 105, 33));
    Reading undecided = Reading.LAYERS.withPlacing(Placing.UNDECIDED);
    try (GeoPackageFile file = GeoPackageFile.open(path, undecided, Progress.NONE)) {
      LayerLoad load = layer(file);
      assertThat(load.layer()).isNull();
      assertThat(load.unchecked().issueCode()).isEqualTo(StoreIssue.CRS_MISSING.name());
    }
    assertThatThrownBy(() -> sites(path, Reading.SITES.withPlacing(Placing.UNDECIDED)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(StoreIssue.CRS_MISSING.name());
  }

  @Test
  void chosenAxesAreExchangedBeforeAnythingElse() throws Exception {
    Path path = geoJson("s.geojson", square("", 33, 105));
    Placing northFirst = new Placing(Crs.ofEpsg(4490), AxisOrder.NORTH_EAST, null);
    Site site = sites(path, Reading.SITES.withPlacing(northFirst)).get(0);
    assertThat(site.crs()).isEqualTo(Crs.ofEpsg(4490));
    assertThat(site.parcels().get(0).geometry().getEnvelopeInternal().getMinX()).isEqualTo(105);
  }

  @Test
  void layerThatStatesAnotherCrsThanTheListIsRefused() throws Exception {
    Path path = geoJson("z.geojson", square("", 105, 33));
    Reading listed = Reading.LAYERS.withPlacing(Placing.of(Crs.ofEpsg(4523)));
    assertThatThrownBy(() -> GeoPackageFile.open(path, listed, Progress.NONE))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(StagingIssue.CRS_DIFFERS.name());
  }

  @Test
  void fileIsStagedOnceAndAgainWhenItChanged() throws Exception {
    Path path = geoJson("z.geojson", square("", 105, 33));
    Path first;
    try (StagedFiles.Lease lease = StagedFiles.open(path, Reading.LAYERS, Progress.NONE)) {
      first = lease.file().path();
    }
    try (StagedFiles.Lease again = StagedFiles.open(path, Reading.LAYERS, Progress.NONE)) {
      assertThat(again.file().path()).isEqualTo(first);
    }
    try (StagedFiles.Lease sites = StagedFiles.open(path, Reading.SITES, Progress.NONE)) {
      assertThat(sites.file().path()).isNotEqualTo(first);
    }
    geoJson("z.geojson", square("", 105, 33), square("", 106, 33));
    Files.setLastModifiedTime(path, FileTime.fromMillis(1_000_000));
    try (StagedFiles.Lease changed = StagedFiles.open(path, Reading.LAYERS, Progress.NONE)) {
      assertThat(changed.file().path()).isNotEqualTo(first);
      assertThat(first).doesNotExist();
    }
  }

  @Test
  void fileThatChangesWhileItIsReadIsSaid() throws Exception {
    Path path = geoJson("z.geojson", square("", 105, 33));
    try (GeoPackageFile file = GeoPackageFile.open(path, Progress.NONE)) {
      assertThat(file.verifyUnchanged()).isEmpty();
      geoJson("z.geojson", square("", 105, 33), square("", 106, 33));
      assertThat(file.verifyUnchanged())
          .get()
          .extracting(Issue::code)
          .isEqualTo(StoreIssue.CHANGED_WHILE_READING.name());
    }
  }

  @Test
  void folderOfStagedFilesIsTheOwnersOnly() throws Exception {
    Path path = geoJson("z.geojson", square("", 105, 33));
    try (StagedFiles.Lease lease = StagedFiles.open(path, Reading.LAYERS, Progress.NONE)) {
      Path staged = lease.file().path().getParent();
      if (Files.getFileStore(staged).supportsFileAttributeView("posix")) {
        assertThat(Files.getPosixFilePermissions(staged))
            .isEqualTo(
                Set.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.OWNER_EXECUTE));
      }
    }
    assertThat(folder.toFile().list()).containsExactly("z.geojson");
  }
}
