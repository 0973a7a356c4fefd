package org.ecozone.gui.map.overlay;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import org.ecozone.carto.Viewport;
import org.ecozone.gui.map.overlay.OverlayPaths.Kind;
import org.ecozone.gui.map.overlay.OverlayPaths.Part;

/**
 * A shape over the map. Its areas and lines are two paths, one under the other, so that a light
 * casing makes it visible on any ground: style classes {@code X-casing} and {@code X}; its points
 * are circles of class {@code X-point}, and {@code Y-point} of an extra class Y.
 */
public final class OverlayShape {
  private static final double POINT_RADIUS_PX = 4.5;

  /** Corners on the screen. */
  private static final int MANY = 20_000;

  /** More corners are painted once and kept as a picture while the map moves under them. */
  private static final int KEPT_AS_PICTURE = 2_000;

  /** A shape without areas is not filled. */
  private static final PseudoClass LINEAR = PseudoClass.getPseudoClass("linear");

  private final Path casing = new Path();
  private final Path path = new Path();
  private final Group points = new Group();
  private final Group node = new Group(casing, path, points);
  private final String pointClass;
  private final String extraClass;
  private OverlayPaths paths = OverlayPaths.NONE;
  private Viewport drawn;

  OverlayShape(String styleClass, String extraClass) {
    casing.getStyleClass().add(styleClass + "-casing");
    path.getStyleClass().add(styleClass);
    if (!extraClass.isEmpty()) {
      path.getStyleClass().add(extraClass);
    }
    path.setFillRule(FillRule.EVEN_ODD);
    casing.setFill(null);
    pointClass = styleClass + "-point";
    this.extraClass = extraClass;
    node.setMouseTransparent(true);
    node.setManaged(false);
  }

  Node node() {
    return node;
  }

  /** For flashing. */
  public void setVisible(boolean visible) {
    node.setVisible(visible);
  }

  public OverlayPaths paths() {
    return paths;
  }

  void set(OverlayPaths changed, Viewport view) {
    paths = changed;
    drawn = null;
    follow(view);
  }

  /** The map shows something else: the shape is moved, or made anew where that will not do. */
  void follow(Viewport view) {
    if (view == null || paths.isEmpty()) {
      path.getElements().clear();
      casing.getElements().clear();
      points.getChildren().clear();
      drawn = null;
      return;
    }
    if (drawn != null && drawn.unitsPerPixel() == view.unitsPerPixel() && sameSize(view)) {
      double right = (drawn.centerX() - view.centerX()) / view.unitsPerPixel();
      double down = (view.centerY() - drawn.centerY()) / view.unitsPerPixel();
      if (Math.max(Math.abs(right), Math.abs(down)) < ScreenPath.MARGIN_PX / 2) {
        node.setTranslateX(right);
        node.setTranslateY(down);
        return;
      }
    }
    draw(view);
  }

  private boolean sameSize(Viewport view) {
    return drawn.widthPx() == view.widthPx() && drawn.heightPx() == view.heightPx();
  }

  private void draw(Viewport view) {
    drawn = view;
    node.setTranslateX(0);
    node.setTranslateY(0);
    List<PathElement> elements = new ArrayList<>();
    points.getChildren().clear();
    for (Part part : paths.parts()) {
      if (part.kind() == Kind.POINT) {
        addPoint(view, part);
      } else {
        add(elements, part, view);
      }
    }
    boolean areal = paths.parts().stream().anyMatch(part -> part.kind() == Kind.RING);
    path.pseudoClassStateChanged(LINEAR, !areal);
    path.getElements().setAll(elements);
    // a casing around thousands of small shapes is not seen, and costs as much as they do
    casing.getElements().setAll(elements.size() > MANY ? List.of() : elements);
    node.setCache(elements.size() > KEPT_AS_PICTURE);
  }

  private void addPoint(Viewport view, Part part) {
    double x = view.toPixelX(part.xy()[0]);
    double y = view.toPixelY(part.xy()[1]);
    double far = ScreenPath.MARGIN_PX;
    if (x > -far && y > -far && x < view.widthPx() + far && y < view.heightPx() + far) {
      Circle circle = new Circle(x, y, POINT_RADIUS_PX);
      circle.getStyleClass().add(pointClass);
      if (!extraClass.isEmpty()) {
        circle.getStyleClass().add(extraClass + "-point");
      }
      points.getChildren().add(circle);
    }
  }

  private static void add(List<PathElement> elements, Part part, Viewport view) {
    boolean ring = part.kind() == Kind.RING;
    double[] xy = ring ? ScreenPath.ring(part.xy(), view) : ScreenPath.line(part.xy(), view);
    boolean begins = true;
    for (int i = 0; i + 1 < xy.length; i += 2) {
      if (Double.isNaN(xy[i])) {
        begins = true;
      } else {
        elements.add(begins ? new MoveTo(xy[i], xy[i + 1]) : new LineTo(xy[i], xy[i + 1]));
        begins = false;
      }
    }
    if (ring && xy.length > 0) {
      elements.add(new ClosePath());
    }
  }
}
