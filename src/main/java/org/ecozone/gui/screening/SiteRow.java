package org.ecozone.gui.screening;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.ecozone.app.review.ReviewBasis.Outdated;
import org.ecozone.app.review.ReviewSummary;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.screen.Verdict;

/**
 * A line of the list of sites.
 *
 * @param number place in the project, from 1
 * @param result null if it was not screened
 * @param outdated why the result is not a current one
 * @param officer the officer's verdict, null if nothing was decided
 */
public record SiteRow(
    int number, SiteItem site, ReviewSummary result, Set<Outdated> outdated, Verdict officer) {
  /** Worst first; what was not screened comes last, as it stands in the project. */
  public static final Comparator<SiteRow> WORST_FIRST =
      Comparator.comparing(
              (SiteRow row) -> row.result, Comparator.nullsLast(ReviewSummary.WORST_FIRST))
          .thenComparingInt(SiteRow::number);

  public Optional<ReviewSummary> summary() {
    return Optional.ofNullable(result);
  }

  public boolean isCurrent() {
    return result != null && outdated.isEmpty();
  }

  /** True if a word of the site, its name or id, is in it; case does not matter. */
  public boolean matches(String text) {
    String wanted = text.strip().toLowerCase(java.util.Locale.ROOT);
    return wanted.isEmpty()
        || site.name().toLowerCase(java.util.Locale.ROOT).contains(wanted)
        || site.id().toLowerCase(java.util.Locale.ROOT).contains(wanted)
        || result != null
            && result.carriers().stream()
                .anyMatch(rule -> rule.toLowerCase(java.util.Locale.ROOT).contains(wanted));
  }
}
