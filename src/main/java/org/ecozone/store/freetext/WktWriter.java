package org.ecozone.store.freetext;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ecozone.job.PendingFile;
import org.ecozone.store.FilesIssue;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.FeatureWriter;
import org.ecozone.store.exchange.OutRow;
import org.ecozone.store.exchange.OutTable;
import org.ecozone.store.exchange.WriteChoices;
import org.ecozone.store.text.DecimalOutput;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes WKT, one geometry per line, with its SRID where the CRS has a code; all digits of a number
 * unless DECIMALS says otherwise.
 */
public final class WktWriter implements FeatureWriter {
  private static final int MOST_DECIMALS = 15;

  private final PendingFile file;
  private final Writer out;
  private final String name;
  private final int decimals;
  private final List<Issue> issues = new ArrayList<>();
  private OutTable table;

  private WktWriter(PendingFile file, String name, int decimals) throws IOException {
    this.file = file;
    this.out =
        new BufferedWriter(new OutputStreamWriter(file.open(), StandardCharsets.UTF_8), 1 << 16);
    this.name = name;
    this.decimals = decimals;
  }

  /** A writer of WKT. */
  public static FeatureWriter create(Path target, WriteChoices choices) throws StoreException {
    String name = String.valueOf(target.getFileName());
    int decimals = choices.decimals(MOST_DECIMALS, name).orElse(-1);
    try {
      return new WktWriter(PendingFile.of(target), name, decimals);
    } catch (IOException e) {
      throw failed(name, e);
    }
  }

  private static StoreException failed(String name, IOException e) {
    return new StoreException(Issue.of(FilesIssue.WRITE_FAILED, name, "", Reason.of(e)), e);
  }

  @Override
  public void beginTable(OutTable begun) {
    if (table != null) {
      throw new IllegalStateException("a text of WKT holds one table");
    }
    table = begun;
    if (!begun.columns().isEmpty()) {
      issues.add(
          Issue.of(FreeTextIssue.ATTRIBUTES_LEFT_OUT, name, begun.name(), begun.columns().size()));
    }
  }

  @Override
  public boolean row(OutRow row) throws StoreException {
    if (row.geometry() == null || row.geometry().isEmpty()) {
      issues.add(
          Issue.of(FreeTextIssue.GEOMETRY_LEFT_OUT, name, table.name(), row.fid())
              .withFid(row.fid()));
      return false;
    }
    StringBuilder line = new StringBuilder();
    if (table.crs() != null && table.crs().epsg() > 0) {
      line.append("SRID=").append(table.crs().epsg()).append(';');
    }
    geometry(line, row.geometry());
    try {
      out.append(line).append('\n');
    } catch (IOException e) {
      throw failed(name, e);
    }
    return true;
  }

  private void geometry(StringBuilder line, Geometry geometry) {
    String type = geometry.getGeometryType().toUpperCase(Locale.ROOT);
    line.append(type.equals("LINEARRING") ? "LINESTRING" : type).append(' ');
    body(line, geometry);
  }

  private void body(StringBuilder line, Geometry geometry) {
    if (geometry.isEmpty()) {
      line.append("EMPTY");
    } else if (geometry instanceof Polygon polygon) {
      line.append('(');
      places(line, polygon.getExteriorRing());
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        places(line.append(", "), polygon.getInteriorRingN(i));
      }
      line.append(')');
    } else if (geometry.getGeometryType().equals("GeometryCollection")) {
      members(line, geometry);
    } else if (geometry.getGeometryType().startsWith("Multi")) {
      line.append('(');
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        body(line.append(i == 0 ? "" : ", "), geometry.getGeometryN(i));
      }
      line.append(')');
    } else {
      places(line, geometry);
    }
  }

  private void members(StringBuilder line, Geometry collection) {
    line.append('(');
    for (int i = 0; i < collection.getNumGeometries(); i++) {
      geometry(line.append(i == 0 ? "" : ", "), collection.getGeometryN(i));
    }
    line.append(')');
  }

  private void places(StringBuilder line, Geometry geometry) {
    String separator = "(";
    for (Coordinate place : geometry.getCoordinates()) {
      line.append(separator).append(number(place.x)).append(' ').append(number(place.y));
      separator = ", ";
    }
    line.append(')');
  }

  private String number(double value) {
    return decimals < 0 ? DecimalOutput.shortest(value) : DecimalOutput.fixed(value, decimals);
  }

  @Override
  public void commit() throws StoreException {
    try {
      out.close();
      file.commit();
    } catch (IOException e) {
      throw failed(name, e);
    }
  }

  @Override
  public List<Issue> issues() {
    return List.copyOf(issues);
  }

  @Override
  public void close() throws StoreException {
    try {
      out.close();
    } catch (IOException e) {
      throw failed(name, e);
    }
    file.close();
  }
}
