package org.ecozone.store.txt;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.geo.reference.CrsStatement;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.exchange.AreaUnit;
import org.ecozone.store.exchange.ColumnRoles;
import org.ecozone.store.exchange.EncodingSample;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.exchange.ReceivedTable;
import org.ecozone.store.exchange.RowSink;
import org.ecozone.store.text.DetectedCharset;
import org.ecozone.store.text.LineReader;
import org.ecozone.zone.Issue;

/** A coordinate TXT that was looked through; its parcels are read from the file each time. */
final class SurveyTxtFile implements ReceivedFile {
  /** How the lines are to be read. */
  record Dialect(TxtTemplate template, TxtRows.PointsAs pointsAs, AreaUnit unit) {}

  private final Head head;
  private final DetectedCharset charset;
  private final Dialect dialect;
  private final String projectName;
  private final Map<String, String> notes;
  private final List<Issue> issues;
  private final ReceivedTable table;

  SurveyTxtFile(
      InputFile input,
      String sha256,
      DetectedCharset charset,
      Dialect dialect,
      TxtScan scan,
      TxtIssues issues) {
    this.head = new Head(ExchangeFormat.SURVEY_TXT, input, sha256, Grouping.ONE_SITE);
    this.charset = charset;
    this.dialect = dialect;
    this.projectName = scan.head().projectName();
    this.notes = Collections.unmodifiableMap(new LinkedHashMap<>(scan.head().values()));
    this.table = table(scan);
    this.issues = issues.list();
  }

  private ReceivedTable table(TxtScan scan) {
    List<String> names = ParcelHead.columns(scan.mostFields(), dialect.template());
    List<Column> columns = new ArrayList<>();
    for (String name : names) {
      Type type =
          name.equals(ParcelHead.AREA)
              ? Type.DOUBLE
              : name.equals(ParcelHead.POINT_COUNT) ? Type.INTEGER : Type.TEXT;
      columns.add(new Column(name, type));
    }
    ColumnRoles roles =
        new ColumnRoles(
            named(names, ParcelHead.NUMBER),
            named(names, ParcelHead.NAME),
            named(names, ParcelHead.AREA),
            dialect.unit());
    AxisOrder order = scan.isStandard() ? AxisOrder.NORTH_EAST : null;
    if (dialect.template() != null && dialect.template().order() != null) {
      order = dialect.template().order();
    } else if (scan.writtenOrder() != null) {
      order = scan.writtenOrder();
    }
    CrsStatement statement = scan.head().statement(order);
    return new ReceivedTable(input().stem(), columns, roles, statement, scan.parcels());
  }

  private static String named(List<String> names, String name) {
    return names.contains(name) ? name : "";
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
  public String projectName() {
    return projectName;
  }

  @Override
  public Map<String, String> notes() {
    return notes;
  }

  @Override
  public Optional<Charset> encoding() {
    return Optional.of(charset.charset());
  }

  @Override
  public List<EncodingSample> encodings() {
    return charset.samples();
  }

  @Override
  public List<Issue> issues() {
    return issues;
  }

  @Override
  public List<Issue> read(ReceivedTable wanted, Progress progress, RowSink sink)
      throws StoreException {
    TxtIssues ofRows = new TxtIssues(input().name());
    // What is odd about the file was said when it was opened.
    TxtIssues ofFile = new TxtIssues(input().name());
    List<String> columns = table.columns().stream().map(Column::name).toList();
    TxtRows rows = new TxtRows(input().name(), columns, dialect.unit(), dialect.pointsAs(), ofRows);
    long[] done = {0};
    try (LineReader lines = LineReader.open(input(), charset)) {
      TxtScan.Sink each =
          parcel -> {
            sink.row(rows.row(parcel));
            progress.report(++done[0], table.rowCount());
          };
      new TxtScan(input().name(), lines, dialect.template(), ofFile, progress, each).run();
    }
    rows.end();
    return ofRows.list();
  }
}
