package org.ecozone.app.sites;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.ecozone.app.intake.IntakeIssue;
import org.ecozone.app.intake.SameIds;
import org.ecozone.geo.reference.WorkArea;
import org.ecozone.job.Progress;
import org.ecozone.store.SiteBatches;
import org.ecozone.store.StoreException;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Sha256;
import org.ecozone.zone.Site;
import org.ecozone.zone.Source;

/**
 * The sites of several files, or of the tables of one, one after the other. An id that two of them
 * have gets the name of its own before it in both.
 */
final class FolderRows implements SiteRows {
  private final Source source;
  private final List<SiteRows> files;
  private final List<Issue> issues = new ArrayList<>();
  private final int skipped;

  /** By file: ids that are changed, and what they become. */
  private final List<Map<String, String>> renamed = new ArrayList<>();

  private FolderRows(Source source, List<SiteRows> parts, List<Issue> skipped) {
    this.source = source;
    this.files = List.copyOf(parts);
    this.skipped = skipped.size();
    Set<Issue> all = new LinkedHashSet<>(skipped);
    files.forEach(file -> all.addAll(file.issues()));
    issues.addAll(all);
  }

  /**
   * The files of a folder; goes through the ids of all.
   *
   * @param files closed with this
   * @param skipped why files were left out
   */
  static FolderRows ofFolder(
      String folder, List<SiteRows> files, List<Issue> skipped, Progress progress) {
    FolderRows rows = new FolderRows(sourceOf(folder, files), files, skipped);
    List<String> names = files.stream().map(file -> file.source().file()).toList();
    rows.rename(
        names, progress, (i, count) -> Issue.of(SitesIssue.IDS_PREFIXED, names.get(i), "", count));
    return rows;
  }

  /** The tables of one file, likewise. */
  static FolderRows ofTables(List<SiteRows> tables, Progress progress) {
    Source first = tables.get(0).source();
    FolderRows rows =
        new FolderRows(new Source(first.file(), "", first.sha256()), tables, List.of());
    List<String> names = tables.stream().map(table -> table.source().table()).toList();
    rows.rename(
        names,
        progress,
        (i, count) -> Issue.of(IntakeIssue.IDS_PREFIXED, first.file(), names.get(i), count));
    return rows;
  }

  private interface Remark {
    Issue of(int part, int count);
  }

  private void rename(List<String> names, Progress progress, Remark remark) {
    renamed.addAll(SameIds.renamed(names, i -> ids(files.get(i), progress)));
    for (int i = 0; i < renamed.size(); i++) {
      if (!renamed.get(i).isEmpty()) {
        issues.add(remark.of(i, renamed.get(i).size()));
      }
    }
  }

  private static List<String> ids(SiteRows file, Progress progress) {
    List<String> ids = new ArrayList<>();
    try (SiteBatches batches = file.streamWithoutLand(progress)) {
      while (batches.hasNext()) {
        batches.next().sites().forEach(site -> ids.add(site.id()));
      }
    }
    return ids;
  }

  /** By the names and hashes of its files. */
  private static Source sourceOf(String folder, List<SiteRows> files) {
    StringBuilder all = new StringBuilder();
    for (SiteRows file : files) {
      Source source = file.source();
      all.append(source.file()).append('\t').append(source.table()).append('\t');
      all.append(source.sha256()).append('\n');
    }
    return new Source(folder, "", Sha256.hex(all.toString().getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public Source source() {
    return source;
  }

  @Override
  public long count() {
    return files.stream().mapToLong(SiteRows::count).sum();
  }

  @Override
  public List<Issue> issues() {
    return List.copyOf(issues);
  }

  @Override
  public int skipped() {
    return skipped;
  }

  @Override
  public boolean hasPlaces() {
    return files.stream().anyMatch(SiteRows::hasPlaces);
  }

  @Override
  public List<Issue> outside(WorkArea area) {
    return files.stream().flatMap(each -> each.outside(area).stream()).toList();
  }

  @Override
  public Optional<Set<Map<String, String>>> forms() {
    Set<Map<String, String>> all = new HashSet<>();
    for (SiteRows file : files) {
      Optional<Set<Map<String, String>>> forms = file.forms();
      if (forms.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(forms.get());
    }
    return Optional.of(all);
  }

  private interface Opening {
    SiteBatches open(SiteRows file);
  }

  @Override
  public SiteBatches stream(int sitesInBatch, Progress progress) {
    return new InTurn(file -> file.stream(sitesInBatch, progress));
  }

  @Override
  public SiteBatches streamWithoutLand(Progress progress) {
    return new InTurn(file -> file.streamWithoutLand(progress));
  }

  private List<Site> named(List<Site> sites, Map<String, String> changed) {
    if (changed.isEmpty()) {
      return sites;
    }
    return sites.stream()
        .map(site -> site.withId(changed.getOrDefault(site.id(), site.id())))
        .toList();
  }

  @Override
  public void close() throws StoreException {
    StoreException failure = null;
    for (SiteRows file : files) {
      try {
        file.close();
      } catch (StoreException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** One file after the other; only one is gone through at a time. */
  private final class InTurn implements SiteBatches {
    private final Opening opening;
    private final Iterator<SiteRows> left = files.iterator();
    private Map<String, String> changed = Map.of();
    private SiteBatches now;
    private int index;

    InTurn(Opening opening) {
      this.opening = opening;
    }

    @Override
    public boolean hasNext() {
      while ((now == null || !now.hasNext()) && left.hasNext()) {
        close();
        now = opening.open(left.next());
        changed = renamed.get(index++);
      }
      return now != null && now.hasNext();
    }

    @Override
    public Batch next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Batch batch = now.next();
      Map<String, String> ids = changed;
      return () -> named(batch.sites(), ids);
    }

    @Override
    public void close() {
      if (now != null) {
        now.close();
        now = null;
      }
    }
  }
}
