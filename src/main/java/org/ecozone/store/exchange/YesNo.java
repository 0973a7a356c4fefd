package org.ecozone.store.exchange;

/** An answer as it is written on the command line. */
public enum YesNo {
  YES,
  NO
}
