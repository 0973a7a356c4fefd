package org.ecozone.bench.door;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.job.Progress;
import org.ecozone.store.FeatureRows;
import org.ecozone.store.GeoPackageFile;
import org.ecozone.store.GeoPackageWriter;
import org.ecozone.store.StoreException;
import org.ecozone.store.TableSpec;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.door.Doors;
import org.ecozone.store.exchange.ColumnRoles;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.FeatureWriter;
import org.ecozone.store.exchange.OutRow;
import org.ecozone.store.exchange.OutTable;
import org.ecozone.store.exchange.WriteChoices;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Makes the files of the measurements; those that are there stay. */
final class DoorFiles {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final int LAYER_VERTICES = 200;
  private static final List<ExchangeFormat> MIXED =
      List.of(
          ExchangeFormat.SURVEY_TXT,
          ExchangeFormat.SHAPEFILE,
          ExchangeFormat.GEOJSON,
          ExchangeFormat.KML,
          ExchangeFormat.DXF,
          ExchangeFormat.CORNER_CSV,
          ExchangeFormat.GEOPACKAGE);

  private final Path folder;

  DoorFiles(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /** Parcels side by side; neighbours share a side if there are no gaps between them. */
  Path parcels(String name, int parcels, int points) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      writeParcels(file, parcels, points);
    }
    return file;
  }

  /** Every third parcel is a star; the others are squares whose sides have many points. */
  private static void writeParcels(Path file, int parcels, int points) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, Charset.forName("GB18030"))) {
      out.write("[属性描述]\r\n坐标系=2000国家大地坐标系\r\n几度分带=3\r\n带号=35\r\n[地块坐标]\r\n");
      for (int p = 0; p < parcels; p++) {
        String head = "%d,,DK%05d,第%d号地块,面,,工业用地,,@\r\n";
        out.write(String.format(Locale.ROOT, head, points, p, p));
        Coordinate[] ring = parcel(p, parcels, points);
        for (int i = 0; i < points; i++) {
          int number = i % (points - 1) + 1;
          String point = "J%d,1,%.3f,%.3f\r\n";
          out.write(String.format(Locale.ROOT, point, number, ring[i].y, ring[i].x));
        }
      }
    }
  }

  private static Coordinate[] star(double x, double y, int points, int turn) {
    Coordinate[] ring = new Coordinate[points];
    for (int i = 0; i < points - 1; i++) {
      double angle = -2 * Math.PI * i / (points - 1);
      double radius = 65 + 30 * Math.sin(5 * angle + turn);
      ring[i] = new CoordinateXY(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
    }
    ring[points - 1] = ring[0];
    return ring;
  }

  private static Coordinate[] square(double x, double y, int points) {
    Coordinate[] ring = new Coordinate[points];
    for (int i = 0; i < points - 1; i++) {
      double at = 4.0 * i / (points - 1);
      double along = 200 * (at - Math.floor(at)) - 100;
      ring[i] =
          switch ((int) at) {
            case 0 -> new CoordinateXY(x + along, y + 100);
            case 1 -> new CoordinateXY(x + 100, y - along);
            case 2 -> new CoordinateXY(x - along, y - 100);
            default -> new CoordinateXY(x - 100, y + along);
          };
    }
    ring[points - 1] = ring[0];
    return ring;
  }

  /** The same parcels as a GeoPackage says that they are one site. */
  Path parcelsAsGeoPackage(String name, int parcels, int points)
      throws StoreException, CrsException {
    Path file = folder.resolve(name);
    if (Files.exists(file)) {
      return file;
    }
    List<Column> columns = List.of(text("site_id"), text("name"), text("地块编号"));
    try (GeoPackageWriter writer = GeoPackageWriter.create(file)) {
      writer.beginTable(new TableSpec("地块", "地块", "", "POLYGON", Crs.ofEpsg(4523), columns, false));
      for (int p = 0; p < parcels; p++) {
        Coordinate[] ring = parcel(p, parcels, points);
        for (Coordinate at : ring) {
          at.setX(Math.rint(1000 * at.x) / 1000);
          at.setY(Math.rint(1000 * at.y) / 1000);
        }
        List<Object> values = List.of("示意项目", "示意项目", "DK" + p);
        writer.add(p + 1L, FACTORY.createPolygon(ring), values);
      }
      writer.commit();
    }
    return file;
  }

  private static Coordinate[] parcel(int p, int parcels, int points) {
    int across = (int) Math.ceil(Math.sqrt(parcels));
    double east = 35_540_000 + 200.0 * (p % across);
    double north = 3_700_000 + 200.0 * (p / across);
    return p % 3 == 0 ? star(east, north, points, p) : square(east, north, points);
  }

  private static Column text(String name) {
    return new Column(name, Type.TEXT);
  }

  /** A zone layer of so many megabytes of coordinates, 永久基本农田 by its name. */
  Path layer(ExchangeFormat format, String name, long megabytes)
      throws StoreException, CrsException {
    Path file = folder.resolve(name);
    if (Files.exists(file)) {
      return file;
    }
    boolean text = format == ExchangeFormat.GEOJSON;
    long rows = (megabytes << 20) / (LAYER_VERTICES * (text ? 38L : 16L));
    CrsTransform move = CrsTransform.between(Crs.ofEpsg(4544), Crs.ofEpsg(text ? 4490 : 4544));
    try (FeatureWriter writer = Doors.create(format, file, WriteChoices.NONE)) {
      List<Column> columns = List.of(text("BSM"), text("XZQDM"), text("TBBH"), text("DLMC"));
      writer.beginTable(
          new OutTable("YJJBNTTB", "POLYGON", move.to(), columns, ColumnRoles.NONE, ""));
      for (int i = 0; i < rows; i++) {
        double x = 400_000 + i % 300 * 700.0;
        double y = 3_500_000 + i / 300 * 700.0;
        Polygon field = FACTORY.createPolygon(star(x, y, LAYER_VERTICES, i));
        writer.row(new OutRow(i, move.apply(field), List.of("F" + i, "629001", "T" + i, "旱地" + i)));
      }
      writer.commit();
    }
    return file;
  }

  /** The areas among sites, written by a format. */
  Path areas(Path sites, ExchangeFormat format, String name) throws StoreException {
    Path file = folder.resolve(name);
    if (Files.exists(file)) {
      return file;
    }
    try (GeoPackageFile source = GeoPackageFile.open(sites, Progress.NONE)) {
      var table = source.tables().get(0);
      Crs crs = FeatureRows.crs(source, table, Progress.NONE);
      List<Column> columns = table.columns().stream().map(DoorFiles::text).toList();
      if (format == ExchangeFormat.GEOPACKAGE) {
        try (GeoPackageWriter writer = GeoPackageWriter.create(file)) {
          writer.beginTable(new TableSpec("sites", "sites", "", "POLYGON", crs, columns, false));
          each(source, row -> writer.add(row.fid() - 1, row.geometry(), row.values()));
          writer.commit();
        }
        return file;
      }
      try (FeatureWriter writer = Doors.create(format, file, WriteChoices.NONE)) {
        writer.beginTable(new OutTable("sites", "POLYGON", crs, columns, ColumnRoles.NONE, ""));
        each(source, row -> writer.row(new OutRow(row.fid(), row.geometry(), row.values())));
        writer.commit();
      }
      return file;
    }
  }

  private interface RowTaker {
    void take(FeatureRows.Row row) throws StoreException;
  }

  private static void each(GeoPackageFile source, RowTaker taker) throws StoreException {
    FeatureRows.read(
        source,
        source.tables().get(0),
        Progress.NONE,
        row -> {
          if (row.geometry() instanceof Polygon) {
            taker.take(row);
          }
        });
  }

  /** A folder of small files of many formats. */
  Path mixed(String name, int files) throws IOException, StoreException, CrsException {
    Path inside = folder.resolve(name);
    if (Files.exists(inside)) {
      return inside;
    }
    Files.createDirectories(inside);
    Crs plane = Crs.ofEpsg(4523);
    Crs degrees = Crs.ofEpsg(4490);
    CrsTransform move = CrsTransform.between(plane, degrees);
    for (int n = 0; n < files; n++) {
      ExchangeFormat format = MIXED.get(n % MIXED.size());
      boolean lonLat = format == ExchangeFormat.GEOJSON || format == ExchangeFormat.KML;
      Path file = inside.resolve("项目" + n + "." + format.endings().get(0));
      if (format == ExchangeFormat.GEOPACKAGE) {
        try (GeoPackageWriter writer = GeoPackageWriter.create(file)) {
          writer.beginTable(
              new TableSpec("地块", "地块", "", "POLYGON", plane, List.of(text("name")), false));
          for (int k = 0; k < 5; k++) {
            writer.add(k + 1L, small(n, k), List.of("地块" + k));
          }
          writer.commit();
        }
        continue;
      }
      try (FeatureWriter writer = Doors.create(format, file, WriteChoices.NONE)) {
        Crs crs = lonLat ? degrees : plane;
        writer.beginTable(
            new OutTable("地块", "POLYGON", crs, List.of(text("name")), ColumnRoles.NONE, ""));
        for (int k = 0; k < 5; k++) {
          Geometry land = lonLat ? move.apply(small(n, k)) : small(n, k);
          writer.row(new OutRow(k + 1L, land, List.of("地块" + k)));
        }
        writer.commit();
      }
    }
    return inside;
  }

  private static Polygon small(int n, int k) {
    double east = 35_540_000 + 400.0 * (n % 50) + 10 * k;
    return FACTORY.createPolygon(star(east + 190 * k, 3_700_000 + 400.0 * (n / 50), 30, n + k));
  }
}
