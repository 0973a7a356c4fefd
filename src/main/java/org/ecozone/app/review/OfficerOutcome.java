package org.ecozone.app.review;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.app.results.MachineLine;
import org.ecozone.app.workspace.Project.Override;
import org.ecozone.screen.Finding;
import org.ecozone.screen.FindingState;
import org.ecozone.screen.SiteScreening;
import org.ecozone.screen.Verdict;
import org.ecozone.zone.Site;

/**
 * The verdict of a site with the officer's decisions in place of the machine's lines; the same
 * algebra (design.md section 4). A layer that was not checked stays so, whatever was decided.
 *
 * @param verdict 人工结论
 * @param worstPossible if every finding that is still open went against the site
 * @param open findings that are open and were not decided
 * @param standing decisions that count
 * @param fallen decisions about lines that the machine no longer has: they count for nothing
 * @param softened true if the verdict, or what may become of it, is milder than the machine's
 */
public record OfficerOutcome(
    Verdict verdict,
    Verdict worstPossible,
    int open,
    List<Override> standing,
    List<Override> fallen,
    boolean softened) {
  public OfficerOutcome {
    standing = List.copyOf(standing);
    fallen = List.copyOf(fallen);
  }

  /**
   * @param decisions of this site
   * @param book tells which layers nobody can do without
   */
  public static OfficerOutcome of(
      SiteScreening machine, List<Override> decisions, ReviewBook book) {
    List<Override> standing = new ArrayList<>();
    Verdict verdict = Verdict.NONE;
    Verdict worst = Verdict.NONE;
    int open = 0;
    for (Finding finding : machine.findings()) {
      Override decision = decision(finding, machine.facts().site(), decisions);
      if (decision != null) {
        standing.add(decision);
        verdict = verdict.worse(Verdict.valueOf(decision.verdict()));
      } else {
        if (isTriggered(finding)) {
          verdict = verdict.worse(finding.verdict());
        }
        if (finding.open()) {
          worst = worst.worse(finding.verdict());
          open++;
        }
      }
    }
    if (verdict == Verdict.NONE && (open > 0 || isSilent(machine, book))) {
      verdict = Verdict.UNDETERMINED;
    }
    worst = worst.worse(verdict);
    List<Override> fallen = new ArrayList<>(decisions);
    fallen.removeAll(standing);
    boolean softened =
        verdict.compareTo(machine.verdict()) < 0 || worst.compareTo(machine.worstPossible()) < 0;
    return new OfficerOutcome(
        verdict, worst, open, standing, fallen, !standing.isEmpty() && softened);
  }

  /** The decision that counts for a line, the newest; null if there is none. */
  static Override decision(Finding finding, Site site, List<Override> decisions) {
    Override last = null;
    for (Override decision : decisions) {
      if (MachineLine.stands(decision, finding, site)) {
        last = decision;
      }
    }
    return last;
  }

  private static boolean isTriggered(Finding finding) {
    return finding.state() == FindingState.TRIGGERED || finding.state() == FindingState.EXCEPTED;
  }

  /** A mandatory layer did not speak, or something unreadable may have been one. */
  private static boolean isSilent(SiteScreening machine, ReviewBook book) {
    boolean nothingElse = machine.undecided() == 0 && machine.verdict() == Verdict.UNDETERMINED;
    return nothingElse || machine.uncheckedLayers().stream().anyMatch(book::isIndispensable);
  }

  public boolean isDecided() {
    return !standing.isEmpty();
  }
}
