package org.ecozone.app.review;

import java.util.Comparator;
import java.util.List;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.screen.SiteScreening;
import org.ecozone.screen.Verdict;

/**
 * A result in short: what is kept of each of very many sites.
 *
 * @param item the site as it was screened
 * @param basis what the result rests on
 * @param verdict what the machine says
 * @param undecided number of open findings
 * @param triggered number of findings that apply
 * @param measure area in m2, or length in m of a line
 * @param carriers ids of the rules that carry the verdict, sorted
 * @param outdatedSources true if a file was written to after it was read
 */
public record ReviewSummary(
    SiteItem item,
    ReviewBasis basis,
    Verdict verdict,
    Verdict worstPossible,
    int undecided,
    int triggered,
    List<String> uncheckedLayers,
    Measure measure,
    List<String> carriers,
    boolean outdatedSources) {
  public ReviewSummary {
    uncheckedLayers = List.copyOf(uncheckedLayers);
    carriers = List.copyOf(carriers);
  }

  /** Worst first; of the same verdict the one that may become worse, then the one with more. */
  public static final Comparator<ReviewSummary> WORST_FIRST =
      Comparator.comparing(ReviewSummary::verdict)
          .thenComparing(ReviewSummary::worstPossible)
          .thenComparing(ReviewSummary::triggered)
          .thenComparing(ReviewSummary::undecided)
          .reversed();

  /** Area in m2, or length in m of a line; 0 where it does not apply. */
  public record Measure(double areaM2, double lengthM) {}

  public static ReviewSummary of(ReviewResult result) {
    SiteScreening screening = result.screening();
    return new ReviewSummary(
        result.item(),
        result.basis(),
        screening.verdict(),
        screening.worstPossible(),
        screening.undecided(),
        screening.triggered(),
        screening.uncheckedLayers(),
        new Measure(screening.facts().measure().areaM2(), screening.facts().measure().lengthM()),
        screening.carriers(),
        !result.changed().isEmpty());
  }
}
