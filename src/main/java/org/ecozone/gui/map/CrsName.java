package org.ecozone.gui.map;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.geo.Crs;
import org.ecozone.gui.common.UiTexts;

/**
 * A CRS as the user calls it: what is usual in China in his language, others by their EPSG name.
 */
public final class CrsName {
  private static final Pattern ZONE =
      Pattern.compile(
          "(CGCS2000|Xian 1980|Beijing 1954) / ([36])-degree Gauss-Kruger (zone|CM) (\\d+)E?");

  private static final Pattern UTM = Pattern.compile("WGS 84 / UTM zone (\\d+)N");

  /** EPSG names of longitude and latitude. */
  private static final Map<String, String> GEOGRAPHIC =
      Map.of(
          "China Geodetic Coordinate System 2000", "CGCS2000",
          "Xian 1980", "Xian 1980",
          "Beijing 1954", "Beijing 1954",
          "WGS 84", "WGS 84");

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
    Matcher utm = UTM.matcher(name);
    if (utm.matches()) {
      return texts.get("gui/map.crs.utm", utm.group(1));
    }
    if (GEOGRAPHIC.containsKey(name)) {
      return texts.get("gui/map.crs.geographic", datum(GEOGRAPHIC.get(name), texts));
    }
    Matcher zone = ZONE.matcher(name);
    return zone.matches()
        ? texts
            .get("gui/map.crs." + zone.group(3), zone.group(2), zone.group(4))
            .replace("CGCS2000", datum(zone.group(1), texts))
        : name;
  }

  private static String datum(String name, UiTexts texts) {
    return name.equals("CGCS2000") || name.equals("WGS 84")
        ? name
        : texts.get("gui/map.crs." + name.replace(" ", "-"));
  }
}
