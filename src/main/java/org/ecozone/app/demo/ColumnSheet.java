package org.ecozone.app.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.EllipsoidalArea;
import org.ecozone.store.TableSpec;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Columns of a table and the values of its rows, by the templates of columns.csv. */
final class ColumnSheet {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z_]+)}");
  private static final String PREFECTURE = "621200";

  private final List<TableSpec.Column> columns = new ArrayList<>();
  private final List<String> templates = new ArrayList<>();
  private final Land land;
  private final Crs crs;
  private final Map<String, Integer> serials = new HashMap<>();

  ColumnSheet(String table, Land land, Crs crs) {
    this.land = land;
    this.crs = crs;
    for (Sheet.Row row : Sheet.rows("columns.csv")) {
      if (row.text("table").equals(table) || row.text("table").equals("*")) {
        columns.add(
            new TableSpec.Column(row.text("column"), TableSpec.Type.valueOf(row.text("type"))));
        templates.add(row.text("value"));
      }
    }
  }

  List<TableSpec.Column> columns() {
    return columns;
  }

  /** Values of a feature's row in column order; an empty template or value is null. */
  List<Object> values(DemoFeature feature, Geometry written) throws CrsException {
    Map<String, String> keys = keys(feature, written);
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      values.add(typed(fill(templates.get(i), keys), columns.get(i).type()));
    }
    return values;
  }

  private Map<String, String> keys(DemoFeature feature, Geometry written) {
    Coordinate inner = feature.drawn().getInteriorPoint().getCoordinate();
    int county = land.countyAt(inner.x, inner.y);
    String code = county == 0 ? PREFECTURE : land.counties().county(county).code();
    int serial = serials.merge(code, 1, Integer::sum);
    Map<String, String> keys = new HashMap<>(feature.extra());
    keys.put("name", feature.name());
    keys.put("class", feature.zoneClass());
    keys.put("county", code);
    keys.put("county_name", county == 0 ? "" : land.counties().county(county).name());
    keys.put("serial", String.format(Locale.ROOT, "%05d", serial));
    keys.put("bsm", code + String.format(Locale.ROOT, "%012d", serial));
    keys.put("area", area(written));
    return keys;
  }

  /** Ellipsoidal area, two decimals, as the survey writes it; empty for lines and points. */
  private String area(Geometry written) {
    if (written.getDimension() < 2) {
      return "";
    }
    double areaM2 = EllipsoidalArea.areaM2(written, crs);
    return BigDecimal.valueOf(areaM2).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  private static String fill(String template, Map<String, String> keys) {
    Matcher matcher = PLACEHOLDER.matcher(template);
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(
          text, Matcher.quoteReplacement(keys.getOrDefault(matcher.group(1), "")));
    }
    return matcher.appendTail(text).toString();
  }

  private static Object typed(String text, TableSpec.Type type) {
    if (text.isEmpty()) {
      return null;
    }
    return switch (type) {
      case DOUBLE -> Double.valueOf(text);
      case INTEGER -> Long.valueOf(text);
      default -> text;
    };
  }
}
