package org.ecozone.zone;

/** Weight of an {@link Issue}; names are those of issues.csv. */
public enum Severity {
  ERROR,
  WARNING,
  INFO
}
