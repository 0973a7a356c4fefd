package org.ecozone.gui.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.ecozone.app.AppException;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.WorkspaceListener;
import org.ecozone.app.workspace.open.OpenWorkspaceLayers;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.JobRunner;
import org.ecozone.job.Progress;
import org.ecozone.zone.Issue;

/**
 * Sees to it that every layer of the project is read: whoever adds a layer to the project has done
 * enough. FX thread.
 */
public final class LayerReading {
  private final Desk desk;
  private final Executor fx;
  private final Map<JobRunner.Handle, List<Layer>> underWay = new HashMap<>();

  /**
   * @param fx takes what workers hand in to the workspace's thread
   */
  public LayerReading(Desk desk, Executor fx) {
    this.desk = desk;
    this.fx = fx;
    desk.workspace()
        .addListener(
            new WorkspaceListener() {
              @Override
              public void projectChanged(Project before) {
                stopWhatNobodyWants();
                readUnread();
              }
            });
  }

  /** Readings none of whose layers is in the project any more. */
  private void stopWhatNobodyWants() {
    List<LayerItem> items = desk.workspace().project().layers();
    List<JobRunner.Handle> unwanted =
        underWay.entrySet().stream()
            .filter(
                reading ->
                    reading.getValue().stream()
                        .noneMatch(layer -> LayerTree.findLayer(items, layer.id()).isPresent()))
            .map(Map.Entry::getKey)
            .toList();
    underWay.keySet().removeAll(unwanted);
    unwanted.forEach(JobRunner.Handle::cancel);
  }

  /** Reads layers again, because their file is another one now. */
  public void again(List<String> layerIds) {
    desk.workspace().readAgain(layerIds);
    readUnread();
  }

  /** New layers, those that are to be read in another way now, those that an undo brought back. */
  private void readUnread() {
    read(desk.workspace().takeUnread());
  }

  private void read(List<Layer> layers) {
    if (layers.isEmpty()) {
      return;
    }
    Project.Basis basis = desk.workspace().project().basis();
    OpenWorkspaceLayers open =
        new OpenWorkspaceLayers(
            desk.installation(),
            desk.settings().preferences().cache(),
            Runtime.getRuntime().availableProcessors());
    JobRunner.Job<Void> job =
        new JobRunner.Job<>(
            "gui/files.job.read-layers",
            List.of(layers.size(), title(layers)),
            "",
            progress -> load(open, layers, basis, progress),
            nothing -> underWay.values().remove(layers),
            failure -> {
              underWay.values().remove(layers);
              failed(layers, failure);
            });
    underWay.put(desk.jobs().run(job), layers);
  }

  private static String title(List<Layer> layers) {
    return layers.stream()
        .map(layer -> layer.file().getFileName().toString())
        .distinct()
        .limit(3)
        .collect(Collectors.joining(" · "));
  }

  /** On a worker. */
  private Void load(
      OpenWorkspaceLayers open, List<Layer> layers, Project.Basis basis, Progress progress)
      throws AppException {
    try {
      open.load(
          layers,
          basis,
          (id, content) -> fx.execute(() -> desk.workspace().putContent(id, content)),
          progress);
    } finally {
      if (progress.isCancelled()) {
        fx.execute(() -> unread(layers, Issue.of(FilesIssue.READING_CANCELLED, "", "")));
      }
    }
    return null;
  }

  private void failed(List<Layer> layers, Throwable failure) {
    if (failure instanceof AppException known) {
      known.issues().forEach(issue -> unread(layers, issue));
    } else {
      unread(layers, Issue.of(FilesIssue.READING_CANCELLED, "", ""));
    }
    desk.messages().failure(failure);
  }

  /** What has no answer yet has not been read: it says so instead of waiting for ever. */
  private void unread(List<Layer> layers, Issue why) {
    for (Layer layer : layers) {
      if (desk.workspace().content(layer.id()).state() == LayerContent.State.LOADING) {
        desk.workspace()
            .putContent(
                layer.id(), new LayerContent(LayerContent.State.BROKEN, null, List.of(why)));
      }
    }
  }
}
