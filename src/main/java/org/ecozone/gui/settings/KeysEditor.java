package org.ecozone.gui.settings;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.ecozone.gui.common.Command;
import org.ecozone.gui.common.Commands;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.UiTexts;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The list of commands with their keys: a field takes the keys that are pressed in it. */
final class KeysEditor {
  private static final double KEYS_PX = 170;

  private final VBox root = new VBox();
  private final Label problem = new Label();
  private final SettingsViewModel model;
  private final UiTexts texts;

  KeysEditor(Desk desk, SettingsViewModel model) {
    this.model = model;
    texts = desk.texts();
    root.getStyleClass().add("settings-section");
    Label title = new Label();
    title.textProperty().bind(texts.bind("gui/settings.keys"));
    title.getStyleClass().add("section-title");
    Label hint = new Label();
    hint.textProperty().bind(texts.bind("gui/settings.keys-hint"));
    hint.getStyleClass().add("muted");
    problem.setId("settings-keys-problem");
    problem.getStyleClass().add("invalid");
    Button reset = new Button();
    reset.setId("settings-keys-reset");
    reset.textProperty().bind(texts.bind("gui/settings.keys.reset"));
    reset.setOnAction(event -> model.resetKeys());
    HBox line = new HBox(hint, problem);
    line.setSpacing(16);
    root.getChildren().addAll(title, line, grid(), reset);
  }

  Node node() {
    return root;
  }

  private Node grid() {
    GridPane grid = new GridPane();
    grid.setHgap(12);
    grid.setVgap(4);
    for (Command command : model.commands()) {
      Label name = new Label();
      name.textProperty().bind(command.textProperty());
      name.setMinWidth(140);
      grid.addRow(grid.getRowCount(), name, keys(command));
    }
    return grid;
  }

  private Node keys(Command command) {
    TextField field = new TextField();
    field.setId("keys-" + command.id().replace('.', '-'));
    field.setEditable(false);
    field.setPrefWidth(KEYS_PX);
    field.textProperty().bind(command.keysProperty().map(Commands::display));
    field.accessibleTextProperty().bind(command.textProperty());
    field.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(command, event));
    Button none = Icons.button(Material2OutlinedAL.CLOSE, texts, "gui/settings.keys.none");
    none.setOnAction(event -> choose(command, ""));
    Button usual = Icons.button(Material2OutlinedMZ.UNDO, texts, "gui/settings.keys.usual");
    usual.setOnAction(event -> choose(command, command.usualKeys()));
    HBox line = new HBox(field, none, usual);
    line.setAlignment(Pos.CENTER_LEFT);
    line.setSpacing(2);
    return line;
  }

  private void pressed(Command command, KeyEvent event) {
    KeyCode code = event.getCode();
    if (code == KeyCode.TAB || code.isModifierKey()) {
      return; // Tab still leads on to the next field
    }
    event.consume();
    if (code == KeyCode.ESCAPE) {
      problem.setText("");
    } else if (!event.isShortcutDown() && !event.isAltDown() && !code.isFunctionKey()) {
      problem.setText(texts.get("gui/settings.keys.bare"));
    } else {
      choose(command, text(event));
    }
  }

  private static String text(KeyEvent event) {
    StringBuilder text = new StringBuilder();
    if (event.isShortcutDown()) {
      text.append("Shortcut+");
    }
    if (event.isAltDown()) {
      text.append("Alt+");
    }
    if (event.isShiftDown()) {
      text.append("Shift+");
    }
    return text.append(event.getCode().getName()).toString();
  }

  private void choose(Command command, String keys) {
    Optional<String> refused = model.chooseKeys(command, keys);
    problem.setText(refused.orElse(""));
  }
}
