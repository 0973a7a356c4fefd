package org.ecozone.arch.canary.store;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Canary: threads by the back door. */
public final class StoreMakesPool {
  public ExecutorService use() {
    return Executors.newCachedThreadPool();
  }
}
