package org.ecozone.gui.table;

import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.table.LayerTableViewModel.Mode;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Search, switches, counts and buttons above the rows. */
final class TableBar {
  private final Desk desk;
  private final UiTexts texts;
  private final LayerTableViewModel model;
  private final RowActions actions;
  private final TableView<Integer> table;
  private final Supplier<LayerColumns> columns;
  private final VBox box = new VBox();
  private final TextField search = new TextField();
  private final Label counts = new Label();

  TableBar(
      Desk desk,
      LayerTableViewModel model,
      RowActions actions,
      TableView<Integer> table,
      Supplier<LayerColumns> columns) {
    this.columns = columns;
    this.desk = desk;
    this.texts = desk.texts();
    this.model = model;
    this.actions = actions;
    this.table = table;
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line =
        new HBox(
            search(),
            condition(),
            toggle("selected", Material2OutlinedAL.CHECK_BOX, model.onlySelectedProperty()),
            toggle("sight", Material2OutlinedAL.CROP_FREE, model.onlyInSightProperty()),
            button("area", Material2OutlinedAL.HIGHLIGHT_ALT, actions::chooseWithinArea),
            counts,
            gap,
            button("zoom", Material2OutlinedMZ.ZOOM_IN, this::zoom),
            button("invert", Material2OutlinedAL.FLIP, model::invert),
            button("copy", Material2OutlinedAL.CONTENT_COPY, actions::copyRows),
            button("export", Material2OutlinedMZ.SAVE_ALT, actions::export),
            columns());
    line.getStyleClass().add("table-bar");
    box.getChildren().setAll(line, complaint());
    count();
  }

  Node node() {
    return box;
  }

  private Node search() {
    search.setId("table-search-" + model.layerId());
    search.getStyleClass().add("table-search");
    search.textProperty().bindBidirectional(model.searchProperty());
    prompt();
    model.modeProperty().addListener((any, before, now) -> prompt());
    texts.langProperty().addListener((any, before, now) -> prompt());
    search.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
          } else if (event.getCode() == KeyCode.DOWN) {
            table.requestFocus();
            event.consume();
          }
        });
    return search;
  }

  private void prompt() {
    boolean condition = model.modeProperty().get() == Mode.CONDITION;
    search.setPromptText(
        texts.get(condition ? "gui/table.search.condition" : "gui/table.search.text"));
    search.setAccessibleText(search.getPromptText());
  }

  private Node condition() {
    ToggleButton button =
        Icons.dress(
            new ToggleButton(),
            Material2OutlinedAL.FILTER_ALT,
            texts,
            "gui/table.button.condition");
    button.setId("table-condition-" + model.layerId());
    button
        .selectedProperty()
        .addListener(
            (any, before, now) -> model.modeProperty().set(now ? Mode.CONDITION : Mode.TEXT));
    return button;
  }

  private Node toggle(String name, Ikon icon, javafx.beans.property.BooleanProperty on) {
    ToggleButton button = Icons.dress(new ToggleButton(), icon, texts, "gui/table.button." + name);
    button.setId("table-" + name + "-" + model.layerId());
    button.selectedProperty().bindBidirectional(on);
    return button;
  }

  private Button button(String name, Ikon icon, Runnable action) {
    Button button = Icons.button(icon, texts, "gui/table.button." + name);
    button.setId("table-" + name + "-" + model.layerId());
    button.setOnAction(event -> action.run());
    return button;
  }

  private void zoom() {
    actions.zoomTo(model.pickedRows());
  }

  private Node complaint() {
    Label label = new Label();
    label.setId("table-complaint-" + model.layerId());
    label.getStyleClass().add("table-complaint");
    label.setWrapText(true);
    label.textProperty().bind(model.complaintProperty());
    label.visibleProperty().bind(model.complaintProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  // ---- counts

  private void count() {
    counts.setId("table-count-" + model.layerId());
    counts.getStyleClass().add("table-count");
    counts.setMinWidth(Region.USE_PREF_SIZE);
    InvalidationListener again = any -> countNow();
    model.shown().addListener(again);
    model.rowsProperty().addListener(again);
    texts.langProperty().addListener(again);
    countNow();
  }

  /** Also to be called when the selection changed. */
  void countNow() {
    if (model.rows() == null) {
      counts.setText("");
      return;
    }
    int selected = model.selectedCount();
    String shown = grouped(model.shown().size());
    String all = grouped(model.rows().size());
    String text =
        selected == 0
            ? texts.get("gui/table.count", shown, all)
            : texts.get("gui/table.count.selected", shown, all, grouped(selected));
    boolean filtered = model.layer() != null && !model.layer().filter().isBlank();
    counts.setText(filtered ? text + texts.get("gui/table.count.filtered") : text);
  }

  private static String grouped(long figure) {
    return String.format(Locale.ROOT, "%,d", figure);
  }

  // ---- columns

  private Node columns() {
    Button button =
        Icons.button(Material2OutlinedMZ.VIEW_COLUMN, texts, "gui/table.button.columns");
    button.setId("table-columns-" + model.layerId());
    button.setOnAction(event -> listColumns(button));
    return button;
  }

  private void listColumns(Button button) {
    if (model.rows() == null) {
      return;
    }
    MenuItem all = new MenuItem(texts.get("gui/table.columns.all"));
    all.setOnAction(event -> table.getColumns().forEach(column -> column.setVisible(true)));
    ContextMenu menu = new ContextMenu(all, new SeparatorMenuItem());
    for (TableColumn<Integer, ?> column : table.getColumns()) {
      CheckBox box =
          new CheckBox(
              columns.get().title(model.rows().columns().get((Integer) column.getUserData())));
      box.setMnemonicParsing(false);
      box.selectedProperty().bindBidirectional(column.visibleProperty());
      CustomMenuItem item = new CustomMenuItem(box, false);
      menu.getItems().add(item);
    }
    menu.show(button, Side.BOTTOM, 0, 0);
  }
}
