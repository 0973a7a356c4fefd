package org.ecozone.gui.layers.identity;

/**
 * A line of the card.
 *
 * @param label what it is about
 * @param value what is known, or that it is not stated
 * @param tone how it is to be read
 */
public record CardLine(String label, String value, Tone tone) {
  /** How a line is to be read. */
  public enum Tone {
    PLAIN,
    /** Nobody stated it. */
    NOT_STATED,
    GOOD,
    WARNING,
    BAD
  }
}
