package org.ecozone.screen;

import java.util.List;
import org.ecozone.job.Progress;
import org.ecozone.overlay.FactNeeds;
import org.ecozone.overlay.SiteFacts;
import org.ecozone.overlay.index.PairCounts;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Site;
import org.ecozone.zone.ZoneLayer;

/**
 * Where the facts of a site come from: the overlay, or a test.
 *
 * <p>Threads: called from several at once.
 */
@FunctionalInterface
public interface FactSource {
  /** Facts of one site; the counties are those stated by the form, empty if none. */
  SiteFacts facts(Site site, List<String> counties, Progress progress);

  /** What is worth knowing about the layers themselves, whatever the site. */
  default List<Issue> layerIssues() {
    return List.of();
  }

  /** How pairs of site and zone were decided so far; none where no pair is decided. */
  default PairCounts pairCounts() {
    return PairCounts.NONE;
  }

  /** Makes a source for the layers and needs of a run, for example {@code SiteOverlay::new}. */
  @FunctionalInterface
  interface Factory {
    FactSource create(List<ZoneLayer> layers, FactNeeds needs);
  }
}
