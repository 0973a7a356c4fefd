package org.ecozone.bench.shape;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.exchange.ColumnRoles;
import org.ecozone.store.exchange.FeatureWriter;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.OutRow;
import org.ecozone.store.exchange.OutTable;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.exchange.WriteChoices;
import org.ecozone.store.shape.ShapefileReader;
import org.ecozone.store.shape.write.ShapefileWriter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes a shapefile of polygons with holes and Chinese attributes, and reads it, zipped too; run
 * with {@code -Xmx300m} it shows that memory does not grow with the file.
 *
 * <p>Argument: megabytes, 200 if there is none.
 */
public final class ShapefileStream {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final int VERTICES = 48;
  private static final double MS = 1e6;

  private static final List<Column> COLUMNS =
      List.of(
          new Column("单元编码", Type.TEXT),
          new Column("名称", Type.TEXT),
          new Column("面积", Type.DOUBLE),
          new Column("等级", Type.INTEGER),
          new Column("日期", Type.DATE));

  private ShapefileStream() {}

  /** Runs once. */
  public static void main(String[] args) throws Exception {
    long megabytes = args.length > 0 ? Long.parseLong(args[0]) : 200;
    Path folder = Files.createTempDirectory("shapefile-stream");
    try {
      say("heap limit", (Runtime.getRuntime().maxMemory() >> 20) + " MB");
      Path shp = folder.resolve("单元.shp");
      timed("write", () -> write(shp, megabytes << 20));
      say(".shp", (Files.size(shp) >> 20) + " MB");
      timed("read", () -> read(shp));
      Path zip = folder.resolve("单元.zip");
      timed("write zip", () -> write(zip, megabytes << 20));
      timed("read zip", () -> read(zip));
    } finally {
      delete(folder);
    }
  }

  /** A step that may fail in any way. */
  private interface Step {
    void run() throws StoreException, IOException, CrsException;
  }

  private static void timed(String name, Step step)
      throws StoreException, IOException, CrsException {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    long start = System.nanoTime();
    step.run();
    double ms = (System.nanoTime() - start) / MS;
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    say(name, String.format(Locale.ROOT, "%.0f ms, heap at most %d MB", ms, peak >> 20));
  }

  private static void write(Path target, long bytes)
      throws StoreException, IOException, CrsException {
    long rows = bytes / (8 + 44 + 8 + 16L * (2 * VERTICES + 2));
    try (FeatureWriter writer = ShapefileWriter.create(target, WriteChoices.NONE)) {
      writer.beginTable(
          new OutTable("单元", "POLYGON", Crs.ofEpsg(4523), COLUMNS, ColumnRoles.NONE, ""));
      for (long i = 0; i < rows; i++) {
        List<Object> values =
            Arrays.asList("ZH621221" + i, "成县重点管控单元" + i, i / 100.0, i % 3, "2026-11-20");
        writer.row(new OutRow(i, polygon(i), values));
      }
      writer.commit();
    }
  }

  private static Polygon polygon(long i) {
    double x = 35_400_000 + i % 1000 * 200;
    double y = 3_600_000 + i / 1000 * 200.0;
    LinearRing hole = ring(x, y, 30);
    return FACTORY.createPolygon(ring(x, y, 90), new LinearRing[] {hole});
  }

  private static LinearRing ring(double x, double y, double radius) {
    Coordinate[] points = new Coordinate[VERTICES + 1];
    for (int k = 0; k < VERTICES; k++) {
      double angle = 2 * Math.PI * k / VERTICES;
      points[k] = new CoordinateXY(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
    }
    points[VERTICES] = points[0];
    return FACTORY.createLinearRing(points);
  }

  private static void read(Path file) throws StoreException {
    long[] found = new long[2];
    try (ReceivedFile received =
        new ShapefileReader().open(InputFile.of(file), ReadChoices.NONE, Progress.NONE)) {
      received.read(
          received.tables().get(0),
          Progress.NONE,
          row -> {
            found[0]++;
            found[1] += row.geometry().getNumPoints();
          });
    }
    say("rows, points", found[0] + ", " + found[1]);
  }

  private static void say(String what, String value) {
    System.out.println(what + ": " + value);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
