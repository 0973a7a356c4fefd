package org.ecozone.geo;

import org.ecozone.geo.projection.Ellipsoid;
import org.ecozone.geo.projection.Projection;
import org.ecozone.geo.projection.TransverseMercator;

/**
 * What a {@link Crs} is made of.
 *
 * @param epsg 0 if no code is known
 * @param datumName name of the datum as its source writes it; tells OTHER datums apart
 * @param projection from longitude and latitude of the datum to coordinates of the CRS
 * @param metresPerUnit of a projected CRS; NaN for a geographic one
 * @param wkt WKT 1
 */
record CrsDefinition(
    int epsg,
    String name,
    Datum datum,
    String datumName,
    Ellipsoid ellipsoid,
    Crs.Kind kind,
    Projection projection,
    double metresPerUnit,
    String wkt) {

  static CrsDefinition geographic(
      int epsg, String name, Datum datum, String datumName, Ellipsoid ellipsoid, String wkt) {
    return new CrsDefinition(
        epsg,
        name,
        datum,
        datumName,
        ellipsoid,
        Crs.Kind.GEOGRAPHIC,
        Projection.LON_LAT,
        Double.NaN,
        wkt);
  }

  /** A transverse Mercator in metres on the datum and ellipsoid of a geographic CRS. */
  static CrsDefinition transverseMercator(
      int epsg,
      String name,
      CrsDefinition geographic,
      TransverseMercator.Parameters parameters,
      String wkt) {
    return new CrsDefinition(
        epsg,
        name,
        geographic.datum(),
        geographic.datumName(),
        geographic.ellipsoid(),
        kindOf(parameters),
        new TransverseMercator(geographic.ellipsoid(), parameters),
        1,
        wkt);
  }

  /** Null unless transverse Mercator. */
  TransverseMercator.Parameters transverseMercatorParameters() {
    return projection instanceof TransverseMercator tm ? tm.parameters() : null;
  }

  private static Crs.Kind kindOf(TransverseMercator.Parameters p) {
    if (p.scale() == 1) {
      return Crs.Kind.GAUSS_KRUGER;
    }
    double zone = (p.centralMeridianDeg() + 183) / 6;
    boolean utm =
        p.matches(
            new TransverseMercator.Parameters(
                Math.rint(zone) * 6 - 183,
                0,
                0.9996,
                500_000,
                p.falseNorthingM() > 5e6 ? 10_000_000 : 0));
    return utm ? Crs.Kind.UTM : Crs.Kind.OTHER_PROJECTED;
  }
}
