package org.ecozone.store.dxf.layer;

/**
 * A layer of a drawing and what lies on it, blocks resolved.
 *
 * @param colour AutoCAD colour index, 1 to 255
 * @param on false if it is switched off
 * @param frozen true if it is frozen
 * @param closed closed polylines, circles and closed splines
 * @param chains closed shapes that lines and arcs make end to end
 * @param open lines that are not closed
 * @param hatches hatches and solids
 * @param points points
 * @param blocks blocks put on this layer
 * @param texts texts on this layer
 * @param taken whether its land is read
 */
public record CadLayer(
    String name,
    int colour,
    boolean on,
    boolean frozen,
    long closed,
    long chains,
    long open,
    long hatches,
    long points,
    long blocks,
    long texts,
    boolean taken) {

  /** Whether people see the layer in the drawing. */
  public boolean isVisible() {
    return on && !frozen;
  }

  /** Number of closed shapes of any kind. */
  public long areas() {
    return closed + chains + hatches;
  }

  /** Number of shapes of any kind. */
  public long shapes() {
    return areas() + open + points;
  }
}
