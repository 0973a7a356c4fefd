package org.ecozone.app.demo;

import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * One zone before it is written.
 *
 * @param name name, may be empty
 * @param zoneClass value of the class column, may be empty
 * @param extra further values by key, used by the templates of columns.csv
 * @param drawn geometry on the {@link Plane}
 */
record DemoFeature(String name, String zoneClass, Map<String, String> extra, Geometry drawn) {
  DemoFeature {
    extra = Map.copyOf(extra);
  }
}
