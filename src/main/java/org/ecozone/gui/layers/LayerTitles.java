package org.ecozone.gui.layers;

import org.ecozone.app.table.LayerNames;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerItem.Group;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.gui.common.Desk;
import org.ecozone.zone.Lang;

/** Names of layers as the user wants them: his own, else that of the canonical layer, else the
 * table's. FX thread. */
final class LayerTitles {
  private final Desk desk;
  private LayerNames names = LayerNames.NONE;

  LayerTitles(Desk desk) {
    this.desk = desk;
  }

  void use(LayerNames read) {
    names = read;
  }

  LayerNames names() {
    return names;
  }

  String of(LayerItem item) {
    if (item instanceof Group group) {
      return group.title();
    }
    Layer layer = (Layer) item;
    if (!layer.title().isBlank()) {
      return layer.title();
    }
    return usual(layer);
  }

  /** The name that a layer has if the user gives it none. */
  String usual(Layer layer) {
    Lang lang = desk.texts().lang();
    LayerContent content = desk.workspace().content(layer.id());
    if (content.layer() != null) {
      return content.layer().profiled()
          ? profiled(layer, content, lang)
          : content.layer().title();
    }
    String stated = layer.setUp().code();
    if (!stated.isEmpty()) {
      return names.name(stated, lang);
    }
    return layer.table().isEmpty() ? layer.file().getFileName().toString() : layer.table();
  }

  private String profiled(Layer layer, LayerContent content, Lang lang) {
    String known = names.name(content.layer().code(), lang);
    return known.equals(content.layer().code()) ? content.layer().title() : known;
  }
}
