package org.ecozone.arch.canary.gui;

import picocli.CommandLine;

/** Canary: gui may not use this library. */
public final class GuiKnowsForeignLibrary {
  public Class<?> use() {
    return CommandLine.class;
  }
}
