package org.ecozone.screen.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.screen.CompiledRule;
import org.ecozone.screen.Finding;
import org.ecozone.screen.FindingState;
import org.ecozone.screen.Note;
import org.ecozone.screen.RuleLayers;
import org.ecozone.screen.RuleRelation;
import org.ecozone.screen.table.MandatoryLayers;

/**
 * How far a rule can run with the layers of this screening, the same for every site.
 *
 * @param codes layer codes the rule will look at: for A+B both or none, for A&gt;B at most one
 * @param notChecked one finding per layer that is missing, damaged or not valid; site-independent
 * @param layer layer column of findings that are about the whole rule
 * @param answers what the zone filter says of zones
 */
public record RulePlan(
    CompiledRule rule,
    List<String> codes,
    List<Finding> notChecked,
    String layer,
    ZoneAnswers answers) {
  public RulePlan {
    codes = List.copyOf(codes);
    notChecked = List.copyOf(notChecked);
  }

  public static RulePlan of(CompiledRule rule, LayerStates states, MandatoryLayers mandatory) {
    if (rule.relation() == RuleRelation.ATTRIBUTE || rule.isPlan()) {
      return new RulePlan(rule, List.of(), List.of(), rule.layers().text(), null);
    }
    List<String> codes = new ArrayList<>();
    List<Finding> notChecked = new ArrayList<>();
    boolean first = rule.layers().kind() == RuleLayers.Kind.FIRST;
    for (String code : rule.layers().codes()) {
      if (first && !codes.isEmpty()) {
        break;
      }
      List<Note> notes = new ArrayList<>(states.faults(code));
      if (states.isUsable(code)) {
        codes.add(code);
        if (!states.mayHold(code, rule.zone())) {
          notes.add(Note.of("LAYER_IS_PART", states.title(code)));
        }
      } else if (notes.isEmpty() && !first) {
        notes.add(Note.of("LAYER_MISSING", states.title(code)));
      }
      if (!notes.isEmpty()) {
        notChecked.add(notChecked(rule, code, mandatory, notes));
      }
    }
    if (first && codes.isEmpty() && notChecked.isEmpty()) {
      String text = rule.layers().text();
      notChecked.add(notChecked(rule, text, mandatory, List.of(Note.of("LAYERS_MISSING", text))));
    }
    if (rule.layers().kind() == RuleLayers.Kind.JOINT
        && codes.size() < rule.layers().codes().size()) {
      codes.clear();
    }
    return new RulePlan(
        rule, codes, notChecked, layer(rule, codes), new ZoneAnswers(rule.zone(), states.valid()));
  }

  private static Finding notChecked(
      CompiledRule rule, String layer, MandatoryLayers mandatory, List<Note> notes) {
    return new Finding(
        "",
        rule.id(),
        layer,
        null,
        null,
        rule.rule().verdict(),
        FindingState.NOT_CHECKED,
        RuleRun.isOpen(FindingState.NOT_CHECKED, layer, mandatory),
        null,
        null,
        notes);
  }

  private static String layer(CompiledRule rule, List<String> codes) {
    if (codes.isEmpty()) {
      return rule.layers().text();
    }
    return switch (rule.layers().kind()) {
      case ONE, FIRST -> codes.get(0);
      case JOINT -> rule.layers().text();
      case ANY -> String.join("/", codes).intern();
    };
  }
}
