package org.ecozone.gui.screening;

import java.util.List;
import java.util.Set;
import org.ecozone.app.review.FindingLine;
import org.ecozone.app.review.FindingLines;
import org.ecozone.app.review.OfficerOutcome;
import org.ecozone.app.review.ReviewBasis.Outdated;
import org.ecozone.app.review.ReviewResult;
import org.ecozone.app.workspace.Project.Override;

/**
 * A result as it is shown.
 *
 * @param kind what it is the result of
 * @param officer the verdict with the officer's decisions
 * @param lines all findings
 * @param outdated why it is not a current one; empty if it is
 */
public record ShownResult(
    Kind kind,
    ReviewResult result,
    OfficerOutcome officer,
    List<FindingLine> lines,
    Set<Outdated> outdated) {
  /** What a result is of. */
  public enum Kind {
    SITE,
    /** A site while the mouse drags it: not kept. */
    MOVING,
    /** A place that was clicked: what applies here. */
    PLACE
  }

  static ShownResult of(
      Kind kind, ReviewResult result, List<Override> decisions, Set<Outdated> outdated) {
    OfficerOutcome officer = OfficerOutcome.of(result.screening(), decisions, result.book());
    return new ShownResult(kind, result, officer, FindingLines.of(result, decisions), outdated);
  }
}
