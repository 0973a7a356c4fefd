package org.ecozone.arch.canary.gui;

import org.ecozone.arch.canary.report.PlainReport;

/** Canary: gui may not use report. */
public final class GuiKnowsReport {
  private final PlainReport forbidden = new PlainReport();

  public int use() {
    return forbidden.one();
  }
}
