package org.ecozone.store.freetext;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.geo.reference.CrsStatement;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.corner.CornerRows;
import org.ecozone.store.corner.CrsWords;
import org.ecozone.store.corner.ParcelColumns;
import org.ecozone.store.corner.ParcelGathering;
import org.ecozone.store.corner.ParcelRows;
import org.ecozone.store.corner.cell.CellRow;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.exchange.ReceivedRow;
import org.ecozone.store.text.CharsetDetection;
import org.ecozone.store.text.DetectedCharset;
import org.ecozone.store.text.LineReader;
import org.ecozone.zone.Issue;

/**
 * Opens texts with coordinates, pasted or in a file: WKT, tables, lists, sentences, whichever the
 * text is as a whole. The text is held.
 *
 * <p>Fails: {@link StoreException} naming the line that is not clear.
 */
public final class FreeTexts {
  /** Nobody pastes more; a larger list is a table in a file. */
  private static final int MOST_CHARS = 40_000_000;

  private final InputFile input;
  private final ReadChoices choices;
  private final Progress progress;
  private final List<TextLine> lines = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();
  private final List<ReceivedRow> rows = new ArrayList<>();
  private ParcelColumns columns = ParcelColumns.none();
  private CrsStatement crs;

  private FreeTexts(InputFile input, ReadChoices choices, Progress progress) {
    this.input = input;
    this.choices = choices;
    this.progress = progress;
  }

  /** Opens and reads a text. */
  public static ReceivedFile open(InputFile input, ReadChoices choices, Progress progress)
      throws StoreException {
    DetectedCharset charset = CharsetDetection.of(input, choices);
    FreeTexts texts = new FreeTexts(input, choices, progress);
    charset.issue(input.name()).ifPresent(texts.issues::add);
    texts.readLines(charset);
    texts.read();
    return new FreeTextFile(
        input,
        hash(input, progress),
        charset,
        new FreeTextFile.Content(texts.columns, texts.crs, texts.rows, texts.issues));
  }

  private static String hash(InputFile input, Progress progress) throws StoreException {
    try {
      return input.sha256(progress);
    } catch (IOException e) {
      throw StoreException.unreadable(input.name(), e);
    }
  }

  private void readLines(DetectedCharset charset) throws StoreException {
    long chars = 0;
    try (LineReader reader = LineReader.open(input, charset)) {
      while (reader.next()) {
        String text = reader.text();
        chars += text.length() + 1;
        if (chars > MOST_CHARS) {
          throw refused(FreeTextIssue.TEXT_TOO_LARGE, MOST_CHARS / 1_000_000);
        }
        lines.add(TextLine.of(reader.number(), text));
      }
      reader.malformedIssue().ifPresent(issues::add);
    }
    if (lines.stream().allMatch(TextLine::isBlank)) {
      throw refused(FreeTextIssue.TEXT_EMPTY);
    }
  }

  private StoreException refused(FreeTextIssue code, Object... args) {
    return new StoreException(Issue.of(code, input.name(), "", args), null);
  }

  private void read() throws StoreException {
    String whole = lines.stream().map(TextLine::text).collect(Collectors.joining("\n"));
    progress.checkCancelled();
    boolean tabs = lines.stream().anyMatch(line -> line.text().strip().indexOf('\t') >= 0);
    if (WktTexts.isIn(whole) && !(tabs && readTable('\t'))) {
      readWkt(whole);
    } else if (!WktTexts.isIn(whole)
        && !readTable('\t')
        && !readTable('|')
        && !readRows(ListRows.tuples(lines))
        && !readRows(ListRows.cellPerLine(lines))) {
      readSentences();
    }
  }

  private void readWkt(String whole) throws StoreException {
    WktTexts wkt = WktTexts.read(input.name(), whole);
    if (wkt.rows().isEmpty()) {
      throw refused(FreeTextIssue.TEXT_EMPTY);
    }
    rows.addAll(wkt.rows());
    issues.addAll(wkt.issues());
    CrsStatement words = CrsWords.of(List.of(), AxisOrder.EAST_NORTH, false);
    crs =
        wkt.crs() != null
            ? CrsStatement.of(wkt.crs(), wkt.statement())
            : new CrsStatement(
                wkt.statement(), null, null, 0, 0, AxisOrder.EAST_NORTH, words.gcj02());
  }

  private boolean readTable(char separator) throws StoreException {
    List<CellRow> cells = ListRows.cells(lines, separator);
    return readRows(cells);
  }

  /** False if the rows are no table of corners. */
  private boolean readRows(List<CellRow> cells) throws StoreException {
    if (cells.isEmpty()) {
      return false;
    }
    CornerRows table = CornerRows.find(cells, input.name(), choices).orElse(null);
    if (table == null) {
      return false;
    }
    issues.addAll(table.read(progress, rows::add));
    columns = table.columns();
    crs = table.crs();
    return true;
  }

  private void readSentences() throws StoreException {
    ParcelGathering gathering =
        ParcelGathering.inOrder(
            input.name(), "", ParcelRows.shape(choices, input.name()), List.of());
    boolean packed = ParcelRows.isPacked(choices, input.name());
    SentenceReading reading =
        new SentenceReading(input.name(), SentenceTokens.of(lines), gathering, packed);
    reading.read();
    issues.addAll(reading.issues());
    issues.addAll(gathering.issues());
    issues.addAll(ParcelRows.handOn(gathering, columns, progress, rows::add));
    crs =
        CrsWords.of(
            lines.stream().map(TextLine::text).toList(), reading.order(), reading.isGeographic());
  }
}
