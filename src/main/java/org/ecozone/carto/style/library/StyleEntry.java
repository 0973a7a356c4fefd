package org.ecozone.carto.style.library;

import org.ecozone.zone.Issue;

/**
 * A style that can be chosen.
 *
 * @param id what a project remembers; unique in the list for one layer
 * @param title for people, in the words of its file
 * @param origin where it comes from
 * @param problem why it cannot be used, null if it can
 */
public record StyleEntry(String id, String title, Origin origin, Issue problem) {
  /** Where a style comes from. */
  public enum Origin {
    /** The user's configuration folder. */
    USER,
    /** Shipped with the program. */
    SHIPPED,
    /** Kept in the layer's own file. */
    FILE
  }

  public boolean isUsable() {
    return problem == null;
  }
}
