package org.ecozone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ecozone.job.Progress;
import org.ecozone.support.FolderState;
import org.ecozone.support.RawGeoPackage;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Parcel;
import org.ecozone.zone.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteReaderTest {
  private static final String SQUARE =
      "POLYGON ((104.9 33.3, 105 33.3, 105 33.4, 104.9 33.4, 104.9 33.3))";
  private static final Map<String, String> ALIASES =
      Map.of("industry", "industry", "行业代码", "industry", "tailings", "tailings", "尾矿库", "tailings");

  @TempDir Path folder;

  private interface Content {
    void write(RawGeoPackage raw) throws Exception;
  }

  private Path file(Content content) throws Exception {
    Path path = folder.resolve("项目.gpkg");
    try (RawGeoPackage raw = RawGeoPackage.create(path)) {
      content.write(raw);
    }
    return path;
  }

  private SiteLoad read(Content content) throws Exception {
    return read(content, null, null, null);
  }

  private SiteLoad read(Content content, String table, String id, String name) throws Exception {
    Path path = file(content);
    FolderState before = FolderState.of(folder);
    SiteLoad load = SiteReader.read(path, table, id, name, ALIASES, Progress.NONE);
    assertThat(FolderState.of(folder)).isEqualTo(before);
    for (Issue issue : load.issues()) {
      assertThat(issue.message(Lang.ZH) + issue.message(Lang.EN)).doesNotContain("{");
    }
    return load;
  }

  private Issue refusal(Content content, String table, String id) throws Exception {
    Path path = file(content);
    StoreException e =
        catchThrowableOfType(
            StoreException.class,
            () -> SiteReader.read(path, table, id, null, ALIASES, Progress.NONE));
    assertThat(e).isNotNull();
    return e.issue();
  }

  private static List<String> ids(SiteLoad load) {
    return load.sites().stream().map(Site::id).toList();
  }

  private static List<String> codes(SiteLoad load) {
    return load.issues().stream().map(Issue::code).toList();
  }

  @Test
  void theIdIsTheFirstOfTheKnownColumnsWithoutRegardToCase() throws Exception {
    SiteLoad load =
        read(
            raw ->
                raw.table("s", "POLYGON", 4490, "BSM", "xmdm", "XMMC")
                    .row("s", 1, SQUARE, "b", "x", "矿"));
    assertThat(ids(load)).containsExactly("x");
    assertThat(load.sites().get(0).name()).isEqualTo("矿");
    assertThat(load.sites().get(0).crs().epsg()).isEqualTo(4490);
    assertThat(ids(read(raw -> raw.table("s", "POLYGON", 4490, "foo").row("s", 17, SQUARE, "x"))))
        .containsExactly("17");
    SiteLoad named =
        read(
            raw -> raw.table("s", "POLYGON", 4490, "foo", "code").row("s", 1, SQUARE, "f", "c"),
            "s",
            "FOO",
            "code");
    assertThat(ids(named)).containsExactly("f");
    assertThat(named.sites().get(0).name()).isEqualTo("c");
  }

  @Test
  void anIdMetTwiceGetsTheFidAndAnIssue() throws Exception {
    SiteLoad load =
        read(
            raw -> {
              raw.table("s", "POLYGON", 4490, "code");
              raw.row("s", 1, SQUARE, "A").row("s", 2, SQUARE, "A").row("s", 3, SQUARE, "A#2");
              raw.row("s", 4, SQUARE, (Object) null).row("s", 5, SQUARE, "4");
            });
    assertThat(ids(load)).containsExactly("A", "A#2", "A#2#3", "4", "4#5").doesNotHaveDuplicates();
    assertThat(codes(load)).contains("DUPLICATE_SITE_ID", "SITE_ID_BLANK");
  }

  @Test
  void rowsWithDifferentParcelIdsAreParcelsOfOneSite() throws Exception {
    SiteLoad load =
        read(
            raw -> {
              raw.table("s", "POLYGON", 4490, "code", "DKBH", "industry", "tailings");
              raw.row("s", 1, SQUARE, "A", "1", "0912", "是")
                  .row("s", 2, SQUARE, "A", "2", "0912", "否");
              raw.row("s", 3, SQUARE, "A", "2", "", "").row("s", 4, SQUARE, "B", "", "", "");
            });
    assertThat(ids(load)).containsExactly("A", "A#3", "B");
    assertThat(load.sites().get(0).parcels()).extracting(Parcel::id).containsExactly("1", "2");
    assertThat(load.sites().get(0).attributes())
        .as("the rows disagree on tailings")
        .isEqualTo(Map.of("industry", "0912"));
    assertThat(codes(load)).contains("SITE_ROWS_DIFFER");
  }

  @Test
  void attributesComeUnderEitherNameAndBlanksAreUnknown() throws Exception {
    SiteLoad load =
        read(
            raw -> {
              raw.sql(
                  "CREATE TABLE s (fid INTEGER PRIMARY KEY, geom POLYGON, \" 行业代码\n\" NUMERIC, Tailings, other)");
              raw.register("s", "geom", "POLYGON", 4490);
              raw.row("s", 1, SQUARE, 912L, " ", "x").row("s", 2, SQUARE, 912.5, "是", "x");
            });
    assertThat(load.sites().get(0).attributes()).isEqualTo(Map.of("industry", "912"));
    assertThat(load.sites().get(1).attributes())
        .isEqualTo(Map.of("industry", "912.5", "tailings", "是"));
    SiteLoad twice =
        read(
            raw ->
                raw.table("s", "POLYGON", 4490, "industry", "行业代码")
                    .row("s", 1, SQUARE, "0912", "2611"));
    assertThat(twice.sites().get(0).attributes()).isEmpty();
    assertThat(codes(twice)).contains("ATTRIBUTE_TWICE");
  }

  @Test
  void aSiteWithoutUsableGeometryIsKeptWithItsFailure() throws Exception {
    SiteLoad load =
        read(
            raw -> {
              raw.table("s", "GEOMETRY", 4490, "code");
              raw.row("s", 1, null, "null")
                  .row("s", 2, "POLYGON EMPTY", "empty")
                  .row("s", 3, new byte[] {1}, "broken");
              raw.row("s", 4, "GEOMETRYCOLLECTION (" + SQUARE + ", POINT (105 33))", "mixed");
              raw.row("s", 5, "LINESTRING (105 33, 105 33)", "flat")
                  .row("s", 6, "LINESTRING (105 33, 105.1 33)", "line");
              raw.row("s", 7, "POLYGON ((105 33, 105.1 33.1, 105.1 33, 105 33.1, 105 33))", "bow");
            });
    assertThat(load.sites())
        .extracting(site -> site.id() + " " + site.failure() + " " + site.parcels().size())
        .containsExactly(
            "null GEOMETRY_NULL 0",
            "empty GEOMETRY_EMPTY 0",
            "broken GEOMETRY_BAD_HEADER 0",
            "mixed SITE_MIXED_DIMENSION 0",
            "flat GEOMETRY_UNREPAIRABLE 0",
            "line  1",
            "bow  1");
    Parcel bow = load.sites().get(6).parcels().get(0);
    assertThat(bow.received().isValid()).isFalse();
    assertThat(bow.geometry().isValid()).isTrue();
    assertThat(load.issues()).filteredOn(issue -> issue.fid() != null).hasSize(6);
  }

  @Test
  void sitesThatMeanNothingAsAWholeAreRefused() throws Exception {
    assertThat(refusal(raw -> {}, null, null).code()).isEqualTo("NO_FEATURE_TABLE");
    Content two = raw -> raw.table("s", "POLYGON", 4490).table("t", "POLYGON", 4490);
    assertThat(refusal(two, null, null).code()).isEqualTo("AMBIGUOUS_SITES_TABLE");
    assertThat(refusal(two, null, null).args()).containsExactly("s, t");
    assertThat(refusal(two, "u", null).code()).isEqualTo("UNKNOWN_SITES_TABLE");
    assertThat(refusal(raw -> raw.table("s", "POLYGON", 4490, "a"), null, "b").code())
        .isEqualTo("FIELD_NOT_FOUND");
    assertThat(refusal(raw -> raw.table("s", "POLYGON", 0).row("s", 1, SQUARE), null, null).code())
        .isEqualTo("CRS_MISSING");
    String swapped = "POLYGON ((33.3 104.9, 33.3 105, 33.4 105, 33.4 104.9, 33.3 104.9))";
    assertThat(
            refusal(raw -> raw.table("s", "POLYGON", 4490).row("s", 1, swapped), null, null).code())
        .isEqualTo("AXES_SWAPPED");
    assertThat(refusal(raw -> raw.register("s", "geom", "POLYGON", 4490), null, null).code())
        .isEqualTo("TABLE_MISSING");
    assertThat(ids(read(two, "T", null, null))).isEmpty();
  }

  @Test
  void folderScanListsGeoPackagesInOrder() throws Exception {
    Files.createFile(folder.resolve("b.GPKG"));
    Files.createFile(folder.resolve("a.gpkg"));
    Files.createFile(folder.resolve("a.gpkg-wal"));
    Files.createDirectory(folder.resolve("c.gpkg"));
    assertThat(FolderScan.list(folder))
        .extracting(path -> path.getFileName().toString())
        .containsExactly("a.gpkg", "b.GPKG");
    assertThat(FolderScan.list(folder.resolve("a.gpkg"))).hasSize(1);
    assertThat(
            catchThrowableOfType(
                    StoreException.class, () -> FolderScan.list(folder.resolve("c.gpkg")))
                .issue()
                .code())
        .isEqualTo("FOLDER_WITHOUT_GEOPACKAGE");
    assertThat(
            catchThrowableOfType(StoreException.class, () -> FolderScan.list(folder.resolve("x")))
                .issue()
                .code())
        .isEqualTo("FILE_NOT_FOUND");
  }
}
