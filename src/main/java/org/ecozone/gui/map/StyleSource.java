package org.ecozone.gui.map;

import org.ecozone.app.style.LayerStyling;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.carto.style.GeometryKind;
import org.ecozone.carto.style.library.FoundStyle;
import org.ecozone.zone.ZoneLayer;

/** How layers look. Called off the FX thread. */
@FunctionalInterface
interface StyleSource {
  /**
   * The style of a layer; if it is not the one that the user chose, its issues say why.
   *
   * @param layer null if it was not read yet
   * @param dimension of its features: 0, 1 or 2
   */
  FoundStyle of(LayerItem.Layer item, ZoneLayer layer, int dimension);

  /** The program's styles, the user's and those in the layers' files. */
  static StyleSource of(LayerStyling styling) {
    return (item, layer, dimension) ->
        styling.find(
            new LayerStyling.Layer(
                item.file(), item.table(), code(item, layer), kind(dimension), item.style()));
  }

  private static String code(LayerItem.Layer item, ZoneLayer layer) {
    if (layer != null) {
      return layer.code();
    }
    return item.setUp().code().isEmpty() ? item.table() : item.setUp().code();
  }

  private static GeometryKind kind(int dimension) {
    return switch (dimension) {
      case 0 -> GeometryKind.POINT;
      case 1 -> GeometryKind.LINE;
      default -> GeometryKind.AREA;
    };
  }
}
