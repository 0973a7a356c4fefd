package org.ecozone.gui.intake.decision;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.ecozone.app.intake.Examination.EncodingRows;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.intake.received.IntakeFile;
import org.ecozone.gui.intake.received.IntakeViewModel;

/** How the first texts of a file read in each charset; a click takes one. */
final class EncodingCards {
  private static final int MOST_ROWS = 4;

  private EncodingCards() {}

  /**
   * @param used the charset in use, empty for none
   */
  static Node of(IntakeViewModel model, IntakeFile file, List<EncodingRows> all, String used) {
    UiTexts texts = model.desk().texts();
    Section section = new Section(texts, "encoding.title");
    section.setId("intake-encodings");
    HBox cards = new HBox(6);
    for (EncodingRows rows : all) {
      Label name = new Label(rows.charset());
      name.getStyleClass().add("card-title");
      name.setWrapText(true);
      name.setMinHeight(Region.USE_PREF_SIZE);
      ChoiceCard card =
          new ChoiceCard(
              rows.charset(),
              rows.charset().equalsIgnoreCase(used),
              () -> model.choose(file, file.choices().withRead("encoding", rows.charset())),
              name);
      rows.rows().stream().limit(MOST_ROWS).forEach(row -> card.getChildren().add(sample(row)));
      if (rows.malformed() > 0) {
        String words = texts.get("gui/intake.encoding.malformed", rows.malformed());
        card.getChildren().add(Section.words(words, "small", "reason-conflict"));
      }
      card.setId("intake-encoding-" + rows.charset());
      card.setMinWidth(0);
      card.setPrefWidth(10);
      HBox.setHgrow(card, Priority.ALWAYS);
      cards.getChildren().add(card);
    }
    return section.with(cards);
  }

  private static Label sample(String row) {
    Label label = new Label(row.strip());
    label.setMinWidth(0);
    label.getStyleClass().addAll("small", Section.OF_FILE);
    label.setTooltip(new Tooltip(row.strip()));
    return label;
  }
}
