package org.ecozone.gui;

import java.nio.file.Path;
import java.util.List;
import org.ecozone.app.WriteDemo;
import org.ecozone.app.demo.DemoWorkspace;
import org.ecozone.app.workspace.Project;
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
        parts::screenAll);
  }
}
