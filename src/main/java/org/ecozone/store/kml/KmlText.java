package org.ecozone.store.kml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.reference.CrsStatement;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.exchange.ColumnRoles;
import org.ecozone.store.exchange.ReceivedTable;
import org.ecozone.store.exchange.RowSink;
import org.ecozone.store.markup.ColumnCensus;
import org.ecozone.store.markup.EncodedText;
import org.ecozone.store.markup.JoinedPoints;
import org.ecozone.store.markup.LineUse;
import org.ecozone.store.markup.MarkupIssue;
import org.ecozone.store.markup.RemarkTally;
import org.ecozone.store.markup.XmlCursor;
import org.ecozone.store.text.WebMapHints;
import org.ecozone.zone.Issue;

/**
 * One KML text, alone or in a KMZ: a first pass finds its columns and folders, every later one
 * hands on its rows.
 */
final class KmlText {
  static final String FOLDER_KEY = "/folder";
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
  private final List<Issue> issues = new ArrayList<>();
  private final RemarkTally remarks = new RemarkTally();
  private String documentName = "";
  private String description = "";
  private String hint = "";
  private long placemarks;
  private long withGeometry;
  private long links;
  private long points;
  private final Set<Integer> pointFolders = new HashSet<>();
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
      points += placemark.isPoint ? 1 : 0;
      if (placemark.isPoint) {
        pointFolders.add(placemark.folder);
      }
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
    long rows = isJoined() ? pointFolders.size() : placemarks;
    table = new ReceivedTable(stem, columns, roles, crs, rows);
    if (points == withGeometry && JoinedPoints.isProposed(use, points)) {
      issues.add(Issue.of(MarkupIssue.POINTS_ONLY, file, stem, points));
    }
  }

  /** Goes through the rows. */
  List<Issue> read(Progress progress, RowSink sink) throws StoreException {
    RemarkTally tally = new RemarkTally();
    KmlRows rows = new KmlRows(this, sink, tally);
    walk(rows, KmlWalk.Detail.ALL, tally, progress);
    rows.finish();
    return tally.issues(file, table.name());
  }

  /** Names of the folders around and of itself, the outermost first. */
  String path(int folder) {
    List<String> names = new ArrayList<>();
    for (int at = folder; at >= 0 && at < folders.size(); at = folders.get(at).parent) {
      names.add(0, folders.get(at).name);
    }
    return String.join("/", names);
  }

  /** Points alone, and the user says that they are corners: those of a folder make one row. */
  boolean isJoined() {
    return points == withGeometry && points > 0 && JoinedPoints.isWanted(use);
  }

  LineUse use() {
    return use;
  }

  String file() {
    return file;
  }

  ColumnCensus census() {
    return census;
  }

  /** Name of a folder itself; empty outside of folders. */
  String folderName(int folder) {
    return folder >= 0 && folder < folders.size() ? folders.get(folder).name : "";
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
    all.addAll(issues);
    return all;
  }
}
