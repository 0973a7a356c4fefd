package org.ecozone.gui.setup;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.WorkspaceListener;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.zone.Issue;

/**
 * Layer set-up 图层设置: fills a window or a pane of at least 900 x 560 logical pixels; not modal.
 *
 * <p>Threads: FX.
 */
public final class LayerSetUpView {
  private final Desk desk;
  private final UiTexts texts;
  private final SetUpRequests requests;
  private final LayerSetUpViewModel model;
  private final BorderPane root = new BorderPane();
  private final SetUpTable layers;
  private final ColumnsPane fields;
  private final ClassesPane classes;
  private final SamplesPane samples;
  private final IdentityPane identity;
  private final ReadingPane reading;
  private final ListView<Issue> issues = new ListView<>();
  private final Label summary = new Label();
  private final Button apply = new Button();
  private final Button reset = new Button();
  private List<String> shownIds = List.of();
  private boolean keeping;

  /**
   * An empty set-up.
   *
   * @param requests what other parts of the window do
   */
  public LayerSetUpView(Desk desk, SetUpRequests requests) {
    this(
        desk,
        requests,
        new FileProposals(desk.installation(), () -> desk.settings().preferences().cache()));
  }

  LayerSetUpView(Desk desk, SetUpRequests requests, Proposals proposals) {
    this.desk = desk;
    this.requests = requests;
    texts = desk.texts();
    model = new LayerSetUpViewModel(desk, proposals);
    layers = new SetUpTable(texts, model);
    fields = new ColumnsPane(texts, model);
    classes = new ClassesPane(texts, model);
    samples = new SamplesPane(texts);
    identity = new IdentityPane(texts, model);
    reading = new ReadingPane(texts, model);
    root.setId("setup");
    root.getStyleClass().add("layer-setup");
    root.getStylesheets()
        .add(LayerSetUpView.class.getResource("/org/ecozone/gui/setup/setup.css").toExternalForm());
    SplitPane split = new SplitPane(layers.node(), details());
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(0.46);
    root.setTop(head());
    root.setCenter(split);
    root.setBottom(foot());
    listen();
  }

  private Node head() {
    Label title = new Label();
    title.getStyleClass().add("setup-title");
    title.textProperty().bind(texts.bind("gui/setup.title"));
    Label note = new Label();
    note.getStyleClass().add("setup-note");
    note.setWrapText(true);
    note.textProperty().bind(texts.bind("gui/setup.note"));
    VBox head = new VBox(title, note);
    head.getStyleClass().add("setup-head");
    return head;
  }

  private Node details() {
    TabPane tabs = new TabPane();
    tabs.setId("setup-details");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    issues.setId("setup-issues");
    issues.setCellFactory(any -> new IssueCell());
    Label none = new Label();
    none.textProperty().bind(texts.bind("gui/setup.issues.empty"));
    issues.setPlaceholder(none);
    tabs.getTabs()
        .setAll(
            tab("classes", classes.node()),
            tab("fields", fields.node()),
            tab("identity", identity.node()),
            tab("samples", samples.node()),
            tab("issues", issues),
            tab("reading", reading.node()));
    return tabs;
  }

  private Tab tab(String name, Node content) {
    Tab tab = new Tab();
    tab.setId("setup-tab-" + name);
    tab.textProperty().bind(texts.bind("gui/setup.tab." + name));
    tab.setContent(content);
    return tab;
  }

  /** A sentence with its weight. */
  private final class IssueCell extends ListCell<Issue> {
    @Override
    protected void updateItem(Issue issue, boolean empty) {
      super.updateItem(issue, empty);
      setWrapText(true);
      setPrefWidth(0);
      setText(empty || issue == null ? null : issue.message(texts.lang()));
      getStyleClass().removeAll("issue-error", "issue-warning");
      if (!empty && issue != null) {
        switch (issue.severity()) {
          case ERROR -> getStyleClass().add("issue-error");
          case WARNING -> getStyleClass().add("issue-warning");
          default -> {}
        }
      }
    }
  }

  private Node foot() {
    ProgressIndicator busy = new ProgressIndicator();
    busy.getStyleClass().add("setup-busy");
    busy.visibleProperty().bind(model.busyProperty());
    Label failure = new Label();
    failure.setId("setup-failure");
    failure.getStyleClass().add("setup-failure");
    failure.setWrapText(true);
    failure.textProperty().bind(model.failureProperty());
    summary.setId("setup-summary");
    summary.setMinWidth(0);
    summary.setOnMouseClicked(event -> goToNextOpen());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    apply.setId("setup-apply");
    apply.getStyleClass().add("accent");
    apply.setOnAction(event -> model.apply());
    apply.setMinWidth(Region.USE_PREF_SIZE);
    reset.setId("setup-reset");
    reset.textProperty().bind(texts.bind("gui/setup.reset"));
    reset.setOnAction(event -> model.reset());
    reset.setMinWidth(Region.USE_PREF_SIZE);
    Button close = new Button();
    close.setId("setup-close");
    close.textProperty().bind(texts.bind("gui/setup.close"));
    close.setOnAction(event -> requests.close());
    close.setMinWidth(Region.USE_PREF_SIZE);
    HBox foot = new HBox(busy, summary, failure, gap, remembered(), reset, apply, close);
    foot.getStyleClass().add("setup-foot");
    return foot;
  }

  /** Only there while something is remembered. */
  private Button remembered() {
    Button remembered = new Button();
    remembered.setId("setup-remembered");
    remembered
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.get("gui/setup.remembered", model.rememberedProperty().get()),
                texts.langProperty(),
                model.rememberedProperty()));
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(texts.bind("gui/setup.remembered.tip"));
    remembered.setTooltip(tooltip);
    remembered.visibleProperty().bind(model.rememberedProperty().greaterThan(0));
    remembered.managedProperty().bind(remembered.visibleProperty());
    remembered.setOnAction(event -> model.useRemembered());
    remembered.setMinWidth(Region.USE_PREF_SIZE);
    return remembered;
  }

  private void listen() {
    layers
        .node()
        .getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<SetUpRow>) change -> detail());
    model.onReplaced(this::keepSelection);
    texts.langProperty().addListener((any, before, now) -> translate());
    desk.workspace()
        .addListener(
            new WorkspaceListener() {
              @Override
              public void projectChanged(Project before) {
                if (before.layers() != desk.workspace().project().layers()) {
                  model.followProject();
                  sum();
                }
              }
            });
    sum();
  }

  private void translate() {
    layers.node().refresh();
    detail();
    sum();
  }

  public Node node() {
    return root;
  }

  /** Shows the set-up of these layers of the workspace; all zone layers if there are none. */
  public void show(List<String> layerIds) {
    model.show(layerIds);
    if (!model.rows().isEmpty()) {
      layers.node().getSelectionModel().clearAndSelect(0);
    }
    sum();
  }

  /** Rows are replaced when they change; the same layers stay chosen. */
  private void keepSelection() {
    keeping = true;
    List<String> chosen = shownIds;
    var selection = layers.node().getSelectionModel();
    selection.clearSelection();
    for (int i = 0; i < model.rows().size(); i++) {
      if (chosen.contains(model.rows().get(i).id())) {
        selection.select(i);
      }
    }
    keeping = false;
    detail();
    sum();
    layOutAgain();
  }

  /**
   * Asks each pane above the table for layout. Just after the page came up one of them takes itself
   * for laid out while the table in it is not, and the table would go on showing what it had.
   */
  private void layOutAgain() {
    for (Parent pane = layers.node(); pane != null; pane = pane.getParent()) {
      pane.requestLayout();
    }
  }

  private void detail() {
    if (keeping || model.isReplacing()) {
      return;
    }
    List<SetUpRow> chosen = layers.selected();
    shownIds = chosen.stream().map(SetUpRow::id).collect(Collectors.toList());
    SetUpRow first = chosen.isEmpty() ? null : chosen.get(0);
    fields.show(first);
    classes.show(first);
    samples.show(first);
    identity.show(chosen);
    reading.show(first);
    issues
        .getItems()
        .setAll(first == null || first.proposal() == null ? List.of() : first.proposal().issues());
  }

  /** Chooses the next layer that is not recognised or has rows without a class. */
  private void goToNextOpen() {
    int size = model.rows().size();
    int current = layers.node().getSelectionModel().getSelectedIndex();
    for (int step = 1; step <= size; step++) {
      int at = (Math.max(0, current) + step) % size;
      SetUpRow row = model.rows().get(at);
      if (row.proposal() != null
          && (row.code().isEmpty() || row.undecidedRows() > 0 || row.crs().isEmpty())) {
        layers.node().getSelectionModel().clearAndSelect(at);
        layers.node().scrollTo(Math.max(0, at - 2));
        return;
      }
    }
  }

  private void sum() {
    long undecided = model.undecided();
    long unrecognised = model.unrecognised();
    long withoutCrs = model.withoutCrs();
    int changed = model.changed().size();
    summary.setText(
        withoutCrs > 0
            ? texts.get("gui/setup.summary.nocrs", withoutCrs, unrecognised, undecided)
            : undecided == 0 && unrecognised == 0
                ? texts.get("gui/setup.summary.clear", model.rows().size())
                : texts.get("gui/setup.summary.open", unrecognised, undecided));
    summary
        .getStyleClass()
        .setAll("label", undecided + unrecognised + withoutCrs == 0 ? "setup-clear" : "setup-open");
    apply.setText(texts.get("gui/setup.apply", changed));
    apply.setDisable(changed == 0);
    reset.setDisable(changed == 0);
  }
}
