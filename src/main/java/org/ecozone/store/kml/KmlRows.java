package org.ecozone.store.kml;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.store.StoreException;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.exchange.ReceivedRow;
import org.ecozone.store.exchange.RowSink;
import org.ecozone.store.markup.GeometryFault;
import org.ecozone.store.markup.JoinedPoints;
import org.ecozone.store.markup.MarkupIssue;
import org.ecozone.store.markup.RemarkTally;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Geometry;

/** A later pass over a KML: placemarks become rows. */
final class KmlRows implements KmlWalk.Sink {
  private final KmlText kml;
  private final RowSink sink;
  private final RemarkTally tally;
  private final Map<Integer, JoinedPoints> corners = new LinkedHashMap<>();
  private long fid;

  KmlRows(KmlText kml, RowSink sink, RemarkTally tally) {
    this.kml = kml;
    this.sink = sink;
    this.tally = tally;
  }

  @Override
  public void placemark(KmlPlacemark placemark, KmlSchemas schemas) throws StoreException {
    fid++;
    Issue failure =
        placemark.fault == null
            ? null
            : placemark.fault.issue(kml.file(), kml.table().name(), placemark.line, fid);
    if (kml.isJoined()) {
      if (placemark.hasGeometry) {
        corners
            .computeIfAbsent(placemark.folder, folder -> new JoinedPoints(placemark.line))
            .add(placemark.geometry, failure);
      }
      return;
    }
    List<Object> values = values(placemark);
    sink.row(new ReceivedRow(fid, placemark.line, placemark.geometry, values, failure));
  }

  private List<Object> values(KmlPlacemark placemark) throws StoreException {
    Object[] values = new Object[kml.table().columns().size()];
    for (KmlField field : placemark.fields) {
      int place = kml.census().place(field.key());
      if (place >= 0) {
        if (values[place] != null) {
          tally.add(MarkupIssue.VALUES_TWICE, field.name(), placemark.line, field.name());
        }
        values[place] = value(field, kml.census().type(place), placemark.line);
      }
    }
    path(values, placemark.folder);
    return Collections.unmodifiableList(Arrays.asList(values));
  }

  private void path(Object[] values, int folder) {
    int place = kml.census().place(KmlText.FOLDER_KEY);
    if (folder >= 0 && place >= 0) {
      values[place] = kml.path(folder);
    }
  }

  private Object value(KmlField field, Type type, long line) throws StoreException {
    Object value = field.value(type);
    if (type != Type.TEXT && value instanceof String) {
      throw new StoreException(
          Issue.of(MarkupIssue.CHANGED_BETWEEN_PASSES, kml.file(), kml.table().name(), line), null);
    }
    return value;
  }

  /** Hands on what was collected: the corners of each folder as one row with its name. */
  void finish() throws StoreException {
    long row = 0;
    for (Map.Entry<Integer, JoinedPoints> folder : corners.entrySet()) {
      hand(++row, folder.getKey(), folder.getValue());
    }
  }

  private void hand(long row, int folder, JoinedPoints points) throws StoreException {
    Object[] values = new Object[kml.table().columns().size()];
    path(values, folder);
    int name = kml.census().place("/name");
    if (name >= 0 && !kml.folderName(folder).isEmpty()) {
      values[name] = kml.folderName(folder);
    }
    Geometry geometry = null;
    Issue failure = points.failure();
    try {
      geometry = points.geometry(kml.use(), tally);
    } catch (GeometryFault e) {
      failure = e.issue(kml.file(), kml.table().name(), points.line(), row);
    }
    List<Object> all = Collections.unmodifiableList(Arrays.asList(values));
    sink.row(new ReceivedRow(row, points.line(), geometry, all, failure));
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
