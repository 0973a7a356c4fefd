package org.ecozone.store.markup;

import java.io.IOException;
import java.io.InputStream;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
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

  /** SHA-256 of a file, in a pass of its own. */
  public static String sha256(InputFile input, Progress progress) throws StoreException {
    try {
      return input.sha256(progress);
    } catch (IOException e) {
      throw EncodedText.unreadable(input.name(), e);
    }
  }

  /** In bytes; -1 if the system does not tell, so that only how far reading is stays unknown. */
  public static long size(InputFile input) {
    try {
      return input.size();
    } catch (IOException e) {
      return -1;
    }
  }

  public InputStream open() throws IOException {
    return opening.open();
  }
}
