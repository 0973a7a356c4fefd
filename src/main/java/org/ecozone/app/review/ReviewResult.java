package org.ecozone.app.review;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ecozone.app.review.ReviewBasis.Outdated;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.screen.SiteScreening;
import org.ecozone.zone.Issue;

/**
 * A screened site of the project.
 *
 * @param item the site as it was screened
 * @param screening what the machine says
 * @param basis what it rests on
 * @param book the rules that judged
 * @param changed names of files that were written to after they were read
 * @param issues about the site, what the screening met, and what is odd about its layers and rules
 * @param when it was screened; belongs to the run, not to the result
 */
public record ReviewResult(
    SiteItem item,
    SiteScreening screening,
    ReviewBasis basis,
    ReviewBook book,
    List<String> changed,
    List<Issue> issues,
    Instant when) {
  public ReviewResult {
    changed = List.copyOf(changed);
    issues = List.copyOf(issues);
  }

  /**
   * Why this is not what a screening would say now; empty if it is.
   *
   * @param now the site as it is now
   */
  public Set<Outdated> outdated(SiteItem now, ReviewBasis present) {
    Set<Outdated> reasons = EnumSet.noneOf(Outdated.class);
    reasons.addAll(basis.against(present));
    reasons.addAll(changes(item, now));
    if (!changed.isEmpty()) {
      reasons.add(Outdated.SOURCE_CHANGED);
    }
    return reasons;
  }

  /** What was changed at a site that a screening rests on; a name is nothing. */
  static Set<Outdated> changes(SiteItem screened, SiteItem now) {
    Set<Outdated> reasons = EnumSet.noneOf(Outdated.class);
    if (screened == now) {
      return reasons;
    }
    if (!screened.attributes().equals(now.attributes())) {
      reasons.add(Outdated.FORM);
    }
    if (!screened.crs().equals(now.crs()) || !sameLand(screened, now)) {
      reasons.add(Outdated.GEOMETRY);
    }
    return reasons;
  }

  private static boolean sameLand(SiteItem screened, SiteItem now) {
    if (screened.parcels().size() != now.parcels().size()) {
      return false;
    }
    for (int i = 0; i < now.parcels().size(); i++) {
      SiteItem.Part before = screened.parcels().get(i);
      SiteItem.Part after = now.parcels().get(i);
      boolean same = before.geometry() == after.geometry();
      if (!before.parcel().equals(after.parcel())
          || !same && !before.geometry().equalsExact(after.geometry())) {
        return false;
      }
    }
    return true;
  }
}
