package org.ecozone.gui.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ecozone.app.preferences.Preferences;
import org.ecozone.app.workspace.LayerContent.State;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.Workspace;
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

/** Opening, saving and what is asked, without a window. */
class ProjectFilesTest {
  private static final Path ZONES = Path.of("data/samples/zones.gpkg").toAbsolutePath();
  private static final Path SITES = Path.of("data/samples/sites.gpkg").toAbsolutePath();

  @TempDir Path folder;

  private final Answers answers = new Answers();
  private final RecordedMessages messages = new RecordedMessages();
  private Desk desk;
  private ProjectFiles files;

  /** Answers as the user would. */
  private static final class Answers implements FileQuestions {
    private List<Path> toOpen = List.of();
    private Path toSave;
    private Unsaved unsaved = Unsaved.GO_BACK;
    private int askedAboutUnsaved;

    @Override
    public List<Path> filesToOpen() {
      return toOpen;
    }

    @Override
    public Optional<Path> fileToSave() {
      return Optional.ofNullable(toSave);
    }

    @Override
    public Optional<Path> fileInsteadOf(Path missing) {
      return Optional.empty();
    }

    @Override
    public void unsaved(Consumer<Unsaved> answer) {
      askedAboutUnsaved++;
      answer.accept(unsaved);
    }
  }

  @BeforeEach
  void open() {
    desk =
        new Desk(
            new Workspace(),
            Desks.installation(folder.resolve("用户")),
            new DirectJobs(),
            new UiTexts(),
            messages,
            new Settings(Preferences.USUAL));
    files = new ProjectFiles(desk, answers, new LayerReading(desk, Runnable::run));
  }

  private Workspace workspace() {
    return desk.workspace();
  }

  @Test
  void geoPackageBecomesLayersThatAreReadAndSites() {
    files.open(List.of(ZONES, SITES));

    assertThat(LayerTree.layers(workspace().project().layers())).hasSizeGreaterThan(20);
    assertThat(LayerTree.layers(workspace().project().layers()))
        .allSatisfy(
            layer -> assertThat(workspace().content(layer.id()).state()).isEqualTo(State.READY));
    assertThat(workspace().project().sites()).hasSize(12);
    assertThat(workspace().currentSite()).isEqualTo(workspace().project().sites().get(0).id());
  }

  @Test
  void layerThatIsOpenAlreadyIsNotAddedAgain() {
    files.open(List.of(ZONES));
    Project once = workspace().project();

    files.open(List.of(ZONES));

    assertThat(workspace().project()).isEqualTo(once);
    assertThat(messages.shown()).anyMatch(message -> message.severity() == Severity.INFO);
  }

  @Test
  void addingLayersIsUndoneAndDoneAgain() {
    files.open(List.of(ZONES));
    Project added = workspace().project();

    workspace().undo();
    assertThat(workspace().project().layers()).isEmpty();
    workspace().redo();

    assertThat(workspace().project().layers()).isEqualTo(added.layers());
    assertThat(LayerTree.layers(added.layers()))
        .allSatisfy(
            layer -> assertThat(workspace().content(layer.id()).state()).isEqualTo(State.READY));
  }

  @Test
  void tenBrokenFilesAreTenRefusalsAndNoLayer() throws IOException {
    List<Path> broken = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      broken.add(Files.writeString(folder.resolve("坏文件 " + i + ".gpkg"), "not a database " + i));
    }

    files.open(broken);

    assertThat(workspace().project().layers()).isEmpty();
    assertThat(messages.shown()).isNotEmpty();
    String details = messages.shown().get(messages.shown().size() - 1).details();
    assertThat(broken)
        .allSatisfy(file -> assertThat(details).contains(file.getFileName().toString()));
    assertThat(messages.failures()).isEmpty();
  }

  @Test
  void projectIsSavedAndOpenedAgain() {
    files.open(List.of(ZONES, SITES));
    answers.toSave = folder.resolve("徽县 审查");

    files.save();

    Path saved = folder.resolve("徽县 审查.ecozone");
    assertThat(saved).isNotEmptyFile();
    assertThat(workspace().file()).isEqualTo(saved);
    assertThat(workspace().isDirty()).isFalse();
    Project before = workspace().project();
    files.startNew();
    assertThat(workspace().project()).isEqualTo(Project.EMPTY);
    files.open(List.of(saved));
    assertThat(workspace().project().layers()).isEqualTo(before.layers());
    assertThat(workspace().project().sites()).hasSize(12);
    assertThat(workspace().isDirty()).isFalse();
    assertThat(LayerTree.layers(workspace().project().layers()))
        .allSatisfy(
            layer -> assertThat(workspace().content(layer.id()).state()).isEqualTo(State.READY));
  }

  @Test
  void unsavedWorkIsAskedAboutOnceAndKeptIfTheUserGoesBack() {
    files.open(List.of(ZONES));
    Project before = workspace().project();

    files.startNew();

    assertThat(answers.askedAboutUnsaved).isEqualTo(1);
    assertThat(workspace().project()).isEqualTo(before);
    answers.unsaved = FileQuestions.Unsaved.DISCARD;
    files.startNew();
    assertThat(workspace().project()).isEqualTo(Project.EMPTY);
  }

  @Test
  void savingThatIsCalledOffStopsWhatWasToCome() {
    files.open(List.of(ZONES));
    answers.unsaved = FileQuestions.Unsaved.SAVE;
    Project before = workspace().project();

    files.startNew();

    assertThat(workspace().project()).isEqualTo(before);
  }

  @Test
  void damagedProjectIsRefusedAndTheOpenOneStays() throws IOException {
    files.open(List.of(SITES));
    answers.unsaved = FileQuestions.Unsaved.DISCARD;
    Project before = workspace().project();
    Path damaged = Files.writeString(folder.resolve("坏.ecozone"), "{ \"layers\": [");

    files.open(List.of(damaged));

    assertThat(workspace().project()).isEqualTo(before);
    assertThat(messages.shown()).extracting(Message::severity).contains(Severity.ERROR);
    assertThat(damaged).hasContent("{ \"layers\": [");
  }

  @Test
  void saveThatFailsSaysSoAndTheProjectStaysUnsaved() throws IOException {
    files.open(List.of(SITES));
    Path blocked = Files.writeString(folder.resolve("file"), "no folder");
    answers.toSave = blocked.resolve("x.ecozone");

    files.save();

    assertThat(workspace().isDirty()).isTrue();
    assertThat(messages.shown()).extracting(Message::severity).contains(Severity.ERROR);
  }

  @Test
  void leftProjectComesBackAsUnsaved() {
    files.open(List.of(SITES));
    Project left = workspace().project();
    answers.unsaved = FileQuestions.Unsaved.DISCARD;
    files.startNew();

    files.putUnsaved(left, folder.resolve("旧.ecozone"));

    assertThat(workspace().project()).isEqualTo(left);
    assertThat(workspace().isDirty()).isTrue();
    assertThat(workspace().undoable()).isEmpty();
  }
}
