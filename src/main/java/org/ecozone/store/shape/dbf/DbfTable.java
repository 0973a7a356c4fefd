package org.ecozone.store.shape.dbf;

import java.io.IOException;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecozone.job.Progress;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.archive.ByteSource;
import org.ecozone.store.exchange.EncodingSample;
import org.ecozone.store.shape.issue.RowTally;
import org.ecozone.store.shape.issue.ShapeIssue;
import org.ecozone.zone.Issue;

/**
 * A .dbf that was gone through once: its columns, their types and the charset are known.
 *
 * <p>Threads: one at a time.
 */
public final class DbfTable {
  private final ByteSource source;
  private final DbfHeader header;
  private final DbfSurvey survey;
  private final DbfEncoding encoding;
  private final List<DbfColumn> columns = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();

  /**
   * What is known before the bytes are read.
   *
   * @param file name for messages
   * @param table name for messages
   * @param shapes number of records of the .shp
   * @param chosen charset that the user chose, null if none
   * @param cpg contents of the .cpg, null if there is none
   */
  public record Request(String file, String table, long shapes, Charset chosen, String cpg) {}

  private DbfTable(ByteSource source, DbfHeader header, DbfSurvey survey, DbfEncoding encoding) {
    this.source = source;
    this.header = header;
    this.survey = survey;
    this.encoding = encoding;
  }

  /**
   * Reads everything once.
   *
   * @param digest takes all bytes
   * @return empty if the bytes are no table of a kind that can be read
   */
  public static Optional<DbfTable> open(
      ByteSource source, Request request, MessageDigest digest, Progress progress)
      throws IOException {
    DbfHeader header = DbfHeader.read(source);
    if (header == null || header.fields().isEmpty()) {
      DbfSurvey.digest(source, 0, source.size(), digest);
      return Optional.empty();
    }
    List<Issue> issues = new ArrayList<>();
    long rows = rows(header, source.size(), request, issues);
    DbfSurvey survey = DbfSurvey.of(source, header, rows, digest, progress);
    DbfEncoding encoding =
        DbfEncoding.of(
            survey.samples(),
            request.chosen(),
            declared(header, request, issues),
            request.file(),
            request.table());
    DbfTable table = new DbfTable(source, header, survey, encoding);
    table.issues.addAll(issues);
    table.issues.addAll(encoding.issues());
    table.makeColumns(request);
    return Optional.of(table);
  }

  /** As many as the header says, unless the file or the .shp prove it wrong. */
  private static long rows(DbfHeader header, long size, Request request, List<Issue> issues) {
    long stated = header.statedRows();
    long room = header.roomForRows(size);
    if (stated > room) {
      issues.add(Issue.of(ShapeIssue.DBF_TRUNCATED, request.file(), request.table(), stated, room));
      return room;
    }
    if (stated != room && room == request.shapes()) {
      issues.add(
          Issue.of(ShapeIssue.DBF_COUNT_WRONG, request.file(), request.table(), stated, room));
      return room;
    }
    return stated;
  }

  private static Optional<DbfEncoding.Declared> declared(
      DbfHeader header, Request request, List<Issue> issues) {
    if (request.cpg() != null) {
      Optional<Charset> named = CodePages.ofText(request.cpg());
      if (named.isPresent()) {
        return Optional.of(new DbfEncoding.Declared(named.get(), ".cpg"));
      }
      String shown = request.cpg().replaceAll("\\p{Cntrl}", " ").strip();
      issues.add(
          Issue.of(
              ShapeIssue.CPG_UNKNOWN,
              request.file(),
              request.table(),
              shown.substring(0, Math.min(40, shown.length()))));
    }
    return CodePages.ofDriver(header.codePage())
        .map(
            charset ->
                new DbfEncoding.Declared(
                    charset,
                    String.format(java.util.Locale.ROOT, "LDID 0x%02X", header.codePage())));
  }

  private void makeColumns(Request request) {
    FieldNames names =
        new FieldNames(header.fields(), encoding.charset(), request.file(), request.table());
    issues.addAll(names.issues());
    for (int i = 0; i < header.fields().size(); i++) {
      DbfColumn column =
          new DbfColumn(
              header.fields().get(i),
              names.names().get(i),
              survey.hasFractions(i),
              survey.hasTooLong(i));
      columns.add(column);
      String name = column.column().name();
      if (column.field().isMemo()) {
        issues.add(Issue.of(ShapeIssue.FIELD_MEMO, request.file(), request.table(), name));
      } else if (column.isTextInstead()) {
        issues.add(
            Issue.of(
                ShapeIssue.FIELD_TYPE_AS_TEXT,
                request.file(),
                request.table(),
                name,
                column.field().type()));
      }
    }
  }

  public List<Column> columns() {
    return columns.stream().map(DbfColumn::column).toList();
  }

  public Charset charset() {
    return encoding.charset();
  }

  /** Empty if all is ASCII. */
  public List<EncodingSample> samples() {
    return encoding.samples();
  }

  /** With those that are deleted. */
  public long rows() {
    return survey.rows();
  }

  public long deleted() {
    return survey.deleted();
  }

  /** What was odd, apart from rows. */
  public List<Issue> issues() {
    return List.copyOf(issues);
  }

  /** Goes through the rows. */
  public Rows open(RowTally tally) {
    return new Rows(tally);
  }

  /** The rows in their order, one held at a time. */
  public final class Rows {
    private final RowTally tally;
    private final TextCells texts;
    private final int perChunk = Math.max(1, (1 << 17) / header.rowLength());
    private final byte[] chunk = new byte[perChunk * header.rowLength()];
    private final byte[] row = new byte[header.rowLength()];
    private long done;

    private Rows(RowTally tally) {
      this.tally = tally;
      this.texts = new TextCells(encoding.charset(), tally);
    }

    /** Goes to the next row; false behind the last one. */
    public boolean next() throws IOException {
      if (done == rows()) {
        return false;
      }
      int inChunk = (int) (done % perChunk);
      if (inChunk == 0) {
        int count = (int) Math.min(perChunk, rows() - done);
        long at = header.rowsAt() + done * header.rowLength();
        DbfSurvey.fill(source, at, chunk, count * header.rowLength());
      }
      System.arraycopy(chunk, inChunk * row.length, row, 0, row.length);
      done++;
      return true;
    }

    public boolean isDeleted() {
      return row[0] == '*';
    }

    /** Values of the row, in the order of the columns. */
    public List<Object> values(long fid) {
      List<Object> values = new ArrayList<>(columns.size());
      for (DbfColumn column : columns) {
        values.add(column.value(row, texts, tally, fid));
      }
      return values;
    }
  }
}
