package org.ecozone.app.sites;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.ecozone.app.intake.OneSite;
import org.ecozone.geo.reference.WorkArea;
import org.ecozone.job.Progress;
import org.ecozone.store.SiteBatches;
import org.ecozone.store.StoreException;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Site;
import org.ecozone.zone.Source;

/** The tables of a file as one site. */
final class OneSiteRows implements SiteRows {
  private final String name;
  private final List<SiteRows> tables;
  private final List<Issue> issues;
  private final Set<Map<String, String>> forms;

  /**
   * @param name of the site
   * @param tables closed with this
   */
  OneSiteRows(String name, List<SiteRows> tables, Progress progress) {
    this.name = name;
    this.tables = List.copyOf(tables);
    Set<Issue> all = new LinkedHashSet<>();
    tables.forEach(table -> all.addAll(table.issues()));
    issues = List.copyOf(all);
    try (SiteBatches batches = streamWithoutLand(progress)) {
      forms = Set.of(batches.next().sites().get(0).attributes());
    }
  }

  /** Of the file as a whole. */
  @Override
  public Source source() {
    Source first = tables.get(0).source();
    return new Source(first.file(), "", first.sha256());
  }

  @Override
  public long count() {
    return 1;
  }

  @Override
  public List<Issue> issues() {
    return issues;
  }

  @Override
  public boolean hasPlaces() {
    return tables.stream().anyMatch(SiteRows::hasPlaces);
  }

  @Override
  public List<Issue> outside(WorkArea area) {
    return tables.stream().flatMap(each -> each.outside(area).stream()).toList();
  }

  @Override
  public Optional<Set<Map<String, String>>> forms() {
    return Optional.of(forms);
  }

  private interface Opening {
    SiteBatches open(SiteRows table);
  }

  @Override
  public SiteBatches stream(int sitesInBatch, Progress progress) {
    return new One(table -> table.stream(sitesInBatch, progress));
  }

  @Override
  public SiteBatches streamWithoutLand(Progress progress) {
    return new One(table -> table.streamWithoutLand(progress));
  }

  private Site read(Opening opening) {
    List<Site> sites = new ArrayList<>();
    for (SiteRows table : tables) {
      try (SiteBatches batches = opening.open(table)) {
        while (batches.hasNext()) {
          sites.addAll(batches.next().sites());
        }
      }
    }
    return OneSite.of(name, sites);
  }

  @Override
  public void close() throws StoreException {
    StoreException failure = null;
    for (SiteRows table : tables) {
      try {
        table.close();
      } catch (StoreException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** Read when it is asked for. */
  private final class One implements SiteBatches {
    private Opening opening;

    One(Opening opening) {
      this.opening = opening;
    }

    @Override
    public boolean hasNext() {
      return opening != null;
    }

    @Override
    public Batch next() {
      if (opening == null) {
        throw new NoSuchElementException();
      }
      Site site = read(opening);
      opening = null;
      return () -> List.of(site);
    }

    @Override
    public void close() {
      // every table was closed when it had been read
    }
  }
}
