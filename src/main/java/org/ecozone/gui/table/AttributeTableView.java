package org.ecozone.gui.table;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.ecozone.carto.Viewport;
import org.ecozone.gui.common.Desk;

/** The docked attribute table: one tab for each layer that was asked for. */
public final class AttributeTableView {
  private final BorderPane root = new BorderPane();
  private final ObjectProperty<Viewport> viewport = new SimpleObjectProperty<>();

  /**
   * A table without tabs.
   *
   * @param requests what other parts of the window do
   */
  public AttributeTableView(Desk desk, TableRequests requests) {
    root.setId("table");
  }

  public Node node() {
    return root;
  }

  /** Opens the tab of a layer, or brings it to the front. */
  public void show(String layerId) {}

  /** What the map shows, for the switch "only what is in sight"; null before anything is shown. */
  public ObjectProperty<Viewport> viewportProperty() {
    return viewport;
  }
}
