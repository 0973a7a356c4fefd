package org.ecozone.store.kml;

import java.util.Set;
import org.ecozone.store.StoreException;
import org.ecozone.store.markup.GeometryFault;
import org.ecozone.store.markup.GeometryParts;
import org.ecozone.store.markup.LineUse;
import org.ecozone.store.markup.RemarkTally;
import org.ecozone.store.markup.XmlCursor;
import org.ecozone.store.markup.XmlEvent;

/** Goes through a KML once and hands on its placemarks, and what stands around them. */
final class KmlWalk {
  /** What takes what is met. */
  interface Sink {
    void placemark(KmlPlacemark placemark, KmlSchemas schemas) throws StoreException;

    /**
     * The name of a document or folder, which may stand behind its placemarks.
     *
     * @param folder its number, -1 for the document
     * @param parent number of the folder around it, -1 if there is none
     */
    void folder(int folder, int parent, String name);

    /** A text around the placemarks: a comment, a description, the address of a picture. */
    void text(String element, String text);

    void notTaken(String element, long line);
  }

  /** Whether geometries are read. */
  enum Detail {
    ATTRIBUTES,
    ALL
  }

  private static final Set<String> OWN_FIELDS =
      Set.of("name", "description", "address", "phoneNumber", "Snippet", "snippet");
  private static final Set<String> TIMES = Set.of("when", "begin", "end");
  private static final Set<String> NOT_TAKEN =
      Set.of(
          "NetworkLink",
          "GroundOverlay",
          "ScreenOverlay",
          "PhotoOverlay",
          "Tour",
          "NetworkLinkControl");
  private static final Set<String> ROOTS = Set.of("kml", "Document", "Folder", "Placemark");
  private static final Set<String> WORDS = Set.of("description", "author", "link", "generator");

  private final XmlCursor xml;
  private final Sink sink;
  private final Detail detail;
  private final LineUse use;
  private final RemarkTally remarks;
  private final KmlSchemas schemas = new KmlSchemas();
  private int folders;

  KmlWalk(XmlCursor xml, Sink sink, Detail detail, LineUse use, RemarkTally remarks) {
    this.xml = xml;
    this.sink = sink;
    this.detail = detail;
    this.use = use;
    this.remarks = remarks;
  }

  void run() throws StoreException {
    while (xml.next() != XmlEvent.DONE) {
      if (xml.event() == XmlEvent.COMMENT) {
        sink.text("comment", xml.comment());
      } else if (xml.event() == XmlEvent.START) {
        if (!ROOTS.contains(xml.name())) {
          throw xml.refusal(KmlIssue.NOT_KML, null, xml.name());
        }
        sink.text("root", xml.attributes());
        feature(-1);
      }
    }
  }

  /** From the start of any element of a container to its end. */
  private void feature(int folder) throws StoreException {
    String name = xml.name();
    if (schemas.isPlacemark(name)) {
      placemark(folder);
    } else if (name.equals("Folder")) {
      int number = folders++;
      sink.folder(number, folder, "");
      container(number, folder);
    } else if (name.equals("kml") || name.equals("Document")) {
      container(folder, folder);
    } else if (NOT_TAKEN.contains(name)) {
      sink.notTaken(name, xml.line());
      xml.skip();
    } else if (name.equals("Schema")) {
      schemas.read(xml);
    } else if (WORDS.contains(name)) {
      sink.text(name, xml.text());
    } else {
      other();
    }
  }

  private void container(int folder, int parent) throws StoreException {
    String element = xml.name();
    int outside = xml.depth() - 1;
    while (xml.next() != XmlEvent.DONE && xml.depth() > outside) {
      if (xml.event() == XmlEvent.COMMENT) {
        sink.text("comment", xml.comment());
      } else if (xml.event() == XmlEvent.START) {
        if (xml.name().equals("name") && xml.depth() == outside + 2) {
          sink.folder(element.equals("Folder") ? folder : -1, parent, xml.text().strip());
        } else {
          feature(folder);
        }
      }
    }
  }

  /** Styles and views: only where their pictures come from tells something. */
  private void other() throws StoreException {
    int outside = xml.depth() - 1;
    while (xml.next() != XmlEvent.DONE && xml.depth() > outside) {
      if (xml.event() == XmlEvent.START && xml.name().equals("href")) {
        sink.text("href", xml.text());
      } else if (xml.event() == XmlEvent.COMMENT) {
        sink.text("comment", xml.comment());
      }
    }
  }

  private void placemark(int folder) throws StoreException {
    KmlPlacemark placemark = new KmlPlacemark(xml.line(), folder);
    GeometryParts parts = new GeometryParts(remarks, placemark.line);
    boolean renamed = schemas.isRenamed(xml.name());
    int outside = xml.depth() - 1;
    while (xml.next() != XmlEvent.DONE && xml.depth() > outside) {
      if (xml.event() == XmlEvent.COMMENT) {
        sink.text("comment", xml.comment());
      } else if (xml.event() == XmlEvent.START) {
        member(placemark, parts, renamed);
      }
    }
    placemark.geometry = placemark.fault == null ? parts.geometry() : null;
    sink.placemark(placemark, schemas);
  }

  private void member(KmlPlacemark placemark, GeometryParts parts, boolean renamed)
      throws StoreException {
    String element = xml.name();
    if (OWN_FIELDS.contains(element)) {
      placemark.fields.add(KmlField.own(element, xml.value()));
    } else if (element.equals("TimeStamp") || element.equals("TimeSpan")) {
      times(placemark);
    } else if (element.equals("ExtendedData")) {
      extended(placemark);
    } else if (KmlGeometry.isGeometry(element)) {
      geometry(placemark, parts);
    } else if (renamed && !element.equals("styleUrl")) {
      placemark.fields.add(KmlField.simpleData(element, xml.value()));
    } else {
      other();
    }
  }

  private void geometry(KmlPlacemark placemark, GeometryParts parts) throws StoreException {
    placemark.isPoint = !placemark.hasGeometry && xml.name().equals("Point");
    placemark.hasGeometry = true;
    int outside = xml.depth() - 1;
    if (detail == Detail.ALL && placemark.fault == null) {
      try {
        KmlGeometry.read(xml, parts, use, remarks, placemark.line);
      } catch (GeometryFault e) {
        placemark.fault = e;
      }
    }
    xml.leave(outside);
  }

  private void times(KmlPlacemark placemark) throws StoreException {
    int outside = xml.depth() - 1;
    while (xml.next() != XmlEvent.DONE && xml.depth() > outside) {
      if (xml.event() == XmlEvent.START && TIMES.contains(xml.name())) {
        placemark.fields.add(KmlField.own(xml.name(), xml.text().strip()));
      }
    }
  }

  private void extended(KmlPlacemark placemark) throws StoreException {
    int outside = xml.depth() - 1;
    while (xml.next() != XmlEvent.DONE && xml.depth() > outside) {
      if (xml.event() != XmlEvent.START) {
        continue;
      }
      switch (xml.name()) {
        case "SchemaData" -> {
          // its fields follow
        }
        case "Data" -> data(placemark);
        case "SimpleData" -> {
          String name = xml.attribute("name");
          placemark.fields.add(KmlField.simpleData(name, xml.value()));
        }
        case "SimpleArrayData" -> xml.skip(); // values per moment of a track
        default -> {
          String name = xml.name();
          placemark.fields.add(KmlField.data(name, xml.value()));
        }
      }
    }
  }

  private void data(KmlPlacemark placemark) throws StoreException {
    String name = xml.attribute("name");
    String shown = "";
    String value = "";
    int outside = xml.depth() - 1;
    while (xml.next() != XmlEvent.DONE && xml.depth() > outside) {
      if (xml.event() == XmlEvent.START) {
        switch (xml.name()) {
          case "displayName" -> shown = xml.text().strip();
          case "value" -> value = xml.value();
          default -> xml.skip();
        }
      }
    }
    placemark.fields.add(KmlField.data(name.isEmpty() ? shown : name, value));
  }
}
