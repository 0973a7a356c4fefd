package org.ecozone.store.shape.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.OutRow;
import org.ecozone.store.exchange.OutTable;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.exchange.ReceivedRow;
import org.ecozone.store.exchange.WriteChoices;
import org.ecozone.store.exchange.WriteOption;
import org.ecozone.store.shape.ShapefileReader;
import org.ecozone.support.FolderState;
import org.ecozone.support.Seeded;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKTReader;

class ShapefileWriterTest {
  private static final String SQUARE = "POLYGON ((0 0, 0 9, 9 9, 9 0, 0 0))";
  private static final WriteChoices GBK = new WriteChoices(Map.of(WriteOption.ENCODING, "GBK"));

  @TempDir Path dir;

  @Test
  void nothingIsThereBeforeCommitAndNothingStaysWithoutIt() throws Exception {
    try (FeatureWriter writer = ShapefileWriter.create(dir.resolve("a.shp"), WriteChoices.NONE)) {
      writer.beginTable(table("POLYGON", new Column("a", Type.TEXT)));
      writer.row(row(0, SQUARE, "x"));
      assertThat(names()).noneMatch(name -> name.startsWith("a."));
    }
    assertThat(names()).isEmpty();
  }

  @Test
  void oldPartsAreReplacedAndNoneIsLeft() throws Exception {
    for (String ending : List.of("shp", "DBF", "sbn", "qix", "shp.xml", "prj", "cpg", "qpj")) {
      Files.writeString(dir.resolve("a." + ending), "old");
    }
    Files.writeString(dir.resolve("a.b.shp"), "another");
    Files.writeString(dir.resolve("a.txt"), "mine");
    write("a.shp", WriteChoices.NONE, "POLYGON", List.of(), row(0, SQUARE));
    assertThat(names())
        .containsExactly("a.b.shp", "a.cpg", "a.dbf", "a.prj", "a.shp", "a.shx", "a.txt");
  }

  @Test
  void aFailureHalfWayLeavesTheOldParts() throws Exception {
    for (String ending : List.of("shp", "dbf", "prj")) {
      Files.writeString(dir.resolve("a." + ending), "old");
    }
    Files.createDirectories(dir.resolve("a.shx").resolve("not empty"));
    FolderState before = FolderState.of(dir);
    try (FeatureWriter writer = ShapefileWriter.create(dir.resolve("a.shp"), WriteChoices.NONE)) {
      writer.beginTable(table("POLYGON", new Column("a", Type.TEXT)));
      writer.row(row(0, SQUARE, "x"));
      assertThatThrownBy(writer::commit)
          .isInstanceOfSatisfying(
              StoreException.class, e -> assertThat(e.issue().code()).isEqualTo("WRITE_FAILED"));
    }
    assertThat(FolderState.of(dir)).isEqualTo(before);
  }

  @Test
  void mixedGeometryGoesToSeveralFilesAndIsSaid() throws Exception {
    List<Issue> issues =
        write(
            "a.shp",
            WriteChoices.NONE,
            "GEOMETRY",
            List.of(new Column("名称", Type.TEXT)),
            row(0, null, "无图形"),
            row(1, SQUARE, "面"),
            row(2, "LINESTRING (0 0, 1 1)", "线"),
            row(3, "POINT (1 2)", "点"),
            row(4, "MULTIPOINT (1 2, 3 4)", "多点"),
            row(5, "GEOMETRYCOLLECTION (" + SQUARE + ", MULTIPOLYGON EMPTY)", "集合"));
    assertThat(issues).extracting(Issue::code).containsExactly("OUT_FAMILIES");
    assertThat(issues.get(0).message(Lang.ZH))
        .contains("a.shp, a_line.shp, a_point.shp, a_multipoint.shp");
    assertThat(column(read("a.shp"), 0)).containsExactly("无图形", "面", "集合");
    assertThat(column(read("a_line.shp"), 0)).containsExactly("线");
    assertThat(column(read("a_point.shp"), 0)).containsExactly("点");
    assertThat(column(read("a_multipoint.shp"), 0)).containsExactly("多点");
  }

  @Test
  void whatAShapefileCannotHoldIsLeftOutAndSaid() throws Exception {
    try (FeatureWriter writer = ShapefileWriter.create(dir.resolve("a.shp"), WriteChoices.NONE)) {
      writer.beginTable(table("GEOMETRY", new Column("a", Type.TEXT)));
      assertThat(writer.row(row(7, "GEOMETRYCOLLECTION (POINT (0 0), " + SQUARE + ")", "x")))
          .isFalse();
      assertThat(writer.row(row(8, "LINESTRING (0 0, NaN 1)", "x"))).isFalse();
      assertThat(writer.row(row(9, SQUARE, "x"))).isTrue();
      writer.commit();
      assertThat(writer.issues())
          .extracting(issue -> issue.code() + " " + issue.fid())
          .containsExactly("OUT_MIXED_GEOMETRY 7", "OUT_NOT_FINITE 8");
    }
    assertThat(names()).doesNotContain("a_line.shp");
    assertThat(read("a.shp")).hasSize(1);
  }

  @Test
  void namesAreCutBeforeACharacterAndStayUnique() throws Exception {
    List<Column> columns =
        List.of(
            new Column("环境综合管控单元编码", Type.TEXT),
            new Column("环境综合管控单元名称", Type.TEXT),
            new Column("abcdefghij", Type.TEXT),
            new Column("ABCDEFGHIJK", Type.TEXT),
            new Column("空间\n布局", Type.TEXT));
    Object[] values = {"1", "2", "3", "4", "5"};
    List<Issue> utf8 =
        write("a.shp", WriteChoices.NONE, "POLYGON", columns, row(0, SQUARE, values));
    assertThat(columnNames("a.shp"))
        .containsExactly("环境综", "环境_1", "abcdefghij", "ABCDEFGH_1", "空间_布");
    assertThat(utf8).extracting(Issue::code).containsExactly("OUT_COLUMNS_RENAMED");
    assertThat(utf8.get(0).args())
        .containsExactly(
            "4",
            "环境综合管控单元编码 → 环境综; 环境综合管控单元名称 → 环境_1;" + " ABCDEFGHIJK → ABCDEFGH_1; 空间 布局 → 空间_布");
    write("b.shp", GBK, "POLYGON", columns, row(0, SQUARE, values));
    assertThat(columnNames("b.shp"))
        .containsExactly("环境综合管", "环境综合_1", "abcdefghij", "ABCDEFGH_1", "空间_布局");
    assertThat(read("b.shp").get(0).values()).containsExactly(values);
  }

  @Test
  void longTextsAreCutBeforeACharacterAndSaid() throws Exception {
    String clause = "禁止新建、扩建化工项目。".repeat(20);
    List<Column> columns = List.of(new Column("条文", Type.TEXT));
    List<Issue> issues =
        write(
            "a.shp",
            WriteChoices.NONE,
            "POLYGON",
            columns,
            row(0, SQUARE, "短"),
            row(1, SQUARE, clause));
    assertThat(issues).hasSize(1);
    assertThat(issues.get(0).code()).isEqualTo("OUT_TEXT_CUT");
    assertThat(issues.get(0).args()).containsExactly("1", "1", "条文");
    assertThat(column(read("a.shp"), 0)).containsExactly("短", clause.substring(0, 84));
    write("b.shp", GBK, "POLYGON", columns, row(1, SQUARE, clause));
    assertThat(column(read("b.shp"), 0)).containsExactly(clause.substring(0, 127));
  }

  @Test
  void charactersThatTheCharsetLacksAreSaid() throws Exception {
    List<Issue> issues =
        write(
            "a.shp",
            GBK,
            "POLYGON",
            List.of(new Column("地名", Type.TEXT)),
            row(3, SQUARE, "𠮷村"),
            row(4, SQUARE, "两当"));
    assertThat(column(read("a.shp"), 0)).containsExactly("?村", "两当");
    assertThat(issues.get(0).code()).isEqualTo("OUT_CHARACTER_LOST");
    assertThat(issues.get(0).fid()).isEqualTo(3);
    assertThat(issues.get(0).args()).contains("地名");
    assertThatThrownBy(
            () ->
                ShapefileWriter.create(
                    dir.resolve("b.shp"),
                    new WriteChoices(Map.of(WriteOption.ENCODING, "klingon"))))
        .isInstanceOf(StoreException.class);
  }

  @Test
  void numbersKeepEveryDigitOrTheLossIsSaid() throws Exception {
    List<Column> columns =
        List.of(
            new Column("d", Type.DOUBLE),
            new Column("i", Type.INTEGER),
            new Column("t", Type.TEXT));
    Object[][] values = {
      {0.1 + 0.2, 999_999_999_999_999_999L, "a"},
      {-35_564_881.385, -12L, null},
      {1e-9, 0L, ""},
    };
    List<Issue> none = write("a.shp", WriteChoices.NONE, "POLYGON", columns, rows(values));
    assertThat(none).extracting(Issue::code).containsExactly("OUT_NUMBER_ROUNDED");
    List<ReceivedRow> rows = read("a.shp");
    assertThat(column(rows, 1)).containsExactly(999_999_999_999_999_999L, -12L, 0L);
    assertThat(rows.get(1).values().get(0)).isEqualTo(-35_564_881.385);
    assertThat((Double) rows.get(0).values().get(0))
        .isCloseTo(0.3, org.assertj.core.data.Offset.offset(1e-14));

    Object[][] odd = {
      {1e300, Long.MIN_VALUE, null}, {Double.NaN, 1L, null}, {1e-30, Long.MAX_VALUE, null},
    };
    List<Issue> said = write("b.shp", WriteChoices.NONE, "POLYGON", columns, rows(odd));
    assertThat(said)
        .extracting(issue -> issue.code() + " " + issue.args())
        .containsExactlyInAnyOrder(
            "OUT_NUMBER_TOO_LONG [2, 0, 1, d]",
            "OUT_INTEGER_LONG [2, 0, 2, i]",
            "OUT_NUMBER_ROUNDED [1, 2, d]");
    assertThat(column(read("b.shp"), 1)).containsExactly(Long.MIN_VALUE, 1L, Long.MAX_VALUE);
    assertThat(column(read("b.shp"), 0)).containsExactly(null, null, 0.0);
  }

  @Test
  void valuesOfAnotherTypeThanTheirColumnAreKept() throws Exception {
    List<Column> columns =
        List.of(
            new Column("i", Type.INTEGER),
            new Column("b", Type.BOOLEAN),
            new Column("d", Type.DATE),
            new Column("t", Type.DATETIME),
            new Column("x", Type.BLOB));
    List<Issue> issues =
        write(
            "a.shp",
            WriteChoices.NONE,
            "POLYGON",
            columns,
            row(0, SQUARE, 1.5, true, "2026-11-20", "2026-11-20T08:00:00", new byte[3]),
            row(1, SQUARE, 2L, "不详", "去年", null, null));
    List<ReceivedRow> rows = read("a.shp");
    assertThat(rows.get(0).values())
        .containsExactly(1.5, "true", "2026-11-20", "2026-11-20T08:00:00");
    assertThat(rows.get(1).values()).containsExactly(2.0, "不详", null, null);
    assertThat(issues).extracting(Issue::code).containsExactly("OUT_BYTES_LOST", "OUT_DATE_LOST");
  }

  @Test
  void moreThanTheFormatHoldsIsRefusedAndNothingIsWritten() throws Exception {
    try (FeatureWriter writer =
        ShapefileWriter.create(dir.resolve("a.shp"), WriteChoices.NONE, 1000)) {
      writer.beginTable(table("POLYGON", new Column("a", Type.TEXT)));
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 10; i++) {
                  writer.row(row(i, SQUARE, "x"));
                }
              })
          .isInstanceOfSatisfying(
              StoreException.class, e -> assertThat(e.issue().code()).isEqualTo("OUT_TOO_LARGE"));
    }
    try (FeatureWriter writer =
        ShapefileWriter.create(dir.resolve("a.shp"), WriteChoices.NONE, 1000)) {
      writer.beginTable(table("POLYGON", new Column("a", Type.TEXT)));
      for (int i = 0; i < 5; i++) {
        writer.row(row(i, null, "x".repeat(250)));
      }
      assertThatThrownBy(writer::commit)
          .isInstanceOfSatisfying(
              StoreException.class, e -> assertThat(e.issue().args()).containsExactly(".dbf"));
    }
    assertThat(names()).isEmpty();
  }

  @Test
  void aSecondTableNeedsAZip() throws Exception {
    try (FeatureWriter writer = ShapefileWriter.create(dir.resolve("a.shp"), WriteChoices.NONE)) {
      writer.beginTable(table("POLYGON"));
      assertThatThrownBy(() -> writer.beginTable(table("POLYGON")))
          .isInstanceOf(StoreException.class);
    }
    try (FeatureWriter writer = ShapefileWriter.create(dir.resolve("a.zip"), WriteChoices.NONE)) {
      for (String name : List.of("红线", "红线", "../a/b", "")) {
        writer.beginTable(new OutTable(name, "POLYGON", null, List.of(), ColumnRoles.NONE, ""));
        writer.row(row(0, SQUARE));
      }
      writer.commit();
      assertThat(writer.issues()).extracting(Issue::code).containsOnly("OUT_PRJ_MISSING");
    }
    try (ReceivedFile file = open("a.zip")) {
      assertThat(file.tables())
          .extracting("name")
          .containsExactly("红线", "红线_1", "table.._a_b", "table");
    }
  }

  @Test
  void theSameRowsGiveTheSameBytes() throws Exception {
    List<Column> columns = List.of(new Column("名称", Type.TEXT));
    for (String name : List.of("a.zip", "b.zip")) {
      write(name, WriteChoices.NONE, "POLYGON", columns, row(0, SQUARE, "两当"));
    }
    // Only the name of the table would differ, and it is the same.
    assertThat(Files.readAllBytes(dir.resolve("a.zip")))
        .isEqualTo(Files.readAllBytes(dir.resolve("b.zip")));
  }

  @Test
  void emptyTablesAreFilesOfNoRows() throws Exception {
    write("a.shp", WriteChoices.NONE, "MULTILINESTRING", List.of(new Column("a", Type.DOUBLE)));
    assertThat(read("a.shp")).isEmpty();
    assertThat(columnNames("a.shp")).containsExactly("a");
  }

  @Test
  void whatWasWrittenIsReadBack() throws Exception {
    Seeded seeded = Seeded.of("ShapefileWriterTest");
    List<Column> columns =
        List.of(
            new Column("名称", Type.TEXT),
            new Column("面积", Type.DOUBLE),
            new Column("个数", Type.INTEGER),
            new Column("日期", Type.DATE),
            new Column("是否", Type.BOOLEAN));
    for (int round = 0; round < 30; round++) {
      List<OutRow> rows = new ArrayList<>();
      for (int i = seeded.between(1, 40); i > 0; i--) {
        rows.add(new OutRow(rows.size(), geometry(seeded), values(seeded)));
      }
      WriteChoices choices = seeded.chance(0.5) ? GBK : WriteChoices.NONE;
      write("a.shp", choices, "GEOMETRY", columns, rows.toArray(OutRow[]::new));
      List<ReceivedRow> back = read("a.shp");
      assertThat(back).hasSameSizeAs(rows);
      for (int i = 0; i < rows.size(); i++) {
        same(back.get(i), rows.get(i));
      }
    }
  }

  private static void same(ReceivedRow back, OutRow row) {
    assertThat(back.failure()).isNull();
    if (row.geometry() == null) {
      assertThat(back.geometry()).isNull();
    } else {
      assertThat(back.geometry().norm().equalsExact(row.geometry().norm())).isTrue();
    }
    assertThat(back.values()).isEqualTo(row.values());
  }

  private static Geometry geometry(Seeded seeded) {
    if (seeded.chance(0.1)) {
      return null;
    }
    double x = 35_500_000 + seeded.between(-1e5, 1e5);
    double y = 3_700_000 + seeded.between(-1e5, 1e5);
    Polygon holed = seeded.polygonWithHole(x, y, 500, seeded.between(16, 60));
    if (seeded.chance(0.5)) {
      return holed;
    }
    Polygon beside = seeded.polygon(x + 5000, y, 400, 12);
    return holed.getFactory().createMultiPolygon(new Polygon[] {holed, beside});
  }

  private static List<Object> values(Seeded seeded) {
    String text = null;
    if (seeded.chance(0.8)) {
      StringBuilder made = new StringBuilder("地");
      for (int i = seeded.between(0, 30); i > 0; i--) {
        made.appendCodePoint(
            seeded.chance(0.3) ? seeded.between('!', '~') : seeded.between(0x4E00, 0x9FA5));
      }
      text = made.toString();
    }
    return Arrays.asList(
        text,
        seeded.chance(0.2) ? null : Math.rint(seeded.between(-1e9, 1e9)) / 10_000,
        seeded.chance(0.2) ? null : (long) seeded.between(-1e15, 1e15),
        seeded.chance(0.2)
            ? null
            : String.format(
                "20%02d-%02d-%02d",
                seeded.between(0, 99), seeded.between(1, 12), seeded.between(1, 28)),
        seeded.chance(0.2) ? null : seeded.chance(0.5));
  }

  private List<Issue> write(
      String name, WriteChoices choices, String type, List<Column> columns, OutRow... rows)
      throws Exception {
    try (FeatureWriter writer = ShapefileWriter.create(dir.resolve(name), choices)) {
      writer.beginTable(table(type, columns.toArray(Column[]::new)));
      for (OutRow row : rows) {
        writer.row(row);
      }
      writer.commit();
      return writer.issues();
    }
  }

  private static OutTable table(String type, Column... columns) throws Exception {
    return new OutTable("宗地", type, Crs.ofEpsg(4523), Arrays.asList(columns), ColumnRoles.NONE, "");
  }

  private static OutRow row(long fid, String wkt, Object... values) throws Exception {
    Geometry geometry = wkt == null ? null : new WKTReader().read(wkt);
    return new OutRow(fid, geometry, Arrays.asList(values));
  }

  private static OutRow[] rows(Object[][] values) throws Exception {
    OutRow[] rows = new OutRow[values.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row(i, SQUARE, values[i]);
    }
    return rows;
  }

  private ReceivedFile open(String name) throws StoreException {
    return new ShapefileReader()
        .open(InputFile.of(dir.resolve(name)), ReadChoices.NONE, Progress.NONE);
  }

  private List<ReceivedRow> read(String name) throws StoreException {
    List<ReceivedRow> rows = new ArrayList<>();
    try (ReceivedFile file = open(name)) {
      file.read(file.tables().get(0), Progress.NONE, rows::add);
    }
    return rows;
  }

  private List<String> columnNames(String name) throws StoreException {
    try (ReceivedFile file = open(name)) {
      return file.tables().get(0).columns().stream().map(Column::name).toList();
    }
  }

  private static List<Object> column(List<ReceivedRow> rows, int index) {
    List<Object> values = new ArrayList<>();
    rows.forEach(row -> values.add(row.values().get(index)));
    return values;
  }

  private List<String> names() throws Exception {
    try (Stream<Path> all = Files.list(dir)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
