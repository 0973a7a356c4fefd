package org.ecozone.arch.canary.store;

/** Canary: a thread outside job. */
public final class StoreMakesThread {
  public Thread use() {
    return new Thread(() -> {});
  }
}
