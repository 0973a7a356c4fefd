package org.ecozone.store.exchange;

/** How angles are written. */
public enum AngleNotation {
  /** 105.687534. */
  DEGREES,
  /** 105°41′15.123″. */
  DMS,
  /** 105.4115123 for the same: degrees, two digits of minutes, two of seconds, decimals. */
  PACKED
}
