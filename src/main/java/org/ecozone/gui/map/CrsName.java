package org.ecozone.gui.map;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.geo.Crs;
import org.ecozone.gui.common.UiTexts;

/** A CRS as the user calls it: the zones of CGCS2000 in his language, others by their EPSG name. */
public final class CrsName {
  private static final Pattern ZONE =
      Pattern.compile(
          "(CGCS2000|Xian 1980|Beijing 1954) / ([36])-degree Gauss-Kruger (zone|CM) (\\d+)E?");

  private CrsName() {}

  /** With the code behind it, if it has one. */
  public static String of(Crs crs, UiTexts texts) {
    String name = of(crs.name(), texts);
    return crs.epsg() == 0 ? name : texts.get("gui/map.crs.coded", name, crs.id());
  }

  /**
   * @param name as EPSG has it
   */
  public static String of(String name, UiTexts texts) {
    Matcher zone = ZONE.matcher(name);
    return zone.matches()
        ? texts
            .get("gui/map.crs." + zone.group(3), zone.group(2), zone.group(4))
            .replace("CGCS2000", datum(zone.group(1), texts))
        : name;
  }

  private static String datum(String name, UiTexts texts) {
    return name.equals("CGCS2000") ? name : texts.get("gui/map.crs." + name.replace(" ", "-"));
  }
}
