package org.ecozone.app;

/**
 * How a use case ended; the exit code of the process (design.md 4). Of several the worst counts.
 */
public enum Outcome {
  DONE(0),
  /**
   * Done, and somebody has to look: an open finding, an error in the data, a difference, a row left
   * out.
   */
  ATTENTION(1),
  USAGE(2),
  /** An input could not be read. */
  UNREADABLE(3),
  INTERNAL(4),
  CANCELLED(130);

  private final int exitCode;

  Outcome(int exitCode) {
    this.exitCode = exitCode;
  }

  public int exitCode() {
    return exitCode;
  }

  public Outcome worse(Outcome other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
