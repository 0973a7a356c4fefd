package org.ecozone.gui;

import java.util.function.UnaryOperator;
import javafx.animation.PauseTransition;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.ecozone.app.preferences.Preferences;
import org.ecozone.app.preferences.PreferencesFile;
import org.ecozone.gui.common.Settings;

/**
 * Keeps the preferences, soon after they change and when the window closes; ends the process once
 * that is written.
 */
final class Closing {
  private static final Duration SOON = Duration.seconds(1);

  private final Shell shell;
  private final Stage stage;
  private final MainWindow window;
  private final PreferencesFile file;
  private final PauseTransition keeping = new PauseTransition(SOON);
  private final UnaryOperator<Preferences> kept;
  private final Runnable exit;
  private boolean closing;

  /**
   * @param kept what of the preferences is to be kept, if not all
   * @param exit ends the process
   */
  Closing(
      Shell shell, Stage stage, MainWindow window, UnaryOperator<Preferences> kept, Runnable exit) {
    this.kept = kept;
    this.exit = exit;
    this.shell = shell;
    this.stage = stage;
    this.window = window;
    file = new PreferencesFile(shell.desk().installation().userFolder());
  }

  void install() {
    Settings settings = shell.desk().settings();
    settings.preferencesProperty().addListener((any, before, now) -> keeping.playFromStart());
    keeping.setOnFinished(event -> keep(() -> {}));
    stage.setOnCloseRequest(
        event -> {
          event.consume();
          window.close(this::end);
        });
  }

  private void keep(Runnable then) {
    Preferences now = kept.apply(shell.desk().settings().preferences()).withLayout(window.layout());
    shell
        .jobs()
        .quietly(
            () -> {
              file.write(now);
              return null;
            },
            nothing -> then.run(),
            failure -> {
              shell.messages().failure(failure);
              then.run();
            });
  }

  private void end() {
    if (!closing) {
      closing = true;
      keeping.stop();
      shell.jobs().cancelAll();
      keep(() -> window.rescue().end(this::exit));
    }
  }

  private void exit() {
    stage.hide();
    window.end();
    shell.jobs().close();
    exit.run();
  }
}
