package org.ecozone.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.ecozone.app.sites.SiteRows;
import org.ecozone.job.Progress;
import org.ecozone.screen.SiteSupply;
import org.ecozone.store.SiteBatches;
import org.ecozone.store.StoreException;
import org.ecozone.store.UncheckedStoreException;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Site;

/** The sites of a file, with the attributes of a file beside it if there is one. */
final class FileSites implements SiteSupply {
  /** Different forms that are kept; more are read again when they are asked for. */
  private static final int FORMS_KEPT = 4096;

  private final SiteRows source;
  private final AttributesBeside beside;

  /** Null if they are too many, or not known yet. */
  private final Set<Map<String, String>> forms;

  FileSites(SiteRows source) {
    this(source, null, source.forms().orElse(null));
  }

  private FileSites(SiteRows source, AttributesBeside beside, Set<Map<String, String>> forms) {
    this.source = source;
    this.beside = beside;
    this.forms = forms;
  }

  /** Goes through the forms of all sites; adds what is wrong between the two files. */
  static FileSites with(
      SiteRows source, AttributesBeside beside, List<Issue> issues, Progress progress) {
    Set<Map<String, String>> forms = new HashSet<>();
    Set<String> met = new HashSet<>();
    try (SiteBatches batches = source.streamWithoutLand(progress)) {
      while (batches.hasNext()) {
        for (Site site : batches.next().sites()) {
          if (beside.knows(site.id())) {
            met.add(site.id());
          }
          Site merged = beside.merge(site, issues::add);
          if (forms.size() <= FORMS_KEPT) {
            forms.add(merged.attributes());
          }
        }
      }
    }
    issues.addAll(beside.unknownSites(met));
    return new FileSites(source, beside, forms.size() <= FORMS_KEPT ? forms : null);
  }

  @Override
  public long count() {
    return source.count();
  }

  /** The hashes of the files say it all. */
  @Override
  public String fingerprint() {
    return "";
  }

  @Override
  public void forms(Predicate<Map<String, String>> taker, Progress progress) {
    if (forms != null) {
      for (Map<String, String> form : forms) {
        progress.checkCancelled();
        if (!taker.test(form)) {
          return;
        }
      }
      return;
    }
    Set<Map<String, String>> seen = new HashSet<>();
    try (SiteBatches batches = source.streamWithoutLand(progress)) {
      while (batches.hasNext()) {
        for (Site site : batches.next().sites()) {
          Map<String, String> form = merged(site).attributes();
          boolean fresh = seen.size() < FORMS_KEPT ? seen.add(form) : !seen.contains(form);
          if (fresh && !taker.test(form)) {
            return;
          }
        }
      }
    }
  }

  private Site merged(Site site) {
    return beside == null ? site : beside.merge(site, issue -> {});
  }

  @Override
  public Batches open(int sitesInBatch, Progress progress) {
    SiteBatches batches = source.stream(sitesInBatch, progress);
    return new Batches() {
      @Override
      public boolean hasNext() {
        return batches.hasNext();
      }

      @Override
      public Batch next() {
        SiteBatches.Batch batch = batches.next();
        return () -> sites(batch);
      }

      @Override
      public void close() {
        batches.close();
      }
    };
  }

  private List<Site> sites(SiteBatches.Batch batch) {
    if (beside == null) {
      return batch.sites();
    }
    List<Site> sites = new ArrayList<>();
    for (Site site : batch.sites()) {
      sites.add(merged(site));
    }
    return sites;
  }

  @Override
  public void close() {
    try {
      source.close();
    } catch (StoreException e) {
      throw new UncheckedStoreException(e);
    }
  }
}
