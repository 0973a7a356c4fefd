package org.ecozone.app.workspace.open;

import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.geo.Datum;
import org.ecozone.store.preview.Draft;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The CRS that a map of a layer is drawn in until the user says otherwise: the layer's own if it is
 * projected for large scales, so that nothing is reprojected; else the 3-degree zone of CGCS2000
 * that holds its middle. For workers.
 */
final class MapCrs {
  private static final double CHINA_WEST = 73;
  private static final double CHINA_EAST = 136;

  private MapCrs() {}

  /** Of a layer as read; empty if it is empty. */
  static String of(ZoneLayer layer) {
    return of(layer.crs(), layer.extent());
  }

  /** Of a draft; empty if it is empty. */
  static String of(Draft draft) {
    Envelope extent = new Envelope();
    draft.features().forEach(each -> extent.expandToInclude(each.geometry().getEnvelopeInternal()));
    return of(draft.crs(), extent);
  }

  static String of(Crs crs, Envelope extent) {
    if (extent.isNull()) {
      return "";
    }
    boolean local = crs.kind() == Crs.Kind.GAUSS_KRUGER || crs.kind() == Crs.Kind.UTM;
    if (local && crs.epsg() != 0) {
      return crs.id();
    }
    try {
      double longitude = longitude(crs, extent);
      if (longitude < CHINA_WEST || longitude > CHINA_EAST) {
        return crs.epsg() == 0 ? "" : crs.id();
      }
      return zone(crs.datum(), longitude).id();
    } catch (CrsException e) {
      return crs.epsg() == 0 ? "" : crs.id();
    }
  }

  private static double longitude(Crs crs, Envelope extent) throws CrsException {
    Coordinate centre = extent.centre();
    return crs.isGeographic()
        ? centre.x
        : CrsTransform.between(crs, crs.geographic())
            .apply(new GeometryFactory().createPoint(centre))
            .getCoordinate()
            .x;
  }

  /** Data of an old datum are not moved: their map is in a zone of that datum. */
  private static Crs zone(Datum datum, double longitude) throws CrsException {
    if (datum == Datum.XIAN80 || datum == Datum.BEIJING54) {
      int zone = (int) Math.floor((longitude + 1.5) / 3);
      return Crs.gaussKruger(datum, 3, zone, Crs.EastingPrefix.ZONE);
    }
    return Crs.gaussKruger3(longitude);
  }
}
