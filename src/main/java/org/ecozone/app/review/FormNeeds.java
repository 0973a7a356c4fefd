package org.ecozone.app.review;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ecozone.screen.CompiledRule;
import org.ecozone.screen.Finding;
import org.ecozone.screen.FindingState;
import org.ecozone.screen.condition.Condition;
import org.ecozone.screen.table.ProjectAttributes;

/**
 * Which rules ask for an attribute of the project.
 *
 * @param asking attribute to the rules that read it at all, as of the day
 * @param required attribute to the rules that cannot be decided at this place without it
 * @param evidence attribute to the rules that apply at this place and that it could soften
 */
public record FormNeeds(
    Map<String, Set<String>> asking,
    Map<String, Set<String>> required,
    Map<String, Set<String>> evidence) {
  public static final FormNeeds NONE = new FormNeeds(Map.of(), Map.of(), Map.of());

  /** Before anything was screened. */
  public static FormNeeds of(ReviewBook book, LocalDate asOf) {
    return new FormNeeds(asking(book, asOf), Map.of(), Map.of());
  }

  /** At the place of a result. */
  public static FormNeeds of(ReviewBook book, ReviewResult result) {
    Map<String, CompiledRule> rules = new LinkedHashMap<>();
    result.book().rules().rules().compiled().forEach(rule -> rules.put(rule.id(), rule));
    ProjectAttributes project = result.book().form().read(result.item().attributes());
    Map<String, Set<String>> required = new TreeMap<>();
    Map<String, Set<String>> evidence = new TreeMap<>();
    for (Finding finding : result.screening().findings()) {
      CompiledRule rule = rules.get(finding.ruleId());
      if (rule != null && finding.state() == FindingState.NEEDS_INFO) {
        add(required, rule.project(), project, rule.id());
      } else if (rule != null
          && finding.state() == FindingState.TRIGGERED
          && rule.exception() != null) {
        add(evidence, rule.exception(), project, rule.id());
      }
    }
    if (project.value(ProjectForm.INDUSTRY) == null) {
      ofIndustry(book, required);
    }
    return new FormNeeds(
        asking(book, result.basis().asOf()),
        Collections.unmodifiableMap(required),
        Collections.unmodifiableMap(evidence));
  }

  private static void add(
      Map<String, Set<String>> needs, Condition condition, ProjectAttributes project, String rule) {
    for (String attribute : condition.unknownsThatMatter(project::value)) {
      needs.computeIfAbsent(attribute, key -> new TreeSet<>()).add(rule);
    }
  }

  /** Who asks for what follows from the industry code asks for the code. */
  private static void ofIndustry(ReviewBook book, Map<String, Set<String>> needs) {
    Set<String> rules = new TreeSet<>();
    needs.forEach(
        (name, askers) -> {
          if (book.rules().catalogs().tags().tags().contains(name)) {
            rules.addAll(askers);
          }
        });
    if (!rules.isEmpty()) {
      needs.computeIfAbsent(ProjectForm.INDUSTRY, key -> new TreeSet<>()).addAll(rules);
    }
  }

  private static Map<String, Set<String>> asking(ReviewBook book, LocalDate asOf) {
    Map<String, Set<String>> asking = new TreeMap<>();
    for (CompiledRule rule : book.rules().rules().compiled()) {
      if (rule.runsAt(asOf)) {
        Set<String> names = new TreeSet<>(rule.project().attributes());
        if (rule.exception() != null) {
          names.addAll(rule.exception().attributes());
        }
        names.forEach(name -> asking.computeIfAbsent(name, key -> new TreeSet<>()).add(rule.id()));
      }
    }
    ofIndustry(book, asking);
    return Collections.unmodifiableMap(asking);
  }

  /** Rules that read the attribute, sorted. */
  public Set<String> askers(String attribute) {
    return asking.getOrDefault(attribute, Set.of());
  }

  public boolean isRequired(String attribute) {
    return required.containsKey(attribute);
  }
}
