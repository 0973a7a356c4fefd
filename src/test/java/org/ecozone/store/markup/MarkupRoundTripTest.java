package org.ecozone.store.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecozone.geo.Crs;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.exchange.ColumnRoles;
import org.ecozone.store.exchange.FeatureWriter;
import org.ecozone.store.exchange.FormatReader;
import org.ecozone.store.exchange.FormatWriter;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.OutRow;
import org.ecozone.store.exchange.OutTable;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReadOption;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.exchange.ReceivedRow;
import org.ecozone.store.exchange.WriteChoices;
import org.ecozone.store.exchange.WriteOption;
import org.ecozone.store.geojson.GeoJsonReader;
import org.ecozone.store.geojson.GeoJsonWriter;
import org.ecozone.store.gpx.GpxReader;
import org.ecozone.store.gpx.GpxWriter;
import org.ecozone.store.kml.KmlReader;
import org.ecozone.store.kml.KmlWriter;
import org.ecozone.support.Seeded;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

class MarkupRoundTripTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final List<Column> COLUMNS =
      List.of(
          new Column("name", Type.TEXT),
          new Column("地类 <&\"'>", Type.TEXT),
          new Column("面积", Type.DOUBLE),
          new Column("count", Type.INTEGER),
          new Column("占用", Type.BOOLEAN),
          new Column("日期", Type.DATE));
  private static final List<String> TEXTS =
      Arrays.asList(
          null,
          "",
          "耕地",
          "a<b>&amp;\"c'",
          "😀𠮷野家",
          "两行\n文字\t与\r回车",
          "0012",
          "  ",
          " 两端空格 ",
          "]]>",
          "{\"a\":1}",
          "\\u0041\\",
          "é́");

  @TempDir Path folder;

  static Stream<Arguments> exactFormats() {
    return Stream.of(
        Arguments.of("kml", new KmlReader(), new KmlWriter()),
        Arguments.of("kmz", new KmlReader(), new KmlWriter()),
        Arguments.of("geojson", new GeoJsonReader(), new GeoJsonWriter()));
  }

  static Stream<Arguments> allFormats() {
    return Stream.concat(
        exactFormats(), Stream.of(Arguments.of("gpx", new GpxReader(), new GpxWriter())));
  }

  private static Geometry geometry(Seeded seeded) {
    double x = seeded.between(74.0, 134.0);
    double y = seeded.between(4.0, 53.0);
    return switch (seeded.between(0, 8)) {
      case 0 -> seeded.point(x, y, x + 1, y + 1);
      case 1 ->
          FACTORY.createMultiPoint(
              new Point[] {seeded.point(x, y, x + 1, y + 1), seeded.point(x, y, x + 1, y + 1)});
      case 2 -> seeded.line(x, y, 0.01, seeded.between(2, 30));
      case 3 ->
          FACTORY.createMultiLineString(
              new LineString[] {seeded.line(x, y, 0.01, 3), seeded.line(y, x, 1e-7, 4)});
      case 4 -> seeded.polygon(x, y, 1e-6, 3);
      case 5 -> seeded.polygonWithHole(x, y, 0.1, seeded.between(4, 40));
      case 6 ->
          FACTORY.createMultiPolygon(
              new Polygon[] {
                seeded.polygonWithHole(x, y, 0.1, 9), seeded.polygon(x + 1, y, 0.1, 5)
              });
      case 7 ->
          FACTORY.createGeometryCollection(
              new Geometry[] {seeded.point(x, y, x + 1, y + 1), seeded.polygon(x, y, 0.1, 5)});
      default -> null;
    };
  }

  private static List<OutRow> rows(Seeded seeded, int count) {
    List<OutRow> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Object number = seeded.chance(0.2) ? null : (Object) seeded.between(-1e9, 1e9);
      rows.add(
          new OutRow(
              i,
              i == 0 ? seeded.polygon(104, 35, 0.1, 5) : geometry(seeded),
              Arrays.asList(
                  seeded.oneOf(TEXTS),
                  seeded.oneOf(TEXTS),
                  i == 0 ? (Object) 0.5 : number,
                  i == 0 ? (Object) Long.MIN_VALUE : seeded.oneOf(Arrays.asList(null, 1L, 7L)),
                  i == 0 ? (Object) true : seeded.oneOf(Arrays.asList(null, true, false)),
                  i == 0 ? "2026-11-20" : seeded.oneOf(Arrays.asList(null, "2025-01-01")))));
    }
    return rows;
  }

  private static OutTable table(int epsg) throws Exception {
    return new OutTable("地块 <1>", "GEOMETRY", Crs.ofEpsg(epsg), COLUMNS, ColumnRoles.NONE, "");
  }

  private List<Issue> write(
      FormatWriter format, Path target, OutTable table, List<OutRow> rows, WriteChoices choices)
      throws Exception {
    try (FeatureWriter writer = format.create(target, choices)) {
      writer.beginTable(table);
      for (OutRow row : rows) {
        writer.row(row);
      }
      writer.commit();
      writer.issues().forEach(issue -> assertThat(issue.message(Lang.ZH)).doesNotContain("{"));
      return writer.issues();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("exactFormats")
  void everythingComesBackAsItWas(String ending, FormatReader reader, FormatWriter writer)
      throws Exception {
    Seeded seeded = Seeded.of("MarkupRoundTripTest." + ending);
    for (int round = 0; round < 20; round++) {
      Path file = folder.resolve("甲" + round + "." + ending);
      List<OutRow> rows = rows(seeded, 20);
      assertThat(write(writer, file, table(4490), rows, WriteChoices.NONE)).isEmpty();
      ReceivedRows read = ReceivedRows.of(reader, InputFile.of(file), ReadChoices.NONE);
      assertThat(read.first()).hasSize(20);
      assertThat(read.columns())
          .containsExactlyInAnyOrderElementsOf(COLUMNS.stream().map(Column::name).toList());
      for (int i = 0; i < 20; i++) {
        assertSame(read, i, rows.get(i));
      }
    }
  }

  private static void assertSame(ReceivedRows read, int i, OutRow expected) {
    ReceivedRow row = read.first().get(i);
    assertThat(row.failure()).isNull();
    for (int c = 0; c < COLUMNS.size(); c++) {
      assertThat(read.value(i, COLUMNS.get(c).name()))
          .as(COLUMNS.get(c).name())
          .isEqualTo(expected.values().get(c));
    }
    if (expected.geometry() == null) {
      assertThat(row.geometry()).isNull();
    } else {
      assertThat(row.geometry().norm().toText()).isEqualTo(expected.geometry().norm().toText());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("allFormats")
  void sameRowsGiveTheSameBytes(String ending, FormatReader reader, FormatWriter writer)
      throws Exception {
    Path one = folder.resolve("one." + ending);
    Path two = folder.resolve("two." + ending);
    List<OutRow> rows = rows(Seeded.of("MarkupRoundTripTest.bytes"), 30);
    write(writer, one, table(4326), rows, WriteChoices.NONE);
    Thread.sleep(20);
    write(writer, two, table(4326), rows, WriteChoices.NONE);
    assertThat(two).hasSameBinaryContentAs(one);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("allFormats")
  void nothingIsLeftWithoutCommit(String ending, FormatReader reader, FormatWriter format)
      throws Exception {
    Path target = Files.writeString(folder.resolve("a." + ending), "old");
    try (FeatureWriter writer = format.create(target, WriteChoices.NONE)) {
      writer.beginTable(table(4326));
      writer.row(rows(Seeded.of("x"), 1).get(0));
    }
    assertThat(target).hasContent("old");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(target);
    }
    Path nowhere = folder.resolve("none").resolve("a." + ending);
    StoreException failed =
        catchThrowableOfType(StoreException.class, () -> format.create(nowhere, WriteChoices.NONE));
    assertThat(failed.issue().code()).isEqualTo("WRITE_FAILED");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("allFormats")
  void metresAreRefused(String ending, FormatReader reader, FormatWriter format) throws Exception {
    Path target = folder.resolve("a." + ending);
    for (int epsg : new int[] {4523, 4610, 3857}) {
      try (FeatureWriter writer = format.create(target, WriteChoices.NONE)) {
        StoreException refused =
            catchThrowableOfType(StoreException.class, () -> writer.beginTable(table(epsg)));
        assertThat(refused.issue().message(Lang.ZH)).contains("EPSG:" + epsg);
      }
    }
    assertThat(target).doesNotExist();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("allFormats")
  void secondTableIsRefused(String ending, FormatReader reader, FormatWriter format)
      throws Exception {
    try (FeatureWriter writer = format.create(folder.resolve("a." + ending), WriteChoices.NONE)) {
      writer.beginTable(table(4326));
      assertThatThrownBy(() -> writer.beginTable(table(4326)))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void crsOfGeoJsonIsWrittenIfAskedAndReadAgain() throws Exception {
    Path file = folder.resolve("a.geojson");
    List<OutRow> rows = rows(Seeded.of("MarkupRoundTripTest.crs"), 1);
    WriteChoices asked = new WriteChoices(Map.of(WriteOption.CRS_MEMBER, "YES"));
    for (int epsg : new int[] {4523, 4610}) {
      write(new GeoJsonWriter(), file, table(epsg), rows, asked);
      assertThat(crsOf(file)).isEqualTo(Crs.ofEpsg(epsg));
    }
    write(new GeoJsonWriter(), file, table(4490), rows, WriteChoices.NONE);
    assertThat(crsOf(file).epsg()).isEqualTo(4490);
    write(new GeoJsonWriter(), file, table(4326), rows, WriteChoices.NONE);
    assertThat(Files.readString(file)).doesNotContain("\"crs\"");
    write(
        new GeoJsonWriter(),
        file,
        table(4490),
        rows,
        new WriteChoices(Map.of(WriteOption.CRS_MEMBER, "NO")));
    assertThat(crsOf(file).epsg()).isEqualTo(4326);
    OutTable unknown = new OutTable("a", "GEOMETRY", null, COLUMNS, ColumnRoles.NONE, "");
    assertThat(write(new GeoJsonWriter(), file, unknown, rows, WriteChoices.NONE))
        .extracting(Issue::code)
        .containsExactly("CRS_UNKNOWN");
    assertThat(crsOf(file)).isNull();
  }

  private static Crs crsOf(Path file) throws Exception {
    try (ReceivedFile read =
        new GeoJsonReader().open(InputFile.of(file), ReadChoices.NONE, Progress.NONE)) {
      return read.tables().get(0).crs().crs();
    }
  }

  @Test
  void shellsAreCounterClockwiseAndHolesClockwise() throws Exception {
    Path file = folder.resolve("a.geojson");
    Geometry clockwise =
        new org.locationtech.jts.io.WKTReader()
            .read("POLYGON ((0 0, 0 4, 4 4, 4 0, 0 0), (1 1, 2 1, 2 2, 1 1))");
    OutRow row = new OutRow(1, clockwise, Arrays.asList(null, null, null, null, null, null));
    write(new GeoJsonWriter(), file, table(4326), List.of(row), WriteChoices.NONE);
    assertThat(Files.readString(file))
        .contains("[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[1,1],[2,2],[2,1],[1,1]]]");
  }

  @Test
  void whatAFormatCannotHoldIsSaid() throws Exception {
    List<Column> columns = List.of(new Column("a", Type.TEXT), new Column("b", Type.BLOB));
    OutTable table = new OutTable("t", "POLYGON", Crs.ofEpsg(4326), columns, ColumnRoles.NONE, "");
    Geometry land = Seeded.of("MarkupRoundTripTest.holes").polygonWithHole(104, 35, 0.1, 5);
    OutRow row = new OutRow(5, land, List.of("a\u0000\u000Bb\uD800c\uFFFF", new byte[] {1, 2}));
    Path kml = folder.resolve("a.kml");
    assertThat(write(new KmlWriter(), kml, table, List.of(row), WriteChoices.NONE))
        .extracting(Issue::code)
        .containsExactly("CHARACTERS_DROPPED", "VALUES_AS_TEXT");
    assertThat(ReceivedRows.of(new KmlReader(), InputFile.of(kml), ReadChoices.NONE).value(0, "a"))
        .isEqualTo("abc");
    Path json = folder.resolve("a.geojson");
    assertThat(write(new GeoJsonWriter(), json, table, List.of(row), WriteChoices.NONE))
        .extracting(Issue::code)
        .containsExactly("CHARACTERS_DROPPED", "VALUES_AS_TEXT");
    Path gpx = folder.resolve("a.gpx");
    try (FeatureWriter writer = new GpxWriter().create(gpx, WriteChoices.NONE)) {
      writer.beginTable(table);
      assertThat(writer.row(row)).isFalse();
      assertThat(writer.row(new OutRow(6, null, row.values()))).isFalse();
      assertThat(writer.issues())
          .extracting(Issue::code, Issue::fid)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("HOLES_LOST", 5L),
              org.assertj.core.groups.Tuple.tuple("GEOMETRY_NOT_WRITTEN", 6L));
    }
  }

  @Test
  void areasComeBackFromTracksIfChosen() throws Exception {
    Seeded seeded = Seeded.of("MarkupRoundTripTest.gpx");
    Path file = folder.resolve("a.gpx");
    List<OutRow> rows = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Geometry land =
          FACTORY.createMultiPolygon(
              new Polygon[] {seeded.polygon(104, 35, 0.1, 5), seeded.polygon(105, 35, 0.1, 6)});
      rows.add(new OutRow(i, land, Arrays.asList("地块" + i, "a<b", 1.5, 2L, true, null)));
      rows.add(
          new OutRow(
              i, seeded.point(104, 35, 105, 36), Arrays.asList("点", null, null, null, null, null)));
    }
    assertThat(write(new GpxWriter(), file, table(4490), rows, WriteChoices.NONE))
        .extracting(Issue::code)
        .containsExactly("AREAS_AS_TRACKS", "VALUES_DESCRIBED");
    ReceivedRows read =
        ReceivedRows.of(
            new GpxReader(),
            InputFile.of(file),
            ReadChoices.NONE.with(ReadOption.POINTS_AS, "AREA"));
    assertThat(read.rows().get(1)).hasSize(20);
    for (int i = 0; i < 20; i++) {
      assertThat(read.first().get(i).geometry().norm().toText())
          .isEqualTo(rows.get(2 * i).geometry().norm().toText());
      assertThat(read.value(i, "name")).isEqualTo("地块" + i);
      assertThat(read.value(i, "desc")).isEqualTo("地类 <&\"'>=a<b; 面积=1.5; count=2; 占用=true");
    }
    String text = Files.readString(file);
    assertThat(text.lastIndexOf("<wpt")).isLessThan(text.indexOf("<trk>"));
  }

  @Test
  void decimalsAreShortestOrAsManyAsChosen() throws Exception {
    OutputDecimals shortest = OutputDecimals.of(WriteChoices.NONE, "a.kml");
    assertThat(shortest.of(104)).isEqualTo("104");
    assertThat(shortest.of(0.1)).isEqualTo("0.1");
    assertThat(shortest.of(1e-7)).isEqualTo("0.0000001");
    assertThat(shortest.of(-3.5e7)).isEqualTo("-35000000");
    assertThat(shortest.of(2e-3)).isEqualTo("0.002");
    Seeded seeded = Seeded.of("MarkupRoundTripTest.decimals");
    for (int i = 0; i < 10_000; i++) {
      double value = seeded.between(-180.0, 180.0) * Math.pow(10, seeded.between(-9, 6));
      assertThat(Double.parseDouble(shortest.of(value))).isEqualTo(value);
    }
    OutputDecimals three =
        OutputDecimals.of(new WriteChoices(Map.of(WriteOption.DECIMALS, "3")), "a.kml");
    assertThat(three.of(1.23456)).isEqualTo("1.235");
    assertThat(three.of(-0.0004)).isEqualTo("0.000");
  }
}
