package org.ecozone.gui.intake.decision;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ecozone.gui.common.UiTexts;

/** A titled block of the right pane; it is made anew with what it shows. */
public final class Section extends VBox {
  /** Style of texts that are the file's, in whatever language. */
  public static final String OF_FILE = "of-file";

  Section(UiTexts texts, String key) {
    getStyleClass().add("intake-section");
    if (!key.isEmpty()) {
      Label title = new Label(texts.get("gui/intake." + key));
      title.getStyleClass().add("section-title");
      getChildren().add(title);
    }
  }

  /** A sentence, as long as it takes. */
  public static Label words(String text, String... styles) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    return label;
  }

  Section with(Node... nodes) {
    getChildren().addAll(nodes);
    return this;
  }
}
