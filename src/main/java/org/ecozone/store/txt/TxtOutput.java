package org.ecozone.store.txt;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Path;
import org.ecozone.job.PendingFile;
import org.ecozone.store.FilesIssue;
import org.ecozone.store.StoreException;
import org.ecozone.store.text.TextFolding;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;

/** Lines of text into a file that appears when it is complete; CRLF. */
final class TxtOutput implements AutoCloseable {
  /** 〓, which stands for a character that cannot be set. */
  private static final String MISSING = "〓";

  private final Path target;
  private final Charset charset;
  private final CharsetEncoder encoder;
  private final TxtIssues issues;
  private final PendingFile pending;
  private final OutputStream out;

  TxtOutput(Path target, Charset charset, TxtIssues issues) throws StoreException {
    this.target = target;
    this.charset = charset;
    this.encoder = charset.newEncoder();
    this.issues = issues;
    try {
      this.pending = PendingFile.of(target);
    } catch (IOException e) {
      throw failed(e);
    }
    try {
      this.out = new BufferedOutputStream(pending.open(), 1 << 16);
      if (charset.name().matches("UTF-16[BL]E")) {
        out.write("\uFEFF".getBytes(charset));
      }
    } catch (IOException e) {
      pending.close();
      throw failed(e);
    }
  }

  private StoreException failed(IOException e) {
    String file = String.valueOf(target.getFileName());
    return new StoreException(Issue.of(FilesIssue.WRITE_FAILED, file, "", Reason.of(e)), e);
  }

  void line(String text) throws StoreException {
    try {
      out.write((text + "\r\n").getBytes(charset));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** A text as it may stand in a field: no separator, and only what the charset holds. */
  String field(String text) {
    String stripped = TextFolding.strip(text);
    String safe =
        stripped.replace(',', '，').replace('@', '＠').replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    if (!safe.equals(stripped)) {
      issues.add(TxtIssue.TEXT_CHANGED, stripped, safe);
    }
    return mappable(safe);
  }

  /** A text in the charset; what it cannot hold is replaced, and that is said. */
  String mappable(String text) {
    if (encoder.canEncode(text)) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    String missing = encoder.canEncode(MISSING) ? MISSING : "_";
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(c -> kept.append(encoder.canEncode(c) ? c : missing));
    issues.add(TxtIssue.TEXT_UNMAPPABLE, text, charset.name(), kept);
    return kept.toString();
  }

  void commit() throws StoreException {
    try {
      out.close();
      pending.commit();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() throws StoreException {
    try {
      out.close();
    } catch (IOException e) {
      throw failed(e);
    } finally {
      pending.close();
    }
  }
}
