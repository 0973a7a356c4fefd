package org.ecozone.gui.map;

import org.ecozone.app.style.LayerStyling;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.carto.style.GeometryKind;
import org.ecozone.carto.style.library.FoundStyle;
import org.ecozone.zone.ZoneLayer;

/** How layers look. Called off the FX thread. */
@FunctionalInterface
interface StyleSource {
  /** The style of a layer; if it is not the one that the user chose, its issues say why. */
  FoundStyle of(LayerItem.Layer item, ZoneLayer layer);

  /** The program's styles, the user's and those in the layers' files. */
  static StyleSource of(LayerStyling styling) {
    return (item, layer) ->
        styling.find(
            new LayerStyling.Layer(
                item.file(), item.table(), layer.code(), kind(layer), item.style()));
  }

  private static GeometryKind kind(ZoneLayer layer) {
    int dimension = layer.zones().isEmpty() ? 2 : layer.zones().get(0).geometry().getDimension();
    return switch (dimension) {
      case 0 -> GeometryKind.POINT;
      case 1 -> GeometryKind.LINE;
      default -> GeometryKind.AREA;
    };
  }
}
