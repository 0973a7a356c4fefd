package org.ecozone.store.markup;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.ecozone.job.PendingFile;
import org.ecozone.store.FilesIssue;
import org.ecozone.store.StoreException;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;

/**
 * A text in UTF-8 that lies under its name only when it is complete.
 *
 * <p>Threads: one at a time.
 *
 * <p>Fails: {@link StoreException} WRITE_FAILED; without {@link #commit()} nothing is left.
 */
public final class OutputText implements AutoCloseable {
  /** Packs what is written. */
  @FunctionalInterface
  public interface Packing {
    /** Closing the stream that is given back closes the other one. */
    OutputStream around(OutputStream out) throws IOException;
  }

  private final Path target;
  private final PendingFile pending;
  private final Writer out;

  private OutputText(Path target, PendingFile pending, Writer out) {
    this.target = target;
    this.pending = pending;
    this.out = out;
  }

  public static OutputText create(Path target) throws StoreException {
    return create(target, stream -> stream);
  }

  public static OutputText create(Path target, Packing packing) throws StoreException {
    PendingFile pending = null;
    try {
      pending = PendingFile.of(target);
      OutputStream stream = packing.around(pending.open());
      Writer out =
          new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
      return new OutputText(target, pending, out);
    } catch (IOException e) {
      if (pending != null) {
        pending.close();
      }
      throw failure(target, e);
    }
  }

  public OutputText write(CharSequence text) throws StoreException {
    try {
      out.append(text);
      return this;
    } catch (IOException e) {
      throw failure(target, e);
    }
  }

  /** For those that write characters themselves; they must not close it. */
  public Writer writer() {
    return out;
  }

  /** Puts the file in its place. */
  public void commit() throws StoreException {
    try {
      out.close();
      pending.commit();
    } catch (IOException e) {
      throw failure(target, e);
    }
  }

  /** The sentence for a file that cannot be written. */
  public static StoreException failure(Path target, IOException cause) {
    return new StoreException(
        Issue.of(FilesIssue.WRITE_FAILED, target.getFileName().toString(), "", Reason.of(cause)),
        cause);
  }

  @Override
  public void close() throws StoreException {
    try (PendingFile part = pending) {
      out.close();
    } catch (IOException e) {
      throw failure(target, e);
    }
  }
}
