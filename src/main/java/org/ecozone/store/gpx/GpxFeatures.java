package org.ecozone.store.gpx;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecozone.job.TemporaryFolder;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.FeatureWriter;
import org.ecozone.store.exchange.OutRow;
import org.ecozone.store.exchange.OutTable;
import org.ecozone.store.markup.GeographicTarget;
import org.ecozone.store.markup.MarkupIssue;
import org.ecozone.store.markup.OutputDecimals;
import org.ecozone.store.markup.OutputText;
import org.ecozone.store.markup.XmlText;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes one table as GPX. The schema wants all waypoints before all tracks, so tracks wait in a
 * file of their own that is gone in the end.
 */
final class GpxFeatures implements FeatureWriter {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          + "<gpx version=\"1.1\" creator=\"EcoZone\""
          + " xmlns=\"http://www.topografix.com/GPX/1/1\">\n";

  private final Path target;
  private final String file;
  private final OutputText out;
  private final OutputDecimals decimals;
  private final XmlText xml = new XmlText();
  private final List<Issue> issues = new ArrayList<>();
  private OutTable table;
  private GpxValues values;
  private Path waiting;
  private Writer tracks;
  private long areas;

  GpxFeatures(Path target, OutputText out, OutputDecimals decimals) {
    this.target = target;
    this.file = String.valueOf(target.getFileName());
    this.out = out;
    this.decimals = decimals;
  }

  @Override
  public void beginTable(OutTable newTable) throws StoreException {
    if (table != null) {
      throw new IllegalStateException("a GPX file of this program holds one table");
    }
    if (!GeographicTarget.fits(newTable.crs())) {
      String crs = newTable.crs() == null ? "?" : newTable.crs().id();
      throw new StoreException(
          Issue.of(GpxIssue.CRS_NOT_GEOGRAPHIC, file, newTable.name(), crs), null);
    }
    table = newTable;
    values = new GpxValues(newTable);
    String title = table.projectName().isBlank() ? table.name() : table.projectName();
    out.write(HEAD).write("<metadata><name>").write(xml.of(title)).write("</name></metadata>\n");
  }

  @Override
  public boolean row(OutRow row) throws StoreException {
    Geometry geometry = row.geometry();
    if (geometry == null || geometry.isEmpty()) {
      issues.add(
          Issue.of(GpxIssue.GEOMETRY_NOT_WRITTEN, file, table.name(), row.fid())
              .withFid(row.fid()));
      return false;
    }
    if (hasHoles(geometry)) {
      issues.add(Issue.of(GpxIssue.HOLES_LOST, file, table.name(), row.fid()).withFid(row.fid()));
      return false;
    }
    StringBuilder points = new StringBuilder();
    StringBuilder segments = new StringBuilder();
    parts(geometry, row, points, segments);
    out.write(points);
    if (segments.length() > 0) {
      track(row, segments);
    }
    return true;
  }

  private static boolean hasHoles(Geometry geometry) {
    if (geometry instanceof Polygon polygon) {
      return polygon.getNumInteriorRing() > 0;
    }
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) != geometry && hasHoles(geometry.getGeometryN(i))) {
        return true;
      }
    }
    return false;
  }

  private void parts(Geometry geometry, OutRow row, StringBuilder points, StringBuilder segments) {
    if (geometry.isEmpty()) {
      return;
    }
    if (geometry instanceof Point point) {
      waypoint(point, row, points);
    } else if (geometry instanceof LineString line) {
      segment(line.getCoordinateSequence(), segments);
    } else if (geometry instanceof Polygon polygon) {
      areas++;
      segment(polygon.getExteriorRing().getCoordinateSequence(), segments);
    } else {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        parts(geometry.getGeometryN(i), row, points, segments);
      }
    }
  }

  private void waypoint(Point point, OutRow row, StringBuilder text) {
    text.append("<wpt ").append(place(point.getCoordinateSequence(), 0)).append('>');
    elements(values.of(row, GpxKind.WAYPOINTS), text);
    text.append("</wpt>\n");
  }

  private void segment(CoordinateSequence vertices, StringBuilder text) {
    text.append("<trkseg>\n");
    for (int i = 0; i < vertices.size(); i++) {
      text.append("<trkpt ").append(place(vertices, i)).append("/>\n");
    }
    text.append("</trkseg>\n");
  }

  private String place(CoordinateSequence vertices, int i) {
    return "lat=\""
        + decimals.of(vertices.getY(i))
        + "\" lon=\""
        + decimals.of(vertices.getX(i))
        + "\"";
  }

  private void elements(Map<String, String> texts, StringBuilder text) {
    texts.forEach(
        (element, value) ->
            text.append('<')
                .append(element)
                .append('>')
                .append(xml.of(value))
                .append("</")
                .append(element)
                .append('>'));
  }

  private void track(OutRow row, StringBuilder segments) throws StoreException {
    StringBuilder head = new StringBuilder("<trk>");
    elements(values.of(row, GpxKind.TRACKS), head);
    try {
      if (tracks == null) {
        waiting = TemporaryFolder.createFile(".part");
        tracks = new OutputStreamWriter(Files.newOutputStream(waiting), StandardCharsets.UTF_8);
      }
      tracks.append(head).append('\n').append(segments).append("</trk>\n");
    } catch (IOException e) {
      throw OutputText.failure(target, e);
    }
  }

  @Override
  public void commit() throws StoreException {
    if (table == null) {
      throw new IllegalStateException("no table was begun");
    }
    if (tracks != null) {
      try {
        tracks.close();
        try (Reader reader = Files.newBufferedReader(waiting, StandardCharsets.UTF_8)) {
          reader.transferTo(out.writer());
        }
      } catch (IOException e) {
        throw OutputText.failure(target, e);
      }
    }
    out.write("</gpx>\n");
    out.commit();
    report();
  }

  private void report() {
    if (areas > 0) {
      issues.add(Issue.of(GpxIssue.AREAS_AS_TRACKS, file, table.name(), areas));
    }
    if (values.isAnyDescribed()) {
      issues.add(Issue.of(GpxIssue.VALUES_DESCRIBED, file, table.name()));
    }
    if (values.isAnyLost()) {
      issues.add(Issue.of(GpxIssue.VALUES_LOST, file, table.name()));
    }
    if (xml.dropped() > 0) {
      issues.add(Issue.of(MarkupIssue.CHARACTERS_DROPPED, file, table.name(), xml.dropped()));
    }
  }

  @Override
  public List<Issue> issues() {
    return List.copyOf(issues);
  }

  @Override
  public void close() throws StoreException {
    try {
      if (tracks != null) {
        tracks.close();
        Files.deleteIfExists(waiting);
      }
    } catch (IOException e) {
      throw OutputText.failure(target, e);
    } finally {
      out.close();
    }
  }
}
