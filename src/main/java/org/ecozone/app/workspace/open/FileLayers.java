package org.ecozone.app.workspace.open;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.app.reading.LayerReading;
import org.ecozone.app.reading.StatedTable;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.SourceStamp;
import org.ecozone.store.staging.Reading;

/** A file and the layers that come from it. */
record FileLayers(SourceStamp stamp, List<Layer> layers) {
  FileLayers {
    layers = List.copyOf(layers);
  }

  /** The files of what is drawn first, of these the small ones. */
  static List<FileLayers> of(List<Layer> layers) {
    Map<Path, List<Layer>> byFile = new LinkedHashMap<>();
    layers.forEach(
        layer -> byFile.computeIfAbsent(layer.file(), file -> new ArrayList<>()).add(layer));
    List<FileLayers> files = new ArrayList<>();
    byFile.forEach((file, each) -> files.add(new FileLayers(SourceStamp.of(file), each)));
    files.sort(
        Comparator.comparing((FileLayers file) -> !file.shows())
            .thenComparing(file -> file.stamp.size()));
    return files;
  }

  /** What the project says of a file that is no GeoPackage. */
  Reading reading() {
    return LayerReading.of(layers.stream().map(StatedTable::of).toList());
  }

  private boolean shows() {
    return layers.stream().anyMatch(Layer::visible);
  }
}
