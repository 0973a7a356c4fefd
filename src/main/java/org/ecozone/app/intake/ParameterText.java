package org.ecozone.app.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.Datum;
import org.ecozone.geo.datum.DatumParameters;
import org.ecozone.geo.datum.FourParameters;
import org.ecozone.geo.datum.SevenParameters;
import org.ecozone.geo.datum.SevenParameters.Rotation;
import org.ecozone.geo.projection.Ellipsoid;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Texts;

/** A set of datum parameters as the lines of its file. */
final class ParameterText {
  /** What is said of a file that makes no sense; never what stands in it. */
  static final String PROBLEM = "?";

  private ParameterText() {}

  static List<String> lines(DatumParameters set) {
    List<String> lines = new ArrayList<>();
    lines.add("name=" + escaped(set.name()));
    if (set.shift() instanceof SevenParameters seven) {
      lines.add("method=7");
      lines.add("from=" + set.from());
      lines.add("dx_m=" + seven.dxM());
      lines.add("dy_m=" + seven.dyM());
      lines.add("dz_m=" + seven.dzM());
      lines.add("rx_arc_sec=" + seven.rxArcSec());
      lines.add("ry_arc_sec=" + seven.ryArcSec());
      lines.add("rz_arc_sec=" + seven.rzArcSec());
      lines.add("scale_ppm=" + seven.scalePpm());
      lines.add("rotation=" + seven.rotation());
    } else if (set.shift() instanceof FourParameters four) {
      lines.add("method=4");
      lines.add("grid_from=" + set.gridFrom().epsg());
      lines.add("grid_to=" + set.gridTo().epsg());
      lines.add("north_m=" + four.northM());
      lines.add("east_m=" + four.eastM());
      lines.add("rotation_arc_sec=" + four.rotationArcSec());
      lines.add("scale_ppm=" + four.scalePpm());
    }
    return lines;
  }

  private static String escaped(String name) {
    return name.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  /** Fails unchecked, without a number in the message. */
  static DatumParameters read(Properties lines) {
    String name = text(lines, "name");
    DatumParameters set =
        text(lines, "method").equals("7") ? seven(name, lines) : four(name, lines);
    if (!set.problems().isEmpty()) {
      throw new IllegalArgumentException(set.problems().toString());
    }
    return set;
  }

  private static DatumParameters seven(String name, Properties lines) {
    Datum from = Datum.valueOf(text(lines, "from"));
    return DatumParameters.seven(
        name,
        from,
        new SevenParameters(
            from == Datum.BEIJING54 ? Ellipsoid.BEIJING54 : Ellipsoid.XIAN80,
            Ellipsoid.CGCS2000,
            number(lines, "dx_m"),
            number(lines, "dy_m"),
            number(lines, "dz_m"),
            number(lines, "rx_arc_sec"),
            number(lines, "ry_arc_sec"),
            number(lines, "rz_arc_sec"),
            number(lines, "scale_ppm"),
            Rotation.valueOf(text(lines, "rotation"))));
  }

  private static DatumParameters four(String name, Properties lines) {
    if (!text(lines, "method").equals("4")) {
      throw new IllegalArgumentException("method");
    }
    try {
      return DatumParameters.four(
          name,
          Crs.ofEpsg((int) number(lines, "grid_from")),
          Crs.ofEpsg((int) number(lines, "grid_to")),
          new FourParameters(
              number(lines, "north_m"),
              number(lines, "east_m"),
              number(lines, "rotation_arc_sec"),
              number(lines, "scale_ppm")));
    } catch (CrsException e) {
      throw new IllegalArgumentException("grid", e);
    }
  }

  private static String text(Properties lines, String key) {
    String value = lines.getProperty(key);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(key);
    }
    return value.strip();
  }

  private static double number(Properties lines, String key) {
    try {
      return Double.parseDouble(text(lines, key));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(key); // without what stands there
    }
  }

  /** Sentences in both languages, as a value of an issue. */
  static String problems(DatumParameters set) {
    return Texts.bilingual(problems(set, Lang.ZH), problems(set, Lang.EN));
  }

  private static String problems(DatumParameters set, Lang lang) {
    List<String> sentences = new ArrayList<>();
    set.problems()
        .forEach(problem -> sentences.add(Texts.of("geo/datum", lang).get("problem." + problem)));
    return String.join(" ", sentences);
  }
}
