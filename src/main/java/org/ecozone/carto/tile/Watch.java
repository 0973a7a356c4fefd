package org.ecozone.carto.tile;

import java.util.function.BooleanSupplier;
import org.ecozone.job.Progress;

/** Cancelled as soon as something is not wanted any more; tells nobody how far it is. */
final class Watch implements Progress {
  private final BooleanSupplier wanted;

  Watch(BooleanSupplier wanted) {
    this.wanted = wanted;
  }

  @Override
  public void stage(String key, Object... args) {}

  @Override
  public void report(long done, long total) {}

  @Override
  public boolean isCancelled() {
    return !wanted.getAsBoolean();
  }
}
