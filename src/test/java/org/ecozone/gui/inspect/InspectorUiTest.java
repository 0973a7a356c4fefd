package org.ecozone.gui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;
import javafx.stage.Stage;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.FxJobs;
import org.ecozone.gui.common.JobRunner;
import org.ecozone.gui.map.MapTool;
import org.ecozone.gui.map.MapView;
import org.ecozone.gui.map.SampleMap;
import org.ecozone.gui.support.Desks;
import org.ecozone.gui.support.FxTest;
import org.ecozone.gui.support.RecordedMessages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InspectorUiTest extends FxTest {
  private Desk desk;
  private MapView map;
  private Stage stage;
  private Node panel;

  /** Fails a job that runs on the window's thread. */
  private static JobRunner watched(JobRunner runner) {
    return new JobRunner() {
      @Override
      public <T> Handle run(Job<T> job) {
        return runner.run(
            new Job<>(
                job.title(),
                job.args(),
                job.lane(),
                progress -> {
                  assertThat(Platform.isFxApplicationThread()).isFalse();
                  return job.work().run(progress);
                },
                job.done(),
                job.failed()));
      }
    };
  }

  private void open(String... tables) {
    desk = onFx(() -> Desks.with(watched(new FxJobs(new RecordedMessages()))));
    stage =
        show(
            () -> {
              map = new MapView(desk);
              InspectorView inspector = new InspectorView(desk, map);
              panel = inspector.node();
              SplitPane split = new SplitPane(map, inspector.node());
              split.setDividerPositions(0.74);
              return split;
            });
    doOnFx(
        () -> {
          SampleMap.open(desk, "EPSG:4544", tables);
          map.setTool(MapTool.IDENTIFY);
        });
    waitFor("a picture", () -> map.viewport().get() != null && !map.painting().get());
  }

  @AfterEach
  void close() {
    doOnFx(map::close);
  }

  private static List<Labeled> labels(Node node, List<Labeled> found) {
    if (node instanceof Labeled label) {
      found.add(label);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> labels(child, found));
    }
    return found;
  }

  private String text() {
    return labels(panel, new ArrayList<>()).stream()
        .map(Labeled::getText)
        .filter(text -> text != null)
        .collect(Collectors.joining("\n"));
  }

  private void hide(String table) {
    doOnFx(
        () -> {
          List<LayerItem> items =
              LayerTree.mapLayers(
                  desk.workspace().project().layers(),
                  layer ->
                      layer.table().equals(table)
                          ? layer.shown(LayerItem.Visibility.HIDDEN)
                          : layer);
          desk.workspace().change("gui/map.sites", desk.workspace().project().withLayers(items));
        });
  }

  @Test
  void oneClickListsTheFeaturesOfAllLayersWithTheirMeasuresAndNamesWhatWasNotAsked() {
    open("XZQ", "HJGKDY", "STBHHX");
    hide("STBHHX");
    waitFor("two layers", () -> map.scene().get().layers().size() == 2);
    clickOn(map);
    waitFor("an answer", () -> text().contains("面积（椭球面）"));
    shot(stage, "inspector");

    assertThat(onFx(this::text)).contains("2 个图层（已查询 2 个图层）", "面积（平面）", "周长", "未显示，未查询");
    assertThat(lookup("#inspector-place").queryAs(Label.class).getText()).startsWith("东");
  }

  @Test
  void theUppermostLayerAloneCanBeAsked() {
    open("XZQ", "HJGKDY");
    clickOn(map);
    waitFor("an answer", () -> text().contains("2 个图层（"));
    clickOn("#inspector-mode-top");
    waitFor("one layer", () -> text().contains("1 个图层（"));
  }

  @Test
  void whereNothingIsThatIsSaid() {
    open("XZQ");
    clickOn(onFx(() -> map.localToScreen(5, 400)));
    waitFor("an answer", () -> text().contains("已查询 1 个图层，此处没有要素"));
  }
}
