package org.ecozone.arch.canary.zone;

/** Canary: a name that says nothing. */
public final class ZoneUtils {
  public int use() {
    return 0;
  }
}
