package org.ecozone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ecozone.app.CacheChoice;
import org.ecozone.app.Installation;
import org.ecozone.app.intake.Examination;
import org.ecozone.app.intake.Examine;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.app.workspace.file.ProjectFile;
import org.ecozone.app.workspace.file.Relocation;
import org.ecozone.app.workspace.open.FoundTable;
import org.ecozone.app.workspace.open.FoundTable.Contents;
import org.ecozone.app.workspace.open.OpenWorkspaceLayers;
import org.ecozone.geo.Crs;
import org.ecozone.job.Progress;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.door.Doors;
import org.ecozone.store.exchange.ColumnRoles;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.FeatureWriter;
import org.ecozone.store.exchange.OutRow;
import org.ecozone.store.exchange.OutTable;
import org.ecozone.store.exchange.WriteChoices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.io.WKTReader;

/** Projects with layers and sites in formats of exchange: saved, reopened, screened, moved. */
final class ProjectFormatsTest {
  private static final List<String> TABLES =
      List.of("sites.csv", "findings.csv", "intersections.csv", "totals.csv");

  @TempDir Path folder;

  private TinyWorld world;
  private Installation installation;
  private Path data;
  private Path file;

  @BeforeEach
  void makeWorld() throws Exception {
    world = new TinyWorld(folder.resolve("世界"));
    installation = new Installation(Path.of("").toAbsolutePath(), world.folder.resolve("user"));
    data = Files.createDirectories(folder.resolve("收 件"));
    file = folder.resolve("项目 一.ecozone");
    shape(
        "STBHHX",
        List.of("HXMC"),
        new String[][] {{"红线甲"}, {"=红线乙"}},
        TinyWorld.square(0, 0, 1000),
        TinyWorld.square(5000, 5000, 1000));
  }

  private Path shape(String name, List<String> columns, String[][] values, String... squares)
      throws Exception {
    Path path = data.resolve(name + ".shp");
    try (FeatureWriter writer = Doors.create(ExchangeFormat.SHAPEFILE, path, WriteChoices.NONE)) {
      List<Column> all = columns.stream().map(each -> new Column(each, Type.TEXT)).toList();
      writer.beginTable(new OutTable(name, "POLYGON", Crs.ofEpsg(4523), all, ColumnRoles.NONE, ""));
      for (int i = 0; i < squares.length; i++) {
        writer.row(
            new OutRow(i, new WKTReader().read(squares[i]), Arrays.asList((Object[]) values[i])));
      }
      writer.commit();
    }
    return path;
  }

  private Path txt(int at) throws IOException {
    int x = TinyWorld.X + at;
    int y = TinyWorld.Y + at;
    String text =
        "[属性描述]\r\n坐标系=2000国家大地坐标系\r\n几度分带=3\r\n带号=35\r\n项目名称=某厂\r\n[地块坐标]\r\n"
            + "4,1.0,DK1,厂区,面,,工业用地,,@\r\n"
            + String.format("J1,1,%d,%d\r\nJ2,1,%d,%d\r\n", y, x, y + 100, x)
            + String.format("J3,1,%d,%d\r\nJ4,1,%d,%d\r\n", y + 100, x + 100, y, x + 100)
            + String.format("J1,1,%d,%d\r\n", y, x);
    return Files.write(data.resolve("某厂.txt"), text.getBytes(Charset.forName("GBK")));
  }

  private List<LayerItem> layers() throws Exception {
    OpenWorkspaceLayers opener = new OpenWorkspaceLayers(installation, CacheChoice.NONE, 1);
    return opener
        .list(List.of(data.resolve("STBHHX.shp")), Project.EMPTY.basis(), Progress.NONE)
        .tables()
        .stream()
        .filter(table -> table.contents() == Contents.ZONES)
        .map(FoundTable::toLayer)
        .map(LayerItem.class::cast)
        .toList();
  }

  private List<SiteItem> sites(Path path) throws Exception {
    Examine examine = new Examine(installation);
    Examination found = examine.file(path, IntakeChoices.NONE, null, Progress.NONE);
    assertThat(found.obstacles()).isEmpty();
    return examine.accept(found, Progress.NONE).sites();
  }

  private void save(Path... sites) throws Exception {
    List<SiteItem> all = new ArrayList<>();
    for (Path path : sites) {
      all.addAll(sites(path));
    }
    ProjectFile.write(file, Project.EMPTY.withLayers(layers()).withSites(all));
  }

  private TinyWorld.Ran screen(String... inputs) {
    return world.run(
        Stream.concat(
                Stream.of("screen", "--out", world.out.toString(), "--as-of", "2026-06-01"),
                Arrays.stream(inputs))
            .toArray(String[]::new));
  }

  private List<String> results() throws IOException {
    List<String> all = new ArrayList<>();
    for (String table : TABLES) {
      all.add(world.result(table));
    }
    return all;
  }

  private List<String> byOptions(Path sites) throws IOException {
    TinyWorld.Ran ran =
        screen("--zones", data.resolve("STBHHX.shp").toString(), "--sites", sites.toString());
    assertThat(ran.exitCode()).as(ran.err()).isLessThan(2);
    return results();
  }

  private List<String> byProject() throws IOException {
    TinyWorld.Ran ran = screen("--project", file.toString());
    assertThat(ran.exitCode()).as(ran.err()).isLessThan(2);
    return results();
  }

  @Test
  void sitesOfATxtAreScreenedByTheProjectAsByTheFile() throws Exception {
    Path txt = txt(100);
    save(txt);
    List<String> expected = byOptions(txt);
    assertThat(expected.get(0)).contains(",PROHIBITED,");
    assertThat(byProject()).isEqualTo(expected);
  }

  @Test
  void sitesOfAShapefileAreScreenedByTheProjectAsByTheFile() throws Exception {
    Path shape =
        shape(
            "项目",
            List.of("项目编号", "项目名称", "化工"),
            new String[][] {{"S1", "甲项目", "是"}, {"S2", "=乙", "否"}},
            TinyWorld.square(1100, 500, 100),
            TinyWorld.square(3000, 3000, 100));
    save(shape);
    List<String> expected = byOptions(shape);
    assertThat(expected.get(0)).contains("S1,甲项目,CONDITIONAL,", "S2,'=乙,NONE,");
    assertThat(byProject()).isEqualTo(expected);
  }

  @Test
  void sitesStayAsTheyWereAcceptedWhateverBecomesOfTheirFile() throws Exception {
    Path txt = txt(100);
    save(txt);
    List<String> before = byProject();
    txt(3000);
    assertThat(byProject()).isEqualTo(before);
    Files.delete(txt);
    assertThat(byProject()).isEqualTo(before);
  }

  @Test
  void shapefileOfALayerThatIsGoneOrWithoutTableIsNotChecked() throws Exception {
    save(txt(3000));
    assertThat(byProject().get(0)).contains(",NONE,");
    try (Stream<Path> parts = Files.list(data)) {
      for (Path part : parts.filter(each -> each.toString().contains("STBHHX")).toList()) {
        Files.delete(part);
      }
    }
    TinyWorld.Ran ran = screen("--project", file.toString());
    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(ran.err()).contains("STBHHX.shp");
    assertThat(world.result("sites.csv")).contains(",UNDETERMINED,").doesNotContain(",NONE,");
  }

  @Test
  void shapefilesThatMovedWithTheirFolderAreFoundByOneOfThem() throws Exception {
    save(txt(100));
    List<String> before = byProject();
    Path there = folder.resolve("归档");
    Files.move(data, there);
    Project project = ProjectFile.read(file).project();
    String id = ((Layer) project.layers().get(0)).id();
    Relocation moved = Relocation.of(project, id, there.resolve("STBHHX.shp"));
    assertThat(moved.project().sites().get(0).file()).isEqualTo(there.resolve("某厂.txt"));
    ProjectFile.write(file, moved.project());
    assertThat(byProject()).isEqualTo(before);
  }
}
