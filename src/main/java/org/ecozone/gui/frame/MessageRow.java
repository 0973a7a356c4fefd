package org.ecozone.gui.frame;

import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.ecozone.gui.common.Clip;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.Message;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.zone.Severity;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** One message. What only informs goes by itself, unless somebody reads its details. */
public final class MessageRow {
  private static final Duration INFO_STAYS = Duration.seconds(8);
  private static final int DETAIL_ROWS = 7;

  private final VBox root = new VBox();
  private final PauseTransition leaving = new PauseTransition(INFO_STAYS);
  private final UiTexts texts;

  MessageRow(Message message, UiTexts texts, Runnable dismiss) {
    this.texts = texts;
    root.setUserData(message);
    root.getStyleClass().addAll("message", message.severity().name().toLowerCase(Locale.ROOT));
    HBox line = new HBox(Icons.of(icon(message.severity())), sentence(message));
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("message-line");
    root.getChildren().add(line);
    if (message.link() != null) {
      line.getChildren().add(link(message, dismiss));
    }
    if (!message.details().isEmpty()) {
      line.getChildren().add(unfold(message.details()));
    }
    Button close = Icons.button(Material2OutlinedAL.CLOSE, texts, "gui/frame.message.close");
    close.setOnAction(event -> dismiss.run());
    line.getChildren().add(close);
    if (message.severity() == Severity.INFO) {
      leaving.setOnFinished(event -> dismiss.run());
      leaving.play();
      root.hoverProperty().addListener((any, before, over) -> pauseWhile(over));
    }
  }

  Node node() {
    return root;
  }

  private void pauseWhile(boolean reading) {
    if (reading) {
      leaving.pause();
    } else {
      leaving.playFromStart();
    }
  }

  private static Ikon icon(Severity severity) {
    return switch (severity) {
      case ERROR -> Material2OutlinedAL.ERROR_OUTLINE;
      case WARNING -> Material2OutlinedMZ.WARNING;
      case INFO -> Material2OutlinedAL.INFO;
    };
  }

  private static Node sentence(Message message) {
    Label sentence = new Label(message.text());
    sentence.setWrapText(true);
    sentence.setMaxWidth(Double.MAX_VALUE);
    sentence.setMinWidth(0);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    return sentence;
  }

  private static Node link(Message message, Runnable dismiss) {
    Hyperlink link = new Hyperlink(message.linkText());
    link.setMinWidth(Region.USE_PREF_SIZE);
    link.setOnAction(
        event -> {
          dismiss.run();
          message.link().run();
        });
    return link;
  }

  private Node unfold(String details) {
    ToggleButton toggle =
        Icons.dress(
            new ToggleButton(),
            Material2OutlinedMZ.UNFOLD_MORE,
            texts,
            "gui/frame.message.details");
    VBox fold = fold(details);
    toggle
        .selectedProperty()
        .addListener(
            (any, before, open) -> {
              leaving.stop();
              root.getChildren().remove(fold);
              if (open) {
                root.getChildren().add(fold);
              }
            });
    return toggle;
  }

  private VBox fold(String details) {
    TextArea text = new TextArea(details);
    text.setEditable(false);
    text.setPrefRowCount(DETAIL_ROWS);
    text.getStyleClass().add("details-text");
    Button copy = new Button();
    copy.textProperty().bind(texts.bind("gui/frame.message.copy"));
    copy.setGraphic(Icons.of(Material2OutlinedAL.CONTENT_COPY));
    copy.setOnAction(event -> Clip.put(details));
    VBox fold = new VBox(text, copy);
    fold.getStyleClass().add("message-details");
    return fold;
  }
}
