package org.ecozone.app.workspace.open;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerContent.DraftFeature;
import org.ecozone.app.workspace.LayerContent.State;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.open.OpenWorkspaceLayers.Receiver;
import org.ecozone.job.Progress;
import org.ecozone.store.preview.Draft;
import org.ecozone.store.preview.DraftReader;

/**
 * Hands over something to look at of each layer, before anything is checked: it needs no profiles
 * and no cache.
 */
final class DraftFeed {
  /** A smaller file is read properly before anybody could look at a draft of it. */
  private static final long DRAFT_FROM_BYTES = 4 << 20;

  private final int threads;
  private final Receiver receiver;
  private final Progress progress;

  DraftFeed(int threads, Receiver receiver, Progress progress) {
    this.threads = threads;
    this.receiver = receiver;
    this.progress = progress;
  }

  void feed(List<FileLayers> files) {
    for (FileLayers file : files) {
      if (file.stamp().size() >= DRAFT_FROM_BYTES) {
        feed(file);
      }
    }
  }

  private void feed(FileLayers file) {
    List<String> tables = file.layers().stream().map(Layer::table).distinct().toList();
    DraftReader.read(
        file.stamp().file(),
        file.reading(),
        tables,
        threads,
        progress,
        (table, draft) -> {
          LayerContent content =
              new LayerContent(State.LOADING, null, null, draft(draft), null, List.of())
                  .withMapCrs(MapCrs.of(draft));
          file.layers().stream()
              .filter(layer -> layer.table().equals(table))
              .forEach(layer -> receiver.arrived(layer.id(), content));
        });
  }

  private static LayerContent.Draft draft(Draft draft) {
    List<DraftFeature> features = new ArrayList<>(draft.features().size());
    draft.features().forEach(each -> features.add(new DraftFeature(each.fid(), each.geometry())));
    return new LayerContent.Draft(draft.crs(), features);
  }
}
