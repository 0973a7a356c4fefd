package org.ecozone.gui.map.tool;

import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/** Whether a place lies in an area: for the one shape under the mouse, at once. */
record PointIn(Geometry area) {
  boolean contains(Coordinate place) {
    return SimplePointInAreaLocator.locate(place, area) != Location.EXTERIOR;
  }
}
