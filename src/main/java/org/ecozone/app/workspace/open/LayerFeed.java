package org.ecozone.app.workspace.open;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.app.reading.StatedTable;
import org.ecozone.app.reading.TableReading;
import org.ecozone.app.reading.TableReading.Prepared;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerContent.ReadAs;
import org.ecozone.app.workspace.LayerContent.State;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.WorkspaceIssue;
import org.ecozone.app.workspace.open.OpenWorkspaceLayers.Receiver;
import org.ecozone.job.Progress;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.LayerLoad;
import org.ecozone.store.LayersTable;
import org.ecozone.store.StoreException;
import org.ecozone.store.cache.LayerCache;
import org.ecozone.store.cache.ZoneFile;
import org.ecozone.store.geopackage.BrokenTable;
import org.ecozone.store.staging.SaidOnce;
import org.ecozone.zone.Issue;
import org.ecozone.zone.ProfileSet;
import org.ecozone.zone.Source;
import org.ecozone.zone.UncheckedLayer;
import org.ecozone.zone.ZoneLayer;

/** Reads layers of one profile set, file by file, and hands them over as they come. */
final class LayerFeed {
  private final ProfileSet profiles;
  private final Project.Basis basis;
  private final LayerCache cache;
  private final int threads;
  private final Receiver receiver;
  private final Progress progress;

  /** How everything is read that this feed hands over. */
  record Setting(ProfileSet profiles, Project.Basis basis, LayerCache cache, int threads) {}

  LayerFeed(Setting setting, Receiver receiver, Progress progress) {
    this.profiles = setting.profiles;
    this.basis = setting.basis;
    this.cache = setting.cache;
    this.threads = setting.threads;
    this.receiver = receiver;
    this.progress = progress;
  }

  /** All of these, in this order. */
  void feed(List<FileLayers> files) {
    files.forEach(this::read);
  }

  private void read(FileLayers job) {
    progress.checkCancelled();
    Path path = job.stamp().file();
    if (!Files.exists(path)) {
      Issue missing =
          Issue.of(WorkspaceIssue.FILE_MISSING, name(path), "", name(path), path.getParent());
      job.layers().forEach(layer -> without(job, layer, State.MISSING, missing));
      return;
    }
    progress.stage("app.stage.zones", name(path));
    try (ZoneFile file = cache.open(path, job.reading(), threads, progress)) {
      Map<String, FeatureTable> tables = new LinkedHashMap<>();
      file.tables().forEach(table -> tables.put(LayersTable.key(table.name()), table));
      List<Layer> layers = new ArrayList<>(job.layers());
      layers.sort(
          Comparator.comparing((Layer layer) -> !layer.visible())
              .thenComparing(layer -> rows(tables.get(LayersTable.key(layer.table())))));
      for (Layer layer : layers) {
        FeatureTable table = tables.get(LayersTable.key(layer.table()));
        if (table == null) {
          refuse(job, layer, file);
        } else {
          read(job, layer, file, table);
        }
      }
    } catch (StoreException e) {
      job.layers().forEach(layer -> without(job, layer, State.BROKEN, e.issue()));
    }
  }

  private static long rows(FeatureTable table) {
    return table == null ? 0 : table.rowCount();
  }

  private void read(FileLayers job, Layer layer, ZoneFile file, FeatureTable table)
      throws StoreException {
    Prepared prepared = reading(layer).prepare(layer.file(), file, table);
    LayerLoad load =
        reading(layer)
            .withClauses(
                layer.file(), file.read(List.of(prepared.wanted()), threads, progress).get(0));
    List<Issue> issues = new ArrayList<>(about(file, table.name()));
    issues.addAll(prepared.issues());
    issues.addAll(SaidOnce.unsaid(issues, load.issues()));
    if (load.layer() == null) {
      deliver(job, layer, State.BROKEN, load, load.unchecked(), issues);
    } else {
      UncheckedLayer unread = TableReading.unread(prepared, load).orElse(null);
      deliver(job, layer, State.READY, load, unread, issues);
    }
  }

  /** What was said on opening about the file, or about this table of it. */
  private static List<Issue> about(ZoneFile file, String table) {
    return file.issues().stream()
        .filter(issue -> issue.layer().isEmpty() || issue.layer().equals(table))
        .toList();
  }

  /** A table that the file registers and that cannot be read, or that it does not hold any more. */
  private void refuse(FileLayers job, Layer layer, ZoneFile file) {
    for (BrokenTable broken : file.broken()) {
      if (LayersTable.key(broken.name()).equals(LayersTable.key(layer.table()))) {
        UncheckedLayer unchecked = reading(layer).refused(layer.file(), file, broken);
        List<Issue> issues = new ArrayList<>(about(file, broken.name()));
        issues.add(broken.issue());
        deliver(job, layer, State.BROKEN, null, unchecked, issues);
        return;
      }
    }
    Issue gone = Issue.of(WorkspaceIssue.TABLE_GONE, file.name(), layer.table(), layer.table());
    without(job, layer, State.BROKEN, gone);
  }

  private void without(FileLayers job, Layer layer, State state, Issue why) {
    Source source = new Source(name(layer.file()), layer.table(), "");
    UncheckedLayer unchecked = reading(layer).missing(layer.file(), source, why.code());
    deliver(job, layer, state, null, unchecked, List.of(why));
  }

  private void deliver(
      FileLayers job,
      Layer layer,
      State state,
      LayerLoad load,
      UncheckedLayer unchecked,
      List<Issue> issues) {
    ReadAs readAs = new ReadAs(job.stamp(), layer.table(), layer.setUp(), basis);
    ZoneLayer read = load == null ? null : load.layer();
    LayerContent content = new LayerContent(state, read, unchecked, null, readAs, issues);
    receiver.arrived(layer.id(), read == null ? content : content.withMapCrs(MapCrs.of(read)));
  }

  private TableReading reading(Layer layer) {
    return new TableReading(profiles, Map.of(), null, List.of(StatedTable.of(layer)));
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
