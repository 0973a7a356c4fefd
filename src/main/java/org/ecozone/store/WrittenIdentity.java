package org.ecozone.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.ecozone.zone.Coverage;
import org.ecozone.zone.LayerIdentity;

/** A layer's identity as JSON. What is not stated is an empty text or null. */
final class WrittenIdentity {
  private WrittenIdentity() {}

  static String json(LayerIdentity identity) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("issuer", identity.issuer());
      json.writeStringField("doc_no", identity.docNo());
      json.writeStringField("version", identity.version());
      json.writeStringField("data_date", identity.dataDate());
      date(json, "valid_from", identity.validFrom());
      date(json, "valid_to", identity.validTo());
      json.writeStringField("classification", identity.classification());
      coverage(json, identity.coverage());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void date(JsonGenerator json, String key, LocalDate date) throws IOException {
    json.writeStringField(key, date == null ? "" : date.toString());
  }

  private static void coverage(JsonGenerator json, Coverage coverage) throws IOException {
    if (coverage != null && coverage.polygon() == null) {
      json.writeStringField("coverage", String.join(";", coverage.counties()));
    } else if (coverage != null) {
      json.writeStringField("coverage", coverage.polygon().toText());
      json.writeStringField("coverage_crs", coverage.crs().id());
    } else {
      json.writeStringField("coverage", "");
    }
  }
}
