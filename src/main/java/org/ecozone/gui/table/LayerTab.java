package org.ecozone.gui.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.ecozone.app.table.LayerRows;
import org.ecozone.app.table.RowQuery;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.table.LayerTableViewModel.Phase;

/** The table of one layer. FX thread. */
final class LayerTab {
  private static final double ROW_PX = 26;

  private final Desk desk;
  private final LayerTableViewModel model;
  private final RowActions actions;
  private final BorderPane root = new BorderPane();
  private final TableView<Integer> table = new TableView<>();
  private final TableNotice notice;
  private final TableBar bar;
  private boolean mirroring;

  LayerTab(Desk desk, TableRequests requests, String layerId) {
    this.desk = desk;
    model = new LayerTableViewModel(desk, layerId);
    actions = new RowActions(desk, requests, model, table);
    notice = new TableNotice(desk.texts(), model);
    buildTable();
    bar = new TableBar(desk, model, actions, table);
    root.setTop(bar.node());
    root.setCenter(new StackPane(table, notice.node()));
    root.getStyleClass().add("layer-table");
    model.rowsProperty().addListener((any, before, now) -> showColumns(now));
    model.shown().addListener((ListChangeListener<Integer>) change -> mirrorSelection());
    model.refresh();
  }

  private void buildTable() {
    table.setId("table-" + model.layerId());
    table.setItems(model.shown());
    table.setFixedCellSize(ROW_PX);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setSortPolicy(any -> sort());
    table.setRowFactory(any -> new FeatureRow());
    table.placeholderProperty().set(new Region());
    table.visibleProperty().bind(model.phaseProperty().isEqualTo(Phase.READY));
    table.setOnMouseClicked(this::clicked);
    table.setOnKeyPressed(this::pressed);
    table.setOnContextMenuRequested(this::menu);
    table
        .getSelectionModel()
        .getSelectedIndices()
        .addListener((ListChangeListener<Integer>) change -> chosen());
    table
        .accessibleTextProperty()
        .bind(
            Bindings.createStringBinding(
                () -> desk.texts().get("gui/table.table"), desk.texts().langProperty()));
  }

  /** A row whose geometry cannot be used is marked. */
  private final class FeatureRow extends TableRow<Integer> {
    @Override
    protected void updateItem(Integer row, boolean empty) {
      super.updateItem(row, empty);
      boolean unusable =
          !empty && row != null && model.rows() != null && model.rows().isUnusable(row);
      getStyleClass().remove("unusable");
      if (unusable) {
        getStyleClass().add("unusable");
      }
    }
  }

  Node node() {
    return root;
  }

  LayerTableViewModel model() {
    return model;
  }

  TableView<Integer> table() {
    return table;
  }

  private void showColumns(LayerRows rows) {
    mirroring = true;
    table.getSortOrder().clear();
    table.getColumns().setAll(rows == null ? List.of() : LayerColumns.of(rows, desk.texts()));
    mirroring = false;
  }

  /** The language changed: headers and cells are written anew. */
  void retranslate() {
    if (model.rows() != null) {
      showColumns(model.rows());
    }
  }

  // ---- order

  private boolean sort() {
    if (!mirroring && model.rows() != null) {
      List<RowQuery.Order> order = new ArrayList<>();
      for (TableColumn<Integer, ?> column : table.getSortOrder()) {
        order.add(
            new RowQuery.Order(
                (Integer) column.getUserData(),
                column.getSortType() == TableColumn.SortType.ASCENDING
                    ? RowQuery.Direction.RISING
                    : RowQuery.Direction.FALLING));
      }
      model.sortBy(order);
    }
    return true;
  }

  // ---- selection, both ways

  private void chosen() {
    if (!mirroring && model.rows() != null && !model.onlySelectedProperty().get()) {
      mirroring = true;
      model.choose(
          List.copyOf(
              table.getSelectionModel().getSelectedItems().stream()
                  .filter(row -> row != null)
                  .toList()));
      mirroring = false;
    }
  }

  /** The workspace's selection is another one. */
  void selectionChanged() {
    model.selectionChanged();
    bar.countNow();
    if (!mirroring) {
      mirrorSelection();
      showFirstSelected();
    }
  }

  private void mirrorSelection() {
    if (mirroring || model.rows() == null) {
      return;
    }
    mirroring = true;
    int[] positions = model.selectedPositions();
    var selection = table.getSelectionModel();
    if (positions.length == 0) {
      selection.clearSelection();
    } else if (!Arrays.equals(
        positions, selection.getSelectedIndices().stream().mapToInt(i -> i).sorted().toArray())) {
      selection.clearSelection();
      int[] rest = Arrays.copyOfRange(positions, 1, positions.length);
      selection.selectIndices(positions[0], rest);
    }
    mirroring = false;
  }

  private void showFirstSelected() {
    int[] positions = model.selectedPositions();
    if (positions.length > 0) {
      table.scrollTo(Math.max(0, positions[0] - 2));
    }
  }

  // ---- hands

  private void clicked(MouseEvent event) {
    boolean twice = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2;
    Integer row = table.getSelectionModel().getSelectedItem();
    if (twice && row != null && isOnRow(event)) {
      actions.zoomTo(new int[] {row});
    }
  }

  private boolean isOnRow(MouseEvent event) {
    for (Node node = event.getPickResult().getIntersectedNode();
        node != null;
        node = node.getParent()) {
      if (node instanceof TableRow<?> row) {
        return !row.isEmpty();
      }
    }
    return false;
  }

  private void pressed(KeyEvent event) {
    if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
      if (event.isShiftDown()) {
        actions.copyCell(focused());
      } else {
        actions.copyRows();
      }
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && model.selectedCount() > 0) {
      model.choose(List.of());
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      actions.zoomTo(actions.selectedRows());
      event.consume();
    }
  }

  @SuppressWarnings("unchecked")
  private TablePosition<Integer, Integer> focused() {
    return (TablePosition<Integer, Integer>)
        (TablePosition<?, ?>) table.getFocusModel().getFocusedCell();
  }

  private void menu(ContextMenuEvent event) {
    new RowMenu(desk.texts(), actions, model).show(table, event, clickedColumn(event));
    event.consume();
  }

  /** Index of the column under the mouse, -1 if there is none. */
  private static int clickedColumn(ContextMenuEvent event) {
    for (Node node = event.getPickResult().getIntersectedNode();
        node != null;
        node = node.getParent()) {
      if (node instanceof ValueCell cell) {
        return (Integer) cell.getTableColumn().getUserData();
      }
    }
    return -1;
  }
}
