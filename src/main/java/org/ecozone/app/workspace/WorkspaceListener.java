package org.ecozone.app.workspace;

/** Hears of changes, on the workspace's thread, after they were made. */
public interface WorkspaceListener {
  /** The project is another one than before: compare {@code before} with the present. */
  default void projectChanged(Project before) {}

  /** Another project is open; {@link #projectChanged} follows. Nothing of the old one is wanted. */
  default void projectOpened() {}

  /** Content of a layer arrived or went. */
  default void contentChanged(String layerId) {}

  default void selectionChanged() {}

  /** The current layer, the current site, the project's file or whether it is saved. */
  default void situationChanged() {}
}
