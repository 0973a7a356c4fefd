package org.ecozone.gui.layers;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.ecozone.app.RuleBook;
import org.ecozone.app.sidecar.ClauseTable;
import org.ecozone.app.workspace.LayerItem.Clauses;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.Project;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.zone.Severity;

/**
 * A table of clauses is put beside a layer, or taken away: a step to undo. The workspace reads the
 * layer again by itself, and what did not fit stands among its issues.
 */
final class LayerClauses {
  private static final String UNDO = "gui/layers.undo.clauses";

  private final Desk desk;

  LayerClauses(Desk desk) {
    this.desk = desk;
  }

  /** Asks for a file. */
  void choose(Layer layer, Window window) {
    FileChooser chooser = new FileChooser();
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                desk.texts().get("gui/layers.clauses.files"), "*.xlsx", "*.csv", "*.txt"));
    File file = chooser.showOpenDialog(window);
    if (file != null) {
      put(layer, file.toPath());
    }
  }

  /** Reads the file first: what is no table of clauses is refused. */
  void put(Layer layer, Path file) {
    Project.Basis basis = desk.workspace().project().basis();
    desk.jobs()
        .run(
            new Job<ClauseTable>(
                "gui/layers.job.clauses",
                List.of(file.getFileName()),
                "",
                progress ->
                    ClauseTable.read(
                        file,
                        RuleBook.read(desk.installation(), basis.rules(), basis.profiles())
                            .profiles()),
                table -> {
                  change(layer.id(), new Clauses(file.toAbsolutePath(), table.sha256()));
                  desk.messages()
                      .show(
                          Severity.INFO,
                          desk.texts()
                              .get("gui/layers.clauses.put", table.file(), table.rows().size()),
                          "");
                },
                failure -> desk.messages().failure(failure)));
  }

  void remove(Layer layer) {
    change(layer.id(), null);
  }

  private void change(String id, Clauses clauses) {
    Project project = desk.workspace().project();
    desk.workspace()
        .change(
            UNDO,
            project.withLayers(
                LayerTree.replaceLayer(
                    project.layers(),
                    id,
                    layer -> layer.withSetUp(layer.setUp().withClauses(clauses)))));
  }
}
