package org.ecozone.arch.canary.screen;

import java.sql.Connection;

/** Canary: SQL outside store. */
public final class ScreenKnowsSql {
  public Class<?> use() {
    return Connection.class;
  }
}
