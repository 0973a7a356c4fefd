package org.ecozone.arch.canary.cli;

import de.siegmar.fastcsv.reader.CsvReader;

/** Canary: cli may not use this library. */
public final class CliKnowsForeignLibrary {
  public Class<?> use() {
    return CsvReader.class;
  }
}
