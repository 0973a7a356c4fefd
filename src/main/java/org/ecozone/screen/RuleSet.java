package org.ecozone.screen;

import java.util.List;

/** Stub: the screen part fills it. */
public final class RuleSet {
  private RuleSet() {}

  /** File name without folder, for example rules.csv. */
  public String name() {
    throw new UnsupportedOperationException();
  }

  /** Version of the catalogue: the highest version of its rows. */
  public String version() {
    throw new UnsupportedOperationException();
  }

  /** SHA-256 of the catalogue file. */
  public String sha256() {
    throw new UnsupportedOperationException();
  }

  public List<Rule> rules() {
    throw new UnsupportedOperationException();
  }

  public Rule get(String id) {
    throw new UnsupportedOperationException();
  }
}
