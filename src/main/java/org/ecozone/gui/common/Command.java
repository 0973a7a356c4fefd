package org.ecozone.gui.common;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.Ikon;

/**
 * Something the user can have done: from a menu, a toolbar, by keys.
 *
 * <p>FX thread.
 */
public final class Command {
  private final String id;
  private final String textKey;
  private final Ikon icon;
  private final String usualKeys;
  private final Runnable action;
  private final BooleanProperty enabled = new SimpleBooleanProperty(true);
  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty keys = new SimpleStringProperty("");
  private ObservableValue<Boolean> on;

  /**
   * @param id {@code file.open}; never changes, preferences name it
   * @param textKey of its name in menus; a text key with {@code .hint} behind it is its tooltip
   * @param icon null for none
   * @param usualKeys {@code Shortcut+O}; empty for none. Shortcut is Ctrl, on a Mac Cmd
   */
  public Command(String id, String textKey, Ikon icon, String usualKeys, Runnable action) {
    this.id = id;
    this.textKey = textKey;
    this.icon = icon;
    this.usualKeys = usualKeys;
    this.action = action;
    keys.set(usualKeys);
  }

  public String id() {
    return id;
  }

  public String textKey() {
    return textKey;
  }

  /** Null for none. */
  public Ikon icon() {
    return icon;
  }

  public String usualKeys() {
    return usualKeys;
  }

  /** Bound to the language by who registers it. */
  public StringProperty textProperty() {
    return text;
  }

  public BooleanProperty enabledProperty() {
    return enabled;
  }

  /** Keys in use, empty for none. */
  public StringProperty keysProperty() {
    return keys;
  }

  /** Makes it one that is on or off, such as the tool in hand; its controls show which. */
  public Command showing(ObservableValue<Boolean> isOn) {
    on = isOn;
    return this;
  }

  /** Null if it is neither on nor off. */
  public ObservableValue<Boolean> on() {
    return on;
  }

  /** Does it, if it can be done now. */
  public void run() {
    if (enabled.get()) {
      action.run();
    }
  }
}
