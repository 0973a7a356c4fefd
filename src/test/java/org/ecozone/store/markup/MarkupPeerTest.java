package org.ecozone.store.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.Crs;
import org.ecozone.job.Progress;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.door.Doors;
import org.ecozone.store.exchange.ColumnRoles;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.FeatureWriter;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.OutRow;
import org.ecozone.store.exchange.OutTable;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.exchange.ReceivedRow;
import org.ecozone.store.exchange.WriteChoices;
import org.ecozone.support.Gdal;
import org.ecozone.support.Seeded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** What GDAL writes is read as GDAL was given it, and GDAL reads what we write. */
class MarkupPeerTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final List<Column> COLUMNS =
      List.of(
          new Column("name", Type.TEXT),
          new Column("地类", Type.TEXT),
          new Column("面积", Type.DOUBLE),
          new Column("序号", Type.INTEGER));

  @TempDir Path folder;
  private final List<OutRow> rows = new ArrayList<>();

  @BeforeEach
  void makeRows() {
    Gdal.assumePresent();
    Seeded seeded = Seeded.of("MarkupPeerTest");
    for (int i = 0; i < 30; i++) {
      Polygon one = seeded.polygonWithHole(100 + i * 0.1, 35, 0.02, 7);
      Polygon two = seeded.polygon(100 + i * 0.1, 36, 0.02, 5);
      Geometry geometry = i % 3 == 0 ? FACTORY.createMultiPolygon(new Polygon[] {one, two}) : one;
      String land = i % 5 == 0 ? null : "耕地<" + i + ">&\"'，😀";
      rows.add(
          new OutRow(i + 1, geometry, java.util.Arrays.asList("地块" + i, land, i * 1.25, (long) i)));
    }
  }

  private Path write(ExchangeFormat format, String name, int epsg) throws Exception {
    Path target = folder.resolve(name);
    try (FeatureWriter writer = Doors.create(format, target, WriteChoices.NONE)) {
      writer.beginTable(
          new OutTable("地块", "GEOMETRY", Crs.ofEpsg(epsg), COLUMNS, ColumnRoles.NONE, "项目"));
      for (OutRow row : rows) {
        assertThat(writer.row(row)).isTrue();
      }
      writer.commit();
      assertThat(writer.issues()).isEmpty();
    }
    return target;
  }

  private List<ReceivedRow> read(Path file, String... columns) throws Exception {
    try (ReceivedFile received = Doors.open(InputFile.of(file), ReadChoices.NONE, Progress.NONE)) {
      List<ReceivedRow> all = new ArrayList<>();
      received.read(received.tables().get(0), Progress.NONE, all::add);
      List<String> names = received.tables().get(0).columns().stream().map(Column::name).toList();
      assertThat(names).contains(columns);
      List<ReceivedRow> picked = new ArrayList<>();
      for (ReceivedRow row : all) {
        List<Object> values = new ArrayList<>();
        for (String column : columns) {
          values.add(row.values().get(names.indexOf(column)));
        }
        picked.add(new ReceivedRow(row.fid(), row.line(), row.geometry(), values, row.failure()));
      }
      return picked;
    }
  }

  private void assertSame(List<ReceivedRow> read, double toleranceDeg) {
    assertThat(read).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(read.get(i).failure()).isNull();
      assertThat(read.get(i).values()).isEqualTo(rows.get(i).values());
      Geometry expected = rows.get(i).geometry().norm();
      Geometry actual = read.get(i).geometry().norm();
      assertThat(actual.getNumPoints()).isEqualTo(expected.getNumPoints());
      assertThat(actual.equalsExact(expected, toleranceDeg)).as("%s %s", actual, expected).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "LIBKML,kml,1e-10",
    "KML,kml,1e-10",
    "LIBKML,kmz,1e-10",
    "GeoJSON,geojson,1e-10",
    "GeoJSONSeq,geojsonl,1e-10"
  })
  void filesOfGdalAreReadAsWritten(String driver, String ending, double tolerance)
      throws Exception {
    Path source = write(ExchangeFormat.GEOJSON, "source.geojson", 4326);
    Path target = folder.resolve("gdal." + ending);
    Gdal.run(
        "ogr2ogr",
        "-f",
        driver,
        target.toString(),
        source.toString(),
        "-lco",
        driver.startsWith("GeoJSON") ? "COORDINATE_PRECISION=15" : "NAME=x",
        "--config",
        "LIBKML_NAME_FIELD",
        "name");
    String name = driver.equals("KML") ? "name" : "name";
    InputFile input = InputFile.of(target);
    boolean lines = ending.equals("geojsonl");
    Path readable =
        lines ? Files.move(target, folder.resolve("gdal-seq.geojson")) : input.path().get();
    assertSame(read(readable, name, "地类", "面积", "序号"), tolerance);
  }

  @ParameterizedTest
  @CsvSource({
    "KML,a.kml,4326",
    "KML,a.kmz,4490",
    "GEOJSON,a.geojson,4326",
    "GEOJSON,b.geojson,4490"
  })
  void gdalReadsOurFiles(ExchangeFormat format, String name, int epsg) throws Exception {
    Path file = write(format, name, epsg);
    String info = Gdal.run("ogrinfo", "-al", "-so", file.toString());
    assertThat(info).contains("Feature Count: 30").contains("地类: String").contains("面积: Real");
    assertThat(info)
        .contains(
            format == ExchangeFormat.KML
                ? "WGS 84"
                : epsg == 4490 ? "ID[\"EPSG\",4490]" : "WGS 84");
    assertThat(info).contains("Extent: (99.9");
    Path copy = folder.resolve("copy.geojson");
    Gdal.run(
        "ogr2ogr",
        "-f",
        "GeoJSON",
        copy.toString(),
        file.toString(),
        "-lco",
        "COORDINATE_PRECISION=15");
    assertSame(read(copy, format == ExchangeFormat.KML ? "Name" : "name", "地类", "面积", "序号"), 1e-10);
  }

  @Test
  void ourFilesAreReadByOurselvesExactly() throws Exception {
    assertSame(read(write(ExchangeFormat.KML, "a.kml", 4326), "name", "地类", "面积", "序号"), 0);
    assertSame(read(write(ExchangeFormat.KML, "a.kmz", 4326), "name", "地类", "面积", "序号"), 0);
    assertSame(read(write(ExchangeFormat.GEOJSON, "a.geojson", 4490), "name", "地类", "面积", "序号"), 0);
  }

  @Test
  void tracksOfGdalAndOursAreTheSame() throws Exception {
    Path source = folder.resolve("lines.geojson");
    StringBuilder text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
    Seeded seeded = Seeded.of("MarkupPeerTest.tracks");
    List<Coordinate[]> lines = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      Coordinate[] line = seeded.line(104, 35, 0.1, 5).getCoordinates();
      lines.add(line);
      text.append(i == 0 ? "" : ",")
          .append("{\"type\":\"Feature\",\"properties\":{\"name\":\"线")
          .append(i);
      text.append("\"},\"geometry\":{\"type\":\"MultiLineString\",\"coordinates\":[[");
      for (int k = 0; k < line.length; k++) {
        text.append(k == 0 ? "" : ",")
            .append("[")
            .append(line[k].x)
            .append(",")
            .append(line[k].y)
            .append("]");
      }
      text.append("]]}}");
    }
    Files.writeString(source, text + "]}");
    Path target = folder.resolve("gdal.gpx");
    Gdal.run(
        "ogr2ogr", "-f", "GPX", target.toString(), source.toString(), "-nlt", "MULTILINESTRING");
    List<ReceivedRow> read = read(target, "name");
    assertThat(read).hasSize(10);
    for (int i = 0; i < 10; i++) {
      assertThat(read.get(i).values()).containsExactly("线" + i);
      Geometry expected = FACTORY.createLineString(lines.get(i));
      assertThat(read.get(i).geometry().equalsExact(expected, 1e-8)).isTrue();
    }
  }

  @Test
  void gdalReadsOurTracksAndWaypoints() throws Exception {
    Path file = folder.resolve("a.gpx");
    try (FeatureWriter writer = Doors.create(ExchangeFormat.GPX, file, WriteChoices.NONE)) {
      writer.beginTable(
          new OutTable("地块", "GEOMETRY", Crs.ofEpsg(4490), COLUMNS, ColumnRoles.NONE, ""));
      Seeded seeded = Seeded.of("MarkupPeerTest.gpx");
      for (int i = 0; i < 5; i++) {
        writer.row(new OutRow(i, seeded.polygon(104, 35, 0.1, 6), List.of("面" + i, "耕地", 1.5, 2L)));
        writer.row(
            new OutRow(10 + i, seeded.point(104, 35, 105, 36), List.of("点" + i, "耕地", 1.5, 2L)));
      }
      writer.commit();
    }
    String info = Gdal.run("ogrinfo", "-al", file.toString());
    assertThat(info).contains("name (String) = 面4").contains("name (String) = 点4");
    assertThat(info).contains("desc (String) = 地类=耕地; 面积=1.5; 序号=2");
    assertThat(Gdal.run("ogrinfo", "-so", file.toString(), "tracks")).contains("Feature Count: 5");
    assertThat(Gdal.run("ogrinfo", "-so", file.toString(), "waypoints"))
        .contains("Feature Count: 5");
  }
}
