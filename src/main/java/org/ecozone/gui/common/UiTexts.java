package org.ecozone.gui.common;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Texts;

/**
 * Texts of the window in the language in use; what is bound changes with it.
 *
 * <p>Keys name their bundle first: {@code gui/map.tool.pan} is key {@code tool.pan} of {@code
 * /org/ecozone/gui/map/texts_*.properties}.
 */
public final class UiTexts {
  private final ObjectProperty<Lang> lang = new SimpleObjectProperty<>(Lang.ZH);

  public ObjectProperty<Lang> langProperty() {
    return lang;
  }

  public Lang lang() {
    return lang.get();
  }

  /** The text now. */
  public String get(String key, Object... args) {
    return Texts.qualified(lang.get(), key, args);
  }

  /** The text, whatever the language becomes. */
  public StringBinding bind(String key, Object... args) {
    return Bindings.createStringBinding(() -> get(key, args), lang);
  }
}
