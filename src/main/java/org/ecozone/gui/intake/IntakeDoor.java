package org.ecozone.gui.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.ecozone.app.CacheChoice;
import org.ecozone.app.table.LayerNames;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.open.OpenWorkspaceLayers;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.gui.intake.IntakeQuestions.OpenAs;
import org.ecozone.gui.intake.Sorted.Doubtful;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Severity;

/** Sorts what is dropped or opened into land, layers, and what only the user can tell. */
public final class IntakeDoor {
  private final Desk desk;
  private final IntakeQuestions questions;
  private final Consumer<List<Path>> land;

  /**
   * @param land takes files that are project land
   */
  public IntakeDoor(Desk desk, IntakeQuestions questions, Consumer<List<Path>> land) {
    this.desk = desk;
    this.questions = questions;
    this.land = land;
  }

  /**
   * Takes what is project land among files and folders.
   *
   * @param layers gets all else, later; not called if nothing is left
   */
  public void take(List<Path> paths, Consumer<List<Path>> layers) {
    Lang lang = desk.texts().lang();
    Project.Basis basis = desk.workspace().project().basis();
    CacheChoice cache = desk.settings().preferences().cache();
    OpenWorkspaceLayers opener = new OpenWorkspaceLayers(desk.installation(), cache, 1);
    desk.jobs()
        .run(
            new Job<>(
                "gui/files.job.sort",
                List.of(paths.get(0).getFileName()),
                "",
                progress -> {
                  LayerNames names = LayerNames.read(desk.installation(), basis);
                  return Sorted.of(paths, some -> opener.list(some, basis, progress), progress)
                      .named(code -> names.name(code, lang));
                },
                sorted -> hand(sorted, layers),
                desk.messages()::failure));
  }

  private void hand(Sorted sorted, Consumer<List<Path>> layers) {
    saySkipped(sorted.skipped());
    if (sorted.doubtful().isEmpty()) {
      hand(sorted.land(), sorted.layers(), layers);
      return;
    }
    String matched =
        sorted.doubtful().stream()
            .map(Doubtful::layer)
            .filter(layer -> !layer.isEmpty())
            .findFirst()
            .orElse("");
    List<Path> doubtful = sorted.doubtful().stream().map(Doubtful::file).toList();
    questions.landOrLayers(
        doubtful.stream().map(path -> path.getFileName().toString()).toList(),
        matched,
        answer -> {
          if (answer != OpenAs.GO_BACK) {
            List<Path> asLand = new ArrayList<>(sorted.land());
            List<Path> asLayers = new ArrayList<>(sorted.layers());
            (answer == OpenAs.LAND ? asLand : asLayers).addAll(doubtful);
            Collections.sort(asLand);
            hand(asLand, asLayers, layers);
          }
        });
  }

  private void hand(List<Path> asLand, List<Path> asLayers, Consumer<List<Path>> layers) {
    if (!asLayers.isEmpty()) {
      layers.accept(asLayers);
    }
    if (!asLand.isEmpty()) {
      land.accept(asLand);
    }
  }

  /** Takes files and folders as project land, without asking. */
  public void asLand(List<Path> paths) {
    if (paths.isEmpty()) {
      return;
    }
    desk.jobs()
        .run(
            new Job<>(
                "gui/files.job.sort",
                List.of(paths.get(0).getFileName()),
                "",
                progress -> Sorted.files(paths, progress),
                walk -> {
                  saySkipped(walk.skipped());
                  land.accept(walk.files());
                },
                desk.messages()::failure));
  }

  private void saySkipped(int count) {
    if (count > 0) {
      desk.messages()
          .show(Severity.WARNING, desk.texts().get("gui/intake.folder.skipped", count), "");
    }
  }
}
