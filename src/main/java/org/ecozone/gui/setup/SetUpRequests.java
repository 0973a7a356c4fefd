package org.ecozone.gui.setup;

import java.util.List;

/** What the layer set-up asks the rest of the window to do. Called on the FX thread. */
public interface SetUpRequests {
  /** The set-up of the layers changed: they are to be read again. */
  void reload(List<String> layerIds);

  /** The user is done: the pane may go. */
  void close();
}
