package org.ecozone.carto.style.sld;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;

/**
 * A value in a filter or a label: attribute, constant, arithmetic, a few functions.
 *
 * @param attributes names that it reads
 * @param value of a feature, null if unknown
 */
record FilterExpression(Set<String> attributes, Function<Function<String, Object>, Object> value) {

  /** What a filter or a label uses that is not supported. */
  static final class UnsupportedPart extends Exception {
    private static final long serialVersionUID = 1L;

    private final String part;

    UnsupportedPart(String part) {
      super(part);
      this.part = part;
    }

    String part() {
      return part;
    }
  }

  Object of(Function<String, Object> feature) {
    return value.apply(feature);
  }

  static FilterExpression read(XmlNode node) throws UnsupportedPart {
    return switch (node.name()) {
      case "PropertyName", "ValueReference" -> attribute(localName(node.text()));
      case "Literal" -> constant(node.text());
      case "Add" -> arithmetic(node, (a, b) -> a + b);
      case "Sub" -> arithmetic(node, (a, b) -> a - b);
      case "Mul" -> arithmetic(node, (a, b) -> a * b);
      case "Div" -> arithmetic(node, (a, b) -> a / b);
      case "Function" -> function(node);
      default -> throw new UnsupportedPart(node.name());
    };
  }

  /** Without a path and a namespace prefix, as GML-minded writers put before the name. */
  static String localName(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.substring(name.indexOf(':') + 1);
  }

  private static FilterExpression attribute(String name) {
    return new FilterExpression(Set.of(name), feature -> feature.apply(name));
  }

  static FilterExpression constant(String text) {
    return new FilterExpression(Set.of(), feature -> text);
  }

  private static List<FilterExpression> operands(XmlNode node) throws UnsupportedPart {
    List<FilterExpression> operands = new ArrayList<>();
    for (XmlNode child : node.elements()) {
      operands.add(read(child));
    }
    return operands;
  }

  private static Set<String> names(List<FilterExpression> operands) {
    Set<String> names = new TreeSet<>();
    operands.forEach(operand -> names.addAll(operand.attributes));
    return names;
  }

  private static FilterExpression arithmetic(XmlNode node, DoubleBinaryOperator operator)
      throws UnsupportedPart {
    List<FilterExpression> two = operands(node);
    if (two.size() != 2) {
      throw new UnsupportedPart(node.name());
    }
    return new FilterExpression(
        names(two),
        feature -> {
          OptionalDouble a = FilterValues.number(two.get(0).of(feature));
          OptionalDouble b = FilterValues.number(two.get(1).of(feature));
          return a.isEmpty() || b.isEmpty()
              ? null
              : Double.valueOf(operator.applyAsDouble(a.getAsDouble(), b.getAsDouble()));
        });
  }

  private static FilterExpression function(XmlNode node) throws UnsupportedPart {
    String name = node.attribute("name");
    List<FilterExpression> operands = operands(node);
    Function<List<Object>, Object> body = body(name.toLowerCase(Locale.ROOT), operands.size());
    if (body == null) {
      throw new UnsupportedPart("Function " + name);
    }
    return new FilterExpression(
        names(operands),
        feature -> {
          List<Object> values = new ArrayList<>();
          operands.forEach(operand -> values.add(operand.of(feature)));
          return body.apply(values);
        });
  }

  /** The functions that GeoServer's and QGIS's dialogs write most; null for any other. */
  private static Function<List<Object>, Object> body(String name, int operands) {
    if (name.matches("in([2-9]|10)?") && operands > 1) {
      return values ->
          values.subList(1, values.size()).stream()
              .anyMatch(value -> FilterValues.same(values.get(0), value, true));
    }
    return switch (name) {
      case "concatenate", "strconcat", "concat" ->
          values -> {
            StringBuilder all = new StringBuilder();
            values.forEach(value -> all.append(FilterValues.text(value)));
            return all.toString();
          };
      case "lower", "strtolowercase" -> text(text -> text.toLowerCase(Locale.ROOT));
      case "upper", "strtouppercase" -> text(text -> text.toUpperCase(Locale.ROOT));
      case "trim", "strtrim" -> text(String::strip);
      case "length", "strlength" -> text(text -> (long) text.codePointCount(0, text.length()));
      default -> null;
    };
  }

  private static Function<List<Object>, Object> text(Function<String, Object> body) {
    return values ->
        values.isEmpty() || values.get(0) == null
            ? null
            : body.apply(FilterValues.text(values.get(0)));
  }
}
