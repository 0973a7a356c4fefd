package org.ecozone.store.corner.out;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.ecozone.job.PendingFile;
import org.ecozone.job.SpreadsheetText;
import org.ecozone.store.corner.cell.CornerIssue;
import org.ecozone.store.text.DecimalOutput;
import org.ecozone.zone.Issue;

/**
 * CSV by RFC 4180: CRLF, quotes where needed; UTF-8 with its mark unless another charset is chosen.
 * Texts that spreadsheet programs would calculate get an apostrophe in front.
 */
final class CsvOutput implements CornerOutput {

  private final PendingFile file;
  private final OutputStream out;
  private final Charset charset;
  private final CharsetEncoder encoder;
  private long replaced;

  private CsvOutput(PendingFile file, OutputStream out, Charset charset) {
    this.file = file;
    this.out = out;
    this.charset = charset;
    this.encoder =
        charset
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
  }

  static CsvOutput create(Path target, Charset charset) throws IOException {
    PendingFile file = PendingFile.of(target);
    CsvOutput output = new CsvOutput(file, new BufferedOutputStream(file.open(), 1 << 16), charset);
    if (charset.equals(StandardCharsets.UTF_8)) {
      output.out.write(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
    }
    return output;
  }

  @Override
  public void heads(List<String> heads) throws IOException {
    row(List.copyOf(heads));
  }

  @Override
  public void row(List<Object> cells) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        line.append(',');
      }
      cell(line, cells.get(i));
    }
    write(line.append("\r\n"));
  }

  private static void cell(StringBuilder line, Object cell) {
    if (cell instanceof CornerOutput.Number number) {
      line.append(DecimalOutput.fixed(number.value(), number.decimals()));
    } else if (cell instanceof Double number) {
      line.append(DecimalOutput.shortest(number));
    } else if (cell instanceof String text) {
      String safe = SpreadsheetText.guarded(text);
      boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
      line.append(quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe);
    } else if (cell != null) {
      line.append(cell);
    }
  }

  private void write(CharSequence line) throws IOException {
    String text = line.toString();
    if (!encoder.canEncode(text)) {
      replaced += text.codePoints().filter(c -> !encodes(c)).count();
    }
    ByteBuffer bytes = encoder.reset().encode(CharBuffer.wrap(text));
    out.write(bytes.array(), bytes.arrayOffset(), bytes.remaining());
  }

  private boolean encodes(int codePoint) {
    return charset.newEncoder().canEncode(Character.toString(codePoint));
  }

  @Override
  public void attributes(List<String> heads, List<List<Object>> rows) {
    throw new UnsupportedOperationException("they stand beside the corners");
  }

  @Override
  public boolean hasPlaceForAttributes() {
    return false;
  }

  @Override
  public void commit() throws IOException {
    out.close();
    file.commit();
  }

  @Override
  public List<Issue> issues(String name) {
    return replaced == 0
        ? List.of()
        : List.of(Issue.of(CornerIssue.NOT_IN_CHARSET, name, "", charset.name(), replaced));
  }

  @Override
  public void close() throws IOException {
    out.close();
    file.close();
  }
}
