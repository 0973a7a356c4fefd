package org.ecozone.store.kml;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ecozone.store.StoreException;
import org.ecozone.store.markup.GeometryFault;
import org.ecozone.store.markup.GeometryParts;
import org.ecozone.store.markup.LineUse;
import org.ecozone.store.markup.MarkupIssue;
import org.ecozone.store.markup.RemarkTally;
import org.ecozone.store.markup.VertexList;
import org.ecozone.store.markup.XmlCursor;
import org.ecozone.store.markup.XmlEvent;

/**
 * Reads the geometry of one placemark, whatever it is nested in.
 *
 * <p>Fails: {@link GeometryFault}, the cursor then stands anywhere inside of the geometry.
 */
final class KmlGeometry {
  private static final Set<String> NAMES =
      Set.of(
          "Point",
          "LineString",
          "LinearRing",
          "Polygon",
          "MultiGeometry",
          "MultiPoint",
          "MultiLineString",
          "MultiPolygon",
          "GeometryCollection",
          "Track",
          "MultiTrack",
          "Model");

  private final XmlCursor xml;
  private final GeometryParts parts;
  private final LineUse use;
  private boolean altitudes;

  private KmlGeometry(XmlCursor xml, GeometryParts parts, LineUse use) {
    this.xml = xml;
    this.parts = parts;
    this.use = use;
  }

  static boolean isGeometry(String element) {
    return NAMES.contains(element);
  }

  /** From the start of a geometry's element to its end. */
  static void read(XmlCursor xml, GeometryParts parts, LineUse use, RemarkTally remarks, long line)
      throws StoreException, GeometryFault {
    KmlGeometry geometry = new KmlGeometry(xml, parts, use);
    geometry.element();
    if (geometry.altitudes) {
      remarks.add(MarkupIssue.ALTITUDES_DROPPED, line);
    }
  }

  private void element() throws StoreException, GeometryFault {
    switch (xml.name()) {
      case "Point" -> {
        VertexList one = only(coordinates());
        parts.point(one.x(0), one.y(0));
      }
      case "LineString", "LinearRing" -> parts.path(coordinates(), use, LineUse.OpenLine.KEEP);
      case "Polygon" -> polygon();
      case "Track" -> parts.path(track(), use, LineUse.OpenLine.KEEP);
      case "Model" -> throw new GeometryFault(KmlIssue.MODEL_NOT_TAKEN);
      default -> children();
    }
  }

  private static VertexList only(VertexList vertices) throws GeometryFault {
    if (vertices.size() != 1) {
      throw new GeometryFault(MarkupIssue.POINT_UNCLEAR, vertices.size());
    }
    return vertices;
  }

  private void children() throws StoreException, GeometryFault {
    int outside = xml.depth() - 1;
    while (xml.next() != XmlEvent.DONE && xml.depth() > outside) {
      if (xml.event() == XmlEvent.START) {
        if (isGeometry(xml.name())) {
          element();
        } else {
          xml.skip();
        }
      }
    }
  }

  /** Coordinates somewhere below the element, to its end; what stands twice is refused. */
  private VertexList coordinates() throws StoreException, GeometryFault {
    int outside = xml.depth() - 1;
    VertexList found = null;
    while (xml.next() != XmlEvent.DONE && xml.depth() > outside) {
      if (xml.event() == XmlEvent.START && xml.name().equals("coordinates")) {
        if (found != null) {
          throw new GeometryFault(MarkupIssue.COORDINATES_UNCLEAR, "<coordinates> × 2");
        }
        found = list();
      }
    }
    return found == null ? new VertexList() : found;
  }

  private VertexList list() throws StoreException, GeometryFault {
    CoordinateText text = new CoordinateText();
    xml.pieces(text);
    VertexList vertices = text.vertices();
    altitudes |= text.hasAltitudes();
    return vertices;
  }

  private void polygon() throws StoreException, GeometryFault {
    int outside = xml.depth() - 1;
    List<VertexList> rings = new ArrayList<>();
    int shells = 0;
    boolean outer = true;
    while (xml.next() != XmlEvent.DONE && xml.depth() > outside) {
      if (xml.event() != XmlEvent.START) {
        continue;
      }
      switch (xml.name()) {
        case "outerBoundaryIs" -> outer = true;
        case "innerBoundaryIs" -> outer = false;
        case "LinearRing" -> {
          rings.add(outer ? shells : rings.size(), coordinates());
          shells += outer ? 1 : 0;
        }
        default -> {
          // Height and drawing hints stand between them.
        }
      }
    }
    if (shells > 1) {
      throw new GeometryFault(KmlIssue.SEVERAL_SHELLS, shells);
    }
    if (shells == 0 && !rings.isEmpty()) {
      throw new GeometryFault(MarkupIssue.RING_TOO_SHORT, 0);
    }
    parts.polygon(rings);
  }

  /** {@code gx:coord} holds longitude, latitude and altitude with blanks between them. */
  private VertexList track() throws StoreException, GeometryFault {
    int outside = xml.depth() - 1;
    VertexList vertices = new VertexList();
    while (xml.next() != XmlEvent.DONE && xml.depth() > outside) {
      if (xml.event() == XmlEvent.START && xml.name().equals("coord")) {
        String text = xml.text().strip();
        if (text.isEmpty()) {
          continue; // a moment without a place
        }
        CoordinateText tuple = new CoordinateText();
        String joined = text.replaceAll("\\s+", ",");
        tuple.piece(joined.toCharArray(), 0, joined.length());
        VertexList one = only(tuple.vertices());
        altitudes |= tuple.hasAltitudes();
        vertices.add(one.x(0), one.y(0));
      }
    }
    return vertices;
  }
}
