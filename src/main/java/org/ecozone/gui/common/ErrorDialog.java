package org.ecozone.gui.common;

import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** A fault of the program, with everything to copy. The window lives on. FX thread. */
public final class ErrorDialog {
  private static final double WIDTH_PX = 640;
  private static final double HEIGHT_PX = 400;
  private static final int MOST_TEXT = 200_000;

  private final Dialog<ButtonType> dialog = new Dialog<>();
  private final TextArea details = new TextArea();
  private final Label more = new Label();
  private final UiTexts texts;
  private int others;

  /**
   * @param owner null if no window is up yet
   * @param sheets style sheets of the window
   */
  public ErrorDialog(Throwable failure, UiTexts texts, Window owner, List<String> sheets) {
    this.texts = texts;
    ButtonType copy = new ButtonType(texts.get("gui/common.error.copy"), ButtonBar.ButtonData.LEFT);
    ButtonType goOn =
        new ButtonType(texts.get("gui/common.error.go-on"), ButtonBar.ButtonData.OK_DONE);
    dialog.setTitle(texts.get("gui/common.error.title"));
    dialog.initModality(Modality.NONE);
    dialog.setResizable(true);
    if (owner != null) {
      dialog.initOwner(owner);
    }
    dialog.getDialogPane().setId("error-dialog");
    dialog.getDialogPane().getStylesheets().setAll(sheets);
    dialog.getDialogPane().getButtonTypes().setAll(copy, goOn);
    dialog.getDialogPane().lookupButton(copy).setId("error-copy");
    dialog.getDialogPane().lookupButton(goOn).setId("error-go-on");
    dialog
        .getDialogPane()
        .lookupButton(copy)
        .addEventFilter(
            ActionEvent.ACTION,
            event -> {
              Clip.put(details.getText());
              event.consume(); // the dialog stays
            });
    dialog.getDialogPane().setContent(content(failure));
    dialog.getDialogPane().setPrefSize(WIDTH_PX, HEIGHT_PX);
  }

  private VBox content(Throwable failure) {
    Label sentence = new Label(FailureText.sentence(failure, texts));
    sentence.setGraphic(Icons.of(Material2OutlinedAL.ERROR_OUTLINE));
    sentence.getStyleClass().add("error-sentence");
    sentence.setWrapText(true);
    details.setText(FailureText.details(failure));
    details.setId("error-details");
    details.setEditable(false);
    details.getStyleClass().add("details-text");
    VBox.setVgrow(details, Priority.ALWAYS);
    more.setManaged(false);
    VBox content = new VBox(sentence, details, more);
    content.setSpacing(8);
    return content;
  }

  /** Another fault while the dialog is up: it is added, not shown in a dialog of its own. */
  public void add(Throwable failure) {
    others++;
    more.setManaged(true);
    more.setText(texts.get("gui/common.error.more", others));
    if (details.getLength() < MOST_TEXT) {
      details.appendText("\n\n" + FailureText.details(failure));
    }
  }

  public boolean isShowing() {
    return dialog.isShowing();
  }

  public void show() {
    dialog.show();
  }
}
