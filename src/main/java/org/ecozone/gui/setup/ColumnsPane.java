package org.ecozone.gui.setup;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.ecozone.app.setup.TableProposal.Field;
import org.ecozone.gui.common.UiTexts;

/** Which column each canonical attribute is read from. */
final class ColumnsPane {
  private final UiTexts texts;
  private final LayerSetUpViewModel model;
  private final TableView<Field> table = new TableView<>();
  private final RowColumns<Field> columns;
  private SetUpRow row;

  ColumnsPane(UiTexts texts, LayerSetUpViewModel model) {
    this.texts = texts;
    this.model = model;
    columns = new RowColumns<>(texts, "gui/setup.field.");
    table.setId("setup-fields");
    table.setFixedCellSize(32);
    Label empty = new Label();
    empty.getStyleClass().add("setup-note");
    empty.textProperty().bind(texts.bind("gui/setup.fields.empty"));
    table.setPlaceholder(empty);
    table
        .getColumns()
        .setAll(
            List.of(
                columns.text("attribute", 150, this::attribute),
                columns.text("type", 80, field -> texts.get("gui/setup.type." + field.type())),
                picker(),
                columns.text("samples", 420, field -> String.join("  ·  ", field.samples()))));
  }

  Node node() {
    return table;
  }

  void show(SetUpRow shown) {
    row = shown;
    table
        .getItems()
        .setAll(shown == null || shown.proposal() == null ? List.of() : shown.proposal().fields());
  }

  private String attribute(Field field) {
    return switch (field.attribute()) {
      case "code", "name", "class" -> texts.get("gui/setup.attribute." + field.attribute());
      default -> named(field.attribute());
    };
  }

  private String named(String attribute) {
    String title =
        row == null ? attribute : model.names().attribute(row.code(), attribute, texts.lang());
    return title.equals(attribute) ? title : title + "  " + attribute;
  }

  private TableColumn<Field, Field> picker() {
    TableColumn<Field, Field> column = columns.bare("column", 220);
    column.setCellFactory(any -> new ColumnCell());
    return column;
  }

  /** The column, to be chosen. */
  private final class ColumnCell extends TableCell<Field, Field> {
    private final Button button = new Button();

    ColumnCell() {
      button.getStyleClass().addAll("picker-button", "small");
      button.setMaxWidth(Double.MAX_VALUE);
      button.setOnAction(event -> Picker.open(button, offer(getItem())));
    }

    @Override
    protected void updateItem(Field field, boolean empty) {
      super.updateItem(field, empty);
      setGraphic(empty || field == null ? null : button);
      if (!empty && field != null) {
        button.setId("setup-field-" + field.attribute());
        button.setText(
            field.column().isEmpty() ? texts.get("gui/setup.field.none") : field.column());
        button.getStyleClass().removeAll("undecided", "stated", "faint");
        boolean decides = field.attribute().equals("class");
        if (field.column().isEmpty() && decides) {
          button.getStyleClass().add("undecided");
        } else if (field.column().isEmpty()) {
          button.getStyleClass().add("faint");
        } else if (row.draft().fields().containsKey(field.attribute())) {
          button.getStyleClass().add("stated");
        }
      }
    }

    private Picker.Offer offer(Field field) {
      List<Picker.Choice> choices = new ArrayList<>();
      choices.add(new Picker.Choice("?", texts.get("gui/setup.field.reset"), ""));
      choices.add(new Picker.Choice("", texts.get("gui/setup.field.none"), ""));
      field
          .others()
          .forEach(
              name ->
                  choices.add(new Picker.Choice("=" + name, name, texts.get("gui/setup.fits"))));
      row.proposal().columns().stream()
          .filter(name -> !field.others().contains(name))
          .forEach(name -> choices.add(new Picker.Choice("=" + name, name, "")));
      return new Picker.Offer(
          texts.get("gui/setup.field.search"), choices, id -> chosen(field, id));
    }

    private void chosen(Field field, String id) {
      if (id.equals("?")) {
        model.resetField(row, field.attribute());
      } else {
        model.setField(row, field.attribute(), id.isEmpty() ? "" : id.substring(1));
      }
    }
  }
}
