package org.ecozone.gui.settings;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.ecozone.app.AppException;
import org.ecozone.app.sidecar.IndustryList;
import org.ecozone.app.sidecar.LedgerColumns;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.gui.common.JobRunner.Work;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Severity;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Names of industries: the user's own list goes before the shipped one, and can be put away. */
final class IndustrySection {
  private final Desk desk;
  private final UiTexts texts;
  private final Runnable changed;
  private final Label state = new Label();
  private final Button restore = new Button();
  private final VBox root;
  private Path own;

  /**
   * @param changed told on the FX thread when another list counts
   */
  IndustrySection(Desk desk, Runnable changed) {
    this.desk = desk;
    this.changed = changed;
    texts = desk.texts();
    Label title = new Label();
    title.textProperty().bind(texts.bind("gui/settings.industries"));
    title.getStyleClass().add("section-title");
    Label hint = new Label();
    hint.textProperty().bind(texts.bind("gui/settings.industries.hint"));
    hint.setWrapText(true);
    hint.getStyleClass().add("muted");
    state.setId("settings-industries-state");
    state.setWrapText(true);
    Button load = new Button();
    load.setId("settings-industries-load");
    load.setGraphic(Icons.of(Material2OutlinedAL.FILE_UPLOAD));
    load.textProperty().bind(texts.bind("gui/settings.industries.load"));
    load.setOnAction(event -> choose());
    restore.setId("settings-industries-restore");
    restore.setGraphic(Icons.of(Material2OutlinedMZ.SETTINGS_BACKUP_RESTORE));
    restore.textProperty().bind(texts.bind("gui/settings.industries.restore"));
    restore.setOnAction(event -> restore());
    restore.setDisable(true);
    HBox buttons = new HBox(8, load, restore);
    root = new VBox(title, hint, state, buttons);
    root.getStyleClass().add("settings-section");
    texts.langProperty().addListener((any, before, now) -> show(own));
  }

  Node node() {
    return root;
  }

  /** Looks which list counts. */
  void refresh() {
    run(
        "gui/settings.job.industries",
        progress -> {
          Path file = IndustryList.own(desk.installation());
          return Files.exists(file) ? List.of(file) : List.<Path>of();
        },
        found -> show(found.isEmpty() ? null : found.get(0)));
  }

  private void show(Path file) {
    own = file;
    state.setText(
        file == null
            ? texts.get("gui/settings.industries.shipped")
            : texts.get("gui/settings.industries.own", file));
    restore.setDisable(file == null);
  }

  private void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("gui/settings.industries.load"));
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                texts.get("gui/settings.industries.files"), "*.csv", "*.xlsx"));
    File file = chooser.showOpenDialog(root.getScene().getWindow());
    if (file != null) {
      load(file.toPath());
    }
  }

  /** Reads a list and stores it; one that is not sound is refused with all that is wrong. */
  void load(Path file) {
    run(
        "gui/settings.job.industries",
        progress -> {
          LedgerColumns columns = LedgerColumns.read(desk.installation());
          return IndustryList.read(file, columns).store(desk.installation(), columns);
        },
        this::stored);
  }

  void restore() {
    run(
        "gui/settings.job.industries",
        progress ->
            IndustryList.restore(desk.installation(), LedgerColumns.read(desk.installation())),
        this::stored);
  }

  private void stored(IndustryList.Stored stored) {
    desk.messages().show(Severity.INFO, words(stored.issues()), stored.stored().toString());
    refresh();
    changed.run();
  }

  private String words(List<Issue> issues) {
    return issues.stream()
        .map(issue -> issue.message(texts.lang()))
        .collect(Collectors.joining("\n"));
  }

  private <T> void run(String title, Work<T> work, java.util.function.Consumer<T> done) {
    desk.jobs().run(new Job<>(title, List.of(), "settings-industries", work, done, this::failed));
  }

  private void failed(Throwable failure) {
    if (failure instanceof AppException known) {
      desk.messages()
          .show(
              Severity.ERROR, texts.get("gui/settings.industries.refused"), words(known.issues()));
    } else {
      desk.messages().failure(failure);
    }
  }
}
