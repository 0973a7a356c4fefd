package org.ecozone.gui.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the preview asks of the window. FX thread. */
public interface IntakeRequests {
  /** Asks for more files to add. */
  List<Path> filesToAdd();

  /** Asks where something is to be saved; empty if the user thought better of it. */
  Optional<Path> outputFile(String suggestedName);

  /** Files that are layers after all: they are opened as such. */
  void openAsLayers(List<Path> files);
}
