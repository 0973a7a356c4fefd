package org.ecozone.screen;

import java.time.LocalDate;
import org.ecozone.screen.condition.Condition;

/**
 * A rule with its texts read.
 *
 * @param zone filter on the zone (or on the county table for ATTRIBUTE)
 * @param project filter on the project
 * @param exception null if the rule has none
 */
public record CompiledRule(
    Rule rule,
    RuleLayers layers,
    RuleRelation relation,
    Condition zone,
    Condition project,
    Condition exception) {
  public String id() {
    return rule.id();
  }

  public boolean inForceAt(LocalDate day) {
    return (rule.effectiveFrom() == null || !day.isBefore(rule.effectiveFrom()))
        && (rule.effectiveTo() == null || !day.isAfter(rule.effectiveTo()));
  }

  /** True if the rule is about a plan, not about a site; listed, never evaluated. */
  public boolean isPlan() {
    return relation.isPlan()
        || layers.codes().contains(RuleLayers.PLAN)
        || relation == RuleRelation.OVERLAP_COUNT_GE_2 && layers.kind() == RuleLayers.Kind.JOINT;
  }

  /** True if the rule would judge a plan on that day. */
  public boolean waitsForPlanAt(LocalDate day) {
    return rule.enabled() && isPlan() && inForceAt(day);
  }

  /** True if the rule can say something of a site on that day. */
  public boolean runsAt(LocalDate day) {
    return rule.enabled() && !isPlan() && inForceAt(day);
  }
}
