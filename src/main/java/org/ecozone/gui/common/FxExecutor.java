package org.ecozone.gui.common;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** Runs on the FX thread what a worker hands in while it goes on. Threads: any. */
public final class FxExecutor implements Executor {
  @Override
  public void execute(Runnable command) {
    Platform.runLater(command);
  }
}
