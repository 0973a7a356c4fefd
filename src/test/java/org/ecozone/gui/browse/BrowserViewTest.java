package org.ecozone.gui.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.FxJobs;
import org.ecozone.gui.common.JobRunner;
import org.ecozone.gui.common.TableRef;
import org.ecozone.gui.support.Desks;
import org.ecozone.gui.support.FxTest;
import org.ecozone.gui.support.RecordedMessages;
import org.ecozone.gui.support.SampleLayers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The browser under the hands of a user, with jobs on workers. */
class BrowserViewTest extends FxTest {
  @TempDir Path temporary;
  private final FxJobs jobs = onFx(() -> new FxJobs(new RecordedMessages()));
  private final List<Boolean> workOnFx = new ArrayList<>();
  private final Desk desk = Desks.with(new Watched());
  private final List<TableRef> tables = new ArrayList<>();
  private final List<Path> opened = new ArrayList<>();
  private Path folder;

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

  @BeforeEach
  void open() throws Exception {
    folder = Files.createDirectories(temporary.resolve("图层 数据"));
    Files.copy(SampleLayers.DEMO, folder.resolve("分区.gpkg"));
    Files.writeString(folder.resolve("坏.gpkg"), "不是数据库");
    Files.writeString(folder.resolve("说明.docx"), "");
    Files.createDirectories(folder.resolve("空文件夹"));
    doOnFx(() -> desk.settings().change(all -> all.withDataFolders(List.of(folder))));
    show(
        () ->
            (Parent)
                new BrowserView(
                        desk,
                        new BrowseRequests() {
                          @Override
                          public void openTables(List<TableRef> refs) {
                            tables.addAll(refs);
                          }

                          @Override
                          public void open(List<Path> paths) {
                            opened.addAll(paths);
                          }
                        })
                    .node(),
        340,
        700);
    waitFor("the favourite", () -> item("图层 数据") != null);
  }

  @AfterEach
  void nothingWasDoneOnTheFxThread() {
    doOnFx(jobs::close);
    assertThat(workOnFx).isNotEmpty().doesNotContain(true);
  }

  @SuppressWarnings("unchecked")
  private TreeView<BrowseLine> tree() {
    return (TreeView<BrowseLine>) lookup("#browse-tree").query();
  }

  /** The node whose path, table or note ends so; null if there is none. */
  private TreeItem<BrowseLine> item(String ending) {
    return find(tree().getRoot(), ending);
  }

  private static TreeItem<BrowseLine> find(TreeItem<BrowseLine> item, String ending) {
    if (item.getValue() != null && item.getValue().key().endsWith(ending)) {
      return item;
    }
    for (TreeItem<BrowseLine> child : item.getChildren()) {
      TreeItem<BrowseLine> found = find(child, ending);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private void unfold(String ending, String awaited) {
    doOnFx(() -> item(ending).setExpanded(true));
    waitFor(awaited, () -> item(awaited) != null);
  }

  private Node cell(String text) {
    waitFor("the line " + text, () -> found(text).isPresent());
    return found(text).orElseThrow();
  }

  private Optional<Node> found(String text) {
    return lookup("#browse-tree .browse-name")
        .match((Labeled label) -> text.equals(label.getText()))
        .tryQuery();
  }

  @Test
  void tableOfAFileIsAddedByADoubleClick() {
    unfold("图层 数据", "分区.gpkg");
    unfold("分区.gpkg", "XZQ");

    doubleClickOn(cell("XZQ"));

    assertThat(tables).containsExactly(new TableRef(folder.resolve("分区.gpkg"), "XZQ"));
    assertThat(lookup("#browse-table-XZQ .browse-about").queryAs(Labeled.class).getText())
        .contains("面", "9 行", "EPSG:");
  }

  @Test
  void wholeFileIsAddedByEnter() {
    unfold("图层 数据", "分区.gpkg");
    clickOn(cell("分区.gpkg"));

    push(KeyCode.ENTER);

    assertThat(tables).containsExactly(new TableRef(folder.resolve("分区.gpkg"), ""));
  }

  @Test
  void whatCannotBeOpenedSaysWhyAndIsNotAdded() {
    unfold("图层 数据", "说明.docx");
    doubleClickOn(cell("说明.docx"));
    assertThat(tables).isEmpty();
    assertThat(opened).isEmpty();

    doOnFx(() -> item("坏.gpkg").setExpanded(true));
    waitFor(
        "the refusal",
        () ->
            item("坏.gpkg").getChildren().stream()
                .anyMatch(child -> child.getValue() instanceof BrowseLine.Note note && note.bad()));
    unfold("空文件夹", "（空）");
  }

  @Test
  void newFileIsThereAfterRefreshingAndWhatWasUnfoldedStaysSo() throws Exception {
    unfold("图层 数据", "分区.gpkg");
    unfold("分区.gpkg", "XZQ");
    Files.copy(SampleLayers.DEMO, folder.resolve("新的.gpkg"));

    clickOn("#browse-refresh");

    waitFor("the new file", () -> item("新的.gpkg") != null);
    assertThat(onFx(() -> item("分区.gpkg").isExpanded())).isTrue();
    assertThat(item("XZQ")).isNotNull();
  }

  @Test
  void searchFindsAFileInAFavourite() {
    doOnFx(() -> ((TextField) lookup("#browse-search").query()).setText("分区"));
    waitFor(
        "one answer", () -> tree().getRoot().getChildren().size() == 1 && item("分区.gpkg") != null);

    doOnFx(() -> ((TextField) lookup("#browse-search").query()).clear());
    waitFor("the folders again", () -> item("图层 数据") != null);
  }

  @Test
  void favouriteIsTakenOutAndComesBack() {
    clickOn(cell("图层 数据"));
    push(KeyCode.DELETE);
    waitFor("no favourite", () -> item("图层 数据") == null);
    assertThat(desk.settings().preferences().dataFolders()).isEmpty();
  }
}
