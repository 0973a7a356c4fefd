package org.ecozone.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.ecozone.app.AppException;
import org.ecozone.app.preferences.Preferences;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.file.Autosave;
import org.junit.jupiter.api.Test;

/** A window that was killed: the next one offers what was unsaved. */
class RescueUiTest extends ShownWindow {
  private final Project left =
      Project.EMPTY.withBookmarks(
          List.of(new Project.Bookmark("徽县", "", new Project.View(500_000, 3_700_000, 50_000))));

  /** What a killed window leaves: its folder without anybody who holds it. */
  private void leave() throws AppException, IOException {
    Path elsewhere = folder.resolve("killed");
    try (Autosave killed = Autosave.open(elsewhere, Clock.systemUTC(), Duration.ZERO)) {
      killed.changed(left, null);
      killed.writeIfDue();
      copy(elsewhere, installation().userFolder());
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path source : all.toList()) {
        Path target = to.resolve(from.relativize(source).toString());
        if (Files.isDirectory(source)) {
          Files.createDirectories(target);
        } else {
          Files.copy(source, target);
        }
      }
    }
  }

  @Test
  void unsavedWorkIsOfferedAndComesBackAsUnsaved() throws Exception {
    leave();
    show(Preferences.USUAL);
    waitFor("the offer", () -> !shell().messages().messages().isEmpty());

    clickOn("恢复");

    waitFor("the project", () -> shell().desk().workspace().project().equals(left));
    assertThat(shell().desk().workspace().isDirty()).isTrue();
    assertThat(shell().desk().workspace().undoable()).isEmpty();
    assertThat(shell().messages().messages()).isEmpty();
    assertThat(stage().getTitle()).startsWith("* 未命名工程");
  }

  @Test
  void windowThatClosedWellLeavesNothing() {
    show(Preferences.USUAL);
    waitFor("the quiet work", () -> shell().jobs().running().isEmpty());

    assertThat(shell().messages().messages()).isEmpty();
  }
}
