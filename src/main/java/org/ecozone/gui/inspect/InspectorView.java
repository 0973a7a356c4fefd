package org.ecozone.gui.inspect;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ecozone.app.place.CoordinateFormat;
import org.ecozone.app.workspace.FeatureRef;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.gui.inspect.InspectResult.FeatureHit;
import org.ecozone.gui.inspect.InspectResult.LayerHits;
import org.ecozone.gui.inspect.InspectResult.Unasked;
import org.ecozone.gui.map.MapPlace;
import org.ecozone.gui.map.MapView;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/**
 * What is here: all features of all layers on the map at a place, and which layers were not asked.
 */
public final class InspectorView {
  /** More features at one place than anybody reads. */
  private static final int MOST = 150;

  private final Desk desk;
  private final MapView map;
  private final InspectorViewModel model;
  private final VBox root = new VBox(8);
  private final VBox body = new VBox(8);
  private final Label place = new Label();
  private final HBox placeLine;
  private Consumer<FeatureRef> openRow = feature -> {};

  public InspectorView(Desk desk, MapView map) {
    this.desk = desk;
    this.map = map;
    model = new InspectorViewModel(desk, () -> map.scene().get(), map::layerTitle);
    root.setId("inspector");
    root.getStyleClass().add("inspector");
    root.getStylesheets()
        .add(
            InspectorView.class
                .getResource("/org/ecozone/gui/inspect/inspect.css")
                .toExternalForm());
    placeLine = placeLine();
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setId("inspector-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    root.getChildren().setAll(modes(), placeLine, scroll);
    map.onWhatIsHere(model::ask);
    model.result().addListener((any, before, now) -> show(now));
    desk.texts().langProperty().addListener((any, before, now) -> show(model.result().get()));
    map.scene().addListener((any, before, now) -> model.askAgain());
    show(null);
  }

  public Node node() {
    return root;
  }

  /** What happens when the user wants a feature's row in the table. */
  public void onOpenRow(Consumer<FeatureRef> listener) {
    openRow = listener;
  }

  /** Asks what is at a place, as a click with the tool does. */
  public void ask(MapPlace where) {
    model.ask(where);
  }

  private Node modes() {
    ToggleGroup group = new ToggleGroup();
    HBox box = new HBox();
    box.setId("inspector-modes");
    InspectQuery.Mode[] all = InspectQuery.Mode.values();
    for (int i = 0; i < all.length; i++) {
      InspectQuery.Mode mode = all[i];
      ToggleButton button = new ToggleButton();
      String name = mode.name().toLowerCase(Locale.ROOT);
      button.setId("inspector-mode-" + name);
      button.textProperty().bind(desk.texts().bind("gui/inspect.mode." + name));
      button.setToggleGroup(group);
      button.setSelected(mode == model.mode().get());
      button
          .getStyleClass()
          .add(i == 0 ? "left-pill" : i < all.length - 1 ? "center-pill" : "right-pill");
      button.setOnAction(
          event -> {
            button.setSelected(true);
            model.mode().set(mode);
          });
      box.getChildren().add(button);
    }
    return box;
  }

  private HBox placeLine() {
    place.setId("inspector-place");
    place.setWrapText(true);
    place.getStyleClass().add("inspect-note");
    place.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(place, Priority.ALWAYS);
    Button copy =
        Icons.button(Material2OutlinedAL.CONTENT_COPY, desk.texts(), "gui/inspect.copy_place");
    copy.setOnAction(
        event -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(place.getText());
          Clipboard.getSystemClipboard().setContent(content);
        });
    HBox line = new HBox(4, place, copy);
    line.managedProperty().bind(line.visibleProperty());
    return line;
  }

  private void show(InspectResult result) {
    body.getChildren().clear();
    map.highlight(null, null);
    placeLine.setVisible(result != null);
    if (result == null) {
      Label hint = new Label();
      hint.setId("inspector-empty");
      hint.textProperty().bind(desk.texts().bind("gui/inspect.empty"));
      hint.getStyleClass().add("empty-hint");
      hint.setWrapText(true);
      body.getChildren().add(hint);
      return;
    }
    showPlace(result.place());
    summary(result);
    unasked(result.unasked());
    int left = MOST;
    boolean first = true;
    for (LayerHits layer : result.layers()) {
      left = showLayer(layer, left, first);
      first = false;
    }
    if (result.count() > MOST) {
      body.getChildren().add(note(desk.texts().get("gui/inspect.more", result.count() - MOST)));
    }
  }

  private void showPlace(MapPlace at) {
    desk.jobs()
        .run(
            new Job<>(
                "gui/inspect.job",
                List.of(),
                "inspect-place",
                progress ->
                    CoordinateFormat.of(at.crs())
                        .format(
                            at.x(),
                            at.y(),
                            desk.settings().preferences().units().notation(),
                            desk.texts().lang()),
                place::setText,
                failure -> place.setText("")));
  }

  private void summary(InspectResult result) {
    Label summary =
        new Label(
            result.count() == 0
                ? desk.texts().get("gui/inspect.nothing", result.asked())
                : desk.texts()
                    .get(
                        "gui/inspect.summary",
                        result.count(),
                        result.layers().size(),
                        result.asked()));
    summary.setId("inspector-summary");
    summary.setWrapText(true);
    summary.getStyleClass().add("inspect-summary");
    body.getChildren().add(summary);
  }

  private void unasked(List<Unasked> layers) {
    if (layers.isEmpty()) {
      return;
    }
    VBox box = new VBox(2);
    box.setId("inspector-unasked");
    box.getStyleClass().add("inspect-unasked");
    Label title =
        new Label(
            desk.texts().get("gui/inspect.unasked", layers.size()),
            Icons.of(Material2OutlinedMZ.WARNING));
    title.setWrapText(true);
    title.getStyleClass().add("inspect-unasked-title");
    box.getChildren().add(title);
    Map<InspectResult.Reason, List<String>> titles = new EnumMap<>(InspectResult.Reason.class);
    for (Unasked layer : layers) {
      titles.computeIfAbsent(layer.reason(), any -> new ArrayList<>()).add(layer.title());
    }
    titles.forEach(
        (reason, of) ->
            box.getChildren()
                .add(
                    note(
                        desk.texts()
                            .get(
                                "gui/inspect.unasked_line",
                                desk.texts()
                                    .get(
                                        "gui/inspect.reason."
                                            + reason.name().toLowerCase(Locale.ROOT)),
                                String.join(desk.texts().get("gui/inspect.separator"), of)))));
    body.getChildren().add(box);
  }

  private int showLayer(LayerHits layer, int left, boolean unfold) {
    if (left <= 0) {
      return left;
    }
    Label title = new Label(layer.title());
    title.getStyleClass().add("inspect-layer-title");
    title.setWrapText(true);
    Label count = new Label(Integer.toString(layer.features().size()));
    count.getStyleClass().add("inspect-count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    VBox box = new VBox(2, new HBox(8, title, count));
    box.getStyleClass().add("inspect-layer");
    int shown = 0;
    for (FeatureHit hit : layer.features()) {
      if (shown++ >= left) {
        break;
      }
      FeaturePane pane = new FeaturePane(desk, map, model, hit, ref -> openRow.accept(ref));
      box.getChildren().add(pane.node());
      if (unfold && shown == 1) {
        pane.setUnfolded();
      }
    }
    body.getChildren().add(box);
    return left - layer.features().size();
  }

  private static Label note(String text) {
    Label note = new Label(text);
    note.getStyleClass().add("inspect-note");
    note.setWrapText(true);
    return note;
  }
}
