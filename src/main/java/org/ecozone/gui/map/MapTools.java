package org.ecozone.gui.map;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import org.ecozone.app.measure.Shape;
import org.ecozone.app.workspace.FeatureRef;
import org.ecozone.app.workspace.Project;
import org.ecozone.carto.MapScene;
import org.ecozone.carto.Viewport;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.map.overlay.OverlayPane;
import org.ecozone.gui.map.tool.IdentifyTool;
import org.ecozone.gui.map.tool.KeptSketches;
import org.ecozone.gui.map.tool.PanTool;
import org.ecozone.gui.map.tool.Pointer;
import org.ecozone.gui.map.tool.RubberBand;
import org.ecozone.gui.map.tool.SelectTool;
import org.ecozone.gui.map.tool.SketchTool;
import org.ecozone.gui.map.tool.Tool;
import org.ecozone.gui.map.tool.ToolHost;
import org.ecozone.gui.map.tool.ZoomBoxTool;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The tool in use, and what it needs of the map. FX thread. */
final class MapTools implements ToolHost {
  private final Desk desk;
  private final MapViewModel model;
  private final MapLayers layers;
  private final OverlayPane overlay;
  private final KeptSketches kept;
  private final RubberBand band;
  private final ReadOnlyObjectWrapper<MapTool> chosen =
      new ReadOnlyObjectWrapper<>(this, "tool", MapTool.PAN);
  private final List<Consumer<MapPlace>> asked = new ArrayList<>();
  private final Consumer<Node> panels;
  private final Runnable focus;
  private MapTool before = MapTool.PAN;
  private Tool tool;
  private Ending ending;

  /** A drawing that was handed over, so that its end can be taken back. */
  private record Ending(
      Shape kind, List<Coordinate> vertices, Consumer<Geometry> listener, Project project) {}

  MapTools(
      Desk desk,
      MapViewModel model,
      MapLayers layers,
      OverlayPane overlay,
      Consumer<Node> panels,
      Runnable focus) {
    this.desk = desk;
    this.model = model;
    this.layers = layers;
    this.overlay = overlay;
    this.panels = panels;
    this.focus = focus;
    kept = new KeptSketches(desk, overlay, model.viewport());
    band = new RubberBand(overlay);
    tool = new PanTool(this);
  }

  ReadOnlyObjectProperty<MapTool> chosen() {
    return chosen.getReadOnlyProperty();
  }

  Tool tool() {
    return tool;
  }

  RubberBand band() {
    return band;
  }

  void onWhatIsHere(Consumer<MapPlace> listener) {
    asked.add(listener);
  }

  /** DRAW and RESHAPE come with a tool of their own. */
  void choose(MapTool wanted) {
    switch (wanted) {
      case PAN, SWIPE -> use(wanted, new PanTool(this));
      case ZOOM_BOX -> use(wanted, new ZoomBoxTool(this, band));
      case IDENTIFY -> use(wanted, new IdentifyTool(this));
      case SELECT -> use(wanted, new SelectTool(this, band));
      case MEASURE -> use(wanted, new SketchTool(this, Shape.LINE, null));
      case DRAW, RESHAPE -> throw new IllegalArgumentException("not by itself: " + wanted);
      default -> throw new IllegalStateException(wanted.name());
    }
  }

  void use(MapTool wanted, Tool made) {
    MapTool old = chosen.get();
    if (old != MapTool.DRAW && old != MapTool.RESHAPE) {
      before = old;
    }
    tool.end();
    tool = made;
    made.begin();
    chosen.set(wanted);
  }

  /** Draws something, from vertices that were drawn before or from none. */
  void draw(Shape kind, List<Coordinate> vertices, Consumer<Geometry> listener) {
    SketchTool[] made = new SketchTool[1];
    made[0] =
        new SketchTool(
            this,
            kind,
            geometry -> {
              List<Coordinate> drawn = made[0].vertices();
              Project project = desk.workspace().project();
              leaveTool();
              listener.accept(geometry);
              ending = new Ending(kind, drawn, listener, project);
            });
    use(MapTool.DRAW, made[0]);
    made[0].resume(vertices);
  }

  boolean undo() {
    return tool.undo() || takeBackEnding();
  }

  boolean redo() {
    return tool.redo();
  }

  /** Right after a drawing was handed over, undoing goes on with the drawing. */
  private boolean takeBackEnding() {
    Ending last = ending;
    ending = null;
    if (last == null) {
      return false;
    }
    Project now = desk.workspace().project();
    if (!same(now, last.project())) {
      desk.workspace().undo();
    }
    if (same(desk.workspace().project(), last.project())) {
      draw(last.kind(), last.vertices(), last.listener());
      return true;
    }
    desk.workspace().redo();
    return false;
  }

  private static boolean same(Project a, Project b) {
    return a.withView(null).equals(b.withView(null));
  }

  @Override
  public Desk desk() {
    return desk;
  }

  @Override
  public Viewport viewport() {
    return model.viewport().get();
  }

  @Override
  public MapScene scene() {
    return layers.scene().get();
  }

  @Override
  public KeptSketches kept() {
    return kept;
  }

  @Override
  public OverlayPane overlay() {
    return overlay;
  }

  @Override
  public String layerTitle(String layerId) {
    return layers.title(layerId);
  }

  @Override
  public void moveBy(double pixelsRight, double pixelsDown) {
    model.moveBy(pixelsRight, pixelsDown);
  }

  @Override
  public void zoomTo(Envelope extent) {
    model.show(extent);
  }

  @Override
  public void centreOn(double x, double y) {
    model.centreOn(x, y);
  }

  @Override
  public void whatIsHere(Pointer at) {
    MapPlace place = place(at);
    if (place != null) {
      asked.forEach(listener -> listener.accept(place));
    }
  }

  /** Null while there is no map. */
  MapPlace place(Pointer at) {
    Viewport view = viewport();
    return view == null
        ? null
        : new MapPlace(at.x(), at.y(), view.crs(), REACH_PX * view.unitsPerPixel());
  }

  @Override
  public void select(List<FeatureRef> features, SelectMode mode) {
    Set<FeatureRef> selected =
        mode == SelectMode.REPLACE
            ? new LinkedHashSet<>()
            : new LinkedHashSet<>(desk.workspace().selection());
    for (FeatureRef feature : features) {
      if (!selected.add(feature) && mode == SelectMode.TOGGLE) {
        selected.remove(feature);
      }
    }
    desk.workspace().select(selected);
  }

  @Override
  public void showPanel(Node panel) {
    panels.accept(panel);
  }

  @Override
  public void leaveTool() {
    choose(before);
  }

  @Override
  public void focus() {
    focus.run();
  }
}
