package org.ecozone.gui.layers;

import java.util.List;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.carto.legend.Swatch;
import org.ecozone.gui.layers.style.LegendLook;

/** What a line of the tree shows, as a value: a cell is painted anew when it changes. */
sealed interface TreeLine {
  /** The same for the same line, whatever it shows. */
  String key();

  /** True if the map draws it now. */
  boolean isDrawn();

  /**
   * A group.
   *
   * @param count layers in it
   * @param unchecked those of them whose rules are not checked
   */
  record GroupLine(
      String id, String title, CheckState check, boolean isDrawn, int count, int unchecked)
      implements TreeLine {
    @Override
    public String key() {
      return id;
    }
  }

  /**
   * A layer.
   *
   * @param count features; below 0 if not known
   * @param swatches of its first classes; one if it has no classes, none while it is not known
   * @param origin file and table for the tooltip
   */
  record LayerLine(
      String id,
      String title,
      CheckState check,
      boolean isDrawn,
      LayerContent.State state,
      Holds holds,
      long count,
      List<Swatch> swatches,
      List<LayerMark> marks,
      String origin)
      implements TreeLine {
    @Override
    public String key() {
      return id;
    }
  }

  /** A line of the legend below a layer. */
  record LegendLine(String layerId, int index, LegendLook entry, boolean isDrawn)
      implements TreeLine {
    @Override
    public String key() {
      return layerId + "#" + index;
    }
  }

  /** What a layer holds, as far as it is known. */
  enum Holds {
    AREAS,
    LINES,
    POINTS,
    PICTURE,
    UNKNOWN
  }
}
