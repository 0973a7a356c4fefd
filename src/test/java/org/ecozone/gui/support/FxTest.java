package org.ecozone.gui.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.ecozone.app.preferences.ThemeName;
import org.ecozone.gui.common.Fonts;
import org.ecozone.gui.common.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A test with the toolkit, headless. {@link #show} puts a view on a stage with the program's look;
 * the robot's methods (clickOn, lookup, write ...) are inherited. Stages are closed after each
 * test.
 */
public abstract class FxTest extends FxRobot {
  /** Smallest screen that everything has to fit. */
  protected static final int WIDTH_PX = 1366;

  protected static final int HEIGHT_PX = 768;

  /** Only a test that fails waits that long; a machine that has much else to do may need it. */
  private static final long TIMEOUT_S = 60;

  @BeforeAll
  static void startToolkit() throws TimeoutException {
    // The screen of the toolkit without a display is 1280 x 800 unless it is told otherwise.
    System.setProperty("headless.geometry", "1920x1080-32");
    FxToolkit.registerPrimaryStage();
    onFx(
        () -> {
          Platform.setImplicitExit(false);
          Fonts.load();
          theme(ThemeName.LIGHT).useEverywhere();
          return null;
        });
  }

  @AfterEach
  void closeStages() {
    release(new javafx.scene.input.KeyCode[0]);
    onFx(
        () -> {
          for (Window window : Window.getWindows().toArray(Window[]::new)) {
            window.hide();
          }
          return null;
        });
  }

  protected static Theme theme(ThemeName name) {
    return new Theme(name, Desks.installation(Path.of("target", "no-user-folder")));
  }

  /** Shows a view in a window of 1366 x 768. The view is made on the FX thread. */
  protected static Stage show(Callable<? extends Parent> view) {
    return show(view, WIDTH_PX, HEIGHT_PX);
  }

  protected static Stage show(Callable<? extends Parent> view, int widthPx, int heightPx) {
    Stage shown =
        onFx(
            () -> {
              Stage stage = new Stage();
              Scene scene = new Scene(view.call(), widthPx, heightPx);
              theme(ThemeName.LIGHT).use(scene);
              stage.setScene(scene);
              stage.show();
              return stage;
            });
    WaitForAsyncUtils.waitForFxEvents();
    return shown;
  }

  /** Does something on the FX thread and waits for its answer; what it throws fails the test. */
  protected static <T> T onFx(Callable<T> work) {
    return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(TIMEOUT_S), work);
  }

  /** As {@link #onFx}, without an answer. */
  protected static void doOnFx(Runnable work) {
    onFx(
        () -> {
          work.run();
          return null;
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Waits until the condition, asked on the FX thread, holds. */
  protected static void waitFor(String what, BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(TIMEOUT_S, TimeUnit.SECONDS, () -> onFx(condition::getAsBoolean));
    } catch (TimeoutException e) {
      throw new AssertionError("waited in vain for: " + what, e);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** A picture of what the window shows, for a person to look at: target/shots/name.png. */
  protected void shot(Stage stage, String name) {
    try {
      Path file = Files.createDirectories(Path.of("target", "shots")).resolve(name + ".png");
      onFx(() -> Shots.write(stage.getScene(), file));
      assertThat(new File(file.toString())).isFile();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
