package org.ecozone.gui.browse;

import java.nio.file.Path;
import java.util.List;
import org.ecozone.gui.common.TableRef;

/** What the browser asks the rest of the window to do. Called on the FX thread. */
public interface BrowseRequests {
  /** Tables are to be opened as layers. */
  void openTables(List<TableRef> tables);

  /** A project is to be opened, or a folder with all the layers in it. */
  void open(List<Path> paths);
}
