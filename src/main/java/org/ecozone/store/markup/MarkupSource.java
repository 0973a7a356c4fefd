package org.ecozone.store.markup;

import java.io.IOException;
import java.io.InputStream;
import org.ecozone.store.exchange.InputFile;

/**
 * Bytes that can be read as often as wanted: a file, or an entry of an archive.
 *
 * @param name what messages call it
 */
public record MarkupSource(String name, Opening opening) {
  /** Opens the bytes from their beginning. */
  @FunctionalInterface
  public interface Opening {
    InputStream open() throws IOException;
  }

  public static MarkupSource of(InputFile input) {
    return new MarkupSource(input.name(), input::open);
  }

  public InputStream open() throws IOException {
    return opening.open();
  }
}
