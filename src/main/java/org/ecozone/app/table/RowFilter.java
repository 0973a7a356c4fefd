package org.ecozone.app.table;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecozone.app.AppException;
import org.ecozone.app.Outcome;
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

  /**
   * Reads a filter; a blank one shows everything. Names of columns in Chinese need no quotes here,
   * and signs of a Chinese input method are taken for what they mean.
   */
  public static Reading parse(String typed) {
    FilterText text = FilterText.of(typed);
    if (text.strict().isBlank()) {
      return new Reading(ALL, null);
    }
    if (text.openQuote() >= 0) {
      return new Reading(null, Issue.of(TableIssue.FILTER_QUOTE, "", "", text.openQuote() + 1));
    }
    if (text.openBracket() >= 0) {
      return new Reading(null, Issue.of(TableIssue.FILTER_BRACKET, "", "", text.openBracket() + 1));
    }
    try {
      Condition condition = ConditionParser.parse(text.strict());
      return new Reading(new RowFilter(text.strict().strip(), condition), null);
    } catch (ConditionSyntaxException e) {
      return new Reading(null, issue(typed, text, e));
    }
  }

  /**
   * The filter of a text, for rows that have all the columns it names.
   *
   * @throws AppException with one issue for the user
   */
  public static RowFilter understood(String typed, LayerRows rows) throws AppException {
    Reading reading = parse(typed);
    if (!reading.understood()) {
      throw new AppException(Outcome.USAGE, reading.issue());
    }
    for (String name : reading.filter().attributes()) {
      if (!rows.hasColumn(name)) {
        throw new AppException(
            Outcome.USAGE, Issue.of(TableIssue.FILTER_UNKNOWN_COLUMN, "", "", name));
      }
    }
    return reading.filter();
  }

  private static Issue issue(String typed, FilterText text, ConditionSyntaxException failure) {
    String about = failure.args().isEmpty() ? "" : failure.args().get(0);
    return switch (failure.key()) {
      case "NOT_ALLOWED" -> Issue.of(TableIssue.FILTER_NOT_ALLOWED, "", "", about);
      case "NO_ATTRIBUTE" -> Issue.of(TableIssue.FILTER_NO_COLUMN, "", "", about);
      case "BAD_LITERAL" -> Issue.of(TableIssue.FILTER_BAD_VALUE, "", "", about);
      default -> syntax(typed, text, about);
    };
  }

  /** The parser names the last sign where it misses something behind the end. */
  private static Issue syntax(String typed, FilterText text, String position) {
    if (!position.matches("\\d{1,6}")) {
      return Issue.of(TableIssue.FILTER_INCOMPLETE, "", "");
    }
    int strictAt = Math.max(1, Integer.parseInt(position));
    if (strictAt >= text.strict().stripTrailing().length()) {
      return Issue.of(TableIssue.FILTER_INCOMPLETE, "", "");
    }
    int at = text.origin(strictAt - 1);
    int end = at;
    while (end < typed.length() && !Character.isWhitespace(typed.charAt(end))) {
      end++;
    }
    return Issue.of(TableIssue.FILTER_SYNTAX, "", "", at + 1, typed.substring(at, end));
  }

  /** True if the feature is shown. */
  public boolean test(Function<String, Object> values) {
    return condition.evaluate(name -> values.apply(key(name))) == Truth.TRUE;
  }

  /** The filter in strict ECQL. */
  public String text() {
    return text;
  }

  /** Names of columns and canonical attributes that it reads. */
  public Set<String> attributes() {
    return condition.attributes().stream().map(RowFilter::key).collect(Collectors.toSet());
  }

  public boolean showsAll() {
    return condition == Condition.ALWAYS;
  }

  /** A column name as it must stand in a filter: in double quotes unless it is a plain word. */
  public static String quoted(String column) {
    return FilterText.quoted(column);
  }

  /**
   * A column name as {@link #test} and {@link #attributes} name it: the parser writes some signs in
   * another way.
   */
  public static String key(String column) {
    return column.replace('/', '.').replace(':', '.').replace('"', '.');
  }
}
