package org.ecozone.gui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.ecozone.app.table.CellText;
import org.ecozone.app.table.LayerRows;
import org.ecozone.app.table.RowColumn;
import org.ecozone.app.table.RowColumn.Origin;
import org.ecozone.gui.common.UiTexts;

/** Columns of the table view for the columns of a layer. */
final class LayerColumns {
  private static final int LOOKED_AT = 60;
  private static final double LEAST_PX = 56;
  private static final double MOST_PX = 260;
  private static final double NARROW_PX = 7.4;
  private static final double CAPITAL_PX = 9.2;
  private static final double WIDE_PX = 13.2;
  private static final double MARGIN_PX = 26;

  private final LayerRows rows;
  private final UiTexts texts;
  private final UnaryOperator<String> attributes;

  /**
   * @param attributes what people call a canonical attribute
   */
  LayerColumns(LayerRows rows, UiTexts texts, UnaryOperator<String> attributes) {
    this.rows = rows;
    this.texts = texts;
    this.attributes = attributes;
  }

  /** In the order of the rows' columns; the user data of each is its index. */
  List<TableColumn<Integer, Integer>> all() {
    List<TableColumn<Integer, Integer>> columns = new ArrayList<>();
    for (int i = 0; i < rows.columns().size(); i++) {
      columns.add(column(i));
    }
    return columns;
  }

  private TableColumn<Integer, Integer> column(int index) {
    RowColumn source = rows.columns().get(index);
    TableColumn<Integer, Integer> column = new TableColumn<>();
    column.setUserData(index);
    column.setId("column-" + source.name());
    column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
    column.setCellFactory(any -> new ValueCell(source, texts));
    column.setGraphic(header(source));
    column.setPrefWidth(width(source));
    column.getStyleClass().add("column-" + source.origin().name().toLowerCase(Locale.ROOT));
    if (source.kind() == RowColumn.Kind.NUMBER) {
      column.getStyleClass().add("column-number");
    }
    return column;
  }

  private Label header(RowColumn source) {
    String title = title(source);
    Label label = new Label(title);
    label.setMinWidth(0);
    if (source.origin() == Origin.CANONICAL && !title.equals(source.name())) {
      Label key = new Label(source.name());
      key.getStyleClass().add("column-key");
      label.setGraphic(key);
      label.setContentDisplay(ContentDisplay.RIGHT);
    }
    String kind = source.kind().name().toLowerCase(Locale.ROOT);
    label.setTooltip(
        new Tooltip(
            texts.get(
                "gui/table.column." + source.origin().name().toLowerCase(Locale.ROOT),
                source.name(),
                texts.get("gui/table.kind." + kind))));
    return label;
  }

  /** What stands in the header. */
  String title(RowColumn source) {
    if (source.origin() != Origin.CANONICAL) {
      return source.name();
    }
    return switch (source.name()) {
      case "code", "name", "class" -> texts.get("gui/table.canonical." + source.name());
      default -> attributes.apply(source.name());
    };
  }

  private double width(RowColumn source) {
    String title = title(source);
    String key = title.equals(source.name()) ? "" : source.name();
    double widest = textWidth(title) + textWidth(key) + 8;
    int step = Math.max(1, rows.size() / LOOKED_AT);
    for (int row = 0; row < rows.size(); row += step) {
      widest = Math.max(widest, textWidth(CellText.of(source.value(row), texts.lang())));
    }
    return Math.max(LEAST_PX, Math.min(MOST_PX, widest + MARGIN_PX));
  }

  private static double textWidth(String text) {
    double width = 0;
    for (int i = 0; i < text.length() && width < MOST_PX; i++) {
      char letter = text.charAt(i);
      width += letter > 0xFF ? WIDE_PX : Character.isUpperCase(letter) ? CAPITAL_PX : NARROW_PX;
    }
    return width;
  }
}
