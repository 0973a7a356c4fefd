package org.ecozone.job;

import java.util.function.BooleanSupplier;

/**
 * What long work tells its caller, and how the caller stops it.
 *
 * <p>Threads: every method may be called from any worker thread; implementations are thread-safe.
 *
 * <p>Fails: {@link #checkCancelled()} throws {@link CancelledException}; long loops call it at
 * least every 0.2 s.
 */
public interface Progress {
  /** Does nothing and is never cancelled. */
  Progress NONE = silent(() -> false);

  /** Tells nobody how far the work is; cancelled as soon as something else says so. */
  static Progress silent(BooleanSupplier cancelled) {
    return new Progress() {
      @Override
      public void stage(String key, Object... args) {}

      @Override
      public void report(long done, long total) {}

      @Override
      public boolean isCancelled() {
        return cancelled.getAsBoolean();
      }
    };
  }

  /**
   * A new stage begins.
   *
   * @param key text key of the form {@code <package>.<name>}, for example {@code store.stage.read}
   * @param args values for the text's {@code {0}}, {@code {1}} ...
   */
  void stage(String key, Object... args);

  /** {@code done} of {@code total} units of the current stage; total below 0 is unknown. */
  void report(long done, long total);

  /** True once the user has asked to stop; never goes back to false. */
  boolean isCancelled();

  /** Throws {@link CancelledException} once {@link #isCancelled()} is true. */
  default void checkCancelled() {
    if (isCancelled()) {
      throw new CancelledException();
    }
  }
}
