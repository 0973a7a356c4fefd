package org.ecozone.arch.canary.screen;

import picocli.CommandLine;

/** Canary: screen may not use this library. */
public final class ScreenKnowsForeignLibrary {
  public Class<?> use() {
    return CommandLine.class;
  }
}
