package org.ecozone.store.geopackage.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import org.ecozone.job.Progress;
import org.ecozone.zone.Sha256;

/**
 * A file with no -wal and no hot -journal beside it: what it holds is in its own bytes alone, so
 * that whoever knows its SHA-256 knows what reading it gives.
 *
 * <p>Threads: immutable.
 */
public final class SettledFile {
  private static final int CHUNK = 1 << 18;

  private final Path path;
  private final FileState before;

  private SettledFile(Path path, FileState before) {
    this.path = path;
    this.before = before;
  }

  /** Empty for a file with something pending, and for what is no readable file at all. */
  public static Optional<SettledFile> of(Path given) {
    try {
      Path path = given.toRealPath();
      Sidecars sidecars = Sidecars.of(path);
      if (!Files.isRegularFile(path) || sidecars.hasWal() || sidecars.hasHotJournal()) {
        return Optional.empty();
      }
      return Optional.of(new SettledFile(path, FileState.of(path)));
    } catch (IOException e) {
      // Whoever opens the file says what is wrong with it.
      return Optional.empty();
    }
  }

  public long size() {
    return before.size();
  }

  /** The first 100 bytes, whose change counter moves with every commit. */
  public byte[] header() {
    return before.header().clone();
  }

  /** True if file and sidecars are what they were when this was made. */
  public boolean isUnchanged() {
    return of(path).map(now -> now.before.sameAs(before)).orElse(false);
  }

  /** Lower-case hex over all bytes; reads the file once. */
  public String sha256(Progress progress) throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = Files.newInputStream(path)) {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        progress.checkCancelled();
        digest.update(chunk, 0, n);
      }
    }
    return Sha256.hex(digest);
  }
}
