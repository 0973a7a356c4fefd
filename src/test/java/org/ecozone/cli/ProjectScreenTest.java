package org.ecozone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ecozone.app.AppException;
import org.ecozone.app.CacheChoice;
import org.ecozone.app.Installation;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerItem.Kind;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerItem.SetUp;
import org.ecozone.app.workspace.LayerItem.Visibility;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.app.workspace.file.ProjectFile;
import org.ecozone.app.workspace.open.FoundTable;
import org.ecozone.app.workspace.open.FoundTable.Contents;
import org.ecozone.app.workspace.open.OpenWorkspaceLayers;
import org.ecozone.job.Progress;
import org.ecozone.support.RawGeoPackage;
import org.ecozone.support.Shapes;
import org.ecozone.zone.Coverage;
import org.ecozone.zone.LayerIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ecozone screen --project}: the same data give the same results, whoever hands them in. */
class ProjectScreenTest {
  private static final Path DEMO = Path.of("data/samples").toAbsolutePath();

  @TempDir Path folder;

  private TinyWorld world;
  private Path file;

  @BeforeEach
  void makeWorld() throws IOException, SQLException {
    world = new TinyWorld(folder.resolve("世界"));
    file = folder.resolve("项目 一.ecozone");
  }

  private OpenWorkspaceLayers opener() {
    Installation installation = new Installation(Path.of("").toAbsolutePath(), world.folder);
    return new OpenWorkspaceLayers(installation, CacheChoice.NONE, 2);
  }

  /** All that a folder holds: zone tables as layers, sites as sites. */
  private Project projectOf(Path path) throws AppException {
    List<LayerItem> layers = new ArrayList<>();
    List<SiteItem> sites = new ArrayList<>();
    Project.Basis basis = Project.EMPTY.basis();
    for (FoundTable table : opener().list(List.of(path), basis, Progress.NONE).tables()) {
      if (table.contents() == Contents.SITES) {
        sites.addAll(opener().sites(table.file(), table.table(), Progress.NONE).sites());
      } else {
        layers.add(table.toLayer());
      }
    }
    return Project.EMPTY.withLayers(layers).withSites(sites);
  }

  private Project tiny() throws AppException {
    Project both = projectOf(world.zones);
    return both.withSites(projectOf(world.sites).sites());
  }

  private void save(Project project) throws AppException {
    ProjectFile.write(file, project);
  }

  private TinyWorld.Ran screenProject(String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("screen", "--project", file.toString(), "--out", world.out.toString()));
    args.addAll(List.of(more));
    return world.run(args.toArray(String[]::new));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private Path options(String... more) throws IOException {
    Path out = folder.resolve("by options");
    List<String> args = new ArrayList<>(List.of("screen", "--out", out.toString()));
    args.addAll(List.of(more));
    int exit = world.run(args.toArray(String[]::new)).exitCode();
    assertThat(exit).isIn(0, 1);
    return out;
  }

  @Test
  void demoByProjectAndSitesFileGivesTheSameBytesAsByOptions() throws Exception {
    String zones = DEMO.resolve("zones.gpkg").toString();
    String sites = DEMO.resolve("sites.gpkg").toString();
    Path byOptions =
        options(
            "--zones",
            zones,
            "--sites",
            sites,
            "--as-of",
            "2026-06-01",
            "--formats",
            "json,csv,gpkg",
            "--findings",
            "all");
    save(
        projectOf(DEMO.resolve("zones.gpkg"))
            .withBasis(new Project.Basis(null, null, LocalDate.of(2026, 6, 1))));

    TinyWorld.Ran ran =
        screenProject("--sites", sites, "--formats", "json,csv,gpkg", "--findings", "all");

    assertThat(ran.exitCode()).as(ran.err()).isIn(0, 1);
    assertThat(names(world.out)).isEqualTo(names(byOptions));
    for (String name : names(byOptions)) {
      if (!name.equals("run.json")) {
        assertThat(world.out.resolve(name))
            .as(name)
            .hasSameBinaryContentAs(byOptions.resolve(name));
      }
    }
  }

  @Test
  void demoByProjectAloneGivesTheSameTablesAsByOptions() throws Exception {
    Path byOptions =
        options(
            "--zones",
            DEMO.resolve("zones.gpkg").toString(),
            "--sites",
            DEMO.resolve("sites.gpkg").toString(),
            "--as-of",
            "2026-06-01");
    save(projectOf(DEMO).withBasis(new Project.Basis(null, null, LocalDate.of(2026, 6, 1))));

    screenProject();

    for (String name : names(byOptions)) {
      if (name.endsWith(".csv") && !name.equals("issues.csv")) {
        assertThat(world.out.resolve(name))
            .as(name)
            .hasSameBinaryContentAs(byOptions.resolve(name));
      }
    }
    assertThat(Files.readString(world.out.resolve("issues.csv")).lines())
        .containsExactlyInAnyOrderElementsOf(
            Files.readString(byOptions.resolve("issues.csv")).lines().toList());
  }

  @Test
  void hiddenAndFilteredLayersAreScreenedLikeOthers() throws Exception {
    world.screen();
    String expected = world.result("findings.csv");
    save(
        layers(
            tiny(),
            layer -> layer.shown(Visibility.HIDDEN).withFilter("name = 'x'").withOpacity(0)));
    screenProject("--as-of", "2026-06-01");
    assertThat(world.result("findings.csv")).isEqualTo(expected);
  }

  private static Project layers(Project project, UnaryOperator<Layer> change) {
    return project.withLayers(
        org.ecozone.app.workspace.LayerTree.mapLayers(project.layers(), change));
  }

  @Test
  void codeOfTheSetUpReadsATableLikeMap() throws Exception {
    Path odd = folder.resolve("odd.gpkg");
    try (RawGeoPackage zones = RawGeoPackage.create(odd)) {
      zones.table("layer one", "POLYGON", 4523, "x");
      zones.row("layer one", 1, TinyWorld.square(0, 0, 6000), "a");
    }
    Path byOptions =
        options(
            "--zones",
            odd.toString(),
            "--sites",
            world.sites.toString(),
            "--as-of",
            "2026-06-01",
            "--map",
            "layer one=STBHHX");
    save(layers(projectOf(odd), layer -> layer.withSetUp(SetUp.NONE.withCode("STBHHX"))));

    screenProject("--sites", world.sites.toString(), "--as-of", "2026-06-01");

    for (String name : List.of("findings.csv", "sites.csv", "intersections.csv", "issues.csv")) {
      assertThat(world.result(name)).as(name).isEqualTo(Files.readString(byOptions.resolve(name)));
    }
    assertThat(world.result("screening.json"))
        .contains("\"layer:odd.gpkg/layer one\" : \"{\\\"code\\\":\\\"STBHHX\\\"}\"");
  }

  @Test
  void fieldsAndClassesOfTheSetUpReadATableAsIfItWereWrittenThatWay() throws Exception {
    world.rules("R900,2026.1,true,HJGKDY,class = '重点管控单元',INTERSECTS,,,RESTRICTED,,,x,y,,,t,有效,");
    Path usual = folder.resolve("usual.gpkg");
    Path odd = folder.resolve("odd.gpkg");
    units(usual, "GKDYFL", "重点管控单元");
    units(odd, "leixing", "乙");
    Path byOptions =
        options(
            "--zones",
            usual.toString(),
            "--sites",
            world.sites.toString(),
            "--as-of",
            "2026-06-01");
    String expected = Files.readString(byOptions.resolve("findings.csv"));
    assertThat(expected).contains("S1,,R900,HJGKDY,1,RESTRICTED,TRIGGERED");

    Project plain = projectOf(odd);
    save(plain);
    screenProject("--sites", world.sites.toString(), "--as-of", "2026-06-01");
    assertThat(world.result("findings.csv"))
        .as("an unknown class is undecided, not harmless")
        .doesNotContain("TRIGGERED")
        .contains("UNDECIDED");

    SetUp setUp =
        SetUp.NONE.withFields(Map.of("class", "leixing")).withClasses(Map.of("乙", "重点管控单元"));
    save(layers(plain, layer -> layer.withSetUp(setUp)));
    screenProject("--sites", world.sites.toString(), "--as-of", "2026-06-01");
    assertThat(world.result("findings.csv").replace("odd.gpkg", "usual.gpkg")).isEqualTo(expected);
    assertThat(world.result("issues.csv")).contains("SET_UP_CLASS_STATED");
  }

  private static void units(Path file, String column, String value) throws Exception {
    try (RawGeoPackage zones = RawGeoPackage.create(file)) {
      zones.table("HJGKDY", "POLYGON", 4523, column);
      zones.row("HJGKDY", 1, TinyWorld.square(0, 0, 1000), value);
    }
  }

  @Test
  void columnOfTheSetUpThatIsGoneLeavesTheClassUnknown() throws Exception {
    world.rules("R900,2026.1,true,HJGKDY,class = '重点管控单元',INTERSECTS,,,RESTRICTED,,,x,y,,,t,有效,");
    Path zones = folder.resolve("usual.gpkg");
    units(zones, "GKDYFL", "重点管控单元");
    SetUp setUp = SetUp.NONE.withFields(Map.of("class", "gone"));
    save(layers(projectOf(zones), layer -> layer.withSetUp(setUp)));
    screenProject("--sites", world.sites.toString(), "--as-of", "2026-06-01");
    assertThat(world.result("findings.csv")).contains("UNDECIDED").doesNotContain("TRIGGERED");
    assertThat(world.result("issues.csv")).contains("SET_UP_COLUMN_MISSING");
  }

  @Test
  void identityOfTheSetUpCountsLikeThatOfLayers() throws Exception {
    LayerIdentity ended =
        new LayerIdentity(
            "某厅",
            "文1号",
            "",
            "",
            null,
            LocalDate.of(2020, 1, 1),
            "",
            Coverage.ofCounties(List.of("621221")));
    save(layers(tiny(), layer -> layer.withSetUp(SetUp.NONE.withIdentity(ended))));
    screenProject("--as-of", "2026-06-01");
    String byProject = world.result("findings.csv");
    Path list = folder.resolve("layers.csv");
    Files.writeString(
        list, "file,table,issuer,doc_no,valid_to,coverage\nzones.gpkg,,某厅,文1号,2020-01-01,621221\n");
    world.screen("--layers", list.toString());
    assertThat(byProject).isEqualTo(world.result("findings.csv")).contains("NOT_CHECKED");
  }

  @Test
  void missingFileIsNotCheckedAndTheRestIsScreened() throws Exception {
    Path second = folder.resolve("b.gpkg");
    try (RawGeoPackage zones = RawGeoPackage.create(second)) {
      zones.table("YJJBNT", "POLYGON", 4523, "MC");
      zones.row("YJJBNT", 7, TinyWorld.square(50, 50, 5000), "田");
    }
    List<LayerItem> all = new ArrayList<>(projectOf(world.zones).layers());
    all.addAll(projectOf(second).layers());
    save(tiny().withLayers(all));
    Files.delete(world.zones);

    TinyWorld.Ran ran = screenProject("--as-of", "2026-06-01");

    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(world.result("findings.csv")).contains("R900,STBHHX").contains("NOT_CHECKED");
    assertThat(world.result("sites.csv")).doesNotContain(",NONE,");
    assertThat(world.result("intersections.csv")).contains("YJJBNT");
    assertThat(world.result("issues.csv")).contains("FILE_NOT_FOUND");
  }

  @Test
  void missingFileWhoseTableTellsNothingMayHoldAnyLayer() throws Exception {
    Layer lost = Layer.of(folder.resolve("gone.gpkg"), "layer one", Kind.ZONES);
    save(tiny().withLayers(List.of(lost)));
    assertThat(screenProject("--as-of", "2026-06-01").exitCode()).isEqualTo(3);
    assertThat(world.result("sites.csv")).doesNotContain(",NONE,");
    assertThat(world.result("findings.csv")).contains("NOT_CHECKED");
  }

  @Test
  void tableThatIsGoneFromItsFileIsNotChecked() throws Exception {
    Layer lost = Layer.of(world.zones, "YJJBNT", Kind.ZONES);
    List<LayerItem> all = new ArrayList<>(tiny().layers());
    all.add(lost);
    save(tiny().withLayers(all));
    assertThat(screenProject("--as-of", "2026-06-01").exitCode()).isEqualTo(3);
    assertThat(world.result("issues.csv")).contains("TABLE_GONE");
    assertThat(world.result("findings.csv")).contains("R900,STBHHX,1,PROHIBITED,TRIGGERED");
  }

  @Test
  void onlyTheTablesOfTheProjectAreScreened() throws Exception {
    save(projectOf(DEMO).withLayers(List.of(Layer.of(world.zones, "STBHHX", Kind.ZONES))));
    screenProject("--as-of", "2026-06-01");
    assertThat(world.result("issues.csv")).doesNotContain("示意");
    assertThat(world.result("screening.json")).doesNotContain("\"code\" : \"HJGKDY\"");
  }

  @Test
  void drawnSitesAreScreenedAndVerified() throws Exception {
    SiteItem drawn =
        new SiteItem(
            "新项目",
            "画的",
            Shapes.square(TinyWorld.X + 100, TinyWorld.Y + 100, 100),
            "EPSG:4523",
            Map.of("chemical", "true"),
            null,
            "");
    save(tiny().withSites(List.of(drawn)));
    assertThat(screenProject("--as-of", "2026-06-01").exitCode()).isIn(0, 1);
    assertThat(world.rows("findings.csv"))
        .anyMatch(row -> row.startsWith("新项目,,R900,STBHHX,1,PROHIBITED,TRIGGERED"));

    String record = world.out.resolve("screening.json").toString();
    assertThat(world.run("verify", record).exitCode()).isZero();

    save(tiny().withSites(List.of(drawn)).withView(new Project.View(1, 2, 3)));
    assertThat(world.run("verify", record).exitCode()).as("the view is no input").isZero();

    save(
        tiny()
            .withSites(
                List.of(
                    drawn.withGeometry(Shapes.square(TinyWorld.X + 100, TinyWorld.Y + 100, 101)))));
    assertThat(world.run("verify", record).exitCode()).as("the land is").isEqualTo(1);
  }

  @Test
  void recordIsVerifiedByItsOwnSetUpWhateverBecameOfTheProject() throws Exception {
    Path odd = folder.resolve("odd.gpkg");
    try (RawGeoPackage zones = RawGeoPackage.create(odd)) {
      zones.table("layer one", "POLYGON", 4523, "x");
      zones.row("layer one", 1, TinyWorld.square(0, 0, 6000), "a");
    }
    save(layers(projectOf(odd), layer -> layer.withSetUp(SetUp.NONE.withCode("STBHHX"))));
    screenProject("--sites", world.sites.toString(), "--as-of", "2026-06-01");
    String record = world.out.resolve("screening.json").toString();
    Files.delete(file);
    assertThat(world.run("verify", record).exitCode()).isZero();

    Path moved = Files.createDirectories(folder.resolve("moved")).resolve("odd.gpkg");
    Files.move(odd, moved);
    TinyWorld.Ran again = world.run("verify", record, "--zones", moved.toString());
    assertThat(again.exitCode()).as(again.out() + again.err()).isZero();
  }

  @Test
  void optionsGoBeforeTheProject() throws Exception {
    save(tiny().withBasis(new Project.Basis(null, null, LocalDate.of(2020, 1, 1))));
    screenProject("--as-of", "2026-06-01", "--map", "STBHHX=YJJBNT");
    assertThat(world.result("screening.json")).contains("\"asOf\" : \"2026-06-01\"");
    assertThat(world.result("intersections.csv")).contains("YJJBNT").doesNotContain(",STBHHX,1");
    screenProject();
    assertThat(world.result("screening.json")).contains("\"asOf\" : \"2020-01-01\"");
  }

  @Test
  void rulesOfTheProjectJudge() throws Exception {
    Path own = folder.resolve("own.csv");
    Files.writeString(
        own,
        Files.readString(world.folder.resolve("user/rules/rules.csv"))
            .replace("PROHIBITED", "RESTRICTED"));
    save(tiny().withBasis(new Project.Basis(own, null, null)));
    screenProject("--as-of", "2026-06-01");
    assertThat(world.result("findings.csv"))
        .contains("R900,STBHHX,1,RESTRICTED")
        .doesNotContain("PROHIBITED");
  }

  @Test
  void tableShownTwiceIsScreenedOnceAsTheUppermostSays() throws Exception {
    world.screen();
    String expected = world.result("intersections.csv");
    Layer first = Layer.of(world.zones, "STBHHX", Kind.ZONES);
    Layer second =
        Layer.of(world.zones, "STBHHX", Kind.ZONES).withSetUp(SetUp.NONE.withCode("YJJBNT"));
    save(tiny().withLayers(List.of(first, second)));
    screenProject("--as-of", "2026-06-01");
    assertThat(world.result("intersections.csv")).isEqualTo(expected);
    assertThat(world.result("issues.csv")).contains("SET_UP_TWICE");
  }

  @Test
  void brokenProjectWritesNothing() throws Exception {
    Files.writeString(file, "{\"format\":");
    TinyWorld.Ran ran = screenProject("--as-of", "2026-06-01");
    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(ran.err()).contains("第 1 行");
    assertThat(world.out).doesNotExist();
  }

  @Test
  void projectWithoutSitesOrLayersIsWrongUsage() throws Exception {
    save(tiny().withSites(List.of()));
    assertThat(screenProject().exitCode()).isEqualTo(2);
    save(tiny().withLayers(List.of()));
    assertThat(screenProject().exitCode()).isEqualTo(2);
    assertThat(screenProject("--zones", world.zones.toString(), "--as-of", "2026-06-01").exitCode())
        .isIn(0, 1);
    assertThat(world.run("screen", "--out", world.out.toString()).exitCode()).isEqualTo(2);
  }

  @Test
  void projectFileIsNotReplacedByAResult() throws Exception {
    file = folder.resolve("run.json");
    Project project = tiny();
    save(project);
    TinyWorld.Ran ran =
        world.run("screen", "--project", file.toString(), "--out", folder.toString());
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ProjectFile.read(file).project()).isEqualTo(project);
  }
}
