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
import org.ecozone.zone.Site;

/**
 * Finds out which of the officer's decisions are about lines that the machine has in a run; watches
 * the run, and knows it when all sites were seen.
 */
public final class OfficersDecisions implements ScreeningSink {
  private final List<Override> decisions;
  private final Set<Override> standing = new HashSet<>();

  /** What the machine says of every site alike. */
  private List<Finding> forAll = List.of();

  public OfficersDecisions(List<Override> decisions) {
    this.decisions = List.copyOf(decisions);
  }

  @java.lang.Override
  public void begin(ScreeningHeader header) {
    forAll = header.notCheckedForAll();
  }

  @java.lang.Override
  public void site(SiteScreening screening) {
    Site site = screening.facts().site();
    List<Override> own = new ArrayList<>(decisions);
    own.removeIf(decision -> !decision.siteId().equals(site.id()));
    if (!own.isEmpty()) {
      forAll.forEach(finding -> note(own, finding, site));
      screening.findings().forEach(finding -> note(own, finding, site));
    }
  }

  private void note(List<Override> own, Finding finding, Site site) {
    for (Override decision : own) {
      if (MachineLine.stands(decision, finding, site)) {
        standing.add(decision);
      }
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
