package org.ecozone.app.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.CrsException;
import org.locationtech.jts.geom.Coordinate;

/** The invented prefecture: counties, rivers, towns, and the area layers drawn so far. */
final class Land {
  private static final double CELL_M = 800;
  private static final double VALLEY_M = 3600;

  private record Circle(double x, double y, double radiusM, List<String> tables) {
    boolean holds(double px, double py) {
      double dx = px - x;
      double dy = py - y;
      return dx * dx + dy * dy <= radiusM * radiusM;
    }
  }

  private final Plane plane = new Plane();
  private final Counties counties = new Counties(plane);
  private final HexGrid grid = new HexGrid(counties.land(), CELL_M, 7);
  private final int[] countyLabels = counties.labels(grid);
  private final Rivers rivers = new Rivers(plane, grid, countyLabels);
  private final List<Circle> clearings = circles("clearings.csv", "", 1, 0);
  private final List<Circle> towns = circles("spots.csv", "CZKFBJ", 1.3, 0.9 * CELL_M);
  private final List<Circle> villages = circles("spots.csv", "MGD", 1.3, 0);
  private final Map<String, String[]> drawn = new HashMap<>();

  Land() throws CrsException {}

  Plane plane() {
    return plane;
  }

  Counties counties() {
    return counties;
  }

  Rivers rivers() {
    return rivers;
  }

  /** The honeycomb that all large layers share. */
  HexGrid grid() {
    return grid;
  }

  int[] countyLabels() {
    return countyLabels;
  }

  int countyAt(double x, double y) {
    return countyLabels[grid.cellAt(x, y)];
  }

  /**
   * Keeps a layer's classes per cell of {@link #grid()} (null where it is not) for layers drawn
   * later.
   */
  void remember(String table, String[] classes) {
    drawn.put(table, classes);
  }

  /**
   * True if the mask holds here: TOWN, VILLAGE, VALLEY, a table already drawn, or {@code
   * TABLE:class} of it.
   */
  boolean holds(String mask, double x, double y) {
    if (mask.equals("TOWN")) {
      return towns.stream().anyMatch(town -> town.holds(x, y));
    }
    if (mask.equals("VILLAGE")) {
      return villages.stream().anyMatch(village -> village.holds(x, y));
    }
    if (mask.equals("VALLEY")) {
      return rivers.isNear(x, y, VALLEY_M);
    }
    int colon = mask.indexOf(':');
    String[] classes = drawn.get(colon < 0 ? mask : mask.substring(0, colon));
    if (classes == null) {
      throw new IllegalStateException("not drawn yet: " + mask);
    }
    String here = classes[grid.cellAt(x, y)];
    return here != null && (colon < 0 || here.equals(mask.substring(colon + 1)));
  }

  /**
   * True if the mask holds here or half a cell away: outlines may stray that far from the cells
   * they follow.
   */
  boolean holdsAround(String mask, double x, double y) {
    double reach = 0.45 * CELL_M;
    boolean found = holds(mask, x, y);
    for (int i = 0; i < 8 && !found; i++) {
      double angle = Math.PI * i / 4;
      found = holds(mask, x + reach * StrictMath.cos(angle), y + reach * StrictMath.sin(angle));
    }
    return found;
  }

  boolean holdsAny(List<String> masks, double x, double y) {
    return masks.stream().anyMatch(mask -> holds(mask, x, y));
  }

  /**
   * True where a table must stay empty, so that a project gets the verdict that it is there to
   * show.
   */
  boolean isCleared(String table, double x, double y) {
    return clearings.stream()
        .anyMatch(c -> (c.tables().contains(table) || c.tables().contains("*")) && c.holds(x, y));
  }

  private List<Circle> circles(String file, String table, double factor, double marginM)
      throws CrsException {
    List<Circle> circles = new ArrayList<>();
    for (Sheet.Row row : table.isEmpty() ? Sheet.rows(file) : Sheet.rows(file, table)) {
      Coordinate at = plane.at(row.number("lon"), row.number("lat"));
      circles.add(
          new Circle(
              at.x,
              at.y,
              factor * row.number("radius_m") + marginM,
              table.isEmpty() ? row.words("tables") : List.of()));
    }
    return circles;
  }
}
