package org.ecozone.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * One CSV file of a screening: UTF-8 with BOM, CRLF, RFC 4180, complete or absent.
 *
 * <p>Fails: {@link UncheckedIOException} from writing.
 */
final class CsvTable implements AutoCloseable {
  private static final int BUFFER = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private final PendingFile file;
  private final CsvWriter writer;
  private final int width;

  private CsvTable(PendingFile file, CsvWriter writer, int width) {
    this.file = file;
    this.writer = writer;
    this.width = width;
  }

  static CsvTable create(Path target, List<String> header) throws IOException {
    PendingFile file = PendingFile.of(target);
    Writer text =
        new BufferedWriter(new OutputStreamWriter(file.open(), StandardCharsets.UTF_8), BUFFER);
    text.write(BYTE_ORDER_MARK);
    CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    writer.writeRecord(header);
    return new CsvTable(file, writer, header.size());
  }

  /** One row; every value is text already, empty where there is none. */
  void row(String... values) {
    if (values.length != width) {
      throw new IllegalArgumentException(values.length + " values for " + width + " columns");
    }
    writer.writeRecord(values);
  }

  /** Free text that a spreadsheet must not take for a formula. Not for numbers and ids. */
  static String text(String value) {
    return !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
  }

  void finish() {
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void commit() throws IOException {
    file.commit();
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      // The table is being given up: what its last bytes were does not matter, the file is deleted
      // below.
      file.close();
      return;
    }
    file.close();
  }
}
