package org.ecozone.screen;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Predicate;
import org.ecozone.job.Progress;
import org.ecozone.zone.Site;

/**
 * The sites of a screening in the order of their file, without all of them being in memory. May be
 * gone through several times, with the same sites every time.
 *
 * <p>Threads: one at a time; only {@link Batch#sites()} is called on workers.
 *
 * <p>Fails: with an unchecked exception of its own if the sites cannot be read to the end, or are
 * not what they were the first time; then nothing of the screening may be kept.
 */
public interface SiteSupply extends AutoCloseable {
  /** A few sites that follow each other; decoding them is work for any thread. */
  interface Batch {
    /** At least one; may be called once. */
    List<Site> sites();
  }

  /** Once through all sites. */
  interface Batches extends Iterator<Batch>, AutoCloseable {
    @Override
    void close();
  }

  long count();

  /**
   * What tells these sites from others of the same source, file, parameters and data files; empty
   * if these say it all.
   */
  String fingerprint();

  /**
   * Every different form (attributes of a site) at least once, in no particular order, until the
   * taker has had enough and says false.
   */
  void forms(Predicate<Map<String, String>> taker, Progress progress);

  /** Begins to go through the sites, so many in one batch at most. */
  Batches open(int sitesInBatch, Progress progress);

  @Override
  void close();

  /** Sites that are in memory anyway. */
  static SiteSupply of(List<Site> sites) {
    return new Held(List.copyOf(sites));
  }

  /** See {@link #of}. */
  record Held(List<Site> sites) implements SiteSupply {
    @Override
    public long count() {
      return sites.size();
    }

    @Override
    public String fingerprint() {
      return ReportId.of(sites);
    }

    @Override
    public void forms(Predicate<Map<String, String>> taker, Progress progress) {
      Set<Map<String, String>> seen = new HashSet<>();
      for (Site site : sites) {
        progress.checkCancelled();
        if (seen.add(site.attributes()) && !taker.test(site.attributes())) {
          return;
        }
      }
    }

    @Override
    public Batches open(int sitesInBatch, Progress progress) {
      return new Batches() {
        private int next;

        @Override
        public boolean hasNext() {
          return next < sites.size();
        }

        @Override
        public Batch next() {
          if (!hasNext()) {
            throw new NoSuchElementException();
          }
          int from = next;
          next = Math.min(sites.size(), from + sitesInBatch);
          List<Site> batch = sites.subList(from, next);
          return () -> batch;
        }

        @Override
        public void close() {
          next = sites.size();
        }
      };
    }

    @Override
    public void close() {
      // nothing to give back
    }
  }
}
