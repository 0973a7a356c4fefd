package org.ecozone.gui.screening;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ecozone.app.review.FindingLine;
import org.ecozone.app.review.ReviewBook;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.screening.finding.FindingCell;
import org.ecozone.gui.screening.finding.FindingNode;
import org.ecozone.gui.screening.finding.FindingNode.State;
import org.ecozone.gui.screening.finding.FindingTree;

/** The tree of findings with its search. */
final class FindingsView {
  private static final Set<State> UNFOLDED =
      EnumSet.of(State.TRIGGERED, State.EXCEPTED, State.NEEDS_INFO, State.UNDECIDED);

  private final Desk desk;
  private final TextField search = new TextField();
  private final TreeView<FindingNode> tree = new TreeView<>();
  private final VBox root = new VBox();
  private final Set<State> unfolded = EnumSet.copyOf(UNFOLDED);
  private ShownResult shown;
  private Consumer<FindingLine> chosen = line -> {};

  FindingsView(Desk desk) {
    this.desk = desk;
    search.setId("findings-search");
    search.promptTextProperty().bind(desk.texts().bind("gui/screening.findings.search"));
    search.textProperty().addListener((any, before, now) -> fill());
    tree.setId("findings");
    tree.setShowRoot(false);
    tree.getStyleClass().addAll("dense", "findings");
    tree.setCellFactory(any -> new FindingCell(desk, this::book));
    tree.getSelectionModel().selectedItemProperty().addListener((any, before, now) -> choose(now));
    VBox.setVgrow(tree, Priority.ALWAYS);
    root.getStyleClass().add("findings-box");
    root.getChildren().addAll(search, tree);
  }

  Node node() {
    return root;
  }

  /** Hears of the finding that the user chose; null if none. */
  void onChosen(Consumer<FindingLine> listener) {
    chosen = listener;
  }

  private ReviewBook book() {
    return shown.result().book();
  }

  private void choose(TreeItem<FindingNode> item) {
    boolean line = item != null && item.getValue() instanceof FindingNode.Line;
    chosen.accept(line ? ((FindingNode.Line) item.getValue()).line() : null);
  }

  /** Null for none. */
  void show(ShownResult result) {
    FindingLine kept = selected();
    shown = result;
    fill();
    if (kept != null) {
      select(kept);
    }
  }

  /** Nothing was screened: what another site has is no longer to be seen. */
  void clear() {
    shown = null;
    fill();
    chosen.accept(null);
  }

  private FindingLine selected() {
    TreeItem<FindingNode> item = tree.getSelectionModel().getSelectedItem();
    return item != null && item.getValue() instanceof FindingNode.Line line ? line.line() : null;
  }

  private void select(FindingLine wanted) {
    for (TreeItem<FindingNode> item : all(tree.getRoot())) {
      if (item.getValue() instanceof FindingNode.Line line
          && line.line().finding().equals(wanted.finding())) {
        tree.getSelectionModel().select(item);
        return;
      }
    }
    chosen.accept(null);
  }

  private static List<TreeItem<FindingNode>> all(TreeItem<FindingNode> root) {
    List<TreeItem<FindingNode>> items = new ArrayList<>();
    for (TreeItem<FindingNode> child : root.getChildren()) {
      items.add(child);
      items.addAll(all(child));
    }
    return items;
  }

  private void fill() {
    TreeItem<FindingNode> top = new TreeItem<>();
    if (shown != null) {
      boolean searching = !search.getText().isBlank();
      for (FindingNode.Group group :
          FindingTree.of(shown.lines(), search.getText(), desk.texts().lang())) {
        boolean open = searching ? group.count() > 0 : unfolded.contains(group.state());
        TreeItem<FindingNode> item = item(group, group.children(), searching);
        item.setExpanded(open);
        if (!searching) {
          item.expandedProperty().addListener((any, before, now) -> note(group.state(), now));
        }
        top.getChildren().add(item);
      }
    }
    tree.setRoot(top);
  }

  private void note(State state, boolean isUnfolded) {
    if (isUnfolded) {
      unfolded.add(state);
    } else {
      unfolded.remove(state);
    }
  }

  private static TreeItem<FindingNode> item(
      FindingNode node, List<FindingNode> children, boolean unfold) {
    TreeItem<FindingNode> item = new TreeItem<>(node);
    for (FindingNode child : children) {
      List<FindingNode> below =
          child instanceof FindingNode.Layer layer ? layer.children() : List.of();
      TreeItem<FindingNode> made = item(child, below, unfold);
      made.setExpanded(unfold);
      item.getChildren().add(made);
    }
    return item;
  }

  /** Back to the list: no finding is chosen. */
  void clearSelection() {
    tree.getSelectionModel().clearSelection();
  }

  /** Unfolds a group and goes there. */
  void reveal(State state) {
    search.clear();
    for (TreeItem<FindingNode> item : tree.getRoot().getChildren()) {
      if (item.getValue() instanceof FindingNode.Group group && group.state() == state) {
        item.setExpanded(true);
        tree.getSelectionModel().select(item);
        tree.scrollTo(tree.getRow(item));
      }
    }
  }
}
