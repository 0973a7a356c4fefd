package org.ecozone.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.ecozone.app.preferences.ThemeName;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Project land comes in through the window and goes out again. */
class IntakeJourneyTest extends Journey {
  private LandFiles land;
  private Path in;

  @BeforeEach
  void makeFolder() throws IOException {
    in = Files.createDirectories(folder.resolve("来料 文件"));
    land = new LandFiles(in);
  }

  /** The demo's layers without its sites. */
  private void openLayers() {
    open(ZONES);
    waitFor("layers", () -> !workspace().project().layers().isEmpty());
    waitUntilQuiet();
  }

  /** As a drop on the window; waits until everything was looked into. */
  private void drop(Path... files) {
    open(files);
    waitFor("the preview", () -> isShown("#intake-add"));
    waitForExamination();
  }

  private void waitForExamination() {
    waitFor(
        "an end of looking",
        () -> !isShown("#intake-progress") && shell().jobs().running().isEmpty());
  }

  private void press(String card) {
    waitFor(card, () -> isShown(card));
    Node node = node(card);
    doOnFx(
        () ->
            Event.fireEvent(
                node,
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
    waitForExamination();
  }

  private boolean canAdd() {
    return onFx(() -> !node("#intake-add").isDisabled());
  }

  private String reason() {
    return onFx(() -> ((Labeled) node("#intake-reason")).getText());
  }

  private List<SiteItem> add() {
    int before = workspace().project().sites().size();
    fire("#intake-add");
    waitFor("sites", () -> workspace().project().sites().size() > before);
    return workspace().project().sites();
  }

  private void select(int file) {
    ListView<?> list = lookup("#intake-files").query();
    doOnFx(() -> list.getSelectionModel().select(file));
    waitForExamination();
  }

  @Test
  void aTextFileThatSaysAllOfItselfIsAddedAndUndoneInOneStep() {
    openLayers();
    drop(land.txt("勘测定界.txt"));
    assertThat(canAdd()).as(reason()).isTrue();
    shot(stage(), "intake-txt");
    List<SiteItem> sites = add();
    assertThat(sites).hasSize(1);
    assertThat(sites.get(0).parcels()).hasSize(3);
    assertThat(onFx(() -> workspace().currentSite())).isEqualTo(sites.get(0).id());
    waitFor("an end of the preview", () -> !isShown("#intake-head"));
    command("edit.undo");
    assertThat(workspace().project().sites()).isEmpty();
  }

  @Test
  void landWithoutZoneIsAddedOnceACandidateIsChosen() {
    openLayers();
    drop(land.txtWithoutZone("无带号.txt"));
    assertThat(canAdd()).isFalse();
    assertThat(reason()).contains("请选定坐标系");
    shot(stage(), "intake-candidates");
    press("#intake-crs-1");
    assertThat(canAdd()).as(reason()).isTrue();
    shot(stage(), "intake-candidate-chosen");
    assertThat(add().get(0).crs()).isEqualTo("EPSG:4544");
    assertThat(workspace().project().received()).hasSize(1);
  }

  @Test
  void oldDatumAsksForParametersOrIsRefused() {
    openLayers();
    drop(land.txtOfXian("西安80.txt"));
    assertThat(canAdd()).isFalse();
    shot(stage(), "intake-old-datum");
    assertThat(isShown("#intake-datum")).isTrue();
    fire("#intake-datum-new");
    shot(stage(), "intake-datum");
  }

  @Test
  void everyFormatOpensThePreviewAndAFolderIsAList() {
    openLayers();
    land.txt("01 勘测定界.txt");
    land.txtWithoutZone("02 无带号.txt");
    land.csv("03 拐点坐标.csv");
    land.kml("04 临时用地.kml");
    land.geoJson("05 堆场.geojson");
    land.wkt("06 坐标.wkt");
    land.dxf("07 总平面图.dxf");
    land.dwg("08 总平面图.dwg");
    land.shapefile("09 项目用地");
    drop(in);
    ListView<?> list = lookup("#intake-files").query();
    assertThat(onFx(() -> list.getItems().size())).isEqualTo(9);
    shot(stage(), "intake-bulk");
    for (int i = 0; i < 9; i++) {
      select(i);
      shot(stage(), "intake-file-" + (i + 1));
    }
    assertThat(text("#intake-summary")).contains("不能读 1");
    choose(Lang.EN, ThemeName.DARK);
    select(1);
    shot(stage(), "intake-dark-en");
    select(8);
    shot(stage(), "intake-shape-dark-en");
  }

  @Test
  void cellsOfASpreadsheetArePasted() {
    openLayers();
    doOnFx(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(LandFiles.cells());
          Clipboard.getSystemClipboard().setContent(content);
        });
    command("review.paste");
    waitFor("the preview", () -> isShown("#intake-add"));
    waitForExamination();
    shot(stage(), "intake-pasted");
    assertThat(text("#intake-name")).isEqualTo("粘贴的文本");
  }

  @Test
  void landGoesOutAndComesInAgain() {
    openLayers();
    drop(land.txt("勘测定界.txt"));
    add();
    Path out = folder.resolve("出料.kml");
    answers.outputTo(out);
    command("review.export");
    waitFor("the page", () -> isShown("#export-write"));
    shot(stage(), "intake-export");
    fire("#export-kml");
    fire("#export-write");
    waitFor("the file", () -> Files.exists(out) && shell().jobs().running().isEmpty());
    shot(stage(), "intake-exported");
    assertThat(text("#export-said")).contains("3 个地块");
    doOnFx(() -> window().open(List.of(out)));
    waitFor("the preview", () -> isShown("#intake-add"));
    waitForExamination();
    assertThat(text("#intake-name")).isEqualTo("出料.kml");
  }

  @Test
  void aFirstFileInAnEmptyProjectIsShownOnAMapOfItsOwn() {
    drop(land.txt("勘测定界.txt"));
    assertThat(canAdd()).as(reason()).isTrue();
    waitFor("a map", () -> map().viewport().get() != null);
    shot(stage(), "intake-empty-project");
    fire("#intake-cancel");
    waitFor("the start page", () -> isShown("#start-page"));
    assertThat(workspace().project().mapCrs()).isEmpty();
  }
}
