package org.ecozone.gui.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What has to be asked of the user about files. FX thread. */
public interface FileQuestions {
  /** What to do with what is unsaved. */
  enum Unsaved {
    SAVE,
    DISCARD,
    GO_BACK
  }

  /** Layers, sites or projects to open; empty if the user thought better of it. */
  List<Path> filesToOpen();

  /** Project land to open; empty likewise. */
  default List<Path> landToOpen() {
    return filesToOpen();
  }

  /**
   * Where to save land, a layer or a table.
   *
   * @param suggestedName with its ending, which the chosen name gets too
   */
  default Optional<Path> outputFile(String suggestedName) {
    return Optional.empty();
  }

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
  default void landOrLayers(List<String> names, String layer, Consumer<OpenAs> answer) {
    answer.accept(layer.isEmpty() ? OpenAs.LAND : OpenAs.LAYERS);
  }

  /** Where to save a project. */
  Optional<Path> fileToSave();

  /** Another place of a file that is missing. */
  Optional<Path> fileInsteadOf(Path missing);

  /** The project has changes that are not saved. */
  void unsaved(Consumer<Unsaved> answer);
}
