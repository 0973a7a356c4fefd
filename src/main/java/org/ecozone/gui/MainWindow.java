package org.ecozone.gui;

import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.ecozone.app.preferences.ThemeName;
import org.ecozone.gui.common.Theme;

/**
 * The window: menus and toolbar above, docks left, right and below, the map or the start page in
 * the middle, the status bar at the foot. It composes the parts' views and holds no decisions of
 * theirs.
 */
final class MainWindow {
  private static final double WIDTH_PX = 1366;
  private static final double HEIGHT_PX = 740;

  private final Shell shell;
  private final Stage stage;
  private final StackPane centre = new StackPane();
  private final Docks docks;
  private final VBox top = new VBox();

  MainWindow(Shell shell, Stage stage) {
    this.shell = shell;
    this.stage = stage;
    docks = new Docks(shell.texts(), centre);
    centre.setId("centre");
    BorderPane root = new BorderPane(docks.node());
    root.setId("main-window");
    root.setTop(top);
    Scene scene = new Scene(root, WIDTH_PX, HEIGHT_PX);
    useTheme(scene, shell.desk().settings().preferences().look().theme());
    stage.setScene(scene);
    stage.titleProperty().bind(shell.texts().bind("gui.title"));
  }

  private void useTheme(Scene scene, ThemeName name) {
    Theme theme = new Theme(name, shell.desk().installation());
    theme.useEverywhere();
    theme.use(scene);
  }

  void show() {
    stage.show();
  }
}
