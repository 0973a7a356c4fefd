package org.ecozone.gui.common;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons of the window, all of one size, and buttons that show only an icon. */
public final class Icons {
  private static final int SIZE_PX = 18;
  private static final String STYLE = "icon-button";

  private Icons() {}

  public static FontIcon of(Ikon icon) {
    return FontIcon.of(icon, SIZE_PX);
  }

  /** A flat button with an icon; the text is its tooltip and what a screen reader says. */
  public static Button button(Ikon icon, UiTexts texts, String key, Object... args) {
    return dress(new Button(), icon, texts, key, args);
  }

  /** Makes any button one with only an icon. */
  public static <B extends ButtonBase> B dress(
      B button, Ikon icon, UiTexts texts, String key, Object... args) {
    button.setGraphic(of(icon));
    button.getStyleClass().addAll("flat", STYLE);
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(texts.bind(key, args));
    button.setTooltip(tooltip);
    button.accessibleTextProperty().bind(texts.bind(key, args));
    return button;
  }
}
