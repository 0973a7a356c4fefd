package org.ecozone.geo.ring;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * Rings as an area.
 *
 * @param geometry Polygon, or MultiPolygon if there are several parts, in the order of the rings;
 *     it may be invalid where rings cross themselves or each other; null if no ring can be used, or
 *     if they are too intricate
 * @param remarks in the order of the rings
 */
public record AssembledArea(Geometry geometry, List<RingRemark> remarks) {
  public AssembledArea {
    remarks = List.copyOf(remarks);
  }
}
