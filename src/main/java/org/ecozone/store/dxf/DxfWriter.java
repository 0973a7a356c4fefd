package org.ecozone.store.dxf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ecozone.job.PendingFile;
import org.ecozone.store.StoreException;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.dxf.group.DxfIssue;
import org.ecozone.store.dxf.write.DrawingHead;
import org.ecozone.store.dxf.write.GroupWriter;
import org.ecozone.store.dxf.write.LayerNames;
import org.ecozone.store.dxf.write.ShapeGroups;
import org.ecozone.store.exchange.ColumnRoles;
import org.ecozone.store.exchange.FeatureWriter;
import org.ecozone.store.exchange.OutRow;
import org.ecozone.store.exchange.OutTable;
import org.ecozone.store.exchange.WriteChoices;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;
import org.locationtech.jts.geom.Envelope;

/**
 * Writes a DXF of R12 in GBK: a layer per table, rings as closed polylines, the number of a parcel
 * as a text inside it. Attributes other than that number have no place in a drawing, which is said.
 */
public final class DxfWriter implements FeatureWriter {
  private static final int MOST_DECIMALS = 12;
  private static final int SHOWN = 20;

  private final Path target;
  private final int decimals;
  private final PendingFile body;
  private final OutputStream bodyStream;
  private final GroupWriter groups;
  private final LayerNames names = new LayerNames();
  private final List<String> layers = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();
  private final Envelope extent = new Envelope();
  private ShapeGroups shapes;
  private OutTable table;
  private int labelColumn;
  private long features;
  private long leftOut;

  private DxfWriter(Path target, int decimals) throws IOException {
    this.target = target;
    this.decimals = decimals;
    this.body = PendingFile.of(target);
    this.bodyStream = new BufferedOutputStream(body.open(), 1 << 16);
    this.groups = new GroupWriter(bodyStream, decimals);
  }

  /** Begins a drawing; nothing lies under the target's name before {@link #commit()}. */
  public static DxfWriter create(Path target, WriteChoices choices) throws StoreException {
    int decimals = choices.decimals(MOST_DECIMALS, name(target)).orElse(-1);
    try {
      return new DxfWriter(target, decimals);
    } catch (IOException e) {
      throw failed(target, e);
    }
  }

  private static StoreException failed(Path target, IOException e) {
    return new StoreException(
        Issue.of(DxfIssue.WRITE_FAILED, name(target), "", name(target), Reason.of(e)), e);
  }

  private static String name(Path target) {
    return String.valueOf(target.getFileName());
  }

  @Override
  public void beginTable(OutTable next) {
    table = next;
    String layer = names.next(next.name());
    layers.add(layer);
    shapes = new ShapeGroups(groups, layer);
    if (!layer.equals(next.name())) {
      issues.add(Issue.of(DxfIssue.LAYER_RENAMED, name(target), next.name(), next.name(), layer));
    }
    ColumnRoles roles = next.roles();
    labelColumn = column(roles.parcel());
    labelColumn = labelColumn < 0 ? column(roles.name()) : labelColumn;
    List<String> lost = new ArrayList<>();
    for (int i = 0; i < next.columns().size(); i++) {
      if (i != labelColumn) {
        lost.add(next.columns().get(i).name());
      }
    }
    if (!lost.isEmpty()) {
      String list = lost.stream().limit(30).collect(Collectors.joining("、"));
      issues.add(
          Issue.of(
              DxfIssue.COLUMNS_LEFT_OUT,
              name(target),
              next.name(),
              next.name(),
              lost.size() > 30 ? list + "…" : list));
    }
  }

  private int column(String name) {
    List<String> all = table.columns().stream().map(Column::name).toList();
    return name.isEmpty() ? -1 : all.indexOf(name);
  }

  @Override
  public boolean row(OutRow row) throws StoreException {
    if (row.geometry() == null || row.geometry().isEmpty()) {
      if (++leftOut <= SHOWN) {
        String type = row.geometry() == null ? "-" : row.geometry().getGeometryType();
        issues.add(
            Issue.of(DxfIssue.GEOMETRY_NOT_HELD, name(target), table.name(), row.fid(), type)
                .withFid(row.fid()));
      }
      return false;
    }
    try {
      shapes.write(row.geometry(), ++features);
      extent.expandToInclude(row.geometry().getEnvelopeInternal());
      Object label = labelColumn < 0 ? null : row.values().get(labelColumn);
      if (label != null && !label.toString().isBlank()) {
        shapes.label(row.geometry(), label.toString());
      }
      return true;
    } catch (IOException e) {
      throw failed(target, e);
    }
  }

  @Override
  public void commit() throws StoreException {
    try (PendingFile whole = PendingFile.of(target)) {
      bodyStream.close();
      try (OutputStream out = new BufferedOutputStream(whole.open(), 1 << 16)) {
        DrawingHead head = new DrawingHead(new GroupWriter(out, decimals));
        head.write(extent, layers);
        body.copyTo(out);
        head.finish();
      }
      whole.commit();
    } catch (IOException e) {
      throw failed(target, e);
    }
  }

  @Override
  public List<Issue> issues() {
    List<Issue> all = new ArrayList<>(issues);
    if (leftOut > SHOWN) {
      all.add(
          Issue.of(
              DxfIssue.MORE_OF_THE_SAME,
              name(target),
              "",
              DxfIssue.GEOMETRY_NOT_HELD,
              leftOut - SHOWN));
    }
    return all;
  }

  @Override
  public void close() throws StoreException {
    try {
      bodyStream.close();
    } catch (IOException e) {
      throw failed(target, e);
    } finally {
      body.close();
    }
  }
}
