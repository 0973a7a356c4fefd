package org.ecozone.store.geopackage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Texts;

/**
 * What {@code geo} and JTS say is wrong with a geometry, in both languages. In: parts separated by
 * {@code "; "}, each with an optional value behind {@code ": "}; a part that is not known stays.
 */
final class Problem {
  private Problem() {}

  static String inWords(String problem) {
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (String part : problem.split("; ")) {
      int colon = part.indexOf(": ");
      String said = colon < 0 ? part : part.substring(0, colon);
      String value = colon < 0 ? "" : part.substring(colon + 2);
      String key = "problem." + said.replaceAll("[^A-Za-z0-9]+", "_").toUpperCase(Locale.ROOT);
      boolean known = Texts.of("store", Lang.ZH).keys().contains(key);
      String words = known ? Texts.of("store", Lang.ZH).get(key) : said;
      zh.add(value.isEmpty() ? words : words + " " + value);
      en.add(part);
    }
    return Texts.bilingual(String.join("，", zh), String.join("; ", en));
  }
}
