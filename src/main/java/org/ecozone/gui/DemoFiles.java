package org.ecozone.gui;

import java.nio.file.Path;
import java.util.List;
import org.ecozone.app.WriteDemo;
import org.ecozone.app.demo.DemoWorkspace;
import org.ecozone.app.workspace.LayerContent.State;
import org.ecozone.app.workspace.LayerItem.Visibility;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.app.workspace.WorkspaceListener;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.gui.files.ProjectFiles;

/** The demo: writes it into the user's folder and opens it screened. FX thread. */
final class DemoFiles {
  private static final String FOLDER = "demo";

  private final Desk desk;
  private final ProjectFiles files;
  private final Parts parts;

  DemoFiles(Desk desk, ProjectFiles files, Parts parts) {
    this.desk = desk;
    this.files = files;
    this.parts = parts;
  }

  void open() {
    files.unlessUnsaved(this::write);
  }

  private void write() {
    Path folder = desk.installation().userFolder().resolve(FOLDER);
    desk.jobs()
        .run(
            new Job<Path>(
                "gui/files.job.write-demo",
                List.of(),
                "demo",
                progress -> {
                  new WriteDemo(desk.installation()).write(folder, desk.texts().lang(), progress);
                  return folder;
                },
                this::openWritten,
                files::failed));
  }

  /** A demo that lies there: judged by the day for which it was made. */
  void openWritten(Path folder) {
    files.openFresh(
        Project.EMPTY.withBasis(new Project.Basis(null, null, WriteDemo.AS_OF)),
        List.of(folder.resolve(DemoWorkspace.ZONES_FILE), folder.resolve(DemoWorkspace.SITES_FILE)),
        () -> {
          hideBackground();
          new OnceRead(desk.workspace(), parts::screenAll).begin();
        });
  }

  /** On the map only: what is not drawn is screened all the same. */
  private void hideBackground() {
    Project project = desk.workspace().project();
    desk.workspace()
        .adjust(
            project.withLayers(
                LayerTree.mapLayers(
                    project.layers(),
                    layer ->
                        DemoWorkspace.BACKGROUND_TABLES.contains(layer.table())
                            ? layer.shown(Visibility.HIDDEN)
                            : layer)));
  }

  /** Waits until the sites are there and every layer has been read or given up. */
  private static final class OnceRead implements WorkspaceListener {
    private final Workspace workspace;
    private final Runnable then;

    OnceRead(Workspace workspace, Runnable then) {
      this.workspace = workspace;
      this.then = then;
    }

    void begin() {
      workspace.addListener(this);
      look();
    }

    @Override
    public void projectChanged(Project before) {
      look();
    }

    @Override
    public void contentChanged(String layerId) {
      look();
    }

    private void look() {
      Project project = workspace.project();
      if (project.equals(Project.EMPTY)) {
        workspace.removeListener(this); // something else was opened instead
      } else if (!project.sites().isEmpty() && isRead(project)) {
        workspace.removeListener(this);
        then.run();
      }
    }

    private boolean isRead(Project project) {
      return LayerTree.layers(project.layers()).stream()
          .noneMatch(layer -> workspace.content(layer.id()).state() == State.LOADING);
    }
  }
}
