package org.ecozone.gui.screening;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.map.MapView;

/** All sites of the project, worst first. */
public final class SitesView {
  private final VBox root = new VBox();

  public SitesView(Desk desk, ScreeningViewModel model, MapView map) {
    root.setId("sites");
  }

  public Node node() {
    return root;
  }
}
