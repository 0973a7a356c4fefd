package org.ecozone.screen.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ecozone.overlay.SiteFacts.LayerCheck;
import org.ecozone.overlay.SiteFacts.ParcelFacts;
import org.ecozone.screen.Finding;
import org.ecozone.screen.FindingState;
import org.ecozone.screen.RuleLayers;
import org.ecozone.screen.Verdict;
import org.ecozone.screen.table.MandatoryLayers;

/**
 * The verdict of a site (design.md section 4).
 *
 * @param verdict worst of TRIGGERED and EXCEPTED; UNDETERMINED if there is none and something is
 *     open, a mandatory layer did not answer, or a file could not be looked into; else NONE
 * @param worstPossible verdict if every open finding went against the site
 * @param open number of open findings, those that hold for all sites included
 * @param uncheckedLayers codes that some rule needed and that were not checked, mandatory ones that
 *     did not answer, and names of files that could not be looked into
 * @param triggered number of TRIGGERED and EXCEPTED findings
 */
public record Outcome(
    Verdict verdict, Verdict worstPossible, int open, List<String> uncheckedLayers, int triggered) {
  public Outcome {
    uncheckedLayers = List.copyOf(uncheckedLayers);
  }

  /**
   * @param own findings of the site
   * @param forAll findings that hold for all sites
   */
  public static Outcome of(
      SiteCase site, List<Finding> own, List<Finding> forAll, MandatoryLayers mandatory) {
    List<Finding> all = new ArrayList<>(own);
    all.addAll(forAll);
    Verdict verdict = Verdict.NONE;
    Verdict worst = Verdict.NONE;
    int open = 0;
    int triggered = 0;
    Set<String> unchecked = new TreeSet<>(silentMandatory(site, mandatory));
    boolean silent = !unchecked.isEmpty();
    for (Finding finding : all) {
      if (finding.state() == FindingState.TRIGGERED || finding.state() == FindingState.EXCEPTED) {
        verdict = verdict.worse(finding.verdict());
        triggered++;
      }
      if (finding.open()) {
        worst = worst.worse(finding.verdict());
        open++;
      }
      if (finding.state() == FindingState.NOT_CHECKED) {
        unchecked.addAll(RuleLayers.codesOf(finding.layer()));
      }
    }
    if (verdict == Verdict.NONE && (open > 0 || silent)) {
      verdict = Verdict.UNDETERMINED;
    }
    return new Outcome(verdict, worst.worse(verdict), open, List.copyOf(unchecked), triggered);
  }

  /**
   * Mandatory layers that are missing, or that do not speak about a part of the site, whatever the
   * rules ask; and files that nobody could look into, which may hold anything.
   */
  private static Set<String> silentMandatory(SiteCase site, MandatoryLayers mandatory) {
    Set<String> silent = new TreeSet<>(mandatory.missing(site.states().usable()));
    silent.addAll(site.states().unreadableFiles());
    for (List<String> alternatives : mandatory.entries()) {
      List<String> usable = alternatives.stream().filter(site.states()::isUsable).toList();
      for (ParcelFacts parcel : site.facts().parcels()) {
        if (!usable.isEmpty() && usable.stream().noneMatch(code -> speaksOfAll(parcel, code))) {
          silent.addAll(usable);
        }
      }
    }
    return silent;
  }

  private static boolean speaksOfAll(ParcelFacts parcel, String code) {
    LayerCheck check = parcel.checks().get(code);
    return check != null
        && !check.transformFailed()
        && !check.uncovered()
        && !check.coverageUnknown();
  }
}
