package org.ecozone.screen.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.ecozone.overlay.SiteFacts.LayerCheck;
import org.ecozone.overlay.SiteFacts.ParcelFacts;
import org.ecozone.screen.Finding;
import org.ecozone.screen.RuleLayers;
import org.ecozone.screen.Verdict;
import org.ecozone.screen.table.MandatoryLayers;

/**
 * From findings to the outcome of a site; what holds for all sites is worked out once.
 *
 * <p>Threads: safe.
 */
public final class Outcomes {
  /** Different sets of unchecked layers whose lists are kept. */
  private static final int LISTS_KEPT = 4096;

  private final Count forAll = new Count();

  /** Mandatory layers with those of their alternatives that can be used. */
  private final List<List<String>> usable = new ArrayList<>();

  private final boolean silentForAll;

  /** Codes that are unchecked for every site. */
  private final Set<String> uncheckedForAll;

  private final Map<List<String>, List<String>> uncheckedLists = new ConcurrentHashMap<>();

  /**
   * @param forAll findings that hold for all sites
   * @param plans rules that run
   */
  public Outcomes(
      LayerStates states, List<Finding> forAll, List<RulePlan> plans, MandatoryLayers mandatory) {
    // missing, whatever the rules ask; and what nobody could look into, which may hold anything
    this.uncheckedForAll = new TreeSet<>(mandatory.missing(states.usable()));
    uncheckedForAll.addAll(states.unreadable());
    uncheckedForAll.addAll(unasked(plans, mandatory));
    this.silentForAll = !uncheckedForAll.isEmpty();
    this.forAll.add(forAll);
    this.forAll.unchecked.forEach(text -> uncheckedForAll.addAll(RuleLayers.codesOf(text)));
    for (List<String> alternatives : mandatory.entries()) {
      List<String> ready = alternatives.stream().filter(states::isUsable).toList();
      if (!ready.isEmpty()) {
        usable.add(ready);
      }
    }
  }

  /** Mandatory layers of which no rule in force asks: whatever they hold, nothing looks at it. */
  private static Set<String> unasked(List<RulePlan> plans, MandatoryLayers mandatory) {
    Set<String> asked = new TreeSet<>();
    plans.forEach(plan -> asked.addAll(plan.rule().layers().codes()));
    Set<String> unasked = new TreeSet<>();
    for (List<String> alternatives : mandatory.entries()) {
      if (alternatives.stream().noneMatch(asked::contains)) {
        unasked.addAll(alternatives);
      }
    }
    return unasked;
  }

  /** Counts the findings of one site and those that hold for all. */
  private static final class Count {
    private Verdict verdict = Verdict.NONE;
    private Verdict worst = Verdict.NONE;
    private int open;
    private int triggered;

    /** Layer columns of findings NOT_CHECKED, as they come. */
    private final List<String> unchecked = new ArrayList<>();

    void add(List<Finding> findings) {
      String last = "";
      for (int i = 0; i < findings.size(); i++) {
        Finding finding = findings.get(i);
        switch (finding.state()) {
          case TRIGGERED, EXCEPTED -> {
            verdict = verdict.worse(finding.verdict());
            triggered++;
          }
          case NOT_CHECKED -> {
            if (!finding.layer().equals(last)) {
              last = finding.layer();
              unchecked.add(last);
            }
          }
          case NEEDS_INFO, UNDECIDED, NOT_TRIGGERED -> {
            // counts if it is open
          }
        }
        if (finding.open()) {
          worst = worst.worse(finding.verdict());
          open++;
        }
      }
    }
  }

  /**
   * @param own findings of the site
   */
  public Outcome of(SiteCase site, List<Finding> own) {
    Count count = new Count();
    count.add(own);
    Set<String> silent = silent(site);
    count.unchecked.addAll(silent);
    int open = count.open + forAll.open;
    Verdict verdict = count.verdict.worse(forAll.verdict);
    if (verdict == Verdict.NONE && (open > 0 || !silent.isEmpty() || silentForAll)) {
      verdict = Verdict.UNDETERMINED;
    }
    return new Outcome(
        verdict,
        count.worst.worse(forAll.worst).worse(verdict),
        open,
        unchecked(count.unchecked),
        count.triggered + forAll.triggered);
  }

  private List<String> unchecked(List<String> texts) {
    List<String> known = uncheckedLists.get(texts);
    if (known == null) {
      Set<String> codes = new TreeSet<>(uncheckedForAll);
      texts.forEach(text -> codes.addAll(RuleLayers.codesOf(text)));
      known = List.copyOf(codes);
      if (uncheckedLists.size() < LISTS_KEPT) {
        uncheckedLists.put(List.copyOf(texts), known);
      }
    }
    return known;
  }

  /** Mandatory layers that do not speak about a part of this site, whatever the rules ask. */
  private Set<String> silent(SiteCase site) {
    Set<String> silent = Set.of();
    for (List<String> codes : usable) {
      for (ParcelFacts parcel : site.facts().parcels()) {
        if (!speaksOfAll(parcel, codes)) {
          silent = silent.isEmpty() ? new TreeSet<>() : silent;
          silent.addAll(codes);
        }
      }
    }
    return silent;
  }

  private static boolean speaksOfAll(ParcelFacts parcel, List<String> codes) {
    for (String code : codes) {
      LayerCheck check = parcel.checks().get(code);
      if (check != null
          && !check.transformFailed()
          && !check.uncovered()
          && !check.coverageUnknown()) {
        return true;
      }
    }
    return false;
  }
}
