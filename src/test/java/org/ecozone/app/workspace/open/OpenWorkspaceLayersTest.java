package org.ecozone.app.workspace.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ecozone.app.CacheChoice;
import org.ecozone.app.Installation;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerContent.State;
import org.ecozone.app.workspace.LayerItem.Kind;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerItem.SetUp;
import org.ecozone.app.workspace.LayerItem.Visibility;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.app.workspace.SourceStamp.Fate;
import org.ecozone.app.workspace.open.FoundTable.Contents;
import org.ecozone.app.workspace.open.OpenWorkspaceLayers.Listing;
import org.ecozone.app.workspace.open.SourceWatch.Change;
import org.ecozone.geo.Crs;
import org.ecozone.job.CancelledException;
import org.ecozone.job.Progress;
import org.ecozone.support.FolderState;
import org.ecozone.support.RawGeoPackage;
import org.ecozone.support.Seeded;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.ecozone.zone.ZoneLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;

class OpenWorkspaceLayersTest {
  private static final Project.Basis BASIS = Project.EMPTY.basis();

  @TempDir Path folder;

  private final Map<String, List<LayerContent>> arrived =
      Collections.synchronizedMap(new LinkedHashMap<>());

  private OpenWorkspaceLayers opener() {
    Path home = Path.of("").toAbsolutePath();
    return new OpenWorkspaceLayers(
        new Installation(home, folder.resolve("none")), CacheChoice.NONE, 2);
  }

  private Listing list(Path... paths) throws Exception {
    return opener().list(List.of(paths), BASIS, Progress.NONE);
  }

  private void load(List<Layer> layers) throws Exception {
    opener()
        .load(
            layers,
            BASIS,
            (id, content) ->
                arrived
                    .computeIfAbsent(id, key -> Collections.synchronizedList(new ArrayList<>()))
                    .add(content),
            Progress.NONE);
  }

  private LayerContent last(Layer layer) {
    List<LayerContent> contents = arrived.get(layer.id());
    return contents.get(contents.size() - 1);
  }

  private Path demo() throws IOException {
    Path copy = Files.createDirectories(folder.resolve("演示 数据"));
    for (String name : List.of("zones.gpkg", "sites.gpkg")) {
      Files.copy(
          Path.of("data/samples", name), copy.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    return copy;
  }

  private Path squares(String table, String name, int rows) throws Exception {
    Path file = folder.resolve(name);
    try (RawGeoPackage zones = RawGeoPackage.create(file)) {
      zones.table(table, "POLYGON", 4544, "MC");
      for (int i = 1; i <= rows; i++) {
        double x = 500_000 + i % 1000 * 20;
        double y = 3_700_000 + i / 1000 * 20;
        zones.row(
            table,
            i,
            String.format(
                java.util.Locale.ROOT,
                "POLYGON ((%1$f %2$f, %3$f %2$f, %3$f %4$f, %1$f %4$f, %1$f %2$f))",
                x,
                y,
                x + 9,
                y + 9),
            "z" + i);
      }
    }
    return file;
  }

  private static void sql(Path file, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  /** Large enough for a draft: some six megabytes. */
  private Path large() throws Exception {
    Path file = folder.resolve("large.gpkg");
    Seeded seeded = Seeded.of("OpenWorkspaceLayersTest.large");
    try (RawGeoPackage zones = RawGeoPackage.create(file)) {
      zones.table("STBHHX", "POLYGON", 4544, "MC");
      for (int i = 1; i <= 200; i++) {
        Polygon polygon = seeded.polygon(500_000 + i * 3000, 3_700_000, 1000, 2000);
        zones.row("STBHHX", i * 7, polygon.toText(), "z" + i);
      }
    }
    return file;
  }

  private static int featureTables(Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT count(*) FROM gpkg_contents WHERE data_type = 'features'")) {
      return row.getInt(1);
    }
  }

  @Test
  void demoFolderIsListedWithCodesRowsAndCrs() throws Exception {
    Listing listing = list(demo());
    assertThat(listing.refused()).isEmpty();
    FoundTable sites =
        listing.tables().stream()
            .filter(table -> table.contents() == Contents.SITES)
            .reduce((a, b) -> a)
            .orElseThrow();
    assertThat(sites.table()).isEqualTo("拟建项目");
    assertThat(sites.rows()).isEqualTo(12);
    assertThat(sites.crs()).isEqualTo("EPSG:4523");
    assertThat(listing.tables().stream().filter(table -> table.contents() == Contents.ZONES))
        .hasSize(featureTables(Path.of("data/samples/zones.gpkg")))
        .allSatisfy(table -> assertThat(table.code()).isNotEmpty())
        .anySatisfy(
            table -> {
              assertThat(table.table()).isEqualTo("HYDL");
              assertThat(table.code()).isEqualTo("HLZXX");
              assertThat(table.title()).startsWith("水系中心线");
            });
  }

  @Test
  void listingAndLoadingLeaveTheFolderAsItWas() throws Exception {
    Path demo = demo();
    FolderState before = FolderState.of(demo);
    load(list(demo).tables().stream().map(FoundTable::toLayer).toList());
    assertThat(FolderState.of(demo)).isEqualTo(before);
  }

  @Test
  void everyDemoLayerBecomesReadyAsTheCommandLineReadsIt() throws Exception {
    List<FoundTable> tables = list(demo().resolve("zones.gpkg")).tables().stream().toList();
    List<Layer> layers = tables.stream().map(FoundTable::toLayer).toList();
    load(layers);
    assertThat(arrived.keySet()).hasSize(layers.size());
    for (int i = 0; i < layers.size(); i++) {
      LayerContent content = last(layers.get(i));
      FoundTable table = tables.get(i);
      assertThat(content.state()).as(table.table()).isEqualTo(State.READY);
      ZoneLayer layer = content.layer();
      assertThat(layer.code()).isEqualTo(table.code());
      assertThat(layer.zones().size() + layer.lost().size()).isEqualTo((int) table.rows());
      assertThat(layer.source().sha256()).hasSize(64);
      assertThat(content.readAs().source().fate()).isEqualTo(Fate.SAME);
    }
  }

  @Test
  void largeFileIsDrawnBeforeItIsReady() throws Exception {
    Path file = large();
    List<Layer> layers = list(file).tables().stream().map(FoundTable::toLayer).toList();
    load(layers);
    List<LayerContent> contents = arrived.get(layers.get(0).id());
    assertThat(contents)
        .extracting(LayerContent::state)
        .containsExactly(State.LOADING, State.READY);
    LayerContent.Draft draft = contents.get(0).draft();
    assertThat(draft.crs().id()).isEqualTo("EPSG:4544");
    assertThat(draft.features()).extracting(LayerContent.DraftFeature::fid).isSorted().hasSize(200);
    for (int i = 0; i < 200; i++) {
      assertThat(draft.features().get(i).geometry())
          .isEqualTo(contents.get(1).layer().zones().get(i).geometry());
    }
    assertThat(contents).extracting(LayerContent::mapCrs).containsExactly("EPSG:4544", "EPSG:4544");
  }

  @Test
  void whatIsShownIsReadBeforeWhatIsHidden() throws Exception {
    Layer small = Layer.of(squares("A", "a.gpkg", 1), "A", Kind.ZONES).shown(Visibility.HIDDEN);
    Layer large = Layer.of(squares("B", "b.gpkg", 500), "B", Kind.ZONES);
    load(List.of(small, large));
    assertThat(arrived.keySet()).containsExactly(large.id(), small.id());
  }

  @Test
  void missingFileBrokenFileAndGoneTableSayWhichLayerIsNotChecked() throws Exception {
    Path broken = Files.writeString(folder.resolve("broken.gpkg"), "SQLite format 3\0...");
    Layer missing = Layer.of(folder.resolve("没有/x.gpkg"), "STBHHX", Kind.ZONES);
    Layer unknown = Layer.of(folder.resolve("没有/x.gpkg"), "layer one", Kind.ZONES);
    Layer damaged =
        Layer.of(broken, "anything", Kind.ZONES).withSetUp(SetUp.NONE.withCode("ZRBHD"));
    Layer gone = Layer.of(squares("A", "a.gpkg", 1), "YJJBNT", Kind.ZONES);
    load(List.of(missing, unknown, damaged, gone));

    assertThat(last(missing).state()).isEqualTo(State.MISSING);
    assertThat(last(missing).unchecked().code()).isEqualTo("STBHHX");
    assertThat(last(missing).issues()).extracting(Issue::code).containsExactly("FILE_MISSING");
    assertThat(last(unknown).unchecked().mayBeAny()).isTrue();
    assertThat(last(damaged).state()).isEqualTo(State.BROKEN);
    assertThat(last(damaged).unchecked().code()).isEqualTo("ZRBHD");
    assertThat(last(damaged).unchecked().mayBeAny()).isFalse();
    assertThat(last(gone).state()).isEqualTo(State.BROKEN);
    assertThat(last(gone).unchecked().code()).isEqualTo("YJJBNT");
    assertThat(last(gone).issues()).extracting(Issue::code).containsExactly("TABLE_GONE");
  }

  @Test
  void sameTableWithTwoSetUpsIsReadTwice() throws Exception {
    Path file = squares("STBHHX", "a.gpkg", 3);
    Layer plain = Layer.of(file, "STBHHX", Kind.ZONES);
    Layer other = plain.withId("other").withSetUp(SetUp.NONE.withCode("YJJBNT"));
    load(List.of(plain, other));
    assertThat(last(plain).layer().code()).isEqualTo("STBHHX");
    assertThat(last(other).layer().code()).isEqualTo("YJJBNT");
  }

  @ParameterizedTest
  @CsvSource({
    "说明.docx, OFFICE", "红线.SHP, FORMAT_SHAPEFILE", "红线.dbf, PART_WITHOUT_SHAPE",
    "图.dwg, DWG", "包.zip, ARCHIVE", "表.xlsx, UNKNOWN",
    "a.kml, UNKNOWN", "a.jpg, FORMAT_PICTURE", "p.ecozone, PROJECT",
    "a.xyz, FORMAT_UNKNOWN", "noending, FORMAT_UNKNOWN"
  })
  void fileThatCannotBeOpenedIsRefusedWithWhatToDo(String name, String code) throws Exception {
    Path file = Files.writeString(folder.resolve(name), "x");
    Listing listing = list(file);
    assertThat(listing.tables()).isEmpty();
    assertThat(listing.refused()).extracting(Issue::code).containsExactly(code);
    assertThat(listing.refused().get(0).file()).isEqualTo(name);
    for (Lang lang : Lang.values()) {
      assertThat(listing.refused().get(0).message(lang)).isNotBlank().doesNotContain("{0}");
    }
  }

  @Test
  void foldersAndFilesComeTogetherAndEachOnce() throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.move(squares("A", "a.gpkg", 1), data.resolve("a.gpkg"));
    Files.writeString(data.resolve("map.tif"), "x");
    Files.writeString(data.resolve("readme.docx"), "x");
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Path gdb = Files.createDirectories(folder.resolve("x.gdb"));
    Listing listing = list(data, data.resolve("a.gpkg"), empty, gdb, folder.resolve("gone.gpkg"));
    assertThat(listing.tables())
        .extracting(FoundTable::contents)
        .containsExactly(Contents.ZONES, Contents.RASTER);
    assertThat(listing.refused())
        .extracting(Issue::code)
        .containsExactly("FOLDER_EMPTY", "GEODATABASE", "FILE_GONE");
  }

  @Test
  void geoPackageThatIsNoneSaysWhatItIs() throws Exception {
    Path zip = Files.write(folder.resolve("zip.gpkg"), new byte[] {'P', 'K', 3, 4, 0, 0});
    Path empty = Files.write(folder.resolve("empty.gpkg"), new byte[0]);
    Listing listing = list(zip, empty);
    assertThat(listing.tables()).isEmpty();
    assertThat(listing.refused())
        .extracting(Issue::code)
        .containsExactly("WRONG_FORMAT", "EMPTY_FILE");
  }

  @Test
  void brokenTableIsListedSoThatItStandsInTheTreeInRed() throws Exception {
    Path file = squares("A", "a.gpkg", 1);
    sql(
        file,
        "INSERT INTO gpkg_contents(table_name, data_type, srs_id)"
            + " VALUES ('YJJBNT', 'features', 4544)",
        "INSERT INTO gpkg_geometry_columns VALUES ('YJJBNT', 'geom', 'POLYGON', 4544, 0, 0)");
    List<FoundTable> tables = list(file).tables();
    assertThat(tables).extracting(FoundTable::table).containsExactly("A", "YJJBNT");
    Layer broken = tables.get(1).toLayer();
    load(List.of(broken));
    assertThat(last(broken).state()).isEqualTo(State.BROKEN);
    assertThat(last(broken).unchecked().code()).isEqualTo("YJJBNT");
  }

  @Test
  void sitesOfAFileComeWithParcelsAttributesAndOrigin() throws Exception {
    Path file = demo().resolve("sites.gpkg");
    OpenWorkspaceLayers.Sites sites = opener().sites(file, "拟建项目", Progress.NONE);
    assertThat(sites.sites()).hasSize(12);
    SiteItem first = sites.sites().get(0);
    assertThat(first.name()).isEqualTo("徽县铅锌选矿尾矿库新建");
    assertThat(first.attributes()).containsEntry("tailings", "是");
    assertThat(first.crs()).isEqualTo("EPSG:4523");
    assertThat(first.origin()).isEqualTo(new SiteItem.Origin(file, "拟建项目", first.origin().fid()));
    assertThat(first.geometry().isEmpty()).isFalse();
  }

  @Test
  void cancelEndsLoading() throws Exception {
    Path file = large();
    List<Layer> layers = list(file).tables().stream().map(FoundTable::toLayer).toList();
    AtomicBoolean cancelled = new AtomicBoolean();
    Progress progress =
        new Progress() {
          @Override
          public void stage(String key, Object... args) {}

          @Override
          public void report(long done, long total) {}

          @Override
          public boolean isCancelled() {
            return cancelled.get();
          }
        };
    assertThatThrownBy(
            () -> opener().load(layers, BASIS, (id, content) -> cancelled.set(true), progress))
        .isInstanceOf(CancelledException.class);
  }

  @Test
  void fileThatIsWrittenToIsNoticedAndOneThatIsNotIsNot() throws Exception {
    Layer a = Layer.of(squares("A", "a.gpkg", 1), "A", Kind.ZONES);
    Layer b = Layer.of(squares("B", "b.gpkg", 1), "B", Kind.ZONES);
    Layer c = Layer.of(squares("C", "c.gpkg", 1), "C", Kind.ZONES);
    load(List.of(a, b, c));
    Map<String, LayerContent> contents = new LinkedHashMap<>();
    List.of(a, b, c).forEach(layer -> contents.put(layer.id(), last(layer)));
    assertThat(SourceWatch.changes(contents)).isEmpty();

    var modified = Files.getLastModifiedTime(a.file());
    sql(a.file(), "UPDATE A SET MC = 'yy'");
    Files.setLastModifiedTime(a.file(), modified);
    Files.delete(b.file());

    Set<String> said = new TreeSet<>();
    for (Change change : SourceWatch.changes(contents)) {
      said.add(change.was().file().getFileName() + " " + change.fate());
    }
    assertThat(said)
        .as("same size and time, but the counter in the header moved")
        .containsExactly("a.gpkg CHANGED", "b.gpkg GONE");
  }

  @Test
  void mapCrsIsTheLayersOwnGridOrThe3DegreeZoneOfItsMiddle() throws Exception {
    Envelope degrees = new Envelope(104.9, 105.3, 33, 34);
    assertThat(MapCrs.of(Crs.ofEpsg(4490), degrees)).isEqualTo("EPSG:4523");
    assertThat(MapCrs.of(Crs.ofEpsg(4610), degrees))
        .as("Xi'an 1980 stays Xi'an 1980, zone 35 of EPSG:2349 to 2369")
        .isEqualTo("EPSG:2359");
    Envelope metres = new Envelope(4e5, 5e5, 3.6e6, 3.8e6);
    assertThat(MapCrs.of(Crs.ofEpsg(4544), metres)).isEqualTo("EPSG:4544");
    assertThat(MapCrs.of(Crs.ofEpsg(4490), new Envelope())).isEmpty();
    assertThat(MapCrs.of(Crs.ofEpsg(4326), new Envelope(10, 11, 50, 51)))
        .as("not in China")
        .isEqualTo("EPSG:4326");
  }

  @Test
  void sixtyLayersOfSixtyFilesAllArrive() throws Exception {
    Path one = squares("STBHHX", "a.gpkg", 20);
    Seeded seeded = Seeded.of("OpenWorkspaceLayersTest");
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Path copy = Files.copy(one, folder.resolve("copy" + i + ".gpkg"));
      layers.add(
          Layer.of(copy, "STBHHX", Kind.ZONES)
              .shown(seeded.chance(0.5) ? Visibility.SHOWN : Visibility.HIDDEN));
    }
    load(layers);
    assertThat(arrived.keySet()).hasSize(60);
    assertThat(layers).allMatch(layer -> last(layer).isReady());
  }
}
