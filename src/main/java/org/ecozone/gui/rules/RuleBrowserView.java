package org.ecozone.gui.rules;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.ecozone.app.review.ReviewSession;
import org.ecozone.gui.common.Desk;

/** The rule browser. */
public final class RuleBrowserView {
  private final VBox root = new VBox();

  public RuleBrowserView(Desk desk, ReviewSession session) {
    root.setId("rules");
  }

  public Node node() {
    return root;
  }
}
