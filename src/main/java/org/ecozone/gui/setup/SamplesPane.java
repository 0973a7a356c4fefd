package org.ecozone.gui.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.ecozone.gui.common.UiTexts;

/** A few rows of the table as they stand in the file. */
final class SamplesPane {
  private final TableView<Map<String, String>> table = new TableView<>();

  SamplesPane(UiTexts texts) {
    table.setId("setup-samples");
    table.setFixedCellSize(26);
    Label empty = new Label();
    empty.getStyleClass().add("setup-note");
    empty.textProperty().bind(texts.bind("gui/setup.samples.empty"));
    table.setPlaceholder(empty);
  }

  Node node() {
    return table;
  }

  void show(SetUpRow row) {
    if (row == null || row.proposal() == null) {
      table.getColumns().clear();
      table.getItems().clear();
      return;
    }
    List<TableColumn<Map<String, String>, String>> columns = new ArrayList<>();
    for (String name : row.proposal().columns()) {
      TableColumn<Map<String, String>, String> column = new TableColumn<>(name);
      column.setPrefWidth(130);
      column.setSortable(false);
      column.setCellValueFactory(
          features -> new ReadOnlyStringWrapper(features.getValue().getOrDefault(name, "∅")));
      columns.add(column);
    }
    table.getColumns().setAll(columns);
    table.getItems().setAll(row.proposal().samples());
  }
}
