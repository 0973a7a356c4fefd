package org.ecozone.store.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.ecozone.store.FilesIssue;
import org.ecozone.store.StoreException;
import org.ecozone.store.text.StrictText;
import org.ecozone.zone.Issue;
import org.ecozone.zone.IssueCode;

/**
 * A table of texts with a header: from CSV (RFC 4180; comma, semicolon or tab, whichever the header
 * line holds most of) or from the first sheet of an XLSX. CSV is in the charset that {@link
 * StrictText} finds; every byte must decode. Cells are stripped; rows without any text are left
 * out.
 *
 * <p>Fails: {@link StoreException} naming file and row; a row with more cells than the header is an
 * error.
 */
public final class CsvTable {
  /** A header is looked for in so many rows. */
  private static final int TITLE_ROWS = 10;

  private final String file;
  private final List<String> header;
  private final Map<String, Integer> columns;
  private final List<Row> rows;
  private final List<Issue> issues;

  private CsvTable(String file, List<String> header, List<Row> rows, List<Issue> issues)
      throws StoreException {
    this.file = file;
    this.header = List.copyOf(header);
    this.columns = index(file, header);
    this.rows = rows;
    this.issues = List.copyOf(issues);
  }

  /**
   * One row; {@code number} is its line or row in the file, counted from 1, the header included.
   */
  public final class Row {
    private final long number;
    private final List<String> cells;

    private Row(long number, List<String> cells) {
      this.number = number;
      this.cells = cells;
    }

    public long number() {
      return number;
    }

    /** Text of a column, case ignored; empty if the cell or the column is not there. */
    public String get(String column) {
      Integer at = columns.get(fold(column));
      return at == null ? "" : cell(at);
    }

    /** Text of the n-th column, counted from 0. */
    public String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    /** A fault of this row; its number is the first value of the text. */
    public StoreException fault(IssueCode code, Object... values) {
      Object[] args = new Object[values.length + 1];
      args[0] = number;
      System.arraycopy(values, 0, args, 1, values.length);
      return new StoreException(Issue.of(code, file, "", args), null);
    }

    /** The text of a column that must not be blank. */
    public String need(String column) throws StoreException {
      String text = get(column);
      if (text.isEmpty()) {
        throw fault(FilesIssue.CELL_BLANK, column);
      }
      return text;
    }
  }

  /** Reads CSV or XLSX, by content. */
  public static CsvTable read(Path path) throws StoreException {
    return readBelowTitle(path, cells -> true);
  }

  /**
   * Reads CSV or XLSX whose header may stand below a title.
   *
   * @param header whether cells are those of the header; if none of the first rows is, the first
   *     filled row counts
   */
  public static CsvTable readBelowTitle(Path path, Predicate<List<String>> header)
      throws StoreException {
    String file = path.getFileName().toString();
    try {
      return parseBelowTitle(Files.readAllBytes(path), file, header);
    } catch (IOException e) {
      throw StoreException.unreadable(file, e);
    }
  }

  /** Reads the bytes of a CSV or XLSX file. */
  public static CsvTable parse(byte[] bytes, String file) throws StoreException {
    return parseBelowTitle(bytes, file, cells -> true);
  }

  /** The same of bytes, whose header may stand below a title. */
  public static CsvTable parseBelowTitle(
      byte[] bytes, String file, Predicate<List<String>> isHeader) throws StoreException {
    List<Issue> issues = new ArrayList<>();
    List<Cells> lines =
        XlsxRows.isXlsx(bytes) ? XlsxRows.read(bytes, file) : csv(bytes, file, issues);
    List<Cells> filled = lines.stream().filter(line -> !line.isBlank()).toList();
    if (filled.isEmpty()) {
      throw new StoreException(Issue.of(FilesIssue.TEXT_FILE_EMPTY, file, ""), null);
    }
    int head = 0;
    for (int i = 0; i < Math.min(TITLE_ROWS, filled.size()); i++) {
      if (isHeader.test(filled.get(i).texts())) {
        head = i;
        break;
      }
    }
    List<String> header = new ArrayList<>(filled.get(head).texts());
    while (header.get(header.size() - 1).isEmpty()) {
      header.remove(header.size() - 1);
    }
    List<Row> rows = new ArrayList<>();
    CsvTable table = new CsvTable(file, header, rows, issues);
    for (Cells line : filled.subList(head + 1, filled.size())) {
      rows.add(table.row(line));
    }
    return table;
  }

  /** Cells of one line of a file. */
  record Cells(long number, List<String> texts) {
    boolean isBlank() {
      return texts.stream().allMatch(String::isEmpty);
    }
  }

  private Row row(Cells line) throws StoreException {
    for (int i = header.size(); i < line.texts().size(); i++) {
      if (!line.texts().get(i).isEmpty()) {
        throw new StoreException(
            Issue.of(FilesIssue.ROW_TOO_LONG, file, "", line.number(), i + 1, header.size()), null);
      }
    }
    return new Row(line.number(), List.copyOf(line.texts()));
  }

  private static List<Cells> csv(byte[] bytes, String file, List<Issue> issues)
      throws StoreException {
    String text = StrictText.of(bytes, file, issues);
    List<Cells> lines = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(false)
            .allowUnclosedQuote(false)
            .ofCsvRecord(text)) {
      for (CsvRecord line : reader) {
        lines.add(
            new Cells(
                line.getStartingLineNumber(),
                line.getFields().stream().map(CsvTable::clean).toList()));
      }
    } catch (CsvParseException e) {
      throw new StoreException(Issue.of(FilesIssue.TEXT_NOT_CSV, file, "", lines.size() + 1), e);
    } catch (IOException e) {
      throw StoreException.unreadable(file, e);
    }
    return lines;
  }

  private static String clean(String cell) {
    return cell.strip();
  }

  /** The separator of which the first line holds most outside quotes. */
  private static char separator(String text) {
    int comma = 0;
    int semicolon = 0;
    int tab = 0;
    boolean quoted = false;
    String start = text.stripLeading();
    for (int i = 0;
        i < start.length() && (quoted || (start.charAt(i) != '\n' && start.charAt(i) != '\r'));
        i++) {
      char c = start.charAt(i);
      quoted ^= c == '"';
      comma += !quoted && c == ',' ? 1 : 0;
      semicolon += !quoted && c == ';' ? 1 : 0;
      tab += !quoted && c == '\t' ? 1 : 0;
    }
    if (tab > comma && tab >= semicolon) {
      return '\t';
    }
    return semicolon > comma ? ';' : ',';
  }

  private static Map<String, Integer> index(String file, List<String> header)
      throws StoreException {
    Map<String, Integer> columns = new TreeMap<>();
    for (int i = 0; i < header.size(); i++) {
      String name = fold(header.get(i));
      if (!name.isEmpty() && columns.put(name, i) != null) {
        throw new StoreException(Issue.of(FilesIssue.HEADER_TWICE, file, "", header.get(i)), null);
      }
    }
    return columns;
  }

  /** Header names are compared without case, blanks, line feeds and width. */
  public static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}\\p{C}]+", "")
        .toLowerCase(Locale.ROOT);
  }

  /** Fails unless all these columns are there. */
  public CsvTable needColumns(String... names) throws StoreException {
    for (String name : names) {
      if (!columns.containsKey(fold(name))) {
        throw new StoreException(Issue.of(FilesIssue.COLUMN_MISSING, file, "", name), null);
      }
    }
    return this;
  }

  public String file() {
    return file;
  }

  /** Column names as written, in order; a name may be empty. */
  public List<String> header() {
    return header;
  }

  public List<Row> rows() {
    return List.copyOf(rows);
  }

  /** What is worth knowing about the reading (encoding). */
  public List<Issue> issues() {
    return issues;
  }
}
