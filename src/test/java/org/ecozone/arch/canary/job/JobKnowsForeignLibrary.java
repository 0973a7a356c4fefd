package org.ecozone.arch.canary.job;

import picocli.CommandLine;

/** Canary: job may not use this library. */
public final class JobKnowsForeignLibrary {
  public Class<?> use() {
    return CommandLine.class;
  }
}
