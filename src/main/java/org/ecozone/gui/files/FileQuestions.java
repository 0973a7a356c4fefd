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

  /** Where to save a project. */
  Optional<Path> fileToSave();

  /** Another place of a file that is missing. */
  Optional<Path> fileInsteadOf(Path missing);

  /** The project has changes that are not saved. */
  void unsaved(Consumer<Unsaved> answer);
}
