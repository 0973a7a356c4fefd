package org.ecozone.screen;

import java.util.List;
import java.util.Map;
import org.ecozone.overlay.SiteFacts;

/**
 * The outcome for one site.
 *
 * @param facts facts
 * @param derived project attributes that followed from the industry code and were not stated: name
 *     to value
 * @param counties GB/T 2260 codes the site was judged in, empty if unknown
 * @param findings all findings, NOT_TRIGGERED included, ordered by parcel, layer, zone_fid, rule id
 * @param verdict verdict of the site
 * @param worstPossible verdict if every open finding went against the site
 * @param undecided number of open findings
 * @param uncheckedLayers codes of layers some rule needed and that were not checked for this site
 * @param triggered number of TRIGGERED and EXCEPTED findings
 */
public record SiteScreening(
    SiteFacts facts,
    Map<String, String> derived,
    List<String> counties,
    List<Finding> findings,
    Verdict verdict,
    Verdict worstPossible,
    int undecided,
    List<String> uncheckedLayers,
    int triggered) {
  public SiteScreening {
    counties = List.copyOf(counties);
    findings = List.copyOf(findings);
    uncheckedLayers = List.copyOf(uncheckedLayers);
  }

  /** Ids of the rules that carry the verdict, sorted. */
  public List<String> carriers() {
    return findings.stream()
        .filter(
            finding ->
                finding.state() == FindingState.TRIGGERED
                    || finding.state() == FindingState.EXCEPTED)
        .filter(finding -> finding.verdict() == verdict)
        .map(Finding::ruleId)
        .distinct()
        .sorted()
        .toList();
  }

  /** About how many lines of results the site has; tells sites worth a buffer from huge ones. */
  public int rows() {
    int rows = findings.size();
    for (SiteFacts.ParcelFacts parcel : facts.parcels()) {
      rows += parcel.intersections().size();
    }
    return rows;
  }
}
