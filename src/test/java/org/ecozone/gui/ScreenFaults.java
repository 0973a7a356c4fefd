package org.ecozone.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import org.ecozone.gui.support.LanguageTexts;
import org.ecozone.gui.support.ShownNodes;
import org.ecozone.zone.Lang;

/** What is wrong with what is shown at the moment. FX thread. */
final class ScreenFaults {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private ScreenFaults() {}

  /**
   * Texts that belong to the other language.
   *
   * @param others texts of the language that is not shown
   */
  static List<String> foreign(LanguageTexts others, Lang shown) {
    List<String> found = new ArrayList<>();
    ShownNodes.texts()
        .forEach(
            (text, who) -> {
              boolean judged = shown == Lang.ZH || HAN.matcher(text).find();
              String key = isOfAFile(who) ? null : others.keyOf(text).orElse(null);
              if (key != null && judged) {
                found.add(who + " says " + text + " = " + key);
              }
            });
    return found;
  }

  /** What a file says stays as it is. */
  private static boolean isOfAFile(String who) {
    return who.contains("of-file");
  }

  /** Buttons that do not say what they are. */
  static List<String> mute() {
    return ShownNodes.all().stream()
        .filter(ButtonBase.class::isInstance)
        .map(ButtonBase.class::cast)
        .filter(button -> !isPartOfAControl(button))
        .filter(button -> !says(button))
        .map(ShownNodes::path)
        .toList();
  }

  private static boolean says(ButtonBase button) {
    boolean shows =
        button.getText() != null
            && !button.getText().isBlank()
            && button.getContentDisplay() != javafx.scene.control.ContentDisplay.GRAPHIC_ONLY;
    boolean tip = button.getTooltip() != null && !button.getTooltip().getText().isBlank();
    if (button instanceof CheckBox && button.getAccessibleText() != null) {
      return true; // what it is for stands beside it
    }
    boolean spoken = button.getAccessibleText() != null && !button.getAccessibleText().isBlank();
    return shows || tip && (spoken || button.getText() != null && !button.getText().isBlank());
  }

  /** Arrows of scroll bars and the like. */
  private static boolean isPartOfAControl(Node node) {
    for (Node each = node.getParent(); each != null; each = each.getParent()) {
      if (each instanceof ScrollBar || each instanceof IndexedCell<?>) {
        return each instanceof ScrollBar;
      }
      if (each instanceof Control control && !(each instanceof Labeled)) {
        return control.getClass().getName().startsWith("javafx.scene.control.Spinner");
      }
    }
    return false;
  }
}
