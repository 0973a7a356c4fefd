package org.ecozone.gui.layers;

import java.io.File;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
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
import org.ecozone.gui.common.TableRef;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.layers.TreeLine.LegendLine;
import org.ecozone.gui.layers.style.LegendKeeper;
import org.ecozone.gui.layers.style.SwatchImages;

/**
 * The layer tree, which is also the legend.
 *
 * <p>Threads: FX.
 */
public final class LayerTreeView {
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
  private final TreeItems items;
  private final TreeView<TreeLine> tree = new TreeView<>();
  private final DragState drag = new DragState(tree);
  private final LayerTreeHeader header;
  private final EmptyTree empty;
  private final DoubleProperty scaleDenominator = new SimpleDoubleProperty(0);
  private final LayerKeys keys;
  private final ObservableValue<Number> density =
      root.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::outputScaleXProperty);

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
    items = new TreeItems(model);
    tree.setRoot(items.top());
    styling = new LayerStyling(desk.installation());
    legend = new LegendKeeper(desk, styling, this::sync);
    actions = new LayerActions(desk, requests, model, this);
    header = new LayerTreeHeader(this, desk.texts());
    empty = new EmptyTree(desk.texts(), () -> requests.chooseFiles(newPlace()));
    keys = new LayerKeys(this);
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
    tree.setOnContextMenuRequested(this::menu);
    tree.addEventHandler(MouseDragEvent.MOUSE_DRAG_RELEASED, event -> drag.end());
    tree.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> drag.stopScroll());
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
                  legend.keepOnly(LayerTree.layers(now.layers()).stream().map(Layer::id).toList());
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
    density.addListener((any, before, now) -> useDensity(now));
    tree.getSelectionModel().selectedItemProperty().addListener((any, before, now) -> chose(now));
    tree.getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<TreeItem<TreeLine>>) change -> chosen());
  }

  /** The window is on a screen of another density: swatches for it. */
  private void useDensity(Number scale) {
    if (scale != null) {
      legend.usePixelScale(scale.doubleValue());
      sync();
    }
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

  UiTexts texts() {
    return desk.texts();
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
    if (items.isSyncing()) {
      return;
    }
    Set<String> selected = new LinkedHashSet<>(selectedIds());
    TreeLines source = new TreeLines(model, legend, scaleDenominator.get(), header.search());
    items.sync(source.nodes(), () -> select(selected));
    empty.show(model.items().isEmpty(), items.isEmpty());
    header.chosen(selectedIds());
    legend.keepOnly(LayerTree.ids(model.items()));
    legend.fetch();
  }

  /** Folds or unfolds all groups and legends. */
  void foldAll(Folding folding) {
    items.foldLegends(folding, model.items());
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
      TreeItem<TreeLine> item = items.find(id);
      if (item != null && tree.getRow(item) >= 0) {
        tree.getSelectionModel().select(item);
      }
    }
  }

  private void chosen() {
    if (!items.isSyncing()) {
      List<String> ids = selectedIds();
      header.chosen(ids);
      actions.chosen(ids);
    }
  }

  private void chose(TreeItem<TreeLine> item) {
    if (items.isSyncing() || item == null || item.getValue() == null) {
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
    if (!items.isSyncing() && !current.isEmpty() && !selectedIds().contains(current)) {
      items.quietly(() -> select(Set.of(current)));
      TreeItem<TreeLine> item = items.find(current);
      if (item != null && tree.getRow(item) >= 0) {
        tree.scrollTo(Math.max(0, tree.getRow(item) - 3));
      }
      header.chosen(selectedIds());
    }
  }

  void focusTree() {
    tree.requestFocus();
  }

  private void menu(ContextMenuEvent event) {
    new LayerMenu(desk, actions, model, selectedIds()).show(tree, event);
    event.consume();
  }

  // ---- renaming

  /** Lets the user type another name into the line. */
  void rename(String id) {
    TreeItem<TreeLine> item = items.find(id);
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

  DragState drag() {
    return drag;
  }

  /** The line begins to be dragged, with the other chosen ones if it is one of them. */
  void beginDrag(String key) {
    List<String> selected = selectedIds();
    drag.begin(selected.contains(key) ? selected : List.of(key));
  }

  private void filesOver(DragEvent event) {
    if (canTake(event)) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void filesDropped(DragEvent event) {
    if (canTake(event)) {
      take(event, Place.top(model.items()));
      event.setDropCompleted(true);
      event.consume();
    }
  }

  /** True if files or tables of files are dragged. */
  static boolean canTake(DragEvent event) {
    return event.getDragboard().hasFiles() || !TableRef.of(event.getDragboard()).isEmpty();
  }

  /** Opens what was dropped. */
  void take(DragEvent event, Place place) {
    if (event.getDragboard().hasFiles()) {
      List<File> files = event.getDragboard().getFiles();
      requests.open(files.stream().map(File::toPath).toList(), place);
    } else {
      requests.openTables(TableRef.of(event.getDragboard()), place);
    }
  }

  /** Where new layers go: above the chosen line, else above everything. */
  public Place newPlace() {
    List<String> chosen = selectedIds();
    if (chosen.isEmpty()) {
      return Place.top(model.items());
    }
    String parent = LayerTree.parent(model.items(), chosen.get(0)).map(Group::id).orElse("");
    return new Place(parent, chosen.get(0));
  }
}
