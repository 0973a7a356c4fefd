package org.ecozone.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ecozone.app.preferences.Preferences;
import org.ecozone.gui.common.Message;
import org.ecozone.gui.files.FileQuestions.Unsaved;
import org.junit.jupiter.api.Test;

/** A window whose process is killed, and the one after it. */
class CrashJourneyTest extends Journey {
  private static final long PATIENCE_S = 120;

  private Process lostWindow() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx400m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true",
            "-Dglass.platform=Monocle",
            "-Dmonocle.platform=Headless",
            "-Dprism.order=sw",
            "-Dfile.encoding=UTF-8",
            "-Decozone.home=" + System.getProperty("ecozone.home", "."),
            "-cp",
            System.getProperty("java.class.path"),
            LostWindow.class.getName(),
            installation().userFolder().toString(),
            SITES.toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.redirectErrorStream(true);
    builder.redirectOutput(folder.resolve("lost.log").toFile());
    return builder.start();
  }

  /** A copy that holds the change, whole. */
  private boolean isKept() {
    Path kept = installation().userFolder().resolve("autosave");
    if (!Files.isDirectory(kept)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(kept)) {
      for (Path file : files.filter(each -> each.endsWith("project.ecozone")).toList()) {
        if (Files.readString(file).contains(LostWindow.NAME)) {
          return true;
        }
      }
      return false;
    } catch (IOException | java.io.UncheckedIOException e) {
      return false; // being written
    }
  }

  private void killOnceKept(Process window) throws InterruptedException {
    try {
      long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
      while (!isKept() && window.isAlive() && System.nanoTime() < until) {
        window.waitFor(100, TimeUnit.MILLISECONDS);
      }
      assertThat(window.isAlive()).as("the other window lives: %s", log()).isTrue();
      assertThat(isKept()).as("what it did is kept: %s", log()).isTrue();
    } finally {
      window.destroyForcibly().waitFor();
    }
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("lost.log"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private Message offer() {
    return shell().messages().messages().stream()
        .filter(message -> message.link() != null && message.text().contains("没有正常关闭"))
        .findFirst()
        .orElse(null);
  }

  @Test
  void whatWasNotSavedComesBackAfterTheProcessWasKilled() throws Exception {
    killOnceKept(lostWindow());

    show(Preferences.USUAL);
    waitFor("the offer", () -> offer() != null);
    clickOn("恢复");

    waitFor("the sites", () -> workspace().project().sites().size() == 12);
    assertThat(workspace().project().sites().get(0).name()).isEqualTo(LostWindow.NAME);
    assertThat(workspace().isDirty()).isTrue();
    assertThat(stage().getTitle()).startsWith("* ");
    Path file = folder.resolve("救回.ecozone");
    answers.saveAs(file);
    command("file.save");
    waitFor("the file", () -> !workspace().isDirty());
    assertThat(file).isNotEmptyFile();
    waitUntilQuiet();
    assertNothingFailed();
  }

  @Test
  void windowThatEndsWellLeavesNothingToRestore() {
    open(SITES);
    waitFor("the sites", () -> workspace().project().sites().size() == 12);
    answers.unsaved(Unsaved.DISCARD);
    boolean[] ended = new boolean[1];
    doOnFx(() -> window().close(() -> window().rescue().end(() -> ended[0] = true)));
    waitFor("its end", () -> ended[0]);

    show(Preferences.USUAL);
    waitFor("a look at what was left", () -> folders().size() == 1);
    waitUntilQuiet();
    assertThat(onFx(this::offer)).isNull();
  }

  private List<Path> folders() {
    try (Stream<Path> kept = Files.list(installation().userFolder().resolve("autosave"))) {
      return kept.toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
