package org.ecozone.gui.map.overlay;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.ecozone.carto.Viewport;

/** All shapes over the map, the first added lowest. FX thread. */
public final class OverlayPane {
  private final Pane pane = new Pane();
  private final List<OverlayShape> shapes = new ArrayList<>();
  private final List<OverlayText> texts = new ArrayList<>();
  private final ObservableValue<Viewport> viewport;

  public OverlayPane(ObservableValue<Viewport> viewport) {
    this.viewport = viewport;
    pane.setMouseTransparent(true);
    pane.setId("map-overlay");
    viewport.addListener(
        (any, before, now) -> {
          shapes.forEach(shape -> shape.follow(now));
          texts.forEach(text -> text.follow(now));
        });
  }

  /** A text that is nowhere until it is set. */
  public OverlayText addText(String styleClass) {
    OverlayText text = new OverlayText(styleClass);
    texts.add(text);
    pane.getChildren().add(text.node());
    return text;
  }

  public void remove(OverlayText text) {
    texts.remove(text);
    pane.getChildren().remove(text.node());
  }

  /** Puts a text at a place in the map's CRS; NaN for nowhere. */
  public void set(OverlayText text, String words, double x, double y) {
    text.set(words, x, y);
    text.follow(viewport.getValue());
  }

  public Node node() {
    return pane;
  }

  /** A shape that stays empty until it is set. */
  public OverlayShape add(String styleClass) {
    return add(styleClass, "");
  }

  public OverlayShape add(String styleClass, String extraClass) {
    OverlayShape shape = new OverlayShape(styleClass, extraClass);
    shapes.add(shape);
    pane.getChildren().add(shape.node());
    return shape;
  }

  public void remove(OverlayShape shape) {
    shapes.remove(shape);
    pane.getChildren().remove(shape.node());
  }

  public void set(OverlayShape shape, OverlayPaths paths) {
    shape.set(paths, viewport.getValue());
  }
}
