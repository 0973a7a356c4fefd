package org.ecozone.store.gpx;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ecozone.store.markup.GeometryFault;
import org.locationtech.jts.geom.Geometry;

/** A waypoint, route or track while it is read. */
final class GpxRow {
  final GpxKind kind;

  /** Line where it begins. */
  final long line;

  /** Values by element; the first of each. */
  final Map<String, String> fields = new LinkedHashMap<>();

  Geometry geometry;
  GeometryFault fault;

  GpxRow(GpxKind kind, long line) {
    this.kind = kind;
    this.line = line;
  }
}
