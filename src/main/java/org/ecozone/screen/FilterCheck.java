package org.ecozone.screen;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ecozone.screen.condition.Condition;
import org.ecozone.screen.condition.Operator;
import org.ecozone.screen.condition.Values;
import org.ecozone.screen.table.AttributeCatalog;
import org.ecozone.screen.table.CountyTable;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LayerProfile;

/**
 * Checks that a filter reads only attributes that exist and compares them with values they can
 * have: a misspelt class in a rule would otherwise never be hit, and nobody would notice.
 */
final class FilterCheck {
  private final Function<String, Optional<Term>> vocabulary;

  /** Kind of literal an attribute is compared with. */
  enum Kind {
    TEXT,
    NUMBER,
    BOOLEAN
  }

  /** What is known of an attribute; values empty = free. */
  record Term(Kind kind, Set<String> values) {}

  private FilterCheck(Function<String, Optional<Term>> vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** For project and exception filters. */
  static FilterCheck ofProject(AttributeCatalog catalog) {
    return new FilterCheck(name -> catalog.find(name).map(FilterCheck::projectTerm));
  }

  private static Term projectTerm(AttributeCatalog.Attribute attribute) {
    return switch (attribute.type()) {
      case BOOLEAN -> new Term(Kind.BOOLEAN, Set.of());
      case NUMBER -> new Term(Kind.NUMBER, Set.of());
      case TEXT, CODES, ENUM -> new Term(Kind.TEXT, new LinkedHashSet<>(attribute.values()));
    };
  }

  /** For ATTRIBUTE rules, which read the county table. */
  static FilterCheck ofCounties(CountyTable counties) {
    return new FilterCheck(
        name ->
            counties.columns().contains(name)
                ? Optional.of(countyTerm(counties, name))
                : Optional.empty());
  }

  private static Term countyTerm(CountyTable counties, String column) {
    Set<Object> values = counties.values(column);
    boolean allBoolean = !values.isEmpty() && values.stream().allMatch(Boolean.class::isInstance);
    return new Term(allBoolean ? Kind.BOOLEAN : Kind.TEXT, Set.of());
  }

  /** For zone filters; attributes of a joint rule carry the layer code and a dot in front. */
  static FilterCheck ofZones(RuleLayers layers, Map<String, LayerProfile> profiles) {
    if (layers.kind() == RuleLayers.Kind.JOINT) {
      return new FilterCheck(name -> jointTerm(layers, profiles, name));
    }
    return new FilterCheck(name -> sharedTerm(layers, profiles, name));
  }

  private static Optional<Term> jointTerm(
      RuleLayers layers, Map<String, LayerProfile> profiles, String name) {
    int dot = name.indexOf('.');
    if (dot < 0 || !layers.codes().contains(name.substring(0, dot))) {
      return Optional.empty();
    }
    return zoneTerm(profiles.get(name.substring(0, dot)), name.substring(dot + 1));
  }

  /**
   * Listed by one layer is enough for A/B (the filter asks for {@code layer}); A&gt;B needs every
   * layer to list it.
   */
  private static Optional<Term> sharedTerm(
      RuleLayers layers, Map<String, LayerProfile> profiles, String name) {
    if (name.equals("layer")) {
      return Optional.of(new Term(Kind.TEXT, new LinkedHashSet<>(layers.codes())));
    }
    List<Term> terms = new ArrayList<>();
    for (String code : layers.codes()) {
      zoneTerm(profiles.get(code), name).ifPresent(terms::add);
    }
    boolean enough =
        layers.kind() == RuleLayers.Kind.FIRST
            ? terms.size() == layers.codes().size()
            : !terms.isEmpty();
    if (!enough || terms.stream().map(Term::kind).distinct().count() > 1) {
      return Optional.empty();
    }
    Set<String> values = new LinkedHashSet<>();
    for (Term term : terms) {
      if (term.values().isEmpty()) {
        return Optional.of(new Term(term.kind(), Set.of()));
      }
      values.addAll(term.values());
    }
    return Optional.of(new Term(terms.get(0).kind(), values));
  }

  private static Optional<Term> zoneTerm(LayerProfile profile, String name) {
    if (profile == null) {
      return Optional.empty();
    }
    if (name.equals("code") || name.equals("name")) {
      return Optional.of(new Term(Kind.TEXT, Set.of()));
    }
    boolean listed =
        profile.fields().containsKey(name)
            || profile.values().containsKey(name)
            || profile.constants().values().stream().anyMatch(implied -> implied.containsKey(name));
    if (!listed) {
      return Optional.empty();
    }
    Kind kind =
        switch (profile.types().getOrDefault(name, "text")) {
          case "number" -> Kind.NUMBER;
          case "boolean" -> Kind.BOOLEAN;
          default -> Kind.TEXT;
        };
    Map<String, List<String>> values = profile.values().getOrDefault(name, Map.of());
    return Optional.of(new Term(kind, kind == Kind.TEXT ? values.keySet() : Set.of()));
  }

  /** Faults of a filter: the attributes that are not listed, then the literals that do not fit. */
  List<Issue> check(Condition condition, String file, int row, String column) {
    List<Issue> issues = new ArrayList<>();
    for (String name : condition.attributes()) {
      if (vocabulary.apply(name).isEmpty()) {
        issues.add(Issue.of(ScreenIssue.RULE_FILTER_ATTRIBUTE, file, "", row, column, name));
      }
    }
    condition.visitLeaves(
        leaf -> {
          String fault = fault(leaf);
          if (fault != null) {
            issues.add(Issue.of(ScreenIssue.RULE_FILTER_LITERAL, file, "", row, column, fault));
          }
        });
    return issues;
  }

  /** The comparison as text if its literal does not fit the attribute, else null. */
  private String fault(Condition leaf) {
    if (leaf instanceof Condition.Compare compare) {
      Term term = vocabulary.apply(compare.attribute()).orElse(null);
      boolean fits = term == null || fits(term, compare);
      return fits
          ? null
          : compare.attribute() + " " + compare.operator().symbol() + " " + compare.literal();
    }
    if (leaf instanceof Condition.Like like) {
      Term term = vocabulary.apply(like.attribute()).orElse(null);
      boolean fits = term == null || term.kind() == Kind.TEXT;
      return fits ? null : like.attribute() + " LIKE " + like.pattern();
    }
    return null;
  }

  private static boolean fits(Term term, Condition.Compare compare) {
    Object literal = compare.literal();
    boolean equal = compare.operator() == Operator.EQUAL;
    return switch (term.kind()) {
      case BOOLEAN -> literal instanceof Boolean && equal;
      case NUMBER -> literal instanceof Number;
      case TEXT ->
          literal instanceof Number
              || literal instanceof String text && (!equal || allows(term.values(), text));
    };
  }

  private static boolean allows(Set<String> values, String text) {
    return values.isEmpty() || values.stream().map(Values::normal).anyMatch(text::equals);
  }
}
