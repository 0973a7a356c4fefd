package org.ecozone.gui.common;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/** Controls that do a command. */
public final class CommandControls {
  private CommandControls() {}

  public static MenuItem menuItem(Command command) {
    MenuItem item = new MenuItem();
    item.setId("menu-" + command.id().replace('.', '-'));
    item.textProperty().bind(command.textProperty());
    item.setMnemonicParsing(false);
    if (command.icon() != null) {
      item.setGraphic(Icons.of(command.icon()));
    }
    item.disableProperty().bind(command.enabledProperty().not());
    item.acceleratorProperty()
        .bind(command.keysProperty().map(keys -> Commands.parse(keys).orElse(null)));
    item.setOnAction(event -> command.run());
    return item;
  }

  /** A flat button with the icon alone; name and keys are its tooltip. */
  public static Button iconButton(Command command) {
    Button button = button(command);
    button.getStyleClass().addAll("flat", "icon-button");
    return button;
  }

  /** A flat button with icon and name. */
  public static Button textButton(Command command) {
    Button button = button(command);
    button.getStyleClass().addAll("flat", "text-button");
    button.textProperty().bind(command.textProperty());
    return button;
  }

  private static Button button(Command command) {
    Button button = new Button();
    button.setId("button-" + command.id().replace('.', '-'));
    button.setMnemonicParsing(false);
    if (command.icon() != null) {
      button.setGraphic(Icons.of(command.icon()));
    }
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> withKeys(command), command.textProperty(), command.keysProperty()));
    button.setTooltip(tooltip);
    button.accessibleTextProperty().bind(command.textProperty());
    button.disableProperty().bind(command.enabledProperty().not());
    button.setOnAction(event -> command.run());
    return button;
  }

  private static String withKeys(Command command) {
    String keys = Commands.display(command.keysProperty().get());
    String name = command.textProperty().get();
    return keys.isEmpty() ? name : name + "  (" + keys + ")";
  }
}
