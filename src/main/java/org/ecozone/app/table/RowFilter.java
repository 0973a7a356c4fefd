package org.ecozone.app.table;

import java.util.Set;
import java.util.function.Function;
import org.ecozone.screen.condition.Condition;
import org.ecozone.screen.condition.ConditionParser;
import org.ecozone.screen.condition.ConditionSyntaxException;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Truth;

/**
 * Which features of a layer map and table show: the subset of ECQL that the rules are written in,
 * evaluated in the same three-valued logic. A feature for which the answer is UNKNOWN is not shown.
 *
 * <p>Cost: the first parse of a run loads the parser (some 0.4 s): not on the FX thread.
 *
 * <p>Threads: immutable.
 */
public final class RowFilter {
  /** Shows everything; what an empty text means. */
  public static final RowFilter ALL = new RowFilter("", Condition.ALWAYS);

  private final String text;
  private final Condition condition;

  /**
   * A text as it was understood.
   *
   * @param filter null if it was not
   * @param issue what is wrong with the text, null if nothing
   */
  public record Reading(RowFilter filter, Issue issue) {
    public boolean understood() {
      return filter != null;
    }
  }

  private RowFilter(String text, Condition condition) {
    this.text = text;
    this.condition = condition;
  }

  /** Reads an ECQL text; a blank one shows everything. */
  public static Reading parse(String ecql) {
    if (ecql.isBlank()) {
      return new Reading(ALL, null);
    }
    try {
      return new Reading(new RowFilter(ecql, ConditionParser.parse(ecql)), null);
    } catch (ConditionSyntaxException e) {
      return new Reading(null, issue(ecql, e));
    }
  }

  private static Issue issue(String ecql, ConditionSyntaxException failure) {
    String about = failure.args().isEmpty() ? "" : failure.args().get(0);
    return switch (failure.key()) {
      case "NOT_ALLOWED" -> Issue.of(TableIssue.FILTER_NOT_ALLOWED, "", "", about);
      case "NO_ATTRIBUTE" -> Issue.of(TableIssue.FILTER_NO_COLUMN, "", "", about);
      case "BAD_LITERAL" -> Issue.of(TableIssue.FILTER_BAD_VALUE, "", "", about);
      default -> syntax(ecql, about);
    };
  }

  private static Issue syntax(String ecql, String position) {
    if (!position.matches("\\d{1,6}")) {
      return Issue.of(TableIssue.FILTER_INCOMPLETE, "", "");
    }
    int at = Math.max(1, Integer.parseInt(position));
    if (at > ecql.stripTrailing().length()) {
      return Issue.of(TableIssue.FILTER_INCOMPLETE, "", "");
    }
    int end = ecql.indexOf(' ', at);
    String there = ecql.substring(at - 1, end < 0 ? ecql.length() : end);
    return Issue.of(TableIssue.FILTER_SYNTAX, "", "", at, there);
  }

  /** True if the feature is shown. */
  public boolean test(Function<String, Object> values) {
    return condition.evaluate(values) == Truth.TRUE;
  }

  /** The text it was read from. */
  public String text() {
    return text;
  }

  /** Names of columns and canonical attributes that it reads. */
  public Set<String> attributes() {
    return condition.attributes();
  }

  public boolean showsAll() {
    return condition == Condition.ALWAYS;
  }

  /** A column name as it must stand in a filter: in double quotes unless it is a plain word. */
  public static String quoted(String column) {
    return column.matches("[A-Za-z][A-Za-z0-9_]*") && !RESERVED.contains(column.toUpperCase())
        ? column
        : '"' + column.replace("\"", "\"\"") + '"';
  }

  private static final Set<String> RESERVED =
      Set.of(
          "AND", "OR", "NOT", "BETWEEN", "IN", "LIKE", "ILIKE", "IS", "NULL", "TRUE", "FALSE",
          "INCLUDE", "EXCLUDE", "EXISTS", "ID", "BEFORE", "AFTER", "DURING", "TEQUALS");
}
