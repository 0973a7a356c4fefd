package org.ecozone.geo;

import java.util.Locale;
import java.util.regex.Pattern;
import javax.measure.quantity.Angle;
import javax.measure.quantity.Length;
import org.ecozone.geo.projection.Ellipsoid;
import org.ecozone.geo.projection.GeoToolsProjection;
import org.ecozone.geo.projection.TransverseMercator;
import org.geotools.api.parameter.ParameterValueGroup;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.cs.AxisDirection;
import org.geotools.api.referencing.cs.CoordinateSystem;
import org.geotools.api.referencing.datum.GeodeticDatum;
import org.geotools.api.referencing.operation.NoninvertibleTransformException;
import org.geotools.measure.Units;
import org.geotools.referencing.CRS;
import org.geotools.referencing.datum.BursaWolfParameters;
import org.geotools.referencing.datum.DefaultGeodeticDatum;
import org.geotools.referencing.wkt.Formattable;

/**
 * Reads CRS definitions with GeoTools: EPSG codes that {@link KnownCrs} lacks, and projections that
 * {@link WktDefinition} does.
 */
final class GeoToolsCrs {
  /**
   * Files hold easting first whatever AXIS says (GeoPackage 1.3, 2.1.3.1.1), so AXIS is not read.
   */
  private static final Pattern AXIS =
      Pattern.compile(
          ",\\s*AXIS\\s*[\\[(]\\s*\"[^\"]*\"\\s*,\\s*\\w+\\s*[\\])]", Pattern.CASE_INSENSITIVE);

  private GeoToolsCrs() {}

  static CrsDefinition ofEpsg(int code) throws CrsException {
    EpsgDatabase.locate();
    try {
      CoordinateReferenceSystem crs = CRS.decode("EPSG:" + code, true);
      return definitionOf(crs, textOf(crs), code);
    } catch (FactoryException | CrsException | RuntimeException e) {
      throw new CrsException(
          CrsException.Reason.UNKNOWN_CODE, "EPSG:" + code + ": " + e.getMessage(), e);
    }
  }

  /**
   * A projected CRS out of WKT 1.
   *
   * @param base what its GEOGCS says
   */
  static CrsDefinition ofWkt(String wkt, CrsDefinition base) throws CrsException {
    EpsgDatabase.locate();
    try {
      CoordinateReferenceSystem crs = CRS.parseWKT(AXIS.matcher(wkt).replaceAll(""));
      if (CRS.getHorizontalCRS(crs) instanceof ProjectedCRS projected) {
        return projected(projected, base, wkt, 0);
      }
      throw unreadable("Not projected: " + crs.getName(), null);
    } catch (FactoryException | RuntimeException e) {
      throw unreadable(String.valueOf(e.getMessage()), e);
    }
  }

  private static CrsDefinition definitionOf(CoordinateReferenceSystem crs, String wkt, int code)
      throws CrsException {
    CoordinateReferenceSystem horizontal = CRS.getHorizontalCRS(crs);
    if (horizontal instanceof GeographicCRS geographic) {
      return geographic(geographic, wkt, code);
    }
    if (horizontal instanceof ProjectedCRS projected) {
      return projected(projected, geographic(projected.getBaseCRS(), wkt, 0), wkt, code);
    }
    throw unreadable("Neither geographic nor projected: " + crs.getName(), null);
  }

  private static CrsDefinition geographic(GeographicCRS crs, String wkt, int code)
      throws CrsException {
    GeodeticDatum datum = crs.getDatum();
    if (datum.getPrimeMeridian().getGreenwichLongitude() != 0) {
      throw unreadable(
          "Prime meridian other than Greenwich: " + datum.getPrimeMeridian().getName(), null);
    }
    CoordinateSystem axes = crs.getCoordinateSystem();
    requireEastNorth(axes);
    if (Math.abs(
            axes.getAxis(0)
                    .getUnit()
                    .asType(Angle.class)
                    .getConverterTo(Units.DEGREE_ANGLE)
                    .convert(1.0)
                - 1)
        > 1e-9) {
      throw unreadable("Angles not in degrees: " + axes.getAxis(0).getUnit(), null);
    }
    double inverseFlattening = datum.getEllipsoid().getInverseFlattening();
    double semiMajorM =
        datum
            .getEllipsoid()
            .getAxisUnit()
            .getConverterTo(Units.METRE)
            .convert(datum.getEllipsoid().getSemiMajorAxis());
    Ellipsoid ellipsoid =
        new Ellipsoid(
            semiMajorM, inverseFlattening == 0 ? Double.POSITIVE_INFINITY : inverseFlattening);
    return CrsDefinition.geographic(
        code,
        crs.getName().getCode(),
        DatumNames.classify(
            datum.getName().getCode(),
            datum.getEllipsoid().getName().getCode(),
            ellipsoid,
            isShifted(datum)),
        datum.getName().getCode(),
        ellipsoid,
        wkt);
  }

  private static CrsDefinition projected(ProjectedCRS crs, CrsDefinition base, String wkt, int code)
      throws CrsException {
    CoordinateSystem axes = crs.getCoordinateSystem();
    requireEastNorth(axes);
    String name = crs.getName().getCode();
    double metresPerUnit =
        axes.getAxis(0).getUnit().asType(Length.class).getConverterTo(Units.METRE).convert(1.0);
    ParameterValueGroup values = crs.getConversionFromBase().getParameterValues();
    String method = values.getDescriptor().getName().getCode().toLowerCase(Locale.ROOT);
    if (metresPerUnit == 1
        && (method.equals("transverse_mercator") || method.equals("gauss_kruger"))) {
      return CrsDefinition.transverseMercator(code, name, base, parametersOf(values), wkt);
    }
    return new CrsDefinition(
        code,
        name,
        base.datum(),
        base.datumName(),
        base.ellipsoid(),
        Crs.Kind.OTHER_PROJECTED,
        projectionOf(crs),
        metresPerUnit,
        wkt);
  }

  /**
   * With an indentation of its own: without, GeoTools makes a folder of preferences in the user's
   * home.
   */
  private static String textOf(CoordinateReferenceSystem crs) {
    return crs instanceof Formattable formattable ? formattable.toWKT(0) : crs.toWKT();
  }

  private static GeoToolsProjection projectionOf(ProjectedCRS crs) throws CrsException {
    try {
      return GeoToolsProjection.of(crs.getConversionFromBase().getMathTransform());
    } catch (NoninvertibleTransformException e) {
      throw unreadable("Projection without an inverse: " + crs.getName(), e);
    }
  }

  private static TransverseMercator.Parameters parametersOf(ParameterValueGroup values) {
    return new TransverseMercator.Parameters(
        values.parameter("central_meridian").doubleValue(Units.DEGREE_ANGLE),
        values.parameter("latitude_of_origin").doubleValue(Units.DEGREE_ANGLE),
        values.parameter("scale_factor").doubleValue(),
        values.parameter("false_easting").doubleValue(Units.METRE),
        values.parameter("false_northing").doubleValue(Units.METRE));
  }

  private static boolean isShifted(GeodeticDatum datum) {
    if (datum instanceof DefaultGeodeticDatum known) {
      for (BursaWolfParameters parameters : known.getBursaWolfParameters()) {
        if (!parameters.isIdentity()) {
          return true;
        }
      }
    }
    return false;
  }

  private static void requireEastNorth(CoordinateSystem axes) throws CrsException {
    if (axes.getAxis(0).getDirection() != AxisDirection.EAST
        || axes.getAxis(1).getDirection() != AxisDirection.NORTH) {
      throw unreadable("Axes other than east, north: " + axes.getName(), null);
    }
  }

  private static CrsException unreadable(String message, Throwable cause) {
    return new CrsException(CrsException.Reason.UNREADABLE_WKT, message, cause);
  }
}
