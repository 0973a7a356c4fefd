package org.ecozone.gui.common;

import java.util.List;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * Catches what nobody caught, on any thread, and shows it in a dialog; the window lives on. A fault
 * that comes again and again is one dialog.
 */
public final class UncaughtErrors implements Thread.UncaughtExceptionHandler {
  private static final System.Logger LOG = System.getLogger(UncaughtErrors.class.getName());

  private final UiTexts texts;
  private final Stage stage;
  private ErrorDialog dialog;

  public UncaughtErrors(UiTexts texts, Stage stage) {
    this.texts = texts;
    this.stage = stage;
  }

  /** For all threads, that of the window too. FX thread. */
  public void install() {
    Thread.setDefaultUncaughtExceptionHandler(this);
    Thread.currentThread().setUncaughtExceptionHandler(this);
  }

  @Override
  public void uncaughtException(Thread thread, Throwable failure) {
    LOG.log(System.Logger.Level.DEBUG, "uncaught on " + thread.getName(), failure);
    if (Platform.isFxApplicationThread()) {
      show(failure);
    } else {
      Platform.runLater(() -> show(failure));
    }
  }

  private void show(Throwable failure) {
    try {
      if (dialog != null && dialog.isShowing()) {
        dialog.add(failure);
        return;
      }
      dialog =
          new ErrorDialog(
              failure,
              texts,
              stage.isShowing() ? stage : null,
              stage.getScene() == null ? List.of() : stage.getScene().getStylesheets());
      dialog.show();
    } catch (RuntimeException | Error e) { // nothing can be shown: at least it is in the log
      e.addSuppressed(failure);
      LOG.log(System.Logger.Level.ERROR, "a fault could not be shown", e);
    }
  }
}
