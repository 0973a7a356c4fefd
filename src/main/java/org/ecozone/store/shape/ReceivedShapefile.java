package org.ecozone.store.shape;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.EncodingSample;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.exchange.ReceivedTable;
import org.ecozone.store.exchange.RowSink;
import org.ecozone.store.shape.dbf.DbfTable;
import org.ecozone.store.shape.issue.ShapeIssue;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;

/** A shapefile, or those of a ZIP. */
final class ReceivedShapefile implements ReceivedFile {
  private final Head head;
  private final List<OpenShape> shapes;
  private final List<ReceivedTable> tables;
  private final List<Issue> issues;
  private final ZippedShapes zip;

  /**
   * @param zip null if the parts lie in a folder
   */
  ReceivedShapefile(
      InputFile input,
      String sha256,
      List<OpenShape> shapes,
      List<Issue> issues,
      ZippedShapes zip) {
    this.head = new Head(ExchangeFormat.SHAPEFILE, input, sha256, Grouping.ROWS);
    this.shapes = List.copyOf(shapes);
    this.tables = shapes.stream().map(OpenShape::table).toList();
    this.issues = List.copyOf(issues);
    this.zip = zip;
  }

  @Override
  public Head head() {
    return head;
  }

  @Override
  public List<ReceivedTable> tables() {
    return tables;
  }

  /** Of the first table whose texts are not plain ASCII, else of the first. */
  @Override
  public Optional<Charset> encoding() {
    return telling().map(DbfTable::charset);
  }

  @Override
  public List<EncodingSample> encodings() {
    return telling().map(DbfTable::samples).orElse(List.of());
  }

  private Optional<DbfTable> telling() {
    DbfTable first = null;
    for (OpenShape shape : shapes) {
      DbfTable dbf = shape.dbf();
      if (dbf != null && !dbf.samples().isEmpty()) {
        return Optional.of(dbf);
      }
      first = first == null ? dbf : first;
    }
    return Optional.ofNullable(first);
  }

  @Override
  public List<Issue> issues() {
    return issues;
  }

  @Override
  public List<Issue> read(ReceivedTable table, Progress progress, RowSink sink)
      throws StoreException {
    return shapes.get(tables.indexOf(table)).read(progress, sink);
  }

  @Override
  public void close() throws StoreException {
    List<IOException> failures = new ArrayList<>();
    for (OpenShape shape : shapes) {
      try {
        shape.close();
      } catch (IOException e) {
        failures.add(e);
      }
    }
    try {
      if (zip != null) {
        zip.close();
      }
    } catch (IOException e) {
      failures.add(e);
    }
    if (!failures.isEmpty()) {
      IOException e = failures.get(0);
      throw new StoreException(
          Issue.of(ShapeIssue.SHAPE_UNREADABLE, input().name(), "", Reason.of(e)), e);
    }
  }
}
