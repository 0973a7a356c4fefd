package org.ecozone.gui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
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
  private final UnaryOperator<String> attributes;
  private final LayerTableViewModel model;
  private final RowActions actions;
  private final BorderPane root = new BorderPane();
  private final TableView<Integer> table = new TableView<>();
  private final TableNotice notice;
  private final RowPicks picks;
  private final TableBar bar;
  private final ColumnMemory columnMemory;
  private boolean arranging;

  /**
   * @param attributes what people call a canonical attribute of the layer
   */
  LayerTab(Desk desk, TableRequests requests, String layerId, UnaryOperator<String> attributes) {
    this.desk = desk;
    this.attributes = attributes;
    model = new LayerTableViewModel(desk, layerId);
    actions = new RowActions(desk, requests, model, table);
    picks = new RowPicks(model, table);
    notice = new TableNotice(desk.texts(), model);
    columnMemory = new ColumnMemory(desk.settings(), table);
    buildTable();
    bar = new TableBar(desk, model, actions, table, this::columns);
    root.setTop(bar.node());
    root.setCenter(new StackPane(table, notice.node()));
    root.getStyleClass().add("layer-table");
    model.rowsProperty().addListener((any, before, now) -> showColumns(now));
    model.shown().addListener((ListChangeListener<Integer>) change -> picks.show());
    model.refresh();
  }

  private void buildTable() {
    table.setId("table-" + model.layerId());
    table.setItems(model.shown());
    table.setFixedCellSize(ROW_PX);
    table.setSortPolicy(any -> sort());
    table.placeholderProperty().set(new Region());
    table.visibleProperty().bind(model.phaseProperty().isEqualTo(Phase.READY));
    table.setOnMouseClicked(this::clicked);
    table.setOnKeyPressed(this::pressed);
    table.setOnContextMenuRequested(this::menu);
    table
        .accessibleTextProperty()
        .bind(
            Bindings.createStringBinding(
                () -> desk.texts().get("gui/table.table"), desk.texts().langProperty()));
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
    arranging = true;
    table.getSortOrder().clear();
    columnMemory.show(model.layer(), rows == null ? List.of() : columns().all());
    arranging = false;
  }

  private LayerColumns columns() {
    return new LayerColumns(model.rows(), desk.texts(), attributes);
  }

  /** The language or names changed: headers and cells are written anew. */
  void retranslate() {
    if (model.rows() != null) {
      showColumns(model.rows());
    }
  }

  // ---- order

  private boolean sort() {
    if (!arranging && model.rows() != null) {
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

  /** The workspace's selection is another one. */
  void selectionChanged() {
    model.selectionChanged();
    bar.countNow();
    picks.show();
    picks.reveal();
  }

  // ---- hands

  private void clicked(MouseEvent event) {
    boolean twice = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2;
    Integer row = twice ? rowAt(event) : null;
    if (row != null) {
      actions.zoomTo(new int[] {row});
    }
  }

  /** The row under the mouse, null if there is none. */
  private static Integer rowAt(MouseEvent event) {
    for (Node node = event.getPickResult().getIntersectedNode();
        node != null;
        node = node.getParent()) {
      if (node instanceof TableRow<?> row) {
        return row.isEmpty() ? null : (Integer) row.getItem();
      }
    }
    return null;
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
      actions.zoomTo(model.pickedRows());
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
