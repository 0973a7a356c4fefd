package org.ecozone.carto.style.sld;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.ecozone.carto.style.FeatureCondition;
import org.ecozone.carto.style.sld.FilterExpression.UnsupportedPart;

/**
 * OGC Filter 1.0 and 1.1: comparisons, Between, Like, IsNull, And, Or, Not.
 *
 * <p>A comparison with an unknown value is not met, also {@code <>}; Not turns round what is in it.
 */
final class FilterReader {
  private FilterReader() {}

  /** A condition with the names that it reads. */
  private record Condition(Set<String> attributes, Predicate<Function<String, Object>> body)
      implements FeatureCondition {
    @Override
    public boolean test(Function<String, Object> value) {
      return body.test(value);
    }
  }

  static FeatureCondition read(XmlNode filter) throws UnsupportedPart {
    List<XmlNode> conditions = filter.elements();
    if (conditions.size() != 1) {
      throw new UnsupportedPart(conditions.isEmpty() ? filter.name() : conditions.get(1).name());
    }
    return condition(conditions.get(0));
  }

  private static FeatureCondition condition(XmlNode node) throws UnsupportedPart {
    return switch (node.name()) {
      case "And" -> all(node);
      case "Or" -> any(node);
      case "Not" -> not(node);
      case "PropertyIsEqualTo" -> equal(node);
      case "PropertyIsNotEqualTo" -> notEqual(node);
      case "PropertyIsLessThan" -> ordered(node, order -> order < 0);
      case "PropertyIsLessThanOrEqualTo" -> ordered(node, order -> order <= 0);
      case "PropertyIsGreaterThan" -> ordered(node, order -> order > 0);
      case "PropertyIsGreaterThanOrEqualTo" -> ordered(node, order -> order >= 0);
      case "PropertyIsBetween" -> between(node);
      case "PropertyIsLike" -> like(node);
      case "PropertyIsNull", "PropertyIsNil" -> isNull(node);
      default -> throw new UnsupportedPart(node.name());
    };
  }

  private static List<FeatureCondition> parts(XmlNode node) throws UnsupportedPart {
    List<FeatureCondition> parts = new ArrayList<>();
    for (XmlNode child : node.elements()) {
      parts.add(condition(child));
    }
    if (parts.isEmpty()) {
      throw new UnsupportedPart(node.name());
    }
    return parts;
  }

  private static Set<String> names(List<FeatureCondition> parts) {
    Set<String> names = new TreeSet<>();
    parts.forEach(part -> names.addAll(part.attributes()));
    return names;
  }

  private static FeatureCondition all(XmlNode node) throws UnsupportedPart {
    List<FeatureCondition> parts = parts(node);
    return new Condition(
        names(parts), feature -> parts.stream().allMatch(part -> part.test(feature)));
  }

  private static FeatureCondition any(XmlNode node) throws UnsupportedPart {
    FeatureCondition oneOf = oneOf(node);
    if (oneOf != null) {
      return oneOf;
    }
    List<FeatureCondition> parts = parts(node);
    return new Condition(
        names(parts), feature -> parts.stream().anyMatch(part -> part.test(feature)));
  }

  /**
   * The long lists of classes that styles are full of: one attribute equal to one of many
   * constants, by a single look instead of one for each. Null if the condition is not of this form.
   */
  private static FeatureCondition oneOf(XmlNode node) {
    Set<String> literals = new HashSet<>();
    String attribute = null;
    for (XmlNode child : node.elements()) {
      List<XmlNode> two = child.elements();
      if (!child.is("PropertyIsEqualTo")
          || !caseMatters(child)
          || two.size() != 2
          || !two.get(0).is("PropertyName")
          || !two.get(1).is("Literal")) {
        return null;
      }
      String name = FilterExpression.localName(two.get(0).text());
      if (attribute != null && !attribute.equals(name)) {
        return null;
      }
      attribute = name;
      literals.add(two.get(1).text());
    }
    return attribute == null ? null : oneOf(attribute, Set.copyOf(literals));
  }

  private static FeatureCondition oneOf(String attribute, Set<String> literals) {
    return new Condition(
        Set.of(attribute),
        feature -> {
          Object value = feature.apply(attribute);
          return value instanceof String text
              ? literals.contains(text.strip())
              : literals.stream().anyMatch(literal -> FilterValues.same(value, literal, true));
        });
  }

  private static FeatureCondition not(XmlNode node) throws UnsupportedPart {
    List<FeatureCondition> parts = parts(node);
    return new Condition(
        names(parts), feature -> parts.stream().noneMatch(part -> part.test(feature)));
  }

  private static List<FilterExpression> two(XmlNode node) throws UnsupportedPart {
    List<FilterExpression> two = new ArrayList<>();
    for (XmlNode child : node.elements()) {
      two.add(FilterExpression.read(child));
    }
    if (two.size() != 2) {
      throw new UnsupportedPart(node.name());
    }
    return two;
  }

  private static Set<String> namesOf(List<FilterExpression> expressions) {
    Set<String> names = new TreeSet<>();
    expressions.forEach(expression -> names.addAll(expression.attributes()));
    return names;
  }

  private static boolean caseMatters(XmlNode node) {
    return !node.attribute("matchCase").equalsIgnoreCase("false");
  }

  private static FeatureCondition equal(XmlNode node) throws UnsupportedPart {
    List<FilterExpression> two = two(node);
    boolean caseMatters = caseMatters(node);
    return new Condition(
        namesOf(two),
        feature -> FilterValues.same(two.get(0).of(feature), two.get(1).of(feature), caseMatters));
  }

  private static FeatureCondition notEqual(XmlNode node) throws UnsupportedPart {
    List<FilterExpression> two = two(node);
    boolean caseMatters = caseMatters(node);
    return new Condition(
        namesOf(two),
        feature -> {
          Object left = two.get(0).of(feature);
          Object right = two.get(1).of(feature);
          return left != null && right != null && !FilterValues.same(left, right, caseMatters);
        });
  }

  private static FeatureCondition ordered(XmlNode node, IntPredicate met) throws UnsupportedPart {
    List<FilterExpression> two = two(node);
    return new Condition(
        namesOf(two),
        feature -> {
          Integer order = FilterValues.order(two.get(0).of(feature), two.get(1).of(feature));
          return order != null && met.test(order);
        });
  }

  private static FeatureCondition between(XmlNode node) throws UnsupportedPart {
    List<XmlNode> parts = node.elements();
    if (parts.size() != 3) {
      throw new UnsupportedPart(node.name());
    }
    FilterExpression value = FilterExpression.read(parts.get(0));
    FilterExpression lower = boundary(node, "LowerBoundary");
    FilterExpression upper = boundary(node, "UpperBoundary");
    return new Condition(
        namesOf(List.of(value, lower, upper)),
        feature -> {
          Integer below = FilterValues.order(lower.of(feature), value.of(feature));
          Integer above = FilterValues.order(value.of(feature), upper.of(feature));
          return below != null && above != null && below <= 0 && above <= 0;
        });
  }

  private static FilterExpression boundary(XmlNode node, String name) throws UnsupportedPart {
    List<XmlNode> values = node.find(name).map(XmlNode::elements).orElse(List.of());
    if (values.size() != 1) {
      throw new UnsupportedPart(name);
    }
    return FilterExpression.read(values.get(0));
  }

  private static FeatureCondition isNull(XmlNode node) throws UnsupportedPart {
    if (node.elements().size() != 1) {
      throw new UnsupportedPart(node.name());
    }
    FilterExpression value = FilterExpression.read(node.elements().get(0));
    return new Condition(value.attributes(), feature -> value.of(feature) == null);
  }

  private static FeatureCondition like(XmlNode node) throws UnsupportedPart {
    List<XmlNode> parts = node.elements();
    if (parts.size() != 2 || !parts.get(1).is("Literal")) {
      throw new UnsupportedPart(node.name());
    }
    FilterExpression value = FilterExpression.read(parts.get(0));
    String escape = node.attribute("escapeChar");
    LikePattern pattern =
        LikePattern.of(
            parts.get(1).text(),
            node.attribute("wildCard"),
            node.attribute("singleChar"),
            escape.isEmpty() ? node.attribute("escape") : escape,
            caseMatters(node) ? LikePattern.CaseRule.MATTERS : LikePattern.CaseRule.IGNORED);
    return new Condition(
        value.attributes(),
        feature -> {
          Object text = value.of(feature);
          return text != null && pattern.matches(FilterValues.text(text));
        });
  }
}
