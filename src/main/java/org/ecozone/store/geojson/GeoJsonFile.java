package org.ecozone.store.geojson;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.exchange.ReceivedRow;
import org.ecozone.store.exchange.ReceivedTable;
import org.ecozone.store.exchange.RowSink;
import org.ecozone.store.markup.EncodedText;
import org.ecozone.store.markup.GeometryFault;
import org.ecozone.store.markup.GeometryParts;
import org.ecozone.store.markup.LineUse;
import org.ecozone.store.markup.MarkupIssue;
import org.ecozone.store.markup.RemarkTally;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Geometry;

/** An opened GeoJSON. */
final class GeoJsonFile implements ReceivedFile {
  private final Head head;
  private final EncodedText text;
  private final long size;
  private final LineUse use;
  private GeoJsonScan scan;
  private ReceivedTable table;

  GeoJsonFile(InputFile input, String sha256, EncodedText text, long size, LineUse use) {
    this.head = new Head(ExchangeFormat.GEOJSON, input, sha256, Grouping.ROWS);
    this.text = text;
    this.size = size;
    this.use = use;
  }

  /** The first pass. */
  void scan(Progress progress) throws StoreException {
    scan = new GeoJsonScan(input().name());
    CrsMember crs = walk(progress, scan);
    table = scan.finish(input().name(), input().stem(), crs);
  }

  private CrsMember walk(Progress progress, GeoJsonWalk.Sink sink) throws StoreException {
    CrsMember[] crs = new CrsMember[1];
    JsonText.read(
        text,
        size,
        progress,
        json -> {
          GeoJsonWalk walk = new GeoJsonWalk(input().name(), json, sink);
          walk.run();
          crs[0] = walk.crs();
        });
    return crs[0];
  }

  @Override
  public Head head() {
    return head;
  }

  @Override
  public List<Issue> read(ReceivedTable wanted, Progress progress, RowSink sink)
      throws StoreException {
    if (!wanted.name().equals(table.name())) {
      throw new IllegalArgumentException("no table " + wanted.name());
    }
    Rows rows = new Rows(sink);
    walk(progress, rows);
    return rows.remarks.issues(input().name(), table.name());
  }

  /** Every later pass. */
  private final class Rows implements GeoJsonWalk.Sink {
    private final RowSink sink;
    private final RemarkTally remarks = new RemarkTally();
    private Object[] values = new Object[0];
    private List<String> twice = new ArrayList<>();
    private boolean misfit;
    private long count;

    Rows(RowSink sink) {
      this.sink = sink;
    }

    @Override
    public void begin() {
      values = new Object[table.columns().size()];
      twice = new ArrayList<>();
    }

    @Override
    public void property(String name, JsonParser json) throws IOException {
      int place = scan.census().place(name);
      if (place < 0) {
        json.skipChildren();
        return;
      }
      if (values[place] != null) {
        twice.add(name);
      }
      values[place] = PropertyValue.read(json, scan.census().type(place));
      misfit |= values[place] == PropertyValue.MISFIT;
    }

    @Override
    public void feature(FeatureDraft feature) throws StoreException {
      if (misfit || count >= table.rowCount()) {
        throw new StoreException(
            Issue.of(
                MarkupIssue.CHANGED_BETWEEN_PASSES, input().name(), table.name(), feature.line),
            null);
      }
      for (String name : twice) {
        remarks.add(MarkupIssue.VALUES_TWICE, name, feature.line, name);
      }
      int idPlace = scan.census().place(GeoJsonScan.ID_KEY);
      if (idPlace >= 0 && feature.id != null) {
        boolean text = scan.census().type(idPlace) == Type.TEXT;
        values[idPlace] = text ? String.valueOf(feature.id) : feature.id;
      }
      boolean stated = scan.hasNumbers() && feature.id instanceof Long;
      long fid = stated ? (Long) feature.id : count;
      count++;
      hand(feature, fid);
    }

    private void hand(FeatureDraft feature, long fid) throws StoreException {
      Geometry geometry = null;
      Issue failure = null;
      try {
        geometry = geometry(feature);
      } catch (GeometryFault e) {
        failure = e.issue(input().name(), table.name(), feature.line, fid);
      }
      List<Object> row = Collections.unmodifiableList(Arrays.asList(values));
      sink.row(new ReceivedRow(fid, feature.line, geometry, row, failure));
    }

    private Geometry geometry(FeatureDraft feature) throws GeometryFault {
      if (feature.geometryTwice) {
        throw new GeometryFault(GeoJsonIssue.MEMBER_TWICE, "geometry");
      }
      Shape shape = feature.geometry();
      if (shape == null) {
        return null;
      }
      GeometryParts parts = new GeometryParts(remarks, feature.line);
      shape.into(parts, use);
      if (shape.hasAltitudes()) {
        remarks.add(MarkupIssue.ALTITUDES_DROPPED, feature.line);
      }
      return parts.geometry();
    }

    @Override
    public void note(String name, String content) {
      // known from the first pass
    }
  }

  @Override
  public List<ReceivedTable> tables() {
    return List.of(table);
  }

  @Override
  public Map<String, String> notes() {
    return Map.copyOf(scan.notes());
  }

  @Override
  public Optional<Charset> encoding() {
    return Optional.of(text.charset());
  }

  @Override
  public List<Issue> issues() {
    List<Issue> all = new ArrayList<>(text.issues());
    all.addAll(scan.issues(input().name(), table.name()));
    return all;
  }
}
