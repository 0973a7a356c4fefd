package org.ecozone.store;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReadOption;
import org.ecozone.store.staging.Placing;
import org.ecozone.store.staging.Reading;
import org.ecozone.store.table.CsvTable;
import org.ecozone.zone.Coverage;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LayerIdentity;

/**
 * What is stated about layers in a file beside them ({@code --layers}, design.md 3.4). A row speaks
 * of one table of a file, or of all its tables if the table is blank; a row with a table goes
 * before one without. Files are compared by name without folder; case is ignored.
 *
 * @param entries rows in the order of the file
 * @param issues what was ignored
 */
public record LayersTable(List<Entry> entries, List<Issue> issues) {
  private static final List<String> COLUMNS =
      List.of(
          "file",
          "table",
          "code",
          "issuer",
          "doc_no",
          "version",
          "data_date",
          "valid_from",
          "valid_to",
          "classification",
          "coverage",
          "crs",
          "encoding");
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})(?:-(\\d{1,2})-(\\d{1,2})|/(\\d{1,2})/(\\d{1,2})|\\.(\\d{1,2})\\.(\\d{1,2})|"
              + "年(\\d{1,2})月(\\d{1,2})日|(\\d{2})(\\d{2}))");

  /** A spreadsheet writes a date with the time of day that nobody gave. */
  private static final Pattern MIDNIGHT = Pattern.compile("[ T]0?0:00(:00(\\.0+)?)?\\s*$");

  public LayersTable {
    entries = List.copyOf(entries);
    issues = List.copyOf(issues);
  }

  /**
   * One row.
   *
   * @param row row in the file, counted from 1
   * @param file file name without folder
   * @param table table name, empty for all
   * @param code canonical layer code as {@code --map} would give it, empty if not stated
   * @param identity what is stated
   * @param crs of a file that does not state it, null if not stated; not for GeoPackages
   * @param encoding charset of a file that does not state it, empty if not stated
   */
  public record Entry(
      long row,
      String file,
      String table,
      String code,
      LayerIdentity identity,
      Crs crs,
      String encoding) {}

  /** How a file of another format is read: what its rows say of CRS and encoding. */
  public Reading reading(String fileName) {
    return reading(fileName, Reading.LAYERS);
  }

  /**
   * @param otherwise what holds where no row speaks of it
   */
  public Reading reading(String fileName, Reading otherwise) {
    Reading reading = otherwise;
    for (Entry entry : entries) {
      if (isFile(entry, fileName)) {
        if (entry.crs != null) {
          reading = reading.withPlacing(Placing.of(entry.crs));
        }
        if (!entry.encoding.isEmpty()) {
          reading = reading.withChoices(ReadChoices.NONE.with(ReadOption.ENCODING, entry.encoding));
        }
      }
    }
    return reading;
  }

  /**
   * Reads the file.
   *
   * @throws StoreException if it cannot be read or a row is wrong: a date, a coverage, dates
   *     reversed, a table twice
   */
  public static LayersTable read(Path path) throws StoreException {
    CsvTable csv = CsvTable.read(path).needColumns("file");
    List<Issue> issues = new ArrayList<>(csv.issues());
    for (String column : csv.header()) {
      if (!column.isEmpty() && !COLUMNS.contains(CsvTable.fold(column))) {
        issues.add(Issue.of(FilesIssue.LAYERS_COLUMN_UNKNOWN, csv.file(), "", column));
      }
    }
    List<Entry> entries = new ArrayList<>();
    Map<String, Long> seen = new HashMap<>();
    for (CsvTable.Row row : csv.rows()) {
      Entry entry = entry(csv, row);
      Long before = seen.putIfAbsent(key(entry.file) + "\0" + key(entry.table), entry.row);
      if (before != null) {
        throw row.fault(FilesIssue.LAYERS_ROW_TWICE, entry.file, entry.table, before);
      }
      entries.add(entry);
    }
    return new LayersTable(entries, issues);
  }

  /** The row that speaks of a table of a file. */
  public Optional<Entry> find(String fileName, String table) {
    Optional<Entry> exact =
        entries.stream()
            .filter(entry -> isFile(entry, fileName) && key(entry.table).equals(key(table)))
            .findFirst();
    return exact.isPresent()
        ? exact
        : entries.stream()
            .filter(entry -> isFile(entry, fileName) && entry.table.isEmpty())
            .findFirst();
  }

  /** An issue for every row that spoke of no table that was read. */
  public List<Issue> unused(Collection<Entry> used, String tableFile) {
    Set<Entry> known = Set.copyOf(used);
    return entries.stream()
        .filter(entry -> !known.contains(entry))
        .map(
            entry ->
                Issue.of(
                    FilesIssue.LAYERS_ROW_UNUSED,
                    tableFile,
                    "",
                    entry.row,
                    entry.file,
                    entry.table))
        .toList();
  }

  private static boolean isFile(Entry entry, String fileName) {
    return key(entry.file).equals(key(fileName));
  }

  /**
   * What names of files and tables are compared by; SQLite does not tell A from a in a table name.
   */
  public static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private static Entry entry(CsvTable csv, CsvTable.Row row) throws StoreException {
    String path = row.need("file").replace('\\', '/');
    String file = path.substring(path.lastIndexOf('/') + 1);
    String table = row.get("table");
    LocalDate from = date(csv, row, "valid_from");
    LocalDate to = date(csv, row, "valid_to");
    if (from != null && to != null && to.isBefore(from)) {
      throw row.fault(FilesIssue.LAYERS_DATES_REVERSED, from, to);
    }
    LayerIdentity identity =
        new LayerIdentity(
            row.get("issuer"),
            row.get("doc_no"),
            row.get("version"),
            row.get("data_date"),
            from,
            to,
            row.get("classification"),
            coverage(csv, row));
    return new Entry(
        row.number(),
        file,
        table,
        row.get("code").toUpperCase(Locale.ROOT),
        identity,
        crs(row),
        encoding(row));
  }

  private static Crs crs(CsvTable.Row row) throws StoreException {
    String text = row.get("crs");
    try {
      return text.isEmpty() ? null : Crs.parse(text);
    } catch (CrsException e) {
      throw row.fault(FilesIssue.LAYERS_CRS_WRONG, text);
    }
  }

  private static String encoding(CsvTable.Row row) throws StoreException {
    String text = row.get("encoding");
    try {
      if (text.isEmpty() || Charset.isSupported(text)) {
        return text;
      }
    } catch (IllegalCharsetNameException e) {
      // said below
    }
    throw row.fault(FilesIssue.LAYERS_ENCODING_WRONG, text);
  }

  private static Coverage coverage(CsvTable csv, CsvTable.Row row) throws StoreException {
    try {
      return CoverageText.parse(row.get("coverage"), csv.file(), row.get("table"));
    } catch (StoreException e) {
      throw new StoreException(
          Issue.of(
              FilesIssue.LAYERS_COVERAGE_WRONG, csv.file(), "", row.number(), row.get("coverage")),
          e);
    }
  }

  /** Null if blank. */
  private static LocalDate date(CsvTable csv, CsvTable.Row row, String column)
      throws StoreException {
    String text = row.get(column);
    if (text.isEmpty()) {
      return null;
    }
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
    Matcher date = DATE.matcher(MIDNIGHT.matcher(folded).replaceFirst("").replaceAll("\\s+", ""));
    if (date.matches()) {
      for (int group = 2; group < date.groupCount(); group += 2) {
        if (date.group(group) != null) {
          try {
            return LocalDate.of(
                Integer.parseInt(date.group(1)),
                Integer.parseInt(date.group(group)),
                Integer.parseInt(date.group(group + 1)));
          } catch (DateTimeException e) {
            throw new StoreException(
                Issue.of(FilesIssue.LAYERS_DATE_WRONG, csv.file(), "", row.number(), column, text),
                e);
          }
        }
      }
    }
    throw row.fault(FilesIssue.LAYERS_DATE_WRONG, column, text);
  }
}
