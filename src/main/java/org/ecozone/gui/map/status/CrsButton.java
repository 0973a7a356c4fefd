package org.ecozone.gui.map.status;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.ecozone.app.place.CrsChoice;
import org.ecozone.app.place.MapCrsChange;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.Project;
import org.ecozone.carto.Viewport;
import org.ecozone.geo.Crs;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.gui.map.CrsName;
import org.ecozone.gui.map.MapView;
import org.ecozone.zone.Severity;
import org.ecozone.zone.ZoneLayer;

/** The map's CRS, and the list to choose another one from. */
final class CrsButton {
  private static final double WIDTH_PX = 460;
  private static final double HEIGHT_PX = 320;

  private final Desk desk;
  private final MapView map;
  private final Button button = new Button();
  private final Popup popup = new Popup();
  private final TextField search = new TextField();
  private final ListView<CrsChoice> list = new ListView<>();
  private List<CrsChoice> all = List.of();

  CrsButton(Desk desk, MapView map) {
    this.desk = desk;
    this.map = map;
    button.setId("status-crs");
    button.getStyleClass().addAll("flat", "map-status-button");
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(desk.texts().bind("gui/map.status.crs"));
    button.setTooltip(tip);
    button.accessibleTextProperty().bind(desk.texts().bind("gui/map.status.crs"));
    button.setOnAction(event -> open());
    map.viewport().addListener((any, before, now) -> show(now));
    desk.texts().langProperty().addListener((any, before, now) -> show(map.viewport().get()));
    show(map.viewport().get());
    build();
  }

  Node node() {
    return button;
  }

  private void show(Viewport view) {
    button.setText(view == null ? desk.texts().get("gui/map.status.no_crs") : view.crs().id());
    button.setDisable(view == null);
  }

  private void build() {
    search.setId("crs-search");
    search.promptTextProperty().bind(desk.texts().bind("gui/map.crs.search"));
    search
        .textProperty()
        .addListener((any, before, now) -> list.getItems().setAll(CrsChoice.matching(all, now)));
    search.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.DOWN) {
            list.requestFocus();
            list.getSelectionModel().selectFirst();
          }
        });
    search.setOnAction(event -> list.getItems().stream().findFirst().ifPresent(this::choose));
    list.setId("crs-list");
    list.setPrefSize(WIDTH_PX, HEIGHT_PX);
    list.setCellFactory(view -> new ChoiceCell());
    list.setOnMouseClicked(event -> choose(list.getSelectionModel().getSelectedItem()));
    list.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ENTER) {
            choose(list.getSelectionModel().getSelectedItem());
          }
        });
    Label note = new Label();
    note.textProperty().bind(desk.texts().bind("gui/map.crs.note"));
    note.getStyleClass().add("map-panel-note");
    note.setWrapText(true);
    VBox box = new VBox(8, search, list, note);
    box.getStyleClass().addAll("map-panel", "in-popup");
    box.getStylesheets().addAll(map.getStylesheets());
    box.setMaxWidth(WIDTH_PX + 20);
    popup.getContent().setAll(box);
    popup.setAutoHide(true);
  }

  /** A CRS on one line. */
  private final class ChoiceCell extends ListCell<CrsChoice> {
    ChoiceCell() {
      setPrefWidth(0); // a long line ends in dots instead of moving the list
    }

    @Override
    protected void updateItem(CrsChoice choice, boolean empty) {
      super.updateItem(choice, empty);
      setText(
          empty || choice == null
              ? null
              : choice.id() + "　" + CrsName.of(choice.name(), desk.texts()));
    }
  }

  private void open() {
    List<Crs> ofLayers = new ArrayList<>();
    for (LayerItem.Layer item : LayerTree.layers(desk.workspace().project().layers())) {
      ZoneLayer layer = desk.workspace().content(item.id()).layer();
      if (layer != null && layer.crs() != null) {
        ofLayers.add(layer.crs());
      }
    }
    desk.jobs()
        .run(
            new Job<>(
                "gui/map.job.crs",
                List.of(""),
                "map-crs-list",
                progress -> CrsChoice.list(ofLayers),
                this::open,
                failure -> desk.messages().failure(failure)));
  }

  private void open(List<CrsChoice> choices) {
    all = choices;
    search.clear();
    list.getItems().setAll(choices);
    Bounds at = button.localToScreen(button.getBoundsInLocal());
    if (at != null) {
      popup.show(button, at.getMaxX() - WIDTH_PX - 20, at.getMinY() - HEIGHT_PX - 120);
      search.requestFocus();
    }
  }

  private void choose(CrsChoice choice) {
    if (choice == null) {
      return;
    }
    popup.hide();
    Project project = desk.workspace().project();
    desk.jobs()
        .run(
            new Job<>(
                "gui/map.job.crs",
                List.of(choice.id()),
                "map-crs-choose",
                progress -> MapCrsChange.of(project, choice.id()),
                this::take,
                failure ->
                    desk.messages()
                        .show(
                            Severity.ERROR,
                            desk.texts().get("gui/map.problem.map_crs", choice.id()),
                            String.valueOf(failure.getMessage()))));
  }

  private void take(MapCrsChange change) {
    Project now = desk.workspace().project();
    desk.workspace().change("gui/map.undo.crs", change.appliedTo(now));
    if (!change.lost().isEmpty()) {
      desk.messages()
          .show(
              Severity.WARNING,
              desk.texts().get("gui/map.crs.lost", change.lost().size()),
              String.join("\n", change.lost()));
    }
    map.requestFocus();
  }
}
