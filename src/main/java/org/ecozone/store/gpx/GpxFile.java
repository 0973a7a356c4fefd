package org.ecozone.store.gpx;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.reference.CrsStatement;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.exchange.ReceivedRow;
import org.ecozone.store.exchange.ReceivedTable;
import org.ecozone.store.exchange.RowSink;
import org.ecozone.store.markup.EncodedText;
import org.ecozone.store.markup.GeometryFault;
import org.ecozone.store.markup.JoinedPoints;
import org.ecozone.store.markup.LineUse;
import org.ecozone.store.markup.MarkupIssue;
import org.ecozone.store.markup.RemarkTally;
import org.ecozone.store.markup.XmlCursor;
import org.ecozone.store.text.WebMapHints;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Geometry;

/** An opened GPX. */
final class GpxFile implements ReceivedFile {
  private static final int WGS84 = 4326;

  private final Head head;
  private final EncodedText text;
  private final long size;
  private final LineUse use;
  private final Map<GpxKind, GpxTable> kinds = new EnumMap<>(GpxKind.class);
  private final Map<String, String> notes = new LinkedHashMap<>();

  GpxFile(InputFile input, String sha256, EncodedText text, long size, LineUse use) {
    this.head = new Head(ExchangeFormat.GPX, input, sha256, Grouping.ROWS);
    this.text = text;
    this.size = size;
    this.use = use;
  }

  /** The first pass. */
  void scan(Progress progress) throws StoreException {
    for (GpxKind kind : GpxKind.values()) {
      kinds.put(kind, new GpxTable(kind));
    }
    WebMapHints hints = new WebMapHints();
    hints.look(input().name());
    walk(
        progress,
        null,
        new RemarkTally(),
        new GpxWalk.Sink() {
          @Override
          public void row(GpxRow row) {
            kinds.get(row.kind).register(row);
          }

          @Override
          public void text(String element, String content) {
            hints.look(content);
            if (!element.equals("comment") && !element.equals("creator") && !content.isEmpty()) {
              notes.putIfAbsent(element, content);
            }
          }
        });
    boolean joined = isJoined();
    kinds.values().removeIf(kind -> kind.rows() == 0);
    if (kinds.isEmpty()) {
      throw new StoreException(Issue.of(GpxIssue.GPX_EMPTY, input().name(), ""), null);
    }
    CrsStatement crs = statement(hints.hint());
    kinds.values().forEach(k -> k.finish(input().name(), crs, joined ? 1 : k.rows()));
  }

  private static CrsStatement statement(String hint) {
    try {
      return CrsStatement.of(Crs.ofEpsg(WGS84), "GPX: WGS 84").withGcj02(hint);
    } catch (CrsException e) {
      throw new IllegalStateException(e); // the table of known codes has it
    }
  }

  private void walk(Progress progress, GpxKind wanted, RemarkTally remarks, GpxWalk.Sink sink)
      throws StoreException {
    try (XmlCursor xml = XmlCursor.open(text, size, progress)) {
      new GpxWalk(xml, sink, wanted, use, remarks).run();
    }
  }

  /** Waypoints alone, and the user says that they are corners: they make one line or area. */
  private boolean isJoined() {
    return isPointsOnly() && JoinedPoints.isWanted(use);
  }

  private boolean isPointsOnly() {
    return kinds.values().stream().allMatch(k -> k.kind() == GpxKind.WAYPOINTS || k.rows() == 0);
  }

  @Override
  public Head head() {
    return head;
  }

  @Override
  public List<Issue> read(ReceivedTable table, Progress progress, RowSink sink)
      throws StoreException {
    GpxTable wanted =
        kinds.values().stream()
            .filter(kind -> kind.kind().table().equals(table.name()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no table " + table.name()));
    RemarkTally remarks = new RemarkTally();
    Rows rows = new Rows(wanted, sink, isJoined());
    walk(progress, wanted.kind(), remarks, rows);
    if (rows.joined) {
      rows.join(remarks);
    }
    return remarks.issues(input().name(), table.name());
  }

  /** Every later pass. */
  private final class Rows implements GpxWalk.Sink {
    private final GpxTable wanted;
    private final RowSink sink;
    private final boolean joined;
    private JoinedPoints points;
    private long fid;

    Rows(GpxTable wanted, RowSink sink, boolean joined) {
      this.wanted = wanted;
      this.sink = sink;
      this.joined = joined;
    }

    @Override
    public void row(GpxRow row) throws StoreException {
      fid++;
      Issue why =
          row.fault == null
              ? null
              : row.fault.issue(input().name(), wanted.kind().table(), row.line, fid);
      if (joined) {
        collect(row, why);
        return;
      }
      List<Object> values = wanted.values(row.fields, input().name(), row.line);
      sink.row(new ReceivedRow(fid, row.line, row.geometry, values, why));
    }

    private void collect(GpxRow row, Issue why) {
      points = points == null ? new JoinedPoints(row.line) : points;
      points.add(row.geometry, why);
    }

    private void join(RemarkTally remarks) throws StoreException {
      List<Object> values = wanted.values(Map.of(), input().name(), points.line());
      try {
        Geometry whole = points.geometry(use, remarks);
        sink.row(new ReceivedRow(1, points.line(), whole, values, points.failure()));
      } catch (GeometryFault e) {
        Issue why = e.issue(input().name(), wanted.kind().table(), points.line(), 1);
        sink.row(new ReceivedRow(1, points.line(), null, values, why));
      }
    }

    @Override
    public void text(String element, String content) {
      // known from the first pass
    }
  }

  @Override
  public List<ReceivedTable> tables() {
    return kinds.values().stream().map(GpxTable::table).toList();
  }

  @Override
  public String projectName() {
    return notes.getOrDefault("name", "");
  }

  @Override
  public Map<String, String> notes() {
    return Map.copyOf(notes);
  }

  @Override
  public Optional<Charset> encoding() {
    return Optional.of(text.charset());
  }

  @Override
  public List<Issue> issues() {
    List<Issue> all = new ArrayList<>(text.issues());
    kinds.values().forEach(kind -> all.addAll(kind.issues(input().name())));
    GpxTable points = kinds.get(GpxKind.WAYPOINTS);
    if (isPointsOnly() && JoinedPoints.isProposed(use, points.rows())) {
      all.add(
          Issue.of(MarkupIssue.POINTS_ONLY, input().name(), points.kind().table(), points.rows()));
    }
    return all;
  }
}
