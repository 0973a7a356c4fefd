package org.ecozone.arch.canary.zone;

import picocli.CommandLine;

/** Canary: zone may not use this library. */
public final class ZoneKnowsForeignLibrary {
  public Class<?> use() {
    return CommandLine.class;
  }
}
