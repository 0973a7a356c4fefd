package org.ecozone.arch.canary.overlay;

import picocli.CommandLine;

/** Canary: overlay may not use this library. */
public final class OverlayKnowsForeignLibrary {
  public Class<?> use() {
    return CommandLine.class;
  }
}
