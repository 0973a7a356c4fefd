package org.ecozone.gui.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/**
 * A button that opens a list to choose from, with a field to search it. FX thread.
 *
 * <p>The list is made when it is opened, so that a hundred of these cost nothing.
 */
final class Picker {
  private static final double WIDTH_PX = 300;
  private static final double HEIGHT_PX = 300;

  private Picker() {}

  /**
   * Something to choose.
   *
   * @param id what is handed over
   * @param text what is shown and searched
   * @param note in small letters behind it, searched too
   */
  record Choice(String id, String text, String note) {}

  /** What is offered, and what becomes of the answer. */
  record Offer(String prompt, List<Choice> choices, Consumer<String> chosen) {}

  /**
   * Opens the list below a button.
   *
   * @param owner whose window gives the look
   */
  static void open(Button owner, Offer offer) {
    Popup popup = new Popup();
    TextField search = new TextField();
    search.setId("picker-search");
    search.setPromptText(offer.prompt());
    ListView<Choice> list = new ListView<>();
    list.setId("picker-list");
    list.setCellFactory(any -> new ChoiceCell());
    list.getItems().setAll(offer.choices());
    list.setPrefSize(WIDTH_PX, HEIGHT_PX);
    list.getSelectionModel().selectFirst();
    search
        .textProperty()
        .addListener(
            (any, before, now) -> {
              list.getItems().setAll(matching(offer.choices(), now));
              list.getSelectionModel().selectFirst();
            });
    VBox box = new VBox(search, list);
    box.getStyleClass().add("picker");
    box.getStylesheets().setAll(owner.getScene().getStylesheets());
    box.getStylesheets().addAll(sheetsAround(owner));
    popup.getContent().setAll(box);
    popup.setAutoHide(true);
    popup.setAutoFix(true);
    popup.setHideOnEscape(true);
    Runnable take =
        () -> {
          Choice choice = list.getSelectionModel().getSelectedItem();
          popup.hide();
          if (choice != null) {
            offer.chosen().accept(choice.id());
          }
        };
    box.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, list, take));
    list.setOnMouseClicked(event -> take.run());
    Bounds place = owner.localToScreen(owner.getBoundsInLocal());
    popup.show(owner, place.getMinX(), place.getMaxY());
    search.requestFocus();
  }

  /** Sheets of the panes around a node, which a popup does not see. */
  private static List<String> sheetsAround(Node node) {
    List<String> sheets = new ArrayList<>();
    for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
      sheets.addAll(parent.getStylesheets());
    }
    return sheets;
  }

  private static void key(KeyEvent event, ListView<Choice> list, Runnable take) {
    int at = list.getSelectionModel().getSelectedIndex();
    if (event.getCode() == KeyCode.ENTER) {
      take.run();
    } else if (event.getCode() == KeyCode.DOWN) {
      select(list, at + 1);
    } else if (event.getCode() == KeyCode.UP) {
      select(list, at - 1);
    } else {
      return;
    }
    event.consume();
  }

  private static void select(ListView<Choice> list, int index) {
    if (index >= 0 && index < list.getItems().size()) {
      list.getSelectionModel().select(index);
      list.scrollTo(Math.max(0, index - 4));
    }
  }

  static List<Choice> matching(List<Choice> choices, String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    return choices.stream()
        .filter(
            choice ->
                wanted.isEmpty()
                    || choice.text().toLowerCase(Locale.ROOT).contains(wanted)
                    || choice.note().toLowerCase(Locale.ROOT).contains(wanted))
        .toList();
  }

  /** Text and note. */
  private static final class ChoiceCell extends ListCell<Choice> {
    @Override
    protected void updateItem(Choice choice, boolean empty) {
      super.updateItem(choice, empty);
      if (empty || choice == null) {
        setText(null);
        setGraphic(null);
        return;
      }
      setText(choice.text());
      Label note = new Label(choice.note());
      note.getStyleClass().add("picker-note");
      setGraphic(note);
      setContentDisplay(ContentDisplay.RIGHT);
    }
  }
}
