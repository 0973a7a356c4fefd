package org.ecozone.store.corner;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.corner.cell.CellSource;
import org.ecozone.store.corner.cell.CornerIssue;
import org.ecozone.store.corner.cell.CsvCells;
import org.ecozone.store.corner.cell.XlsxCells;
import org.ecozone.store.exchange.EncodingSample;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.exchange.ReceivedTable;
import org.ecozone.store.exchange.RowSink;
import org.ecozone.store.text.DetectedCharset;
import org.ecozone.zone.Issue;

/**
 * A table of corners, opened. Its parcels are gathered whenever it is read; a parcel is held as its
 * numbers until the last row has been seen.
 */
public final class CornerFile implements ReceivedFile {
  private static final String TITLE = "title";

  private final Opening opening;
  private final CellSource cells;
  private final DetectedCharset charset;
  private final Head head;
  private final CornerReading reading;
  private final ReceivedTable table;

  /** What is known when a file is opened. */
  record Opening(
      ExchangeFormat format,
      InputFile input,
      ReadChoices choices,
      CornerLayout layout,
      SheetAttributes attributes,
      List<Issue> issues) {}

  private CornerFile(Opening opening, CellSource cells, DetectedCharset charset, Progress progress)
      throws StoreException {
    this.opening = opening;
    this.cells = cells;
    this.charset = charset;
    this.reading = CornerReading.of(opening.layout(), opening.input().name(), opening.choices());
    this.table = tableOf(opening.layout());
    Grouping grouping = opening.layout().isWkt() ? Grouping.ROWS : Grouping.ONE_SITE;
    this.head = new Head(opening.format(), opening.input(), hash(opening, progress), grouping);
    opening.issues().addAll(reading.layoutIssues());
  }

  static CornerFile ofText(
      Opening opening, CsvCells cells, DetectedCharset charset, Progress progress)
      throws StoreException {
    return new CornerFile(opening, cells, charset, progress);
  }

  static CornerFile ofWorkbook(Opening opening, XlsxCells cells, Progress progress)
      throws StoreException {
    return new CornerFile(opening, cells, null, progress);
  }

  private static String hash(Opening opening, Progress progress) throws StoreException {
    try {
      return opening.input().sha256(progress);
    } catch (IOException e) {
      throw StoreException.unreadable(opening.input().name(), e);
    }
  }

  private ReceivedTable tableOf(CornerLayout layout) {
    String name = layout.sheet().isEmpty() ? opening.input().stem() : layout.sheet();
    return layout.isWkt()
        ? new ReceivedTable(name, WktRows.columns(layout), WktRows.roles(layout), reading.crs(), -1)
        : new ReceivedTable(
            name,
            opening.attributes().with(reading.columns().columns()),
            reading.columns().roles(),
            reading.crs(),
            -1);
  }

  private Issue issue(CornerIssue code, Object... args) {
    return Issue.of(code, opening.input().name(), opening.layout().sheet(), args);
  }

  /** What was made of the sheets and columns. */
  public CornerLayout layout() {
    return opening.layout();
  }

  @Override
  public Head head() {
    return head;
  }

  @Override
  public List<ReceivedTable> tables() {
    return List.of(table);
  }

  @Override
  public Map<String, String> notes() {
    Map<String, String> notes = new LinkedHashMap<>();
    List<String> titles = opening.layout().titles();
    for (int i = 0; i < titles.size(); i++) {
      notes.put(i == 0 ? TITLE : TITLE + (i + 1), titles.get(i));
    }
    return notes;
  }

  @Override
  public Optional<Charset> encoding() {
    return Optional.ofNullable(charset).map(DetectedCharset::charset);
  }

  @Override
  public List<EncodingSample> encodings() {
    return charset == null ? List.of() : charset.samples();
  }

  @Override
  public List<Issue> issues() {
    return List.copyOf(opening.issues());
  }

  @Override
  public List<Issue> read(ReceivedTable asked, Progress progress, RowSink sink)
      throws StoreException {
    List<Issue> issues =
        new ArrayList<>(reading.read(cells, progress, opening.attributes().through(sink)));
    if (cells instanceof CsvCells csv && csv.malformed() != null) {
      issues.add(csv.malformed());
    }
    if (cells instanceof XlsxCells xlsx && xlsx.hiddenRows() > 0) {
      issues.add(issue(CornerIssue.HIDDEN_ROWS, xlsx.hiddenRows()));
    }
    return issues;
  }
}
