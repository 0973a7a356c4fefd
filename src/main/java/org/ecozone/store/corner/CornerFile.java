package org.ecozone.store.corner;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.geo.reference.CrsStatement;
import org.ecozone.job.Progress;
import org.ecozone.store.FilesIssue;
import org.ecozone.store.StoreException;
import org.ecozone.store.corner.CornerLayout.ColumnGuess;
import org.ecozone.store.corner.CornerLayout.Confidence;
import org.ecozone.store.corner.ParcelGathering.Shape;
import org.ecozone.store.corner.cell.CellRow;
import org.ecozone.store.corner.cell.CellSource;
import org.ecozone.store.corner.cell.CsvCells;
import org.ecozone.store.corner.cell.XlsxCells;
import org.ecozone.store.exchange.EncodingSample;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReadOption;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.exchange.ReceivedTable;
import org.ecozone.store.exchange.RowSink;
import org.ecozone.store.text.DetectedCharset;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;
import org.ecozone.zone.Sha256;

/**
 * A table of corners, opened. Its parcels are gathered whenever it is read; a parcel is held as its
 * numbers until the last row has been seen.
 */
public final class CornerFile implements ReceivedFile {
  /** Value of {@code ReadOption.ANGLES} for degrees that are packed as DDD.MMSS. */
  public static final String PACKED = "PACKED";

  private static final int CHECKED_EVERY = 4096;
  private static final String TITLE = "title";

  private final Opening opening;
  private final CellSource cells;
  private final DetectedCharset charset;
  private final String sha256;
  private final Shape shape;
  private final ParcelColumns columns;
  private final ReceivedTable table;

  /** What is known when a file is opened. */
  record Opening(
      ExchangeFormat format,
      InputFile input,
      ReadChoices choices,
      CornerLayout layout,
      List<Issue> issues) {}

  private CornerFile(Opening opening, CellSource cells, DetectedCharset charset, Progress progress)
      throws StoreException {
    this.opening = opening;
    this.cells = cells;
    this.charset = charset;
    this.shape = ParcelRows.shape(opening.choices(), opening.input().name());
    this.columns = ParcelColumns.of(opening.layout());
    this.table = tableOf(opening.layout());
    this.sha256 = hash(opening.input(), progress);
    sayLayout();
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

  /** SHA-256 over the bytes of a file. */
  public static String hash(InputFile input, Progress progress) throws StoreException {
    MessageDigest digest = Sha256.digest();
    byte[] chunk = new byte[1 << 16];
    try (InputStream in = input.open()) {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        progress.checkCancelled();
        digest.update(chunk, 0, n);
      }
    } catch (IOException e) {
      throw new StoreException(
          Issue.of(FilesIssue.TEXT_FILE_UNREADABLE, input.name(), "", Reason.of(e)), e);
    }
    return Sha256.hex(digest);
  }

  private ReceivedTable tableOf(CornerLayout layout) {
    String name = layout.sheet().isEmpty() ? opening.input().stem() : layout.sheet();
    return layout.isWkt()
        ? new ReceivedTable(name, WktRows.columns(layout), WktRows.roles(layout), crs(layout), -1)
        : new ReceivedTable(name, columns.columns(), columns.roles(), crs(layout), -1);
  }

  private static CrsStatement crs(CornerLayout layout) {
    List<String> texts = new ArrayList<>(layout.titles());
    layout.columns().forEach(column -> texts.add(column.head()));
    if (layout.isWkt()) {
      return CrsWords.of(texts, AxisOrder.EAST_NORTH, false);
    }
    CornerRole first = layout.pair().get(0).role();
    AxisOrder order =
        switch (first) {
          case NORTH, LAT -> AxisOrder.NORTH_EAST;
          case EAST, LON -> AxisOrder.EAST_NORTH;
          default -> null;
        };
    return CrsWords.of(texts, order, first == CornerRole.LON || first == CornerRole.LAT);
  }

  private void sayLayout() {
    CornerLayout layout = opening.layout();
    if (layout.isWkt()) {
      return;
    }
    List<ColumnGuess> pair = layout.pair();
    if (layout.headRows().isEmpty() && pair.get(0).confidence() != Confidence.CHOSEN) {
      opening.issues().add(issue(CornerIssue.NO_HEADS, columnsSaid(layout)));
    }
    List<String> left =
        layout.columns().stream()
            .filter(column -> column.role() == CornerRole.OTHER)
            .filter(column -> column.alternatives().stream().anyMatch(CornerRole::isCoordinate))
            .map(ColumnGuess::key)
            .toList();
    if (!left.isEmpty()) {
      String taken = pair.get(0).key() + " | " + pair.get(1).key();
      opening.issues().add(issue(CornerIssue.PAIR_NOT_TAKEN, taken, String.join(" | ", left)));
    }
  }

  private static String columnsSaid(CornerLayout layout) {
    List<String> said = new ArrayList<>();
    for (ColumnGuess column : layout.columns()) {
      if (column.role() != CornerRole.OTHER) {
        said.add(column.key() + " = " + column.role());
      }
    }
    return String.join(", ", said);
  }

  private Issue issue(CornerIssue code, Object... args) {
    return Issue.of(code, opening.input().name(), opening.layout().sheet(), args);
  }

  /** What was made of the sheets and columns. */
  public CornerLayout layout() {
    return opening.layout();
  }

  @Override
  public ExchangeFormat format() {
    return opening.format();
  }

  @Override
  public InputFile input() {
    return opening.input();
  }

  @Override
  public String sha256() {
    return sha256;
  }

  @Override
  public List<ReceivedTable> tables() {
    return List.of(table);
  }

  @Override
  public Grouping grouping() {
    return opening.layout().isWkt() ? Grouping.ROWS : Grouping.ONE_SITE;
  }

  @Override
  public String projectName() {
    return "";
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
    List<Issue> issues = new ArrayList<>();
    if (opening.layout().isWkt()) {
      issues.addAll(new WktRows(opening.layout(), input().name()).read(cells, progress, sink));
    } else {
      issues.addAll(readCorners(progress, sink));
    }
    if (cells instanceof CsvCells csv && csv.malformed() != null) {
      issues.add(csv.malformed());
    }
    if (cells instanceof XlsxCells xlsx && xlsx.hiddenRows() > 0) {
      issues.add(issue(CornerIssue.HIDDEN_ROWS, xlsx.hiddenRows()));
    }
    return issues;
  }

  private List<Issue> readCorners(Progress progress, RowSink sink) throws StoreException {
    CornerLayout layout = opening.layout();
    boolean sorted =
        layout
            .find(CornerRole.ORDER)
            .filter(order -> order.confidence() == Confidence.CHOSEN)
            .isPresent();
    String file = input().name();
    ParcelGathering gathering =
        sorted
            ? ParcelGathering.byStatedOrder(file, layout.sheet(), shape, columns.extraNames())
            : ParcelGathering.inOrder(file, layout.sheet(), shape, columns.extraNames());
    boolean packed = opening.choices().get(ReadOption.ANGLES).orElse("").equals(PACKED);
    RowReading rows =
        packed
            ? RowReading.ofPacked(layout, gathering, columns.extras())
            : RowReading.of(layout, gathering, columns.extras());
    List<Long> heads = layout.headRows();
    long below = heads.isEmpty() ? titlesEnd(layout) : heads.get(heads.size() - 1);
    cells.each(
        row -> {
          if (row.number() % CHECKED_EVERY == 0) {
            progress.checkCancelled();
          }
          if (row.number() > below || isHeadingAbove(row)) {
            rows.row(row);
          }
          return true;
        });
    if (gathering.parcels().isEmpty()) {
      throw new StoreException(issue(CornerIssue.NO_CORNERS), null);
    }
    List<Issue> issues = new ArrayList<>();
    List<Issue> ofParcels = ParcelRows.handOn(gathering, columns, progress, sink);
    issues.addAll(rows.issues());
    issues.addAll(ofParcels);
    return issues;
  }

  /** Rows above the first one with numbers are titles. */
  private static long titlesEnd(CornerLayout layout) {
    return layout.titles().isEmpty() || layout.samples().isEmpty()
        ? 0
        : layout.samples().get(0).number() - 1;
  }

  /** 地块一 above the heads is no title. */
  private static boolean isHeadingAbove(CellRow row) {
    return row.filled() == 1 && HeadWords.isParcelHeading(row.shown());
  }

  @Override
  public void close() {
    // nothing is held open between two readings
    return;
  }
}
