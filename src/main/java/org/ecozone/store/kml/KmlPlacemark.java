package org.ecozone.store.kml;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.store.markup.GeometryFault;
import org.locationtech.jts.geom.Geometry;

/** A placemark while it is read. */
final class KmlPlacemark {
  /** Line where it begins. */
  final long line;

  /** Number of the folder it stands in, in the order of the file; -1 outside of folders. */
  final int folder;

  final List<KmlField> fields = new ArrayList<>();
  Geometry geometry;
  GeometryFault fault;

  /** Whether a geometry was stated, usable or not. */
  boolean hasGeometry;

  /** Whether a bare point is all it has. */
  boolean isPoint;

  KmlPlacemark(long line, int folder) {
    this.line = line;
    this.folder = folder;
  }
}
