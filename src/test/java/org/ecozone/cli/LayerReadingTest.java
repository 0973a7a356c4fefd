package org.ecozone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecozone.app.CacheChoice;
import org.ecozone.app.Installation;
import org.ecozone.app.table.LayerRows;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerContent.State;
import org.ecozone.app.workspace.LayerItem.Kind;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerItem.ReadBy;
import org.ecozone.app.workspace.LayerItem.SetUp;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.file.ProjectFile;
import org.ecozone.app.workspace.open.OpenWorkspaceLayers;
import org.ecozone.cli.TinyWorld.Ran;
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
import org.ecozone.store.exchange.WriteOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.io.WKTReader;

/** Zone layers whose file states neither CRS nor encoding: not checked until somebody says it. */
final class LayerReadingTest {
  private static final String NAME = "甲片红线";

  @TempDir Path folder;
  private TinyWorld world;
  private Path zones;

  @BeforeEach
  void makeWorld() throws Exception {
    world = new TinyWorld(folder);
    zones = shapefile("STBHHX", "GBK", NAME);
  }

  /** A shapefile of the red line without .prj and .cpg. */
  private Path shapefile(String table, String charset, String name) throws Exception {
    Path made = Files.createDirectories(folder.resolve("zones")).resolve(table + ".shp");
    WriteChoices choices = new WriteChoices(Map.of(WriteOption.ENCODING, charset));
    try (FeatureWriter writer = Doors.create(ExchangeFormat.SHAPEFILE, made, choices)) {
      List<Column> columns = List.of(new Column("HXMC", Type.TEXT));
      writer.beginTable(
          new OutTable(table, "POLYGON", Crs.ofEpsg(4523), columns, ColumnRoles.NONE, ""));
      List<Object> values = new ArrayList<>();
      values.add(name);
      writer.row(new OutRow(1, new WKTReader().read(TinyWorld.square(0, 0, 1000)), values));
      writer.commit();
    }
    Files.delete(made.resolveSibling(table + ".prj"));
    Files.deleteIfExists(made.resolveSibling(table + ".cpg"));
    byte[] dbf = Files.readAllBytes(made.resolveSibling(table + ".dbf"));
    dbf[29] = 0; // no language driver either
    Files.write(made.resolveSibling(table + ".dbf"), dbf);
    return made;
  }

  private Ran screen(String... more) {
    List<String> args = new ArrayList<>(List.of("screen", "--out", world.out.toString()));
    args.addAll(List.of("--as-of", "2026-06-01"));
    args.addAll(List.of(more));
    return world.run(args.toArray(String[]::new));
  }

  private Ran byOptions(String... more) {
    List<String> args = new ArrayList<>(List.of("--zones", zones.toString()));
    args.addAll(List.of("--sites", world.sites.toString()));
    args.addAll(List.of(more));
    return screen(args.toArray(String[]::new));
  }

  private Path list(String text) throws Exception {
    return Files.writeString(folder.resolve("layers.csv"), text, StandardCharsets.UTF_8);
  }

  @Test
  void layerWithoutCrsIsNotCheckedAndTheMessageSaysWhereToSayIt() throws Exception {
    Ran ran = byOptions();
    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(world.rows("issues.csv"))
        .anyMatch(
            line ->
                line.startsWith("ERROR,CRS_MISSING,STBHHX.shp")
                    && line.contains("图层设置 › 读取方式")
                    && line.contains("EPSG:4523"));
    assertThat(world.rows("sites.csv")).allMatch(line -> line.contains(",STBHHX,"));
    assertThat(world.rows("intersections.csv")).allMatch(String::isEmpty);
  }

  @Test
  void listOfLayersStatesCrsAndEncoding() throws Exception {
    Path list = list("file,table,crs,encoding\nSTBHHX.shp,,EPSG:4523,GBK\n");
    Ran ran = byOptions("--layers", list.toString());
    assertThat(ran.exitCode()).as(ran.err()).isLessThan(2);
    assertThat(world.rows("intersections.csv"))
        .anyMatch(line -> line.startsWith("S1,,STBHHX,0,") && line.contains(NAME));
    Ran verified = world.run("verify", world.out.resolve("screening.json").toString());
    assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();
  }

  @Test
  void wrongCrsOrEncodingInTheListIsRefusedWithItsRow() throws Exception {
    Ran crs = byOptions("--layers", list("file,crs\nSTBHHX.shp,EPSG:1\n").toString());
    assertThat(crs.exitCode()).isEqualTo(3);
    assertThat(crs.err()).contains("EPSG:1", "2");
    Ran encoding = byOptions("--layers", list("file,encoding\nSTBHHX.shp,火星\n").toString());
    assertThat(encoding.exitCode()).isEqualTo(3);
    assertThat(encoding.err()).contains("火星");
    assertThat(world.out).doesNotExist();
  }

  private Path project(ReadBy by) throws Exception {
    Layer layer = Layer.of(zones, "STBHHX", Kind.ZONES).withSetUp(SetUp.NONE.withReadBy(by));
    Path file = folder.resolve("p.ecozone");
    ProjectFile.write(file, Project.EMPTY.withLayers(List.of(layer)));
    return file;
  }

  @Test
  void projectStatesThemToo() throws Exception {
    Path project = project(new ReadBy("EPSG:4523", "GBK"));
    assertThat(Files.readString(project)).contains("\"crs\" : \"EPSG:4523\"", "\"GBK\"");
    Ran ran = screen("--project", project.toString(), "--sites", world.sites.toString());
    assertThat(ran.exitCode()).as(ran.err()).isLessThan(2);
    assertThat(world.rows("intersections.csv"))
        .anyMatch(line -> line.startsWith("S1,,STBHHX,0,") && line.contains(NAME));
    assertThat(world.result("screening.json")).contains("layer:STBHHX.shp/STBHHX", "EPSG:4523");
    Ran verified = world.run("verify", world.out.resolve("screening.json").toString());
    assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();
  }

  @Test
  void projectWithoutThemLeavesTheLayerUnchecked() throws Exception {
    Path project = project(ReadBy.FILE);
    assertThat(Files.readString(project)).doesNotContain("encoding");
    Ran ran = screen("--project", project.toString(), "--sites", world.sites.toString());
    assertThat(ran.exitCode()).isEqualTo(3);
    Path wrong = project(new ReadBy("EPSG:4523x", ""));
    Ran unread = screen("--project", wrong.toString(), "--sites", world.sites.toString());
    assertThat(unread.exitCode()).isEqualTo(3);
  }

  @Test
  void fileThatStatesAnotherCrsThanTheProjectIsNotChecked() throws Exception {
    Files.writeString(
        zones.resolveSibling("STBHHX.prj"), Crs.ofEpsg(4523).wkt(), StandardCharsets.US_ASCII);
    Path project = project(new ReadBy("EPSG:4524", ""));
    Ran ran = screen("--project", project.toString(), "--sites", world.sites.toString());
    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(world.result("issues.csv")).contains("CRS_DIFFERS");
  }

  @Test
  void windowReadsLayerAndTableAsTheProjectSays() throws Exception {
    Installation installation =
        Installation.find(Map.of("ECOZONE_HOME", folder.resolve("user").toString()));
    OpenWorkspaceLayers open = new OpenWorkspaceLayers(installation, CacheChoice.NONE, 1);
    ReadBy by = new ReadBy("EPSG:4523", "GBK");
    Layer said = Layer.of(zones, "STBHHX", Kind.ZONES).withSetUp(SetUp.NONE.withReadBy(by));
    Layer unsaid = Layer.of(zones, "STBHHX", Kind.ZONES);
    List<LayerContent> contents = new ArrayList<>();
    open.load(List.of(said), Project.EMPTY.basis(), (id, got) -> contents.add(got), Progress.NONE);
    open.load(
        List.of(unsaid), Project.EMPTY.basis(), (id, got) -> contents.add(got), Progress.NONE);
    assertThat(contents).extracting(LayerContent::state).containsExactly(State.READY, State.BROKEN);
    assertThat(contents.get(0).layer().zones().get(0).name()).isEqualTo(NAME);
    LayerRows rows = LayerRows.read(said, contents.get(0).layer(), Progress.NONE);
    assertThat(rows.size()).isEqualTo(1);
  }
}
