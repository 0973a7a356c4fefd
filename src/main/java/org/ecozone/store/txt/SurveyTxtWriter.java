package org.ecozone.store.txt;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.Measures;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.FeatureWriter;
import org.ecozone.store.exchange.OutRow;
import org.ecozone.store.exchange.OutTable;
import org.ecozone.store.exchange.PointNumbers;
import org.ecozone.store.exchange.WriteChoices;
import org.ecozone.store.exchange.YesNo;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes 勘测定界 TXT as the standard has it: GB18030, CRLF, northing first, three decimals, closed
 * rings, areas planar in hectares with four decimals. Shells run clockwise from their north-western
 * point, holes the other way round; every ring of a parcel has its own number.
 *
 * <p>Rows are written as they come; nothing is held.
 */
public final class SurveyTxtWriter implements FeatureWriter {
  private static final String TRANSFORMATION = "转换参数";

  private final String file;
  private final TxtWriteOptions options;
  private final TxtIssues issues;
  private final TxtOutput out;
  private TxtGrid grid;
  private Crs crs;
  private TxtOutColumns columns;
  private int parcels;
  private long points;

  private SurveyTxtWriter(Path target, TxtWriteOptions options) throws StoreException {
    this.file = String.valueOf(target.getFileName());
    this.options = options;
    this.issues = new TxtIssues(file);
    this.out = new TxtOutput(target, options.charset(), issues);
  }

  /** A writer; fails if a choice is none. */
  public static FeatureWriter create(Path target, WriteChoices choices) throws StoreException {
    String name = String.valueOf(target.getFileName());
    return new SurveyTxtWriter(target, TxtWriteOptions.of(choices, name));
  }

  @Override
  public void beginTable(OutTable table) throws StoreException {
    if (grid != null) {
      throw new IllegalStateException("a coordinate TXT holds one table");
    }
    crs = table.crs();
    grid = new TxtGrid(crs, options);
    columns = TxtOutColumns.of(table, issues);
    if (crs == null) {
      issues.add(TxtIssue.CRS_UNSTATED);
    }
    Map<String, String> head = new LinkedHashMap<>();
    head.put("格式版本号", "1.01");
    head.put("数据产生单位", "");
    head.put("数据产生日期", "");
    head.putAll(grid.head());
    head.put(TRANSFORMATION, "0,0,0,0,0,0,0");
    if (!table.projectName().isEmpty()) {
      head.put("项目名称", table.projectName());
    }
    head.putAll(options.header());
    out.line("[属性描述]");
    for (Map.Entry<String, String> entry : head.entrySet()) {
      String value = entry.getValue().replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
      out.line(out.mappable(entry.getKey() + "=" + value));
    }
    out.line("[地块坐标]");
  }

  @Override
  public boolean row(OutRow row) throws StoreException {
    Geometry geometry = row.geometry();
    if (geometry == null || geometry.isEmpty()) {
      issues.add(Issue.of(TxtIssue.GEOMETRY_ABSENT, file, "", row.fid()).withFid(row.fid()));
      return false;
    }
    List<Ring> rings = rings(geometry);
    if (rings == null) {
      String type = geometry.getGeometryType();
      Issue issue = Issue.of(TxtIssue.GEOMETRY_UNWRITABLE, file, "", row.fid(), type);
      issues.add(issue.withFid(row.fid()));
      return false;
    }
    parcels++;
    boolean areal = geometry.getDimension() == 2;
    boolean closing = areal && options.closing() == YesNo.YES;
    long count = 0;
    for (Ring ring : rings) {
      count += ring.points().size() + (closing ? 1 : 0);
    }
    String kind = areal ? "面" : geometry.getDimension() == 1 ? "线" : "点";
    out.line(head(row, count, areal ? area(geometry) : "", kind));
    write(rings, closing);
    return true;
  }

  private String head(OutRow row, long count, String area, String kind) {
    List<String> fields = new ArrayList<>();
    fields.add(String.valueOf(count));
    fields.add(area);
    fields.add(out.field(columns.number(row, parcels)));
    fields.add(out.field(columns.name(row)));
    fields.add(kind);
    for (String text : columns.further(row)) {
      fields.add(out.field(text));
    }
    fields.add("@");
    return String.join(",", fields);
  }

  private void write(List<Ring> rings, boolean closing) throws StoreException {
    points = options.numbers() == PointNumbers.FILE ? points : 0;
    for (int r = 0; r < rings.size(); r++) {
      points = options.numbers() == PointNumbers.RING ? 0 : points;
      long first = points + 1;
      String number = "," + (r + 1) + ",";
      for (String point : rings.get(r).points()) {
        points++;
        out.line("J" + points + number + point);
      }
      if (closing) {
        out.line("J" + first + number + rings.get(r).points().get(0));
      }
    }
  }

  /** In the unit of the file; empty if the place has no plane. */
  private String area(Geometry geometry) {
    try {
      double areaM2 =
          crs == null
              ? Measures.planarArea(geometry)
              : Measures.planarAreaM2(geometry, crs, Measures.planarCrs(geometry, crs));
      return BigDecimal.valueOf(areaM2 / options.unit().squareMetres())
          .setScale(4, RoundingMode.HALF_UP)
          .toPlainString();
    } catch (CrsException e) {
      return "";
    }
  }

  private record Ring(List<String> points) {}

  /** Null if there is anything that a TXT cannot hold. */
  private List<Ring> rings(Geometry geometry) {
    List<Ring> rings = new ArrayList<>();
    if (geometry.getClass() == GeometryCollection.class) {
      return null;
    }
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Geometry part = geometry.getGeometryN(i);
      if (part instanceof Polygon polygon && !polygon.isEmpty()) {
        if (!addRings(polygon, rings)) {
          return null;
        }
      } else if (part instanceof LineString line && !line.isEmpty()) {
        rings.add(new Ring(TxtRing.line(line, grid)));
      } else if (part instanceof Point point && !point.isEmpty()) {
        rings.add(new Ring(List.of(grid.point(point.getX(), point.getY()))));
      }
    }
    boolean line = geometry.getDimension() == 1;
    return line && rings.stream().anyMatch(ring -> ring.points().size() < 2) ? null : rings;
  }

  /** False if a shell is nothing when rounded; a hole that is nothing is left out. */
  private boolean addRings(Polygon polygon, List<Ring> rings) {
    for (int r = -1; r < polygon.getNumInteriorRing(); r++) {
      boolean shell = r < 0;
      LinearRing ring = shell ? polygon.getExteriorRing() : polygon.getInteriorRingN(r);
      List<String> points = TxtRing.ring(ring, grid, !shell);
      if (points.size() >= 3) {
        rings.add(new Ring(points));
      } else if (shell) {
        return false;
      } else {
        issues.add(
            Issue.of(TxtIssue.HOLE_LOST, file, "", parcels + 1)
                .at(ring.getCoordinate().x, ring.getCoordinate().y));
      }
    }
    return true;
  }

  @Override
  public void commit() throws StoreException {
    out.commit();
  }

  @Override
  public List<Issue> issues() {
    return issues.list();
  }

  @Override
  public void close() throws StoreException {
    out.close();
  }

  /** {@code DK07}, for a layer without numbers of parcels. */
  static String generated(int parcel) {
    return String.format(Locale.ROOT, "DK%02d", parcel);
  }
}
