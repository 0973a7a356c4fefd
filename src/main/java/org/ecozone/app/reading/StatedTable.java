package org.ecozone.app.reading;

import java.nio.file.Path;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerItem.SetUp;

/** A table that a project holds as a layer, and how it is to be read. */
public record StatedTable(Path file, String table, SetUp setUp) {
  public static StatedTable of(Layer layer) {
    return new StatedTable(layer.file(), layer.table(), layer.setUp());
  }
}
