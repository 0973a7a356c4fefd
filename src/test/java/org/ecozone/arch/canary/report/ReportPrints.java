package org.ecozone.arch.canary.report;

/** Canary: the console outside cli. */
public final class ReportPrints {
  public void use() {
    System.out.println("x");
  }
}
