package org.ecozone.store.dxf;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.geo.reference.CrsStatement;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.dxf.drawing.Drawing;
import org.ecozone.store.dxf.land.DrawingText;
import org.ecozone.store.dxf.land.LandFeature;
import org.ecozone.store.dxf.land.LandFeature.Form;
import org.ecozone.store.dxf.land.LandSurvey.Land;
import org.ecozone.store.dxf.layer.CadLayer;
import org.ecozone.store.dxf.layer.CadLayers;
import org.ecozone.store.exchange.ColumnRoles;
import org.ecozone.store.exchange.EncodingSample;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.exchange.ReceivedRow;
import org.ecozone.store.exchange.ReceivedTable;
import org.ecozone.store.exchange.RowSink;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Texts;

/**
 * A drawing as a received file: one table of areas, one of lines, one of points. A drawing states
 * no CRS; x is the easting unless whoever drew it exchanged the axes.
 *
 * <p>Threads: immutable.
 */
final class DxfFile implements ReceivedFile, CadLayers {
  /** Names of tables and columns are the same in every language: files refer to them. */
  private static final Texts NAMES = Texts.of("store/dxf", Lang.ZH);

  private final Head head;
  private final Drawing drawing;
  private final DrawingText text;
  private final Land land;
  private final boolean extended;
  private final Map<Form, ReceivedTable> tables = new EnumMap<>(Form.class);

  DxfFile(InputFile input, String sha256, Drawing drawing, DrawingText text, Land land) {
    this.head = new Head(ExchangeFormat.DXF, input, sha256, Grouping.ONE_SITE);
    this.drawing = drawing;
    this.text = text;
    this.land = land;
    this.extended = land.features().stream().anyMatch(f -> !f.extension().isEmpty());
    for (Form form : Form.values()) {
      long rows = features(form).size();
      if (rows > 0) {
        tables.put(form, table(form, rows));
      }
    }
  }

  private List<LandFeature> features(Form form) {
    return land.features().stream().filter(feature -> feature.form() == form).toList();
  }

  private ReceivedTable table(Form form, long rows) {
    return new ReceivedTable(
        NAMES.get("table." + form.name()),
        columns(),
        roles(form),
        CrsStatement.NONE.withOrder(AxisOrder.EAST_NORTH),
        rows);
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(NAMES.get("column.layer"), Type.TEXT));
    columns.add(new Column(NAMES.get("column.text"), Type.TEXT));
    columns.add(new Column(NAMES.get("column.block"), Type.TEXT));
    columns.add(new Column(NAMES.get("column.type"), Type.TEXT));
    columns.add(new Column(NAMES.get("column.colour"), Type.INTEGER));
    columns.add(new Column(NAMES.get("column.handle"), Type.TEXT));
    if (extended) {
      columns.add(new Column(NAMES.get("column.extension"), Type.TEXT));
    }
    return columns;
  }

  /** Texts are numbers of parcels if each parcel has exactly one and no two are the same. */
  private ColumnRoles roles(Form form) {
    if (form != Form.AREA) {
      return ColumnRoles.NONE;
    }
    List<LandFeature> areas = features(Form.AREA);
    long different = areas.stream().map(LandFeature::text).distinct().count();
    boolean any = areas.stream().anyMatch(area -> !area.text().isEmpty());
    String column = NAMES.get("column.text");
    boolean number = land.oneTextEach() && different == areas.size();
    return new ColumnRoles(number ? column : "", any ? column : "", "", null);
  }

  @Override
  public Head head() {
    return head;
  }

  @Override
  public List<ReceivedTable> tables() {
    return List.copyOf(tables.values());
  }

  @Override
  public Map<String, String> notes() {
    Map<String, String> notes = new LinkedHashMap<>();
    if (!drawing.version().isEmpty()) {
      notes.put("$ACADVER", drawing.version());
    }
    if (!drawing.codePage().isEmpty()) {
      notes.put("$DWGCODEPAGE", drawing.codePage());
    }
    if (drawing.unit() >= 0) {
      notes.put("$INSUNITS", String.valueOf(drawing.unit()));
    }
    TreeSet<String> taken = new TreeSet<>();
    land.layers().stream().filter(CadLayer::taken).forEach(layer -> taken.add(layer.name()));
    notes.put(NAMES.get("column.layer"), String.join("\n", taken));
    return notes;
  }

  @Override
  public Optional<Charset> encoding() {
    return text.samples().isEmpty() ? Optional.empty() : Optional.of(text.charset());
  }

  @Override
  public List<EncodingSample> encodings() {
    return text.samples();
  }

  @Override
  public List<Issue> issues() {
    List<Issue> issues = new ArrayList<>(text.issues());
    issues.addAll(land.issues());
    return issues;
  }

  @Override
  public List<CadLayer> layers() {
    return land.layers();
  }

  /** Hands on the rows; what was odd about them was known when the file was opened. */
  @Override
  public List<Issue> read(ReceivedTable table, Progress progress, RowSink sink)
      throws StoreException {
    for (Map.Entry<Form, ReceivedTable> entry : tables.entrySet()) {
      if (entry.getValue().name().equals(table.name())) {
        long fid = 0;
        for (LandFeature feature : features(entry.getKey())) {
          progress.checkCancelled();
          sink.row(row(feature, ++fid));
        }
      }
    }
    return List.of();
  }

  private ReceivedRow row(LandFeature feature, long fid) {
    List<Object> values = new ArrayList<>();
    values.add(feature.layer());
    values.add(orNull(feature.text()));
    values.add(orNull(feature.block()));
    values.add(feature.type());
    values.add((long) feature.colour());
    values.add(orNull(feature.handle()));
    if (extended) {
      values.add(orNull(feature.extension()));
    }
    Issue failure = feature.failure() == null ? null : feature.failure().withFid(fid);
    return new ReceivedRow(fid, feature.line(), feature.geometry(), values, failure);
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
