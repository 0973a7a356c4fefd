package org.ecozone.gui.files;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Who takes files that are project land. FX thread. */
@FunctionalInterface
public interface LandDoor {
  /** Takes none. */
  LandDoor CLOSED = (paths, layers) -> layers.accept(paths);

  /**
   * Takes what is project land among files and folders.
   *
   * @param layers gets all else, now or later; not called if nothing is left
   */
  void take(List<Path> paths, Consumer<List<Path>> layers);
}
