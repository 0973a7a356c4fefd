package org.ecozone.store.kml;

import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.markup.ColumnCensus;
import org.ecozone.store.markup.PlainNumber;

/**
 * A value of a placemark.
 *
 * @param key tells fields of one name but different origin apart
 * @param name as the file writes it
 * @param typed whether a schema may say its type
 */
record KmlField(String key, String name, boolean typed, String value) {
  /** An element of the placemark itself: name, description. */
  static KmlField own(String element, String value) {
    return new KmlField("/" + element, element, false, value);
  }

  static KmlField data(String name, String value) {
    return new KmlField("@" + name, name, false, value);
  }

  static KmlField simpleData(String name, String value) {
    return new KmlField("@" + name, name, true, value);
  }

  /** Tells a census what the value needs. */
  void register(ColumnCensus census, Type declared) {
    Object fitted = declared == Type.TEXT || value.isBlank() ? value : value(declared);
    if (value.isBlank() && declared != Type.TEXT) {
      census.key(key, name);
    } else if (fitted instanceof Long integer) {
      census.integer(key, name, integer);
    } else if (fitted instanceof Double) {
      census.number(key, name);
    } else if (fitted instanceof Boolean) {
      census.truth(key, name);
    } else {
      census.text(key, name);
    }
  }

  /** As a value of a type; the text itself if it is none of that type, null if it is empty. */
  Object value(Type type) {
    if (type == Type.TEXT) {
      return value;
    }
    String plain = value.strip();
    if (plain.isEmpty()) {
      return null;
    }
    if (type == Type.BOOLEAN) {
      return truth(plain);
    }
    if (type == Type.INTEGER) {
      try {
        return Long.valueOf(plain);
      } catch (NumberFormatException e) {
        return value;
      }
    }
    double number = PlainNumber.parse(plain);
    return Double.isNaN(number) ? value : (Object) number;
  }

  private Object truth(String plain) {
    return switch (plain.toLowerCase(java.util.Locale.ROOT)) {
      case "1", "true" -> true;
      case "0", "false" -> false;
      default -> value;
    };
  }
}
