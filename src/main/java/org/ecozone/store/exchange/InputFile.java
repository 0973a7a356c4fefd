package org.ecozone.store.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import org.ecozone.job.Progress;
import org.ecozone.zone.Sha256;

/**
 * Bytes that come in: a file, or a text that was pasted. Reading changes nothing.
 *
 * <p>Threads: immutable.
 */
public final class InputFile {
  private final Path path;
  private final String name;
  private final byte[] text;
  private final boolean pasted;

  private InputFile(Path path, String name, byte[] text, boolean pasted) {
    this.path = path;
    this.name = name;
    this.text = text;
    this.pasted = pasted;
  }

  public static InputFile of(Path path) {
    return new InputFile(path, String.valueOf(path.getFileName()), null, false);
  }

  /**
   * Text from the clipboard, as UTF-8.
   *
   * @param name what messages call it
   */
  public static InputFile ofText(String name, String text) {
    return new InputFile(null, name, text.getBytes(StandardCharsets.UTF_8), true);
  }

  /** Bytes out of an archive; they are kept, so they must be bounded by who unpacked them. */
  public static InputFile ofBytes(String name, byte[] bytes) {
    return new InputFile(null, name, bytes.clone(), false);
  }

  /** True for a text that somebody pasted; bytes out of an archive are part of a file. */
  public boolean isPasted() {
    return pasted;
  }

  /** Empty for a text and for bytes out of an archive. */
  public Optional<Path> path() {
    return Optional.ofNullable(path);
  }

  /** Name without folder. */
  public String name() {
    return name;
  }

  /** Name without folder and ending. */
  public String stem() {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  /** In bytes. */
  public long size() throws IOException {
    return path == null ? text.length : Files.size(path);
  }

  /** Of all bytes, lower-case hex; a pass of its own. */
  public String sha256(Progress progress) throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] chunk = new byte[1 << 16];
    try (InputStream in = open()) {
      for (int got = in.read(chunk); got >= 0; got = in.read(chunk)) {
        progress.checkCancelled();
        digest.update(chunk, 0, got);
      }
    }
    return Sha256.hex(digest);
  }

  public InputStream open() throws IOException {
    return path == null ? new ByteArrayInputStream(text) : Files.newInputStream(path);
  }
}
