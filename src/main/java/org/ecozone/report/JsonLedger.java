package org.ecozone.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.ecozone.screen.ScreeningHeader;
import org.ecozone.zone.Coverage;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.LostFeature;
import org.ecozone.zone.Source;
import org.ecozone.zone.UncheckedLayer;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Envelope;

/**
 * The layer ledger of the record: what was read, what was not, and what is stated about each layer.
 */
final class JsonLedger {
  private JsonLedger() {}

  static void write(JsonGenerator json, ScreeningHeader header) throws IOException {
    json.writeArrayFieldStart("layers");
    for (ZoneLayer layer : header.layers()) {
      layer(json, layer);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("unchecked_layers");
    for (UncheckedLayer layer : header.unchecked()) {
      json.writeStartObject();
      json.writeStringField("code", layer.code());
      source(json, layer.source());
      json.writeStringField("issue", layer.issueCode());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void source(JsonGenerator json, Source source) throws IOException {
    json.writeStringField("file", source.file());
    json.writeStringField("table", source.table());
    json.writeStringField("sha256", source.sha256());
  }

  private static void layer(JsonGenerator json, ZoneLayer layer) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", layer.code());
    json.writeBooleanField("profiled", layer.profiled());
    json.writeStringField("title", layer.title());
    source(json, layer.source());
    json.writeStringField("crs", layer.crs().id());
    identity(json, layer.identity());
    json.writeNumberField("features", layer.zones().size() + layer.lost().size());
    json.writeNumberField("usable", layer.zones().size());
    json.writeNumberField("repaired", layer.repaired());
    if (!layer.extent().isNull()) {
      envelope(json, "extent", layer.extent());
    }
    json.writeArrayFieldStart("lost");
    for (LostFeature lost : layer.lost()) {
      raw(json, bytes -> lost(bytes, lost));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  static void lost(JsonBytes json, LostFeature lost) {
    json.beginObject().number("fid", lost.fid()).text("issue", lost.issueCode());
    Envelope where = lost.where();
    if (where != null) {
      json.name("where").beginArray();
      json.number(where.getMinX()).number(where.getMinY());
      json.number(where.getMaxX()).number(where.getMaxY()).endArray();
    }
    json.endObject();
  }

  /** A value that is written as bytes elsewhere. */
  static void raw(JsonGenerator json, Consumer<JsonBytes> value) throws IOException {
    Utf8Bytes bytes = Utf8Bytes.inMemory();
    value.accept(new JsonBytes(bytes));
    json.writeRawValue(new String(bytes.take(), StandardCharsets.UTF_8));
  }

  private static void identity(JsonGenerator json, LayerIdentity identity) throws IOException {
    json.writeStringField("issuer", identity.issuer());
    json.writeStringField("doc_no", identity.docNo());
    json.writeStringField("version", identity.version());
    json.writeStringField("data_date", identity.dataDate());
    json.writeStringField(
        "valid_from", identity.validFrom() == null ? "" : identity.validFrom().toString());
    json.writeStringField(
        "valid_to", identity.validTo() == null ? "" : identity.validTo().toString());
    json.writeStringField("classification", identity.classification());
    Coverage coverage = identity.coverage();
    if (coverage != null) {
      json.writeObjectFieldStart("coverage");
      JsonText.texts(json, "counties", coverage.counties());
      if (coverage.polygon() != null) {
        json.writeStringField("crs", coverage.crs().id());
        json.writeFieldName("polygon");
        raw(json, bytes -> JsonGeometry.write(bytes, coverage.polygon()));
      }
      json.writeEndObject();
    }
  }

  private static void envelope(JsonGenerator json, String name, Envelope envelope)
      throws IOException {
    json.writeFieldName(name);
    json.writeArray(
        new double[] {
          envelope.getMinX(), envelope.getMinY(), envelope.getMaxX(), envelope.getMaxY()
        },
        0,
        4);
  }
}
