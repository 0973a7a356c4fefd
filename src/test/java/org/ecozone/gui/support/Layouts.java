package org.ecozone.gui.support;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TableHeaderRow;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** What does not fit on a screen. FX thread. */
public final class Layouts {
  /** Rounding to whole pixels. */
  private static final double SLACK_PX = 1.5;

  /** What one pass finds out about sizes the next one uses. */
  private static final int PASSES = 3;

  private Layouts() {}

  /** Texts that are cut off without a tooltip, nodes that stick out, siblings that overlap. */
  public static List<String> faults(Scene scene) {
    for (int i = 0; i < PASSES; i++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
    List<String> faults = new ArrayList<>();
    for (Node node : ShownNodes.all()) {
      if (node.getScene() == scene && !isScrolledAway(node)) {
        if (node instanceof Labeled labeled) {
          cutOff(labeled, faults);
        }
        if (node instanceof Control) {
          sticksOut(node, scene, faults);
        }
        if (node instanceof HBox || node instanceof VBox || node instanceof FlowPane) {
          overlaps((Parent) node, faults);
        }
      }
    }
    return faults;
  }

  private static void cutOff(Labeled labeled, List<String> faults) {
    String wanted = labeled.getText();
    if (wanted == null || wanted.isBlank() || labeled.getWidth() <= 0) {
      return;
    }
    for (Node child : labeled.getChildrenUnmodifiable()) {
      // an icon is a text too, of one letter of its font
      if (child instanceof Text text && text.isVisible() && !(child instanceof FontIcon)) {
        String shown = text.getText();
        boolean cut = !shown.equals(wanted) && !shown.equals(wanted.replace("_", ""));
        if (cut && !hasTooltip(labeled)) {
          faults.add(ShownNodes.path(labeled) + " shows “" + shown + "” of “" + wanted + "”");
        }
      }
    }
  }

  /** A cell's value can be read in the card or by widening the column. */
  private static boolean hasTooltip(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (each instanceof IndexedCell<?>) {
        return true;
      }
      if (each instanceof Control control) {
        Tooltip tooltip = control.getTooltip();
        if (tooltip != null && tooltip.getText() != null && !tooltip.getText().isBlank()) {
          return true;
        }
      }
    }
    return false;
  }

  private static void sticksOut(Node node, Scene scene, List<String> faults) {
    Bounds own = node.localToScene(node.getLayoutBounds());
    if (own.getWidth() < 1 || own.getHeight() < 1) {
      return;
    }
    if (isInTableHead(node)) {
      return;
    }
    if (!contains(new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()), own)) {
      faults.add(ShownNodes.path(node) + " lies outside the window: " + text(own));
      return;
    }
    for (Parent each = node.getParent(); each != null; each = each.getParent()) {
      if (isScrolling(each)) {
        return;
      }
      Bounds around = each.localToScene(each.getLayoutBounds());
      if (each.getClip() != null || each instanceof Control) {
        if (!contains(around, own)) {
          faults.add(
              ShownNodes.path(node)
                  + " "
                  + text(own)
                  + " sticks out of "
                  + ShownNodes.path(each)
                  + " "
                  + text(around));
          return;
        }
      }
    }
  }

  private static void overlaps(Parent parent, List<String> faults) {
    List<Node> children =
        parent.getChildrenUnmodifiable().stream()
            .filter(child -> child.isVisible() && child.isManaged())
            .filter(child -> child.getLayoutBounds().getWidth() > 0)
            .filter(child -> child.getLayoutBounds().getHeight() > 0)
            .toList();
    for (int i = 1; i < children.size(); i++) {
      Bounds before = place(children.get(i - 1));
      Bounds after = place(children.get(i));
      double width =
          Math.min(before.getMaxX(), after.getMaxX()) - Math.max(before.getMinX(), after.getMinX());
      double height =
          Math.min(before.getMaxY(), after.getMaxY()) - Math.max(before.getMinY(), after.getMinY());
      if (width > SLACK_PX && height > SLACK_PX) {
        faults.add(
            ShownNodes.path(children.get(i - 1)) + " overlaps " + ShownNodes.path(children.get(i)));
      }
    }
  }

  private static Bounds place(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  private static boolean contains(Bounds around, Bounds own) {
    return own.getMinX() >= around.getMinX() - SLACK_PX
        && own.getMinY() >= around.getMinY() - SLACK_PX
        && own.getMaxX() <= around.getMaxX() + SLACK_PX
        && own.getMaxY() <= around.getMaxY() + SLACK_PX;
  }

  /** In a scroll pane or list, outside what it shows now. */
  private static boolean isScrolledAway(Node node) {
    for (Parent each = node.getParent(); each != null; each = each.getParent()) {
      if (isScrolling(each)) {
        Bounds around = each.localToScene(each.getLayoutBounds());
        if (!contains(around, node.localToScene(node.getLayoutBounds()))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isScrolling(Node node) {
    return node instanceof ScrollPane
        || node instanceof VirtualFlow<?>
        || node.getParent() instanceof VirtualFlow<?>;
  }

  /** Scrolls with its table. */
  private static boolean isInTableHead(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (each instanceof TableHeaderRow) {
        return true;
      }
    }
    return false;
  }

  private static String text(Bounds bounds) {
    return String.format(
        java.util.Locale.ROOT,
        "[%.0f..%.0f, %.0f..%.0f]",
        bounds.getMinX(),
        bounds.getMaxX(),
        bounds.getMinY(),
        bounds.getMaxY());
  }
}
