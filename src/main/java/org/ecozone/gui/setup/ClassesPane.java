package org.ecozone.gui.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.ecozone.app.setup.TableProposal.By;
import org.ecozone.app.setup.TableProposal.ClassValue;
import org.ecozone.gui.common.UiTexts;

/** What the values of the class column mean; what nobody knows stays undecided and says so. */
final class ClassesPane {
  private final UiTexts texts;
  private final LayerSetUpViewModel model;
  private final TableView<ClassValue> table = new TableView<>();
  private final RowColumns<ClassValue> columns;
  private SetUpRow row;

  ClassesPane(UiTexts texts, LayerSetUpViewModel model) {
    this.texts = texts;
    this.model = model;
    columns = new RowColumns<>(texts, "gui/setup.class.");
    table.setId("setup-classes");
    table.setFixedCellSize(32);
    Label empty = new Label();
    empty.getStyleClass().add("setup-note");
    empty.textProperty().bind(texts.bind("gui/setup.classes.empty"));
    table.setPlaceholder(empty);
    table.setRowFactory(any -> new ClassRow());
    table
        .getColumns()
        .setAll(
            List.of(
                columns.text("raw", 240, this::raw),
                columns.text("count", 90, value -> String.format("%,d", value.count())),
                picker(),
                columns.text("by", 260, this::by)));
  }

  Node node() {
    return table;
  }

  void show(SetUpRow shown) {
    row = shown;
    table
        .getItems()
        .setAll(shown == null || shown.proposal() == null ? List.of() : shown.proposal().classes());
  }

  private String raw(ClassValue value) {
    return value.raw().isEmpty() ? texts.get("gui/setup.class.blank") : value.raw();
  }

  private String by(ClassValue value) {
    return texts.get("gui/setup.by." + value.by().name().toLowerCase(Locale.ROOT));
  }

  /** Undecided values stand out. */
  private static final class ClassRow extends TableRow<ClassValue> {
    @Override
    protected void updateItem(ClassValue value, boolean empty) {
      super.updateItem(value, empty);
      getStyleClass().remove("setup-undecided-row");
      if (!empty && value != null && !value.isKnown()) {
        getStyleClass().add("setup-undecided-row");
      }
    }
  }

  private TableColumn<ClassValue, ClassValue> picker() {
    TableColumn<ClassValue, ClassValue> column = columns.bare("canonical", 240);
    column.setCellFactory(any -> new CanonicalCell());
    return column;
  }

  /** The class it is read as, to be chosen unless the profile knows it. */
  private final class CanonicalCell extends TableCell<ClassValue, ClassValue> {
    private final Button button = new Button();

    CanonicalCell() {
      button.getStyleClass().addAll("picker-button", "small");
      button.setMaxWidth(Double.MAX_VALUE);
      button.setOnAction(event -> Picker.open(button, offer(getItem())));
    }

    @Override
    protected void updateItem(ClassValue value, boolean empty) {
      super.updateItem(value, empty);
      if (empty || value == null) {
        setGraphic(null);
        setText(null);
        return;
      }
      boolean byProfile = value.by() == By.PROFILE;
      setText(byProfile ? value.canonical() : null);
      setGraphic(byProfile ? null : button);
      button.setId("setup-class-" + value.raw());
      button.setText(value.isKnown() ? value.canonical() : texts.get("gui/setup.class.undecided"));
      button.getStyleClass().removeAll("undecided", "stated");
      button.getStyleClass().add(value.isKnown() ? "stated" : "undecided");
    }

    private Picker.Offer offer(ClassValue value) {
      List<Picker.Choice> choices = new ArrayList<>();
      choices.add(new Picker.Choice("", texts.get("gui/setup.class.leave"), ""));
      model.names().classes(row.code()).forEach(c -> choices.add(new Picker.Choice(c, c, "")));
      return new Picker.Offer(
          texts.get("gui/setup.class.search"),
          choices,
          canonical -> model.setClass(row, value.raw(), canonical));
    }
  }
}
