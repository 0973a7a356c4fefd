package org.ecozone.screen.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.overlay.FactNeeds;
import org.ecozone.overlay.ZoneTest;
import org.ecozone.screen.CompiledRule;
import org.ecozone.screen.RuleLayers;
import org.ecozone.screen.RuleRelation;
import org.ecozone.screen.condition.Condition;
import org.ecozone.zone.Truth;

/** Tells the overlay which remainders, joint areas and nearest zones the rules will ask for. */
public final class RuleNeeds {
  private RuleNeeds() {}

  static String key(CompiledRule rule) {
    return rule.id();
  }

  static String key(CompiledRule rule, String code) {
    return rule.id() + "@" + code;
  }

  /**
   * @param plans rules that run; those without usable layers need nothing
   * @param states layers that are not valid at the as-of date are never selected
   */
  public static FactNeeds of(List<RulePlan> plans, LayerStates states) {
    List<FactNeeds.Remainder> remainders = new ArrayList<>();
    List<FactNeeds.Joint> joints = new ArrayList<>();
    List<FactNeeds.Nearest> nearest = new ArrayList<>();
    double nearM = 0;
    for (RulePlan plan : plans) {
      CompiledRule rule = plan.rule();
      if (rule.relation().isDistance()) {
        nearM = Math.max(nearM, rule.rule().distanceM());
      }
      if (plan.codes().isEmpty()) {
        continue;
      }
      String first = plan.codes().get(0);
      ZoneTest test = test(rule.zone(), states);
      if (rule.relation().needsRemainder()) {
        remainders.add(new FactNeeds.Remainder(key(rule), first, test));
      } else if (rule.relation() == RuleRelation.OVERLAP_COUNT_GE_2) {
        joints.add(new FactNeeds.Joint(key(rule), first, test, first, test));
      } else if (rule.layers().kind() == RuleLayers.Kind.JOINT) {
        String second = plan.codes().get(1);
        joints.add(
            new FactNeeds.Joint(
                key(rule),
                first,
                part(rule.zone(), first, states),
                second,
                part(rule.zone(), second, states)));
      } else if (rule.relation().isDistance()) {
        // a little farther than asked, to be able to say 临界
        double searchM = rule.rule().distanceM() + Nearness.CRITICAL_M;
        plan.codes()
            .forEach(
                code -> nearest.add(new FactNeeds.Nearest(key(rule, code), code, test, searchM)));
      }
    }
    return new FactNeeds(nearM, remainders, joints, nearest);
  }

  private static ZoneTest test(Condition filter, LayerStates states) {
    return (zone, layer) ->
        states.isValid(layer) ? filter.evaluate(ZoneValues.of(zone, layer)) : Truth.FALSE;
  }

  /**
   * What the filter of a rule on A+B says of one of the two: FALSE only if the other cannot make
   * good for it.
   */
  private static ZoneTest part(Condition filter, String code, LayerStates states) {
    Condition own = filter.restrictedTo(name -> name.startsWith(code + "."));
    return (zone, layer) ->
        states.isValid(layer)
            ? own.evaluate(ZoneValues.ofPair(zone, layer, zone, layer))
            : Truth.FALSE;
  }
}
