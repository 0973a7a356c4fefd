package org.ecozone.arch.canary.geo;

import picocli.CommandLine;

/** Canary: geo may not use this library. */
public final class GeoKnowsForeignLibrary {
  public Class<?> use() {
    return CommandLine.class;
  }
}
