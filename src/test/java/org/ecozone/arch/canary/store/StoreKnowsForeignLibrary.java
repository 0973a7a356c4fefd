package org.ecozone.arch.canary.store;

import picocli.CommandLine;

/** Canary: store may not use this library. */
public final class StoreKnowsForeignLibrary {
  public Class<?> use() {
    return CommandLine.class;
  }
}
