package org.ecozone.gui.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.app.review.FindingLine;
import org.ecozone.app.review.ReviewResult;
import org.ecozone.app.review.ReviewSession;
import org.ecozone.app.workspace.Project.Override;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.screen.Finding;
import org.ecozone.screen.Verdict;

/** The officer's decisions about findings, kept beside the machine's lines. FX thread. */
final class Decisions {
  private final ReviewSession session;

  Decisions(ReviewSession session) {
    this.session = session;
  }

  /** What is missing before a decision can be taken; OK if nothing is. */
  enum Check {
    OK,
    NO_REASON,
    NO_OFFICER,
    /** The result is outdated: there is nothing to decide about yet. */
    OUTDATED
  }

  Check check(ShownResult shown, String reason, String officer) {
    if (shown.kind() != ShownResult.Kind.SITE || !shown.outdated().isEmpty()) {
      return Check.OUTDATED;
    }
    if (reason.isBlank()) {
      return Check.NO_REASON;
    }
    return officer.isBlank() ? Check.NO_OFFICER : Check.OK;
  }

  /** Takes a decision; an earlier one about the same finding is replaced. */
  void decide(ShownResult shown, FindingLine line, Verdict verdict, String reason, String officer) {
    if (check(shown, reason, officer) != Check.OK) {
      throw new IllegalArgumentException("a decision needs reason and officer");
    }
    ReviewResult result = shown.result();
    Finding finding = line.finding();
    List<Override> all = without(result, finding);
    all.add(
        session.decision(
            result,
            finding,
            verdict,
            new ReviewSession.Signed(reason.strip(), officer.strip(), day())));
    change("gui/screening.undo.decide", all);
  }

  /** Takes a decision back: the machine's line counts again. */
  void withdraw(ShownResult shown, FindingLine line) {
    change("gui/screening.undo.withdraw", without(shown.result(), line.finding()));
  }

  /** Takes away the decisions about lines that the machine does not have any more. */
  void clearFallen(ShownResult shown) {
    List<Override> kept = new ArrayList<>(session.workspace().project().overrides());
    kept.removeAll(shown.officer().fallen());
    change("gui/screening.undo.clear_fallen", kept);
  }

  private LocalDate day() {
    return session.today();
  }

  private List<Override> without(ReviewResult result, Finding finding) {
    List<Override> kept = new ArrayList<>();
    for (Override decision : session.workspace().project().overrides()) {
      if (!ReviewSession.isAbout(decision, finding, result)) {
        kept.add(decision);
      }
    }
    return kept;
  }

  private void change(String what, List<Override> all) {
    Workspace workspace = session.workspace();
    workspace.change(what, workspace.project().withOverrides(all));
  }
}
