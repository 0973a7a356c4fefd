package org.ecozone.app.sites;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.ecozone.job.Progress;
import org.ecozone.store.SiteBatches;
import org.ecozone.store.StoreException;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Sha256;
import org.ecozone.zone.Site;
import org.ecozone.zone.Source;

/**
 * The sites of several files, one file after the other. An id that two files have gets the name of
 * the file before it in both.
 */
final class FolderRows implements SiteRows {
  private final String folder;
  private final List<SiteRows> files;
  private final List<Issue> issues = new ArrayList<>();
  private final int skipped;

  /** By file: ids that are changed, and what they become. */
  private final List<Map<String, String>> renamed = new ArrayList<>();

  /**
   * Goes through the ids of all files.
   *
   * @param files closed with this
   * @param skipped why files were left out
   */
  FolderRows(String folder, List<SiteRows> files, List<Issue> skipped, Progress progress) {
    this.folder = folder;
    this.files = List.copyOf(files);
    this.skipped = skipped.size();
    issues.addAll(skipped);
    files.forEach(file -> issues.addAll(file.issues()));
    rename(progress);
  }

  private void rename(Progress progress) {
    Map<String, Integer> owners = new HashMap<>();
    Set<String> met = new HashSet<>();
    for (int i = 0; i < files.size(); i++) {
      for (String id : ids(files.get(i), progress)) {
        Integer before = owners.putIfAbsent(id, i);
        if (before != null && before != i) {
          met.add(id);
        }
      }
    }
    Set<String> taken = new HashSet<>(owners.keySet());
    for (SiteRows file : files) {
      Map<String, String> changed = new HashMap<>();
      if (!met.isEmpty()) {
        for (String id : ids(file, progress)) {
          if (met.contains(id)) {
            changed.put(id, free(file.source().file() + "/" + id, taken));
          }
        }
      }
      if (!changed.isEmpty()) {
        issues.add(Issue.of(SitesIssue.IDS_PREFIXED, file.source().file(), "", changed.size()));
      }
      renamed.add(changed);
    }
  }

  private static String free(String wanted, Set<String> taken) {
    String id = wanted;
    for (int n = 2; !taken.add(id); n++) {
      id = wanted + "#" + n;
    }
    return id;
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
  @Override
  public Source source() {
    StringBuilder all = new StringBuilder();
    for (SiteRows file : files) {
      Source source = file.source();
      all.append(source.file()).append('\t').append(source.table()).append('\t');
      all.append(source.sha256()).append('\n');
    }
    return new Source(folder, "", Sha256.hex(all.toString().getBytes(StandardCharsets.UTF_8)));
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
    List<Site> named = new ArrayList<>(sites.size());
    for (Site site : sites) {
      String id = changed.get(site.id());
      named.add(
          id == null
              ? site
              : new Site(
                  id,
                  site.fid(),
                  site.name(),
                  site.parcels(),
                  site.crs(),
                  site.attributes(),
                  site.source(),
                  site.failure()));
    }
    return named;
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
