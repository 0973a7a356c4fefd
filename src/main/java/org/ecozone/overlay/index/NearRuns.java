package org.ecozone.overlay.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ecozone.geo.packed.PackedGeometry;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.noding.BasicSegmentString;
import org.locationtech.jts.noding.SegmentString;

/**
 * The runs of a geometry whose boxes meet a window, path by path, ascending. To be used again; one
 * thread at a time.
 */
final class NearRuns {
  private int[] paths = new int[64];
  private int[] runs = new int[64];
  private int size;

  int size() {
    return size;
  }

  int path(int i) {
    return paths[i];
  }

  int run(int i) {
    return runs[i];
  }

  void collect(PackedGeometry geometry, Window window) {
    size = 0;
    double[] boxes = geometry.boxes();
    for (int path = 0; path < geometry.pathCount(); path++) {
      if (!window.meets(boxes, geometry.pathBox(path))) {
        continue;
      }
      if (geometry.runCount(path) == 1) {
        add(path, 0);
      } else {
        collect(geometry, path, window);
      }
    }
  }

  private void collect(PackedGeometry geometry, int path, Window window) {
    double[] boxes = geometry.boxes();
    int stretches = geometry.stretchCount(path);
    int stretchBox = geometry.stretchBox(path);
    for (int stretch = 0; stretch < stretches; stretch++, stretchBox += 4) {
      if (stretches > 1 && !window.meets(boxes, stretchBox)) {
        continue;
      }
      int run = stretch * PackedGeometry.RUN_EDGES;
      int end = Math.min(run + PackedGeometry.RUN_EDGES, geometry.runCount(path));
      int box = geometry.runBox(path) + 4 * run;
      for (; run < end; run++, box += 4) {
        if (window.meets(boxes, box)) {
          add(path, run);
        }
      }
    }
  }

  /** The edges of the runs, run by run. */
  List<SegmentString> segmentStrings(PackedGeometry geometry) {
    List<SegmentString> strings = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      double[] xy = geometry.path(paths[i]);
      int from = runs[i] * PackedGeometry.RUN_EDGES;
      int to = Math.min(from + PackedGeometry.RUN_EDGES, geometry.edgeCount(paths[i]));
      Coordinate[] points = new Coordinate[to - from + 1];
      for (int k = from; k <= to; k++) {
        points[k - from] = new Coordinate(xy[2 * k], xy[2 * k + 1]);
      }
      strings.add(new BasicSegmentString(points, null));
    }
    return strings;
  }

  private void add(int path, int run) {
    if (size == paths.length) {
      paths = Arrays.copyOf(paths, 2 * size);
      runs = Arrays.copyOf(runs, 2 * size);
    }
    paths[size] = path;
    runs[size] = run;
    size++;
  }
}
