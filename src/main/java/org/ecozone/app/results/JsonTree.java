package org.ecozone.app.results;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecozone.zone.Reason;

/**
 * A piece of JSON in memory: {@code Map<String, Object>}, {@code List<Object>}, String, BigDecimal,
 * Boolean, or {@link #NULL}.
 */
public final class JsonTree {
  /** The JSON null, which is not the same as nothing. */
  public static final Object NULL =
      new Object() {
        @Override
        public String toString() {
          return "null";
        }
      };

  private JsonTree() {}

  /** Why a file of JSON could not be read, for a message. */
  public static String reason(IOException failure) {
    return failure instanceof JsonProcessingException json && json.getLocation() != null
        ? Reason.json(json.getLocation().getLineNr())
        : Reason.of(failure);
  }

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
    return switch (json.currentToken()) {
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDecimalValue();
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      case VALUE_NULL -> NULL;
      default -> json.getText();
    };
  }

  /** True if two values say the same: {@code 3.5E7} is {@code 35000000.0}, but not "35000000.0". */
  public static boolean isSame(Object first, Object second) {
    return first instanceof BigDecimal one && second instanceof BigDecimal other
        ? one.compareTo(other) == 0
        : Objects.equals(first, second);
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
    boolean scalar = value instanceof String || value instanceof Number || value instanceof Boolean;
    return scalar ? value.toString() : "";
  }
}
