package org.ecozone.gui.start;

import java.nio.file.Path;
import java.util.List;

/** What the start page asks the rest of the window to do. FX thread. */
public interface StartRequests {
  /** Writes the demo into the user's folder and opens it screened. */
  void openDemo();

  /** Asks for files and opens them. */
  void chooseFiles();

  /** Asks for files with project land and shows what they hold. */
  void chooseLand();

  void open(List<Path> paths);

  /** An empty project. */
  void startNew();
}
