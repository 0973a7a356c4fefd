package org.ecozone.store.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.zone.Issue;

/**
 * Lines of a text, ended by LF, CR or CRLF, mixed as it comes; the last one needs no end.
 *
 * <p>A line is handed out as bytes of an ASCII-compatible charset ({@link #buffer}, valid until the
 * next {@link #next}) and, on demand, as text. UTF-16 and the like are turned into UTF-8 on the
 * way. In all charsets of Chinese text a byte of a line end or a comma is never part of another
 * character, so that lines may be taken apart as bytes.
 *
 * <p>Threads: one.
 *
 * <p>Fails: a line above {@value #LONGEST_BYTES} bytes and a NUL byte, naming file and line; memory
 * stays bounded. What cannot be decoded becomes U+FFFD and is counted.
 */
public final class LineReader implements AutoCloseable {
  /** No line that people or programs write for people comes near it. */
  public static final int LONGEST_BYTES = 1 << 20;

  private static final int CHUNK = 1 << 16;

  private final InputStream in;
  private final String file;
  private final LineDecoder decoder;
  private byte[] buffer = new byte[CHUNK];

  /** The line is buffer[start, end). */
  private int start;

  private int end;

  /** Where the next line begins, and the end of what was read. */
  private int next;

  private int filled;
  private boolean exhausted;
  private boolean skipLineFeed;
  private long number;
  private boolean ascii;
  private long malformed;
  private long firstMalformed;

  private LineReader(InputStream in, Charset charset, String file) {
    this.in = in;
    this.file = file;
    this.decoder = new LineDecoder(charset);
  }

  /** Lines of a file after its byte order mark. */
  public static LineReader open(InputFile input, DetectedCharset charset) throws StoreException {
    try {
      InputStream in = input.open();
      in.skipNBytes(charset.markBytes());
      return of(in, charset.charset(), input.name());
    } catch (IOException e) {
      throw StoreException.unreadable(input.name(), e);
    }
  }

  /**
   * Lines of a stream, which {@link #close} closes.
   *
   * @param file what messages call it
   */
  public static LineReader of(InputStream in, Charset charset, String file) {
    return LineDecoder.isAsciiCompatible(charset)
        ? new LineReader(in, charset, file)
        : new LineReader(new Utf8Stream(in, charset), StandardCharsets.UTF_8, file);
  }

  /** Goes to the next line; false after the last one. */
  public boolean next() throws StoreException {
    start = next;
    int at = start;
    ascii = true;
    while (true) {
      if (at == filled) {
        at = fill(at);
        if (at < 0) {
          return last();
        }
      }
      byte b = buffer[at];
      if (b == '\n' && skipLineFeed && at == start) {
        skipLineFeed = false;
        start++;
        at++;
        continue;
      }
      skipLineFeed = false;
      if (b == '\n' || b == '\r') {
        end = at;
        next = at + 1;
        skipLineFeed = b == '\r';
        checkedLength();
        return true;
      }
      if (b <= 0) {
        special(b);
      }
      at++;
    }
  }

  private void special(byte b) throws StoreException {
    if (b == 0) {
      throw fault(TextIssue.LINE_BINARY, number + 1);
    }
    ascii = false;
  }

  private boolean last() throws StoreException {
    end = filled;
    next = filled;
    if (start == end) {
      return false;
    }
    checkedLength();
    return true;
  }

  private void checkedLength() throws StoreException {
    number++;
    if (end - start > LONGEST_BYTES) {
      throw fault(TextIssue.LINE_TOO_LONG, number, LONGEST_BYTES);
    }
  }

  /** Moves the line to the front and reads on; where reading goes on, -1 at the end. */
  private int fill(int at) throws StoreException {
    if (exhausted) {
      return -1;
    }
    int held = at - start;
    if (held > LONGEST_BYTES) {
      throw fault(TextIssue.LINE_TOO_LONG, number + 1, LONGEST_BYTES);
    }
    if (buffer.length - held < CHUNK / 2) {
      buffer = Arrays.copyOfRange(buffer, start, start + 2 * buffer.length);
    } else {
      System.arraycopy(buffer, start, buffer, 0, held);
    }
    start = 0;
    filled = held;
    try {
      int n = in.read(buffer, held, buffer.length - held);
      exhausted = n <= 0;
      filled += Math.max(0, n);
    } catch (IOException e) {
      throw StoreException.unreadable(file, e);
    }
    return exhausted ? -1 : held;
  }

  private StoreException fault(TextIssue code, Object... args) {
    return new StoreException(Issue.of(code, file, "", args), null);
  }

  /** Number of the line, counted from 1. */
  public long number() {
    return number;
  }

  /** Holds the bytes of the line from {@link #start} to before {@link #end}; not to be changed. */
  public byte[] buffer() {
    return buffer;
  }

  public int start() {
    return start;
  }

  public int end() {
    return end;
  }

  /** True if the line is ASCII, so that its bytes are its characters. */
  public boolean isAscii() {
    return ascii;
  }

  /** The line as it stands, without its end. */
  public String text() {
    if (ascii) {
      return new String(buffer, start, end - start, StandardCharsets.ISO_8859_1);
    }
    int wrong = decoder.decode(buffer, start, end);
    if (wrong > 0) {
      malformed += wrong;
      firstMalformed = firstMalformed == 0 ? number : firstMalformed;
    }
    return decoder.text();
  }

  /** Places that could not be decoded in the lines whose text was asked for. */
  public long malformed() {
    return malformed;
  }

  /** What to tell the user of {@link #malformed}; empty if all could be decoded. */
  public Optional<Issue> malformedIssue() {
    return malformed == 0
        ? Optional.empty()
        : Optional.of(
            Issue.of(
                TextIssue.MALFORMED,
                file,
                "",
                decoder.charset().name(),
                malformed,
                firstMalformed));
  }

  @Override
  public void close() throws StoreException {
    try {
      in.close();
    } catch (IOException e) {
      throw StoreException.unreadable(file, e);
    }
  }
}
