package org.ecozone.arch.canary.carto;

import picocli.CommandLine;

/** Canary: carto may not use this library. */
public final class CartoKnowsForeignLibrary {
  public Class<?> use() {
    return CommandLine.class;
  }
}
