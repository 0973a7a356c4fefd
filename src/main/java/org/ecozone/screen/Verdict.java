package org.ecozone.screen;

/**
 * Verdict of a rule or a site, worst last. UNDETERMINED ranks between NONE and ADVISORY when
 * verdicts are compared.
 */
public enum Verdict {
  NONE,
  UNDETERMINED,
  ADVISORY,
  CONDITIONAL,
  RESTRICTED,
  PROHIBITED;

  public Verdict worse(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
