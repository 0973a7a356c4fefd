package org.ecozone.store.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;
import org.ecozone.store.StoreException;
import org.ecozone.zone.Issue;

/** Goes through a GeoJSON once and hands on its features. */
final class GeoJsonWalk {
  /** What takes what is met. */
  interface Sink {
    /** A feature begins; its properties follow. */
    void begin();

    /** A property, on whose value the parser stands; it must be left on the end of that value. */
    void property(String name, JsonParser json) throws IOException;

    void feature(FeatureDraft feature) throws StoreException;

    /** A member of a collection that is a text. */
    void note(String name, String text);
  }

  private static final Set<String> OF_ESRI =
      Set.of("spatialReference", "geometryType", "attributes", "fieldAliases");

  private final String file;
  private final JsonParser json;
  private final Sink sink;
  private final CrsMember crs = new CrsMember();
  private boolean topology;
  private boolean esri;

  GeoJsonWalk(String file, JsonParser json, Sink sink) {
    this.file = file;
    this.json = json;
    this.sink = sink;
  }

  /** One object, or as many as follow each other. */
  void run() throws IOException, StoreException {
    while (json.nextToken() != null) {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        throw refusal(GeoJsonIssue.NOT_GEOJSON);
      }
      FeatureDraft top = object();
      refuseOthers(top);
      if (top.isFeature()) {
        sink.feature(top);
      } else if (!top.isCollection) {
        throw refusal(GeoJsonIssue.NOT_GEOJSON);
      }
    }
  }

  CrsMember crs() {
    return crs;
  }

  private StoreException refusal(GeoJsonIssue code) {
    return new StoreException(Issue.of(code, file, "", line()), null);
  }

  private long line() {
    return json.currentTokenLocation().getLineNr();
  }

  private void refuseOthers(FeatureDraft draft) throws StoreException {
    boolean known = draft.isCollection || draft.isFeature();
    if (topology && !known || draft.self.type().equals("Topology")) {
      throw refusal(GeoJsonIssue.TOPOJSON);
    }
    boolean shapeOfEsri = draft.shape != null && draft.shape.isEsri() || draft.self.isEsri();
    if (shapeOfEsri || esri && !draft.self.type().equals("Feature") && !draft.isCollection) {
      throw refusal(GeoJsonIssue.ESRI_JSON);
    }
    if (crs.isLink()) {
      throw refusal(GeoJsonIssue.CRS_LINK);
    }
    if (crs.isContradictory()) {
      throw refusal(GeoJsonIssue.CRS_TWICE);
    }
  }

  /** From the start of an object to its end. */
  private FeatureDraft object() throws IOException, StoreException {
    FeatureDraft draft = new FeatureDraft(line());
    sink.begin();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      member(draft, name);
    }
    return draft;
  }

  private void member(FeatureDraft draft, String name) throws IOException, StoreException {
    switch (name) {
      case "features" -> features(draft);
      case "geometry" -> {
        draft.geometryTwice |= draft.shape != null;
        geometry(draft);
      }
      case "properties" -> properties(draft);
      case "id" -> id(draft);
      case "crs" -> crs.read(json);
      case "bbox" -> json.skipChildren();
      case "arcs", "objects" -> {
        topology |= name.equals("arcs");
        json.skipChildren();
      }
      default -> other(draft, name);
    }
  }

  private void geometry(FeatureDraft draft) throws IOException {
    if (json.currentToken() == JsonToken.START_OBJECT) {
      draft.shape = Shape.read(json, crs);
    } else if (json.currentToken() != JsonToken.VALUE_NULL) {
      draft.shape = Shape.unknown(json);
    }
  }

  private void other(FeatureDraft draft, String name) throws IOException {
    if (OF_ESRI.contains(name)) {
      esri = true;
      json.skipChildren();
      return;
    }
    boolean text = json.currentToken() == JsonToken.VALUE_STRING;
    String value = text && !name.equals("type") ? json.getText() : "";
    if (!draft.self.member(name, json, crs)) {
      draft.foreign.add(name);
      if (!value.isEmpty()) {
        sink.note(name, value);
      }
    }
  }

  private void features(FeatureDraft collection) throws IOException, StoreException {
    collection.isCollection = true;
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw refusal(GeoJsonIssue.NOT_GEOJSON);
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        throw refusal(GeoJsonIssue.NOT_GEOJSON);
      }
      FeatureDraft feature = object();
      refuseOthers(feature);
      if (!feature.isCollection) {
        sink.feature(feature);
      }
    }
  }

  private void properties(FeatureDraft draft) throws IOException {
    if (json.currentToken() == JsonToken.START_OBJECT) {
      draft.hasProperties = true;
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        sink.property(name, json);
      }
      return;
    }
    draft.propertiesIgnored = json.currentToken() != JsonToken.VALUE_NULL;
    json.skipChildren();
  }

  private void id(FeatureDraft draft) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NUMBER_INT
        && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
      draft.id = json.getLongValue();
    } else if (json.currentToken().isScalarValue() && json.currentToken() != JsonToken.VALUE_NULL) {
      draft.id = json.getText();
    }
    json.skipChildren();
  }
}
