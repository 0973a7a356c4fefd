package org.ecozone.gui.intake;

import java.util.List;
import java.util.function.Consumer;

/** What only the user can tell about files that come in. FX thread. */
@FunctionalInterface
public interface IntakeQuestions {
  /** What files are to be opened as. */
  enum OpenAs {
    LAND,
    LAYERS,
    GO_BACK
  }

  /**
   * Files that could be project land or layers.
   *
   * @param names of the files
   * @param layer title of the zone layer that they match; empty if they match none
   */
  void landOrLayers(List<String> names, String layer, Consumer<OpenAs> answer);
}
