package org.ecozone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.ecozone.app.ScreenRequest.FindingsShown;
import org.ecozone.app.ScreenRequest.Inputs;
import org.ecozone.app.ScreenRequest.Output;
import org.ecozone.app.ScreenRequest.SiteColumns;
import org.ecozone.job.Progress;
import org.ecozone.screen.SiteSupply;
import org.ecozone.screen.table.AttributeCatalog;
import org.ecozone.store.AttributesTable;
import org.ecozone.store.SiteLoad;
import org.ecozone.store.SiteReader;
import org.ecozone.support.RawGeoPackage;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileSitesTest {
  private static final String SQUARE =
      "POLYGON ((35500100 3700100, 35500200 3700100, 35500200 3700200, 35500100 3700100))";

  @TempDir Path folder;
  private GeoPackageWorld world;
  private AttributeCatalog catalog;

  @BeforeEach
  void makeWorld() throws Exception {
    world = new GeoPackageWorld(folder);
    catalog = RuleBook.read(world.installation(), null, null).catalogs().attributes();
  }

  private static String some(Random random, String... texts) {
    int which = random.nextInt(texts.length + 1);
    return which == texts.length ? "" : texts[which];
  }

  private Path randomSites(Random random, int rows) throws Exception {
    try (RawGeoPackage raw = RawGeoPackage.create(world.sitesFile())) {
      raw.table("sites", "POLYGON", 4523, "site_id", "地块编号", "行业代码", "chemical", "尾矿库");
      for (int i = 1; i <= rows; i++) {
        raw.row(
            "sites",
            3L * i % (3 * rows + 1) + 1,
            random.nextInt(9) == 0 ? null : SQUARE,
            "S" + random.nextInt(rows),
            some(random, "1", "2"),
            some(random, "2614", "0912"),
            some(random, "是", "否"),
            some(random, "是"));
      }
    }
    return world.sitesFile();
  }

  private Path randomAttributes(Random random, int rows) throws IOException {
    StringBuilder csv = new StringBuilder("site_id,化工,行业代码,国家重大项目\n");
    for (int i = 0; i < rows; i += 1 + random.nextInt(3)) {
      csv.append("S").append(i).append(',').append(some(random, "是", "true", "否")).append(',');
      csv.append(some(random, "2614")).append(',').append(some(random, "是")).append('\n');
    }
    return Files.writeString(folder.resolve("attributes.csv"), csv);
  }

  /** All sites in a list, merged one by one: the plain way. */
  private SiteLoad plain(Path sites, Path attributes) throws Exception {
    SiteLoad load = SiteReader.read(sites, null, null, null, catalog.aliases(), Progress.NONE);
    AttributesTable table = AttributesTable.read(attributes, catalog.aliases());
    List<Issue> issues = new ArrayList<>(load.issues());
    issues.addAll(table.issues());
    List<Site> merged = new ArrayList<>();
    for (Site site : load.sites()) {
      Map<String, String> form = new HashMap<>(site.attributes());
      table
          .bySite()
          .getOrDefault(site.id(), Map.of())
          .forEach(
              (name, value) -> {
                String own = form.putIfAbsent(name, value);
                AttributeCatalog.Attribute known = catalog.find(name).orElseThrow();
                Object first = own == null ? null : AttributeCatalog.parse(known, own);
                boolean same =
                    Objects.equals(own, value)
                        || first != null && first.equals(AttributeCatalog.parse(known, value));
                if (own != null && !same) {
                  form.remove(name);
                  issues.add(
                      Issue.of(
                              AppIssue.ATTRIBUTE_DIFFERS,
                              "attributes.csv",
                              "",
                              site.id(),
                              name,
                              own,
                              value)
                          .withFid(site.fid()));
                }
              });
      merged.add(
          new Site(
              site.id(),
              site.fid(),
              site.name(),
              site.parcels(),
              site.crs(),
              form,
              site.source(),
              site.failure()));
    }
    issues.addAll(
        table.unknownSites(load.sites().stream().map(Site::id).toList(), "attributes.csv"));
    return new SiteLoad(merged, issues);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void attributesBesideStreamedSitesAreMergedAsInAList(int seed) throws Exception {
    Random random = new Random(seed);
    int rows = 40 * seed;
    Path sites = randomSites(random, rows);
    Path attributes = randomAttributes(random, rows + 9);
    SiteLoad expected = plain(sites, attributes);
    OpenSites.Opened opened =
        new OpenSites(catalog, 2, null)
            .open(sites, new SiteColumns("", "", ""), attributes, Progress.NONE);
    try (SiteSupply supply = opened.supply()) {
      assertThat(opened.issues()).isEqualTo(expected.issues());
      assertThat(supply.count()).isEqualTo(expected.sites().size());
      List<Site> streamed = new ArrayList<>();
      try (SiteSupply.Batches batches = supply.open(7, Progress.NONE)) {
        batches.forEachRemaining(batch -> streamed.addAll(batch.sites()));
      }
      assertThat(streamed).isEqualTo(expected.sites());
      Set<Map<String, String>> forms = new HashSet<>();
      supply.forms(forms::add, Progress.NONE);
      Set<Map<String, String>> formsExpected = new HashSet<>();
      expected.sites().forEach(site -> formsExpected.add(site.attributes()));
      assertThat(forms).isEqualTo(formsExpected);
      int[] asked = {0};
      supply.forms(form -> ++asked[0] < 2, Progress.NONE);
      assertThat(asked[0]).as("until the taker has had enough").isEqualTo(2);
    }
  }

  @Test
  void moreFormsThanAreKeptAreReadAgain() throws Exception {
    try (RawGeoPackage raw = RawGeoPackage.create(world.sitesFile())) {
      raw.table("sites", "POLYGON", 4523, "site_id", "行业代码");
      raw.insert(
          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9000)"
              + " INSERT INTO sites SELECT i, ?, 'S' || i, i % 6000 FROM n",
          (Object) RawGeoPackage.blob(SQUARE, 4523));
    }
    for (Path attributes : new Path[] {null, randomAttributes(new Random(1), 9)}) {
      OpenSites.Opened opened =
          new OpenSites(catalog, 1, null)
              .open(world.sitesFile(), new SiteColumns("", "", ""), attributes, Progress.NONE);
      try (SiteSupply supply = opened.supply()) {
        Set<String> industries = new HashSet<>();
        supply.forms(form -> industries.add(form.get("industry")) || true, Progress.NONE);
        assertThat(industries).hasSizeBetween(5999, 6001);
        int[] asked = {0};
        supply.forms(form -> ++asked[0] < 5, Progress.NONE);
        assertThat(asked[0]).isEqualTo(5);
      }
    }
  }

  @Test
  void aSitesFileThatChangesWhileItsSitesAreScreenedLeavesNothingWritten() throws Exception {
    world.zones("STBHHX", 4523, "HXMC").row(GeoPackageWorld.square(0, 0, 1000), "红线").write();
    world.sites(4523).site("S", GeoPackageWorld.square(100, 100, 100)).write();
    Screened before = world.screen();
    Map<String, byte[]> results = before.bytes();
    byte[] record = Files.readAllBytes(before.folder().resolve("run.json"));
    Progress whoChangesIt =
        new Progress() {
          @Override
          public void stage(String key, Object... args) {
            if (key.equals("screen.stage.screen")) {
              try {
                Files.write(world.sitesFile(), new byte[4096], StandardOpenOption.APPEND);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }
          }

          @Override
          public void report(long done, long total) {}

          @Override
          public boolean isCancelled() {
            return false;
          }
        };
    ScreenRequest request =
        new ScreenRequest(
            new Inputs(List.of(world.zonesFolder()), world.sitesFile(), null, null, null, null),
            new SiteColumns("", "", ""),
            Map.of(),
            LocalDate.of(2026, 6, 1),
            new Output(
                before.folder(),
                Set.of(OutputFormat.CSV, OutputFormat.JSON, OutputFormat.GPKG),
                FindingsShown.ALL,
                Lang.ZH),
            2);
    AppException e =
        catchThrowableOfType(
            AppException.class,
            () -> new ScreenSites(world.installation()).screen(request, whoChangesIt));
    assertThat(e).isNotNull();
    assertThat(e.outcome()).isEqualTo(Outcome.UNREADABLE);
    assertThat(e.issues()).extracting(Issue::code).containsExactly("CHANGED_WHILE_READING");
    assertThat(before.bytes().keySet()).isEqualTo(results.keySet());
    results.forEach(
        (name, bytes) -> assertThat(before.folder().resolve(name)).hasBinaryContent(bytes));
    assertThat(before.folder().resolve("run.json")).hasBinaryContent(record);
    try (Stream<Path> files = Files.list(before.folder())) {
      assertThat(files.count()).as("no half file").isEqualTo(results.size() + 1L);
    }
  }
}
