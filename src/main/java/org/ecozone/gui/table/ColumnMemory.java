package org.ecozone.gui.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Duration;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.gui.common.Settings;

/**
 * Order, width and hiding of a table's columns, kept in the preferences under the layer's file and
 * table. FX thread.
 */
final class ColumnMemory {
  /** Lines of the layout that are the tables'. */
  private static final String KEY = "table.columns.";

  private static final Duration SOON = Duration.millis(400);
  private static final int MOST_TABLES = 200;
  private static final String ORIGIN = "column-";
  private static final String SHOWN = "shown";
  private static final String HIDDEN = "hidden";

  private final Settings settings;
  private final TableView<Integer> table;
  private final PauseTransition keeping = new PauseTransition(SOON);
  private String key = "";
  private String before = "";

  ColumnMemory(Settings settings, TableView<Integer> table) {
    this.settings = settings;
    this.table = table;
    keeping.setOnFinished(event -> keep());
    table
        .getColumns()
        .addListener((ListChangeListener<TableColumn<Integer, ?>>) change -> changed());
  }

  /** Shows columns as they were left last time; a column that is new comes last. */
  void show(LayerItem.Layer layer, List<TableColumn<Integer, Integer>> columns) {
    keepNow();
    key = layer == null ? "" : KEY + layer.file() + "|" + layer.table();
    Map<String, TableColumn<Integer, Integer>> rest = new LinkedHashMap<>();
    columns.forEach(column -> rest.put(name(column), column));
    List<TableColumn<Integer, ?>> ordered = new ArrayList<>();
    for (String line : settings.preferences().layout().getOrDefault(key, "").split("\n")) {
      String[] cells = line.split("\t");
      TableColumn<Integer, Integer> column = rest.remove(cells[0]);
      if (column != null && cells.length == 3) {
        use(column, cells);
      }
      if (column != null) {
        ordered.add(column);
      }
    }
    ordered.addAll(rest.values());
    String fresh = key;
    key = ""; // what is shown now was changed by nobody
    table.getColumns().setAll(ordered);
    key = fresh;
    before = state(TableColumn::getPrefWidth);
    for (TableColumn<Integer, ?> column : ordered) {
      column.widthProperty().addListener((any, was, now) -> changed());
      column.visibleProperty().addListener((any, was, now) -> changed());
    }
  }

  private static void use(TableColumn<Integer, Integer> column, String[] cells) {
    try {
      double width = Double.parseDouble(cells[1]);
      if (width >= column.getMinWidth() && width <= column.getMaxWidth()) {
        column.setPrefWidth(width);
      }
    } catch (NumberFormatException e) {
      return; // somebody wrote into the file: the usual width
    }
    column.setVisible(!cells[2].equals(HIDDEN));
  }

  /** A column of the file and a canonical one may have the same name. */
  private static String name(TableColumn<Integer, ?> column) {
    String origin =
        column.getStyleClass().stream()
            .filter(style -> style.startsWith(ORIGIN))
            .findFirst()
            .orElse("");
    return origin + " " + column.getId();
  }

  private void changed() {
    if (!key.isEmpty()) {
      keeping.playFromStart();
    }
  }

  private void keepNow() {
    if (keeping.getStatus() == PauseTransition.Status.RUNNING) {
      keeping.stop();
      keep();
    }
  }

  private void keep() {
    String now = state();
    if (key.isEmpty() || now.equals(before)) {
      return;
    }
    before = now;
    settings.change(
        all -> {
          Map<String, String> layout = new HashMap<>(all.layout());
          List<String> tables =
              layout.keySet().stream().filter(each -> each.startsWith(KEY)).sorted().toList();
          if (tables.size() >= MOST_TABLES && !layout.containsKey(key)) {
            layout.remove(tables.get(0));
          }
          layout.put(key, now);
          return all.withLayout(layout);
        });
  }

  private String state() {
    // before its first layout a column has a width that nobody chose
    return state(
        column ->
            table.getWidth() > 0 && column.isVisible() ? column.getWidth() : column.getPrefWidth());
  }

  private String state(ToDoubleFunction<TableColumn<Integer, ?>> width) {
    List<String> lines = new ArrayList<>();
    for (TableColumn<Integer, ?> column : table.getColumns()) {
      long px = Math.round(width.applyAsDouble(column));
      lines.add(name(column) + "\t" + px + "\t" + (column.isVisible() ? SHOWN : HIDDEN));
    }
    return String.join("\n", lines);
  }
}
