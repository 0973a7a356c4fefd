package org.ecozone.gui.screening;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.map.MapView;

/** The screening workbench: the site under review, its form and its findings. */
public final class ScreeningView {
  private final VBox root = new VBox();

  public ScreeningView(Desk desk, ScreeningViewModel model, MapView map) {
    root.setId("screening");
  }

  public Node node() {
    return root;
  }
}
