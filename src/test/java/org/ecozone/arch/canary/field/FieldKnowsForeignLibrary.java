package org.ecozone.arch.canary.field;

import picocli.CommandLine;

/** Canary: field may not use this library. */
public final class FieldKnowsForeignLibrary {
  public Class<?> use() {
    return CommandLine.class;
  }
}
