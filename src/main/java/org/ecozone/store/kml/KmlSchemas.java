package org.ecozone.store.kml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ecozone.store.StoreException;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.markup.XmlCursor;
import org.ecozone.store.markup.XmlEvent;

/**
 * Types of fields as the schemas of a document declare them. A field that two schemas declare with
 * different types is text, and so is a value that stands before its schema.
 */
final class KmlSchemas {
  private final Map<String, Type> types = new HashMap<>();
  private final Set<String> placemarkNames = new HashSet<>();

  /** Reads a schema to its end. */
  void read(XmlCursor xml) throws StoreException {
    int outside = xml.depth() - 1;
    String name = xml.attribute("name");
    if (xml.attribute("parent").equals("Placemark") && !name.isEmpty()) {
      placemarkNames.add(name); // KML 2.0 and 2.1 rename the placemark itself
    }
    while (xml.next() != XmlEvent.DONE && xml.depth() > outside) {
      if (xml.event() == XmlEvent.START && xml.name().equals("SimpleField")) {
        Type type = type(xml.attribute("type"));
        types.merge(xml.attribute("name"), type, (a, b) -> a == b ? a : Type.TEXT);
      }
    }
  }

  private static Type type(String word) {
    String local = word.substring(word.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
    return switch (local) {
      case "int", "uint", "short", "ushort", "long", "integer" -> Type.INTEGER;
      case "float", "double", "decimal" -> Type.DOUBLE;
      case "bool", "boolean" -> Type.BOOLEAN;
      default -> Type.TEXT;
    };
  }

  Type type(KmlField field) {
    return field.typed() ? types.getOrDefault(field.name(), Type.TEXT) : Type.TEXT;
  }

  boolean isPlacemark(String element) {
    return element.equals("Placemark") || placemarkNames.contains(element);
  }

  boolean isRenamed(String element) {
    return placemarkNames.contains(element);
  }
}
