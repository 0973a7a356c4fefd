package org.ecozone.carto.paint;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.carto.pixel.StepPath;

/** Paths that are used again and again, so that a tile makes no new ones. One thread at a time. */
final class StepPaths {
  /** Larger heaps of paths than this are not kept from one feature to the next. */
  private static final int MOST = 5000;

  private final List<StepPath> paths = new ArrayList<>();
  private int used;

  /** All paths may be used again. */
  void reset() {
    if (paths.size() > MOST) {
      paths.subList(MOST, paths.size()).clear();
    }
    used = 0;
  }

  /** An empty path. */
  StepPath next() {
    if (used == paths.size()) {
      paths.add(new StepPath());
    }
    StepPath path = paths.get(used++);
    path.clear();
    return path;
  }
}
