package org.ecozone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.ecozone.job.Progress;
import org.ecozone.support.RawGeoPackage;
import org.ecozone.zone.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteSourceTest {
  private static final Map<String, String> ALIASES =
      Map.of("industry", "industry", "行业代码", "industry", "tailings", "tailings");
  private static final SiteSource.Query QUERY = new SiteSource.Query("s", null, null, ALIASES);
  private static final String SQUARE =
      "POLYGON ((104.9 33.3, 105 33.3, 105 33.4, 104.9 33.4, 104.9 33.3))";

  /** Columns of the random tables. */
  private static final String COLUMNS = "code, DKBH, XMMC, industry, \"行业代码\", tailings";

  @TempDir Path folder;

  private static List<Site> stream(SiteSource source, int sitesInBatch) {
    List<Site> sites = new ArrayList<>();
    try (SiteBatches batches = source.stream(sitesInBatch, Progress.NONE)) {
      while (batches.hasNext()) {
        List<Site> batch = batches.next().sites();
        assertThat(batch).isNotEmpty().hasSizeLessThanOrEqualTo(sitesInBatch);
        sites.addAll(batch);
      }
      assertThat(batches.hasNext()).isFalse();
    }
    return sites;
  }

  private static Set<Map<String, String>> forms(Iterable<Site> sites) {
    Set<Map<String, String>> forms = new HashSet<>();
    sites.forEach(site -> forms.add(site.attributes()));
    return forms;
  }

  /** The list of the reader is the oracle: it keeps every site in memory. */
  private static void assertSameAsReader(Path path, String idField) throws Exception {
    SiteLoad expected = SiteReader.read(path, "s", idField, null, ALIASES, Progress.NONE);
    SiteSource.Query query = new SiteSource.Query("s", idField, null, ALIASES);
    for (int threads = 1; threads <= 2; threads++) {
      try (SiteSource source = SiteSource.open(path, query, threads, Progress.NONE)) {
        assertThat(source.count()).isEqualTo(expected.sites().size());
        assertThat(source.issues()).isEqualTo(expected.issues());
        assertThat(stream(source, threads == 1 ? 1 : 64)).isEqualTo(expected.sites());
        assertThat(stream(source, 5)).as("a second time").isEqualTo(expected.sites());
        List<Site> withoutLand = new ArrayList<>();
        try (SiteBatches batches = source.streamWithoutLand(Progress.NONE)) {
          batches.forEachRemaining(batch -> withoutLand.addAll(batch.sites()));
        }
        assertThat(withoutLand)
            .extracting(Site::id, Site::fid, Site::name, Site::attributes, Site::failure)
            .isEqualTo(
                assertThat(expected.sites())
                    .extracting(Site::id, Site::fid, Site::name, Site::attributes, Site::failure)
                    .actual());
        source.forms().ifPresent(forms -> assertThat(forms).isEqualTo(forms(expected.sites())));
        assertThat(forms(withoutLand)).isEqualTo(forms(expected.sites()));
      }
    }
  }

  private static Object geometry(Random random) {
    double x = 104 + random.nextInt(1000) / 500.0;
    double y = 33 + random.nextInt(1000) / 500.0;
    return switch (random.nextInt(16)) {
      case 0 -> null;
      case 1 -> "POLYGON EMPTY";
      case 2 -> new byte[] {'G', 'P', 0, 1, 7};
      case 3 -> RawGeoPackage.wkb(box(x, y));
      case 4 -> "GEOMETRYCOLLECTION (" + box(x, y) + ", POINT (105 33))";
      case 5 -> "GEOMETRYCOLLECTION (" + box(x, y) + ")";
      case 6 -> "POLYGON ((105 33, 105.1 33.1, 105.1 33, 105 33.1, 105 33))"; // a bow-tie, repaired
      case 7 -> "LINESTRING (105 33, 105 33)";
      case 8 -> "LINESTRING (105 33, 105.1 33.2)";
      case 9 -> "MULTIPOLYGON (((1 2, 2 2, 2 3, 1 2)))"; // far away
      case 10 -> RawGeoPackage.blob(4523, null, RawGeoPackage.wkb(box(x, y)));
      default -> box(x, y);
    };
  }

  private static String box(double x, double y) {
    return "POLYGON ((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))"
        .formatted(x, y, x + 0.01, y + 0.02);
  }

  private static Object text(Random random, String... some) {
    int which = random.nextInt(some.length + 2);
    return which < some.length ? some[which] : which == some.length ? null : "  ";
  }

  private static void fill(RawGeoPackage raw, String table, Random random, int rows)
      throws Exception {
    Set<Long> fids = new HashSet<>();
    int ids = 1 + random.nextInt(2 * rows);
    while (fids.size() < rows) {
      long fid = 1 + random.nextInt(4 * rows);
      if (fids.add(fid)) {
        String id = "A" + random.nextInt(ids);
        Object code = text(random, id, id, id, id + "#" + fid, String.valueOf(fid + 1), "矿");
        raw.row(
            table,
            fid,
            geometry(random),
            code,
            text(random, "1", "2", "三", "4", String.valueOf(fid)),
            text(random, "甲", "乙"),
            text(random, "0912", "2611"),
            text(random, "0912"),
            text(random, "是", "否"));
      }
    }
  }

  private Path random(long seed, String create) throws Exception {
    Path path = folder.resolve("项目" + seed + ".gpkg");
    Random random = new Random(seed);
    try (RawGeoPackage raw = RawGeoPackage.create(path)) {
      raw.sql(create.formatted(COLUMNS)).register("s", "geom", "GEOMETRY", 4490);
      fill(raw, "s", random, 1 + random.nextInt(300));
    }
    return path;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void theStreamGivesTheSitesAndIssuesOfTheReader(long seed) throws Exception {
    assertSameAsReader(
        random(seed, "CREATE TABLE s (fid INTEGER PRIMARY KEY, geom GEOMETRY, %s)"), null);
  }

  @Test
  void anotherIdColumnMeansOtherSites() throws Exception {
    Path path = random(77, "CREATE TABLE s (fid INTEGER PRIMARY KEY, geom GEOMETRY, %s)");
    assertSameAsReader(path, "tailings");
    assertSameAsReader(path, "DKBH");
    assertSameAsReader(path, "fid");
  }

  @Test
  void tablesWithoutAnOrdinaryKeyGiveTheSameSites() throws Exception {
    assertSameAsReader(random(21, "CREATE TABLE s (fid INTEGER, geom GEOMETRY, %s)"), null);
    assertSameAsReader(
        random(22, "CREATE TABLE s (fid INTEGER PRIMARY KEY, geom GEOMETRY, %s) WITHOUT ROWID"),
        null);
    assertSameAsReader(
        random(23, "CREATE TABLE s (fid TEXT PRIMARY KEY, geom GEOMETRY, %s) WITHOUT ROWID"), null);
  }

  @Test
  void viewsInAnyOrderGiveTheSameSites() throws Exception {
    for (String order : List.of("fid", "fid DESC", "DKBH, fid")) {
      Path path = folder.resolve("view.gpkg");
      try (RawGeoPackage raw = RawGeoPackage.create(path)) {
        raw.sql("CREATE TABLE t (fid INTEGER PRIMARY KEY, geom GEOMETRY, " + COLUMNS + ")");
        raw.register("t", "geom", "GEOMETRY", 4490);
        fill(raw, "t", new Random(5), 150);
        raw.sql("CREATE VIEW s AS SELECT * FROM t ORDER BY " + order);
        raw.register("s", "geom", "GEOMETRY", 4490);
      }
      assertSameAsReader(path, null);
    }
  }

  @Test
  void parcelsFarApartInALargeTableAreFoundAgain() throws Exception {
    Path path = folder.resolve("parcels.gpkg");
    try (RawGeoPackage raw = RawGeoPackage.create(path)) {
      raw.table("s", "POLYGON", 4490, "code", "DKBH", "industry", "tailings");
      raw.insert(
          "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 15999)"
              + " INSERT INTO s SELECT i + 1, ?, 'P' || (i % 5000), i / 5000 % 3,"
              + " CASE i % 7 WHEN 3 THEN '0912' ELSE NULL END, i / 9000 FROM n",
          (Object) RawGeoPackage.blob(SQUARE, 4490));
    }
    assertSameAsReader(path, null);
  }

  @Test
  void aTableOfManyFormsOrNoRowsIsNoException() throws Exception {
    Path path = folder.resolve("forms.gpkg");
    try (RawGeoPackage raw = RawGeoPackage.create(path)) {
      raw.table("s", "POLYGON", 4490, "code", "industry");
    }
    assertSameAsReader(path, null);
    try (RawGeoPackage raw = RawGeoPackage.create(path)) {
      raw.table("s", "POLYGON", 4490, "code", "industry");
      raw.insert(
          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)"
              + " INSERT INTO s SELECT i, ?, 'P' || i, i FROM n",
          (Object) RawGeoPackage.blob(SQUARE, 4490));
    }
    try (SiteSource source = SiteSource.open(path, QUERY, 1, Progress.NONE)) {
      assertThat(source.forms()).isEmpty();
    }
    assertSameAsReader(path, null);
  }

  @Test
  void sitesThatWereHandedOutAreNotHeld() throws Exception {
    Path path = folder.resolve("many.gpkg");
    try (RawGeoPackage raw = RawGeoPackage.create(path)) {
      raw.table("s", "POLYGON", 4490, "code", "industry");
      raw.insert(
          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000)"
              + " INSERT INTO s SELECT i, ?, 'P' || i, '0912' FROM n",
          (Object) RawGeoPackage.blob(SQUARE, 4490));
    }
    try (SiteSource source = SiteSource.open(path, QUERY, 2, Progress.NONE);
        SiteBatches batches = source.stream(64, Progress.NONE)) {
      assertThat(source.count()).isEqualTo(200_000);
      List<WeakReference<Site>> first = new ArrayList<>();
      long sites = 0;
      while (batches.hasNext()) {
        List<Site> batch = batches.next().sites();
        if (sites < 10_000) {
          batch.forEach(site -> first.add(new WeakReference<>(site)));
        }
        sites += batch.size();
        if (sites >= 100_000 && !first.isEmpty()) {
          System.gc();
          assertThat(first).allMatch(reference -> reference.get() == null);
          first.clear();
        }
      }
      assertThat(sites).isEqualTo(200_000);
    }
  }

  @Test
  void aFileThatChangesBetweenThePassesFailsAtItsEnd() throws Exception {
    Path path = folder.resolve("changed.gpkg");
    try (RawGeoPackage raw = RawGeoPackage.create(path)) {
      raw.table("s", "POLYGON", 4490, "code").row("s", 1, SQUARE, "A").row("s", 2, SQUARE, "B");
    }
    try (SiteSource source = SiteSource.open(path, QUERY, 1, Progress.NONE)) {
      assertThat(stream(source, 64)).hasSize(2);
      byte[] bytes = Files.readAllBytes(path);
      bytes[bytes.length - 1] ^= 1;
      Files.write(path, bytes);
      Files.setLastModifiedTime(path, FileTime.fromMillis(1));
      UncheckedStoreException e =
          catchThrowableOfType(UncheckedStoreException.class, () -> stream(source, 64));
      assertThat(e).isNotNull();
      assertThat(e.issue().code()).isEqualTo("CHANGED_WHILE_READING");
    }
  }

  @Test
  void sitesThatMeanNothingAsAWholeAreRefusedWhenTheyAreOpened() throws Exception {
    Path path = folder.resolve("swapped.gpkg");
    String swapped = "POLYGON ((33.3 104.9, 33.3 105, 33.4 105, 33.4 104.9, 33.3 104.9))";
    try (RawGeoPackage raw = RawGeoPackage.create(path)) {
      raw.table("s", "POLYGON", 4490).row("s", 1, swapped).row("s", 2, swapped).row("s", 3, SQUARE);
    }
    StoreException e =
        catchThrowableOfType(
            StoreException.class, () -> SiteSource.open(path, QUERY, 2, Progress.NONE).close());
    assertThat(e.issue().code()).isEqualTo("AXES_SWAPPED");
  }
}
