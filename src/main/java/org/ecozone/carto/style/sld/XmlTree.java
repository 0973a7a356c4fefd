package org.ecozone.carto.style.sld;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.ecozone.carto.style.StyleIssue;
import org.ecozone.zone.Issue;

/**
 * Reads XML that comes from anywhere: no document type, no entities of its own, nothing fetched;
 * size, depth and number of nodes are bounded.
 */
final class XmlTree {
  /** Bytes; the largest style seen of QGIS (a land-use style of 700 rules) is 2 MB. */
  static final int MOST_BYTES = 16 << 20;

  static final int MOST_DEPTH = 100;
  static final int MOST_NODES = 1_000_000;

  private final String file;
  private final Deque<XmlNode> open = new ArrayDeque<>();
  private XmlNode root;
  private int nodes;

  private XmlTree(String file) {
    this.file = file;
  }

  static XmlNode read(String file, byte[] bytes) throws SldException {
    if (bytes.length > MOST_BYTES) {
      throw new SldException(
          Issue.of(StyleIssue.TOO_LARGE, file, "", bytes.length >> 20, MOST_BYTES >> 20));
    }
    return new XmlTree(file).parse(bytes);
  }

  private XmlNode parse(byte[] bytes) throws SldException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
      while (reader.hasNext()) {
        accept(reader, reader.next());
      }
      reader.close();
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
      int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNumber();
      throw new SldException(
          Issue.of(StyleIssue.NOT_XML, file, "", line, column, reason(e.getMessage())));
    }
    return root;
  }

  /** The parser's sentence without its own "ParseError at [row,col]:" line. */
  private static String reason(String message) {
    if (message == null) {
      return "?";
    }
    int own = message.indexOf("Message: ");
    return (own < 0 ? message : message.substring(own + 9)).replace('\n', ' ').strip();
  }

  private void accept(XMLStreamReader reader, int event) throws SldException {
    int line = reader.getLocation().getLineNumber();
    int column = reader.getLocation().getColumnNumber();
    switch (event) {
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw new SldException(Issue.of(StyleIssue.DOCTYPE, file, "", line, column));
      case XMLStreamConstants.START_ELEMENT -> start(reader, line, column);
      case XMLStreamConstants.END_ELEMENT -> open.pop();
      case XMLStreamConstants.CDATA -> add(XmlNode.cdata(reader.getText(), line, column));
      case XMLStreamConstants.CHARACTERS -> add(XmlNode.text(reader.getText(), line, column));
      case XMLStreamConstants.COMMENT -> add(XmlNode.comment(reader.getText(), line, column));
      default -> {
        // Processing instructions and white space around the root say nothing here.
      }
    }
  }

  private void start(XMLStreamReader reader, int line, int column) throws SldException {
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    XmlNode node = XmlNode.element(reader.getLocalName(), attributes, line, column);
    if (open.size() >= MOST_DEPTH) {
      throw new SldException(
          Issue.of(StyleIssue.TOO_DEEP, file, "", line, column, MOST_DEPTH, MOST_NODES));
    }
    if (root == null) {
      root = node;
    }
    add(node);
    open.push(node);
  }

  private void add(XmlNode node) throws SldException {
    if (++nodes > MOST_NODES) {
      throw new SldException(
          Issue.of(
              StyleIssue.TOO_DEEP, file, "", node.line(), node.column(), MOST_DEPTH, MOST_NODES));
    }
    if (!open.isEmpty()) {
      open.peek().children().add(node);
    }
  }
}
