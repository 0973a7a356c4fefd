package org.ecozone.gui;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javafx.stage.Stage;
import org.ecozone.app.Installation;
import org.ecozone.app.preferences.Preferences;
import org.ecozone.gui.common.UncaughtErrors;
import org.ecozone.gui.files.FileDialogs;
import org.ecozone.gui.files.FileQuestions;
import org.ecozone.gui.support.FxTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the whole window: it is up, with a user folder of its own. */
abstract class ShownWindow extends FxTest {
  @TempDir Path folder;

  private final AtomicReference<Shell> shell = new AtomicReference<>();
  private final AtomicReference<Stage> stage = new AtomicReference<>();
  private final AtomicReference<MainWindow> window = new AtomicReference<>();
  private Thread.UncaughtExceptionHandler defaultBefore;
  private Thread.UncaughtExceptionHandler fxBefore;

  @BeforeEach
  void showWindow() {
    defaultBefore = Thread.getDefaultUncaughtExceptionHandler();
    fxBefore = onFx(() -> Thread.currentThread().getUncaughtExceptionHandler());
    show(Preferences.USUAL);
  }

  /** Another window instead of the one that is up. */
  void show(Preferences preferences) {
    doOnFx(
        () -> {
          if (stage.get() != null) {
            stage.get().hide();
            shell.get().jobs().close();
          }
          shell.set(new Shell(installation(), preferences));
          stage.set(new Stage());
          new UncaughtErrors(shell.get().texts(), stage.get()).install();
          window.set(new MainWindow(shell.get(), stage.get(), questions(shell.get(), stage.get())));
          window.get().show();
          stage.get().requestFocus();
        });
  }

  @AfterEach
  void endWindow() {
    doOnFx(
        () -> {
          Thread.setDefaultUncaughtExceptionHandler(defaultBefore);
          Thread.currentThread().setUncaughtExceptionHandler(fxBefore);
          stage.get().hide();
          shell.get().jobs().close();
        });
  }

  /** Who answers for the user; the system's own dialogs unless a test knows better. */
  FileQuestions questions(Shell asking, Stage above) {
    return new FileDialogs(asking.desk(), above);
  }

  Installation installation() {
    return Installation.find(Map.of("ECOZONE_HOME", folder.resolve("用户 文件夹").toString()));
  }

  Shell shell() {
    return shell.get();
  }

  Stage stage() {
    return stage.get();
  }

  MainWindow window() {
    return window.get();
  }

  /** Does a command as a menu would. */
  void command(String id) {
    doOnFx(() -> shell().commands().get(id).run());
  }
}
