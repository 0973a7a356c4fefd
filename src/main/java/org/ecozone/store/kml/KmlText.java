package org.ecozone.store.kml;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.reference.CrsStatement;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.exchange.ColumnRoles;
import org.ecozone.store.exchange.ReceivedRow;
import org.ecozone.store.exchange.ReceivedTable;
import org.ecozone.store.exchange.RowSink;
import org.ecozone.store.markup.ColumnCensus;
import org.ecozone.store.markup.EncodedText;
import org.ecozone.store.markup.LineUse;
import org.ecozone.store.markup.MarkupIssue;
import org.ecozone.store.markup.RemarkTally;
import org.ecozone.store.markup.WebMapHints;
import org.ecozone.store.markup.XmlCursor;
import org.ecozone.zone.Issue;

/**
 * One KML text, alone or in a KMZ: a first pass finds its columns and folders, every later one
 * hands on its rows.
 */
final class KmlText {
  private static final String FOLDER_KEY = "/folder";
  private static final int WGS84 = 4326;

  /** A folder: the path needs its name and those around it. */
  private static final class Folder {
    private final int parent;
    private String name = "";

    Folder(int parent) {
      this.parent = parent;
    }
  }

  private final EncodedText text;
  private final long size;
  private final String file;
  private final LineUse use;
  private final ColumnCensus census = new ColumnCensus();
  private final List<Folder> folders = new ArrayList<>();
  private final RemarkTally remarks = new RemarkTally();
  private String documentName = "";
  private String description = "";
  private String hint = "";
  private long placemarks;
  private long withGeometry;
  private long links;
  private ReceivedTable table;

  private KmlText(EncodedText text, long size, String file, LineUse use) {
    this.text = text;
    this.size = size;
    this.file = file;
    this.use = use;
  }

  /**
   * Goes through a text once.
   *
   * @param stem name of the table
   * @param file name of the whole file, for messages about rows
   */
  static KmlText scan(
      EncodedText text, long size, String file, String stem, LineUse use, Progress progress)
      throws StoreException {
    KmlText kml = new KmlText(text, size, file, use);
    WebMapHints hints = new WebMapHints();
    hints.look(file);
    hints.look(text.source().name());
    kml.walk(kml.new Scan(hints), KmlWalk.Detail.ATTRIBUTES, new RemarkTally(), progress);
    kml.hint = hints.hint();
    kml.finish(stem);
    return kml;
  }

  private void walk(KmlWalk.Sink sink, KmlWalk.Detail detail, RemarkTally tally, Progress progress)
      throws StoreException {
    try (XmlCursor xml = XmlCursor.open(text, size, progress)) {
      new KmlWalk(xml, sink, detail, use, tally).run();
    }
  }

  /** The first pass. */
  private final class Scan implements KmlWalk.Sink {
    private final WebMapHints hints;

    Scan(WebMapHints hints) {
      this.hints = hints;
    }

    @Override
    public void placemark(KmlPlacemark placemark, KmlSchemas schemas) {
      placemarks++;
      withGeometry += placemark.hasGeometry ? 1 : 0;
      if (!placemark.hasGeometry) {
        remarks.add(KmlIssue.PLACEMARKS_EMPTY, placemark.line);
      }
      for (KmlField field : placemark.fields) {
        field.register(census, schemas.type(field));
        hints.lookAtName(field.name());
      }
    }

    @Override
    public void folder(int folder, int parent, String name) {
      hints.look(name);
      if (folder < 0) {
        documentName = documentName.isEmpty() ? name : documentName;
        return;
      }
      if (folder == folders.size()) {
        folders.add(new Folder(parent));
        census.text(FOLDER_KEY, "folder");
      }
      if (!name.isEmpty()) {
        folders.get(folder).name = name;
      }
    }

    @Override
    public void text(String element, String content) {
      hints.look(content);
      if (element.equals("description") && description.isEmpty()) {
        description = content.strip();
      }
    }

    @Override
    public void notTaken(String element, long line) {
      links += element.equals("NetworkLink") ? 1 : 0;
      remarks.add(KmlIssue.NOT_TAKEN, element, line, element);
    }
  }

  private void finish(String stem) throws StoreException {
    List<Column> columns = census.columns(file, stem);
    String name = census.place("/name") < 0 ? "" : columns.get(census.place("/name")).name();
    CrsStatement crs;
    try {
      crs = CrsStatement.of(Crs.ofEpsg(WGS84), "KML: WGS 84").withGcj02(hint);
    } catch (CrsException e) {
      throw new IllegalStateException(e); // the table of known codes has it
    }
    ColumnRoles roles = new ColumnRoles("", name, "", null);
    table = new ReceivedTable(stem, columns, roles, crs, placemarks);
  }

  /** Goes through the rows. */
  List<Issue> read(Progress progress, RowSink sink) throws StoreException {
    RemarkTally tally = new RemarkTally();
    walk(new Rows(sink, tally), KmlWalk.Detail.ALL, tally, progress);
    return tally.issues(file, table.name());
  }

  /** Every later pass. */
  private final class Rows implements KmlWalk.Sink {
    private final RowSink sink;
    private final RemarkTally tally;
    private long fid;

    Rows(RowSink sink, RemarkTally tally) {
      this.sink = sink;
      this.tally = tally;
    }

    @Override
    public void placemark(KmlPlacemark placemark, KmlSchemas schemas) throws StoreException {
      fid++;
      Issue failure =
          placemark.fault == null
              ? null
              : placemark.fault.issue(file, table.name(), placemark.line, fid);
      sink.row(
          new ReceivedRow(fid, placemark.line, placemark.geometry, values(placemark), failure));
    }

    private List<Object> values(KmlPlacemark placemark) throws StoreException {
      Object[] values = new Object[table.columns().size()];
      for (KmlField field : placemark.fields) {
        int place = census.place(field.key());
        if (place >= 0) {
          if (values[place] != null) {
            tally.add(MarkupIssue.VALUES_TWICE, field.name(), placemark.line, field.name());
          }
          values[place] = value(field, census.type(place), placemark.line);
        }
      }
      if (placemark.folder >= 0 && census.place(FOLDER_KEY) >= 0) {
        values[census.place(FOLDER_KEY)] = path(placemark.folder);
      }
      return java.util.Collections.unmodifiableList(java.util.Arrays.asList(values));
    }

    private Object value(KmlField field, Type type, long line) throws StoreException {
      Object value = field.value(type);
      Object fitted =
          type == Type.DOUBLE && value instanceof Long whole ? whole.doubleValue() : value;
      if (type != Type.TEXT && fitted instanceof String) {
        throw new StoreException(
            Issue.of(MarkupIssue.CHANGED_BETWEEN_PASSES, file, table.name(), line), null);
      }
      return fitted;
    }

    @Override
    public void folder(int folder, int parent, String name) {
      // known from the first pass
    }

    @Override
    public void text(String element, String content) {
      // known from the first pass
    }

    @Override
    public void notTaken(String element, long line) {
      // said after the first pass
    }
  }

  private String path(int folder) {
    List<String> names = new ArrayList<>();
    for (int at = folder; at >= 0 && at < folders.size(); at = folders.get(at).parent) {
      names.add(0, folders.get(at).name);
    }
    return String.join("/", names);
  }

  ReceivedTable table() {
    return table;
  }

  /** Name of the document, empty if it has none. */
  String documentName() {
    return documentName;
  }

  /** Description of the document, empty if it has none. */
  String description() {
    return description;
  }

  boolean hasGeometry() {
    return withGeometry > 0;
  }

  boolean hasLinks() {
    return links > 0;
  }

  EncodedText text() {
    return text;
  }

  /** What the first pass found odd. */
  List<Issue> issues() {
    List<Issue> all = new ArrayList<>(text.issues());
    all.addAll(remarks.issues(file, table.name()));
    all.addAll(census.issues(file, table.name()));
    return all;
  }
}
