package org.ecozone.screen;

import org.ecozone.zone.Issue;

/**
 * Receives a screening piece by piece, on one thread: begin, one call per site in the order of the
 * file, end. A screening of a million sites is never held in memory as a whole.
 */
public interface ScreeningSink {
  void begin(ScreeningHeader header);

  void site(SiteScreening screening);

  /**
   * All issues of the run: reading first, then about layers, then overlay in site order. They may
   * be many: they may be gone through several times, one after the other, until this call returns,
   * and are not to be kept.
   */
  void end(Iterable<Issue> issues);
}
