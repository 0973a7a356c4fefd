package org.ecozone.gui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.ecozone.app.place.CoordinateFormat;
import org.ecozone.app.place.CoordinateText;
import org.ecozone.app.place.PlaceReading;
import org.ecozone.app.place.PlaceSearch;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.carto.Viewport;
import org.ecozone.geo.Crs;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.job.Progress;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * One field for coordinates in any notation and for names of sites, bookmarks and zones. What can
 * be read in several ways is a list to choose from; Enter takes the first.
 */
final class GoToBox {
  private static final int MOST = 60;
  private static final double WIDTH_PX = 520;
  private static final double ROW_PX = 26;
  private static final int ROWS = 10;

  private final Desk desk;
  private final MapView map;
  private final VBox root = new VBox(6);
  private final TextField field = new TextField();
  private final ListView<Found> list = new ListView<>();
  private final Label note = new Label();

  /** A line of the list: coordinates as they were read, or a thing with a name. */
  private record Found(String text, PlaceReading reading, PlaceSearch.Hit hit) {}

  GoToBox(Desk desk, MapView map) {
    this.desk = desk;
    this.map = map;
    root.setId("go-to");
    root.getStyleClass().add("map-panel");
    root.setMaxSize(WIDTH_PX, Region.USE_PREF_SIZE);
    root.setVisible(false);
    StackPane.setAlignment(root, Pos.TOP_CENTER);
    field.setId("go-to-text");
    field.promptTextProperty().bind(desk.texts().bind("gui/map.goto.prompt"));
    note.getStyleClass().add("map-panel-note");
    note.setWrapText(true);
    note.managedProperty().bind(note.textProperty().isNotEmpty());
    list.setId("go-to-list");
    list.setFixedCellSize(ROW_PX);
    list.setCellFactory(view -> new FoundCell());
    list.managedProperty().bind(list.visibleProperty());
    root.getChildren().setAll(field, list, note);
    field.textProperty().addListener((any, before, now) -> look());
    field.setOnAction(event -> list.getItems().stream().findFirst().ifPresent(this::take));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    list.setOnMouseClicked(event -> take(list.getSelectionModel().getSelectedItem()));
    show(List.of());
  }

  Node node() {
    return root;
  }

  void open() {
    root.setVisible(true);
    field.requestFocus();
    field.selectAll();
    look();
  }

  private void close() {
    root.setVisible(false);
    map.requestFocus();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && list.isFocused()) {
      take(list.getSelectionModel().getSelectedItem());
      event.consume();
    } else if (event.getCode() == KeyCode.DOWN && field.isFocused() && !list.getItems().isEmpty()) {
      list.requestFocus();
      list.getSelectionModel().selectFirst();
      event.consume();
    }
  }

  private static final class FoundCell extends ListCell<Found> {
    FoundCell() {
      setPrefWidth(0); // a long line ends in dots instead of moving the list
    }

    @Override
    protected void updateItem(Found found, boolean empty) {
      super.updateItem(found, empty);
      setText(empty || found == null ? null : found.text());
    }
  }

  private void look() {
    Viewport view = map.viewport().get();
    String text = field.getText().strip();
    if (text.isEmpty()) {
      show(List.of());
      note.setText("");
      return;
    }
    PlaceSearch.Source source = source();
    desk.jobs()
        .run(
            new Job<>(
                "gui/map.job.find",
                List.of(text),
                "map-goto",
                progress -> find(text, view, source, progress),
                this::show,
                failure -> desk.messages().failure(failure)));
  }

  private PlaceSearch.Source source() {
    List<PlaceSearch.Layer> layers = new ArrayList<>();
    for (LayerItem.Layer item : LayerTree.layers(desk.workspace().project().layers())) {
      ZoneLayer zones = desk.workspace().content(item.id()).layer();
      if (zones != null) {
        layers.add(new PlaceSearch.Layer(item.id(), map.layerTitle(item.id()), zones));
      }
    }
    return new PlaceSearch.Source(
        layers, desk.workspace().project().sites(), desk.workspace().project().bookmarks());
  }

  /** On a worker. */
  private List<Found> find(
      String text, Viewport view, PlaceSearch.Source source, Progress progress) {
    List<Found> found = new ArrayList<>();
    if (view != null) {
      Crs crs = view.crs();
      double lonDeg = CoordinateFormat.of(crs).lonLat(view.centerX(), view.centerY())[0];
      for (PlaceReading reading : CoordinateText.read(text, crs, lonDeg)) {
        found.add(new Found(sentence(reading), reading, null));
      }
    }
    for (PlaceSearch.Hit hit : PlaceSearch.find(text, source, MOST, progress)) {
      String kind = desk.texts().get("gui/map.goto." + hit.kind().name().toLowerCase(Locale.ROOT));
      String detail = hit.detail().isEmpty() ? "" : "　" + hit.detail();
      found.add(new Found(kind + "　" + hit.name() + detail, null, hit));
    }
    return found;
  }

  private String sentence(PlaceReading reading) {
    String order = reading.order().name().toLowerCase(Locale.ROOT);
    String written = reading.notation().name().toLowerCase(Locale.ROOT);
    return desk.texts()
        .get(
            "gui/map.goto.reading",
            CoordinateFormat.lonLatText(reading.lonDeg(), reading.latDeg(), desk.texts().lang()),
            desk.texts().get("gui/map.goto." + written, plane(reading.crs())),
            desk.texts().get("gui/map.goto." + order));
  }

  /** A zone by its meridian, another plane by its code. */
  private String plane(Crs crs) {
    double meridian = crs.centralMeridianDeg();
    return Double.isNaN(meridian)
        ? crs.id()
        : desk.texts().get("gui/map.goto.meridian", Math.round(meridian));
  }

  private void show(List<Found> found) {
    list.getItems().setAll(found);
    list.setVisible(!found.isEmpty());
    list.setPrefHeight(ROW_PX * Math.min(ROWS, found.size()) + 4);
    long readings = found.stream().filter(each -> each.reading() != null).count();
    if (found.isEmpty() && !field.getText().isBlank()) {
      note.setText(desk.texts().get("gui/map.goto.nothing"));
    } else {
      note.setText(readings > 1 ? desk.texts().get("gui/map.goto.ambiguous") : "");
    }
  }

  private void take(Found found) {
    if (found == null) {
      return;
    }
    if (found.reading() != null) {
      PlaceReading reading = found.reading();
      map.goTo(
          new GeometryFactory().createPoint(new Coordinate(reading.x(), reading.y())),
          reading.crs());
    } else if (found.hit().bookmark() != null) {
      map.show(found.hit().bookmark().view());
    } else if (found.hit().feature() != null) {
      map.zoomToFeature(found.hit().feature());
    } else if (found.hit().geometry() != null && found.hit().crs() != null) {
      map.goTo(found.hit().geometry(), found.hit().crs());
    }
    close();
  }
}
