package org.ecozone.gui.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ecozone.app.inspect.FeatureMeasures;
import org.ecozone.app.inspect.RawRow;
import org.ecozone.app.measure.FigureText;
import org.ecozone.app.preferences.AreaUnit;
import org.ecozone.app.workspace.FeatureRef;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.inspect.InspectResult.FeatureHit;
import org.ecozone.gui.inspect.InspectResult.Position;
import org.ecozone.gui.map.MapView;
import org.ecozone.zone.Zone;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** One feature: a line that folds out its attributes and measures. */
final class FeaturePane {
  private static final double NAME_PX = 96;

  private final Desk desk;
  private final MapView map;
  private final InspectorViewModel model;
  private final FeatureHit hit;
  private final VBox root = new VBox();
  private final ToggleButton head = new ToggleButton();
  private final GridPane grid = new GridPane();
  private final List<String> lines = new ArrayList<>();
  private boolean filled;

  FeaturePane(
      Desk desk,
      MapView map,
      InspectorViewModel model,
      FeatureHit hit,
      Consumer<FeatureRef> openRow) {
    this.desk = desk;
    this.map = map;
    this.model = model;
    this.hit = hit;
    root.getStyleClass().add("inspect-feature");
    head.setText(title());
    head.getStyleClass().addAll("flat", "inspect-feature-head");
    head.setGraphic(Icons.of(Material2OutlinedAL.CHEVRON_RIGHT));
    head.setMaxWidth(Double.MAX_VALUE);
    Tooltip whole = new Tooltip(title());
    head.setTooltip(whole);
    if (hit.position() == Position.BESIDE) {
      head.getStyleClass().add("inspect-near");
    }
    head.setMnemonicParsing(false);
    HBox.setHgrow(head, Priority.ALWAYS);
    head.selectedProperty().addListener((any, before, now) -> unfold(now));
    grid.getStyleClass().add("inspect-grid");
    ColumnConstraints names = new ColumnConstraints(NAME_PX);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(names, values);
    grid.setVisible(false);
    grid.setManaged(false);
    root.getChildren().setAll(new HBox(head, tools(openRow)), grid);
    root.setOnMouseEntered(event -> map.highlight(hit.zone().geometry(), hit.crs()));
    root.setOnMouseExited(event -> map.highlight(null, null));
  }

  Node node() {
    return root;
  }

  void setUnfolded() {
    head.setSelected(true);
  }

  private String title() {
    String zoneClass = hit.zone().zoneClass();
    String title = zoneClass.isEmpty() ? hit.title() : hit.title() + " · " + zoneClass;
    return hit.position() == Position.HERE ? title : desk.texts().get("gui/inspect.beside", title);
  }

  private Node tools(Consumer<FeatureRef> openRow) {
    Button zoom = Icons.button(Material2OutlinedMZ.ZOOM_IN, desk.texts(), "gui/inspect.zoom");
    zoom.setOnAction(event -> map.zoomToFeature(hit.ref()));
    Button row = Icons.button(Material2OutlinedMZ.TABLE_ROWS, desk.texts(), "gui/inspect.open_row");
    row.setOnAction(
        event -> {
          desk.workspace().select(Set.of(hit.ref()));
          openRow.accept(hit.ref());
        });
    Button copy =
        Icons.button(Material2OutlinedAL.CONTENT_COPY, desk.texts(), "gui/inspect.copy_row");
    copy.setOnAction(
        event -> {
          fill();
          put(title() + "\n" + String.join("\n", lines) + "\n");
        });
    HBox box = new HBox(zoom, row, copy);
    box.setMinWidth(Region.USE_PREF_SIZE);
    return box;
  }

  private void unfold(boolean open) {
    head.setGraphic(
        Icons.of(open ? Material2OutlinedAL.EXPAND_MORE : Material2OutlinedAL.CHEVRON_RIGHT));
    if (open) {
      fill();
    }
    grid.setVisible(open);
    grid.setManaged(open);
  }

  private void fill() {
    if (filled) {
      return;
    }
    filled = true;
    Zone zone = hit.zone();
    row(desk.texts().get("gui/inspect.name"), zone.name());
    row(desk.texts().get("gui/inspect.code"), zone.code());
    row(
        desk.texts().get("gui/inspect.class"),
        zone.classKnown() || zone.zoneClass().isEmpty()
            ? zone.zoneClass()
            : desk.texts().get("gui/inspect.class_unknown", zone.zoneClass()));
    for (Map.Entry<String, Object> entry : new TreeMap<>(zone.attributes()).entrySet()) {
      attribute(entry.getKey(), String.valueOf(entry.getValue()));
    }
    row("fid", Long.toString(zone.fid()));
    measures();
    rawLink();
  }

  private void measures() {
    int at = grid.getRowCount();
    VBox place = new VBox();
    grid.add(place, 0, at, 2, 1);
    Label wait = note(desk.texts().get("gui/inspect.measuring"));
    place.getChildren().setAll(wait);
    GridPane figures = new GridPane();
    figures.getColumnConstraints().setAll(grid.getColumnConstraints());
    model.measure(
        hit,
        measures -> {
          show(figures, measures);
          place.getChildren().setAll(figures);
        },
        failure -> wait.setText(desk.texts().get("gui/inspect.unmeasured")));
  }

  private void show(GridPane figures, FeatureMeasures measures) {
    AreaUnit unit = desk.settings().preferences().units().area();
    if (measures.dimension() == 2) {
      row(
          figures,
          desk.texts().get("gui/inspect.area"),
          FigureText.area(measures.areaM2(), unit, desk.texts().lang()));
      row(
          figures,
          desk.texts().get("gui/inspect.planar_area"),
          FigureText.area(measures.planarAreaM2(), unit, desk.texts().lang())
              + "（"
              + measures.planarCrs()
              + "）");
    }
    if (measures.dimension() > 0) {
      String key = measures.dimension() == 2 ? "perimeter" : "length";
      row(figures, desk.texts().get("gui/inspect." + key), FigureText.length(measures.lengthM()));
    }
    row(
        figures,
        desk.texts().get("gui/inspect.shape"),
        desk.texts().get("gui/inspect.shape_text", measures.parts(), measures.vertices()));
  }

  private void rawLink() {
    Hyperlink link = new Hyperlink(desk.texts().get("gui/inspect.raw"));
    VBox place = new VBox(link);
    grid.add(place, 0, grid.getRowCount(), 2, 1);
    link.setOnAction(
        event -> {
          link.setDisable(true);
          model.readRow(
              hit,
              row -> showRaw(place, row),
              failure ->
                  place.getChildren().setAll(note(desk.texts().get("gui/inspect.raw_failed"))));
        });
  }

  private void showRaw(VBox place, RawRow row) {
    GridPane raw = new GridPane();
    raw.getColumnConstraints().setAll(grid.getColumnConstraints());
    raw.getStyleClass().add("inspect-raw");
    for (RawRow.Column column : row.columns()) {
      row(raw, column.name(), column.value() == null ? "—" : column.value());
    }
    Label title =
        note(
            desk.texts()
                .get(row.columns().isEmpty() ? "gui/inspect.raw_gone" : "gui/inspect.raw_title"));
    place.getChildren().setAll(title, raw);
  }

  private static Label note(String text) {
    Label note = new Label(text);
    note.getStyleClass().add("inspect-note");
    note.setWrapText(true);
    return note;
  }

  /** A canonical attribute by the name that people know, its key small below. */
  private void attribute(String key, String value) {
    String title = map.attributeTitle(hit.ref().layerId(), key);
    if (value.isEmpty()) {
      return;
    }
    if (title.equals(key)) {
      row(key, value);
      return;
    }
    Label label = name(title);
    Label small = new Label(key);
    small.getStyleClass().add("inspect-key");
    row(grid, new VBox(label, small), title + "（" + key + "）", value);
  }

  private void row(String name, String value) {
    if (!value.isEmpty()) {
      row(grid, name, value);
    }
  }

  private static Label name(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("inspect-name");
    label.setMaxWidth(NAME_PX - 6);
    label.setWrapText(true);
    return label;
  }

  private void row(GridPane where, String name, String value) {
    row(where, name(name), name, value);
  }

  private void row(GridPane where, Node label, String name, String value) {
    Label text = new Label(value);
    text.setWrapText(true);
    text.getStyleClass().add("inspect-value");
    text.setMaxWidth(Double.MAX_VALUE);
    String line = name + "\t" + value;
    lines.add(line);
    MenuItem copyValue = new MenuItem(desk.texts().get("gui/inspect.copy_value"));
    copyValue.setOnAction(event -> put(value));
    MenuItem copyLine = new MenuItem(desk.texts().get("gui/inspect.copy_line"));
    copyLine.setOnAction(event -> put(line));
    text.setContextMenu(new ContextMenu(copyValue, copyLine));
    where.addRow(where.getRowCount(), label, text);
  }

  private static void put(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
