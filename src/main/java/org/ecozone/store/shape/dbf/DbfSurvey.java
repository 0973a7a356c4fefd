package org.ecozone.store.shape.dbf;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecozone.job.Progress;
import org.ecozone.store.archive.ByteSource;

/**
 * What one pass over a .dbf tells: its hash, how many rows are deleted, texts to find the charset
 * by, and which columns of numbers hold whole numbers.
 */
final class DbfSurvey {
  private static final int CHUNK = 1 << 17;
  private static final int MOST_SAMPLES = 2000;
  private static final int MOST_SAMPLE_BYTES = 1 << 18;

  /** Digits that always fit a long. */
  private static final int SAFE_DIGITS = 18;

  private final DbfHeader header;
  private final long rows;
  private final List<byte[]> samples = new ArrayList<>();
  private final Set<Integer> sampled = new HashSet<>();
  private final boolean[] fractions;
  private final boolean[] tooLong;
  private int sampleBytes;
  private long deleted;

  private DbfSurvey(DbfHeader header, long rows) {
    this.header = header;
    this.rows = rows;
    this.fractions = new boolean[header.fields().size()];
    this.tooLong = new boolean[header.fields().size()];
    for (DbfField field : header.fields()) {
      sample(field.rawName(), 0, field.rawName().length);
    }
  }

  /**
   * Reads everything once.
   *
   * @param rows number of rows, which the file has room for
   * @param digest takes all bytes
   */
  static DbfSurvey of(
      ByteSource source, DbfHeader header, long rows, MessageDigest digest, Progress progress)
      throws IOException {
    DbfSurvey survey = new DbfSurvey(header, rows);
    digest(source, 0, header.rowsAt(), digest);
    int rowLength = header.rowLength();
    int perChunk = Math.max(1, CHUNK / rowLength);
    byte[] chunk = new byte[perChunk * rowLength];
    for (long row = 0; row < rows; row += perChunk) {
      progress.checkCancelled();
      int count = (int) Math.min(perChunk, rows - row);
      long at = header.rowsAt() + row * rowLength;
      fill(source, at, chunk, count * rowLength);
      digest.update(chunk, 0, count * rowLength);
      for (int i = 0; i < count; i++) {
        survey.row(chunk, i * rowLength);
      }
      progress.report(at, source.size());
    }
    digest(source, header.rowsAt() + rows * rowLength, source.size(), digest);
    return survey;
  }

  static void digest(ByteSource source, long from, long to, MessageDigest digest)
      throws IOException {
    byte[] chunk = new byte[CHUNK];
    long at = from;
    while (at < to) {
      int n = source.read(at, chunk, 0, (int) Math.min(CHUNK, to - at));
      if (n < 0) {
        return;
      }
      digest.update(chunk, 0, n);
      at += n;
    }
  }

  static void fill(ByteSource source, long at, byte[] into, int length) throws IOException {
    int done = 0;
    while (done < length) {
      int n = source.read(at + done, into, done, length - done);
      if (n < 0) {
        throw new java.io.EOFException();
      }
      done += n;
    }
  }

  private void row(byte[] chunk, int from) {
    if (chunk[from] == '*') {
      deleted++;
      return;
    }
    for (int i = 0; i < fractions.length; i++) {
      DbfField field = header.fields().get(i);
      int begin = from + field.offset();
      int end = begin + field.length();
      if (field.isText()) {
        text(chunk, begin, end);
      } else if (field.isNumber() && field.decimals() == 0) {
        number(chunk, begin, end, i);
      }
    }
  }

  private void text(byte[] chunk, int from, int to) {
    if (sampleBytes >= MOST_SAMPLE_BYTES || samples.size() >= MOST_SAMPLES) {
      return;
    }
    for (int i = from; i < to; i++) {
      if (chunk[i] < 0) {
        sample(chunk, from, to);
        return;
      }
    }
  }

  private void sample(byte[] bytes, int from, int to) {
    int end = to;
    while (end > from && (bytes[end - 1] == ' ' || bytes[end - 1] == 0)) {
      end--;
    }
    byte[] cell = Arrays.copyOfRange(bytes, from, end);
    if (sampled.add(Arrays.hashCode(cell))) {
      samples.add(cell);
      sampleBytes += cell.length;
    }
  }

  private void number(byte[] chunk, int from, int to, int field) {
    int digits = 0;
    for (int i = from; i < to; i++) {
      byte c = chunk[i];
      if (c >= '0' && c <= '9') {
        digits += digits > 0 || c != '0' ? 1 : 0;
      } else if (c == '.' || c == 'e' || c == 'E' || c == ',') {
        fractions[field] = true;
        return;
      }
    }
    if (digits > SAFE_DIGITS) {
      String text = new String(chunk, from, to - from, java.nio.charset.StandardCharsets.US_ASCII);
      tooLong[field] |= NumberText.wholeNumber(text.strip()) == null;
    }
  }

  long rows() {
    return rows;
  }

  long deleted() {
    return deleted;
  }

  /** Cells and names of columns that are not plain ASCII, and some that are; each once. */
  List<byte[]> samples() {
    return samples;
  }

  /** True if a column of whole numbers holds others. */
  boolean hasFractions(int field) {
    return fractions[field];
  }

  /** True if a column of whole numbers holds some that no long can hold: codes, more likely. */
  boolean hasTooLong(int field) {
    return tooLong[field];
  }
}
