package org.ecozone.gui.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.map.MapView;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Severity;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** The quality check: counts, a switch for each weight, a list that leads to the place. */
public final class CheckView {
  private static final GeometryFactory POINTS = new GeometryFactory();

  private final BorderPane root = new BorderPane();
  private final TableView<Issue> table = new TableView<>();
  private final List<ToggleButton> switches =
      Arrays.stream(Severity.values()).map(this::severitySwitch).toList();
  private final FilteredList<Issue> shown;
  private final UiTexts texts;
  private final CheckViewModel model;
  private final MapView map;

  public CheckView(Desk desk, CheckViewModel model, MapView map) {
    this.model = model;
    this.map = map;
    texts = desk.texts();
    shown = new FilteredList<>(model.issues());
    root.setId("check");
    buildTable();
    root.setTop(head());
    root.setCenter(table);
    model.issues().addListener((ListChangeListener<Issue>) change -> update());
    model.resultProperty().addListener((any, before, now) -> update());
    texts
        .langProperty()
        .addListener(
            (any, before, now) -> {
              update();
              table.refresh();
            });
    update();
  }

  public Node node() {
    return root;
  }

  private ToggleButton severitySwitch(Severity severity) {
    ToggleButton toggle = new ToggleButton();
    toggle.setId("check-" + severity.name().toLowerCase(Locale.ROOT));
    toggle.setUserData(severity);
    toggle.setSelected(true);
    toggle.setMinWidth(Region.USE_PREF_SIZE);
    toggle.getStyleClass().add("flat");
    toggle.setOnAction(event -> filter());
    return toggle;
  }

  private void filter() {
    List<Object> wanted =
        switches.stream().filter(ToggleButton::isSelected).map(Node::getUserData).toList();
    shown.setPredicate(issue -> wanted.contains(issue.severity()));
  }

  private Node head() {
    Button again = new Button();
    again.setId("check-run");
    again.setGraphic(Icons.of(Material2OutlinedMZ.PLAY_ARROW));
    again.textProperty().bind(texts.bind("gui/check.run"));
    again.setOnAction(event -> model.check());
    again.setMinWidth(Region.USE_PREF_SIZE);
    Label hint = new Label();
    hint.textProperty().bind(texts.bind("gui/check.hint"));
    hint.getStyleClass().add("muted");
    hint.setMinWidth(0);
    hint.setTooltip(new Tooltip());
    hint.getTooltip().textProperty().bind(hint.textProperty());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(again);
    head.getChildren().addAll(switches);
    head.getChildren().addAll(space, hint);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("panel-head");
    return head;
  }

  private void buildTable() {
    table.setId("check-table");
    table.setItems(shown);
    Label empty = new Label();
    empty.getStyleClass().add("empty-hint");
    empty
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    texts.get(
                        model.resultProperty().get() == null
                            ? "gui/check.empty"
                            : "gui/check.clean"),
                model.resultProperty(),
                texts.langProperty()));
    table.setPlaceholder(empty);
    table
        .getColumns()
        .setAll(
            List.of(
                column("severity", 64, issue -> texts.get("gui/check." + issue.severity())),
                column("file", 140, Issue::file),
                column("layer", 110, Issue::layer),
                column("fid", 60, issue -> issue.fid() == null ? "" : issue.fid().toString()),
                column("message", 560, issue -> issue.message(texts.lang()))));
    table.setRowFactory(
        view -> {
          TableRow<Issue> row = new TableRow<>();
          row.setOnMouseClicked(event -> go(row.getItem()));
          return row;
        });
    table.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            go(table.getSelectionModel().getSelectedItem());
          }
        });
  }

  private TableColumn<Issue, String> column(
      String key, double widthPx, Function<Issue, String> value) {
    TableColumn<Issue, String> column = new TableColumn<>();
    column.textProperty().bind(texts.bind("gui/check.column." + key));
    column.setPrefWidth(widthPx);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
    return column;
  }

  /** The map goes to the place, if the issue has one. */
  private void go(Issue issue) {
    if (issue != null) {
      model
          .crsOf(issue)
          .ifPresent(
              crs -> map.goTo(POINTS.createPoint(new Coordinate(issue.x(), issue.y())), crs));
    }
  }

  private void update() {
    for (ToggleButton toggle : switches) {
      Severity severity = (Severity) toggle.getUserData();
      toggle.setText(texts.get("gui/check.count." + severity, model.count(severity)));
    }
  }
}
