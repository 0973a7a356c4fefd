package org.ecozone.gui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import org.ecozone.app.measure.Shape;
import org.ecozone.app.style.LayerStyling;
import org.ecozone.app.workspace.FeatureRef;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.WorkspaceListener;
import org.ecozone.carto.MapScene;
import org.ecozone.carto.Viewport;
import org.ecozone.geo.Crs;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.gui.map.MapFurniture.Hint;
import org.ecozone.gui.map.overlay.Marked;
import org.ecozone.gui.map.overlay.MarkedShapes;
import org.ecozone.gui.map.overlay.OverlayPane;
import org.ecozone.gui.map.overlay.OverlayPaths;
import org.ecozone.gui.map.tool.Pointer;
import org.ecozone.gui.map.tool.ReshapeTool;
import org.ecozone.zone.Severity;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The map. All methods are for the FX thread and return at once; what they ask for is made in the
 * background.
 */
public final class MapView extends Region {
  /** Of the longer side, on each side. */
  private static final double AROUND = 0.15;

  private static final int PAINTERS = Math.max(1, Runtime.getRuntime().availableProcessors());

  private final Desk desk;
  private final MapViewModel model = new MapViewModel();
  private final MapLayers layers;
  private final MapPainting painting;
  private final OverlayPane overlay;
  private final MapMarks marks;
  private final MarkedShapes marked;
  private final MapTools tools;
  private final MapFurniture furniture;
  private final MapSession session;
  private final MapSwipe swipe;
  private final GoToBox goTo;
  private final StackPane content = new StackPane();
  private final ReadOnlyObjectWrapper<Pointer> mouse = new ReadOnlyObjectWrapper<>();
  private final List<Consumer<MapPlace>> screened = new ArrayList<>();

  public MapView(Desk desk) {
    this(desk, StyleSource.of(new LayerStyling(desk.installation())));
  }

  MapView(Desk desk, StyleSource styles) {
    this.desk = desk;
    setId("map");
    getStyleClass().add("map-view");
    getStylesheets()
        .add(MapView.class.getResource("/org/ecozone/gui/map/map.css").toExternalForm());
    setFocusTraversable(true);
    accessibleTextProperty().bind(desk.texts().bind("gui/map.accessible"));
    layers = new MapLayers(desk, styles);
    painting = new MapPainting(layers.scene(), model.viewport(), PAINTERS, layers::paintingFailed);
    overlay = new OverlayPane(model.viewport());
    marks = new MapMarks(desk, model, overlay);
    marked = new MarkedShapes(overlay);
    furniture = new MapFurniture(desk, model, layers);
    tools = new MapTools(desk, model, layers, overlay, furniture::showPanel, this::requestFocus);
    session = new MapSession(desk, model, layers);
    swipe = new MapSwipe(desk, model, layers);
    content.getChildren().setAll(painting.node(), swipe.node(), overlay.node(), furniture.node());
    getChildren().setAll(content);
    goTo = new GoToBox(desk, this);
    furniture.pane().getChildren().add(goTo.node());
    clip();
    listen();
    followDensity();
  }

  private void clip() {
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
  }

  private void listen() {
    MapMenu menu =
        new MapMenu(
            desk,
            new MapMenu.Actions(
                place -> tools.whatIsHere(pointer(place)),
                place -> screened.forEach(listener -> listener.accept(place)),
                place -> {
                  session.touched();
                  model.centreOn(place.x(), place.y());
                  model.zoom(0.5);
                },
                place -> {
                  session.touched();
                  model.centreOn(place.x(), place.y());
                }));
    MapInput input = new MapInput(model, tools::tool, tools.band(), new InputListener(menu));
    input.install(this);
    new MapKeys(this, model, tools, input, painting::stop).install();
    tools.chosen().addListener((any, before, now) -> takeTool(now));
    takeTool(tools.chosen().get());
    desk.workspace()
        .addListener(
            new WorkspaceListener() {
              @Override
              public void projectChanged(Project before) {
                furniture.refresh();
              }

              @Override
              public void contentChanged(String layerId) {
                furniture.refresh();
              }

              @Override
              public void selectionChanged() {
                marks.showSelection();
              }
            });
    furniture.refresh();
  }

  private Pointer pointer(MapPlace place) {
    Viewport view = model.viewport().get();
    return new Pointer(
        view.toPixelX(place.x()),
        view.toPixelY(place.y()),
        place.x(),
        place.y(),
        java.util.Set.of());
  }

  private final class InputListener implements MapInput.Listener {
    private final MapMenu menu;

    InputListener(MapMenu menu) {
      this.menu = menu;
    }

    @Override
    public void touched() {
      menu.hide();
      session.touched();
    }

    @Override
    public void pointed(Pointer at) {
      mouse.set(at);
    }

    @Override
    public void left() {
      mouse.set(null);
    }

    @Override
    public void menu(Pointer at, double screenX, double screenY) {
      menu.show(MapView.this, tools.place(at), screenX, screenY);
    }

    @Override
    public void cursorChanged(Cursor cursor) {
      setCursor(cursor);
    }
  }

  /** On a screen of another density everything is painted anew. */
  private void followDensity() {
    ObservableValue<Number> density =
        sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::outputScaleXProperty);
    density.addListener((any, before, now) -> requestLayout());
  }

  private void takeTool(MapTool now) {
    setCursor(tools.tool().cursor());
    swipe.show(now == MapTool.SWIPE ? MapSwipe.State.ON : MapSwipe.State.OFF);
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(0, 0, getWidth(), getHeight());
    double scale =
        getScene() == null || getScene().getWindow() == null
            ? 1
            : getScene().getWindow().getOutputScaleX();
    model.resize(getWidth(), getHeight(), scale);
  }

  /** What the map shows; null until it has a size and a CRS. May be set. */
  public ObjectProperty<Viewport> viewport() {
    return model.viewport();
  }

  /** What is painted; null while there is no CRS. For hit tests on workers. */
  public ReadOnlyObjectProperty<MapScene> scene() {
    return layers.scene();
  }

  /** Layers that are not on the map as they should be. */
  public List<LayerProblem> problems() {
    return List.copyOf(layers.problems());
  }

  /** Name of a layer, for people, as the tree shows it. */
  public String layerTitle(String layerId) {
    return layers.title(layerId);
  }

  /** What people call a canonical attribute of a layer; the attribute itself if nobody says. */
  public String attributeTitle(String layerId, String attribute) {
    return layers.attributeTitle(layerId, attribute);
  }

  /** Where the mouse points; null if it is not on the map. */
  public ReadOnlyObjectProperty<Pointer> mouse() {
    return mouse.getReadOnlyProperty();
  }

  /** True while the picture is not yet the best. */
  public ReadOnlyBooleanProperty painting() {
    return painting.painting();
  }

  public ReadOnlyBooleanProperty canGoBack() {
    return model.canGoBack();
  }

  public ReadOnlyBooleanProperty canGoForward() {
    return model.canGoForward();
  }

  public ReadOnlyObjectProperty<MapTool> toolProperty() {
    return tools.chosen();
  }

  /** Takes a tool; DRAW and RESHAPE have methods of their own. */
  public void setTool(MapTool chosen) {
    tools.choose(chosen);
  }

  /** Shows an extent in the map's CRS. */
  public void zoomTo(Envelope extent) {
    session.touched();
    model.show(extent);
  }

  /** Shows a geometry of any CRS that can be moved into the map's. */
  public void zoomTo(Geometry geometry, Crs crs) {
    Crs map = model.crs();
    if (geometry == null || geometry.isEmpty() || map == null) {
      return;
    }
    ask("map-zoom", progress -> OverlayPaths.of(geometry, crs, map).extent(), this::zoomAround);
  }

  /** With room enough that the ends of a thing lie clear of what stands on the map. */
  private void zoomAround(Envelope extent) {
    Envelope around = new Envelope(extent);
    around.expandBy(Math.max(extent.getWidth(), extent.getHeight()) * AROUND);
    zoomTo(around);
  }

  /** Shows a geometry of any CRS with what lies around it. */
  public void zoomTo(Geometry geometry, Crs crs, MapSurroundings surroundings) {
    Crs map = model.crs();
    if (geometry == null || geometry.isEmpty() || map == null) {
      return;
    }
    int widthPx = (int) Math.max(1, getWidth());
    ask(
        "map-zoom",
        progress -> surroundings.around(OverlayPaths.of(geometry, crs, map).extent(), map, widthPx),
        this::zoomTo);
  }

  public void zoomToLayer(String layerId) {
    zoomTo(layers.extent(layerId));
  }

  /** Shows a feature and flashes it. */
  public void zoomToFeature(FeatureRef feature) {
    Crs map = model.crs();
    if (map == null) {
      return;
    }
    FeatureLookup lookup = FeatureLookup.of(desk.workspace(), List.of(feature));
    ask(
        "map-zoom",
        progress -> lookup.paths(List.of(feature), map, 1, progress),
        paths -> {
          zoomTo(paths.extent());
          marks.blink(paths);
        });
  }

  private <T> void ask(
      String lane, org.ecozone.gui.common.JobRunner.Work<T> work, Consumer<T> done) {
    desk.jobs()
        .run(
            new Job<>(
                "gui/map.job.place",
                List.of(),
                lane,
                work,
                done,
                failure ->
                    desk.messages()
                        .show(
                            Severity.WARNING,
                            desk.texts().get("gui/map.problem.mark"),
                            String.valueOf(failure.getMessage()))));
  }

  /** Shows a geometry and flashes it. */
  public void goTo(Geometry geometry, Crs crs) {
    Crs map = model.crs();
    if (geometry == null || geometry.isEmpty() || map == null) {
      return;
    }
    ask(
        "map-zoom",
        progress -> OverlayPaths.of(geometry, crs, map),
        paths -> {
          zoomTo(paths.extent());
          marks.blink(paths);
        });
  }

  /** Opens the field for coordinates and names. */
  public void openGoTo() {
    goTo.open();
  }

  /** All visible layers. */
  public void zoomToAll() {
    zoomTo(layers.extent());
  }

  /** Moves the middle of the map to a place in its CRS. */
  public void centreOn(double x, double y) {
    session.touched();
    model.centreOn(x, y);
  }

  /** Shows the map at 1 : denominator. */
  public void scaleTo(double denominator) {
    session.touched();
    model.scaleTo(denominator);
  }

  /** By a factor below 1 nearer, above 1 farther. */
  public void zoom(double factor) {
    session.touched();
    model.zoom(factor);
  }

  /** Shows a view that was kept. */
  public void show(Project.View view) {
    session.touched();
    model.show(view);
  }

  /** Back to where the map was before. */
  public void previousView() {
    session.touched();
    model.goBack();
  }

  public void nextView() {
    session.touched();
    model.goForward();
  }

  /** Reads styles and paints everything anew. */
  public void redraw() {
    layers.forgetFailures();
    layers.forgetStyles();
    painting.want();
  }

  /** The site under review, over all layers; null for none. */
  public void showSite(Geometry geometry, Crs crs) {
    marks.showSite(geometry, crs);
  }

  /** Pieces hatched over the map, instead of those before; empty for none. */
  public void showPieces(List<MapPiece> pieces) {
    marks.showPieces(pieces);
  }

  /** Shapes with signs over all else, in the map's CRS, instead of those before. */
  public void showMarked(List<Marked> shown) {
    marked.show(shown);
    furniture.setEmptyHint(shown.isEmpty() ? Hint.WHERE_EMPTY : Hint.NEVER);
  }

  /** Lights a geometry for a moment. */
  public void flash(Geometry geometry, Crs crs) {
    marks.flash(geometry, crs);
  }

  /** Lights a geometry until another one or null comes. */
  public void highlight(Geometry geometry, Crs crs) {
    marks.highlight(geometry, crs);
  }

  /** To be told when the user asks what is at a place. */
  public void onWhatIsHere(Consumer<MapPlace> listener) {
    tools.onWhatIsHere(listener);
  }

  /** To be told when the user wants a place screened. */
  public void onScreenHere(Consumer<MapPlace> listener) {
    screened.add(listener);
  }

  /**
   * Lets the user draw; the tool before comes back afterwards.
   *
   * @param finished gets the geometry in the map's CRS, never empty; not called when cancelled. If
   *     it changes the workspace at once by one undoable change, Ctrl+Z on the map takes that back
   *     and goes on with the drawing
   */
  public void draw(DrawKind kind, Consumer<Geometry> finished) {
    tools.draw(Shape.valueOf(kind.name()), List.of(), finished);
  }

  /** Lets the user move and reshape a site until another tool is taken. */
  public void reshape(Geometry geometry, Crs crs, ReshapeListener listener) {
    Crs map = model.crs();
    if (map == null) {
      return;
    }
    ask(
        "map-reshape",
        progress -> org.ecozone.geo.CrsTransform.between(crs, map).apply(geometry),
        moved ->
            tools.use(
                MapTool.RESHAPE,
                new ReshapeTool(
                    tools,
                    moved,
                    new ReshapeTool.Listeners(
                        listener::moving, listener::moved, listener::ended))));
  }

  /** The CRS of the map; null if the project has none. */
  public ReadOnlyObjectProperty<Crs> crsProperty() {
    return model.crsProperty();
  }

  /** The CRS of the map; empty if the project has none. */
  public Optional<Crs> crs() {
    return Optional.ofNullable(model.crs());
  }

  /** Ends all work of the map: the window is closing. */
  public void close() {
    tools.tool().end();
    session.close();
    swipe.close();
    painting.close();
  }
}
