package org.ecozone.gui;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.ecozone.app.Installation;
import org.ecozone.app.preferences.Preferences;
import org.ecozone.app.preferences.PreferencesFile;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.gui.common.Fonts;
import org.ecozone.gui.map.MapView;

/**
 * The window as {@link EcoZoneApp} makes it, in the hands of a benchmark. Its methods are for the
 * FX thread.
 */
public final class BenchedWindow extends Application {
  private static final CompletableFuture<BenchedWindow> STARTED = new CompletableFuture<>();

  private Shell shell;
  private MainWindow window;
  private Stage stage;

  /** Starts the toolkit; returns when the window is closed. */
  public static void start(Consumer<BenchedWindow> script) {
    STARTED.thenAcceptAsync(script);
    launch(BenchedWindow.class);
  }

  @Override
  public void start(Stage primary) {
    Installation installation = Installation.find(Map.of("ECOZONE_HOME", "/nonexistent"));
    Preferences preferences = new PreferencesFile(installation.userFolder()).read().preferences();
    Fonts.load();
    stage = primary;
    shell = new Shell(installation, preferences);
    window = new MainWindow(shell, primary);
    window.show();
    STARTED.complete(this);
  }

  public void open(List<Path> files) {
    window.open(files);
  }

  /** Nothing is open afterwards. */
  public void closeProject() {
    workspace().open(Project.EMPTY, null);
  }

  public void close() {
    stage.hide();
  }

  private Workspace workspace() {
    return shell.desk().workspace();
  }

  public MapView map() {
    return (MapView) stage.getScene().lookup("#map");
  }

  /** True once a picture of the map is on the screen. */
  public boolean hasPicture() {
    return stage.getScene().lookup("#map-picture") instanceof ImageView view
        && view.getImage() != null
        && view.isVisible();
  }

  /** True once every layer was read and the picture is the best one. */
  public boolean isSettled() {
    List<LayerItem> layers = workspace().project().layers();
    return !layers.isEmpty()
        && layers.stream().allMatch(this::isRead)
        && hasPicture()
        && !map().painting().get()
        && shell.jobs().running().isEmpty();
  }

  private boolean isRead(LayerItem item) {
    return item instanceof LayerItem.Group group
        ? group.items().stream().allMatch(this::isRead)
        : workspace().content(item.id()).state() != LayerContent.State.LOADING;
  }

  /** How many layers there are, and what was said about them. */
  public String summary() {
    return workspace().project().layers().size()
        + " layers, "
        + shell.messages().messages().size()
        + " messages";
  }
}
