package org.ecozone.gui.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.SourceStamp;
import org.ecozone.app.workspace.open.SourceWatch;
import org.ecozone.app.workspace.open.SourceWatch.Change;
import org.ecozone.gui.common.Desk;
import org.ecozone.zone.Severity;

/**
 * Notices, when the window is looked at again, that somebody wrote to a file or moved it, and
 * offers to read its layers again. What was read stays until the user wants it: results that rest
 * on it are marked by the screening. FX thread; the disk is asked elsewhere.
 */
public final class ChangedFiles {
  private final Desk desk;
  private final LayerReading reading;
  private final BiConsumer<Callable<List<Change>>, Consumer<List<Change>>> quietly;
  private final Map<String, SourceStamp> told = new HashMap<>();
  private boolean looking;

  /**
   * @param quietly runs work elsewhere and hands its result back on this thread, without a line
   *     among the tasks
   */
  public ChangedFiles(
      Desk desk,
      LayerReading reading,
      BiConsumer<Callable<List<Change>>, Consumer<List<Change>>> quietly) {
    this.desk = desk;
    this.reading = reading;
    this.quietly = quietly;
  }

  /** Looks now; what was said before is not said again. */
  public void look() {
    Map<String, LayerContent> contents = desk.workspace().contents();
    if (looking || contents.isEmpty()) {
      return;
    }
    looking = true;
    quietly.accept(() -> SourceWatch.changes(contents), this::found);
  }

  private void found(List<Change> changes) {
    looking = false;
    Map<String, LayerContent> present = desk.workspace().contents();
    List<Change> fresh =
        changes.stream()
            .filter(change -> isOf(present.get(change.layerId()), change))
            .filter(change -> !change.was().equals(told.put(change.layerId(), change.was())))
            .toList();
    if (fresh.isEmpty()) {
      return;
    }
    List<String> ids = fresh.stream().map(Change::layerId).toList();
    desk.workspace().sourcesChanged(ids);
    String names =
        fresh.stream()
            .map(change -> String.valueOf(change.was().file().getFileName()))
            .distinct()
            .collect(Collectors.joining("、"));
    desk.messages()
        .show(
            Severity.WARNING,
            desk.texts().get("gui/files.changed.said", names, ids.size()),
            "",
            desk.texts().get("gui/files.changed.again"),
            () -> reading.again(ids));
  }

  /** False if the layer was read again, or taken away, while the disk was asked. */
  private static boolean isOf(LayerContent content, Change change) {
    return content != null
        && content.readAs() != null
        && content.readAs().source().equals(change.was());
  }
}
