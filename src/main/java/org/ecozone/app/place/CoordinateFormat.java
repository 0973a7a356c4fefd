package org.ecozone.app.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.geo.Datum;
import org.ecozone.geo.angle.DegreeText;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Texts;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Writes coordinates. Metres to 2 decimals on the screen and 3 where copied, degrees to 6 and 8,
 * seconds to 2 and 4: 1 cm and 1 mm. Points as decimal signs, no grouping.
 *
 * <p>Threads: immutable; may set up a CRS when made.
 */
public final class CoordinateFormat {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final Crs crs;
  private final CrsTransform toLonLat;

  /** A text of a place. */
  public record Form(String labelKey, String text) {}

  private CoordinateFormat(Crs crs, CrsTransform toLonLat) {
    this.crs = crs;
    this.toLonLat = toLonLat;
  }

  /** For places in a CRS; its longitudes and latitudes are those of its own datum. */
  public static CoordinateFormat of(Crs crs) {
    try {
      return new CoordinateFormat(crs, CrsTransform.between(crs, crs.geographic()));
    } catch (CrsException e) {
      throw new IllegalStateException("a CRS and its own datum", e);
    }
  }

  /** Longitude and latitude in degrees; NaN where the place is none on Earth. */
  public double[] lonLat(double x, double y) {
    try {
      Coordinate place = toLonLat.apply(FACTORY.createPoint(new Coordinate(x, y))).getCoordinate();
      return new double[] {place.x, place.y};
    } catch (CrsException e) {
      return new double[] {Double.NaN, Double.NaN};
    }
  }

  /** For the status bar, with units. */
  public String format(double x, double y, Notation notation, Lang lang) {
    Texts texts = Texts.of("app/place", lang);
    if (notation == Notation.PLANE && !crs.isGeographic()) {
      return texts.get("plane", fixed(x, 2), fixed(y, 2));
    }
    double[] place = lonLat(x, y);
    if (Double.isNaN(place[0])) {
      return texts.get("nowhere");
    }
    return notation == Notation.DMS
        ? texts.get("lonlat", signedDms(place[0]), signedDms(place[1]))
        : lonLatText(place[0], place[1], lang);
  }

  /** Longitude and latitude in degrees. */
  public static String lonLatText(double lonDeg, double latDeg, Lang lang) {
    return Texts.of("app/place", lang)
        .get("lonlat", fixed(lonDeg, 6) + "°", fixed(latDeg, 6) + "°");
  }

  /** All ways a place may be copied, that of the map's CRS first. */
  public List<Form> forms(double x, double y) {
    List<Form> forms = new ArrayList<>();
    if (!crs.isGeographic()) {
      forms.add(new Form("app/place.form.east_north", fixed(x, 3) + "," + fixed(y, 3)));
      forms.add(new Form("app/place.form.north_east", fixed(y, 3) + "," + fixed(x, 3)));
    }
    double[] place = lonLat(x, y);
    if (Double.isNaN(place[0])) {
      return forms;
    }
    addZoned(forms, place);
    forms.add(new Form("app/place.form.degrees", fixed(place[0], 8) + "," + fixed(place[1], 8)));
    forms.add(
        new Form(
            "app/place.form.dms",
            DegreeText.dms(place[0], 4)
                + letter(place[0], "E", "W")
                + " "
                + DegreeText.dms(place[1], 4)
                + letter(place[1], "N", "S")));
    return List.copyOf(forms);
  }

  /** In the 3-degree zone of the place, easting with the number of the zone. */
  private void addZoned(List<Form> forms, double[] place) {
    if (crs.datum() != Datum.CGCS2000 && crs.datum() != Datum.WGS84 || crs.falseEastingM() > 1e6) {
      return;
    }
    try {
      Crs zone = Crs.gaussKruger3(place[0]);
      Coordinate zoned =
          CrsTransform.between(crs.geographic(), zone)
              .apply(FACTORY.createPoint(new Coordinate(place[0], place[1])))
              .getCoordinate();
      forms.add(new Form("app/place.form.zoned", fixed(zoned.x, 3) + "," + fixed(zoned.y, 3)));
    } catch (CrsException e) {
      // a place outside the Chinese zones has no such form
      return;
    }
  }

  private static String signedDms(double degrees) {
    return (degrees < 0 ? "-" : "") + DegreeText.dms(degrees, 2);
  }

  private static String letter(double value, String positive, String negative) {
    return value < 0 ? negative : positive;
  }

  static String fixed(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    return text.startsWith("-") && text.matches("-0\\.?0*") ? text.substring(1) : text;
  }
}
