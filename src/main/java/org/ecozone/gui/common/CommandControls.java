package org.ecozone.gui.common;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** Controls that do a command. */
public final class CommandControls {
  private CommandControls() {}

  public static MenuItem menuItem(Command command) {
    MenuItem item = command.on() == null ? new MenuItem() : checked(command);
    item.setId("menu-" + command.id().replace('.', '-'));
    item.textProperty().bind(command.textProperty());
    item.setMnemonicParsing(false);
    if (command.icon() != null && command.on() == null) {
      item.setGraphic(Icons.of(command.icon()));
    }
    item.disableProperty().bind(command.enabledProperty().not());
    item.acceleratorProperty()
        .bind(command.keysProperty().map(keys -> Commands.parse(keys).orElse(null)));
    item.setOnAction(event -> command.run());
    return item;
  }

  private static MenuItem checked(Command command) {
    CheckMenuItem item = new CheckMenuItem();
    follow(command, item::setSelected);
    // The toolkit has turned the mark by now; what is on is for the command to say.
    item.addEventHandler(ActionEvent.ACTION, event -> item.setSelected(command.on().getValue()));
    return item;
  }

  private static void follow(Command command, Consumer<Boolean> taker) {
    command.on().addListener((any, before, now) -> taker.accept(now));
    taker.accept(command.on().getValue());
  }

  /** A flat button with the icon alone; name and keys are its tooltip. */
  public static ButtonBase iconButton(Command command) {
    ButtonBase button = button(command);
    button.getStyleClass().addAll("flat", "icon-button");
    return button;
  }

  /** A flat button with icon and name. */
  public static ButtonBase textButton(Command command) {
    ButtonBase button = button(command);
    button.getStyleClass().addAll("flat", "named-button");
    button.textProperty().bind(command.textProperty());
    return button;
  }

  private static ButtonBase button(Command command) {
    ButtonBase button = command.on() == null ? new Button() : toggle(command);
    button.setId("button-" + command.id().replace('.', '-'));
    button.setMnemonicParsing(false);
    button.setMinWidth(Region.USE_PREF_SIZE);
    if (command.icon() != null) {
      button.setGraphic(Icons.of(command.icon()));
    }
    Tooltip tooltip = new Tooltip();
    tooltip
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> withKeys(command), command.textProperty(), command.keysProperty()));
    button.setTooltip(tooltip);
    button.accessibleTextProperty().bind(command.textProperty());
    button.disableProperty().bind(command.enabledProperty().not());
    button.setOnAction(event -> command.run());
    return button;
  }

  private static ToggleButton toggle(Command command) {
    ToggleButton toggle = new ToggleButton();
    follow(command, toggle::setSelected);
    toggle.addEventHandler(
        ActionEvent.ACTION, event -> toggle.setSelected(command.on().getValue()));
    return toggle;
  }

  private static String withKeys(Command command) {
    String keys = Commands.display(command.keysProperty().get());
    String name = command.textProperty().get();
    return keys.isEmpty() ? name : name + "  (" + keys + ")";
  }
}
