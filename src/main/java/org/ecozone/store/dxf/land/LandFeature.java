package org.ecozone.store.dxf.land;

import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Geometry;

/**
 * A parcel, a line or a point of a drawing.
 *
 * @param form area, line or point
 * @param layer name of its layer
 * @param block name of the block it came in with, empty if none
 * @param type LWPOLYLINE ...
 * @param handle hexadecimal, empty if the file has none
 * @param colour AutoCAD colour index
 * @param line in the file
 * @param extension texts of applications, empty if none
 * @param text texts that lie in it, empty if none
 * @param geometry null if it cannot be used
 * @param failure why, null if it can
 */
public record LandFeature(
    Form form,
    String layer,
    String block,
    String type,
    String handle,
    int colour,
    long line,
    String extension,
    String text,
    Geometry geometry,
    Issue failure) {
  /** Kinds of features, one table each. */
  public enum Form {
    AREA,
    LINE,
    POINT
  }

  LandFeature withText(String found) {
    return new LandFeature(
        form, layer, block, type, handle, colour, line, extension, found, geometry, failure);
  }
}
