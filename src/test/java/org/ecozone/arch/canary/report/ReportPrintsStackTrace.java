package org.ecozone.arch.canary.report;

/** Canary: the console by the back door. */
public final class ReportPrintsStackTrace {
  public void use(Exception e) {
    e.printStackTrace();
  }
}
