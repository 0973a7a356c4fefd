package org.ecozone.arch.canary.app;

import picocli.CommandLine;

/** Canary: app may not use this library. */
public final class AppKnowsForeignLibrary {
  public Class<?> use() {
    return CommandLine.class;
  }
}
