package org.ecozone.screen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.screen.condition.Condition;
import org.ecozone.screen.condition.ConditionParser;
import org.ecozone.screen.condition.ConditionSyntaxException;
import org.ecozone.screen.table.CsvTable;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LayerProfile;
import org.ecozone.zone.Reason;

/**
 * Reads a rule catalogue: a CSV with the header of design.md 3.3, columns in any order.
 *
 * <p>Fails: with every fault of the file at once. A catalogue with a fault is not used at all: a
 * rule left out would read as "no conflict".
 */
public final class RuleSetReader {
  private static final CsvTable.Columns COLUMNS =
      new CsvTable.Columns(
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
              "note"),
          List.of(),
          CsvTable.Columns.Others.REFUSED);
  private static final List<String> FILLED =
      List.of(
          "id",
          "version",
          "enabled",
          "layer",
          "relation",
          "verdict",
          "requirement",
          "legal_basis",
          "status");
  private static final Set<String> STATUSES = Set.of("有效", "待核定");
  private static final Map<String, Verdict> VERDICTS =
      Map.of(
          "PROHIBITED",
          Verdict.PROHIBITED,
          "禁止",
          Verdict.PROHIBITED,
          "RESTRICTED",
          Verdict.RESTRICTED,
          "限制",
          Verdict.RESTRICTED,
          "CONDITIONAL",
          Verdict.CONDITIONAL,
          "有条件",
          Verdict.CONDITIONAL,
          "ADVISORY",
          Verdict.ADVISORY,
          "提示",
          Verdict.ADVISORY);

  /** ISO dates, and what a spreadsheet makes of them. */
  private static final Pattern DATE = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})");

  private final Catalogs catalogs;
  private final Map<String, LayerProfile> profiles;

  /**
   * @param catalogs tables that list what filters may read
   * @param profiles canonical layer code to profile
   */
  public RuleSetReader(Catalogs catalogs, Map<String, LayerProfile> profiles) {
    this.catalogs = catalogs;
    this.profiles = Map.copyOf(profiles);
  }

  public RuleSet read(Path file) throws RuleSetException {
    String name = String.valueOf(file.getFileName());
    try {
      return read(name, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new RuleSetException(
          List.of(Issue.of(ScreenIssue.TABLE_UNREADABLE, name, "", Reason.of(e))));
    }
  }

  public RuleSet read(String name, byte[] bytes) throws RuleSetException {
    List<Issue> issues = new ArrayList<>();
    CsvTable table = CsvTable.read(name, bytes, COLUMNS, issues::add);
    List<CompiledRule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (CsvTable.Row row : table.rows()) {
      RowReader reader = new RowReader(name, row, issues);
      CompiledRule rule = reader.read();
      if (rule != null && !ids.add(rule.id())) {
        issues.add(Issue.of(ScreenIssue.TABLE_KEY_TWICE, name, "", row.number(), "id", rule.id()));
      }
      rules.add(rule);
    }
    if (issues.isEmpty() && rules.isEmpty()) {
      issues.add(Issue.of(ScreenIssue.RULE_SET_EMPTY, name, ""));
    }
    if (!issues.isEmpty()) {
      throw new RuleSetException(issues);
    }
    return new RuleSet(name, table.sha256(), rules);
  }

  /** Reads one row, collecting its faults. */
  private final class RowReader {
    private final String file;
    private final CsvTable.Row row;
    private final List<Issue> issues;
    private boolean good = true;

    RowReader(String file, CsvTable.Row row, List<Issue> issues) {
      this.file = file;
      this.row = row;
      this.issues = issues;
    }

    /** Null if the row has a fault other than its filters. */
    CompiledRule read() {
      for (String column : FILLED) {
        if (row.get(column).isEmpty()) {
          fault(ScreenIssue.TABLE_VALUE_MISSING, column);
        }
      }
      Rule rule = rule();
      RuleRelation relation = relation();
      RuleLayers layers = layers(relation);
      if (relation != null) {
        checkDistance(rule, relation);
      }
      checkException(rule);
      checkDates(rule);
      Condition zone = filter("zone_filter", zoneCheck(layers, relation));
      FilterCheck projectCheck = FilterCheck.ofProject(catalogs.attributes());
      Condition project = filter("project_filter", projectCheck);
      Condition exception = filter("exception_filter", projectCheck);
      if (!good || layers == null) {
        return null;
      }
      return new CompiledRule(
          rule,
          layers,
          relation,
          zone,
          project,
          row.get("exception_filter").isEmpty() ? null : exception);
    }

    private Rule rule() {
      String status = row.get("status");
      if (!status.isEmpty() && !STATUSES.contains(status)) {
        fault(ScreenIssue.RULE_VALUE_BAD, "status", status, "有效, 待核定");
      }
      return new Rule(
          row.get("id"),
          row.get("version"),
          enabled(),
          row.get("layer"),
          row.get("zone_filter"),
          row.get("relation"),
          distance(),
          row.get("project_filter"),
          verdict("verdict"),
          row.get("exception_filter"),
          verdict("exception_verdict"),
          row.get("requirement"),
          row.get("legal_basis"),
          date("effective_from"),
          date("effective_to"),
          row.get("source"),
          status,
          row.get("note"));
    }

    private boolean enabled() {
      return switch (row.get("enabled").toLowerCase(Locale.ROOT)) {
        case "true", "1", "yes", "是" -> true;
        case "false", "0", "no", "否", "" -> false;
        default -> {
          fault(ScreenIssue.RULE_VALUE_BAD, "enabled", row.get("enabled"), "true, false");
          yield false;
        }
      };
    }

    private Verdict verdict(String column) {
      String text = row.get(column);
      Verdict verdict = VERDICTS.get(text);
      if (verdict == null && !text.isEmpty()) {
        fault(
            ScreenIssue.RULE_VALUE_BAD,
            column,
            text,
            "PROHIBITED, RESTRICTED, CONDITIONAL, ADVISORY");
      }
      return verdict;
    }

    private double distance() {
      String text = row.get("distance_m");
      if (text.isEmpty()) {
        return Double.NaN;
      }
      try {
        double distanceM = Double.parseDouble(text);
        if (distanceM >= 0 && distanceM <= 1_000_000) {
          return distanceM;
        }
      } catch (NumberFormatException e) {
        // said below, as for a number out of range
      }
      fault(ScreenIssue.RULE_VALUE_BAD, "distance_m", text, "0-1000000");
      return Double.NaN;
    }

    private LocalDate date(String column) {
      String text = row.get(column);
      if (text.isEmpty()) {
        return null;
      }
      Matcher matcher = DATE.matcher(text);
      if (matcher.matches()) {
        try {
          return LocalDate.of(
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3)));
        } catch (DateTimeException e) {
          // said below, as for a text of another form
        }
      }
      fault(ScreenIssue.RULE_VALUE_BAD, column, text, "yyyy-MM-dd");
      return null;
    }

    private RuleRelation relation() {
      String text = row.get("relation");
      for (RuleRelation relation : RuleRelation.values()) {
        if (relation.name().equals(text)) {
          return relation;
        }
      }
      if (!text.isEmpty()) {
        String names = List.of(RuleRelation.values()).toString();
        fault(ScreenIssue.RULE_VALUE_BAD, "relation", text, names.substring(1, names.length() - 1));
      }
      good = false;
      return null;
    }

    private RuleLayers layers(RuleRelation relation) {
      String text = row.get("layer");
      RuleLayers layers = text.isEmpty() ? null : RuleLayers.parse(text);
      if (layers == null) {
        if (!text.isEmpty()) {
          fault(ScreenIssue.RULE_VALUE_BAD, "layer", text, "A, A+B, A/B, A>B");
        }
        return null;
      }
      boolean table =
          relation == RuleRelation.ATTRIBUTE || layers.codes().equals(List.of(RuleLayers.PLAN));
      for (String code : layers.codes()) {
        if (!table && !profiles.containsKey(code)) {
          fault(ScreenIssue.RULE_LAYER_UNKNOWN, code);
        }
      }
      if (relation != null && !suits(layers, relation)) {
        fault(ScreenIssue.RULE_LAYER_RELATION, text, relation);
      }
      return layers;
    }

    private boolean suits(RuleLayers layers, RuleRelation relation) {
      boolean two = layers.codes().size() == 2;
      return switch (layers.kind()) {
        case ONE ->
            relation == RuleRelation.ATTRIBUTE
                || !layers.codes().get(0).equals(RuleLayers.COUNTY_ATTRIBUTES);
        case JOINT ->
            relation == RuleRelation.INTERSECTS && two
                || relation == RuleRelation.OVERLAP_COUNT_GE_2
                || relation.isPlan();
        case ANY ->
            relation == RuleRelation.INTERSECTS || relation.isDistance() || relation.isPlan();
        case FIRST ->
            relation != RuleRelation.ATTRIBUTE && relation != RuleRelation.OVERLAP_COUNT_GE_2;
      };
    }

    private void checkDistance(Rule rule, RuleRelation relation) {
      boolean stated = !row.get("distance_m").isEmpty();
      if (relation.isDistance() && !stated) {
        fault(ScreenIssue.RULE_DISTANCE_MISSING, relation);
      } else if (!relation.isDistance() && !relation.isPlan() && !Double.isNaN(rule.distanceM())) {
        fault(ScreenIssue.RULE_DISTANCE_UNUSED, relation, rule.distanceM());
      }
    }

    private void checkException(Rule rule) {
      boolean filter = !row.get("exception_filter").isEmpty();
      boolean verdict = !row.get("exception_verdict").isEmpty();
      if (filter != verdict) {
        fault(
            ScreenIssue.RULE_EXCEPTION_INCOMPLETE,
            verdict ? "exception_filter" : "exception_verdict");
      } else if (rule.verdict() != null
          && rule.exceptionVerdict() != null
          && rule.exceptionVerdict().compareTo(rule.verdict()) > 0) {
        fault(ScreenIssue.RULE_EXCEPTION_WORSE, rule.exceptionVerdict(), rule.verdict());
      }
    }

    private void checkDates(Rule rule) {
      if (rule.effectiveFrom() != null
          && rule.effectiveTo() != null
          && rule.effectiveFrom().isAfter(rule.effectiveTo())) {
        fault(ScreenIssue.RULE_DATES_REVERSED, rule.effectiveFrom(), rule.effectiveTo());
      }
    }

    private FilterCheck zoneCheck(RuleLayers layers, RuleRelation relation) {
      if (relation == RuleRelation.ATTRIBUTE) {
        return FilterCheck.ofCounties(catalogs.counties());
      }
      return layers == null ? null : FilterCheck.ofZones(layers, profiles);
    }

    /** ALWAYS if the text is blank or cannot be read; a null check looks at the syntax only. */
    private Condition filter(String column, FilterCheck check) {
      try {
        Condition condition = ConditionParser.parse(row.get(column));
        if (check != null) {
          List<Issue> faults = check.check(condition, file, row.number(), column);
          issues.addAll(faults);
          good &= faults.isEmpty();
        }
        return condition;
      } catch (ConditionSyntaxException e) {
        ScreenIssue code =
            e.key().equals("SYNTAX")
                ? ScreenIssue.RULE_FILTER_SYNTAX
                : ScreenIssue.RULE_FILTER_NOT_ALLOWED;
        fault(code, column, e.args().get(0), row.get(column));
        return Condition.ALWAYS;
      }
    }

    private void fault(ScreenIssue code, Object... args) {
      Object[] all = new Object[args.length + 1];
      all[0] = row.number();
      System.arraycopy(args, 0, all, 1, args.length);
      issues.add(Issue.of(code, file, "", all));
      good = false;
    }
  }
}
