package org.ecozone.gui.start;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.ecozone.app.Installation;
import org.ecozone.app.workspace.file.RecentFiles.Entry;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.UiTexts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The start page 开始页: what can be opened, what was opened lately, what the workbenches do. */
public final class StartPage {
  private static final List<String> WORKBENCHES = List.of("planning", "review", "field");
  private static final double WIDTH_PX = 1040;

  private final ScrollPane root = new ScrollPane();
  private final VBox recent = new VBox();
  private final Desk desk;
  private final UiTexts texts;
  private final StartViewModel model;
  private final StartRequests requests;

  public StartPage(Desk desk, StartViewModel model, StartRequests requests) {
    this.desk = desk;
    this.model = model;
    this.requests = requests;
    texts = desk.texts();
    VBox page = new VBox(head(), columns(), workbenches(), foot());
    page.getStyleClass().add("start-page");
    page.setMaxWidth(WIDTH_PX);
    StackPane middle = new StackPane(page);
    middle.setAlignment(Pos.TOP_CENTER);
    middle.getStyleClass().add("start-ground");
    root.setId("start-page");
    root.setContent(middle);
    root.setFitToWidth(true);
    root.setFitToHeight(true);
    model.recent().addListener((ListChangeListener<Entry>) change -> showRecent());
    texts.langProperty().addListener((any, before, now) -> showRecent());
    showRecent();
  }

  public Node node() {
    return root;
  }

  private Label label(String key, String... styles) {
    Label label = new Label();
    label.textProperty().bind(texts.bind(key));
    label.getStyleClass().addAll(styles);
    label.setWrapText(true);
    return label;
  }

  private Node head() {
    Label version = new Label(Installation.version());
    version.getStyleClass().addAll("muted", "figures");
    HBox line = new HBox(label("gui/start.title", "start-title"), version);
    line.setAlignment(Pos.BASELINE_LEFT);
    line.getStyleClass().add("start-head");
    return new VBox(line, label("gui/start.subtitle", "muted"));
  }

  private Node columns() {
    VBox left =
        new VBox(
            label("gui/start.begin", "section-title"),
            action(
                "start-demo",
                Material2OutlinedMZ.PLAY_CIRCLE_OUTLINE,
                "gui/start.demo",
                requests::openDemo),
            action(
                "start-open",
                Material2OutlinedAL.FOLDER_OPEN,
                "gui/start.open",
                requests::chooseFiles),
            action(
                "start-land",
                Material2OutlinedAL.ADD_LOCATION,
                "gui/start.land",
                requests::chooseLand),
            action(
                "start-new",
                Material2OutlinedAL.INSERT_DRIVE_FILE,
                "gui/start.new",
                requests::startNew),
            dropHint());
    left.getStyleClass().addAll("start-column", "start-left");
    left.setMinWidth(Region.USE_PREF_SIZE);
    VBox right = new VBox(label("gui/start.recent", "section-title"), recent);
    right.getStyleClass().add("start-column");
    recent.setId("start-recent");
    recent.getStyleClass().add("recent-list");
    HBox.setHgrow(right, Priority.ALWAYS);
    HBox columns = new HBox(left, right);
    columns.getStyleClass().add("start-columns");
    return columns;
  }

  private Node action(String id, Ikon icon, String key, Runnable run) {
    Label name = label(key, "action-title");
    Label hint = label(key + "-hint", "muted");
    name.setWrapText(false);
    hint.setWrapText(false);
    VBox words = new VBox(name, hint);
    HBox.setHgrow(words, Priority.ALWAYS);
    FontIcon sign = Icons.of(icon);
    HBox content = new HBox(sign, words);
    content.getStyleClass().add("action-content");
    Button button = new Button();
    button.setId(id);
    button.setGraphic(content);
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().addAll("flat", "start-action");
    button.accessibleTextProperty().bind(texts.bind(key));
    button.setOnAction(event -> run.run());
    return button;
  }

  private Node dropHint() {
    Label hint = label("gui/start.drop", "drop-hint");
    hint.setGraphic(Icons.of(Material2OutlinedMZ.SAVE_ALT));
    hint.setMaxWidth(Double.MAX_VALUE);
    return hint;
  }

  private void showRecent() {
    if (model.recent().isEmpty()) {
      recent.getChildren().setAll(label("gui/start.no-recent", "empty-hint"));
    } else {
      recent
          .getChildren()
          .setAll(
              model.recent().stream()
                  .map(entry -> new RecentRow(entry, desk, model, requests).node())
                  .toList());
    }
  }

  private Node workbenches() {
    HBox row = new HBox();
    row.getStyleClass().add("workbench-cards");
    for (String name : WORKBENCHES) {
      VBox card =
          new VBox(
              label("gui/start.workbench." + name, "card-title"),
              label("gui/start.workbench." + name + ".text", "muted"));
      card.getStyleClass().add("card");
      card.setMinWidth(0);
      card.setPrefWidth(WIDTH_PX / WORKBENCHES.size());
      HBox.setHgrow(card, Priority.ALWAYS);
      row.getChildren().add(card);
    }
    return row;
  }

  private Node foot() {
    Label foot = label("gui/start.foot", "muted", "start-foot");
    foot.setMinHeight(Region.USE_PREF_SIZE);
    return foot;
  }
}
