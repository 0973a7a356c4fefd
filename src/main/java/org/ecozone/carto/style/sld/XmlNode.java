package org.ecozone.carto.style.sld;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element, a text or a comment of a style file. Names are without namespace: SLD 1.0, SE 1.1 and
 * Filter differ in theirs, but no local name has two meanings.
 */
record XmlNode(
    String name,
    String content,
    Map<String, String> attributes,
    List<XmlNode> children,
    int line,
    int column) {
  private static final String TEXT = "#text";
  private static final String CDATA = "#cdata";
  private static final String COMMENT = "#comment";

  static XmlNode element(String name, Map<String, String> attributes, int line, int column) {
    return new XmlNode(name, "", attributes, new ArrayList<>(), line, column);
  }

  static XmlNode text(String content, int line, int column) {
    return new XmlNode(TEXT, content, Map.of(), List.of(), line, column);
  }

  static XmlNode cdata(String content, int line, int column) {
    return new XmlNode(CDATA, content, Map.of(), List.of(), line, column);
  }

  static XmlNode comment(String content, int line, int column) {
    return new XmlNode(COMMENT, content, Map.of(), List.of(), line, column);
  }

  boolean is(String other) {
    return name.equals(other);
  }

  boolean isElement() {
    return !name.startsWith("#");
  }

  boolean isText() {
    return name.equals(TEXT) || isCdata();
  }

  boolean isCdata() {
    return name.equals(CDATA);
  }

  /** Elements, in their order. */
  List<XmlNode> elements() {
    return children.stream().filter(XmlNode::isElement).toList();
  }

  List<XmlNode> elements(String wanted) {
    return children.stream().filter(child -> child.is(wanted)).toList();
  }

  Optional<XmlNode> find(String wanted) {
    return children.stream().filter(child -> child.is(wanted)).findFirst();
  }

  /** Follows a path of names downwards. */
  Optional<XmlNode> findAt(String... path) {
    Optional<XmlNode> node = Optional.of(this);
    for (String step : path) {
      node = node.flatMap(at -> at.find(step));
    }
    return node;
  }

  /** A comment among the children that begins so. */
  Optional<XmlNode> findComment(String beginning) {
    return children.stream()
        .filter(child -> child.is(COMMENT) && child.content.strip().startsWith(beginning))
        .findFirst();
  }

  /** Text of the element itself, without that of its elements, blanks at the ends removed. */
  String text() {
    StringBuilder all = new StringBuilder();
    for (XmlNode child : children) {
      if (child.isText()) {
        all.append(child.content);
      }
    }
    return all.toString().strip();
  }

  /** Text of a child element, empty if there is none. */
  String textOf(String child) {
    return find(child).map(XmlNode::text).orElse("");
  }

  String attribute(String wanted) {
    return attributes.getOrDefault(wanted, "");
  }
}
