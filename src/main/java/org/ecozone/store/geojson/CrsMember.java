package org.ecozone.store.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Locale;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.Datum;
import org.ecozone.geo.reference.CrsStatement;

/**
 * The {@code crs} member of the GeoJSON of 2008. Longitude or easting comes first whatever the
 * named CRS says of its axes: everybody writes it so.
 */
final class CrsMember {
  private static final int WGS84 = 4326;

  /** Numbers beyond these are no longitude or latitude. */
  private static final double MOST_LON_DEG = 360;

  private static final double MOST_LAT_DEG = 90;

  private boolean stated;
  private boolean link;
  private boolean contradictory;
  private String name = "";

  /**
   * Reads the value on which the parser stands, to its end. Some writers repeat it in every
   * geometry.
   */
  void read(JsonParser json) throws IOException {
    CrsMember one = new CrsMember();
    one.parse(json);
    contradictory |= stated && (!isSame(name, one.name) || link != one.link);
    stated = true;
    name = one.name;
    link = one.link;
  }

  private static boolean isSame(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    try {
      return !one.isEmpty() && !other.isEmpty() && Crs.parse(one).equals(Crs.parse(other));
    } catch (CrsException | IllegalArgumentException e) {
      return false;
    }
  }

  private void parse(JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      name = json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : "";
      json.skipChildren();
      return;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String member = json.currentName();
      json.nextToken();
      if (member.equals("type")) {
        link |= "link".equals(json.getText());
        json.skipChildren();
      } else if (member.equals("properties") && json.currentToken() == JsonToken.START_OBJECT) {
        properties(json);
      } else {
        json.skipChildren();
      }
    }
  }

  private void properties(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String member = json.currentName();
      json.nextToken();
      if (json.currentToken().isScalarValue()) {
        switch (member) {
          case "name" -> name = json.getText();
          case "code" -> name = "EPSG:" + json.getText();
          case "href" -> link = true;
          default -> {
            // nothing else says which CRS it is
          }
        }
      }
      json.skipChildren();
    }
  }

  /** True if the file states different ones. */
  boolean isContradictory() {
    return contradictory;
  }

  boolean isLink() {
    return link && name.isEmpty();
  }

  /**
   * What the file says.
   *
   * @param most largest absolute x and y of the file
   */
  CrsStatement statement(double[] most) {
    if (!stated) {
      boolean degrees = most[0] <= MOST_LON_DEG && most[1] <= MOST_LAT_DEG;
      return degrees ? of(WGS84, "RFC 7946: WGS 84") : unknown("", null);
    }
    String text = "crs: " + (name.isEmpty() ? "null" : name);
    if (name.toUpperCase(Locale.ROOT).endsWith("CRS84")) {
      return of(WGS84, text);
    }
    try {
      return name.isEmpty() ? unknown(text, null) : CrsStatement.of(Crs.parse(name), text);
    } catch (CrsException | IllegalArgumentException e) {
      return unknown(text, Datum.find(name).orElse(null));
    }
  }

  private static CrsStatement unknown(String text, Datum datum) {
    return new CrsStatement(text, null, datum, 0, 0, AxisOrder.EAST_NORTH, "");
  }

  private static CrsStatement of(int epsg, String text) {
    try {
      return CrsStatement.of(Crs.ofEpsg(epsg), text);
    } catch (CrsException e) {
      throw new IllegalStateException(e); // the table of known codes has it
    }
  }
}
