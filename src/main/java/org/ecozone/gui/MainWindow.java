package org.ecozone.gui;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.ecozone.app.preferences.ThemeName;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.app.workspace.WorkspaceListener;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.FxExecutor;
import org.ecozone.gui.common.Theme;
import org.ecozone.gui.files.ChangedFiles;
import org.ecozone.gui.files.FileDialogs;
import org.ecozone.gui.files.FileQuestions;
import org.ecozone.gui.files.LayerReading;
import org.ecozone.gui.files.ProjectFiles;
import org.ecozone.gui.files.Rescue;
import org.ecozone.gui.frame.DockSide;
import org.ecozone.gui.frame.DockTab;
import org.ecozone.gui.frame.Docks;
import org.ecozone.gui.frame.Docks.Around;
import org.ecozone.gui.frame.DropFiles;
import org.ecozone.gui.frame.MessageBar;
import org.ecozone.gui.frame.Pages;
import org.ecozone.gui.frame.StatusBar;
import org.ecozone.gui.frame.TasksPanel;
import org.ecozone.gui.map.status.MapStatus;
import org.ecozone.gui.settings.SettingsView;
import org.ecozone.gui.settings.SettingsViewModel;
import org.ecozone.gui.start.StartPage;
import org.ecozone.gui.start.StartRequests;
import org.ecozone.gui.start.StartViewModel;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/**
 * The window: menus and toolbar above, docks left, right and below, the map or the start page in
 * the middle, the status bar at the foot. It composes the parts' views and holds no decisions of
 * theirs.
 */
final class MainWindow implements StartRequests {
  static final double LEAST_WIDTH_PX = 900;
  static final double LEAST_HEIGHT_PX = 560;

  private final Shell shell;
  private final Stage stage;
  private final Scene scene;
  private final StackPane centre = new StackPane();
  private final Docks docks;
  private final Pages pages;
  private final Parts parts;
  private final ProjectFiles files;
  private final DemoFiles demo;
  private final StartViewModel start;
  private final Node startPage;
  private final WorkbenchBar workbench;
  private final WindowLayout layout;
  private final Rescue rescue;
  private final Workspace workspace;
  private SettingsView settings;
  private boolean startWanted;
  private boolean startLeft;

  MainWindow(Shell shell, Stage stage) {
    this(shell, stage, new FileDialogs(shell.desk(), stage));
  }

  /**
   * @param questions who asks the user for files
   */
  MainWindow(Shell shell, Stage stage, FileQuestions questions) {
    this.shell = shell;
    this.stage = stage;
    Desk desk = shell.desk();
    workspace = desk.workspace();
    docks = new Docks(shell.texts(), centre);
    pages = new Pages(docks.node(), shell.texts());
    LayerReading reading = new LayerReading(desk, new FxExecutor());
    files = new ProjectFiles(desk, questions, reading);
    rescue = new Rescue(desk, shell.jobs(), files);
    parts = new Parts(desk, files, reading, docks, pages, questions);
    demo = new DemoFiles(desk, files, parts);
    docks.add(
        new DockTab(
            "tasks",
            "gui.dock.tasks",
            Material2OutlinedAL.HOURGLASS_EMPTY,
            DockSide.BOTTOM,
            new TasksPanel(shell.jobs(), shell.texts()).node()));
    start = new StartViewModel(desk);
    files.onRecentChanged(start::refresh);
    files.setThumbnail(parts::thumbnail);
    files.onSetUp(parts::setUp);
    ChangedFiles changed =
        new ChangedFiles(
            desk,
            reading,
            (work, done) -> shell.jobs().quietly(work, done, desk.messages()::failure));
    stage
        .focusedProperty()
        .addListener((property, before, focused) -> lookIf(focused, changed, parts));
    startPage = new StartPage(desk, start, this).node();
    registerCommands();
    workbench = new WorkbenchBar(shell.commands(), shell.texts());
    layout = new WindowLayout(stage, docks, workbench);
    StatusBar status = new StatusBar(desk, shell.jobs(), () -> reveal("tasks"));
    MapStatus mapStatus = new MapStatus(desk, parts.map());
    status.mapSlot().getChildren().setAll(mapStatus.nodes());
    status.mapSlot().visibleProperty().bind(parts.map().visibleProperty());
    status
        .hint()
        .textProperty()
        .bind(
            Bindings.when(parts.map().visibleProperty())
                .then(Bindings.createStringBinding(mapStatus.hint()::getValue, mapStatus.hint()))
                .otherwise(""));
    scene = new Scene(root(status));
    pages.listen(scene);
    stage.setScene(scene);
    stage.setMinWidth(LEAST_WIDTH_PX);
    stage.setMinHeight(LEAST_HEIGHT_PX);
    followSettings();
    followWorkspace();
  }

  /** Files may have been written to while another window was in front. */
  private static void lookIf(boolean focused, ChangedFiles changed, Parts parts) {
    if (focused) {
      changed.look();
      parts.look();
    }
  }

  private BorderPane root(StatusBar status) {
    centre.setId("centre");
    centre.getChildren().addAll(parts.intake().node(), startPage);
    MessageBar messages = new MessageBar(shell.messages(), shell.texts());
    BorderPane middle = new BorderPane(pages.node());
    middle.setTop(messages.node());
    BorderPane root = new BorderPane(middle);
    root.setId("main-window");
    root.setTop(new VBox(new MainMenu(shell, docks).node(), workbench.node()));
    root.setBottom(status.node());
    new DropFiles(files::open, files::openTables).on(root);
    return root;
  }

  private void registerCommands() {
    FrameCommands frame = new FrameCommands(shell);
    frame.addFiles(files, this::showStart, this::showSettings, this::requestClose);
    frame.addUndo();
    frame.addView(stage, docks, this::resetLayout);
    HelpPages help = new HelpPages(shell, pages);
    frame.addHelp(help::showKeys, this::openDemo, help::showAbout);
    PartCommands own = new PartCommands(shell.commands());
    own.addMap(parts.map());
    own.addLayers(
        files::choose, () -> parts.setUp(List.of()), parts::check, parts::showCurrentTable);
    own.addFind(
        () -> {
          pages.close();
          parts.map().openGoTo();
        },
        () -> {
          reveal("layers");
          parts.layers().focusSearch();
        });
    own.addReview(files::chooseSites, parts::drawSite, parts::screen, () -> reveal("rules"));
    own.addIntake(parts::paste, parts::export);
  }

  private void reveal(String tab) {
    pages.close();
    parts.intake().fold();
    docks.reveal(tab);
  }

  private void followSettings() {
    shell.desk().settings().theme().addListener((any, before, now) -> useTheme(now));
    useTheme(shell.desk().settings().preferences().look().theme());
  }

  private void useTheme(ThemeName name) {
    Theme theme = new Theme(name, shell.desk().installation());
    theme.useEverywhere();
    theme.use(scene);
    docks.restyle();
  }

  private void followWorkspace() {
    parts
        .intake()
        .shownProperty()
        .addListener(
            (any, before, now) -> {
              pages.close();
              updateCentre();
            });
    workspace.addListener(
        new WorkspaceListener() {
          @Override
          public void projectChanged(Project before) {
            if (!isEmpty()) {
              startWanted = false;
            }
            updateCentre();
            updateTitle();
          }

          @Override
          public void situationChanged() {
            updateTitle();
          }
        });
    updateCentre();
    updateTitle();
  }

  private void updateTitle() {
    stage.titleProperty().unbind();
    stage
        .titleProperty()
        .bind(Bindings.createStringBinding(this::title, shell.texts().langProperty()));
  }

  private String title() {
    Path file = workspace.file();
    String name =
        file != null
            ? file.getFileName().toString()
            : isEmpty() ? "" : shell.texts().get("gui.untitled");
    String program = shell.texts().get("gui.title");
    return name.isEmpty() ? program : (workspace.isDirty() ? "* " : "") + name + " — " + program;
  }

  private boolean isEmpty() {
    return workspace.project().withView(null).equals(Project.EMPTY);
  }

  private void updateCentre() {
    boolean adding = parts.intake().shownProperty().get();
    boolean onStart = !adding && (startWanted || isEmpty() && !startLeft);
    startPage.setVisible(onStart);
    parts.map().setVisible(!onStart);
    docks.setAround(onStart || adding ? Around.NOTHING : Around.DOCKS);
    if (onStart) {
      start.refresh();
    }
  }

  private void showStart() {
    pages.close();
    startWanted = true;
    startLeft = false;
    updateCentre();
  }

  private void showSettings() {
    if (settings == null) {
      settings =
          new SettingsView(
              shell.desk(),
              new SettingsViewModel(shell.desk(), shell.commands()),
              parts::reloadRules);
    }
    settings.refresh();
    pages.show("gui.page.settings", settings.node());
  }

  private void resetLayout() {
    docks.reset();
  }

  /** Goes on once nothing is unsaved, or the user does not mind. */
  void close(Runnable then) {
    files.unlessUnsaved(then);
  }

  /** Ends what the parts still do; nothing of the window may be used after it. */
  void end() {
    parts.end();
  }

  private void requestClose() {
    stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
  }

  @Override
  public void openDemo() {
    demo.open();
  }

  @Override
  public void chooseLand() {
    files.chooseSites();
  }

  @Override
  public void chooseFiles() {
    files.choose();
  }

  @Override
  public void open(List<Path> paths) {
    files.open(paths);
  }

  @Override
  public void startNew() {
    files.unlessUnsaved(
        () -> {
          startWanted = false;
          startLeft = true;
          files.startNew();
          updateCentre();
        });
  }

  void openDemo(Path folder) {
    demo.openWritten(folder);
  }

  ObjectProperty<Workbench> workbench() {
    return workbench.chosenProperty();
  }

  Docks docks() {
    return docks;
  }

  Map<String, String> layout() {
    Map<String, String> lines = new HashMap<>(shell.desk().settings().preferences().layout());
    lines.putAll(layout.read());
    return lines;
  }

  void show() {
    layout.use(shell.desk().settings().preferences().layout());
    double width = stage.getWidth();
    double height = stage.getHeight();
    stage.show();
    if (!stage.isMaximized()) { // some window managers forget what was asked for before
      stage.setWidth(width);
      stage.setHeight(height);
    }
    rescue.start();
    shell.jobs().quietly(files.warmUp(), done -> {}, shell.desk().messages()::failure);
  }

  Rescue rescue() {
    return rescue;
  }
}
