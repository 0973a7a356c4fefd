package org.ecozone.carto.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.ecozone.zone.ClassSynonyms;
import org.ecozone.zone.LayerProfile;

/**
 * Lets a style ask by the names of a file. Zones answer to canonical attributes ({@code class},
 * {@code LX}); a style that somebody made in QGIS asks for the columns of his file ({@code 保护区级别},
 * {@code BHQJB}). What is not a canonical attribute is looked up among the names under which the
 * profile knows one. Names are compared with their case, as QGIS does.
 *
 * <p>The file's own text of a class is not kept with a zone. Such a column is therefore answered
 * with a {@link Synonym}, which equals the canonical value and every text that the profile takes
 * for it, so that a style that says {@code "JB" = '一级'} finds 一级保护区.
 *
 * <p>Known limit: a column that no profile names, and the text of an unknown class, are unknown.
 *
 * <p>Threads: any.
 */
public final class AttributeLookup {
  private final LayerProfile profile;
  private final Map<String, List<String>> canonicalOf = new HashMap<>();
  private final Map<String, Synonym> synonyms = new ConcurrentHashMap<>();

  /** By the names that a profile lists for its attributes. */
  public AttributeLookup(LayerProfile profile) {
    this.profile = profile;
    new TreeMap<>(profile.fields())
        .forEach(
            (attribute, aliases) ->
                aliases.forEach(
                    alias ->
                        canonicalOf
                            .computeIfAbsent(alias, name -> new ArrayList<>())
                            .add(attribute)));
  }

  /** Answers what the given function answers, and other names by their canonical attribute. */
  public Function<String, Object> over(Function<String, Object> canonical) {
    return name -> value(canonical, name);
  }

  private Object value(Function<String, Object> canonical, String name) {
    Object direct = canonical.apply(name);
    if (direct != null) {
      return direct;
    }
    for (String attribute : canonicalOf.getOrDefault(name, List.of())) {
      Object value = canonical.apply(attribute);
      if (value instanceof String text && profile.values().containsKey(attribute)) {
        return synonyms.computeIfAbsent(
            attribute + '\u0000' + text, key -> new Synonym(profile, attribute, text));
      }
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** The same style, which may now ask by either name. */
  public MapStyle bind(MapStyle style) {
    List<StyleRule> rules = new ArrayList<>();
    for (StyleRule rule : style.rules()) {
      List<Symbolizer> symbols = new ArrayList<>();
      for (Symbolizer symbol : rule.symbolizers()) {
        symbols.add(symbol instanceof Symbolizer.Label label ? bind(label) : symbol);
      }
      rules.add(
          new StyleRule(
              rule.name(),
              rule.title(),
              rule.condition() == FeatureCondition.ALL
                  ? FeatureCondition.ALL
                  : new BoundCondition(this, rule.condition()),
              rule.otherwise(),
              rule.pass(),
              rule.minScaleDenominator(),
              rule.maxScaleDenominator(),
              symbols));
    }
    return new MapStyle(style.name(), rules, style.unsupported());
  }

  private Symbolizer bind(Symbolizer.Label label) {
    return new Symbolizer.Label(
        new BoundText(this, label.text()),
        label.font(),
        label.halo(),
        label.placement(),
        label.priority(),
        label.repeatPx());
  }

  private record BoundCondition(AttributeLookup lookup, FeatureCondition condition)
      implements FeatureCondition {
    @Override
    public boolean test(Function<String, Object> value) {
      return condition.test(lookup.over(value));
    }

    @Override
    public Set<String> attributes() {
      return condition.attributes();
    }
  }

  private record BoundText(AttributeLookup lookup, Symbolizer.LabelText text)
      implements Symbolizer.LabelText {
    @Override
    public String apply(Function<String, Object> value) {
      return text.apply(lookup.over(value));
    }

    @Override
    public Set<String> attributes() {
      return text.attributes();
    }
  }

  /** A text that is known under other texts too. */
  public record Synonym(LayerProfile profile, String attribute, String canonical) {
    /** True if the literal of a style means this value. */
    public boolean means(String literal) {
      return canonical.equals(literal)
          || canonical.equals(ClassSynonyms.canonical(profile, attribute, literal));
    }

    @Override
    public String toString() {
      return canonical;
    }
  }
}
