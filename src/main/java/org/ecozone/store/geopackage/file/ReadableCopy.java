package org.ecozone.store.geopackage.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.ecozone.job.Progress;
import org.ecozone.job.TemporaryFolder;
import org.ecozone.zone.Sha256;

/**
 * The database as SQLite may read it: the file itself, or a private copy of it together with its
 * -wal or -journal.
 *
 * <p>The copy lies in a new folder that only its owner may enter; {@link #close()} deletes it.
 *
 * @param path what to open
 * @param folder folder to delete, null if {@code path} is the file itself
 * @param copied hash over the database, then the -wal or -journal that was copied; null if {@code
 *     path} is the file itself
 */
record ReadableCopy(Path path, Path folder, String copied) implements AutoCloseable {
  private static final int CHUNK = 1 << 18;

  /** The file itself. */
  static ReadableCopy inPlace(Path database) {
    return new ReadableCopy(database, null, null);
  }

  /** SHA-256 of what is read; reads the file itself once. */
  String sha256(Progress progress) throws IOException {
    if (copied != null) {
      return copied;
    }
    MessageDigest digest = Sha256.digest();
    stream(path, OutputStream.nullOutputStream(), digest, progress);
    return Sha256.hex(digest);
  }

  /** A copy with one sidecar, under names that SQLite pairs. */
  static ReadableCopy copyWith(Path database, Path sidecar, String suffix, Progress progress)
      throws IOException {
    Path folder = TemporaryFolder.create();
    try {
      MessageDigest digest = Sha256.digest();
      Path copy = folder.resolve("copy.gpkg");
      try (OutputStream out = Files.newOutputStream(copy)) {
        stream(database, out, digest, progress);
      }
      try (OutputStream out = Files.newOutputStream(folder.resolve("copy.gpkg" + suffix))) {
        stream(sidecar, out, digest, progress);
      }
      return new ReadableCopy(copy, folder, Sha256.hex(digest));
    } catch (IOException | RuntimeException e) {
      TemporaryFolder.delete(folder);
      throw e;
    }
  }

  boolean isCopy() {
    return folder != null;
  }

  @Override
  public void close() throws IOException {
    if (folder != null) {
      TemporaryFolder.delete(folder);
    }
  }

  private static void stream(Path from, OutputStream to, MessageDigest digest, Progress progress)
      throws IOException {
    long total = Files.size(from);
    long done = 0;
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = Files.newInputStream(from)) {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        progress.checkCancelled();
        digest.update(chunk, 0, n);
        to.write(chunk, 0, n);
        done += n;
        progress.report(done, total);
      }
    }
  }
}
