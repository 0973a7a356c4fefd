package org.ecozone.gui.setup;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.ecozone.gui.common.Desk;

/** Layer set-up 图层设置: fills a window or a pane of at least 900 x 560 logical pixels; not modal. */
public final class LayerSetUpView {
  private final BorderPane root = new BorderPane();

  /**
   * An empty set-up.
   *
   * @param requests what other parts of the window do
   */
  public LayerSetUpView(Desk desk, SetUpRequests requests) {
    root.setId("setup");
  }

  public Node node() {
    return root;
  }

  /** Shows the set-up of these layers of the workspace; all zone layers if there are none. */
  public void show(List<String> layerIds) {}
}
