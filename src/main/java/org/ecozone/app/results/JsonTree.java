package org.ecozone.app.results;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A piece of JSON in memory: {@code Map<String, Object>}, {@code List<Object>}, or the text of a
 * scalar, numbers as written.
 */
public final class JsonTree {
  private JsonTree() {}

  /**
   * Reads the value at the parser's current token; afterwards the parser stands on the value's last
   * token.
   */
  public static Object read(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.START_OBJECT) {
      Map<String, Object> fields = new LinkedHashMap<>();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        fields.put(name, read(json));
      }
      return fields;
    }
    if (json.currentToken() == JsonToken.START_ARRAY) {
      List<Object> elements = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        elements.add(read(json));
      }
      return elements;
    }
    return json.getText();
  }

  @SuppressWarnings("unchecked")
  public static Map<String, Object> object(Object value) {
    return value instanceof Map ? (Map<String, Object>) value : Map.of();
  }

  @SuppressWarnings("unchecked")
  public static List<Object> array(Object value) {
    return value instanceof List ? (List<Object>) value : List.of();
  }

  /** Text of a scalar field, empty if it is not there. */
  public static String text(Map<String, Object> object, String field) {
    Object value = object.get(field);
    return value instanceof String text ? text : "";
  }
}
