package org.ecozone.screen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule catalogue, read and checked by {@link RuleSetReader}.
 *
 * <p>Threads: immutable.
 */
public final class RuleSet {
  private final String name;
  private final String sha256;
  private final Map<String, CompiledRule> byId = new LinkedHashMap<>();

  RuleSet(String name, String sha256, List<CompiledRule> rules) {
    this.name = name;
    this.sha256 = sha256;
    rules.forEach(rule -> byId.put(rule.id(), rule));
  }

  /** File name without folder, for example rules.csv. */
  public String name() {
    return name;
  }

  /**
   * Version of the catalogue: the highest version of its rows, numbers in it compared as numbers.
   */
  public String version() {
    return byId.values().stream()
        .map(compiled -> compiled.rule().version())
        .max(RuleSet::compareVersions)
        .orElse("");
  }

  /** SHA-256 of the catalogue file. */
  public String sha256() {
    return sha256;
  }

  /** In the order of the file. */
  public List<Rule> rules() {
    return byId.values().stream().map(CompiledRule::rule).toList();
  }

  /** In the order of the file. */
  public List<CompiledRule> compiled() {
    return List.copyOf(byId.values());
  }

  /** Throws {@link IllegalArgumentException} if there is no such rule. */
  public Rule get(String id) {
    CompiledRule compiled = byId.get(id);
    if (compiled == null) {
      throw new IllegalArgumentException("no rule " + id);
    }
    return compiled.rule();
  }

  static int compareVersions(String first, String second) {
    String[] a = first.split("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");
    String[] b = second.split("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      boolean numbers = a[i].matches("\\d{1,18}") && b[i].matches("\\d{1,18}");
      int order =
          numbers ? Long.compare(Long.parseLong(a[i]), Long.parseLong(b[i])) : a[i].compareTo(b[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.length, b.length);
  }
}
