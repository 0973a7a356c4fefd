package org.ecozone.app.review;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.ecozone.screen.RuleLayers;
import org.ecozone.zone.Lang;
import org.ecozone.zone.ProfileSet;
import org.ecozone.zone.Zone;

/**
 * What a zone says of itself beside code, name and class, its clauses for example (空间布局约束): from
 * the layer or from the table of clauses beside it.
 */
public final class ZoneTerms {
  private ZoneTerms() {}

  /**
   * Title of an attribute to its text, for attributes that a profile knows; blank ones are left
   * out.
   *
   * @param layer code of the layer, or of several as a finding has them
   */
  public static Map<String, String> of(Zone zone, String layer, ProfileSet profiles, Lang lang) {
    Map<String, String> terms = new LinkedHashMap<>();
    for (String attribute : new TreeSet<>(zone.attributes().keySet())) {
      String text = String.valueOf(zone.attributes().get(attribute)).strip();
      if (text.isEmpty()) {
        continue;
      }
      RuleLayers.codesOf(layer).stream()
          .flatMap(code -> profiles.attributeTitle(code, attribute, lang).stream())
          .findFirst()
          .ifPresent(title -> terms.putIfAbsent(title, text));
    }
    return terms;
  }
}
