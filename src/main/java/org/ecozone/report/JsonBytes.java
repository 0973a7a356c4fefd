package org.ecozone.report;

import com.fasterxml.jackson.core.io.schubfach.DoubleToDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * JSON as bytes, without blanks; what belongs on a line of its own is told by {@link #line}. Who
 * calls keeps objects and arrays in balance.
 *
 * <p>Threads: one at a time.
 */
final class JsonBytes {
  private static final String HEX = "0123456789ABCDEF";

  private final Utf8Bytes bytes;

  /** True if a comma is due before the next name or element. */
  private boolean comma;

  JsonBytes(Utf8Bytes bytes) {
    this.bytes = bytes;
  }

  private void next() {
    if (comma) {
      bytes.add(',');
    }
    comma = true;
  }

  /** A name; its value comes next. */
  JsonBytes name(String name) {
    next();
    bytes.add('"').addAscii(name).add('"').add(':');
    comma = false;
    return this;
  }

  JsonBytes beginObject() {
    return begin('{');
  }

  JsonBytes endObject() {
    return end('}');
  }

  JsonBytes beginArray() {
    return begin('[');
  }

  JsonBytes endArray() {
    return end(']');
  }

  private JsonBytes begin(char bracket) {
    next();
    bytes.add(bracket);
    comma = false;
    return this;
  }

  private JsonBytes end(char bracket) {
    bytes.add(bracket);
    comma = true;
    return this;
  }

  /** The next element of the array stands on a line of its own. */
  JsonBytes line() {
    if (comma) {
      bytes.add(',');
      comma = false;
    }
    bytes.add('\n');
    return this;
  }

  /** A value or element that is written elsewhere. */
  JsonBytes value(Consumer<Utf8Bytes> writer) {
    next();
    writer.accept(bytes);
    return this;
  }

  JsonBytes text(String name, String value) {
    return name(name).text(value);
  }

  /** A text as value or element. */
  JsonBytes text(String value) {
    next();
    bytes.add('"');
    if (isPlain(value)) {
      bytes.add(value);
    } else {
      escaped(value);
    }
    bytes.add('"');
    return this;
  }

  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  private void escaped(String value) {
    StringBuilder text = new StringBuilder(value.length() + 16);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"', '\\' -> text.append('\\').append(c);
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> {
          if (c < ' ') {
            text.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
          } else {
            text.append(c);
          }
        }
      }
    }
    bytes.add(text.toString());
  }

  JsonBytes number(String name, long value) {
    name(name);
    comma = true;
    bytes.addNumber(value);
    return this;
  }

  JsonBytes number(long value) {
    next();
    bytes.addNumber(value);
    return this;
  }

  /** A number with all its digits, or null where there is none: JSON knows no NaN. */
  JsonBytes number(String name, double value) {
    return name(name).number(value);
  }

  /** As {@link #number(String, double)}, as element. The shortest text that reads back the same. */
  JsonBytes number(double value) {
    next();
    if (value == 0 && 1 / value > 0) {
      bytes.addAscii("0.0");
    } else if (Double.isFinite(value)) {
      bytes.addAscii(DoubleToDecimal.toString(value));
    } else {
      bytes.addAscii("null");
    }
    return this;
  }

  JsonBytes flag(String name, boolean value) {
    name(name);
    comma = true;
    bytes.addAscii(value ? "true" : "false");
    return this;
  }

  /** An object of texts, sorted by name. */
  JsonBytes texts(String name, Map<String, String> values) {
    name(name).beginObject();
    for (Map.Entry<String, String> entry : new TreeMap<>(values).entrySet()) {
      text(entry.getKey()); // a name of the user's: it may hold anything
      bytes.add(':');
      comma = false;
      text(entry.getValue());
    }
    return endObject();
  }

  /** An array of texts, in their order. */
  JsonBytes texts(String name, Collection<String> values) {
    name(name).beginArray();
    for (String value : values) {
      text(value);
    }
    return endArray();
  }
}
