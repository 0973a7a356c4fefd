package org.ecozone.store.txt;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ecozone.geo.Crs;
import org.ecozone.geo.Crs.EastingPrefix;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.Datum;
import org.ecozone.geo.angle.DegreeText;
import org.ecozone.store.exchange.AngleNotation;
import org.ecozone.store.text.DecimalOutput;

/** How coordinates of a CRS are written: as numbers, and what the head says of them. */
final class TxtGrid {
  private static final int MILLION = 1_000_000;
  private static final int DECIMALS_M = 3;

  /** 1e-9 degrees are 0.1 mm, and so are 5 digits of a second. */
  private static final int DECIMALS_DEG = 9;

  private static final int DECIMALS_SECOND = 5;

  private final Crs crs;
  private final TxtWriteOptions options;
  private final int decimals;
  private final boolean dms;

  /** Width and number of the zone, 0 if there is none. */
  private int widthDeg;

  private int zone;
  private double shiftM;

  TxtGrid(Crs crs, TxtWriteOptions options) {
    this.crs = crs;
    this.options = options;
    boolean degrees = crs != null && crs.isGeographic();
    this.dms = degrees && options.angles() == AngleNotation.DMS;
    int usual = dms ? DECIMALS_SECOND : degrees ? DECIMALS_DEG : DECIMALS_M;
    this.decimals = options.decimals() < 0 ? usual : options.decimals();
    if (crs != null && crs.kind() == Crs.Kind.GAUSS_KRUGER) {
      findZone();
    }
  }

  private void findZone() {
    for (EastingPrefix prefix : EastingPrefix.values()) {
      for (int number = 13; number <= 45; number++) {
        int width = number >= 25 ? 3 : 6;
        if (zone == 0 && (width == 3 || number <= 23) && isZone(width, number, prefix)) {
          widthDeg = width;
          zone = number;
          boolean wanted =
              options.prefix() == null ? prefix == EastingPrefix.ZONE : options.prefix();
          boolean has = prefix == EastingPrefix.ZONE;
          shiftM = wanted == has ? 0 : wanted ? number * MILLION : -number * MILLION;
        }
      }
    }
  }

  private boolean isZone(int width, int number, EastingPrefix prefix) {
    try {
      return Crs.gaussKruger(crs.datum(), width, number, prefix).epsg() == crs.epsg();
    } catch (CrsException | IllegalArgumentException e) {
      return false; // there is no such zone
    }
  }

  /** The two coordinates in the order of the file, with a comma between. */
  String point(double x, double y) {
    String east = number(x + shiftM);
    String north = number(y);
    return options.order() == AxisOrder.NORTH_EAST ? north + "," + east : east + "," + north;
  }

  private String number(double value) {
    return dms
        ? (value < 0 ? "-" : "") + DegreeText.dms(value, decimals)
        : DecimalOutput.fixed(value, decimals);
  }

  /** Lines of the head. */
  Map<String, String> head() {
    Map<String, String> head = new LinkedHashMap<>();
    head.put("坐标系", system());
    boolean metres = crs != null && !crs.isGeographic();
    head.put("几度分带", zone == 0 ? "" : String.valueOf(widthDeg));
    head.put("投影类型", zone == 0 ? "" : "高斯克吕格");
    head.put("计量单位", crs == null ? "" : metres ? "米" : "度");
    head.put("带号", zone == 0 ? "" : String.valueOf(zone));
    head.put("精度", dms ? "" : BigDecimal.ONE.movePointLeft(decimals).toPlainString());
    return head;
  }

  private String system() {
    if (crs == null) {
      return "";
    }
    boolean named = crs.isGeographic() || zone != 0;
    String name = named ? name(crs.datum()) : "";
    return !name.isEmpty() ? name : crs.epsg() != 0 ? crs.id() : crs.name();
  }

  private static String name(Datum datum) {
    return switch (datum) {
      case CGCS2000 -> "2000国家大地坐标系";
      case XIAN80 -> "1980西安坐标系";
      case BEIJING54 -> "1954北京坐标系";
      case WGS84 -> "WGS84";
      case OTHER -> "";
    };
  }
}
