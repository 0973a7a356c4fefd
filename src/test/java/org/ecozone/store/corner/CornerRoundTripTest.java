package org.ecozone.store.corner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.store.StoreException;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.corner.out.CornerWriter;
import org.ecozone.store.exchange.ColumnRoles;
import org.ecozone.store.exchange.FeatureWriter;
import org.ecozone.store.exchange.FormatWriter;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.OutRow;
import org.ecozone.store.exchange.OutTable;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReadOption;
import org.ecozone.store.exchange.WriteChoices;
import org.ecozone.store.exchange.WriteOption;
import org.ecozone.store.freetext.FreeTexts;
import org.ecozone.store.freetext.WktWriter;
import org.ecozone.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKTReader;

/** What the writers write is read back to the last decimal. */
class CornerRoundTripTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final List<Column> COLUMNS =
      List.of(
          new Column("地块编号", Type.TEXT),
          new Column("名称", Type.TEXT),
          new Column("备注", Type.TEXT),
          new Column("户数", Type.INTEGER));

  @TempDir Path folder;

  private static OutTable table(int epsg) throws Exception {
    ColumnRoles roles = new ColumnRoles("地块编号", "名称", "", null);
    Crs crs = epsg == 0 ? null : Crs.ofEpsg(epsg);
    return new OutTable("地块", "MULTIPOLYGON", crs, COLUMNS, roles, "项目");
  }

  private static OutRow row(int fid, Geometry geometry) {
    return new OutRow(
        fid, geometry, Arrays.asList("DK" + fid, "=选矿厂,\"" + fid + "\"", "@x", (long) fid));
  }

  private Path write(
      FormatWriter format, String name, WriteChoices choices, int epsg, List<Geometry> shapes)
      throws Exception {
    Path target = folder.resolve(name);
    try (FeatureWriter writer = format.create(target, choices)) {
      writer.beginTable(table(epsg));
      int fid = 0;
      for (Geometry shape : shapes) {
        fid++;
        assertThat(writer.row(row(fid, shape))).isTrue();
      }
      assertThat(target).doesNotExist();
      writer.commit();
    }
    return target;
  }

  private static ReadBack read(Path path) throws Exception {
    return ReadBack.of(CornerTables::open, InputFile.of(path), ReadChoices.NONE);
  }

  /** Random land with holes and parts, coordinates of three decimals. */
  private static List<Geometry> shapes(String seed, double x, double y, double size, int decimals) {
    Seeded random = Seeded.of(seed);
    List<Geometry> shapes = new ArrayList<>();
    for (int i = 0; shapes.size() < 30; i++) {
      double east = x + 6 * size * i;
      Polygon one = rounded(random.polygonWithHole(east, y, size, 4 + i % 9), decimals);
      Polygon two = rounded(random.polygon(east + 3 * size, y, size, 5), decimals);
      if (!one.isValid() || !two.isValid()) {
        continue;
      }
      shapes.add(i % 3 == 0 ? FACTORY.createMultiPolygon(new Polygon[] {one, two}) : one);
    }
    return shapes;
  }

  private static Polygon rounded(Polygon polygon, int decimals) {
    LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = rounded(polygon.getInteriorRingN(i).getCoordinates(), decimals);
    }
    return FACTORY.createPolygon(
        rounded(polygon.getExteriorRing().getCoordinates(), decimals), holes);
  }

  private static LinearRing rounded(Coordinate[] ring, int decimals) {
    double scale = Math.pow(10, decimals);
    return FACTORY.createLinearRing(
        Arrays.stream(ring)
            .map(
                c ->
                    new CoordinateXY(
                        Math.rint(c.x * scale) / scale, Math.rint(c.y * scale) / scale))
            .toArray(Coordinate[]::new));
  }

  private static Geometry turned(Geometry geometry) {
    Geometry copy = geometry.copy();
    copy.apply(
        (org.locationtech.jts.geom.CoordinateFilter)
            c -> {
              double x = c.x;
              c.x = c.y;
              c.y = x;
            });
    copy.geometryChanged();
    return copy;
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx"})
  void landIsReadBackToTheLastDecimal(String ending) throws Exception {
    FormatWriter format = ending.equals("csv") ? CornerWriter::csv : CornerWriter::xlsx;
    for (int epsg : new int[] {4523, 4490}) {
      List<Geometry> shapes =
          epsg == 4523
              ? shapes("CornerRoundTripTest", 35564800, 3732800, 100, 3)
              : shapes("CornerRoundTripTest degrees", 105.5, 33.5, 0.001, 9);
      Path file = write(format, epsg + "." + ending, WriteChoices.NONE, epsg, shapes);

      ReadBack back = read(file);

      assertThat(back.rows()).hasSameSizeAs(shapes);
      boolean northFirst = epsg == 4523;
      assertThat(back.table().crs().crs().epsg()).isEqualTo(epsg);
      assertThat(back.table().crs().order())
          .isEqualTo(northFirst ? AxisOrder.NORTH_EAST : AxisOrder.EAST_NORTH);
      for (int i = 0; i < shapes.size(); i++) {
        Geometry expected = northFirst ? turned(shapes.get(i)) : shapes.get(i);
        assertThat(back.wkt(i)).isEqualTo(expected.toText());
        assertThat(back.rows().get(i).values().get(0)).isEqualTo("DK" + (i + 1));
        assertThat(back.rows().get(i).values().get(1)).isEqualTo("=选矿厂,\"" + (i + 1) + "\"");
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          east first            | AXIS_ORDER=EAST_NORTH
          not closed            | CLOSING_POINT=NO
          numbers by ring       | POINT_NUMBERS=RING
          numbers by ring, open | POINT_NUMBERS=RING;CLOSING_POINT=NO
          numbers of the file   | POINT_NUMBERS=FILE
          GBK                   | ENCODING=GBK
          degrees beside        | ANGLES=DMS
          """)
  void everyChoiceIsReadBack(String what, String chosen) throws Exception {
    Map<WriteOption, String> choices = new java.util.EnumMap<>(WriteOption.class);
    for (String each : chosen.split(";")) {
      choices.put(WriteOption.valueOf(each.split("=")[0]), each.split("=")[1]);
    }
    List<Geometry> shapes = shapes(what, 35564800, 3732800, 100, 3);
    ReadBack back =
        read(write(CornerWriter::csv, "a.csv", new WriteChoices(choices), 4523, shapes));
    boolean east = choices.containsKey(WriteOption.AXIS_ORDER);
    for (int i = 0; i < shapes.size(); i++) {
      assertThat(back.wkt(i)).isEqualTo((east ? shapes.get(i) : turned(shapes.get(i))).toText());
    }
  }

  @Test
  void attributesOnTheirOwnSheetOfAWorkbookComeBack() throws Exception {
    List<Geometry> shapes = shapes("sheet", 35_500_000, 3_700_000, 100, 3).subList(0, 3);
    ReadBack read = read(write(CornerWriter::xlsx, "属性.xlsx", WriteChoices.NONE, 4523, shapes));
    assertThat(read.codes()).contains("ATTRIBUTES_TAKEN");
    List<String> names = read.table().columns().stream().map(Column::name).toList();
    assertThat(names).contains("地块编号", "备注", "户数").doesNotHaveDuplicates();
    for (int i = 0; i < 3; i++) {
      List<Object> values = read.rows().get(i).values();
      assertThat(values).hasSameSizeAs(names);
      assertThat(values.get(names.indexOf("地块编号"))).isEqualTo("DK" + (i + 1));
      assertThat(values.get(names.indexOf("备注"))).isEqualTo("@x");
      assertThat(values.get(names.indexOf("户数"))).isEqualTo(String.valueOf(i + 1));
    }
  }

  /** A bar in every name must not be taken for what separates the cells. */
  @Test
  void barsInNamesDoNotSeparateCells() throws Exception {
    StringBuilder csv = new StringBuilder("地块编号,地块名称,点号,纵坐标X(EPSG:4523),横坐标Y(EPSG:4523)\r\n");
    int[][] corners = {{0, 0}, {100, 0}, {100, 100}, {0, 100}};
    for (int i = 0; i < corners.length; i++) {
      csv.append("1,'=cmd|' /C calc'!A0,J").append(i + 1).append(',');
      csv.append(3_700_000 + corners[i][0]).append(".000,");
      csv.append(35_500_000 + corners[i][1]).append(".000\r\n");
    }
    ReadBack read = ReadBack.csv(csv.toString());
    assertThat(read.rows()).hasSize(1);
    assertThat(read.rows().get(0).geometry().getNumPoints()).isEqualTo(5);
    assertThat(read.rows().get(0).values()).contains("=cmd|' /C calc'!A0");
  }

  @Test
  void degreesMinutesAndSecondsAreReadBackWithinTheirDecimals() throws Exception {
    List<Geometry> shapes = shapes("dms", 105.5, 33.5, 0.001, 9);
    WriteChoices dms = new WriteChoices(Map.of(WriteOption.ANGLES, "DMS"));
    Path file = write(CornerWriter::csv, "dms.csv", dms, 4490, shapes);
    assertThat(Files.readString(file)).contains("105°30′");
    ReadBack back = read(file);
    for (int i = 0; i < shapes.size(); i++) {
      Coordinate[] expected = shapes.get(i).getCoordinates();
      Coordinate[] got = back.rows().get(i).geometry().getCoordinates();
      assertThat(got).hasSameSizeAs(expected);
      for (int c = 0; c < got.length; c++) {
        // half of 0.00001 seconds
        assertThat(got[c].x).isCloseTo(expected[c].x, within(1.4e-9));
        assertThat(got[c].y).isCloseTo(expected[c].y, within(1.4e-9));
      }
    }
  }

  @Test
  void theSameRowsGiveTheSameBytes() throws Exception {
    List<Geometry> shapes = shapes("bytes", 35564800, 3732800, 100, 3);
    byte[] one =
        Files.readAllBytes(write(CornerWriter::xlsx, "1.xlsx", WriteChoices.NONE, 4523, shapes));
    Thread.sleep(2100);
    byte[] two =
        Files.readAllBytes(write(CornerWriter::xlsx, "2.xlsx", WriteChoices.NONE, 4523, shapes));
    assertThat(two).isEqualTo(one);
  }

  @Test
  void csvIsWhatSpreadsheetProgramsExpectAndNeverAFormula() throws Exception {
    Geometry square = new WKTReader().read("POLYGON ((0 0, 0 4, 4 4, 0 0))");
    Path file = write(CornerWriter::csv, "a.csv", WriteChoices.NONE, 4523, List.of(square));
    byte[] bytes = Files.readAllBytes(file);
    assertThat(bytes).startsWith(0xef, 0xbb, 0xbf);
    assertThat(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8))
        .isEqualTo(
            "地块编号,地块名称,圈号,点号,纵坐标X(EPSG:4523),横坐标Y(EPSG:4523),边长(m),备注,户数\r\n"
                + "DK1,\"'=选矿厂,\"\"1\"\"\",1,J1,0.000,0.000,4.000,'@x,1\r\n"
                + "DK1,\"'=选矿厂,\"\"1\"\"\",1,J2,4.000,0.000,4.000,,\r\n"
                + "DK1,\"'=选矿厂,\"\"1\"\"\",1,J3,4.000,4.000,5.657,,\r\n"
                + "DK1,\"'=选矿厂,\"\"1\"\"\",1,J1,0.000,0.000,,,\r\n");
  }

  @Test
  void parcelsOfOneNumberAreKeptApart() throws Exception {
    Geometry square = new WKTReader().read("POLYGON ((0 0, 0 4, 4 4, 0 0))");
    Path target = folder.resolve("twice.csv");
    try (FeatureWriter writer = CornerWriter.csv(target, WriteChoices.NONE)) {
      writer.beginTable(table(4523));
      writer.row(new OutRow(7, square, Arrays.asList("A", null, null, null)));
      writer.row(new OutRow(8, square, Arrays.asList("A", null, null, null)));
      assertThat(writer.row(new OutRow(9, null, Arrays.asList("B", null, null, null)))).isFalse();
      writer.commit();
      assertThat(writer.issues())
          .extracting(issue -> issue.code())
          .containsExactly("PARCEL_RENAMED", "GEOMETRY_LEFT_OUT");
    }
    assertThat(read(target).rows()).hasSize(2);
  }

  @Test
  void whatACharsetCannotHoldIsSaidAndAWrongChoiceRefused() throws Exception {
    Path target = folder.resolve("gbk.csv");
    WriteChoices gbk = new WriteChoices(Map.of(WriteOption.ENCODING, "GBK"));
    try (FeatureWriter writer = CornerWriter.csv(target, gbk)) {
      writer.beginTable(table(4523));
      Geometry square = new WKTReader().read("POLYGON ((0 0, 0 4, 4 4, 0 0))");
      writer.row(new OutRow(1, square, Arrays.asList("A", "𠮷村", null, null)));
      writer.commit();
      assertThat(writer.issues()).extracting(issue -> issue.code()).contains("NOT_IN_CHARSET");
    }
    assertThat(new String(Files.readAllBytes(target), Charset.forName("GBK"))).contains("?村");
    WriteChoices wrong = new WriteChoices(Map.of(WriteOption.DECIMALS, "many"));
    assertThatThrownBy(() -> CornerWriter.csv(folder.resolve("x.csv"), wrong))
        .isInstanceOf(StoreException.class);
    assertThat(folder.resolve("x.csv")).doesNotExist();
  }

  @Test
  void withoutCommitNothingIsLeft() throws Exception {
    for (FormatWriter format :
        List.<FormatWriter>of(CornerWriter::csv, CornerWriter::xlsx, WktWriter::create)) {
      try (FeatureWriter writer = format.create(folder.resolve("none"), WriteChoices.NONE)) {
        writer.beginTable(table(4523));
      }
    }
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void wktIsReadBackDigitByDigit() throws Exception {
    List<Geometry> shapes = new ArrayList<>(shapes("wkt", 35564800.123456, 3732800, 100, 9));
    shapes.add(new WKTReader().read("MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))"));
    shapes.add(new WKTReader().read("GEOMETRYCOLLECTION (POINT (1 2), MULTIPOINT ((1 2), (3 4)))"));
    Path file = write(WktWriter::create, "a.wkt", WriteChoices.NONE, 4523, shapes);
    ReadBack back = ReadBack.of(FreeTexts::open, InputFile.of(file), ReadChoices.NONE);
    assertThat(back.rows()).hasSameSizeAs(shapes);
    assertThat(back.table().crs().crs().epsg()).isEqualTo(4523);
    for (int i = 0; i < shapes.size(); i++) {
      assertThat(back.rows().get(i).geometry().equalsExact(shapes.get(i))).isTrue();
    }
  }

  @Test
  void linesAndPointsAreReadBackIfSaid() throws Exception {
    Geometry line = new WKTReader().read("LINESTRING (0 0, 4 0, 4 4)");
    Path file = write(CornerWriter::csv, "l.csv", WriteChoices.NONE, 4523, List.of(line));
    ReadChoices asLine = ReadChoices.NONE.with(ReadOption.POINTS_AS, "LINE");
    ReadBack back = ReadBack.of(CornerTables::open, InputFile.of(file), asLine);
    assertThat(back.wkts()).containsExactly("LINESTRING (0 0, 0 4, 4 4)");
  }
}
