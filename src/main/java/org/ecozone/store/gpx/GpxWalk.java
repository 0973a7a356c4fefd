package org.ecozone.store.gpx;

import java.util.Set;
import org.ecozone.store.StoreException;
import org.ecozone.store.markup.GeometryFault;
import org.ecozone.store.markup.GeometryParts;
import org.ecozone.store.markup.LineUse;
import org.ecozone.store.markup.MarkupIssue;
import org.ecozone.store.markup.PlainNumber;
import org.ecozone.store.markup.RemarkTally;
import org.ecozone.store.markup.VertexList;
import org.ecozone.store.markup.XmlCursor;
import org.ecozone.store.markup.XmlEvent;

/** Goes through a GPX once and hands on its rows. */
final class GpxWalk {
  /** What takes what is met. */
  interface Sink {
    void row(GpxRow row) throws StoreException;

    void text(String element, String text);
  }

  /** Vertices of one segment: some 150 MB while it is read. */
  private static final int MOST_VERTICES = 4_000_000;

  private static final Set<String> IGNORED = Set.of("extensions", "bounds");

  private final XmlCursor xml;
  private final Sink sink;
  private final GpxKind wanted;
  private final LineUse use;
  private final RemarkTally remarks;

  /**
   * A walk that hands on rows.
   *
   * @param wanted the only kind that is handed on, null for all
   */
  GpxWalk(XmlCursor xml, Sink sink, GpxKind wanted, LineUse use, RemarkTally remarks) {
    this.xml = xml;
    this.wanted = wanted;
    this.sink = sink;
    this.use = use;
    this.remarks = remarks;
  }

  void run() throws StoreException {
    while (xml.next() != XmlEvent.DONE) {
      if (xml.event() == XmlEvent.COMMENT) {
        sink.text("comment", xml.comment());
      } else if (xml.event() == XmlEvent.START) {
        if (!xml.name().equals("gpx")) {
          throw xml.refusal(GpxIssue.NOT_GPX, null, xml.name());
        }
        sink.text("creator", xml.attributes());
        members();
      }
    }
  }

  private void members() throws StoreException {
    int outside = xml.depth() - 1;
    while (xml.next() != XmlEvent.DONE && xml.depth() > outside) {
      if (xml.event() == XmlEvent.COMMENT) {
        sink.text("comment", xml.comment());
      } else if (xml.event() == XmlEvent.START) {
        GpxKind kind = GpxKind.of(xml.name());
        if (kind != null && (wanted == null || wanted == kind)) {
          row(kind);
        } else if (kind != null) {
          xml.skip();
        } else if (xml.name().equals("metadata")) {
          continue; // its members are those of GPX 1.0
        } else if (IGNORED.contains(xml.name())) {
          xml.skip();
        } else {
          String element = xml.name();
          sink.text(element, xml.text().strip());
        }
      }
    }
  }

  private void row(GpxKind kind) throws StoreException {
    GpxRow row = new GpxRow(kind, xml.line());
    GeometryParts parts = new GeometryParts(remarks, row.line);
    int outside = xml.depth() - 1;
    try {
      if (kind == GpxKind.WAYPOINTS) {
        double[] place = place();
        parts.point(place[0], place[1]);
        fields(row, outside);
      } else {
        path(row, parts, outside);
      }
      row.geometry = parts.geometry();
    } catch (GeometryFault e) {
      row.fault = e;
      xml.leave(outside);
    }
    sink.row(row);
  }

  private double[] place() throws GeometryFault {
    double lon = PlainNumber.parse(xml.attribute("lon").strip());
    double lat = PlainNumber.parse(xml.attribute("lat").strip());
    if (Double.isNaN(lon) || Double.isNaN(lat)) {
      String said = "lat=\"" + xml.attribute("lat") + "\" lon=\"" + xml.attribute("lon") + "\"";
      throw new GeometryFault(GpxIssue.POINT_WITHOUT_PLACE, xml.line(), said);
    }
    return new double[] {lon, lat};
  }

  private void fields(GpxRow row, int outside) throws StoreException {
    while (xml.next() != XmlEvent.DONE && xml.depth() > outside) {
      if (xml.event() == XmlEvent.START) {
        field(row);
      }
    }
  }

  private void field(GpxRow row) throws StoreException {
    String element = xml.name();
    if (IGNORED.contains(element)) {
      xml.skip();
    } else if (element.equals("link")) {
      row.fields.putIfAbsent(element, xml.attribute("href"));
      xml.skip();
    } else {
      row.fields.putIfAbsent(element, xml.value());
    }
  }

  private void path(GpxRow row, GeometryParts parts, int outside)
      throws StoreException, GeometryFault {
    VertexList vertices = new VertexList();
    int lines = 0;
    int single = 0;
    while (xml.next() != XmlEvent.DONE && xml.depth() > outside) {
      String element =
          xml.event() == XmlEvent.START || xml.event() == XmlEvent.END ? xml.name() : "";
      if (xml.event() == XmlEvent.START && (element.equals("trkpt") || element.equals("rtept"))) {
        vertex(row, vertices);
      } else if (element.equals("trkseg")) {
        if (xml.event() == XmlEvent.END && vertices.size() > 0) {
          single += vertices.size() == 1 ? 1 : 0;
          lines += part(parts, vertices);
          vertices = new VertexList();
        }
      } else if (xml.event() == XmlEvent.START) {
        field(row);
      }
    }
    lines += vertices.size() > 0 ? part(parts, vertices) : 0;
    if (lines == 0) {
      throw new GeometryFault(MarkupIssue.LINE_TOO_SHORT, Math.max(single, vertices.size()));
    }
  }

  private int part(GeometryParts parts, VertexList vertices) throws GeometryFault {
    if (vertices.size() == 1) {
      remarks.add(GpxIssue.SEGMENTS_OF_ONE_POINT, xml.line());
      return 0;
    }
    parts.path(vertices, use, LineUse.OpenLine.CLOSE);
    return 1;
  }

  private void vertex(GpxRow row, VertexList vertices) throws StoreException, GeometryFault {
    double[] place = place();
    if (vertices.size() >= MOST_VERTICES) {
      throw new GeometryFault(MarkupIssue.TOO_MANY_VERTICES, MOST_VERTICES);
    }
    vertices.add(place[0], place[1]);
    int outside = xml.depth() - 1;
    while (xml.next() != XmlEvent.DONE && xml.depth() > outside) {
      if (xml.event() != XmlEvent.START) {
        continue;
      }
      switch (xml.name()) {
        case "time" -> {
          String time = xml.text().strip();
          row.fields.putIfAbsent("time_begin", time);
          row.fields.put("time_end", time);
        }
        case "ele" -> {
          if (PlainNumber.parse(xml.text().strip()) != 0) {
            remarks.add(MarkupIssue.ALTITUDES_DROPPED, row.line);
          }
        }
        default -> xml.skip();
      }
    }
  }
}
