package org.ecozone.store.markup;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.zone.Sha256;

/** SHA-256 over the bytes of a file, in a pass of its own. */
public final class FileDigest {
  private FileDigest() {}

  /** Lower-case hex. */
  public static String of(InputFile input, Progress progress) throws StoreException {
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = input.open()) {
      MessageDigest digest = Sha256.digest();
      for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
        progress.checkCancelled();
        digest.update(buffer, 0, got);
      }
      return Sha256.hex(digest);
    } catch (IOException e) {
      throw EncodedText.unreadable(input.name(), e);
    }
  }
}
