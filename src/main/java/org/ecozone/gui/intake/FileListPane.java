package org.ecozone.gui.intake;

import java.nio.file.Path;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.intake.received.FileTable;
import org.ecozone.gui.intake.received.IntakeFile;
import org.ecozone.gui.intake.received.IntakeViewModel;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** What came in, a file to a line of three; those with problems alone if wished. */
final class FileListPane {
  private final IntakeViewModel model;
  private final IntakeRequests requests;
  private final UiTexts texts;
  private final FilteredList<IntakeFile> shown;
  private final ListView<IntakeFile> list;
  private final ToggleButton problems = new ToggleButton();
  private final VBox root = new VBox();
  private boolean following;

  FileListPane(IntakeViewModel model, IntakeRequests requests) {
    this.model = model;
    this.requests = requests;
    texts = model.desk().texts();
    shown = new FilteredList<>(model.files());
    list = new ListView<>(shown);
    list.setId("intake-files");
    list.getStyleClass().add("intake-files");
    list.setCellFactory(any -> new FileCell(model.desk()));
    Label none = new Label();
    none.textProperty().bind(texts.bind("gui/intake.files.none"));
    none.getStyleClass().add("muted");
    list.setPlaceholder(none);
    list.getSelectionModel().selectedItemProperty().addListener((any, before, now) -> choose(now));
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.DELETE && model.selectedProperty().get() != null) {
            model.remove(model.selectedProperty().get());
          }
        });
    list.setContextMenu(menu());
    model.selectedProperty().addListener((any, before, now) -> follow());
    model.files().addListener((ListChangeListener<IntakeFile>) change -> follow());
    texts.langProperty().addListener((any, before, now) -> list.refresh());
    VBox.setVgrow(list, Priority.ALWAYS);
    root.getStyleClass().add("intake-side");
    root.getChildren().setAll(head(), list);
  }

  Region node() {
    return root;
  }

  private HBox head() {
    Label title = new Label();
    title.textProperty().bind(texts.bind("gui/intake.files"));
    title.getStyleClass().add("section-title");
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    problems.setId("intake-problems");
    Icons.dress(problems, Material2OutlinedAL.FILTER_LIST, texts, "gui/intake.files.problems");
    problems.setOnAction(
        event -> shown.setPredicate(problems.isSelected() ? IntakeFile::hasProblem : null));
    Button more = Icons.button(Material2OutlinedAL.ADD, texts, "gui/intake.files.more");
    more.setId("intake-more");
    more.setOnAction(event -> model.begin(requests.filesToAdd()));
    Button paste = Icons.button(Material2OutlinedAL.CONTENT_PASTE, texts, "gui/intake.files.paste");
    paste.setId("intake-paste");
    paste.setOnAction(
        event -> {
          String text = Clipboard.getSystemClipboard().getString();
          if (text != null && !text.isBlank()) {
            model.beginText(texts.get("gui/intake.pasted"), text);
          }
        });
    Button save = Icons.button(Material2OutlinedMZ.SAVE_ALT, texts, "gui/intake.files.save");
    save.setId("intake-save-list");
    save.setOnAction(event -> save());
    HBox head = new HBox(title, problems, more, paste, save);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("panel-head");
    return head;
  }

  private ContextMenu menu() {
    MenuItem remove = item("remove", Material2OutlinedAL.DELETE_OUTLINE);
    remove.setOnAction(event -> onSelected(model::remove));
    MenuItem layer = item("as-layer", Material2OutlinedAL.LAYERS);
    layer.setOnAction(event -> onSelected(this::asLayer));
    return new ContextMenu(remove, layer);
  }

  private MenuItem item(String name, org.kordamp.ikonli.Ikon icon) {
    MenuItem item = new MenuItem();
    item.setId("intake-file-" + name);
    item.setGraphic(Icons.of(icon));
    item.textProperty().bind(texts.bind("gui/intake.files." + name));
    return item;
  }

  private void onSelected(java.util.function.Consumer<IntakeFile> action) {
    if (model.selectedProperty().get() != null) {
      action.accept(model.selectedProperty().get());
    }
  }

  private void asLayer(IntakeFile file) {
    Path path = file.received().path();
    if (path != null) {
      model.remove(file);
      requests.openAsLayers(List.of(path));
    }
  }

  private void save() {
    requests
        .outputFile(texts.get("gui/intake.files.save-name"))
        .ifPresent(
            target -> {
              FileTable table = FileTable.of(model.files(), texts);
              model
                  .desk()
                  .jobs()
                  .run(
                      new Job<>(
                          "gui/intake.job.save-list",
                          List.of(target.getFileName()),
                          "",
                          progress -> table.write(target),
                          done -> {},
                          model.desk().messages()::failure));
            });
  }

  private void choose(IntakeFile file) {
    if (!following && file != null) {
      model.selectedProperty().set(file);
    }
  }

  private void follow() {
    following = true;
    IntakeFile wanted = model.selectedProperty().get();
    if (wanted == null || !shown.contains(wanted)) {
      list.getSelectionModel().clearSelection();
    } else if (list.getSelectionModel().getSelectedItem() != wanted) {
      list.getSelectionModel().select(wanted);
    }
    following = false;
  }
}
