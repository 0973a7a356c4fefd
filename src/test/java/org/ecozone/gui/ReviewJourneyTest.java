package org.ecozone.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.Point2D;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.ecozone.app.preferences.Preferences;
import org.ecozone.app.preferences.ThemeName;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.carto.Viewport;
import org.ecozone.gui.common.RunningJob;
import org.ecozone.gui.files.FileQuestions.Unsaved;
import org.ecozone.gui.map.MapTool;
import org.ecozone.gui.screening.finding.FindingNode;
import org.ecozone.screen.Verdict;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.Test;

/** The review officer's way through the window. */
class ReviewJourneyTest extends Journey {
  private static final String TAILINGS = "徽县铅锌选矿尾矿库";
  private static final Set<String> SCREENING =
      Set.of("gui/screening.job.prepare", "gui/screening.job.site");

  private void choose(SiteItem site) {
    doOnFx(() -> workspace().setCurrentSite(site.id()));
    waitFor(
        "its verdict", () -> isShown("#screening-verdict") && shell().jobs().running().isEmpty());
  }

  private void chooseWorstFinding() {
    TreeView<FindingNode> tree = lookup("#findings").query();
    doOnFx(
        () -> {
          TreeItem<FindingNode> worst = tree.getRoot().getChildren().get(0).getChildren().get(0);
          tree.getSelectionModel().select(worst);
        });
    waitFor("the finding's card", () -> isShown("#finding-card"));
  }

  private void override(Verdict verdict, String reason, String officer) {
    fire("#decision-begin");
    ComboBox<Verdict> choice = lookup("#decision-choice").query();
    doOnFx(
        () -> {
          choice.setValue(verdict);
          ((TextInputControl) node("#decision-reason")).setText(reason);
          ((TextInputControl) node("#decision-officer")).setText(officer);
        });
    fire("#decision-take");
    waitFor("the officer's verdict", () -> isShown("#screening-officer-verdict"));
  }

  @Test
  void officerScreensTheDemoOverridesOneFindingSavesAndFindsItAgain() {
    openDemo();
    choose(site(TAILINGS));
    assertThat(text("#screening-verdict")).isEqualTo("禁止");
    assertThat(text("#screening-unchecked")).contains("未核查图层");
    Viewport before = onFx(() -> map().viewport().get());

    chooseWorstFinding();
    assertThat(text("#card-state")).isEqualTo("触发");
    waitFor("the map at the piece", () -> !map().viewport().get().equals(before));
    override(Verdict.CONDITIONAL, "岸线已重新划定", "张三");
    assertThat(text("#screening-verdict")).isEqualTo("禁止");
    assertThat(text("#screening-officer-verdict")).isEqualTo("限制");

    Path file = folder.resolve("徽县 审查.ecozone");
    answers.saveAs(file);
    command("file.save");
    waitFor("the file", () -> !workspace().isDirty());
    assertThat(stage().getTitle()).startsWith("徽县 审查.ecozone");

    show(Preferences.USUAL);
    open(file);
    waitFor("the sites", () -> workspace().project().sites().size() == 12);
    choose(site(TAILINGS));
    waitFor("the officer's verdict", () -> isShown("#screening-officer-verdict"));
    assertThat(text("#screening-verdict")).isEqualTo("禁止");
    assertThat(text("#screening-officer-verdict")).isEqualTo("限制");
    assertThat(workspace().isDirty()).isFalse();
    chooseWorstFinding();
    assertThat(words("#finding-card")).contains("张三", "岸线已重新划定");
    waitUntilQuiet();
    assertNothingFailed();
  }

  @Test
  void officerLooksAroundOnTheMap() {
    openDemo();
    Viewport all = onFx(() -> map().viewport().get());
    wheel(200, 150, 2);
    Viewport nearer = onFx(() -> map().viewport().get());
    assertThat(nearer.unitsPerPixel()).isCloseTo(all.unitsPerPixel() / 2, within(1e-6));
    clickOn("#button-map-pan");
    drag(onMap(200, 150), MouseButton.PRIMARY).dropTo(onMap(300, 180));
    Viewport moved = onFx(() -> map().viewport().get());
    assertThat(moved.toPixelX(nearer.centerX()) - nearer.toPixelX(nearer.centerX()))
        .isCloseTo(100, within(1.5));
    command("map.previous");
    waitFor("the view before", () -> !map().viewport().get().equals(moved));
    command("map.all");
    waitUntilQuiet();

    clickOn("#button-map-identify");
    Point2D middle = new Point2D(map().getWidth() / 2, map().getHeight() / 2);
    clickOn(onMap(middle.getX(), middle.getY()));
    waitFor("what is here", () -> isShown("#inspector-summary"));
    assertThat(text("#inspector-summary")).matches("(?s).*[1-9].*");
    assertThat(words("#inspector")).contains("fid");

    clickOn("#button-map-measure");
    clickMap(150, 100);
    clickMap(350, 100);
    moveTo(onMap(350, 200));
    press(KeyCode.CONTROL);
    doubleClickOn(onMap(350, 200));
    release(KeyCode.CONTROL);
    waitFor("the figures", () -> words("#sketch-figures").contains("总长（椭球面）"));
    assertThat(words("#sketch-figures")).contains("总长（平面）");
    push(KeyCode.ESCAPE);
    clickOn("#button-map-pan");
    assertThat(onFx(() -> map().toolProperty().get())).isEqualTo(MapTool.PAN);
    waitUntilQuiet();
    assertNothingFailed();
  }

  @Test
  void officerDrawsASiteAndReadsItsVerdict() {
    openDemo();
    doOnFx(() -> map().zoomTo(site(TAILINGS).geometry().getEnvelopeInternal()));
    doOnFx(() -> map().zoom(3));
    clickOn("#button-review-draw-site");
    waitFor("the tool", () -> map().toolProperty().get() == MapTool.DRAW);
    double x = onFx(() -> map().getWidth() / 2);
    double y = onFx(() -> map().getHeight() / 2);
    clickMap(x - 60, y - 40);
    clickMap(x + 60, y - 40);
    clickMap(x + 60, y + 40);
    clickMap(x - 60, y + 40);
    clickOn("#draw-finish");

    waitFor("the site", () -> workspace().project().sites().size() == 13);
    SiteItem drawn = workspace().project().sites().get(12);
    assertThat(workspace().currentSite()).isEqualTo(drawn.id());
    waitFor("its verdict", () -> isShown("#screening-verdict") && isShown("#findings"));
    waitUntilQuiet();
    assertThat(text("#screening-verdict")).isNotBlank();
    // what the project is nobody has said yet: the program asks and does not clear it
    assertThat(text("#screening-verdict")).isNotEqualTo("无冲突");
    command("edit.undo");
    assertThat(workspace().project().sites()).hasSize(12);
    waitUntilQuiet();
    assertNothingFailed();
  }

  @Test
  void longRunIsCancelledAndTheWindowGoesOn() {
    openDemo();
    List<SiteItem> many = new ArrayList<>(workspace().project().sites());
    List<SiteItem> twelve = List.copyOf(many);
    for (int i = 0; i < 2500; i++) {
      many.add(copy(twelve.get(i % 12), i));
    }
    doOnFx(
        () ->
            workspace().change("gui/files.undo.add-sites", workspace().project().withSites(many)));
    doOnFx(() -> window().docks().reveal("tasks"));
    doOnFx(() -> runAll());
    waitFor("the long run", () -> running() != null);
    RunningJob run = onFx(this::running);
    waitFor("its line", () -> isShown("#tasks-cancel-all"));
    fire("#tasks-cancel-all");

    assertThat(onFx(() -> run.stateProperty().get())).isEqualTo(RunningJob.State.CANCELLED);
    waitUntilQuiet();
    assertNothingFailed();
    choose(site("徽县–两当天然气长输管道"));
    assertThat(text("#screening-verdict")).isEqualTo("限制");
  }

  /** Findings of one site below the name of another would be a wrong verdict. */
  @Test
  void siteThatWasNotScreenedShowsNothingOfAnother() {
    openDemo();
    choose(site(TAILINGS));
    chooseWorstFinding();
    fire("#screening-live");
    SiteItem fresh = copy(site("宕昌抽水蓄能电站"), 1);
    List<SiteItem> sites = new ArrayList<>(workspace().project().sites());
    sites.add(fresh);
    doOnFx(
        () ->
            workspace().change("gui/files.undo.add-sites", workspace().project().withSites(sites)));
    doOnFx(() -> workspace().setCurrentSite(fresh.id()));
    waitUntilQuiet();

    assertThat(isShown("#screening-verdict")).isFalse();
    assertThat(text("#screening-phase")).contains("尚未研判");
    TreeView<FindingNode> tree = lookup("#findings").query();
    assertThat(onFx(() -> tree.getRoot().getChildren())).isEmpty();
    assertThat(isShown("#finding-card")).isFalse();
    fire("#screening-run");
    waitFor("its own verdict", () -> isShown("#screening-verdict"));
  }

  /** Whatever is cancelled while the demo opens: pressing the button again gives all there is. */
  @Test
  void cancellingEverythingAgainAndAgainLeavesNothingStuck() {
    Set<String> cancelled = new HashSet<>();
    doOnFx(
        () ->
            shell()
                .jobs()
                .running()
                .addListener(
                    (ListChangeListener<RunningJob>)
                        change -> {
                          while (change.next()) {
                            change.getAddedSubList().stream()
                                .filter(job -> SCREENING.contains(job.title().key()))
                                .filter(job -> cancelled.add(job.title().key()))
                                .forEach(job -> Platform.runLater(job::cancel));
                          }
                        }));
    open(ZONES, SITES);
    waitFor("the sites", () -> workspace().project().sites().size() == 12);
    waitUntilQuiet();
    for (int i = 0; i < SCREENING.size() && !isShown("#screening-verdict"); i++) {
      assertThat(text("#screening-phase")).doesNotContain("正在");
      fire("#screening-run");
      waitUntilQuiet();
    }
    assertThat(text("#screening-verdict")).isNotBlank();
    assertThat(cancelled).containsAll(SCREENING);
  }

  private void runAll() {
    javafx.scene.control.MenuButton more = lookup("#site-more").query();
    more.getItems().stream()
        .filter(item -> "site-more-all".equals(item.getId()))
        .findFirst()
        .orElseThrow()
        .fire();
  }

  private RunningJob running() {
    return shell().jobs().running().stream()
        .filter(job -> job.title().key().equals("gui/screening.job.all"))
        .filter(job -> job.stateProperty().get() == RunningJob.State.RUNNING)
        .findFirst()
        .orElse(null);
  }

  @Test
  void languageAndThemeAreSwitchedWhileAVerdictIsUp() {
    openDemo();
    choose(site(TAILINGS));
    choose(Lang.EN, ThemeName.DARK);
    assertThat(text("#screening-verdict")).isEqualTo("Prohibited");
    assertThat(stage().getScene().getStylesheets()).anyMatch(sheet -> sheet.endsWith("dark.css"));
    choose(Lang.ZH, ThemeName.SUNLIGHT);
    assertThat(text("#screening-verdict")).isEqualTo("禁止");
    assertThat(stage().getScene().getStylesheets())
        .anyMatch(sheet -> sheet.endsWith("sunlight.css"));
    waitUntilQuiet();
    assertNothingFailed();
  }

  @Test
  void unsavedWorkIsAskedAboutBeforeTheDemoTakesItsPlace() {
    openDemo();
    answers.unsaved(Unsaved.GO_BACK);
    assertThat(workspace().isDirty()).isTrue();
    command("help.demo");
    assertThat(answers.askedAboutUnsaved()).isEqualTo(1);
    assertThat(workspace().project().sites()).hasSize(12);
  }
}
