package org.ecozone.gui.setup;

/** What the layer set-up asks the rest of the window to do. Called on the FX thread. */
public interface SetUpRequests {
  /** The user is done: the pane may go. */
  void close();
}
