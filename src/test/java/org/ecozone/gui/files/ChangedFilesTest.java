package org.ecozone.gui.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.ecozone.app.preferences.Preferences;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerContent.State;
import org.ecozone.app.workspace.LayerItem.Kind;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.app.workspace.open.SourceWatch.Change;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.Message;
import org.ecozone.gui.common.Settings;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.support.Desks;
import org.ecozone.gui.support.DirectJobs;
import org.ecozone.gui.support.RecordedMessages;
import org.ecozone.zone.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedFilesTest {
  @TempDir Path folder;

  private final RecordedMessages messages = new RecordedMessages();
  private Desk desk;
  private ChangedFiles changed;
  private Layer layer;

  @BeforeEach
  void openAFile() throws IOException {
    desk =
        new Desk(
            new Workspace(),
            Desks.installation(folder.resolve("user")),
            new DirectJobs(),
            new UiTexts(),
            messages,
            new Settings(Preferences.USUAL));
    changed = new ChangedFiles(desk, new LayerReading(desk, Runnable::run), this::now);
    Path file = Files.copy(Path.of("data/samples/sites.gpkg"), folder.resolve("红线.gpkg"));
    layer = Layer.of(file, "拟建项目", Kind.ZONES);
    desk.workspace().change("gui.undo.x", Project.EMPTY.withLayers(List.of(layer)));
    assertThat(content().state()).isEqualTo(State.READY);
  }

  private void now(Callable<List<Change>> work, Consumer<List<Change>> done) {
    try {
      done.accept(work.call());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private LayerContent content() {
    return desk.workspace().content(layer.id());
  }

  private void touch(int seconds) throws IOException {
    Files.setLastModifiedTime(layer.file(), FileTime.fromMillis(1_700_000_000_000L + seconds));
  }

  @Test
  void nothingIsSaidWhileNothingChanged() {
    changed.look();
    assertThat(messages.shown()).isEmpty();
  }

  @Test
  void changeIsSaidOnceAndTheContentStaysUntilTheUserWantsTheNewOne() throws IOException {
    LayerContent before = content();
    touch(1);
    changed.look();
    changed.look();
    assertThat(messages.shown()).hasSize(1);
    Message said = messages.shown().get(0);
    assertThat(said.severity()).isEqualTo(Severity.WARNING);
    assertThat(said.text()).contains("红线.gpkg");
    assertThat(content()).isSameAs(before);

    said.link().run();
    assertThat(content().state()).isEqualTo(State.READY);
    assertThat(content()).isNotSameAs(before);
    changed.look();
    assertThat(messages.shown()).hasSize(1);

    touch(2);
    changed.look();
    assertThat(messages.shown()).hasSize(2);
  }

  @Test
  void fileThatIsGoneIsSaidAndItsLayerTurnsRedWhenReadAgain() throws IOException {
    Files.delete(layer.file());
    changed.look();
    messages.shown().get(0).link().run();
    assertThat(content().state()).isEqualTo(State.MISSING);
  }
}
