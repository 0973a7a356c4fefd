package org.ecozone.store.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.markup.ColumnCensus;

/** The value of a property as a value of a column. */
final class PropertyValue {
  /** No value of any type. */
  static final Object MISFIT = new Object();

  private PropertyValue() {}

  /** Tells a census what the value needs; the parser then stands on its end. */
  static void register(ColumnCensus census, String key, String name, JsonParser json)
      throws IOException {
    switch (json.currentToken()) {
      case VALUE_NUMBER_INT -> {
        if (json.getNumberType() == NumberType.BIG_INTEGER) {
          census.text(key, name);
        } else {
          census.integer(key, name, json.getLongValue());
        }
      }
      case VALUE_NUMBER_FLOAT -> {
        if (isNotANumber(json)) {
          census.key(key, name);
        } else if (Double.isInfinite(json.getDoubleValue())) {
          census.text(key, name);
        } else {
          census.number(key, name);
        }
      }
      case VALUE_TRUE, VALUE_FALSE -> census.truth(key, name);
      case VALUE_NULL -> census.key(key, name);
      case VALUE_STRING -> {
        json.getTextLength(); // a text that is too long is refused now, not among the rows
        census.text(key, name);
      }
      default -> {
        census.text(key, name);
        json.skipChildren();
      }
    }
  }

  /** NaN or Infinity, which are no JSON, but are written. */
  static boolean isNotANumber(JsonParser json) throws IOException {
    return json.currentToken() == JsonToken.VALUE_NUMBER_FLOAT && json.isNaN();
  }

  /**
   * The value for a column of a type; the parser then stands on its end.
   *
   * @return {@link #MISFIT} if the value does not belong to the type: the file has changed since
   *     the census
   */
  static Object read(JsonParser json, Type type) throws IOException {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_NULL || isNotANumber(json)) {
      return null;
    }
    if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
      String text = JsonText.copy(json);
      return type == Type.TEXT ? text : MISFIT;
    }
    return switch (type) {
      case INTEGER -> token == JsonToken.VALUE_NUMBER_INT ? (Object) json.getLongValue() : MISFIT;
      case DOUBLE -> token.isNumeric() ? (Object) json.getDoubleValue() : MISFIT;
      case BOOLEAN -> token.isBoolean() ? (Object) json.getBooleanValue() : MISFIT;
      default -> json.getText();
    };
  }
}
