package org.ecozone.app.results;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecozone.app.workspace.Project.Override;
import org.ecozone.screen.Finding;
import org.ecozone.screen.OfficerDecision;
import org.ecozone.screen.ScreeningHeader;
import org.ecozone.screen.ScreeningSink;
import org.ecozone.screen.SiteScreening;
import org.ecozone.screen.Verdict;
import org.ecozone.zone.Issue;

/**
 * Finds out which of the officer's decisions are about lines that the machine has in a run; watches
 * the run, and knows it when all sites were seen.
 */
public final class OfficersDecisions implements ScreeningSink {
  private final List<Override> decisions;
  private final Set<Override> standing = new HashSet<>();

  public OfficersDecisions(List<Override> decisions) {
    this.decisions = List.copyOf(decisions);
  }

  @java.lang.Override
  public void begin(ScreeningHeader header) {
    for (Finding finding : header.notCheckedForAll()) {
      decisions.forEach(decision -> note(decision, finding));
    }
  }

  @java.lang.Override
  public void site(SiteScreening screening) {
    String id = screening.facts().site().id();
    List<Override> own = new ArrayList<>(decisions);
    own.removeIf(decision -> !decision.siteId().equals(id));
    if (!own.isEmpty()) {
      for (Finding finding : screening.findings()) {
        own.forEach(decision -> note(decision, finding));
      }
    }
  }

  private void note(Override decision, Finding finding) {
    if (MachineLine.stands(decision, finding)) {
      standing.add(decision);
    }
  }

  @java.lang.Override
  public void end(Iterable<Issue> issues) {}

  /** All of them, with whether they stand; to be asked at the end. */
  public List<OfficerDecision> list() {
    return decisions.stream().map(this::recorded).toList();
  }

  private OfficerDecision recorded(Override decision) {
    return new OfficerDecision(
        decision.siteId(),
        decision.parcel(),
        decision.ruleId(),
        decision.layer(),
        decision.zoneFid(),
        Verdict.valueOf(decision.verdict()),
        new OfficerDecision.Signature(decision.reason(), decision.officer(), decision.date()),
        decision.machine(),
        standing.contains(decision));
  }
}
