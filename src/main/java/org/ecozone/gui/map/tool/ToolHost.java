package org.ecozone.gui.map.tool;

import java.util.List;
import javafx.scene.Node;
import org.ecozone.app.workspace.FeatureRef;
import org.ecozone.carto.MapScene;
import org.ecozone.carto.Viewport;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.map.overlay.OverlayPane;
import org.locationtech.jts.geom.Envelope;

/** What the map offers to its tools. FX thread. */
public interface ToolHost {
  Desk desk();

  /** Null while there is nothing to show. */
  Viewport viewport();

  /** Null while there is nothing to show. */
  MapScene scene();

  OverlayPane overlay();

  /** Measured drawings that stay on the map. */
  KeptSketches kept();

  /** Name of a layer of the scene, for people. */
  String layerTitle(String layerId);

  void moveBy(double pixelsRight, double pixelsDown);

  void zoomTo(Envelope extent);

  void centreOn(double x, double y);

  /** Asks everybody what is at a place. */
  void whatIsHere(Pointer at);

  /** A place that was typed, shown or added; features that were selected. */
  void select(List<FeatureRef> features, SelectMode mode);

  /** Shows a tool's panel in the corner of the map; null takes it away. */
  void showPanel(Node panel);

  /** Takes the tool that was in use before. */
  void leaveTool();

  /** The keyboard is the map's again. */
  void focus();

  /** A click counts as on a thing so many pixels away from it. */
  double REACH_PX = 6;

  /** How a selection joins the one before. */
  enum SelectMode {
    REPLACE,
    ADD,
    TOGGLE
  }
}
