package org.ecozone.screen;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.job.CancelledException;
import org.ecozone.job.Parallel;
import org.ecozone.job.Progress;
import org.ecozone.overlay.index.PairCounts;
import org.ecozone.screen.ReadyScreening.Said;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Site;

/**
 * Screens sites: facts from the overlay, findings from the rules, a verdict for each site, piece by
 * piece to a sink.
 *
 * <p>Threads: sites are screened and prepared for the sink on several threads; the sink takes them
 * in on the caller's thread, in the order of the sites; the outcome does not depend on the number.
 *
 * <p>Fails: a fault of this program at one site makes that site UNDETERMINED and raises an issue,
 * the run goes on; {@link CancelledException} passes.
 */
public final class Screener {
  private static final int SITES_IN_BATCH = 64;

  private static final int BATCHES_PER_THREAD = 16;

  private static final int BYTES_PER_ROW = 300;

  private final FactSource.Factory factory;

  /**
   * @param factory for example {@code SiteOverlay::new}
   */
  public Screener(FactSource.Factory factory) {
    this.factory = factory;
  }

  /**
   * Indexes the layers and plans the rules once, for sites that come one by one.
   *
   * @param input its sites are not looked at, and may be none
   */
  public ReadyScreening prepare(ScreeningInput input, Progress progress) {
    progress.stage("screen.stage.prepare");
    return new ReadyScreening(input, factory, Said.AT_THE_SITE, progress);
  }

  /**
   * Screens all sites of the input.
   *
   * @return how pairs of site and zone were decided
   */
  public PairCounts screen(
      ScreeningInput input, int threads, Progress progress, ScreeningSink sink) {
    progress.stage("screen.stage.prepare");
    ReadyScreening ready = new ReadyScreening(input, factory, Said.ONCE_FOR_ALL, progress);
    sink.begin(ready.header());
    progress.stage("screen.stage.screen");
    long count = input.sites().count();
    long[] done = {0};
    try (IssueSpool issues = new IssueSpool();
        SiteSupply.Batches batches = input.sites().open(sitesInBatch(count, threads), progress)) {
      issues.addAll(input.readingIssues());
      issues.addAll(ready.layerIssues());
      Parallel.mapOrdered(
          batches,
          threads,
          batch -> screen(batch, ready, sink, progress),
          Screener::bytes,
          batch -> {
            for (Screened screened : batch) {
              issues.addAll(screened.issues());
              screened.prepared().write();
            }
            done[0] += batch.size();
            progress.report(done[0], count);
          },
          progress);
      sink.end(issues);
    }
    return ready.pairCounts();
  }

  /** Called on workers. */
  private static List<Screened> screen(
      SiteSupply.Batch batch, ReadyScreening ready, ScreeningSink sink, Progress progress) {
    List<Site> sites = batch.sites();
    List<Screened> screened = new ArrayList<>(sites.size());
    for (Site site : sites) {
      progress.checkCancelled();
      screened.add(Screened.of(ready.screen(site, progress), sink));
    }
    return screened;
  }

  /** Few sites are spread over all threads, one by one; many are worth a task by the dozen. */
  private static int sitesInBatch(long count, int threads) {
    return (int) Math.max(1, Math.min(SITES_IN_BATCH, count / (threads * BATCHES_PER_THREAD)));
  }

  /** About what the results of a batch take. */
  private static long bytes(List<Screened> batch) {
    long bytes = 0;
    for (Screened screened : batch) {
      bytes += screened.rows() * BYTES_PER_ROW;
    }
    return bytes;
  }

  /** What is left of a site until its turn comes, and about how many lines of a result it has. */
  private record Screened(List<Issue> issues, PreparedSite prepared, long rows) {
    static Screened of(SiteScreening screening, ScreeningSink sink) {
      return new Screened(
          screening.facts().issues(), sink.prepare(screening), screening.rows() + 4);
    }
  }
}
