package org.ecozone.gui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.ecozone.app.setup.ReadingOptions.Candidate;
import org.ecozone.app.setup.ReadingOptions.Encoding;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerItem.ReadBy;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.geo.Crs;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.support.Desks;
import org.ecozone.gui.support.FxTest;
import org.ecozone.gui.support.SampleLayers;
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

/** A layer whose shapefile states neither CRS nor encoding. */
class ReadingPaneTest extends FxTest {
  private static final String NAME = "西汉水源头生态保护红线";

  @TempDir Path folder;

  private final Desk desk = Desks.direct();
  private final Workspace workspace = desk.workspace();

  @BeforeEach
  void open() {
    show(
        () -> {
          workspace.adjust(
              workspace
                  .project()
                  .withLayers(List.of(SampleLayers.item("red", shapefile(), "STBHHX"))));
          LayerSetUpView view = new LayerSetUpView(desk, () -> {});
          Parent node = (Parent) view.node();
          view.show(List.of());
          return node;
        },
        1200,
        680);
    doOnFx(
        () -> {
          ((TableView<?>) lookup("#setup-layers").query()).getSelectionModel().select(0);
          TabPane tabs = lookup("#setup-details").query();
          tabs.getSelectionModel().selectLast();
        });
  }

  private Path shapefile() throws Exception {
    Path made = folder.resolve("STBHHX.shp");
    WriteChoices choices = new WriteChoices(Map.of(WriteOption.ENCODING, "GBK"));
    try (FeatureWriter writer = Doors.create(ExchangeFormat.SHAPEFILE, made, choices)) {
      List<Column> columns = List.of(new Column("HXMC", Type.TEXT));
      writer.beginTable(
          new OutTable("STBHHX", "POLYGON", Crs.ofEpsg(4523), columns, ColumnRoles.NONE, ""));
      String ring = "35500000 3700000, 35501000 3700000, 35501000 3701000, 35500000 3700000";
      List<Object> values = new ArrayList<>(List.of(NAME));
      writer.row(new OutRow(1, new WKTReader().read("POLYGON ((" + ring + "))"), values));
      writer.commit();
    }
    Files.delete(folder.resolve("STBHHX.prj"));
    Files.deleteIfExists(folder.resolve("STBHHX.cpg"));
    return made;
  }

  private ReadBy inProject() {
    return onFx(
        () ->
            LayerTree.findLayer(workspace.project().layers(), "red")
                .map(Layer::setUp)
                .get()
                .readBy());
  }

  private String state() {
    return onFx(() -> ((Label) lookup("#setup-reading-state").query()).getText());
  }

  private void fire(String id) {
    doOnFx(() -> ((Button) lookup(id).query()).fire());
  }

  @Test
  void candidatesHaveReasonsAndNothingIsChosenUnasked() {
    assertThat(state()).contains("没有写明坐标系", "未核查");
    List<Candidate> candidates =
        onFx(
            () -> {
              ListView<Candidate> list = lookup("#setup-reading-crs").query();
              assertThat(list.getSelectionModel().getSelectedItem()).isNull();
              return List.copyOf(list.getItems());
            });
    assertThat(candidates).extracting(Candidate::crs).contains("EPSG:4523");
    assertThat(candidates).allMatch(each -> !each.reasons().isEmpty());
    assertThat(inProject()).isEqualTo(ReadBy.FILE);
    String summary = onFx(() -> ((Label) lookup("#setup-summary").query()).getText());
    assertThat(summary).startsWith("没有坐标系、不核查的图层 1 个");
  }

  @Test
  void textsAreShownInEachEncoding() {
    List<Encoding> encodings =
        onFx(
            () -> {
              ListView<Encoding> list = lookup("#setup-reading-encoding").query();
              return List.copyOf(list.getItems());
            });
    assertThat(encodings)
        .anyMatch(each -> each.rows().stream().anyMatch(row -> row.contains(NAME)))
        .hasSizeGreaterThan(1);
  }

  @Test
  void whatIsChosenGoesIntoTheProjectWhenItIsApplied() {
    doOnFx(
        () -> {
          ListView<Candidate> list = lookup("#setup-reading-crs").query();
          list.getItems().stream()
              .filter(each -> each.crs().equals("EPSG:4523"))
              .findFirst()
              .ifPresent(list.getSelectionModel()::select);
        });
    fire("#setup-reading-take");
    assertThat(state()).contains("已选 EPSG:4523");
    String summary = onFx(() -> ((Label) lookup("#setup-summary").query()).getText());
    assertThat(summary).isEqualTo("共 1 个图层，没有未定的内容");
    assertThat(inProject()).as("not before it is applied").isEqualTo(ReadBy.FILE);
    fire("#setup-apply");
    assertThat(inProject().crs()).isEqualTo("EPSG:4523");
    fire("#setup-reading-file");
    fire("#setup-apply");
    assertThat(inProject()).isEqualTo(ReadBy.FILE);
  }

  @Test
  void codeThatThereIsNotIsRefusedInWords() {
    doOnFx(() -> ((TextField) lookup("#setup-reading-epsg").query()).setText("EPSG:1"));
    fire("#setup-reading-take");
    String failure = onFx(() -> ((Label) lookup("#setup-failure").query()).getText());
    assertThat(failure).isEqualTo("没有这样的坐标系：EPSG:1。");
    assertThat(inProject()).isEqualTo(ReadBy.FILE);
  }
}
