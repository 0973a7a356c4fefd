package org.ecozone.gui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.ecozone.app.workspace.FeatureRef;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerContent.State;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.FxJobs;
import org.ecozone.gui.common.JobRunner;
import org.ecozone.gui.support.Desks;
import org.ecozone.gui.support.FxTest;
import org.ecozone.gui.support.RecordedMessages;
import org.ecozone.gui.support.SampleLayers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;

/** The attribute table under the hands of a user, with jobs on workers. */
class AttributeTableViewTest extends FxTest {
  private static final String LAYER = "XZQ";

  @TempDir Path folder;
  private final FxJobs jobs = onFx(() -> new FxJobs(new RecordedMessages()));
  private final List<Boolean> workOnFx = new ArrayList<>();
  private final Desk desk = Desks.with(new Watched());
  private final Workspace workspace = desk.workspace();
  private final List<Envelope> zoomed = new ArrayList<>();
  private AttributeTableView view;

  /** Notes on which thread the work is done. */
  private final class Watched implements JobRunner {
    @Override
    public <T> Handle run(Job<T> job) {
      Work<T> work =
          progress -> {
            synchronized (workOnFx) {
              workOnFx.add(Platform.isFxApplicationThread());
            }
            return job.work().run(progress);
          };
      return jobs.run(
          new Job<>(job.title(), job.args(), job.lane(), work, job.done(), job.failed()));
    }
  }

  @AfterEach
  void nothingWasDoneOnTheFxThread() {
    doOnFx(jobs::close);
    assertThat(workOnFx).isNotEmpty().doesNotContain(true);
  }

  private void open() {
    show(
        () -> {
          view = new AttributeTableView(desk, zoomed::add);
          return (Parent) view.node();
        },
        1000,
        320);
  }

  private void openDemo() {
    open();
    doOnFx(() -> SampleLayers.open(workspace, SampleLayers.DEMO));
    doOnFx(() -> view.show(LAYER));
    waitFor("rows", () -> table(LAYER).getItems().size() == 9);
  }

  private void openBig() throws Exception {
    Path file = BigTable.write(folder);
    open();
    doOnFx(
        () -> {
          workspace.adjust(
              workspace
                  .project()
                  .withLayers(List.of(SampleLayers.item("big", file, BigTable.TABLE))));
          workspace.putContent("big", new LayerContent(State.READY, null, List.of()));
          view.show("big");
        });
    waitFor("rows", () -> table("big").getItems().size() == BigTable.ROWS);
  }

  @SuppressWarnings("unchecked")
  private TableView<Integer> table(String layer) {
    return (TableView<Integer>) lookup("#table-" + layer).query();
  }

  private String count(String layer) {
    return onFx(() -> ((Label) lookup("#table-count-" + layer).query()).getText());
  }

  private TableColumn<Integer, ?> column(String layer, String name) {
    return table(layer).getColumns().stream()
        .filter(column -> ("column-" + name).equals(column.getId()))
        .findFirst()
        .orElseThrow();
  }

  private Node row(int position) {
    return lookup(
            (Node node) ->
                node instanceof TableRow<?> row && !row.isEmpty() && row.getIndex() == position)
        .query();
  }

  /** Positions of the rows in sight that look picked. */
  private List<Integer> picked() {
    return onFx(
        () ->
            lookup((Node node) -> node instanceof TableRow<?> row && !row.isEmpty())
                .queryAll()
                .stream()
                .filter(
                    node ->
                        node.getPseudoClassStates().contains(PseudoClass.getPseudoClass("picked")))
                .map(node -> ((TableRow<?>) node).getIndex())
                .toList());
  }

  @Test
  void arrowsWithShiftPickARange() {
    openDemo();
    clickOn(row(1));

    push(KeyCode.DOWN);
    assertThat(picked()).containsExactly(2);
    push(KeyCode.SHIFT, KeyCode.DOWN);
    push(KeyCode.SHIFT, KeyCode.DOWN);

    assertThat(picked()).containsExactlyInAnyOrder(2, 3, 4);
    push(KeyCode.ESCAPE);
    assertThat(workspace.selection()).isEmpty();
  }

  private void type(String layer, String text) {
    doOnFx(() -> ((TextField) lookup("#table-search-" + layer).query()).setText(text));
  }

  @Test
  void emptyTableSaysHowToFillIt() {
    open();

    assertThat(((Label) lookup("#table-empty").query()).getText()).contains("属性表");
    waitFor("names", () -> !workOnFx.isEmpty());
  }

  @Test
  void hundredThousandRowsAreReadSortedAndSearchedWithFewCells() throws Exception {
    openBig();
    assertThat(count("big")).isEqualTo("100,000 / 100,000 条");
    assertThat(lookup((Node node) -> node instanceof TableRow).queryAll())
        .as("only rows in sight have cells")
        .hasSizeLessThan(60);

    doOnFx(
        () -> {
          TableColumn<Integer, ?> area = column("big", "面积");
          area.setSortType(TableColumn.SortType.DESCENDING);
          table("big").getSortOrder().setAll(List.of(area));
        });
    waitFor("the largest first", () -> table("big").getItems().get(0) == 26);

    type("big", "水田");
    waitFor("a third of the rows", () -> table("big").getItems().size() == 33_334);
    assertThat(count("big")).isEqualTo("33,334 / 100,000 条");
  }

  @Test
  void allOfHundredThousandRowsCanBeSelected() throws Exception {
    openBig();

    doOnFx(() -> table("big").requestFocus());
    push(KeyCode.CONTROL, KeyCode.A);
    assertThat(onFx(() -> workspace.selection().size())).isEqualTo(BigTable.ROWS);
    assertThat(picked()).isNotEmpty();

    doOnFx(() -> workspace.select(Set.of()));
    assertThat(picked()).isEmpty();
  }

  @Test
  void conditionThatIsWrongIsSaidUnderTheField() {
    openDemo();
    clickOn("#table-condition-" + LAYER);
    type(LAYER, "name = '武都区");
    waitFor(
        "the complaint",
        () -> ((Label) lookup("#table-complaint-" + LAYER).query()).getText().contains("引号"));

    type(LAYER, "name = '武都区'");
    waitFor("one row", () -> table(LAYER).getItems().size() == 1);
    assertThat(lookup("#table-complaint-" + LAYER).query().isVisible()).isFalse();
  }

  @Test
  void selectionGoesBothWays() {
    openDemo();

    doOnFx(() -> workspace.select(Set.of(new FeatureRef(LAYER, 2), new FeatureRef(LAYER, 4))));
    assertThat(picked()).containsExactlyInAnyOrder(1, 3);
    assertThat(count(LAYER)).contains("已选 2");

    clickOn(row(0));
    assertThat(workspace.selection()).containsExactly(new FeatureRef(LAYER, 1));
    press(KeyCode.CONTROL);
    clickOn(row(2));
    release(KeyCode.CONTROL);
    assertThat(picked()).containsExactlyInAnyOrder(0, 2);
    press(KeyCode.SHIFT);
    clickOn(row(4));
    release(KeyCode.SHIFT);
    assertThat(picked()).containsExactlyInAnyOrder(2, 3, 4);
  }

  @Test
  void selectionSurvivesSorting() {
    openDemo();
    doOnFx(() -> workspace.select(Set.of(new FeatureRef(LAYER, 2))));

    doOnFx(
        () -> {
          TableColumn<Integer, ?> fid = column(LAYER, "fid");
          fid.setSortType(TableColumn.SortType.DESCENDING);
          table(LAYER).getSortOrder().setAll(List.of(fid));
        });

    waitFor("the other order", () -> table(LAYER).getItems().get(0) == 8);
    assertThat(picked()).containsExactly(7);
    assertThat(workspace.selection()).containsExactly(new FeatureRef(LAYER, 2));
  }

  @Test
  void onlySelectedRowsAreShownOnDemand() {
    openDemo();
    doOnFx(() -> workspace.select(Set.of(new FeatureRef(LAYER, 2))));

    clickOn("#table-selected-" + LAYER);
    waitFor("one row", () -> table(LAYER).getItems().size() == 1);

    press(KeyCode.CONTROL);
    clickOn(row(0));
    release(KeyCode.CONTROL);
    assertThat(workspace.selection()).as("the switch keeps it").hasSize(1);
    assertThat(((ToggleButton) lookup("#table-selected-" + LAYER).query()).isSelected()).isTrue();
  }

  @Test
  void enterZoomsToTheChosenRows() {
    openDemo();
    clickOn(row(0));

    push(KeyCode.ENTER);

    waitFor("the map", () -> !zoomed.isEmpty());
    assertThat(zoomed.get(0).getWidth()).isGreaterThan(1000);
  }

  @Test
  void chosenRowsAreCopiedWithTheirHeader() {
    openDemo();
    clickOn(row(0));

    push(KeyCode.CONTROL, KeyCode.C);

    waitFor("the message", () -> !Desks.messages(desk).shown().isEmpty());
    String copied = onFx(() -> Clipboard.getSystemClipboard().getString());
    assertThat(copied.lines().toList()).hasSize(2);
    assertThat(copied).startsWith("fid\t");
  }

  @Test
  void tabGoesWithItsLayer() {
    openDemo();
    doOnFx(() -> view.show("HHAX"));

    doOnFx(
        () ->
            workspace.change(
                "x",
                workspace
                    .project()
                    .withLayers(LayerTree.remove(workspace.project().layers(), List.of("HHAX")))));

    assertThat(lookup("#table-HHAX").tryQuery()).isEmpty();
    assertThat(lookup("#table-" + LAYER).tryQuery()).isPresent();
  }

  @Test
  void damagedFileIsSaidAndCanBeTriedAgain() throws Exception {
    Path file = Files.writeString(folder.resolve("坏.gpkg"), "not a database");
    open();
    doOnFx(
        () -> {
          workspace.adjust(
              workspace.project().withLayers(List.of(SampleLayers.item("bad", file, "t"))));
          workspace.putContent("bad", new LayerContent(State.BROKEN, null, List.of()));
          view.show("bad");
        });

    waitFor(
        "the notice",
        () -> ((Label) lookup("#table-notice-bad").query()).getText().contains("无法读取"));
    assertThat(lookup("重新读取").tryQuery()).isPresent();
  }

  @Test
  void columnsStandAsTheyWereLeftWhenTheTableIsOpenedAgain() {
    openDemo();
    doOnFx(
        () -> {
          TableColumn<Integer, ?> name = column(LAYER, "XZQMC");
          table(LAYER).getColumns().remove(name);
          table(LAYER).getColumns().add(0, name);
          column(LAYER, "XZQDM").setVisible(false);
        });
    doOnFx(() -> table(LAYER).resizeColumn(table(LAYER).getColumns().get(0), 37));
    double width = onFx(() -> column(LAYER, "XZQMC").getWidth());
    waitFor(
        "the preferences", () -> desk.settings().preferences().layout().toString().contains("XZQ"));

    doOnFx(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    open();
    doOnFx(() -> view.show(LAYER));
    waitFor("rows", () -> table(LAYER).getItems().size() == 9);

    assertThat(onFx(() -> table(LAYER).getColumns().get(0).getId())).isEqualTo("column-XZQMC");
    assertThat(onFx(() -> table(LAYER).getColumns().get(0).getPrefWidth()))
        .isEqualTo(Math.round(width));
    assertThat(onFx(() -> column(LAYER, "XZQDM").isVisible())).isFalse();
  }

  @Test
  void tableThatNobodyArrangedLeavesNothingInThePreferences() throws InterruptedException {
    openDemo();
    Thread.sleep(700);

    assertThat(desk.settings().preferences().layout()).isEmpty();
  }
}
