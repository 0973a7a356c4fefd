package org.ecozone.store.corner.out;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.store.FilesIssue;
import org.ecozone.store.StoreException;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.corner.HeadWords;
import org.ecozone.store.corner.cell.CornerIssue;
import org.ecozone.store.exchange.FeatureWriter;
import org.ecozone.store.exchange.OutRow;
import org.ecozone.store.exchange.OutTable;
import org.ecozone.store.exchange.WriteChoices;
import org.ecozone.store.exchange.WriteOption;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Writes tables of corners: parcel, ring, corner, its place, the length of the side that follows.
 * The heads state the CRS. Attributes stand beside the first corner of their parcel in CSV, on a
 * sheet of their own in XLSX.
 */
public final class CornerWriter implements FeatureWriter {
  private final CornerOutput output;
  private final String file;
  private final CornerChoices choices;
  private final List<Issue> issues = new ArrayList<>();
  private final Set<String> parcels = new HashSet<>();
  private final List<List<Object>> attributeRows = new ArrayList<>();
  private OutTable table;
  private CornerNumbers numbers;
  private CrsTransform toLonLat;

  private CornerWriter(CornerOutput output, Path target, CornerChoices choices) {
    this.output = output;
    this.file = String.valueOf(target.getFileName());
    this.choices = choices;
  }

  /** UTF-8 with BOM unless ENCODING says otherwise. */
  public static FeatureWriter csv(Path target, WriteChoices choices) throws StoreException {
    CornerChoices read = CornerChoices.of(choices, target);
    Charset charset =
        choices.get(WriteOption.ENCODING).map(Charset::forName).orElse(StandardCharsets.UTF_8);
    try {
      return new CornerWriter(CsvOutput.create(target, charset), target, read);
    } catch (IOException e) {
      throw failed(target, e);
    }
  }

  /** A workbook of two sheets: corners and attributes. */
  public static FeatureWriter xlsx(Path target, WriteChoices choices) throws StoreException {
    CornerChoices read = CornerChoices.of(choices, target);
    try {
      return new CornerWriter(new XlsxOutput(target), target, read);
    } catch (IOException e) {
      throw failed(target, e);
    }
  }

  private static StoreException failed(Path target, IOException e) {
    return failed(String.valueOf(target.getFileName()), e);
  }

  private static StoreException failed(String file, IOException e) {
    Issue issue =
        e instanceof XlsxOutput.TooManyRows
            ? Issue.of(CornerIssue.TOO_MANY_ROWS, file, "")
            : Issue.of(FilesIssue.WRITE_FAILED, file, "", Reason.of(e));
    return new StoreException(issue, e);
  }

  @Override
  public void beginTable(OutTable begun) throws StoreException {
    if (table != null) {
      throw new IllegalStateException("a table of corners holds one table");
    }
    table = begun;
    numbers = new CornerNumbers(choices.pointNumbers());
    try {
      if (choices.lonLatToo() && begun.crs() != null && !begun.crs().isGeographic()) {
        toLonLat = CrsTransform.between(begun.crs(), begun.crs().geographic());
      }
      output.heads(heads());
    } catch (IOException e) {
      throw failed(file, e);
    } catch (CrsException e) {
      throw new IllegalStateException("a CRS and its own datum", e);
    }
  }

  private List<String> heads() {
    List<String> heads = new ArrayList<>();
    for (String fixed : List.of("PARCEL", "NAME", "RING", "POINT")) {
      heads.add(HeadWords.written(fixed));
    }
    Crs crs = table.crs();
    String code = crs == null || crs.epsg() == 0 ? "" : "(EPSG:" + crs.epsg() + ")";
    boolean degrees = crs != null && crs.isGeographic();
    String east = crs == null ? "FIRST" : degrees ? "LON" : "EAST";
    String north = crs == null ? "SECOND" : degrees ? "LAT" : "NORTH";
    boolean northFirst = crs != null && choices.northFirst(degrees);
    heads.add(HeadWords.written(northFirst ? north : east) + code);
    heads.add(HeadWords.written(northFirst ? east : north) + code);
    if (toLonLat != null) {
      heads.add(HeadWords.written("LON"));
      heads.add(HeadWords.written("LAT"));
    }
    if (hasLengths()) {
      heads.add(HeadWords.written("LENGTH"));
    }
    if (!output.hasPlaceForAttributes()) {
      others().forEach(column -> heads.add(column.name()));
    }
    return heads;
  }

  private boolean hasLengths() {
    return table.crs() != null && !table.crs().isGeographic();
  }

  /** Columns that are neither number nor name of the parcel. */
  private List<Column> others() {
    return table.columns().stream()
        .filter(column -> !column.name().equals(table.roles().parcel()))
        .filter(column -> !column.name().equals(table.roles().name()))
        .toList();
  }

  private Object value(OutRow row, String column) {
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).name().equals(column)) {
        Object value = row.values().get(i);
        return value instanceof byte[] ? null : value;
      }
    }
    return null;
  }

  @Override
  public boolean row(OutRow row) throws StoreException {
    if (row.geometry() == null || row.geometry().isEmpty()) {
      issues.add(
          Issue.of(CornerIssue.GEOMETRY_LEFT_OUT, file, table.name(), row.fid())
              .withFid(row.fid()));
      return false;
    }
    String parcel = parcel(row);
    List<Object> attributes = new ArrayList<>();
    others().forEach(column -> attributes.add(value(row, column.name())));
    Object name = value(row, table.roles().name());
    try {
      int ring = 0;
      numbers.beginParcel();
      for (Geometry part : CornerNumbers.rings(row.geometry())) {
        ring++;
        ring(part, List.of(parcel, name == null ? "" : String.valueOf(name)), ring, attributes);
        attributes.clear();
      }
    } catch (IOException e) {
      throw failed(file, e);
    }
    if (output.hasPlaceForAttributes()) {
      List<Object> whole = new ArrayList<>(List.of(parcel));
      table.columns().forEach(column -> whole.add(value(row, column.name())));
      attributeRows.add(whole);
    }
    return true;
  }

  /** Unique in the file, so that no two parcels are read back as one. */
  private String parcel(OutRow row) {
    Object given = value(row, table.roles().parcel());
    String wanted = given == null ? "" : String.valueOf(given).strip();
    String id = wanted.isEmpty() ? String.valueOf(row.fid()) : wanted;
    if (!parcels.add(id)) {
      String renamed = id + "_" + row.fid();
      for (int i = 2; !parcels.add(renamed); i++) {
        renamed = id + "_" + row.fid() + "_" + i;
      }
      issues.add(
          Issue.of(CornerIssue.PARCEL_RENAMED, file, table.name(), row.fid(), wanted, renamed)
              .withFid(row.fid()));
      return renamed;
    }
    return id;
  }

  private void ring(Geometry ring, List<Object> parcel, int number, List<Object> attributes)
      throws IOException {
    Coordinate[] corners = ring.getCoordinates();
    Coordinate[] lonLat = lonLat(ring);
    boolean closed = corners.length > 3 && corners[0].equals2D(corners[corners.length - 1]);
    boolean area =
        closed && ring.getDimension() == 1 && ring.getGeometryType().equals("LinearRing");
    int last = area && !choices.closingPoint() ? corners.length - 1 : corners.length;
    numbers.beginRing();
    for (int i = 0; i < last; i++) {
      List<Object> cells = new ArrayList<>(parcel);
      cells.add((long) number);
      boolean closing = area && i == corners.length - 1;
      cells.add(closing ? numbers.firstOfRing() : numbers.next());
      place(cells, corners[i]);
      if (lonLat.length > 0) {
        cells.add(choices.degrees(lonLat[i].x));
        cells.add(choices.degrees(lonLat[i].y));
      }
      if (hasLengths()) {
        boolean side = i + 1 < corners.length;
        cells.add(side ? side(corners[i], corners[i + 1]) : null);
      }
      if (!output.hasPlaceForAttributes()) {
        for (int a = 0; a < others().size(); a++) {
          cells.add(i == 0 && !attributes.isEmpty() ? attributes.get(a) : null);
        }
      }
      output.row(cells);
    }
  }

  private Coordinate[] lonLat(Geometry ring) throws IOException {
    try {
      return toLonLat == null ? new Coordinate[0] : toLonLat.apply(ring).getCoordinates();
    } catch (CrsException e) {
      throw new IOException(e);
    }
  }

  private CornerOutput.Number side(Coordinate from, Coordinate to) {
    double scale = table.crs().metresPerUnit();
    return new CornerOutput.Number(
        Math.hypot(to.x - from.x, to.y - from.y) * (Double.isNaN(scale) ? 1 : scale), 3);
  }

  private void place(List<Object> cells, Coordinate corner) {
    Crs crs = table.crs();
    boolean degrees = crs != null && crs.isGeographic();
    boolean northFirst = crs != null && choices.northFirst(degrees);
    double first = northFirst ? corner.y : corner.x;
    double second = northFirst ? corner.x : corner.y;
    cells.add(degrees ? choices.degrees(first) : choices.metres(first));
    cells.add(degrees ? choices.degrees(second) : choices.metres(second));
  }

  @Override
  public void commit() throws StoreException {
    try {
      if (output.hasPlaceForAttributes() && table != null) {
        List<String> heads = new ArrayList<>(List.of(HeadWords.written("PARCEL")));
        table.columns().forEach(column -> heads.add(column.name()));
        output.attributes(heads, attributeRows);
      }
      output.commit();
      issues.addAll(output.issues(file));
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  @Override
  public List<Issue> issues() {
    return List.copyOf(issues);
  }

  @Override
  public void close() throws StoreException {
    try {
      output.close();
    } catch (IOException e) {
      throw failed(file, e);
    }
  }
}
