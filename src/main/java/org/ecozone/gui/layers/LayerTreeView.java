package org.ecozone.gui.layers;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.ecozone.app.style.LayerStyling;
import org.ecozone.app.table.LayerNames;
import org.ecozone.app.workspace.LayerItem.Folding;
import org.ecozone.app.workspace.LayerItem.Group;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.LayerTree.Place;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.WorkspaceListener;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.JobRunner;
import org.ecozone.gui.layers.TreeLine.GroupLine;
import org.ecozone.gui.layers.TreeLine.LegendLine;
import org.ecozone.gui.layers.style.LegendKeeper;
import org.ecozone.gui.layers.style.SwatchImages;

/**
 * The layer tree, which is also the legend.
 *
 * <p>Threads: FX.
 */
public final class LayerTreeView {
  private static final double SCROLL_EDGE_PX = 28;
  private static final double SCROLL_STEP = 0.03;
  private static final double ROW_PX = 26;

  private final Desk desk;
  private final LayerRequests requests;
  private final LayerTitles titles;
  private final LayerTreeViewModel model;
  private final LayerStyling styling;
  private final LegendKeeper legend;
  private final LayerActions actions;
  private final SwatchImages pictures = new SwatchImages();
  private final BorderPane root = new BorderPane();
  private final TreeItem<TreeLine> top = new TreeItem<>();
  private final TreeView<TreeLine> tree = new TreeView<>(top);
  private final LayerTreeHeader header;
  private final EmptyTree empty;
  private final DoubleProperty scaleDenominator = new SimpleDoubleProperty(0);
  private final Map<String, TreeItem<TreeLine>> lines = new HashMap<>();
  private final Set<String> foldedLegends = new HashSet<>();
  private final LayerKeys keys;
  private final Timeline autoScroll;
  private List<String> dragged = List.of();
  private double autoScrollStep;
  private boolean syncing;

  /**
   * A tree of the workspace's layers.
   *
   * @param requests what other parts of the window do
   */
  public LayerTreeView(Desk desk, LayerRequests requests) {
    this(desk, requests, Clock.systemDefaultZone());
  }

  LayerTreeView(Desk desk, LayerRequests requests, Clock clock) {
    this.desk = desk;
    this.requests = requests;
    titles = new LayerTitles(desk);
    model = new LayerTreeViewModel(desk, titles, clock);
    styling = new LayerStyling(desk.installation());
    legend = new LegendKeeper(desk, styling, this::sync);
    actions = new LayerActions(desk, requests, model, this);
    header = new LayerTreeHeader(this, desk.texts());
    empty = new EmptyTree(desk.texts(), () -> requests.chooseFiles(newPlace()));
    keys = new LayerKeys(this);
    autoScroll = new Timeline(new KeyFrame(Duration.millis(40), tick -> scrollBy(autoScrollStep)));
    autoScroll.setCycleCount(Timeline.INDEFINITE);
    build();
    listen();
    readNames();
    sync();
  }

  private void build() {
    root.setId("layers");
    root.getStyleClass().add("layers");
    root.getStylesheets()
        .add(
            LayerTreeView.class.getResource("/org/ecozone/gui/layers/layers.css").toExternalForm());
    tree.setId("layers-tree");
    tree.setShowRoot(false);
    tree.setFixedCellSize(ROW_PX);
    tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    tree.setCellFactory(any -> new LayerTreeCell(this));
    tree.setOnKeyPressed(keys::pressed);
    tree.setOnMouseClicked(this::clicked);
    tree.setOnContextMenuRequested(this::menu);
    tree.addEventHandler(MouseDragEvent.MOUSE_DRAG_RELEASED, event -> endDrag());
    tree.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> stopScroll());
    root.setOnDragOver(this::filesOver);
    root.setOnDragDropped(this::filesDropped);
    tree.accessibleTextProperty().bind(desk.texts().bind("gui/layers.tree"));
    root.setTop(header.node());
    root.setCenter(new StackPane(tree, empty.node()));
  }

  private void listen() {
    desk.workspace()
        .addListener(
            new WorkspaceListener() {
              @Override
              public void projectChanged(Project before) {
                Project now = desk.workspace().project();
                if (!before.basis().equals(now.basis())) {
                  readNames();
                }
                if (before.layers() != now.layers() || !before.basis().equals(now.basis())) {
                  sync();
                }
              }

              @Override
              public void contentChanged(String layerId) {
                sync();
              }

              @Override
              public void situationChanged() {
                selectCurrent();
              }
            });
    desk.texts().langProperty().addListener((any, before, now) -> sync());
    scaleDenominator.addListener((any, before, now) -> sync());
    tree.getSelectionModel().selectedItemProperty().addListener((any, before, now) -> chose(now));
    tree.getSelectionModel()
        .getSelectedItems()
        .addListener(
            (javafx.collections.ListChangeListener<TreeItem<TreeLine>>) change -> chosen());
  }

  private void readNames() {
    Project.Basis basis = desk.workspace().project().basis();
    desk.jobs()
        .run(
            new JobRunner.Job<LayerNames>(
                "gui/layers.job.names",
                List.of(),
                "layers.names",
                progress -> LayerNames.read(desk.installation(), basis),
                read -> {
                  titles.use(read);
                  sync();
                },
                failure -> desk.messages().failure(failure)));
  }

  public Node node() {
    return root;
  }

  /** 1 : n of the map, 0 if unknown; rules that do not apply there are shown faint. */
  public DoubleProperty scaleDenominatorProperty() {
    return scaleDenominator;
  }

  /** Puts the cursor into the search field. */
  public void focusSearch() {
    header.focusSearch();
  }

  LayerTreeViewModel model() {
    return model;
  }

  LayerTitles titles() {
    return titles;
  }

  SwatchImages pictures() {
    return pictures;
  }

  LayerActions actions() {
    return actions;
  }

  LayerStyling styling() {
    return styling;
  }

  // ---- lines

  /** Brings the tree in line with the project; what did not change keeps its node. */
  void sync() {
    if (syncing) {
      return;
    }
    syncing = true;
    Set<String> selected = new LinkedHashSet<>(selectedIds());
    TreeLines source = new TreeLines(model, legend, scaleDenominator.get(), header.search());
    Set<String> seen = new HashSet<>();
    sync(top, source.nodes(), seen);
    lines.keySet().retainAll(seen);
    select(selected);
    empty.show(model.items().isEmpty(), top.getChildren().isEmpty());
    syncing = false;
    header.chosen(selectedIds());
    legend.fetch();
  }

  private void sync(TreeItem<TreeLine> parent, List<TreeNode> nodes, Set<String> seen) {
    List<TreeItem<TreeLine>> children = new ArrayList<>(nodes.size());
    for (TreeNode node : nodes) {
      TreeItem<TreeLine> item = lines.computeIfAbsent(node.line().key(), this::newLine);
      seen.add(node.line().key());
      if (!node.line().equals(item.getValue())) {
        item.setValue(node.line());
      }
      sync(item, node.below(), seen);
      boolean unfolded =
          node.line() instanceof GroupLine
              ? node.unfolded()
              : !foldedLegends.contains(node.line().key());
      item.setExpanded(unfolded);
      children.add(item);
    }
    if (!children.equals(parent.getChildren())) {
      parent.getChildren().setAll(children);
    }
  }

  private TreeItem<TreeLine> newLine(String key) {
    TreeItem<TreeLine> item = new TreeItem<>();
    item.expandedProperty().addListener((any, before, now) -> folded(item, now));
    return item;
  }

  private void folded(TreeItem<TreeLine> item, boolean unfolded) {
    if (syncing || item.getValue() == null) {
      return;
    }
    if (item.getValue() instanceof GroupLine group) {
      model.fold(group.id(), unfolded ? Folding.UNFOLDED : Folding.FOLDED);
    } else if (unfolded) {
      foldedLegends.remove(item.getValue().key());
    } else {
      foldedLegends.add(item.getValue().key());
    }
  }

  /** Folds or unfolds all groups and legends. */
  void foldAll(Folding folding) {
    foldedLegends.clear();
    if (folding == Folding.FOLDED) {
      LayerTree.layers(model.items()).forEach(layer -> foldedLegends.add(layer.id()));
    }
    model.foldAll(folding);
    sync();
  }

  // ---- selection

  /** Ids of the chosen groups and layers, in the order of the tree; a legend line is its layer. */
  List<String> selectedIds() {
    Set<String> ids = new LinkedHashSet<>();
    for (TreeItem<TreeLine> item : tree.getSelectionModel().getSelectedItems()) {
      if (item != null && item.getValue() != null) {
        ids.add(
            item.getValue() instanceof LegendLine line ? line.layerId() : item.getValue().key());
      }
    }
    return model.inOrder(ids);
  }

  /** Chooses items, and only those. */
  void select(Set<String> ids) {
    if (new LinkedHashSet<>(selectedIds()).equals(ids)) {
      return;
    }
    tree.getSelectionModel().clearSelection();
    for (String id : ids) {
      TreeItem<TreeLine> item = lines.get(id);
      if (item != null && tree.getRow(item) >= 0) {
        tree.getSelectionModel().select(item);
      }
    }
  }

  private void chosen() {
    if (!syncing) {
      List<String> ids = selectedIds();
      header.chosen(ids);
      actions.chosen(ids);
    }
  }

  private void chose(TreeItem<TreeLine> item) {
    if (syncing || item == null || item.getValue() == null) {
      return;
    }
    List<String> ids = selectedIds();
    String id = ids.isEmpty() ? "" : ids.get(ids.size() - 1);
    String layer = LayerTree.findLayer(model.items(), id).map(Layer::id).orElse("");
    if (!layer.equals(desk.workspace().currentLayer())) {
      desk.workspace().setCurrentLayer(layer);
    }
  }

  private void selectCurrent() {
    String current = desk.workspace().currentLayer();
    if (!syncing && !current.isEmpty() && !selectedIds().contains(current)) {
      syncing = true;
      select(Set.of(current));
      TreeItem<TreeLine> item = lines.get(current);
      if (item != null && tree.getRow(item) >= 0) {
        tree.scrollTo(Math.max(0, tree.getRow(item) - 3));
      }
      syncing = false;
      header.chosen(selectedIds());
    }
  }

  void focusTree() {
    tree.requestFocus();
  }

  private void clicked(MouseEvent event) {
    boolean twice = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2;
    List<String> ids = selectedIds();
    if (twice && ids.size() == 1 && LayerTree.findLayer(model.items(), ids.get(0)).isPresent()) {
      actions.properties(ids);
      event.consume();
    }
  }

  private void menu(ContextMenuEvent event) {
    new LayerMenu(desk, actions, model, selectedIds()).show(tree, event);
    event.consume();
  }

  // ---- renaming

  /** Lets the user type another name into the line. */
  void rename(String id) {
    TreeItem<TreeLine> item = lines.get(id);
    if (item != null && tree.getRow(item) >= 0) {
      tree.scrollTo(Math.max(0, tree.getRow(item) - 3));
      tree.layout();
      tree.setEditable(true);
      tree.edit(item);
    }
  }

  void endRename() {
    tree.setEditable(false);
  }

  // ---- dragging

  void beginDrag(String key) {
    List<String> selected = selectedIds();
    dragged = selected.contains(key) ? selected : List.of(key);
    tree.getStyleClass().add("dragging");
  }

  List<String> dragged() {
    return dragged;
  }

  void endDrag() {
    dragged = List.of();
    tree.getStyleClass().remove("dragging");
    stopScroll();
  }

  /** Scrolls on while something is held near the upper or lower edge. */
  void scrollNearEdge(Point2D inScene) {
    Bounds bounds = tree.localToScene(tree.getBoundsInLocal());
    boolean up = inScene.getY() < bounds.getMinY() + SCROLL_EDGE_PX;
    boolean down = inScene.getY() > bounds.getMaxY() - SCROLL_EDGE_PX;
    autoScrollStep = up ? -SCROLL_STEP : down ? SCROLL_STEP : 0;
    if (up || down) {
      autoScroll.play();
    } else {
      autoScroll.stop();
    }
  }

  private void stopScroll() {
    autoScroll.stop();
  }

  private void scrollBy(double step) {
    for (Node node : tree.lookupAll(".scroll-bar:vertical")) {
      ScrollBar bar = (ScrollBar) node;
      bar.setValue(Math.max(bar.getMin(), Math.min(bar.getMax(), bar.getValue() + step)));
    }
  }

  private void filesOver(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void filesDropped(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      open(
          event.getDragboard().getFiles().stream().map(File::toPath).toList(),
          Place.top(model.items()));
      event.setDropCompleted(true);
      event.consume();
    }
  }

  void open(List<Path> paths, Place place) {
    requests.open(paths, place);
  }

  /** Where new layers go: above the chosen line, else above everything. */
  Place newPlace() {
    List<String> chosen = selectedIds();
    if (chosen.isEmpty()) {
      return Place.top(model.items());
    }
    String parent = LayerTree.parent(model.items(), chosen.get(0)).map(Group::id).orElse("");
    return new Place(parent, chosen.get(0));
  }
}
