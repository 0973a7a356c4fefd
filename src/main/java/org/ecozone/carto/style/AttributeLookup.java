package org.ecozone.carto.style;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.ecozone.zone.ClassSynonyms;
import org.ecozone.zone.LayerProfile;
import org.ecozone.zone.Zone;

/**
 * What a style may ask of a zone: a canonical attribute ({@code class}, {@code LX}), or a column of
 * the file that the profile maps to one ({@code 保护区级别}). The canonical name goes first; names are
 * compared with their case, as QGIS does.
 *
 * <p>The file's own text of a class is not kept with a zone. A column that the profile maps is
 * therefore answered with a {@link Synonym}, which equals the canonical value and every text that
 * the profile takes for it, so that a style that says {@code "JB" = '一级'} finds 一级保护区.
 *
 * <p>Threads: any.
 */
public final class AttributeLookup {
  private final LayerProfile profile;
  private final Map<String, String> canonicalOf = new HashMap<>();
  private final Map<String, Synonym> synonyms = new ConcurrentHashMap<>();

  /**
   * @param profile of the layer, null if none matches
   * @param columns canonical attribute name to the column of the file
   */
  public AttributeLookup(LayerProfile profile, Map<String, String> columns) {
    this.profile = profile;
    columns.forEach((attribute, column) -> canonicalOf.put(column, attribute));
  }

  /** For zones whose columns are not known: canonical names only. */
  public static AttributeLookup canonical() {
    return new AttributeLookup(null, Map.of());
  }

  /** Attribute name to value of one zone. */
  public Function<String, Object> of(Zone zone) {
    return name -> value(zone, name);
  }

  private Object value(Zone zone, String name) {
    Object direct = zone.attribute(name);
    if (direct != null) {
      return direct;
    }
    String attribute = canonicalOf.get(name);
    if (attribute == null) {
      return null;
    }
    Object value = attribute.equals("class") ? classText(zone) : zone.attribute(attribute);
    return value instanceof String text
            && profile != null
            && profile.values().containsKey(attribute)
        ? synonyms.computeIfAbsent(
            attribute + '\u0000' + text, key -> new Synonym(profile, attribute, text))
        : value;
  }

  /** The class, or the file's text of an unknown one. */
  private static String classText(Zone zone) {
    return zone.zoneClass().isEmpty() ? null : zone.zoneClass();
  }

  /** A text that is known under other texts too. */
  public record Synonym(LayerProfile profile, String attribute, String canonical) {
    /** True if the literal of a style means this value. */
    public boolean means(String literal) {
      return canonical.equals(literal)
          || Optional.ofNullable(ClassSynonyms.canonical(profile, attribute, literal))
              .filter(canonical::equals)
              .isPresent();
    }

    @Override
    public String toString() {
      return canonical;
    }
  }
}
