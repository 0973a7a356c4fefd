package org.ecozone.screen;

import org.ecozone.zone.Issue;

/**
 * Receives a screening piece by piece: begin, one call per site in the order of the file, end. A
 * screening of a million sites is never held in memory as a whole.
 *
 * <p>Threads: {@link #prepare} is called from several at once, between begin and end; everything
 * else, the {@link PreparedSite} among it, on the caller's thread.
 */
public interface ScreeningSink {
  void begin(ScreeningHeader header);

  /** Takes one site in. */
  void site(SiteScreening screening);

  /**
   * Does as much of {@link #site} as can be done out of turn, on the thread that screened the site:
   * for example its bytes. A sink that has nothing to prepare keeps the site until its turn.
   */
  default PreparedSite prepare(SiteScreening screening) {
    return () -> site(screening);
  }

  /**
   * All issues of the run: reading first, then about layers, then overlay in site order. They may
   * be many: they may be gone through several times, one after the other, until this call returns,
   * and are not to be kept.
   */
  void end(Iterable<Issue> issues);
}
