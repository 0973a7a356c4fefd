package org.ecozone.screen.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.filter.And;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.Or;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsGreaterThan;
import org.geotools.api.filter.PropertyIsGreaterThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLessThan;
import org.geotools.api.filter.PropertyIsLessThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.PropertyIsNotEqualTo;
import org.geotools.api.filter.PropertyIsNull;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;

/**
 * Reads ECQL with GeoTools and keeps the subset AND OR NOT = &lt;&gt; &lt; &lt;= &gt; &gt;= BETWEEN
 * IN LIKE IS NULL.
 *
 * <p>Fails: functions, spatial and temporal operators, arithmetic, attribute against attribute,
 * ILIKE, INCLUDE and anything else are refused.
 */
final class EcqlReader {
  private static final Pattern COLUMN = Pattern.compile("at line (\\d+), column (\\d+)");

  private EcqlReader() {}

  /** The condition of a text that is not blank. */
  static Condition read(String text) throws ConditionSyntaxException {
    return convert(parseEcql(text));
  }

  private static Filter parseEcql(String text) throws ConditionSyntaxException {
    if (text.contains("==")) {
      throw new ConditionSyntaxException("NOT_ALLOWED", "==");
    }
    try {
      return ECQL.toFilter(text);
    } catch (CQLException | RuntimeException | Error e) {
      // the generated parser throws TokenMgrError (an Error) and EmptyStackException for some
      // malformed texts
      if (e instanceof VirtualMachineError fatal) {
        throw fatal;
      }
      throw new ConditionSyntaxException("SYNTAX", position(e.getMessage()));
    }
  }

  private static String position(String message) {
    Matcher matcher = COLUMN.matcher(message == null ? "" : message);
    return matcher.find() ? matcher.group(2) : "?";
  }

  private static Condition convert(Filter filter) throws ConditionSyntaxException {
    if (filter instanceof And and) {
      return new Condition.All(convert(and.getChildren()));
    }
    if (filter instanceof Or or) {
      return new Condition.Any(convert(or.getChildren()));
    }
    if (filter instanceof Not not) {
      return new Condition.Not(convert(not.getFilter()));
    }
    if (filter instanceof BinaryComparisonOperator comparison) {
      return compare(comparison);
    }
    if (filter instanceof PropertyIsBetween between) {
      String attribute = attribute(between.getExpression());
      return new Condition.All(
          List.of(
              new Condition.Compare(
                  attribute, Operator.GREATER_OR_EQUAL, literal(between.getLowerBoundary())),
              new Condition.Compare(
                  attribute, Operator.LESS_OR_EQUAL, literal(between.getUpperBoundary()))));
    }
    if (filter instanceof PropertyIsLike like) {
      return like(like);
    }
    if (filter instanceof PropertyIsNull isNull) {
      return new Condition.IsNull(attribute(isNull.getExpression()));
    }
    throw new ConditionSyntaxException("NOT_ALLOWED", filter);
  }

  private static List<Condition> convert(List<Filter> filters) throws ConditionSyntaxException {
    List<Condition> parts = new ArrayList<>(filters.size());
    for (Filter filter : filters) {
      parts.add(convert(filter));
    }
    return parts;
  }

  private static Condition compare(BinaryComparisonOperator comparison)
      throws ConditionSyntaxException {
    Expression left = comparison.getExpression1();
    Expression right = comparison.getExpression2();
    boolean mirrored = left instanceof Literal && right instanceof PropertyName;
    String attribute = attribute(mirrored ? right : left);
    Object literal = literal(mirrored ? left : right);
    if (comparison instanceof PropertyIsNotEqualTo) {
      return new Condition.Not(new Condition.Compare(attribute, Operator.EQUAL, literal));
    }
    Operator operator = operator(comparison);
    return new Condition.Compare(attribute, mirrored ? operator.mirrored() : operator, literal);
  }

  private static Operator operator(BinaryComparisonOperator comparison)
      throws ConditionSyntaxException {
    if (comparison instanceof PropertyIsEqualTo) {
      return Operator.EQUAL;
    }
    if (comparison instanceof PropertyIsLessThan) {
      return Operator.LESS;
    }
    if (comparison instanceof PropertyIsLessThanOrEqualTo) {
      return Operator.LESS_OR_EQUAL;
    }
    if (comparison instanceof PropertyIsGreaterThan) {
      return Operator.GREATER;
    }
    if (comparison instanceof PropertyIsGreaterThanOrEqualTo) {
      return Operator.GREATER_OR_EQUAL;
    }
    throw new ConditionSyntaxException("NOT_ALLOWED", comparison);
  }

  private static Condition like(PropertyIsLike like) throws ConditionSyntaxException {
    if (!like.isMatchingCase()) {
      throw new ConditionSyntaxException("NOT_ALLOWED", "ILIKE");
    }
    String pattern = Values.normal(like.getLiteral());
    return Condition.Like.of(attribute(like.getExpression()), pattern);
  }

  private static String attribute(Expression expression) throws ConditionSyntaxException {
    if (expression instanceof PropertyName property) {
      return property.getPropertyName().replace('/', '.');
    }
    throw new ConditionSyntaxException("NO_ATTRIBUTE", expression);
  }

  private static Object literal(Expression expression) throws ConditionSyntaxException {
    if (!(expression instanceof Literal literal)) {
      throw new ConditionSyntaxException("BAD_LITERAL", expression);
    }
    Object value = literal.getValue();
    if (value instanceof String text) {
      return Values.normal(text);
    }
    if (value instanceof Boolean || value instanceof Long || value instanceof Integer) {
      return value;
    }
    if (value instanceof Double number && !number.isNaN() && !number.isInfinite()) {
      return value;
    }
    throw new ConditionSyntaxException("BAD_LITERAL", value);
  }
}
