package org.ecozone.gui;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ecozone.app.Installation;
import org.ecozone.gui.common.Clip;
import org.ecozone.gui.common.Command;
import org.ecozone.gui.common.Commands;
import org.ecozone.gui.common.FailureText;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.frame.Pages;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** The sheet of shortcuts, and what is to be said about the program. */
final class HelpPages {
  /** Keys and mouse of the map, which are no commands. */
  private static final List<String> ON_THE_MAP =
      List.of(
          "wheel", "fine", "pan", "box", "arrows", "page", "home", "finish", "escape", "back",
          "shift", "ctrl", "context");

  private static final double COLUMN_PX = 440;

  private final Shell shell;
  private final Pages pages;
  private final UiTexts texts;

  HelpPages(Shell shell, Pages pages) {
    this.shell = shell;
    this.pages = pages;
    texts = shell.texts();
  }

  void showKeys() {
    GridPane commands = grid();
    int row = 0;
    for (Command command : shell.commands().list()) {
      if (!command.keysProperty().get().isEmpty()) {
        Label name = new Label();
        name.textProperty().bind(command.textProperty());
        Label keys = new Label();
        keys.textProperty().bind(command.keysProperty().map(Commands::display));
        keys.getStyleClass().add("keys");
        commands.addRow(row++, keys, name);
      }
    }
    GridPane map = grid();
    row = 0;
    for (String gesture : ON_THE_MAP) {
      Label keys = label("gui.gesture." + gesture + ".keys");
      keys.getStyleClass().add("keys");
      map.addRow(row++, keys, label("gui.gesture." + gesture));
    }
    HBox columns = new HBox(titled("gui.keys.commands", commands), titled("gui.keys.map", map));
    columns.getStyleClass().add("keys-columns");
    pages.show("gui.page.keys", scrolled(columns, "keys-page"));
  }

  private static GridPane grid() {
    GridPane grid = new GridPane();
    grid.setHgap(16);
    grid.setVgap(4);
    ColumnConstraints keys = new ColumnConstraints();
    keys.setHalignment(HPos.RIGHT);
    keys.setMinWidth(150);
    ColumnConstraints names = new ColumnConstraints();
    names.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(keys, names);
    return grid;
  }

  private Label label(String key) {
    Label label = new Label();
    label.textProperty().bind(texts.bind(key));
    label.setWrapText(true);
    return label;
  }

  private Node titled(String key, Node content) {
    Label title = label(key);
    title.getStyleClass().add("section-title");
    VBox box = new VBox(title, content);
    box.setSpacing(8);
    box.setPrefWidth(COLUMN_PX);
    return box;
  }

  private static Node scrolled(Node content, String id) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setId(id);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("page-scroll");
    return scroll;
  }

  void showAbout() {
    Label title = label("gui.title");
    title.getStyleClass().add("start-title");
    TextArea versions = new TextArea(FailureText.versions());
    versions.setEditable(false);
    versions.setPrefRowCount(5);
    versions.setMaxWidth(COLUMN_PX * 1.5);
    versions.getStyleClass().add("details-text");
    Button copy = new Button();
    copy.setGraphic(Icons.of(Material2OutlinedAL.CONTENT_COPY));
    copy.textProperty().bind(texts.bind("gui.about.copy"));
    copy.setOnAction(event -> Clip.put(FailureText.versions()));
    VBox box =
        new VBox(
            title,
            new Label(Installation.version()),
            label("gui.about.purpose"),
            label("gui.about.offline"),
            label("gui.about.disclaimer"),
            versions,
            copy,
            label("gui.about.licences"));
    box.getStyleClass().add("about");
    pages.show("gui.page.about", scrolled(box, "about-page"));
  }
}
