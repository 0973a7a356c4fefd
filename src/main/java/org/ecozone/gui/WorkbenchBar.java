package org.ecozone.gui;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.ecozone.gui.common.Command;
import org.ecozone.gui.common.CommandControls;
import org.ecozone.gui.common.Commands;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.UiTexts;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** The row below the menus: the three workbenches, what all have, and what the chosen one has. */
final class WorkbenchBar {
  private static final List<String> COMMON =
      List.of("file.open", "file.save", "", "edit.undo", "edit.redo");
  private static final List<String> MAP =
      List.of(
          "map.pan",
          "map.zoom-box",
          "map.identify",
          "map.select",
          "map.measure",
          "map.swipe",
          "",
          "map.all",
          "map.previous",
          "map.next");
  private static final Map<Workbench, List<String>> OWN =
      Map.of(
          Workbench.PLANNING,
          List.of("layer.add", "layer.set-up", "layer.check"),
          Workbench.REVIEW,
          List.of("review.add-site", "review.draw-site", "review.run", "", "review.rules"),
          Workbench.FIELD,
          List.of("layer.add", "layer.table"));

  private final HBox root = new HBox();
  private final HBox own = new HBox();
  private final ObjectProperty<Workbench> chosen = new SimpleObjectProperty<>(Workbench.REVIEW);
  private final Map<Workbench, ToggleButton> buttons = new EnumMap<>(Workbench.class);
  private final Commands commands;
  private final UiTexts texts;

  WorkbenchBar(Commands commands, UiTexts texts) {
    this.commands = commands;
    this.texts = texts;
    root.setId("workbench-bar");
    root.getStyleClass().add("workbench-bar");
    root.setAlignment(Pos.CENTER_LEFT);
    own.setAlignment(Pos.CENTER_LEFT);
    own.getStyleClass().add("tool-group");
    HBox common = group(COMMON);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    root.getChildren()
        .addAll(
            switches(),
            separator(),
            common,
            separator(),
            group(MAP),
            separator(),
            own,
            space,
            group(List.of("help.keys")));
    root.setMinWidth(0);
    root.widthProperty().addListener((any, before, now) -> fit());
    texts.langProperty().addListener((any, before, now) -> fit());
    chosen.addListener((any, before, now) -> use(now));
    use(chosen.get());
  }

  Node node() {
    return root;
  }

  ObjectProperty<Workbench> chosenProperty() {
    return chosen;
  }

  private Node switches() {
    HBox box = new HBox();
    box.getStyleClass().add("workbench-switch");
    box.setAlignment(Pos.CENTER_LEFT);
    ToggleGroup group = new ToggleGroup();
    for (Workbench workbench : Workbench.values()) {
      ToggleButton button = new ToggleButton();
      button.setId("workbench-" + workbench.name().toLowerCase(Locale.ROOT));
      button.setGraphic(Icons.of(workbench.icon()));
      button.textProperty().bind(texts.bind("gui.workbench." + workbench));
      Tooltip tooltip = new Tooltip();
      tooltip.textProperty().bind(texts.bind("gui.workbench." + workbench + ".hint"));
      tooltip.setWrapText(true);
      tooltip.setMaxWidth(360);
      button.setTooltip(tooltip);
      button.setToggleGroup(group);
      button.setOnAction(
          event -> {
            button.setSelected(true);
            chosen.set(workbench);
          });
      button.setMinWidth(Region.USE_PREF_SIZE);
      buttons.put(workbench, button);
      box.getChildren().add(button);
    }
    return box;
  }

  private void use(Workbench workbench) {
    buttons.get(workbench).setSelected(true);
    own.getChildren().setAll(controls(OWN.get(workbench), true));
    if (workbench != Workbench.REVIEW) {
      own.getChildren().add(absent(workbench));
    }
    fit();
  }

  /**
   * Where there is no room for names the icons stay, first of the commands, then of the
   * workbenches; their tooltips have the names.
   */
  private void fit() {
    display(own.getChildren(), ContentDisplay.LEFT);
    display(buttons.values(), ContentDisplay.LEFT);
    if (isTooNarrow()) {
      display(own.getChildren(), ContentDisplay.GRAPHIC_ONLY);
    }
    if (isTooNarrow()) {
      display(buttons.values(), ContentDisplay.GRAPHIC_ONLY);
    }
  }

  private boolean isTooNarrow() {
    if (root.getScene() == null || root.getWidth() <= 0) {
      return false;
    }
    root.applyCss();
    return root.prefWidth(-1) > root.getWidth();
  }

  private static void display(Collection<? extends Node> nodes, ContentDisplay display) {
    for (Node node : nodes) {
      if (node instanceof Labeled labeled) {
        labeled.setContentDisplay(display);
      }
    }
  }

  /** Says what this version does not have, instead of a button that does nothing. */
  private Node absent(Workbench workbench) {
    Label note = new Label();
    note.setId("workbench-absent");
    note.setGraphic(Icons.of(Material2OutlinedAL.INFO));
    note.textProperty().bind(texts.bind("gui.workbench." + workbench + ".absent"));
    note.getStyleClass().addAll("muted", "absent-note");
    note.setMinWidth(0);
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(texts.bind("gui.workbench." + workbench + ".absent-hint"));
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(360);
    note.setTooltip(tooltip);
    return note;
  }

  private HBox group(List<String> ids) {
    HBox box = new HBox();
    box.getStyleClass().add("tool-group");
    box.setAlignment(Pos.CENTER_LEFT);
    box.getChildren().setAll(controls(ids, false));
    return box;
  }

  private List<Node> controls(List<String> ids, boolean named) {
    return ids.stream()
        .map(
            id -> {
              if (id.isEmpty()) {
                return separator();
              }
              Command command = commands.get(id);
              return named
                  ? CommandControls.textButton(command)
                  : CommandControls.iconButton(command);
            })
        .map(Node.class::cast)
        .toList();
  }

  private static Node separator() {
    return new Separator(Orientation.VERTICAL);
  }
}
