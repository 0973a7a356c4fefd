package org.ecozone.gui.map;

import java.util.Arrays;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.ecozone.app.place.ScaleBar;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.carto.Viewport;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.Icons;
import org.ecozone.zone.Lang;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.Texts;
import org.ecozone.zone.ZoneLayer;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/**
 * What stands on the map beside its picture: scale bar, CRS, what is missing, the mark of
 * illustrative data, the panel of a tool, and what to do while the map is empty.
 */
final class MapFurniture {
  private static final double BAR_PX = 140;
  private static final double GAP_PX = 8;
  private static final int MOST_PROBLEMS = 4;
  private static final double WIDEST_PX = 420;
  private static final double ROOM_PX = 64;

  /** A narrower map has no room for the name of its CRS; the status bar has its code. */
  private static final double NARROW_PX = 560;

  private static final double WIDE_PX = 760;

  /** Letters of a name of a CRS that a narrow map has no room for. */
  private static final int LONG = 45;

  private final Desk desk;
  private final MapViewModel model;
  private final MapLayers layers;
  private final StackPane root = new StackPane();
  private final Region bar = new Region();
  private final Label barText = new Label();
  private final Label crs = new Label();
  private final Label demo = new Label();
  private final VBox problems = new VBox(2);
  private final VBox empty = new VBox(GAP_PX);
  private Hint hint = Hint.WHERE_EMPTY;
  private final VBox corner = new VBox(GAP_PX);
  private final ProgressBar progress = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);

  MapFurniture(Desk desk, MapViewModel model, MapLayers layers) {
    this.desk = desk;
    this.model = model;
    this.layers = layers;
    root.setPickOnBounds(false);
    root.getStyleClass().add("map-furniture");
    demoMark();
    problems();
    root.getChildren().addAll(progress, emptyState(), problems, foot(), corner);
    corner.setPickOnBounds(false);
    corner.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane.setAlignment(corner, Pos.TOP_RIGHT);
    StackPane.setAlignment(progress, Pos.TOP_CENTER);
    progress.setId("map-progress");
    progress.getStyleClass().add("map-progress");
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.setMouseTransparent(true);
    progress.visibleProperty().bind(layers.preparing());
    model.viewport().addListener((any, before, now) -> follow(now));
    layers.problems().addListener((ListChangeListener<LayerProblem>) change -> showProblems());
    desk.texts().langProperty().addListener((any, before, now) -> refresh());
    desk.texts().langProperty().addListener((any, before, now) -> follow(model.viewport().get()));
  }

  Node node() {
    return root;
  }

  /** When it is said how layers come onto the map. */
  enum Hint {
    WHERE_EMPTY,
    NEVER
  }

  void setEmptyHint(Hint wanted) {
    hint = wanted;
    refresh();
  }

  /** A tool's panel; null for none. */
  void showPanel(Node panel) {
    corner.getChildren().setAll(panel == null ? List.of() : List.of(panel));
  }

  private Node emptyState() {
    empty.setId("map-empty");
    empty.getStyleClass().add("map-empty");
    empty.setAlignment(Pos.CENTER);
    empty.setMouseTransparent(true);
    Label title = new Label();
    title.getStyleClass().add("map-empty-title");
    title.textProperty().bind(desk.texts().bind("gui/map.empty.title"));
    Label how = new Label();
    how.textProperty().bind(desk.texts().bind("gui/map.empty.hint"));
    empty.getChildren().setAll(Icons.of(Material2OutlinedAL.LAYERS), title, how);
    return empty;
  }

  private void problems() {
    problems.setId("map-problems");
    problems.getStyleClass().add("map-problems");
    problems.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    problems.setVisible(false);
    StackPane.setAlignment(problems, Pos.TOP_LEFT);
  }

  private Node foot() {
    bar.getStyleClass().add("map-scale-bar");
    bar.setMinHeight(6);
    bar.setMaxHeight(6);
    HBox scale = new HBox(4, bar, barText);
    scale.setId("map-scale-bar");
    scale.getStyleClass().add("map-foot-note");
    scale.setAlignment(Pos.CENTER_LEFT);
    scale.visibleProperty().bind(model.viewport().isNotNull());
    crs.setId("map-crs-note");
    crs.getStyleClass().add("map-foot-note");
    crs.visibleProperty()
        .bind(model.viewport().isNotNull().and(root.widthProperty().greaterThan(NARROW_PX)));
    crs.managedProperty().bind(crs.visibleProperty());
    scale.setMinWidth(Region.USE_PREF_SIZE);
    HBox foot = new HBox(GAP_PX, scale, gap(), demo, gap(), crs);
    foot.setAlignment(Pos.BOTTOM_LEFT);
    foot.setMouseTransparent(true);
    foot.setMaxHeight(Region.USE_PREF_SIZE);
    foot.getStyleClass().add("map-foot");
    StackPane.setAlignment(foot, Pos.BOTTOM_LEFT);
    return foot;
  }

  private static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  private void demoMark() {
    demo.setId("map-demo-mark");
    demo.getStyleClass().add("map-demo-mark");
    demo.setMouseTransparent(true);
    demo.textProperty().bind(desk.texts().bind("gui/map.demo.mark"));
    demo.setMinWidth(Region.USE_PREF_SIZE);
    demo.setVisible(false);
    demo.managedProperty().bind(demo.visibleProperty());
  }

  private void follow(Viewport view) {
    if (view == null) {
      return;
    }
    double perUnit =
        view.crs().isGeographic()
            ? ScaleBar.metresPerDegree(view.centerY())
            : view.crs().metresPerUnit();
    ScaleBar fitting =
        ScaleBar.fitting(view.unitsPerPixel() * perUnit, Math.min(BAR_PX, view.widthPx() / 4.0));
    bar.setMinWidth(fitting.widthPx());
    bar.setMaxWidth(fitting.widthPx());
    barText.setText(fitting.text());
    String name = CrsName.of(view.crs(), desk.texts());
    boolean fits = name.length() <= LONG || root.getWidth() > WIDE_PX;
    crs.setText(fits ? name : view.crs().id());
  }

  /** Layers came or went. */
  void refresh() {
    List<LayerItem.Layer> shown = LayerTree.shown(desk.workspace().project().layers());
    empty.setVisible(shown.isEmpty() && hint == Hint.WHERE_EMPTY);
    demo.setVisible(shown.stream().anyMatch(this::isIllustrative));
    showProblems();
  }

  private boolean isIllustrative(LayerItem.Layer item) {
    ZoneLayer layer = desk.workspace().content(item.id()).layer();
    LayerIdentity stated = item.setUp().identity();
    return stated != null && isIllustrative(stated)
        || layer != null && isIllustrative(layer.identity());
  }

  private boolean isIllustrative(LayerIdentity identity) {
    String all =
        String.join(
            " ", identity.issuer(), identity.docNo(), identity.version(), identity.dataDate());
    return Arrays.stream(Lang.values())
        .anyMatch(lang -> all.contains(Texts.of("gui/map", lang).get("demo.word")));
  }

  private void showProblems() {
    problems.getChildren().clear();
    List<LayerProblem> all = layers.problems();
    problems.setVisible(!all.isEmpty());
    for (LayerProblem problem : all.subList(0, Math.min(MOST_PROBLEMS, all.size()))) {
      Label line = new Label(problem.sentence(desk.texts()), Icons.of(Material2OutlinedMZ.WARNING));
      line.setWrapText(true);
      line.maxWidthProperty().bind(Bindings.min(WIDEST_PX, root.widthProperty().subtract(ROOM_PX)));
      line.getStyleClass().add(problem.hidesLayer() ? "map-problem-severe" : "map-problem");
      problems.getChildren().add(line);
    }
    if (all.size() > MOST_PROBLEMS) {
      problems
          .getChildren()
          .add(new Label(desk.texts().get("gui/map.problem.more", all.size() - MOST_PROBLEMS)));
    }
  }

  Pane pane() {
    return root;
  }
}
