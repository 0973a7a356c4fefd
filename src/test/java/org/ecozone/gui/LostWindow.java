package org.ecozone.gui;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.ecozone.app.Installation;
import org.ecozone.app.preferences.Preferences;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.app.workspace.WorkspaceListener;
import org.ecozone.gui.common.Fonts;
import org.ecozone.gui.support.Answers;

/**
 * A window in a process of its own that changes something, saves nothing and waits to be killed.
 * Arguments: the user's folder, a file with sites.
 */
public final class LostWindow {
  static final String NAME = "改过名的项目";

  private LostWindow() {}

  public static void main(String[] args) {
    Platform.startup(() -> open(Path.of(args[0]), Path.of(args[1])));
  }

  private static void open(Path user, Path sites) {
    Fonts.load();
    Installation installation = Installation.find(Map.of("ECOZONE_HOME", user.toString()));
    Shell shell = new Shell(installation, Preferences.USUAL);
    MainWindow window = new MainWindow(shell, new Stage(), new Answers());
    Workspace workspace = shell.desk().workspace();
    workspace.addListener(
        new WorkspaceListener() {
          @Override
          public void projectChanged(Project before) {
            if (before.sites().isEmpty() && !workspace.project().sites().isEmpty()) {
              Platform.runLater(() -> rename(workspace));
            }
          }
        });
    window.show();
    window.open(List.of(sites));
  }

  private static void rename(Workspace workspace) {
    Project project = workspace.project();
    List<SiteItem> sites = new java.util.ArrayList<>(project.sites());
    SiteItem first = sites.get(0);
    sites.set(
        0,
        new SiteItem(
            first.id(), NAME, first.parcels(), first.crs(), first.attributes(), first.origin()));
    workspace.change("gui/files.undo.add-sites", project.withSites(sites));
  }
}
