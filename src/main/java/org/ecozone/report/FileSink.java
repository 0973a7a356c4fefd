package org.ecozone.report;

import java.io.IOException;
import org.ecozone.screen.ScreeningSink;

/**
 * A sink that writes files: under temporary names until {@link #commit()} moves them to their
 * place.
 *
 * <p>Fails: writing throws {@link java.io.UncheckedIOException}; a sink that is closed without
 * commit leaves nothing, and the files that were there before stay as they were.
 */
public interface FileSink extends ScreeningSink, AutoCloseable {
  /**
   * Moves every finished file to its place, replacing an older one. Called once, after {@link
   * #end}.
   */
  void commit() throws IOException;

  @Override
  void close();
}
