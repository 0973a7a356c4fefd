package org.ecozone.store.corner;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.Datum;
import org.ecozone.geo.reference.CrsStatement;
import org.ecozone.store.text.WebMapHints;

/**
 * What words around coordinates say of their CRS: the datum, the zone or its central meridian, an
 * EPSG code. Two different answers are none.
 */
public final class CrsWords {
  private static final Map<Datum, Pattern> DATUMS = new EnumMap<>(Datum.class);

  /** Degrees with decimals, or with minutes: local grids have 104°30′. */
  private static final Pattern MERIDIAN =
      Pattern.compile(
          "(?:中央(?:子午线|经线)|centralmeridian)[^0-9]{0,8}(\\d{2,3}(?:\\.\\d{1,10})?)(?!\\.?\\d)"
              + "(?:[°º˚度](\\d{1,2})(?:['′’分]))?");

  /** 第15宗 is no zone; 第15带 is. */
  private static final Pattern ZONE =
      Pattern.compile("(?:带号[为是:=]*|第(?=\\d{2}号?带))(\\d{2})(?!\\d)");

  private static final Pattern WIDTH = Pattern.compile("([36三六])(?:度|°)(?:分)?带|几度分带[:=]?([36])");
  private static final Pattern EPSG = Pattern.compile("epsg[:=]*(\\d{4,6})(?!\\d)");

  static {
    DATUMS.put(Datum.CGCS2000, Pattern.compile("cgcs2000|2000国家|国家2000|2000坐标|大地2000|国家大地坐标系2000"));
    DATUMS.put(Datum.XIAN80, Pattern.compile("西安(?:19)?80|(?:19)?80年?西安|xian(?:19)?80|80坐标"));
    DATUMS.put(Datum.BEIJING54, Pattern.compile("北京(?:19)?54|(?:19)?54年?北京|beijing(?:19)?54|54坐标"));
    DATUMS.put(Datum.WGS84, Pattern.compile("wgs-?_?(?:19)?84"));
  }

  private CrsWords() {}

  /**
   * The statement of some texts.
   *
   * @param texts titles, heads, sentences around the coordinates
   * @param order as the heads say, null if they do not
   * @param geographic whether the heads say that the numbers are longitude and latitude
   */
  public static CrsStatement of(List<String> texts, AxisOrder order, boolean geographic) {
    List<String> said = new ArrayList<>();
    WebMapHints hints = new WebMapHints();
    StringBuilder all = new StringBuilder();
    for (String text : texts) {
      hints.look(text);
      String folded =
          Normalizer.normalize(text, Normalizer.Form.NFKC)
              .toLowerCase(Locale.ROOT)
              .replaceAll("\\s+", "");
      if (says(folded)) {
        said.add(text.strip());
      }
      all.append(folded).append('\n');
    }
    Datum datum = datum(all);
    int width = width(all);
    int zone = zone(all);
    int zoneWidth = zone > 0 && width == 0 ? (zone >= 25 ? 3 : 6) : width;
    Crs crs = crs(all, datum, geographic);
    return new CrsStatement(
        String.join("; ", said),
        crs,
        crs == null ? datum : crs.datum(),
        zone,
        zoneWidth,
        meridianDeg(all),
        order,
        hints.hint());
  }

  private static boolean says(String folded) {
    return DATUMS.values().stream().anyMatch(datum -> datum.matcher(folded).find())
        || MERIDIAN.matcher(folded).find()
        || ZONE.matcher(folded).find()
        || WIDTH.matcher(folded).find()
        || EPSG.matcher(folded).find();
  }

  private static Datum datum(CharSequence all) {
    Datum found = null;
    for (Map.Entry<Datum, Pattern> datum : DATUMS.entrySet()) {
      if (datum.getValue().matcher(all).find()) {
        if (found != null) {
          return null;
        }
        found = datum.getKey();
      }
    }
    return found;
  }

  private static int only(Matcher matcher) {
    int found = 0;
    while (matcher.find()) {
      int value = Integer.parseInt(matcher.group(1));
      if (found != 0 && found != value) {
        return 0;
      }
      found = value;
    }
    return found;
  }

  private static int width(CharSequence all) {
    Matcher matcher = WIDTH.matcher(all);
    int found = 0;
    while (matcher.find()) {
      String text = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      int value = text.equals("3") || text.equals("三") ? 3 : 6;
      if (found != 0 && found != value) {
        return 0;
      }
      found = value;
    }
    return found;
  }

  /** The meridian alone does not say how wide its zone is: 105 is that of 35 and of 18. */
  private static int zone(CharSequence all) {
    int zone = only(ZONE.matcher(all));
    return zone >= 13 && zone <= 45 ? zone : 0;
  }

  private static double meridianDeg(CharSequence all) {
    Matcher matcher = MERIDIAN.matcher(all);
    double found = 0;
    while (matcher.find()) {
      double minutes = matcher.group(2) == null ? 0 : Double.parseDouble(matcher.group(2));
      double value = Double.parseDouble(matcher.group(1)) + minutes / 60;
      if (value < 72 || value > 138 || found != 0 && found != value) {
        return 0;
      }
      found = value;
    }
    return found;
  }

  private static Crs crs(CharSequence all, Datum datum, boolean geographic) {
    try {
      int code = only(EPSG.matcher(all));
      if (code > 0) {
        return Crs.ofEpsg(code);
      }
      return geographic && datum != null ? Crs.geographicOf(datum) : null;
    } catch (CrsException e) {
      // a code that nobody knows says nothing
      return null;
    }
  }
}
