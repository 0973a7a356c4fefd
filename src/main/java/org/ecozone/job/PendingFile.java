package org.ecozone.job;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A file that does not exist under its name until it is complete: written beside the target, then
 * renamed.
 *
 * <p>Fails: {@link #close()} without {@link #commit()} deletes what was written.
 */
public final class PendingFile implements AutoCloseable {
  private final Path target;
  private final Path part;

  private PendingFile(Path target, Path part) {
    this.target = target;
    this.part = part;
  }

  public static PendingFile of(Path target) throws IOException {
    String random = Long.toHexString(ThreadLocalRandom.current().nextLong());
    Path part =
        target.toAbsolutePath().resolveSibling("." + target.getFileName() + "-" + random + ".part");
    // Not createTempFile: results get the permissions that any new file of the user has.
    Files.createFile(part);
    part.toFile().deleteOnExit();
    return new PendingFile(target, part);
  }

  /** A stream into the temporary file; the caller closes it before {@link #commit()}. */
  public OutputStream open() throws IOException {
    return Files.newOutputStream(part);
  }

  /** Hands on what was written so far; the stream into the file must be closed. */
  public void copyTo(OutputStream out) throws IOException {
    Files.copy(part, out);
  }

  /** Renames the file to its target, in one step where the file system can. */
  public void commit() throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
