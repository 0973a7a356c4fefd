package org.ecozone.app.workspace;

import java.util.List;
import org.ecozone.zone.Issue;
import org.ecozone.zone.ZoneLayer;

/**
 * What was read of a layer of the project.
 *
 * @param state how far it is
 * @param layer not null if READY and the layer holds zones
 * @param issues what was met on the way; says why where it is MISSING or BROKEN
 */
public record LayerContent(State state, ZoneLayer layer, List<Issue> issues) {
  public static final LayerContent LOADING = new LayerContent(State.LOADING, null, List.of());

  public LayerContent {
    issues = List.copyOf(issues);
  }

  /** How far a layer is. */
  public enum State {
    LOADING,
    READY,
    /** The file is not where the project says. */
    MISSING,
    /** The file or table cannot be used. */
    BROKEN
  }
}
