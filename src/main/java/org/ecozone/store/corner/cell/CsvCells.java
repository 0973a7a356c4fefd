package org.ecozone.store.corner.cell;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.text.DetectedCharset;
import org.ecozone.store.text.LineReader;
import org.ecozone.zone.Issue;

/**
 * Rows of a text of cells: RFC 4180 with comma, semicolon, tab or bar, also their full-width forms,
 * or separated by blanks. Read as a stream of bounded lines.
 */
public final class CsvCells implements CellSource {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000\\u00a0]+");
  private static final char[] SEPARATORS = {'\t', ';', '；', '|', ',', '，', '、'};

  /** More than any table of corners; a line of a million commas is none. */
  public static final int MOST_COLUMNS = 1000;

  /** Lines from the beginning that tell the separator. */
  private static final int LOOKED_AT = 300;

  private final InputFile input;
  private final DetectedCharset charset;
  private final char separator;
  private Issue malformed;

  private CsvCells(InputFile input, DetectedCharset charset, char separator) {
    this.input = input;
    this.charset = charset;
    this.separator = separator;
  }

  public static CsvCells open(InputFile input, DetectedCharset charset) throws StoreException {
    Separators found = new Separators();
    try (LineReader lines = LineReader.open(input, charset)) {
      while (lines.number() < LOOKED_AT && lines.next()) {
        found.add(lines.text());
      }
    }
    return new CsvCells(input, charset, found.best());
  }

  /** The separator that most of the lines hold, heads among them; the earlier one of two. */
  private static final class Separators {
    private final int[] lines = new int[SEPARATORS.length];
    private int filled;

    void add(String line) {
      String text = line.strip();
      if (text.isEmpty()) {
        return;
      }
      filled++;
      for (int i = 0; i < SEPARATORS.length; i++) {
        int at = text.indexOf(SEPARATORS[i]);
        lines[i] += at >= 0 && at < text.length() - 1 ? 1 : 0;
      }
    }

    char best() {
      int most = SEPARATORS.length - 1;
      for (int i = SEPARATORS.length - 1; i >= 0; i--) {
        most = lines[i] >= lines[most] ? i : most;
      }
      return lines[most] * 4 >= filled && lines[most] > 0 ? SEPARATORS[most] : ' ';
    }
  }

  @Override
  public void each(Visitor visitor) throws StoreException {
    try (LineReader lines = LineReader.open(input, charset)) {
      try (CsvReader<CsvRecord> records =
          CsvReader.builder()
              .fieldSeparator(separator == ' ' ? '\t' : separator)
              .skipEmptyLines(false)
              .allowExtraFields(true)
              .allowMissingFields(true)
              .allowExtraCharsAfterClosingQuote(true)
              .allowUnclosedQuote(false)
              .ofCsvRecord(new LinesAsText(lines, separator == ' '))) {
        for (CsvRecord record : records) {
          List<String> cells = record.getFields();
          if (cells.size() > MOST_COLUMNS) {
            throw refused(
                CornerIssue.TABLE_TOO_WIDE,
                null,
                record.getStartingLineNumber(),
                cells.size(),
                MOST_COLUMNS);
          }
          if (!visitor.row(new CellRow(record.getStartingLineNumber(), cells))) {
            break;
          }
        }
      } catch (CsvParseException e) {
        throw notCsv(e, lines.number());
      } catch (UncheckedIOException e) {
        throw StoreFailure.of(e);
      }
      malformed = lines.malformedIssue().orElse(null);
    } catch (IOException e) {
      throw StoreFailure.of(e);
    }
  }

  private StoreException notCsv(CsvParseException e, long line) {
    if (e.getCause() instanceof StoreFailure failure) {
      return failure.failure();
    }
    boolean wide = false;
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      wide |= String.valueOf(cause.getMessage()).matches("(?s).*limit of \\d+ fields.*");
    }
    return wide
        ? refused(CornerIssue.TABLE_TOO_WIDE, e, line, ">" + MOST_COLUMNS, MOST_COLUMNS)
        : refused(CornerIssue.NOT_CSV, e, line);
  }

  private StoreException refused(CornerIssue code, Exception cause, Object... args) {
    return new StoreException(Issue.of(code, input.name(), "", args), cause);
  }

  /** What could not be decoded in the last going through; null if all could. */
  public Issue malformed() {
    return malformed;
  }

  /** A failure of the lines below, on its way through a library that knows IOException only. */
  private static final class StoreFailure extends IOException {
    private static final long serialVersionUID = 1L;

    StoreFailure(StoreException failure) {
      super(failure);
    }

    StoreException failure() {
      return (StoreException) getCause();
    }

    static StoreException of(Exception e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof StoreException failure) {
          return failure;
        }
      }
      throw new IllegalStateException("lines fail with a reason", e);
    }
  }

  /** Bounded lines as the stream of characters that the library wants. */
  private static final class LinesAsText extends Reader {
    private final LineReader lines;
    private final boolean blanks;
    private String line = "";
    private int at;

    LinesAsText(LineReader lines, boolean blanks) {
      this.lines = lines;
      this.blanks = blanks;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
      int done = 0;
      while (done < length) {
        if (at == line.length()) {
          if (!nextLine()) {
            return done == 0 ? -1 : done;
          }
        }
        int part = Math.min(length - done, line.length() - at);
        line.getChars(at, at + part, target, offset + done);
        at += part;
        done += part;
      }
      return done;
    }

    private boolean nextLine() throws IOException {
      try {
        if (!lines.next()) {
          return false;
        }
        String text = lines.text();
        line = (blanks ? BLANKS.matcher(text.strip()).replaceAll("\t") : text) + "\n";
        at = 0;
        return true;
      } catch (StoreException e) {
        throw new StoreFailure(e);
      }
    }

    @Override
    public void close() {
      // the lines are closed by who opened them
      at = line.length();
    }
  }
}
