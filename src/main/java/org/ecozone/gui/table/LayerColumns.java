package org.ecozone.gui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectWrapper;
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
  private static final double WIDE_PX = 13.2;
  private static final double MARGIN_PX = 26;

  private LayerColumns() {}

  /** In the order of the rows' columns; the user data of each is its index. */
  static List<TableColumn<Integer, Integer>> of(LayerRows rows, UiTexts texts) {
    List<TableColumn<Integer, Integer>> columns = new ArrayList<>();
    for (int i = 0; i < rows.columns().size(); i++) {
      columns.add(column(rows, i, texts));
    }
    return columns;
  }

  private static TableColumn<Integer, Integer> column(LayerRows rows, int index, UiTexts texts) {
    RowColumn source = rows.columns().get(index);
    TableColumn<Integer, Integer> column = new TableColumn<>();
    column.setUserData(index);
    column.setId("column-" + source.name());
    column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
    column.setCellFactory(any -> new ValueCell(source, texts));
    column.setGraphic(header(source, texts));
    column.setPrefWidth(width(rows, source, texts));
    column.getStyleClass().add("column-" + source.origin().name().toLowerCase(Locale.ROOT));
    if (source.kind() == RowColumn.Kind.NUMBER) {
      column.getStyleClass().add("column-number");
    }
    return column;
  }

  private static Label header(RowColumn source, UiTexts texts) {
    Label label = new Label(title(source, texts));
    label.setMinWidth(0);
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
  static String title(RowColumn source, UiTexts texts) {
    if (source.origin() != Origin.CANONICAL) {
      return source.name();
    }
    return switch (source.name()) {
      case "code", "name", "class" -> texts.get("gui/table.canonical." + source.name());
      default -> source.name();
    };
  }

  private static double width(LayerRows rows, RowColumn source, UiTexts texts) {
    double widest = textWidth(title(source, texts)) + 8;
    int step = Math.max(1, rows.size() / LOOKED_AT);
    for (int row = 0; row < rows.size(); row += step) {
      widest = Math.max(widest, textWidth(CellText.of(source.value(row), texts.lang())));
    }
    return Math.max(LEAST_PX, Math.min(MOST_PX, widest + MARGIN_PX));
  }

  private static double textWidth(String text) {
    double width = 0;
    for (int i = 0; i < text.length() && width < MOST_PX; i++) {
      width += text.charAt(i) > 0xFF ? WIDE_PX : NARROW_PX;
    }
    return width;
  }
}
