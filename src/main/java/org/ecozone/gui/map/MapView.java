package org.ecozone.gui.map;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;
import org.ecozone.app.workspace.FeatureRef;
import org.ecozone.carto.Viewport;
import org.ecozone.geo.Crs;
import org.ecozone.gui.common.Desk;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The map. All methods are for the FX thread and return at once; what they ask for is made in the
 * background.
 */
public final class MapView extends Region {
  private final ObjectProperty<Viewport> viewport = new SimpleObjectProperty<>(this, "viewport");
  private final ReadOnlyObjectWrapper<MapTool> tool =
      new ReadOnlyObjectWrapper<>(this, "tool", MapTool.PAN);

  public MapView(Desk desk) {
    setId("map");
  }

  /** What the map shows; null until it has a size and a CRS. May be set. */
  public ObjectProperty<Viewport> viewport() {
    return viewport;
  }

  public ReadOnlyObjectProperty<MapTool> toolProperty() {
    return tool.getReadOnlyProperty();
  }

  /** Takes a tool; DRAW and RESHAPE have methods of their own. */
  public void setTool(MapTool chosen) {
    tool.set(chosen);
  }

  /** Shows an extent in the map's CRS. */
  public void zoomTo(Envelope extent) {}

  /** Shows a geometry of any CRS that can be moved into the map's. */
  public void zoomTo(Geometry geometry, Crs crs) {}

  public void zoomToLayer(String layerId) {}

  /** Shows a feature and flashes it. */
  public void zoomToFeature(FeatureRef feature) {}

  /** All visible layers and sites. */
  public void zoomToAll() {}

  /** Back to where the map was before. */
  public void previousView() {}

  public void nextView() {}

  /** Paints everything anew. */
  public void redraw() {}

  /** The site under review, over all layers; null for none. */
  public void showSite(Geometry geometry, Crs crs) {}

  /** Pieces hatched over the map, instead of those before; empty for none. */
  public void showPieces(List<MapPiece> pieces) {}

  /** Lights a geometry for a moment. */
  public void flash(Geometry geometry, Crs crs) {}

  /** Lights a geometry until another one or null comes. */
  public void highlight(Geometry geometry, Crs crs) {}

  /** To be told when the user asks what is at a place. */
  public void onWhatIsHere(Consumer<MapPlace> listener) {}

  /** To be told when the user wants a place screened. */
  public void onScreenHere(Consumer<MapPlace> listener) {}

  /**
   * Lets the user draw; the tool before comes back afterwards.
   *
   * @param finished gets the geometry in the map's CRS, never empty; not called when cancelled
   */
  public void draw(DrawKind kind, Consumer<Geometry> finished) {
    tool.set(MapTool.DRAW);
  }

  /** Lets the user move and reshape a site until another tool is taken. */
  public void reshape(Geometry geometry, Crs crs, ReshapeListener listener) {
    tool.set(MapTool.RESHAPE);
  }
}
