package org.ecozone.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.ecozone.job.PendingFile;

/**
 * One CSV file of a screening: UTF-8 with BOM, CRLF, RFC 4180, complete or absent.
 *
 * <p>Threads: one.
 *
 * <p>Fails: {@link UncheckedIOException} from writing.
 */
final class CsvTable implements AutoCloseable {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final PendingFile file;
  private final OutputStream out;
  private final Utf8Bytes rows;
  private final int width;

  private CsvTable(PendingFile file, OutputStream out, int width) {
    this.file = file;
    this.out = out;
    this.rows = Utf8Bytes.to(out);
    this.width = width;
  }

  static CsvTable create(Path target, List<String> header) throws IOException {
    PendingFile file = PendingFile.of(target);
    CsvTable table = new CsvTable(file, file.open(), header.size());
    table.rows.add(BYTE_ORDER_MARK);
    table.row(header.toArray(String[]::new));
    return table;
  }

  /** One row; every value is text already, empty where there is none. */
  void row(String... values) {
    if (values.length != width) {
      throw new IllegalArgumentException(values.length + " values for " + width + " columns");
    }
    CsvText.first(rows, values[0]);
    for (int i = 1; i < values.length; i++) {
      CsvText.field(rows, values[i]);
    }
    CsvText.end(rows);
  }

  /** Takes further rows as bytes. */
  Utf8Bytes rows() {
    return rows;
  }

  void finish() {
    rows.flush();
    try {
      out.close();
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
      out.close();
    } catch (IOException e) {
      // The table is being given up: what its last bytes were does not matter, the file is deleted
      // below.
      file.close();
      return;
    }
    file.close();
  }
}
