package org.ecozone.gui.layers;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.ecozone.gui.common.Desk;

/** The layer tree, which is also the legend. */
public final class LayerTreeView {
  private final BorderPane root = new BorderPane();
  private final DoubleProperty scaleDenominator = new SimpleDoubleProperty(0);

  /**
   * A tree of the workspace's layers.
   *
   * @param requests what other parts of the window do
   */
  public LayerTreeView(Desk desk, LayerRequests requests) {
    root.setId("layers");
  }

  public Node node() {
    return root;
  }

  /** 1 : n of the map, 0 if unknown; rules that do not apply there are shown faint. */
  public DoubleProperty scaleDenominatorProperty() {
    return scaleDenominator;
  }

  /** Puts the cursor into the search field. */
  public void focusSearch() {
    root.requestFocus();
  }
}
