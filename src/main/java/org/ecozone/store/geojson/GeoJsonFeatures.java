package org.ecozone.store.geojson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.ecozone.geo.Crs;
import org.ecozone.geo.Datum;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.FeatureWriter;
import org.ecozone.store.exchange.OutRow;
import org.ecozone.store.exchange.OutTable;
import org.ecozone.store.exchange.YesNo;
import org.ecozone.store.markup.MarkupIssue;
import org.ecozone.store.markup.OutputDecimals;
import org.ecozone.store.markup.OutputText;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Geometry;

/** Writes one table as a feature collection, one feature per line. */
final class GeoJsonFeatures implements FeatureWriter {
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();

  private final Path target;
  private final String file;
  private final OutputText out;
  private final YesNo member;
  private final GeoJsonGeometryText geometries;
  private final JsonGenerator json;
  private final List<Issue> issues = new ArrayList<>();
  private OutTable table;
  private long rows;
  private long broken;
  private long notFinite;
  private boolean blobs;

  /**
   * @param member whether the user wants the {@code crs} member; null if nothing was said
   */
  GeoJsonFeatures(Path target, OutputText out, OutputDecimals decimals, YesNo member)
      throws StoreException {
    this.target = target;
    this.file = String.valueOf(target.getFileName());
    this.out = out;
    this.member = member;
    try {
      json = FACTORY.createGenerator(out.writer()).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    } catch (IOException e) {
      throw OutputText.failure(target, e);
    }
    this.geometries = new GeoJsonGeometryText(json, decimals);
  }

  @Override
  public void beginTable(OutTable newTable) throws StoreException {
    if (table != null) {
      throw new IllegalStateException("a GeoJSON file holds one table");
    }
    String crs = crsMember(newTable);
    table = newTable;
    try {
      json.writeStartObject();
      json.writeStringField("type", "FeatureCollection");
      json.writeStringField("name", whole(table.name()));
      if (crs != null) {
        json.writeFieldName("crs");
        json.writeRawValue(crs);
      }
      json.writeArrayFieldStart("features");
    } catch (IOException e) {
      throw OutputText.failure(target, e);
    }
  }

  /** Null if the file has none. */
  private String crsMember(OutTable newTable) throws StoreException {
    Crs crs = newTable.crs();
    if (crs == null) {
      issues.add(Issue.of(GeoJsonIssue.CRS_UNKNOWN, file, newTable.name()));
      return "null";
    }
    boolean wgs84 = crs.isGeographic() && crs.datum() == Datum.WGS84;
    boolean cgcs2000 = crs.isGeographic() && crs.datum() == Datum.CGCS2000;
    if (wgs84 || cgcs2000 && member == YesNo.NO) {
      return null;
    }
    if (crs.epsg() == 0 || !cgcs2000 && member != YesNo.YES) {
      throw new StoreException(
          Issue.of(GeoJsonIssue.CRS_NOT_WRITTEN, file, newTable.name(), crs.id()), null);
    }
    return "{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::"
        + crs.epsg()
        + "\"}}";
  }

  @Override
  public boolean row(OutRow row) throws StoreException {
    try {
      json.writeRaw(rows++ == 0 ? "\n" : "");
      json.writeStartObject();
      json.writeStringField("type", "Feature");
      json.writeNumberField("id", row.fid());
      json.writeObjectFieldStart("properties");
      for (int i = 0; i < table.columns().size(); i++) {
        json.writeFieldName(whole(table.columns().get(i).name()));
        value(row.values().get(i));
      }
      json.writeEndObject();
      json.writeFieldName("geometry");
      Geometry geometry = row.geometry();
      if (geometry == null || geometry.isEmpty()) {
        json.writeNull();
      } else {
        geometries.write(geometry);
      }
      json.writeEndObject();
      json.writeRaw('\n');
      return true;
    } catch (IOException e) {
      throw OutputText.failure(target, e);
    }
  }

  private void value(Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Double number) {
      if (Double.isFinite(number)) {
        json.writeNumber(number);
      } else {
        notFinite++;
        json.writeNull();
      }
    } else if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else if (value instanceof byte[] bytes) {
      blobs = true;
      json.writeString(Base64.getEncoder().encodeToString(bytes));
    } else {
      json.writeString(whole(String.valueOf(value)));
    }
  }

  /** Halves of characters, which UTF-8 cannot hold, are left out. */
  private String whole(String text) {
    StringBuilder result = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .forEach(result::appendCodePoint);
    broken += text.length() - result.length();
    return result.toString();
  }

  @Override
  public void commit() throws StoreException {
    if (table == null) {
      throw new IllegalStateException("no table was begun");
    }
    try {
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
      json.close();
    } catch (IOException e) {
      throw OutputText.failure(target, e);
    }
    out.commit();
    if (broken > 0) {
      issues.add(Issue.of(MarkupIssue.CHARACTERS_DROPPED, file, table.name(), broken));
    }
    if (notFinite > 0) {
      issues.add(Issue.of(GeoJsonIssue.NUMBERS_NOT_FINITE, file, table.name(), notFinite));
    }
    if (blobs) {
      issues.add(Issue.of(MarkupIssue.VALUES_AS_TEXT, file, table.name()));
    }
  }

  @Override
  public List<Issue> issues() {
    return List.copyOf(issues);
  }

  @Override
  public void close() throws StoreException {
    out.close();
  }
}
