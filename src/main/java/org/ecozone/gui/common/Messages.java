package org.ecozone.gui.common;

import org.ecozone.zone.Severity;

/** The message bar: says something without asking for anything. FX thread. */
public interface Messages {
  /**
   * @param text in the language in use
   * @param details for the fold-out, empty for none
   */
  void show(Severity severity, String text, String details);

  /** With a link that does something about it. */
  void show(Severity severity, String text, String details, String linkText, Runnable link);

  /** A failure that nobody expected: a sentence, and all details to copy. */
  void failure(Throwable failure);
}
