package org.ecozone.arch.canary.edit;

import picocli.CommandLine;

/** Canary: edit may not use this library. */
public final class EditKnowsForeignLibrary {
  public Class<?> use() {
    return CommandLine.class;
  }
}
