package org.ecozone.app.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;

/**
 * A CRS that a map may have.
 *
 * @param id {@code EPSG:4544}
 * @param name as EPSG names it
 */
public record CrsChoice(String id, String name) {
  private static final int[] GEOGRAPHIC = {4490, 4326};

  /** First and last code of a family of zones. */
  private record Family(int first, int last) {}

  /** CGCS2000 3-degree with and without zone, 6-degree likewise; UTM of China. */
  private static final List<Family> FAMILIES =
      List.of(
          new Family(4534, 4554),
          new Family(4513, 4533),
          new Family(4502, 4512),
          new Family(4491, 4501),
          new Family(32643, 32653),
          new Family(2349, 2390),
          new Family(2401, 2442));

  /** All, those of the layers first. Sets up CRSs: not for the window's thread. */
  public static List<CrsChoice> list(List<Crs> ofLayers) {
    Map<String, CrsChoice> choices = new LinkedHashMap<>();
    ofLayers.forEach(crs -> choices.putIfAbsent(crs.id(), new CrsChoice(crs.id(), crs.name())));
    for (int code : GEOGRAPHIC) {
      add(choices, code);
    }
    for (Family family : FAMILIES) {
      for (int code = family.first(); code <= family.last(); code++) {
        add(choices, code);
      }
    }
    add(choices, 3857);
    add(choices, 4610);
    add(choices, 4214);
    return List.copyOf(choices.values());
  }

  private static void add(Map<String, CrsChoice> choices, int code) {
    try {
      Crs crs = Crs.ofEpsg(code);
      choices.putIfAbsent(crs.id(), new CrsChoice(crs.id(), crs.name()));
    } catch (CrsException e) {
      throw new IllegalStateException("EPSG:" + code + " is built in", e);
    }
  }

  /** Choices that hold all words of a text; by a bare number those with it in code or name. */
  public static List<CrsChoice> matching(List<CrsChoice> all, String text) {
    String[] words = text.strip().toLowerCase(Locale.ROOT).split("\\s+");
    List<CrsChoice> matching = new ArrayList<>();
    for (CrsChoice choice : all) {
      String whole = (choice.id() + " " + choice.name()).toLowerCase(Locale.ROOT);
      boolean fits = true;
      for (String word : words) {
        fits &= whole.contains(word);
      }
      if (fits) {
        matching.add(choice);
      }
    }
    return matching;
  }
}
