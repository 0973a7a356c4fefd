package org.ecozone.gui.common;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import org.ecozone.app.preferences.Preferences;

/**
 * All commands of the window; menus, toolbars, the sheet of shortcuts and the settings are made
 * from it. FX thread.
 */
public final class Commands {
  private final Map<String, Command> all = new LinkedHashMap<>();
  private final UiTexts texts;
  private final Settings settings;

  public Commands(UiTexts texts, Settings settings) {
    this.texts = texts;
    this.settings = settings;
    settings.preferencesProperty().addListener((any, before, now) -> useKeys(now));
  }

  private void useKeys(Preferences preferences) {
    all.values().forEach(command -> command.keysProperty().set(keys(command, preferences)));
  }

  private static String keys(Command command, Preferences preferences) {
    String chosen = preferences.shortcuts().get(command.id());
    return chosen == null || parse(chosen).isEmpty() && !chosen.isEmpty()
        ? command.usualKeys()
        : chosen;
  }

  /** Registers a command; its text follows the language unless somebody bound it already. */
  public Command add(Command command) {
    if (all.putIfAbsent(command.id(), command) != null) {
      throw new IllegalArgumentException("two commands " + command.id());
    }
    if (!command.textProperty().isBound()) {
      command.textProperty().bind(texts.bind(command.textKey()));
    }
    command.keysProperty().set(keys(command, settings.preferences()));
    return command;
  }

  /** Throws if there is none: a menu that names it is wrong. */
  public Command get(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no command " + id));
  }

  public Optional<Command> find(String id) {
    return Optional.ofNullable(all.get(id));
  }

  /** In the order in which they were registered. */
  public List<Command> list() {
    return new ArrayList<>(all.values());
  }

  /** The command that has these keys now. */
  public Optional<Command> withKeys(String keys) {
    Optional<KeyCombination> wanted = parse(keys);
    return all.values().stream()
        .filter(command -> wanted.isPresent() && parse(command.keysProperty().get()).equals(wanted))
        .findFirst();
  }

  /** Gives a command other keys, for good; empty for none. */
  public void choose(Command command, String keys) {
    settings.change(
        preferences -> {
          Map<String, String> shortcuts = new LinkedHashMap<>(preferences.shortcuts());
          if (keys.equals(command.usualKeys())) {
            shortcuts.remove(command.id());
          } else {
            shortcuts.put(command.id(), keys);
          }
          return preferences.withShortcuts(shortcuts);
        });
  }

  /** Keys as the toolkit wants them; empty if the text names none. */
  public static Optional<KeyCombination> parse(String keys) {
    if (keys.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(KeyCombination.valueOf(keys));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // what a user wrote into a file by hand
    }
  }

  /** True if the text names keys that a person can press together. */
  public static boolean areKeys(String keys) {
    return parse(keys).isPresent();
  }

  /** Keys as people write them, {@code Ctrl+O}; empty for none. */
  public static String display(String keys) {
    return parse(keys).map(KeyCombination::getDisplayText).orElse("");
  }
}
