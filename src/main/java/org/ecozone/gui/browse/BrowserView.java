package org.ecozone.gui.browse;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.util.Duration;
import org.ecozone.app.table.LayerNames;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.WorkspaceListener;
import org.ecozone.app.workspace.open.FoundTable;
import org.ecozone.gui.browse.BrowseLine.Note;
import org.ecozone.gui.browse.BrowseLine.Top;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.gui.common.TableRef;
import org.ecozone.gui.common.UiTexts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/**
 * The browser: favourites, folders, files and the tables in them.
 *
 * <p>Threads: FX.
 */
public final class BrowserView {
  private static final double ROW_PX = 26;
  private static final Duration TYPING = Duration.millis(350);

  private final Desk desk;
  private final BrowserViewModel model;
  private final BorderPane root = new BorderPane();
  private final TreeView<BrowseLine> tree = new TreeView<>();
  private final TextField search = new TextField();
  private final PauseTransition typing = new PauseTransition(TYPING);
  private BrowserItem top;
  private BrowserItem found;
  private LayerNames names = LayerNames.NONE;
  private List<Path> favourites;
  private boolean begun;

  /** Of the project, null for none. */
  private Path file;

  /**
   * A browser that looks at the disk when it is shown first.
   *
   * @param requests what other parts of the window do
   */
  public BrowserView(Desk desk, BrowseRequests requests) {
    this.desk = desk;
    model = new BrowserViewModel(desk, requests);
    favourites = model.favourites();
    root.setId("browse");
    root.getStyleClass().add("browse");
    root.getStylesheets()
        .add(BrowserView.class.getResource("/org/ecozone/gui/browse/browse.css").toExternalForm());
    buildTree();
    buildSearch();
    Label hint = new Label();
    hint.setId("browse-hint");
    hint.textProperty().bind(desk.texts().bind("gui/browse.hint"));
    hint.getStyleClass().add("browse-hint");
    hint.setWrapText(true);
    VBox head = new VBox(buttons(), search);
    head.getStyleClass().add("browse-header");
    root.setTop(head);
    root.setCenter(tree);
    root.setBottom(hint);
    listen();
  }

  public Node node() {
    return root;
  }

  private void buildTree() {
    tree.setId("browse-tree");
    tree.setShowRoot(false);
    tree.setFixedCellSize(ROW_PX);
    tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    tree.setCellFactory(any -> new BrowserCell(this));
    tree.accessibleTextProperty().bind(desk.texts().bind("gui/browse.tree"));
    tree.addEventFilter(MouseEvent.MOUSE_CLICKED, this::clicked);
    tree.setOnKeyPressed(this::pressed);
    tree.setOnContextMenuRequested(this::menu);
    top = new BrowserItem(null, model, waiting());
    tree.setRoot(top);
  }

  private Note waiting() {
    return new Note(desk.texts().get("gui/browse.note.reading"), false);
  }

  private Node buttons() {
    Button add = button("add", Material2OutlinedAL.ADD, () -> model.open(selected()));
    add.disableProperty()
        .bind(
            tree.getSelectionModel()
                .selectedItemProperty()
                .map(item -> BrowserViewModel.refs(List.of(item.getValue())).isEmpty())
                .orElse(true));
    HBox box =
        new HBox(
            add,
            button("favourite", Material2OutlinedMZ.STAR_OUTLINE, this::chooseFavourite),
            button("refresh", Material2OutlinedMZ.REFRESH, this::refresh),
            button("fold", Material2OutlinedMZ.UNFOLD_LESS, this::foldAll));
    box.getStyleClass().add("browse-buttons");
    return box;
  }

  private Button button(String name, Ikon icon, Runnable action) {
    Button button = Icons.button(icon, desk.texts(), "gui/browse.button." + name);
    button.setId("browse-" + name);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void buildSearch() {
    search.setId("browse-search");
    search.promptTextProperty().bind(desk.texts().bind("gui/browse.search"));
    search.accessibleTextProperty().bind(desk.texts().bind("gui/browse.search"));
    HBox.setHgrow(search, Priority.ALWAYS);
    typing.setOnFinished(event -> find());
    search.textProperty().addListener((any, before, now) -> typing.playFromStart());
    search.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
          } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            tree.requestFocus();
            event.consume();
          }
        });
  }

  private void listen() {
    root.sceneProperty().addListener((any, before, now) -> begin());
    desk.texts().langProperty().addListener((any, before, now) -> tree.refresh());
    desk.settings()
        .preferencesProperty()
        .addListener(
            (any, before, now) -> {
              if (!now.dataFolders().equals(favourites)) {
                favourites = now.dataFolders();
                listTops();
              }
            });
    desk.workspace()
        .addListener(
            new WorkspaceListener() {
              @Override
              public void projectChanged(Project before) {
                if (before.layers() != desk.workspace().project().layers()) {
                  tree.refresh();
                }
              }

              @Override
              public void situationChanged() {
                if (!Objects.equals(file, desk.workspace().file())) {
                  file = desk.workspace().file();
                  listTops();
                }
              }
            });
  }

  /** Nothing is read from the disk before the panel is in a window. */
  private void begin() {
    if (!begun && root.getScene() != null) {
      begun = true;
      readNames();
      listTops();
    }
  }

  private void readNames() {
    Project.Basis basis = desk.workspace().project().basis();
    desk.jobs()
        .run(
            new Job<LayerNames>(
                "gui/browse.job.names",
                List.of(),
                "browse.names",
                progress -> LayerNames.read(desk.installation(), basis),
                read -> {
                  names = read;
                  tree.refresh();
                },
                failure -> names = LayerNames.NONE)); // the tree says what is wrong with profiles
  }

  private void listTops() {
    if (begun && found == null) {
      model.tops(top::show);
    }
  }

  // ---- what cells ask

  UiTexts texts() {
    return desk.texts();
  }

  /** Name of a canonical layer; empty if there is none. */
  String layerName(String code) {
    return code.isEmpty() ? "" : names.name(code, desk.texts().lang());
  }

  boolean isThere(FoundTable table) {
    return model.isThere(table);
  }

  /** What is dragged with a line: all that is selected if it is one of them. */
  List<TableRef> dragged(BrowseLine line) {
    List<BrowseLine> selected = selected();
    return line == null
        ? List.of()
        : BrowserViewModel.refs(selected.contains(line) ? selected : List.of(line));
  }

  // ---- hands

  private List<BrowseLine> selected() {
    return tree.getSelectionModel().getSelectedItems().stream()
        .filter(item -> item != null && item.getValue() != null)
        .map(TreeItem::getValue)
        .toList();
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY
        && event.getClickCount() == 2
        && isOnLine(event)
        && selected().size() == 1
        && opensAtOnce(selected().get(0))) {
      model.open(selected());
      event.consume();
    }
  }

  private static boolean isOnLine(MouseEvent event) {
    Node node = event.getPickResult().getIntersectedNode();
    while (node != null && !(node instanceof BrowserCell)) {
      node = node.getParent();
    }
    return node != null && !((BrowserCell) node).isEmpty();
  }

  /** A file unfolds by a double click, as a folder does; a table is added. */
  private static boolean opensAtOnce(BrowseLine line) {
    return !line.canUnfold();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      model.open(selected());
      event.consume();
    } else if (event.getCode() == KeyCode.F5) {
      refresh();
      event.consume();
    } else if (event.getCode() == KeyCode.DELETE) {
      selected().stream()
          .filter(line -> line instanceof Top each && each.root() == BrowseLine.Root.FAVOURITE)
          .forEach(line -> model.removeFavourite(line.path()));
      event.consume();
    }
  }

  private void menu(ContextMenuEvent event) {
    new BrowserMenu(desk.texts(), model, selected(), this::refresh).show(tree, event);
    event.consume();
  }

  private void chooseFavourite() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(desk.texts().get("gui/browse.button.favourite"));
    File folder = chooser.showDialog(root.getScene().getWindow());
    if (folder != null) {
      model.addFavourite(folder.toPath());
    }
  }

  /** Looks at the disk again. */
  void refresh() {
    if (found != null) {
      find();
      return;
    }
    model.tops(
        lines -> {
          top.show(lines);
          top.refreshBelow();
        });
  }

  private void foldAll() {
    TreeItem<BrowseLine> shown = tree.getRoot();
    shown.getChildren().forEach(item -> item.setExpanded(false));
  }

  private void find() {
    String text = search.getText().strip();
    if (text.isEmpty()) {
      found = null;
      tree.setRoot(top);
      listTops();
      return;
    }
    BrowserItem answer = new BrowserItem(null, model, waiting());
    answer.show(List.of(waiting()));
    found = answer;
    tree.setRoot(answer);
    model.search(text, answer::show);
  }
}
