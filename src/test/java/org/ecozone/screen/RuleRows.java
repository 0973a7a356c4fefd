package org.ecozone.screen;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes rule catalogues for tests: every column has a good default, a test states what it is
 * about.
 */
final class RuleRows {
  private static final List<String> HEADER =
      List.of(
          "id",
          "version",
          "enabled",
          "layer",
          "zone_filter",
          "relation",
          "distance_m",
          "project_filter",
          "verdict",
          "exception_filter",
          "exception_verdict",
          "requirement",
          "legal_basis",
          "effective_from",
          "effective_to",
          "source",
          "status",
          "note");

  private final List<Map<String, String>> rows = new ArrayList<>();

  /** A rule with INTERSECTS on the layer, PROHIBITED, for every project. */
  RuleRows rule(String id, String layer) {
    Map<String, String> row = new LinkedHashMap<>();
    HEADER.forEach(column -> row.put(column, ""));
    row.put("id", id);
    row.put("version", "2026.11");
    row.put("enabled", "true");
    row.put("layer", layer);
    row.put("relation", "INTERSECTS");
    row.put("verdict", "PROHIBITED");
    row.put("requirement", "要求");
    row.put("legal_basis", "依据");
    row.put("status", "有效");
    rows.add(row);
    return this;
  }

  /** Sets a column of the last rule. */
  RuleRows with(String column, String value) {
    rows.get(rows.size() - 1).put(column, value);
    return this;
  }

  String csv() {
    StringBuilder text = new StringBuilder("\uFEFF" + String.join(",", HEADER) + "\r\n");
    for (Map<String, String> row : rows) {
      text.append(row.values().stream().map(RuleRows::quoted).collect(Collectors.joining(",")))
          .append("\r\n");
    }
    return text.toString();
  }

  private static String quoted(String value) {
    return "\"" + value.replace("\"", "\"\"") + "\"";
  }

  byte[] bytes() {
    return csv().getBytes(StandardCharsets.UTF_8);
  }

  RuleSet read() {
    try {
      return new RuleSetReader(ScreenFixture.CATALOGS, ScreenFixture.PROFILES)
          .read("rules.csv", bytes());
    } catch (RuleSetException e) {
      throw new AssertionError(e.issues().toString(), e);
    }
  }
}
