package org.ecozone.gui.layers;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerItem.Group;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.LayerTree.Place;
import org.ecozone.gui.layers.TreeLine.GroupLine;
import org.ecozone.gui.layers.TreeLine.LegendLine;

/**
 * Lines of the tree dragged to another place, and files dropped on a place.
 *
 * <p>Lines move by a gesture of our own, not by the platform's drag and drop: the wheel then still
 * scrolls the tree while something is dragged. The whole line is a target: its upper part puts
 * above, its lower part below, the middle of a group into it.
 */
final class LayerDrag {
  private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("drop-above");
  private static final PseudoClass BELOW = PseudoClass.getPseudoClass("drop-below");
  private static final PseudoClass INTO = PseudoClass.getPseudoClass("drop-into");

  /** Part of a group's line, from either edge, that does not mean "into it". */
  private static final double EDGE = 0.28;

  private final LayerTreeCell cell;
  private final LayerTreeView tree;

  /** Where on a line something is dropped. */
  private enum Side {
    ABOVE,
    BELOW,
    INTO
  }

  private LayerDrag(LayerTreeCell cell, LayerTreeView tree) {
    this.cell = cell;
    this.tree = tree;
  }

  static void install(LayerTreeCell cell, LayerTreeView tree) {
    LayerDrag drag = new LayerDrag(cell, tree);
    cell.setOnDragDetected(drag::start);
    cell.setOnMouseDragOver(event -> drag.over(event));
    cell.setOnMouseDragExited(event -> drag.mark(null));
    cell.setOnMouseDragReleased(drag::release);
    cell.setOnDragOver(drag::filesOver);
    cell.setOnDragExited(event -> drag.mark(null));
    cell.setOnDragDropped(drag::filesDropped);
  }

  private void start(MouseEvent event) {
    if (event.isPrimaryButtonDown()
        && cell.getItem() != null
        && !(cell.getItem() instanceof LegendLine)
        && !cell.isEditing()) {
      tree.beginDrag(cell.getItem().key());
      cell.startFullDrag();
      event.consume();
    }
  }

  private void over(MouseDragEvent event) {
    if (tree.drag().ids().isEmpty()) {
      return;
    }
    mark(place(event.getY()) == null ? null : side(event.getY()));
    tree.drag().scrollNearEdge(cell.localToScene(new Point2D(event.getX(), event.getY())));
    event.consume();
  }

  private void release(MouseDragEvent event) {
    mark(null);
    Place place = place(event.getY());
    List<String> dragged = tree.drag().ids();
    tree.drag().end();
    if (!dragged.isEmpty() && place != null) {
      tree.model().move(dragged, place);
    }
    event.consume();
  }

  private void filesOver(DragEvent event) {
    if (LayerTreeView.canTake(event)) {
      event.acceptTransferModes(TransferMode.COPY);
      mark(place(event.getY()) == null ? null : side(event.getY()));
      event.consume();
    }
  }

  private void filesDropped(DragEvent event) {
    mark(null);
    Place place = place(event.getY());
    if (LayerTreeView.canTake(event)) {
      tree.take(event, place == null ? Place.top(tree.model().items()) : place);
      event.setDropCompleted(true);
      event.consume();
    }
  }

  private void mark(Side side) {
    cell.pseudoClassStateChanged(ABOVE, side == Side.ABOVE);
    cell.pseudoClassStateChanged(BELOW, side == Side.BELOW);
    cell.pseudoClassStateChanged(INTO, side == Side.INTO);
  }

  private Side side(double y) {
    double part = y / Math.max(1, cell.getHeight());
    if (cell.getItem() instanceof LegendLine) {
      return Side.BELOW;
    }
    if (cell.getItem() instanceof GroupLine) {
      return part < EDGE ? Side.ABOVE : part > 1 - EDGE && !isOpen() ? Side.BELOW : Side.INTO;
    }
    return part < 0.5 ? Side.ABOVE : Side.BELOW;
  }

  private boolean isOpen() {
    return cell.getTreeItem() != null && cell.getTreeItem().isExpanded();
  }

  /** Null if nothing can be dropped here. An empty line is the end of the tree. */
  private Place place(double y) {
    TreeLine line = cell.getItem();
    if (line == null) {
      return new Place("", "");
    }
    String id = line instanceof LegendLine legend ? legend.layerId() : line.key();
    List<LayerItem> items = tree.model().items();
    if (LayerTree.find(items, id).isEmpty()) {
      return null;
    }
    if (side(y) == Side.INTO) {
      Group group = (Group) LayerTree.find(items, id).get();
      return new Place(id, group.items().isEmpty() ? "" : group.items().get(0).id());
    }
    String parent = LayerTree.parent(items, id).map(Group::id).orElse("");
    return new Place(parent, side(y) == Side.ABOVE ? id : after(items, parent, id));
  }

  /** The item below another one, empty if that is the last. */
  private static String after(List<LayerItem> items, String parent, String id) {
    List<LayerItem> siblings =
        parent.isEmpty() ? items : ((Group) LayerTree.find(items, parent).orElseThrow()).items();
    for (int i = 0; i < siblings.size() - 1; i++) {
      if (siblings.get(i).id().equals(id)) {
        return siblings.get(i + 1).id();
      }
    }
    return "";
  }
}
