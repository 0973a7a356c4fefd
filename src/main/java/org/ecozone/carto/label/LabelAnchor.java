package org.ecozone.carto.label;

import java.util.List;

/** What a label names, in logical pixels of the picture, y down. */
public sealed interface LabelAnchor {
  /**
   * @param clearPx distance that the text keeps, half the size of the mark
   */
  record Spot(double x, double y, double clearPx) implements LabelAnchor {}

  /**
   * @param paths each x, y, x, y, ...; may reach beyond the picture
   */
  record Path(List<double[]> paths) implements LabelAnchor {
    public Path {
      paths = List.copyOf(paths);
    }
  }

  /**
   * An area, by the even-odd rule: shells and holes in any order.
   *
   * @param rings each x, y, x, y, ..., closed or not; may reach beyond the picture
   */
  record Area(List<double[]> rings) implements LabelAnchor {
    public Area {
      rings = List.copyOf(rings);
    }
  }
}
