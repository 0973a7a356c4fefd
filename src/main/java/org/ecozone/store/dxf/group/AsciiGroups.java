package org.ecozone.store.dxf.group;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.ecozone.store.StoreException;
import org.ecozone.zone.Issue;

/** Groups of a text file: two lines each, ended by LF, CRLF or CR. */
final class AsciiGroups implements Groups {
  /** Longest line, in bytes; the format's own limit is 2049 characters. */
  static final int LONGEST_LINE = 1 << 20;

  private static final int SHOWN = 40;

  private final InputStream in;
  private final String file;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private byte[] lineBytes = new byte[256];
  private int lineLength;
  private long lines;
  private boolean afterReturn;
  private int code;
  private String text;
  private long codeLine;

  AsciiGroups(InputStream in, String file) {
    this.in = in;
    this.file = file;
  }

  @Override
  public boolean next() throws IOException, StoreException {
    do {
      if (!readLine()) {
        return false;
      }
    } while (isBlank() && code == 0 && "EOF".equals(text));
    codeLine = lines;
    code = parsedCode();
    if (!readLine()) {
      throw fault(DxfIssue.TRUNCATED, codeLine);
    }
    text = null;
    return true;
  }

  private int parsedCode() throws StoreException {
    String line = lineText().strip();
    try {
      return Integer.parseInt(line);
    } catch (NumberFormatException e) {
      // The end of the file is no line of its own: what follows it, if anything, is no group.
      throw fault(DxfIssue.GROUP_CODE_WRONG, codeLine, shown(line));
    }
  }

  private static String shown(String line) {
    String safe = line.replaceAll("[^\\x20-\\x7e]", "?");
    return safe.length() <= SHOWN ? safe : safe.substring(0, SHOWN) + "…";
  }

  private StoreException fault(DxfIssue issue, Object... args) {
    return new StoreException(Issue.of(issue, file, "", args), null);
  }

  private boolean isBlank() {
    for (int i = 0; i < lineLength; i++) {
      if ((lineBytes[i] & 0xFF) > ' ') {
        return false;
      }
    }
    return true;
  }

  private String lineText() {
    return new String(lineBytes, 0, lineLength, StandardCharsets.ISO_8859_1);
  }

  private boolean readLine() throws IOException, StoreException {
    lineLength = 0;
    boolean any = false;
    while (true) {
      if (at == end && !fill()) {
        lines += any ? 1 : 0;
        return any;
      }
      byte b = buffer[at++];
      if (b == '\n' && afterReturn && !any) {
        afterReturn = false;
        continue;
      }
      any = true;
      afterReturn = b == '\r';
      if (b == '\n' || b == '\r') {
        lines++;
        return true;
      }
      append(b);
    }
  }

  private void append(byte b) throws StoreException {
    if (lineLength == lineBytes.length) {
      if (lineLength >= LONGEST_LINE) {
        throw fault(DxfIssue.LINE_TOO_LONG, lines + 1, LONGEST_LINE >> 20);
      }
      lineBytes = java.util.Arrays.copyOf(lineBytes, lineLength * 2);
    }
    lineBytes[lineLength++] = b;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  @Override
  public int code() {
    return code;
  }

  @Override
  public String text() {
    if (text == null) {
      text = lineText();
    }
    return text;
  }

  @Override
  public double number() {
    return parsed(text());
  }

  static double parsed(String text) {
    try {
      double value = Double.parseDouble(text.strip());
      return Double.isFinite(value) ? value : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  @Override
  public long line() {
    return codeLine;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
