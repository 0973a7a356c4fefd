package org.ecozone.gui.layers;

import java.util.List;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TreeView;
import javafx.util.Duration;

/** What is being dragged in the tree, and the scrolling while it is held near an edge. */
final class DragState {
  private static final double EDGE_PX = 28;
  private static final double STEP = 0.03;
  private static final Duration TICK = Duration.millis(40);
  private static final String STYLE = "dragging";

  private final TreeView<?> tree;
  private final Timeline scrolling = new Timeline(new KeyFrame(TICK, tick -> scroll()));
  private List<String> ids = List.of();
  private double step;

  DragState(TreeView<?> tree) {
    this.tree = tree;
    scrolling.setCycleCount(Timeline.INDEFINITE);
  }

  void begin(List<String> dragged) {
    ids = List.copyOf(dragged);
    tree.getStyleClass().add(STYLE);
  }

  /** Ids of the lines that are dragged, none if there is no dragging. */
  List<String> ids() {
    return ids;
  }

  void end() {
    ids = List.of();
    tree.getStyleClass().remove(STYLE);
    stopScroll();
  }

  /** Scrolls on while something is held near the upper or lower edge. */
  void scrollNearEdge(Point2D inScene) {
    Bounds bounds = tree.localToScene(tree.getBoundsInLocal());
    boolean up = inScene.getY() < bounds.getMinY() + EDGE_PX;
    boolean down = inScene.getY() > bounds.getMaxY() - EDGE_PX;
    step = up ? -STEP : down ? STEP : 0;
    if (up || down) {
      scrolling.play();
    } else {
      scrolling.stop();
    }
  }

  void stopScroll() {
    scrolling.stop();
  }

  private void scroll() {
    for (Node node : tree.lookupAll(".scroll-bar:vertical")) {
      ScrollBar bar = (ScrollBar) node;
      bar.setValue(Math.max(bar.getMin(), Math.min(bar.getMax(), bar.getValue() + step)));
    }
  }
}
