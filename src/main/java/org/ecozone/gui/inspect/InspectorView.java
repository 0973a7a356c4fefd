package org.ecozone.gui.inspect;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.ecozone.app.workspace.FeatureRef;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.map.MapView;

/** What is here. */
public final class InspectorView {
  private final VBox root = new VBox();

  public InspectorView(Desk desk, MapView map) {
    root.setId("inspector");
  }

  public Node node() {
    return root;
  }

  /** What happens when the user wants a feature's row in the table. */
  public void onOpenRow(Consumer<FeatureRef> listener) {}
}
