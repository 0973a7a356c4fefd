package org.ecozone.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.stage.WindowEvent;
import org.ecozone.app.preferences.Preferences;
import org.ecozone.app.preferences.Preferences.Look;
import org.ecozone.app.preferences.PreferencesFile;
import org.ecozone.app.preferences.ThemeName;
import org.ecozone.app.workspace.Project;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.Test;

/** The window closes well: what was chosen is kept, work is stopped, nothing unsaved is lost. */
class ClosingTest extends ShownWindow {
  private final AtomicInteger exits = new AtomicInteger();

  private void install() {
    doOnFx(
        () ->
            new Closing(
                    shell(), stage(), window(), UnaryOperator.identity(), exits::incrementAndGet)
                .install());
  }

  private void requestClose() {
    doOnFx(() -> stage().fireEvent(new WindowEvent(stage(), WindowEvent.WINDOW_CLOSE_REQUEST)));
  }

  private Preferences kept() {
    return new PreferencesFile(installation().userFolder()).read().preferences();
  }

  @Test
  void layoutAndChoicesAreKept() {
    install();
    doOnFx(
        () -> {
          shell().desk().settings().change(all -> all.withLook(new Look(Lang.EN, ThemeName.DARK)));
          stage().setWidth(1234);
        });

    requestClose();

    waitFor("the end", () -> exits.get() == 1);
    assertThat(kept().look()).isEqualTo(new Look(Lang.EN, ThemeName.DARK));
    assertThat(kept().layout()).containsEntry("window.width", "1234");
    assertThat(stage().isShowing()).isFalse();
  }

  @Test
  void choiceIsKeptSoonAfterItWasMadeWithoutClosing() {
    install();

    doOnFx(
        () ->
            shell()
                .desk()
                .settings()
                .change(all -> all.withLook(new Look(Lang.EN, ThemeName.SUNLIGHT))));

    waitFor("the file", () -> kept().look().theme() == ThemeName.SUNLIGHT);
    assertThat(exits).hasValue(0);
  }

  @Test
  void workIsStopped() {
    install();
    AtomicInteger stopped = new AtomicInteger();
    doOnFx(
        () ->
            shell()
                .jobs()
                .run(
                    new Job<>(
                        "gui/files.job.recent",
                        List.of(),
                        "",
                        progress -> {
                          while (!progress.isCancelled()) {
                            Thread.sleep(5);
                          }
                          return stopped.incrementAndGet();
                        },
                        answer -> {},
                        failure -> {})));

    requestClose();

    waitFor("the end", () -> exits.get() == 1 && stopped.get() == 1);
  }

  @Test
  void unsavedProjectIsAskedAboutAndTheWindowStaysIfTheUserGoesBack() {
    install();
    doOnFx(
        () ->
            shell()
                .desk()
                .workspace()
                .change("gui/files.undo.add-layers", Project.EMPTY.withMapCrs("EPSG:4490")));

    Platform.runLater(
        () -> stage().fireEvent(new WindowEvent(stage(), WindowEvent.WINDOW_CLOSE_REQUEST)));
    waitFor("the question", () -> lookup("#unsaved-question").tryQuery().isPresent());
    clickOn("返回");

    assertThat(stage().isShowing()).isTrue();
    assertThat(exits).hasValue(0);
  }
}
