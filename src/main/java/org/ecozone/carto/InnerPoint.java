package org.ecozone.carto;

import java.util.Arrays;
import org.ecozone.carto.lod.PathStore;
import org.locationtech.jts.geom.Envelope;

/** A place that stands for a feature: inside an area, on a line. */
final class InnerPoint {
  private InnerPoint() {}

  /** x and y. The feature has a geometry. */
  static double[] of(PathStore paths, int feature, Envelope box) {
    int first = paths.firstPath(feature);
    if (paths.kind(first) == 2) {
      double middle = (box.getMinY() + box.getMaxY()) / 2;
      double[] place = widest(paths, feature, middle);
      if (place == null) { // a horizontal line through vertices only
        place = widest(paths, feature, middle + box.getHeight() / 997);
      }
      if (place != null) {
        return place;
      }
    }
    double[] xy = paths.path(first);
    int at = xy.length / 4 * 2;
    return new double[] {xy[at], xy[at + 1]};
  }

  /** Middle of the longest stretch inside on a horizontal line; null if there is none. */
  private static double[] widest(PathStore paths, int feature, double y) {
    double[] crossings = new double[16];
    int count = 0;
    for (int path = paths.firstPath(feature); path < paths.firstPath(feature + 1); path++) {
      double[] xy = paths.path(path);
      for (int i = 2; i < xy.length; i += 2) {
        if (xy[i - 1] > y != xy[i + 1] > y) {
          if (count == crossings.length) {
            crossings = Arrays.copyOf(crossings, 2 * count);
          }
          double along = (y - xy[i - 1]) / (xy[i + 1] - xy[i - 1]);
          crossings[count++] = xy[i - 2] + along * (xy[i] - xy[i - 2]);
        }
      }
    }
    Arrays.sort(crossings, 0, count);
    double best = 0;
    double[] place = null;
    for (int i = 0; i + 1 < count; i += 2) {
      if (crossings[i + 1] - crossings[i] > best) {
        best = crossings[i + 1] - crossings[i];
        place = new double[] {(crossings[i] + crossings[i + 1]) / 2, y};
      }
    }
    return place;
  }
}
