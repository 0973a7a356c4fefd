package org.ecozone.app.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.CrsException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * 永久基本农田 patches in the windows of farmland.csv, on arable land, off rivers, towns and villages.
 */
final class Farmland {
  private static final Map<String, String> ARABLE = arable();

  /**
   * A window: lattice, reach, and a block of cells kept free for a project that only touches
   * farmland.
   */
  private record Window(
      String name, PatchLattice lattice, double radiusM, double limit, boolean forced, int[] keep) {
    boolean isKept(int i, int j) {
      return keep.length == 4
          && i >= keep[0]
          && i < keep[0] + keep[2]
          && j >= keep[1]
          && j < keep[1] + keep[3];
    }
  }

  private final String table;
  private final Land land;
  private final List<Window> windows = new ArrayList<>();

  Farmland(String table, Land land) throws CrsException {
    this.table = table;
    this.land = land;
    for (Sheet.Row row : Sheet.rows("farmland.csv")) {
      Coordinate centre = land.plane().at(row.number("lon"), row.number("lat"));
      long seed = Noise.seed(row.text("name"));
      PatchLattice lattice =
          new PatchLattice(
              centre,
              row.number("turn_deg"),
              row.number("cell_w_m"),
              row.number("cell_h_m"),
              1,
              seed);
      int[] keep =
          row.has("keep_i")
              ? new int[] {
                (int) row.number("keep_i"),
                (int) row.number("keep_j"),
                (int) row.number("keep_w"),
                (int) row.number("keep_h")
              }
              : new int[0];
      windows.add(
          new Window(
              row.text("name"),
              lattice,
              1000 * row.number("radius_km"),
              row.number("limit"),
              row.words("how").contains("forced"),
              keep));
    }
  }

  /**
   * The block that a window keeps free: it shares its edges with the patches around, point by
   * point.
   */
  Polygon keptBlock(String name) {
    for (Window window : windows) {
      if (window.name().equals(name)) {
        int[] keep = window.keep();
        return window.lattice().block(keep[0], keep[1], keep[2], keep[3]);
      }
    }
    throw new IllegalStateException("no farmland window " + name);
  }

  List<DemoFeature> draw() {
    List<DemoFeature> patches = new ArrayList<>();
    for (Window window : windows) {
      int rows = (int) Math.ceil(window.radiusM() / window.lattice().cellHeightM());
      for (int j = -rows; j < rows; j++) {
        addRow(window, j, patches);
      }
    }
    return patches;
  }

  private void addRow(Window window, int j, List<DemoFeature> patches) {
    int columns = (int) Math.ceil(window.radiusM() / window.lattice().cellWidthM());
    int i = -columns;
    while (i < columns) {
      String kind = kind(window, i, j);
      int width = 1;
      int most = 1 + (int) (3 * Noise.unit(window.lattice().seed(), i, j));
      while (kind != null && width < most && kind.equals(kind(window, i + width, j))) {
        width++;
      }
      if (kind != null) {
        patches.add(patch(window, i, j, width, kind));
      }
      i += width;
    }
  }

  private static DemoFeature patch(Window window, int i, int j, int width, String kind) {
    int slope = 1 + (int) (3 * Noise.unit(window.lattice().seed() + 9, i, j));
    Map<String, String> extra =
        Map.of(
            "DLBM",
            ARABLE.get(kind),
            "GDLX",
            slope > 1 ? "TT" : "PD",
            "GDPDJB",
            String.valueOf(slope));
    return new DemoFeature(
        window.name() + "示意村", kind, extra, window.lattice().block(i, j, width, 1));
  }

  /** Kind of arable land in a cell, null where there is no patch. */
  private String kind(Window window, int i, int j) {
    Coordinate at = window.lattice().middle(i, j);
    double reachM =
        window.radiusM()
            * (0.75
                + 0.5 * Noise.fractal(window.lattice().seed() + 5, at.x / 2600, at.y / 2600, 4));
    if (at.distance(window.lattice().centre()) > reachM || window.isKept(i, j)) {
      return null;
    }
    boolean open =
        Noise.fractal(window.lattice().seed(), at.x / 900, at.y / 900, 3) > window.limit()
            && land.countyAt(at.x, at.y) != 0
            && !land.isCleared(table, at.x, at.y)
            && !land.rivers().isNear(at.x, at.y, 240)
            && !land.holds("TOWN", at.x, at.y)
            && !land.holds("VILLAGE", at.x, at.y)
            && !land.holdsAround("STBHHX", at.x, at.y);
    if (!open) {
      return null;
    }
    for (String kind : ARABLE.keySet()) {
      if (land.holds("DLTB:" + kind, at.x, at.y)) {
        return kind;
      }
    }
    return window.forced() ? "旱地" : null;
  }

  private static Map<String, String> arable() {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("水田", "0101");
    kinds.put("水浇地", "0102");
    kinds.put("旱地", "0103");
    return kinds;
  }
}
