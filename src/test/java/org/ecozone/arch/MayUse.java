package org.ecozone.arch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The complete table of allowed arrows between first-level packages and to outside libraries
 * (style.md 4).
 */
final class MayUse {
  private static final String JTS = "org.locationtech.jts..";
  private static final String GEOTOOLS_API = "org.geotools.api..";
  private static final String GEOTOOLS = "org.geotools..";
  private static final String CSV = "de.siegmar.fastcsv..";
  private static final String JSON = "com.fasterxml.jackson.core..";
  private static final String LOGGING = "org.slf4j..";

  /** Package to the packages it may use, itself left out. */
  static final Map<String, List<String>> PACKAGES = packages();

  /** Package to the libraries it may use beside the JDK and SLF4J. */
  static final Map<String, List<String>> LIBRARIES = libraries();

  private MayUse() {}

  private static Map<String, List<String>> packages() {
    Map<String, List<String>> table = new LinkedHashMap<>();
    table.put("geo", List.of());
    table.put("job", List.of());
    table.put("zone", List.of("geo"));
    table.put("store", List.of("zone", "geo", "job"));
    table.put("overlay", List.of("zone", "geo", "job"));
    table.put("carto", List.of("zone", "geo", "job"));
    table.put("edit", List.of("overlay", "zone", "geo", "job"));
    table.put("screen", List.of("overlay", "zone", "geo", "job"));
    table.put("field", List.of("store", "zone", "geo", "job"));
    table.put("report", List.of("screen", "overlay", "carto", "zone", "geo", "job"));
    table.put(
        "app",
        List.of(
            "report", "field", "screen", "edit", "overlay", "carto", "store", "zone", "geo",
            "job"));
    table.put("cli", List.of("app", "screen", "overlay", "zone", "geo", "job"));
    table.put("gui", List.of("app", "edit", "carto", "screen", "overlay", "zone", "geo", "job"));
    return table;
  }

  private static Map<String, List<String>> libraries() {
    Map<String, List<String>> table = new LinkedHashMap<>();
    table.put(
        "geo",
        List.of(JTS, GEOTOOLS, "net.sf.geographiclib..", "tech.units..", "si.uom..", "tec.uom.."));
    table.put("job", List.of());
    table.put("zone", List.of(JTS));
    table.put("store", List.of(JTS, "org.sqlite..", CSV, JSON, "org.dhatim.fastexcel.."));
    table.put("overlay", List.of(JTS));
    table.put("carto", List.of(JTS, GEOTOOLS));
    table.put("edit", List.of(JTS));
    table.put("screen", List.of(JTS, GEOTOOLS_API, GEOTOOLS, CSV));
    table.put("field", List.of(JTS));
    table.put("report", List.of(JTS, CSV, JSON));
    table.put("app", List.of(JTS, CSV, JSON));
    table.put("cli", List.of("picocli..", JSON));
    table.put("gui", List.of(JTS, "javafx..", "atlantafx..", "org.kordamp.ikonli.."));
    return table;
  }

  static String[] packagePatterns(String base, String name) {
    List<String> patterns = new ArrayList<>(List.of(base + "." + name + ".."));
    PACKAGES.get(name).forEach(allowed -> patterns.add(base + "." + allowed + ".."));
    return patterns.toArray(String[]::new);
  }

  static String[] libraryPatterns(String name) {
    List<String> patterns =
        new ArrayList<>(List.of("", "java..", "javax..", "org.w3c..", "org.xml..", LOGGING));
    patterns.addAll(LIBRARIES.get(name));
    return patterns.toArray(String[]::new);
  }
}
