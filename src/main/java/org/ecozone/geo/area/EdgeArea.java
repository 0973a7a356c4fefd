package org.ecozone.geo.area;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * An area as the sum over the directed edges of its boundary: {@link #start}, then every edge, then
 * {@link #areaM2}. Edges are straight in the CRS that the object was made for; which area they
 * surround, and how exactly an edge is followed, is said where it was made ({@code
 * EllipsoidalArea.edges}, {@code Measures.planarEdges}).
 *
 * <p>Positive if the area lies to the left of its edges (shells counter-clockwise, holes
 * clockwise). The edges must close, in any order; what two of them share with opposite directions
 * cancels. Cutting an edge in two changes the area as it changes the exact procedure, below 1e-8 of
 * it.
 *
 * <p>Deterministic: an edge's share depends on the edge and on the cell of {@code near}'s middle;
 * its reverse has the same with the other sign.
 *
 * <p>Not thread safe; meant to be kept and used again.
 */
public final class EdgeArea {
  /** Wider than this the integral of a row would cost more than projecting every vertex. */
  private static final double MOST_COLUMNS = 24;

  private final AreaCells cells;
  private final AreaForm fast;
  private final AreaForm exact;
  private AreaForm form;
  private double sum;
  private double lost;

  private EdgeArea(AreaCells cells, AreaForm fast, AreaForm exact) {
    this.cells = cells;
    this.fast = fast;
    this.exact = exact;
    this.form = fast;
  }

  /** Area in another plane or on the ellipsoid. */
  public static EdgeArea over(AreaCells cells, EdgeRule rule) {
    AreaForm fast = cells.map().isAnalytic() ? new CellForm(cells, rule) : null;
    return new EdgeArea(cells, fast, new ExactForm(cells.map(), rule));
  }

  /** Planar area in the coordinates' own plane. */
  public static EdgeArea planar(double metresPerUnit) {
    PlaneForm plane = new PlaneForm(metresPerUnit);
    return new EdgeArea(null, plane, plane);
  }

  /**
   * Begins a new area of 0.
   *
   * @param near box that holds all edges to come; not empty
   */
  public void start(Envelope near) {
    sum = 0;
    lost = 0;
    form = cells == null || isFast(near) ? fast : exact;
    form.start((near.getMinX() + near.getMaxX()) / 2, (near.getMinY() + near.getMaxY()) / 2);
  }

  /** True if the polynomials hold in a box; else the projection itself is used. */
  boolean isFast(Envelope near) {
    return cells.map().isModerate(near)
        && (cells.map().isSameAlongParallels() || near.getWidth() <= MOST_COLUMNS * cells.side());
  }

  /** Adds an edge. */
  public void edge(double ax, double ay, double bx, double by) {
    add(form.along(ax, ay, bx, by));
  }

  /**
   * What an edge would add, m2, for who sums himself; the number means something in a closed sum
   * only.
   */
  public double edgeM2(double ax, double ay, double bx, double by) {
    return form.along(ax, ay, bx, by);
  }

  /** Adds the edges between the vertices x0, y0, x1, y1, ... from first to last. */
  public void path(double[] xy, int firstVertex, int lastVertex) {
    AreaForm along = form;
    for (int i = firstVertex; i < lastVertex; i++) {
      add(along.along(xy[2 * i], xy[2 * i + 1], xy[2 * i + 2], xy[2 * i + 3]));
    }
  }

  /** Adds the edges of a ring or a part of one. */
  public void path(CoordinateSequence line) {
    if (line instanceof PackedCoordinateSequence.Double packed && line.getDimension() == 2) {
      path(packed.getRawCoordinates(), 0, line.size() - 1);
      return;
    }
    for (int i = 1; i < line.size(); i++) {
      edge(line.getX(i - 1), line.getY(i - 1), line.getX(i), line.getY(i));
    }
  }

  /**
   * The sum so far. IllegalArgumentException if a vertex was not finite or is no place on Earth in
   * the CRS.
   */
  public double areaM2() {
    double area = sum + lost;
    if (!(Math.abs(area) < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("A vertex is no place on Earth in its CRS");
    }
    return area;
  }

  /** Neumaier's compensated sum. */
  private void add(double term) {
    double next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
  }
}
