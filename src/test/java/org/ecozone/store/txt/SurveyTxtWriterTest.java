package org.ecozone.store.txt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.store.StoreException;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.exchange.AreaUnit;
import org.ecozone.store.exchange.ColumnRoles;
import org.ecozone.store.exchange.FeatureWriter;
import org.ecozone.store.exchange.OutRow;
import org.ecozone.store.exchange.OutTable;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.WriteChoices;
import org.ecozone.store.exchange.WriteOption;
import org.ecozone.support.Seeded;
import org.ecozone.zone.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKTReader;

class SurveyTxtWriterTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final Charset GB18030 = Charset.forName("GB18030");

  private static final List<Column> COLUMNS =
      List.of(
          new Column("bh", Type.TEXT),
          new Column("mc", Type.TEXT),
          new Column("地块用途", Type.TEXT),
          new Column("地类编码", Type.TEXT));

  private static final ColumnRoles ROLES = new ColumnRoles("bh", "mc", "", null);

  @TempDir Path folder;

  private List<Issue> issues;

  private byte[] write(Crs crs, WriteChoices choices, OutRow... rows) throws StoreException {
    Path target = folder.resolve("成果.txt");
    OutTable table = new OutTable("dk", "GEOMETRY", crs, COLUMNS, ROLES, "选矿项目");
    try (FeatureWriter writer = SurveyTxtWriter.create(target, choices)) {
      writer.beginTable(table);
      for (OutRow row : rows) {
        writer.row(row);
      }
      writer.commit();
      issues = writer.issues();
      return Files.readAllBytes(target);
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static OutRow row(Geometry geometry, Object... values) {
    List<Object> all = new ArrayList<>(List.of(values));
    while (all.size() < COLUMNS.size()) {
      all.add(null);
    }
    return new OutRow(7, geometry, all);
  }

  private static Geometry wkt(String text) throws Exception {
    return new WKTReader().read(text);
  }

  private static WriteChoices choices(Object... pairs) {
    Map<WriteOption, String> chosen = new java.util.EnumMap<>(WriteOption.class);
    for (int i = 0; i < pairs.length; i += 2) {
      chosen.put((WriteOption) pairs[i], (String) pairs[i + 1]);
    }
    return new WriteChoices(chosen);
  }

  /** The pool of the sample, its points in another order. */
  private static final String POOL =
      "POLYGON((35565320 3732380,35565380 3732380,35565380 3732420,35565320 3732420,35565320"
          + " 3732380))";

  @Test
  void theFormIsThatOfTheStandard() throws Exception {
    byte[] bytes =
        write(Crs.ofEpsg(4523), WriteChoices.NONE, row(wkt(POOL), "DK02", "回水池", "工业用地"));
    assertThat(new String(bytes, GB18030))
        .isEqualTo(
            """
            [属性描述]
            格式版本号=1.01
            数据产生单位=
            数据产生日期=
            坐标系=2000国家大地坐标系
            几度分带=3
            投影类型=高斯克吕格
            计量单位=米
            带号=35
            精度=0.001
            转换参数=0,0,0,0,0,0,0
            项目名称=选矿项目
            [地块坐标]
            5,0.2400,DK02,回水池,面,,工业用地,,@
            J1,1,3732420.000,35565320.000
            J2,1,3732420.000,35565380.000
            J3,1,3732380.000,35565380.000
            J4,1,3732380.000,35565320.000
            J1,1,3732420.000,35565320.000
            """
                .replace("\n", "\r\n"));
    assertThat(issues).isEmpty();
  }

  @Test
  void theSampleIsWrittenAsItWasReadButForTheDirectionOfTheHole() throws Exception {
    TxtReading sample = TxtReading.of(SurveyTxtReaderTest.SAMPLE);
    byte[] bytes =
        write(
            Crs.ofEpsg(4523), WriteChoices.NONE, row(swapped(sample.geometry(0)), "DK01", "选矿厂区"));
    String text = new String(bytes, GB18030);
    assertThat(text).contains("11,12.7841,DK01,选矿厂区,面,,,,@\r\nJ1,1,3732823.909,35564881.385\r\n");
    assertThat(text)
        .contains("J5,1,3732522.467,35564869.018\r\nJ1,1,3732823.909,35564881.385\r\nJ6,2,");
  }

  /** x and y exchanged, as whoever knows the order of a file does it. */
  private static Geometry swapped(Geometry geometry) {
    if (geometry instanceof Polygon polygon) {
      LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
      for (int i = 0; i < holes.length; i++) {
        holes[i] = ring(polygon.getInteriorRingN(i));
      }
      return FACTORY.createPolygon(ring(polygon.getExteriorRing()), holes);
    }
    Polygon[] parts = new Polygon[geometry.getNumGeometries()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = (Polygon) swapped(geometry.getGeometryN(i));
    }
    return FACTORY.createMultiPolygon(parts);
  }

  private static LinearRing ring(LinearRing given) {
    Coordinate[] points = given.getCoordinates();
    Coordinate[] result = new Coordinate[points.length];
    for (int i = 0; i < points.length; i++) {
      result[i] = new CoordinateXY(points[i].y, points[i].x);
    }
    return FACTORY.createLinearRing(result);
  }

  @Test
  void theZoneBeforeEastingsIsWrittenAsWanted() throws Exception {
    Geometry pool = wkt(POOL);
    Geometry bare = wkt(POOL.replace("35565", "565"));
    assertThat(text(4523, pool, "NO")).contains("J1,1,3732420.000,565320.000", "带号=35");
    assertThat(text(4544, bare, "YES")).contains("J1,1,3732420.000,35565320.000", "带号=35");
    assertThat(text(4544, bare, null)).contains("J1,1,3732420.000,565320.000", "几度分带=3");
    assertThat(text(4496, wkt(POOL.replace("35565", "18565")), null))
        .contains("J1,1,3732420.000,18565320.000", "带号=18", "几度分带=6");
    assertThat(text(2359, pool, null)).contains("坐标系=1980西安坐标系", "带号=35");
  }

  private String text(int epsg, Geometry geometry, String prefix) throws Exception {
    WriteChoices choices =
        prefix == null ? WriteChoices.NONE : choices(WriteOption.ZONE_PREFIX, prefix);
    return new String(write(Crs.ofEpsg(epsg), choices, row(geometry, "DK02")), GB18030);
  }

  @Test
  void degreesAreWrittenWithAHeadThatSaysSo() throws Exception {
    Geometry area = wkt("POLYGON((105.7 33.7,105.71 33.7,105.71 33.71,105.7 33.71,105.7 33.7))");
    byte[] plain = write(Crs.ofEpsg(4490), WriteChoices.NONE, row(area, "A"));
    assertThat(new String(plain, GB18030))
        .contains("计量单位=度", "几度分带=\r\n", "带号=\r\n", "J1,1,33.710000000,105.700000000");
    TxtReading read = TxtReading.of(plain, ReadChoices.NONE);
    assertThat(read.table().crs().crs().epsg()).isEqualTo(4490);
    assertThat((Double) read.value(0, "地块面积")).isCloseTo(102.7, within(0.4));
    byte[] dms = write(Crs.ofEpsg(4490), choices(WriteOption.ANGLES, "DMS"), row(area, "A"));
    assertThat(new String(dms, GB18030)).contains("J1,1,33°42′36.00000″,105°42′00.00000″");
    assertThat(TxtReading.of(dms, ReadChoices.NONE).areaM2(0)).isCloseTo(1e-4, within(1e-12));
  }

  @Test
  void linesAndPointsAreWrittenAndReadAgain() throws Exception {
    byte[] bytes =
        write(
            Crs.ofEpsg(4523),
            WriteChoices.NONE,
            row(wkt("LINESTRING(35565320 3732380,35565380 3732380)"), "X1"),
            row(wkt("MULTIPOINT(35565320 3732380,35565380 3732380)"), "D1"),
            row(
                wkt(
                    "MULTILINESTRING((35565320 3732380,35565380 3732380),(35565321 3732381,35565322"
                        + " 3732382))")));
    TxtReading read = TxtReading.of(bytes, ReadChoices.NONE);
    assertThat(read.geometry(0).getGeometryType()).isEqualTo("LineString");
    assertThat(read.geometry(1).getGeometryType()).isEqualTo("MultiPoint");
    assertThat(read.geometry(2).getNumGeometries()).isEqualTo(2);
    assertThat(read.value(0, "图形属性")).isEqualTo("线");
  }

  @Test
  void whatCannotBeWrittenIsSaidAndLeftOut() throws Exception {
    Path target = folder.resolve("a.txt");
    try (FeatureWriter writer = SurveyTxtWriter.create(target, WriteChoices.NONE)) {
      writer.beginTable(new OutTable("t", "GEOMETRY", null, COLUMNS, ROLES, ""));
      assertThat(writer.row(row(null))).isFalse();
      assertThat(writer.row(row(wkt("POLYGON EMPTY")))).isFalse();
      assertThat(writer.row(row(wkt("GEOMETRYCOLLECTION(POINT(1 2),LINESTRING(1 2,3 4))"))))
          .isFalse();
      assertThat(writer.row(row(wkt("POLYGON((0 0,0 0.0001,0.0001 0,0 0))")))).isFalse();
      assertThat(writer.issues())
          .extracting(Issue::code)
          .containsExactly(
              "CRS_UNSTATED",
              "GEOMETRY_ABSENT",
              "GEOMETRY_ABSENT",
              "GEOMETRY_UNWRITABLE",
              "GEOMETRY_UNWRITABLE");
      assertThatThrownBy(
              () -> writer.beginTable(new OutTable("u", "POINT", null, List.of(), ROLES, "")))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void charactersThatTheEncodingHasNotAreMarkedAndSaid() throws Exception {
    String name = "㵲阳河𠮷";
    byte[] all = write(Crs.ofEpsg(4523), WriteChoices.NONE, row(wkt(POOL), "1", name));
    assertThat(TxtReading.of(all, ReadChoices.NONE).value(0, "地块名称")).isEqualTo(name);
    assertThat(issues).isEmpty();
    byte[] gbk =
        write(Crs.ofEpsg(4523), choices(WriteOption.ENCODING, "GBK"), row(wkt(POOL), "1", name));
    assertThat(new String(gbk, Charset.forName("GBK"))).contains("阳河〓").doesNotContain("?");
    assertThat(issues).extracting(Issue::code).containsExactly("TEXT_UNMAPPABLE");
  }

  @Test
  void textsCannotBreakTheForm() throws Exception {
    byte[] bytes =
        write(
            Crs.ofEpsg(4523),
            WriteChoices.NONE,
            row(wkt(POOL), "A,1\nJ9,1,2,3", "甲@", "用途\r\n[地块坐标]", "@"));
    TxtReading read = TxtReading.of(bytes, ReadChoices.NONE);
    assertThat(read.rows()).hasSize(1);
    assertThat(read.failure(0)).isEmpty();
    assertThat(read.value(0, "地块编号")).isEqualTo("A，1 J9，1，2，3");
    assertThat(issues).extracting(Issue::code).containsOnly("TEXT_CHANGED");
  }

  @Test
  void textsOfTheHeadAreGivenAndThoseOfTheCrsAreNot() throws Exception {
    WriteChoices given = choices(WriteOption.HEADER, "数据产生单位=成县自然资源局\n批次=3");
    byte[] bytes = write(Crs.ofEpsg(4523), given, row(wkt(POOL)));
    assertThat(new String(bytes, GB18030)).contains("数据产生单位=成县自然资源局\r\n", "批次=3\r\n");
    for (Object[] wrong :
        new Object[][] {
          {WriteOption.HEADER, "带号=36"},
          {WriteOption.HEADER, "没有等号"},
          {WriteOption.DECIMALS, "三"},
          {WriteOption.ENCODING, "KOI-99"},
          {WriteOption.AXIS_ORDER, "XY"}
        }) {
      StoreException thrown =
          catchThrowableOfType(
              StoreException.class,
              () -> SurveyTxtWriter.create(folder.resolve("b.txt"), choices(wrong)));
      assertThat(thrown.issue().code()).isEqualTo("OPTION_WRONG");
    }
  }

  @Test
  void columnsWithoutAPlaceAreSaid() throws Exception {
    List<Column> columns = new ArrayList<>(COLUMNS);
    columns.add(new Column("备注", Type.TEXT));
    columns.add(new Column("联系人", Type.TEXT));
    Path target = folder.resolve("c.txt");
    try (FeatureWriter writer = SurveyTxtWriter.create(target, WriteChoices.NONE)) {
      writer.beginTable(new OutTable("t", "POLYGON", Crs.ofEpsg(4523), columns, ROLES, ""));
      writer.row(new OutRow(1, wkt(POOL), List.of("1", "2", "3", "4", "5", "6")));
      writer.commit();
      assertThat(writer.issues().get(0).args()).containsExactly("1", "联系人");
    }
    TxtReading read = TxtReading.of(Files.readAllBytes(target), ReadChoices.NONE);
    assertThat(read.value(0, "备注")).isEqualTo("5");
  }

  /** Every combination of options over areas with holes and parts. */
  @Test
  void whatIsWrittenIsReadAgainWhateverTheOptions() throws Exception {
    Seeded seeded = Seeded.of("SurveyTxtWriterTest round trip");
    for (int round = 0; round < 60; round++) {
      Geometry area = area(seeded);
      if (!area.isValid()) {
        continue;
      }
      AxisOrder order = seeded.oneOf(List.of(AxisOrder.values()));
      AreaUnit unit = seeded.oneOf(List.of(AreaUnit.values()));
      String charset = seeded.oneOf(List.of("GB18030", "GBK", "UTF-8", "UTF-16LE", "UTF-16BE"));
      WriteChoices choices =
          choices(
              WriteOption.AXIS_ORDER, order.name(),
              WriteOption.AREA_UNIT, unit.name(),
              WriteOption.ENCODING, charset,
              WriteOption.ZONE_PREFIX, "YES",
              WriteOption.CLOSING_POINT, seeded.oneOf(List.of("YES", "NO")),
              WriteOption.POINT_NUMBERS, seeded.oneOf(List.of("RING", "PARCEL", "FILE")),
              WriteOption.DECIMALS, seeded.oneOf(List.of("3", "4", "6")));
      byte[] bytes =
          write(Crs.ofEpsg(4523), choices, row(area, "DK1", "选矿厂区"), row(area, "DK2", "尾矿库"));
      assertThat(
              write(Crs.ofEpsg(4523), choices, row(area, "DK1", "选矿厂区"), row(area, "DK2", "尾矿库")))
          .isEqualTo(bytes);
      TxtReading read = TxtReading.of(bytes, ReadChoices.NONE);
      assertThat(read.rows()).hasSize(2);
      assertThat(read.failure(1)).isEmpty();
      Geometry back = order == AxisOrder.NORTH_EAST ? swapped(read.geometry(1)) : read.geometry(1);
      assertThat(back.norm().equalsExact(area.norm())).as(new String(bytes, charset)).isTrue();
      assertThat(read.value(1, "地块名称")).isEqualTo("尾矿库");
      assertThat(read.table().roles().statedAreaUnit()).isEqualTo(unit);
      assertThat((Double) read.value(1, "地块面积") * unit.squareMetres())
          .isCloseTo(read.areaM2(1), within(unit.squareMetres() * 0.0001));
      assertThat(read.codes()).doesNotContain("POINT_COUNT", "RINGS_CROSS", "MALFORMED");
    }
  }

  /** One to three parts, some with a hole, in whole millimetres. */
  private static Geometry area(Seeded seeded) {
    List<Polygon> parts = new ArrayList<>();
    int count = seeded.between(1, 3);
    for (int i = 0; i < count; i++) {
      double x = 35_565_000 + 400 * i;
      int vertices = seeded.between(5, 30);
      Polygon part =
          seeded.chance(0.5)
              ? seeded.polygonWithHole(x, 3_732_000, 150, vertices)
              : seeded.polygon(x, 3_732_000, 150, vertices);
      LinearRing[] holes = new LinearRing[part.getNumInteriorRing()];
      for (int h = 0; h < holes.length; h++) {
        holes[h] = rounded(part.getInteriorRingN(h));
      }
      parts.add(FACTORY.createPolygon(rounded(part.getExteriorRing()), holes));
    }
    return count == 1 ? parts.get(0) : FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
  }

  private static LinearRing rounded(LinearRing ring) {
    Coordinate[] points = ring.getCoordinates();
    for (int i = 0; i < points.length; i++) {
      points[i] =
          new CoordinateXY(
              Math.rint(points[i].x * 1000) / 1000, Math.rint(points[i].y * 1000) / 1000);
    }
    return FACTORY.createLinearRing(points);
  }
}
