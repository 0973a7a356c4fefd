package org.ecozone.arch.canary.report;

import picocli.CommandLine;

/** Canary: report may not use this library. */
public final class ReportKnowsForeignLibrary {
  public Class<?> use() {
    return CommandLine.class;
  }
}
