package org.ecozone.gui.layers;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** A mark as a small badge. */
final class MarkBadge {
  private static final int ICON_PX = 14;

  private MarkBadge() {}

  static Node of(LayerMark mark) {
    Label badge = new Label(mark.text());
    badge.getStyleClass().addAll("layer-mark", "layer-mark-" + styleName(mark.kind()));
    Ikon icon = icon(mark.kind());
    if (icon != null) {
      badge.setGraphic(FontIcon.of(icon, ICON_PX));
      badge.setContentDisplay(
          mark.text().isEmpty() ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
    }
    badge.setAccessibleText(mark.why());
    return badge;
  }

  static String styleName(LayerMark.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Ikon icon(LayerMark.Kind kind) {
    return switch (kind) {
      case UNDECIDED -> Material2OutlinedAL.HELP_OUTLINE;
      case FILTERED -> Material2OutlinedAL.FILTER_ALT;
      case CONFIDENTIAL -> Material2OutlinedAL.LOCK;
      case NO_CRS -> Material2OutlinedMZ.PUBLIC_OFF;
      default -> null;
    };
  }
}
