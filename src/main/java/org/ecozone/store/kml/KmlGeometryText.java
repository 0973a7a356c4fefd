package org.ecozone.store.kml;

import org.ecozone.store.StoreException;
import org.ecozone.store.markup.OutputDecimals;
import org.ecozone.store.markup.OutputText;
import org.ecozone.store.markup.RingRole;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes geometries as KML: shells counter-clockwise, as Google Earth wants them. */
final class KmlGeometryText {
  private final OutputText out;
  private final OutputDecimals decimals;

  KmlGeometryText(OutputText out, OutputDecimals decimals) {
    this.out = out;
    this.decimals = decimals;
  }

  void write(Geometry geometry) throws StoreException {
    if (geometry instanceof GeometryCollection collection) {
      out.write("<MultiGeometry>\n");
      for (int i = 0; i < collection.getNumGeometries(); i++) {
        if (!collection.getGeometryN(i).isEmpty()) {
          write(collection.getGeometryN(i));
        }
      }
      out.write("</MultiGeometry>\n");
    } else if (geometry instanceof Polygon polygon) {
      polygon(polygon);
    } else if (geometry instanceof LineString line) {
      out.write("<LineString>");
      coordinates(line.getCoordinateSequence());
      out.write("</LineString>\n");
    } else if (geometry instanceof Point point) {
      out.write("<Point>");
      coordinates(point.getCoordinateSequence());
      out.write("</Point>\n");
    } else {
      throw new IllegalArgumentException(geometry.getGeometryType());
    }
  }

  private void polygon(Polygon polygon) throws StoreException {
    out.write("<Polygon><outerBoundaryIs><LinearRing>");
    coordinates(RingRole.SHELL.directed(polygon.getExteriorRing()));
    out.write("</LinearRing></outerBoundaryIs>");
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      out.write("<innerBoundaryIs><LinearRing>");
      coordinates(RingRole.HOLE.directed(polygon.getInteriorRingN(i)));
      out.write("</LinearRing></innerBoundaryIs>");
    }
    out.write("</Polygon>\n");
  }

  private void coordinates(CoordinateSequence vertices) throws StoreException {
    out.write("<coordinates>");
    for (int i = 0; i < vertices.size(); i++) {
      out.write(i == 0 ? "" : " ").write(decimals.of(vertices.getX(i)));
      out.write(",").write(decimals.of(vertices.getY(i)));
    }
    out.write("</coordinates>");
  }
}
