package org.ecozone.store.shape.write;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecozone.store.StoreException;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.archive.PrivateFolder;
import org.ecozone.store.exchange.OutRow;
import org.ecozone.store.exchange.OutTable;
import org.ecozone.store.shape.issue.RowTally;
import org.ecozone.store.shape.issue.ShapeIssue;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The rows of one table on their way into shapefiles, one for each family of geometry. */
final class TableOut implements Closeable {
  /** Above, offsets are read as negative numbers by some. */
  static final long MOST_BYTES = Integer.MAX_VALUE;

  private static final String FID = "FID";

  private final OutTable table;
  private final String file;
  private final Charset charset;
  private final PrivateFolder folder;
  private final long mostBytes;
  private final ShapeFamily declared;
  private final List<FamilyFile> families = new ArrayList<>();
  private final List<OutColumns> columns = new ArrayList<>();
  private final RowTally tally = new RowTally();
  private final List<Issue> issues = new ArrayList<>();
  private final ShapeEncoder encoder = new ShapeEncoder();
  private final FieldText texts;

  /** The columns of one file, whose widths are its own. */
  private record OutColumns(List<OutColumn> columns) {}

  /**
   * Begins.
   *
   * @param file name for messages
   */
  TableOut(OutTable table, String file, Charset charset, PrivateFolder folder, long mostBytes) {
    this.table = table;
    this.file = file;
    this.charset = charset;
    this.folder = folder;
    this.mostBytes = mostBytes;
    this.declared = ShapeFamily.ofTypeName(table.geometryType()).orElse(null);
    this.texts = new FieldText(charset, OutColumn.LONGEST_TEXT, '?');
    for (Column column : table.columns()) {
      if (column.type() == Type.BLOB) {
        issues.add(Issue.of(ShapeIssue.OUT_BYTES_LOST, file, table.name(), column.name()));
      }
    }
  }

  OutTable table() {
    return table;
  }

  boolean row(OutRow row) throws IOException, StoreException {
    Geometry geometry = row.geometry();
    if (geometry == null || geometry.isEmpty()) {
      add(main(), encoder.encodeNull(), new Envelope(), row);
      return true;
    }
    ShapeFamily its = ShapeFamily.of(geometry).orElse(null);
    if (its == null) {
      return leaveOut(ShapeIssue.OUT_MIXED_GEOMETRY, row);
    }
    boolean single = its == ShapeFamily.POINT && declared == ShapeFamily.MULTIPOINT;
    ShapeFamily family = single ? ShapeFamily.MULTIPOINT : its;
    ByteBuffer contents = encoder.encode(geometry, family);
    if (contents != null && !encoder.wasFinite()) {
      return leaveOut(ShapeIssue.OUT_NOT_FINITE, row);
    }
    FamilyFile to = fileOf(family);
    if (contents == null || to.lengthWith(contents) > mostBytes) {
      throw refusal(ShapeIssue.OUT_TOO_LARGE, ".shp");
    }
    if (!Double.isNaN(geometry.getCoordinate().getZ())) {
      tally.add(ShapeIssue.OUT_DIMENSIONS_DROPPED, row.fid());
    }
    add(to, contents, geometry.getEnvelopeInternal(), row);
    return true;
  }

  private boolean leaveOut(ShapeIssue why, OutRow row) {
    issues.add(Issue.of(why, file, table.name()).withFid(row.fid()));
    return false;
  }

  private void add(FamilyFile to, ByteBuffer contents, Envelope box, OutRow row)
      throws IOException {
    List<OutColumn> its = columns.get(families.indexOf(to)).columns();
    List<Object> values = new ArrayList<>(its.size());
    int at = 0;
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).type() != Type.BLOB) {
        values.add(its.get(at++).take(row.values().get(i), texts, row.fid()));
      }
    }
    if (at == 0) {
      values.add(its.get(0).take(row.fid(), texts, row.fid()));
    }
    to.add(contents, box, values);
  }

  /** The file that takes rows without geometry. */
  private FamilyFile main() throws IOException {
    return families.isEmpty() ? begin(declared) : families.get(0);
  }

  private FamilyFile fileOf(ShapeFamily family) throws IOException {
    for (FamilyFile file : families) {
      if (file.family() == null) {
        file.become(family);
      }
      if (file.family() == family) {
        return file;
      }
    }
    return begin(family);
  }

  private FamilyFile begin(ShapeFamily family) throws IOException {
    FamilyFile made = new FamilyFile(folder, family);
    families.add(made);
    List<OutColumn> its = new ArrayList<>();
    for (Column column : table.columns()) {
      if (column.type() != Type.BLOB) {
        its.add(new OutColumn(column, tally));
      }
    }
    if (its.isEmpty()) {
      its.add(new OutColumn(new Column(FID, Type.INTEGER), tally)); // a table needs a field
    }
    columns.add(new OutColumns(its));
    return made;
  }

  /** Completes all files; the first has the table's own name. */
  List<WrittenShape> finish(String stem) throws IOException, StoreException {
    main();
    List<WrittenShape> result = new ArrayList<>();
    byte[] prj = prj();
    for (int i = 0; i < families.size(); i++) {
      FamilyFile family = families.get(i);
      family.finishShapes();
      String name = i == 0 ? stem : stem + family.family().suffix();
      result.add(new WrittenShape(name, family.shp(), family.shx(), attributes(i), prj, charset));
    }
    if (families.size() > 1) {
      List<String> names = result.stream().map(shape -> shape.name() + ".shp").toList();
      issues.add(Issue.of(ShapeIssue.OUT_FAMILIES, file, table.name(), String.join(", ", names)));
    }
    issues.addAll(tally.issues(file, table.name()));
    return result;
  }

  private java.nio.file.Path attributes(int index) throws IOException, StoreException {
    FamilyFile family = families.get(index);
    List<OutColumn> its = columns.get(index).columns();
    List<String> wanted = its.stream().map(OutColumn::name).toList();
    List<byte[]> names = FieldNamesOut.of(wanted, charset);
    if (index == 0) {
      sayRenamed(wanted, names);
    }
    DbfOutput dbf = new DbfOutput(names, its.stream().map(OutColumn::field).toList(), charset);
    if (dbf.rowLength() > DbfOutput.mostRowBytes()) {
      throw refusal(ShapeIssue.OUT_ROW_TOO_LONG, dbf.rowLength(), DbfOutput.mostRowBytes());
    }
    if (dbf.length(family.rows()) > mostBytes) {
      throw refusal(ShapeIssue.OUT_TOO_LARGE, ".dbf");
    }
    java.nio.file.Path path = folder.newFile(".dbf");
    dbf.write(path, family.spool(), family.rows());
    return path;
  }

  private void sayRenamed(List<String> wanted, List<byte[]> names) {
    List<String> renamed = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String written = new String(names.get(i), charset);
      if (!written.equals(wanted.get(i))) {
        renamed.add(wanted.get(i).replaceAll("\\s+", " ") + " → " + written);
      }
    }
    if (!renamed.isEmpty()) {
      String all = String.join("; ", renamed);
      issues.add(Issue.of(ShapeIssue.OUT_COLUMNS_RENAMED, file, table.name(), renamed.size(), all));
    }
  }

  /** Null if the CRS is not known. */
  private byte[] prj() {
    if (table.crs() == null) {
      issues.add(Issue.of(ShapeIssue.OUT_PRJ_MISSING, file, table.name()));
      return null;
    }
    Optional<String> esri = EsriWkt.of(table.crs());
    if (esri.isEmpty()) {
      issues.add(Issue.of(ShapeIssue.OUT_PRJ_NOT_ESRI, file, table.name(), table.crs().name()));
    }
    return esri.orElseGet(() -> table.crs().wkt())
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  List<Issue> issues() {
    return issues;
  }

  private StoreException refusal(ShapeIssue why, Object... args) {
    return new StoreException(Issue.of(why, file, table.name(), args), null);
  }

  @Override
  public void close() throws IOException {
    for (FamilyFile family : families) {
      family.close();
    }
  }
}
