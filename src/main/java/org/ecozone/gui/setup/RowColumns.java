package org.ecozone.gui.setup;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.ecozone.gui.common.UiTexts;

/**
 * Columns whose cells are given the whole row; they are not sorted by.
 *
 * @param titles what stands before a column's name in the key of its title
 */
record RowColumns<T>(UiTexts texts, String titles) {
  /** A column that says something of each row. */
  TableColumn<T, T> text(String name, double widthPx, Function<T, String> content) {
    TableColumn<T, T> column = bare(name, widthPx);
    column.setCellFactory(
        any ->
            new TableCell<>() {
              @Override
              protected void updateItem(T row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? null : content.apply(row));
              }
            });
    return column;
  }

  /** A column whose cells are made elsewhere. */
  TableColumn<T, T> bare(String name, double widthPx) {
    TableColumn<T, T> column = new TableColumn<>();
    column.textProperty().bind(texts.bind(titles + name));
    column.setPrefWidth(widthPx);
    column.setSortable(false);
    column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
    return column;
  }
}
