package org.ecozone.screen;

/** A site that a {@link ScreeningSink} has prepared and that waits for its turn. */
@FunctionalInterface
public interface PreparedSite {
  /** Takes the site in; once, on the caller's thread, in the order of the sites. */
  void write();
}
