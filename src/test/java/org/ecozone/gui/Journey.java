package org.ecozone.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.ecozone.app.preferences.Preferences.Look;
import org.ecozone.app.preferences.ThemeName;
import org.ecozone.app.workspace.LayerContent.State;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.gui.files.FileQuestions;
import org.ecozone.gui.map.MapView;
import org.ecozone.gui.support.Answers;
import org.ecozone.gui.support.WindowThreadWatch;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What people do with the window from one end to the other, over the demo's data. Whatever they do,
 * the thread of the window does no work of others, and nothing goes wrong unseen.
 */
abstract class Journey extends ShownWindow {
  static final Path SAMPLES = Path.of("data/samples").toAbsolutePath();
  static final Path ZONES = SAMPLES.resolve("zones.gpkg");
  static final Path SITES = SAMPLES.resolve("sites.gpkg");

  final Answers answers = new Answers();
  private WindowThreadWatch watch;

  @Override
  FileQuestions questions(Shell asking, Stage above) {
    return answers;
  }

  @BeforeEach
  void beginToWatch() {
    watch = new WindowThreadWatch(onFx(Thread::currentThread));
    doOnFx(
        () -> {
          stage().setWidth(WIDTH_PX);
          stage().setHeight(HEIGHT_PX);
        });
  }

  @AfterEach
  void nothingWentWrongAndTheWindowsThreadDidNoWork() {
    watch.close();
    assertThat(lookup("#error-dialog").tryQuery()).as("error dialog").isEmpty();
    assertThat(watch.found()).isEmpty();
  }

  /** For those who guide a journey from outside. */
  void onWindow(Runnable work) {
    doOnFx(work);
  }

  void await(String what, BooleanSupplier condition) {
    waitFor(what, condition);
  }

  Workspace workspace() {
    return shell().desk().workspace();
  }

  MapView map() {
    return (MapView) node("#map");
  }

  Node node(String query) {
    return lookup(query).query();
  }

  boolean isShown(String query) {
    return lookup(query).queryAll().stream().anyMatch(Journey::isShown);
  }

  /** True if neither it nor anything around it is hidden. */
  static boolean isShown(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    Window window = node.getScene() == null ? null : node.getScene().getWindow();
    return window != null && window.isShowing();
  }

  String text(String query) {
    return onFx(
        () ->
            lookup(query).queryAll().stream()
                .filter(Journey::isShown)
                .map(node -> ((Labeled) node).getText())
                .findFirst()
                .orElse(""));
  }

  /** All that the labels below a node say. */
  String words(String query) {
    return onFx(
        () -> {
          StringBuilder all = new StringBuilder();
          lookup(query)
              .lookup(".label")
              .queryAllAs(Label.class)
              .forEach(label -> all.append(label.getText()).append('\n'));
          return all.toString();
        });
  }

  /** Presses a button that may lie outside what a scroll pane shows at the moment. */
  void fire(String query) {
    waitFor(query, () -> isShown(query));
    ButtonBase button = (ButtonBase) node(query);
    assertThat(onFx(button::isDisabled)).as(query + " is disabled").isFalse();
    doOnFx(button::fire);
  }

  void choose(Lang lang, ThemeName theme) {
    doOnFx(() -> shell().desk().settings().change(all -> all.withLook(new Look(lang, theme))));
  }

  void open(Path... paths) {
    doOnFx(() -> window().open(List.of(paths)));
  }

  /** Every layer was read or given up, and nothing is going on. */
  void waitUntilQuiet() {
    waitFor("every layer", this::isRead);
    waitFor("an end of all jobs", () -> shell().jobs().running().isEmpty());
    waitFor("a picture", () -> !map().isVisible() || !map().painting().get());
  }

  private boolean isRead() {
    return LayerTree.layers(workspace().project().layers()).stream()
        .noneMatch(layer -> workspace().content(layer.id()).state() == State.LOADING);
  }

  /** The demo as the program's first command opens it: every layer read, every site screened. */
  void openDemo() {
    doOnFx(() -> window().openDemo(SAMPLES));
    waitFor("the sites", () -> workspace().project().sites().size() == 12);
    waitFor("every layer", this::isRead);
    waitFor("a verdict", () -> isShown("#screening-verdict"));
    waitUntilQuiet();
    assertNothingFailed();
  }

  void assertNothingFailed() {
    assertThat(onFx(() -> List.copyOf(shell().messages().messages())))
        .filteredOn(message -> message.severity() == Severity.ERROR)
        .isEmpty();
  }

  SiteItem site(String beginning) {
    return workspace().project().sites().stream()
        .filter(site -> site.name().startsWith(beginning))
        .findFirst()
        .orElseThrow();
  }

  /** A place on the map in pixels of the screen, from the map's upper left corner. */
  Point2D onMap(double x, double y) {
    return onFx(() -> map().localToScreen(x, y));
  }

  /** Clicks without snapping to what is near. */
  void clickMap(double x, double y) {
    press(KeyCode.CONTROL);
    clickOn(onMap(x, y));
    release(KeyCode.CONTROL);
  }

  void wheel(double x, double y, double notches) {
    ScrollEvent event =
        new ScrollEvent(
            ScrollEvent.SCROLL,
            x,
            y,
            x,
            y,
            false,
            false,
            false,
            false,
            false,
            false,
            0,
            40 * notches,
            0,
            40 * notches,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            null);
    doOnFx(() -> Event.fireEvent(map(), event));
  }

  /** A site like another one. */
  static SiteItem copy(SiteItem site, int number) {
    return new SiteItem(
        site.id() + "-" + number,
        site.name() + " " + number,
        site.parcels(),
        site.crs(),
        site.attributes(),
        SiteItem.Origin.NONE);
  }
}
