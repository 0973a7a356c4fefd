package org.ecozone.arch.canary.app;

import org.ecozone.arch.canary.cli.PlainCli;

/** Canary: app may not use cli. */
public final class AppKnowsCli {
  private final PlainCli forbidden = new PlainCli();

  public int use() {
    return forbidden.one();
  }
}
