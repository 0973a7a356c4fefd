package org.ecozone.gui;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.app.workspace.WorkspaceListener;
import org.ecozone.gui.common.Command;
import org.ecozone.gui.common.Commands;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.files.ProjectFiles;
import org.ecozone.gui.frame.DockSide;
import org.ecozone.gui.frame.Docks;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Commands of files, undo, and the window itself. */
final class FrameCommands {
  private final Shell shell;
  private final Commands commands;
  private final Workspace workspace;
  private final UiTexts texts;

  FrameCommands(Shell shell) {
    this.shell = shell;
    commands = shell.commands();
    workspace = shell.desk().workspace();
    texts = shell.texts();
  }

  private Command add(String id, Ikon icon, String keys, Runnable action) {
    return commands.add(new Command(id, "gui.command." + id, icon, keys, action));
  }

  void addFiles(ProjectFiles files, Runnable startPage, Runnable settings, Runnable quit) {
    add("file.new", Material2OutlinedAL.INSERT_DRIVE_FILE, "Shortcut+N", files::startNew);
    add("file.open", Material2OutlinedAL.FOLDER_OPEN, "Shortcut+O", files::choose);
    Command save = add("file.save", Material2OutlinedMZ.SAVE, "Shortcut+S", files::save);
    add("file.save-as", null, "Shortcut+Shift+S", files::saveAs);
    add("file.start", Material2OutlinedAL.HOME, "", startPage);
    add("file.settings", Material2OutlinedMZ.SETTINGS, "Shortcut+Comma", settings);
    add("file.quit", null, "Shortcut+Q", quit);
    whenSituationChanges(
        () ->
            save.enabledProperty()
                .set(workspace.isDirty() || workspace.file() == null && !isEmpty()));
  }

  private boolean isEmpty() {
    return workspace.project().equals(Project.EMPTY);
  }

  void addUndo() {
    Command undo = add("edit.undo", Material2OutlinedMZ.UNDO, "Shortcut+Z", workspace::undo);
    Command redo = add("edit.redo", Material2OutlinedMZ.REDO, "Shortcut+Y", workspace::redo);
    ObjectProperty<Optional<String>> last = new SimpleObjectProperty<>(Optional.empty());
    ObjectProperty<Optional<String>> next = new SimpleObjectProperty<>(Optional.empty());
    bindName(undo, last);
    bindName(redo, next);
    whenSituationChanges(
        () -> {
          last.set(workspace.undoable());
          next.set(workspace.redoable());
          undo.enabledProperty().set(last.get().isPresent());
          redo.enabledProperty().set(next.get().isPresent());
        });
  }

  /** Undo says what it would undo. */
  private void bindName(Command command, ObjectProperty<Optional<String>> what) {
    String key = command.textKey();
    command.textProperty().unbind();
    command
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    what.get()
                        .map(step -> texts.get(key + "-what", texts.get(step)))
                        .orElseGet(() -> texts.get(key)),
                what,
                texts.langProperty()));
  }

  void addView(Stage stage, Docks docks, Runnable reset) {
    for (DockSide side : DockSide.values()) {
      add(
          "view.fold-" + side.name().toLowerCase(Locale.ROOT),
          null,
          switch (side) {
            case LEFT -> "F8";
            case RIGHT -> "F9";
            case BOTTOM -> "F10";
          },
          () -> docks.setFolded(side, docks.isFolded(side) ? Docks.Fold.OPEN : Docks.Fold.FOLDED));
    }
    add(
        "view.full-screen",
        Material2OutlinedAL.FULLSCREEN,
        "F11",
        () -> stage.setFullScreen(!stage.isFullScreen()));
    add("view.reset", null, "", reset);
  }

  void addHelp(Runnable keys, Runnable demo, Runnable about) {
    add("help.keys", Material2OutlinedAL.KEYBOARD, "F1", keys);
    add("help.demo", Material2OutlinedMZ.PLAY_CIRCLE_OUTLINE, "", demo);
    add("help.about", Material2OutlinedAL.INFO, "", about);
  }

  private void whenSituationChanges(Runnable update) {
    workspace.addListener(
        new WorkspaceListener() {
          @Override
          public void projectChanged(Project before) {
            update.run();
          }

          @Override
          public void situationChanged() {
            update.run();
          }
        });
    update.run();
  }
}
