package org.ecozone.store.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.ecozone.geo.reference.CrsStatement;
import org.ecozone.job.CancelledException;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReadOption;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.exchange.ReceivedRow;
import org.ecozone.support.DbfBytes;
import org.ecozone.support.FolderState;
import org.ecozone.support.Seeded;
import org.ecozone.support.ShapeBytes;
import org.ecozone.support.ZipBytes;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shapefiles with parts that are missing, damaged or in disagreement. */
class BrokenShapefileTest {
  private static final Charset GBK = Charset.forName("GBK");
  private static final double[] SQUARE = {0, 0, 0, 9, 9, 9, 9, 0, 0, 0};
  private static final double[] INNER = {2, 2, 2, 4, 4, 4, 4, 2, 2, 2};

  @TempDir Path dir;

  @Test
  void withoutIndexAndAttributesTheGeometryIsRead() throws Exception {
    Path shp = Files.write(dir.resolve("a.shp"), points(3).shp());
    FolderState before = FolderState.of(dir);
    Received received = Received.of(InputFile.of(shp));
    assertThat(received.fileCodes()).containsExactly("SHX_MISSING", "DBF_MISSING", "PRJ_MISSING");
    assertThat(received.rows()).hasSize(3).allMatch(row -> row.values().isEmpty());
    assertThat(received.rows().get(2).geometry().toText()).isEqualTo("POINT (2 2)");
    assertThat(received.table().crs()).isEqualTo(CrsStatement.NONE);
    assertThat(FolderState.of(dir)).isEqualTo(before);
  }

  @Test
  void anyPartLeadsToTheShapefileWhateverItsCase() throws Exception {
    points(2).write(dir.resolve("A.SHP"));
    Files.move(dir.resolve("A.SHx"), dir.resolve("a.Shx"));
    Files.write(dir.resolve("a.Dbf"), names("甲", "乙").bytes());
    for (String picked : List.of("A.SHP", "a.Shx", "a.Dbf")) {
      Received received = Received.of(InputFile.of(dir.resolve(picked)));
      assertThat(received.column("名称")).containsExactly("甲", "乙");
      assertThat(received.file().input().name()).isEqualTo("A.SHP");
    }
    Files.delete(dir.resolve("A.SHP"));
    assertThat(refusal(dir.resolve("a.Dbf"))).isEqualTo("SHAPE_NOT_FOUND");
  }

  @Test
  void partsThatDifferInCaseOnlyAreNotMixed() throws Exception {
    points(1).write(dir.resolve("a.shp"));
    Files.write(dir.resolve("a.dbf"), names("小").bytes());
    Files.write(dir.resolve("A.dbf"), names("大").bytes());
    assertThat(Received.of(InputFile.of(dir.resolve("a.shp"))).column("名称")).containsExactly("小");
    Files.write(dir.resolve("a.DBF"), names("中").bytes());
    assertThat(refusal(dir.resolve("a.shp"))).isEqualTo("SHAPE_NAMES_ALIKE");
  }

  @Test
  void anIndexThatDisagreesIsNotBelieved() throws Exception {
    Path shp = points(3).write(dir.resolve("a.shp"));
    Files.write(dir.resolve("a.dbf"), names("一", "二", "三").bytes());
    byte[] shx = Files.readAllBytes(dir.resolve("a.shx"));
    shx[100 + 8 + 2] = 99;
    Files.write(dir.resolve("a.shx"), shx);
    Received received = Received.of(InputFile.of(shp));
    assertThat(received.fileCodes()).contains("SHX_DISAGREES");
    assertThat(texts(received)).containsExactly("POINT (0 0)", "POINT (1 1)", "POINT (2 2)");

    Files.write(dir.resolve("a.shx"), Arrays.copyOf(points(3).shx(), 108));
    Received shorter = Received.of(InputFile.of(shp));
    assertThat(shorter.fileCodes()).contains("SHX_DISAGREES");
    assertThat(texts(shorter)).hasSize(3);
  }

  @Test
  void aTruncatedFileLosesItsLastRowsAndSaysWhich() throws Exception {
    Path shp = points(5).write(dir.resolve("a.shp"));
    Files.write(dir.resolve("a.dbf"), names("一", "二", "三", "四", "五").bytes());
    byte[] whole = Files.readAllBytes(shp);
    Files.write(shp, Arrays.copyOf(whole, 100 + 3 * 28 + 10));
    for (boolean indexed : new boolean[] {true, false}) {
      Received received = Received.of(InputFile.of(shp));
      assertThat(received.fileCodes()).contains("SHAPE_TRUNCATED", "SHAPE_CHAIN_BROKEN");
      assertThat(received.rows()).hasSize(5);
      assertThat(received.rows().subList(0, 3)).allMatch(row -> row.failure() == null);
      for (int i = 3; i < 5; i++) {
        ReceivedRow row = received.rows().get(i);
        assertThat(row.geometry()).isNull();
        assertThat(row.failure().severity().name()).isEqualTo("ERROR");
        assertThat(row.failure().fid()).isEqualTo(i);
        assertThat(row.failure().message(Lang.ZH)).contains("第 " + (i + 1) + " 条记录");
      }
      assertThat(received.column("名称")).containsExactly("一", "二", "三", "四", "五");
      Files.deleteIfExists(dir.resolve("a.shx"));
    }
  }

  @Test
  void rowsAreNeverMovedUpWhereCountsDiffer() throws Exception {
    Path shp = points(2).write(dir.resolve("a.shp"));
    Files.write(dir.resolve("a.dbf"), names("一", "二", "三").bytes());
    Received more = Received.of(InputFile.of(shp));
    assertThat(more.issue("ROWS_DIFFER").args()).containsExactly("2", "3");
    assertThat(more.rows().get(2).failure().code()).isEqualTo("RECORD_MISSING");
    assertThat(more.table().rowCount()).isEqualTo(3);

    Files.write(dir.resolve("a.dbf"), names("一").bytes());
    Received fewer = Received.of(InputFile.of(shp));
    assertThat(fewer.issue("ROWS_DIFFER").args()).containsExactly("2", "1");
    assertThat(fewer.column("名称")).containsExactly("一", null);
    assertThat(texts(fewer)).containsExactly("POINT (0 0)", "POINT (1 1)");
  }

  @Test
  void oldShapesThatWereLeftBehindAreToldByTheirNumbers() throws Exception {
    byte[] shp = points(4).shp();
    shp[100 + 3 * 28 + 3] = 1; // the last record replaces the first
    Files.write(dir.resolve("a.shp"), shp);
    Files.write(dir.resolve("a.dbf"), names("一", "二", "三").bytes());
    Received received = Received.of(InputFile.of(dir.resolve("a.shp")));
    assertThat(texts(received)).containsExactly("POINT (3 3)", "POINT (1 1)", "POINT (2 2)");
    assertThat(received.issue("SHAPE_NUMBERS_DECIDE").args()).containsExactly("4", "3");
    assertThat(received.column("名称")).containsExactly("一", "二", "三");
  }

  @Test
  void badRecordsFailAloneAndTheOthersAreRead() throws Exception {
    byte[] nan = ShapeBytes.parts(5, new double[] {0, 0, 0, Double.NaN, 1, 1, 0, 0});
    byte[] noData = ShapeBytes.parts(5, new double[] {0, 0, 0, -1e39, 1, 1, 0, 0});
    byte[] manyPoints = ShapeBytes.parts(5, SQUARE);
    ByteBuffer.wrap(manyPoints).order(ByteOrder.LITTLE_ENDIAN).putInt(40, 2_000_000_000);
    byte[] negative = ShapeBytes.parts(5, SQUARE);
    ByteBuffer.wrap(negative).order(ByteOrder.LITTLE_ENDIAN).putInt(36, -1);
    byte[] order = ShapeBytes.parts(5, SQUARE, INNER);
    ByteBuffer.wrap(order).order(ByteOrder.LITTLE_ENDIAN).putInt(44, 7).putInt(48, 3);
    byte[] patch = ShapeBytes.parts(5, SQUARE);
    patch[0] = 31;
    byte[] unknown = ShapeBytes.parts(5, SQUARE);
    unknown[0] = 77;
    byte[] flat = ShapeBytes.parts(5, new double[] {0, 0, 5, 5, 0, 0});
    ShapeBytes shapes = new ShapeBytes(5);
    List<byte[]> bad =
        List.of(
            nan,
            noData,
            manyPoints,
            negative,
            order,
            patch,
            unknown,
            flat,
            new byte[] {5, 0, 0, 0});
    bad.forEach(shapes::add);
    shapes.add(ShapeBytes.parts(5, SQUARE)).add(new byte[4]);
    Received received = Received.of(InputFile.of(shapes.write(dir.resolve("a.shp"))));
    assertThat(received.rows().subList(0, bad.size()))
        .extracting(row -> row.failure().code())
        .containsExactly(
            "RECORD_NOT_FINITE",
            "RECORD_NOT_FINITE",
            "RECORD_COUNTS",
            "RECORD_COUNTS",
            "RECORD_PARTS",
            "RECORD_MULTIPATCH",
            "RECORD_TYPE",
            "RECORD_WITHOUT_AREA",
            "RECORD_LENGTH");
    assertThat(received.rows().get(bad.size()).geometry().getNumPoints()).isEqualTo(5);
    ReceivedRow last = received.rows().get(bad.size() + 1);
    assertThat(last.geometry()).isNull();
    assertThat(last.failure()).isNull();
  }

  @Test
  void ringsBecomeHolesByContainmentWhateverTheirDirection() throws Exception {
    double[] turned = {0, 0, 9, 0, 9, 9, 0, 9, 0, 0};
    double[] beside = {20, 20, 21, 20, 21, 21, 20, 20};
    Path shp =
        new ShapeBytes(5)
            .add(ShapeBytes.parts(5, INNER, turned, beside))
            .write(dir.resolve("a.shp"));
    Received received = Received.of(InputFile.of(shp));
    assertThat(received.rows().get(0).geometry().norm().toText())
        .isEqualTo(
            "MULTIPOLYGON (((0 0, 0 9, 9 9, 9 0, 0 0), (2 2, 4 2, 4 4, 2 4, 2 2)),"
                + " ((20 20, 21 21, 21 20, 20 20)))");
    Issue said = received.issue("RINGS_TURNED");
    assertThat(said.severity().name()).isEqualTo("INFO");
    assertThat(said.args()).containsExactly("1", "0");
  }

  @Test
  void openRingsAreClosedAndPartsWithoutPointsLeftOut() throws Exception {
    double[] open = {0, 0, 0, 9, 9, 9, 9, 0};
    Path shp =
        new ShapeBytes(5)
            .add(ShapeBytes.parts(5, open))
            .add(ShapeBytes.parts(5, SQUARE, new double[] {50, 50, 50, 50, 50, 50}))
            .write(dir.resolve("a.shp"));
    Received received = Received.of(InputFile.of(shp));
    assertThat(texts(received))
        .allMatch(text -> text.equals("POLYGON ((0 0, 0 9, 9 9, 9 0, 0 0))"));
    assertThat(received.issue("RING_CLOSED").fid()).isEqualTo(0);
    assertThat(received.issue("PART_DEGENERATE").fid()).isEqualTo(1);
  }

  @Test
  void cellsOfEveryTypeAndWhatIsWrongWithThem() throws Exception {
    points(4).write(dir.resolve("a.shp"));
    Files.write(
        dir.resolve("a.dbf"),
        new DbfBytes(GBK)
            .driver(0x4D)
            .field("MC", 'C', 10, 0)
            .field("mc", 'C', 4, 0)
            .field("MJ", 'N', 12, 2)
            .field("GS", 'N', 8, 0)
            .field("DM", 'N', 20, 0)
            .field("RQ", 'D', 8, 0)
            .field("SF", 'L', 1, 0)
            .field("BZ", 'M', 10, 0)
            .row("成县", "a", "1,234.50", "12", "18446744073709551615", "20260230", "T", "1")
            .row("", "b", "12,5", "********", "1", "00000000", "?", "")
            .row("x\0y", "c", "abc", "-7", "2", "2026-1-1", "n", "")
            .row("成县选矿厂", "成", "1e2", "", "", "20261120", "X", "")
            .bytes());
    Received received = Received.of(InputFile.of(dir.resolve("a.shp")));
    assertThat(received.column("MC")).containsExactly("成县", null, "x", "成县选矿厂");
    assertThat(received.column("mc_1")).containsExactly("a", "b", "c", "成");
    assertThat(received.column("MJ")).containsExactly(1234.5, 12.5, null, 100.0);
    assertThat(received.column("GS")).containsExactly(12L, null, -7L, null);
    // A code of twenty digits is no number that could be kept.
    assertThat(received.column("DM")).containsExactly("18446744073709551615", "1", "2", null);
    assertThat(received.column("RQ")).containsExactly(null, null, null, "2026-11-20");
    assertThat(received.column("SF")).containsExactly(true, null, false, null);
    assertThat(received.fileCodes()).contains("FIELD_RENAMED", "FIELD_TYPE_AS_TEXT", "FIELD_MEMO");
    assertThat(received.rowCodes())
        .containsExactlyInAnyOrder(
            "NUMBER_WITH_COMMA",
            "DATE_UNREADABLE",
            "NUMBER_OVERFLOWED",
            "TEXT_AFTER_NUL",
            "NUMBER_UNREADABLE",
            "BOOLEAN_UNREADABLE");
    assertThat(received.issue("DATE_UNREADABLE").args()).containsExactly("2", "0, 2", "RQ");
  }

  @Test
  void wholeNumberFieldsThatHoldFractionsKeepThem() throws Exception {
    points(2).write(dir.resolve("a.shp"));
    Files.write(
        dir.resolve("a.dbf"),
        new DbfBytes(GBK).field("MJ", 'N', 10, 0).row("12.75").row("3").bytes());
    assertThat(Received.of(InputFile.of(dir.resolve("a.shp"))).column("MJ"))
        .containsExactly(12.75, 3.0);
  }

  @Test
  void charactersThatAreCutAreDroppedAndSaid() throws Exception {
    points(2).write(dir.resolve("a.shp"));
    byte[] name = Arrays.copyOf("地类名称".getBytes(StandardCharsets.UTF_8), 10);
    byte[] cell = Arrays.copyOf("禁止新建".getBytes(StandardCharsets.UTF_8), 10);
    Files.write(
        dir.resolve("a.dbf"),
        new DbfBytes(StandardCharsets.UTF_8)
            .field(name, 'C', 10, 0)
            .row(cell)
            .row("甲".getBytes(StandardCharsets.UTF_8))
            .bytes());
    Files.writeString(dir.resolve("a.cpg"), "UTF-8");
    Received received = Received.of(InputFile.of(dir.resolve("a.shp")));
    assertThat(received.column("地类名")).containsExactly("禁止新", "甲");
    assertThat(received.fileCodes()).contains("FIELD_NAME_CUT");
    assertThat(received.issue("TEXT_CUT_IN_CHARACTER").args()).containsExactly("1", "0", "地类名");
  }

  /** As GDAL writes 可能造成土壤污染 and 可能造成地下水污染. */
  @Test
  void namesThatWereCutAlikeAndNumberedDoNotHideTheCharset() throws Exception {
    points(2).write(dir.resolve("a.shp"));
    byte[] first = Arrays.copyOf("可能造成土壤".getBytes(StandardCharsets.UTF_8), 10);
    byte[] second = Arrays.copyOf(first, 10);
    second[8] = '_';
    second[9] = '1';
    Files.write(
        dir.resolve("a.dbf"),
        new DbfBytes(StandardCharsets.UTF_8)
            .field(first, 'C', 12, 0)
            .field(second, 'C', 12, 0)
            .row("是".getBytes(StandardCharsets.UTF_8), "否".getBytes(StandardCharsets.UTF_8))
            .row("禁止新建".getBytes(StandardCharsets.UTF_8), "甲".getBytes(StandardCharsets.UTF_8))
            .bytes());
    Files.writeString(dir.resolve("a.cpg"), "UTF-8");
    Received received = Received.of(InputFile.of(dir.resolve("a.shp")));
    assertThat(received.fileCodes()).contains("FIELD_NAME_CUT").doesNotContain("CHARSET_CONFLICT");
    assertThat(received.column("可能造")).containsExactly("是", "禁止新建");
    assertThat(received.column("可能_1")).containsExactly("否", "甲");
  }

  @Test
  void damagedTablesLeaveTheGeometry() throws Exception {
    Path shp = points(2).write(dir.resolve("a.shp"));
    byte[] good = names("一", "二").bytes();
    for (int length : List.of(0, 10, 33, 60)) {
      Files.write(dir.resolve("a.dbf"), Arrays.copyOf(good, length));
      Received received = Received.of(InputFile.of(shp));
      assertThat(received.fileCodes()).contains("DBF_DAMAGED");
      assertThat(texts(received)).containsExactly("POINT (0 0)", "POINT (1 1)");
    }
    Files.write(dir.resolve("a.dbf"), Arrays.copyOf(good, good.length - 5));
    assertThat(Received.of(InputFile.of(shp)).fileCodes()).contains("DBF_TRUNCATED");
    byte[] uncounted = good.clone();
    uncounted[4] = 0;
    Files.write(dir.resolve("a.dbf"), uncounted);
    Received received = Received.of(InputFile.of(shp));
    assertThat(received.column("名称")).containsExactly("一", "二");
    assertThat(received.issue("DBF_COUNT_WRONG").args()).containsExactly("0", "2");
  }

  @Test
  void theUserDecidesTheCharset() throws Exception {
    points(1).write(dir.resolve("a.shp"));
    Files.write(dir.resolve("a.dbf"), names("宕昌").bytes());
    ReadChoices utf8 = ReadChoices.NONE.with(ReadOption.ENCODING, "UTF-8");
    Received received = Received.of(InputFile.of(dir.resolve("a.shp")), utf8);
    assertThat(received.file().encoding()).contains(StandardCharsets.UTF_8);
    assertThat(received.rowCodes()).contains("TEXT_MALFORMED");
    assertThat(received.file().encodings())
        .extracting(sample -> sample.charset().name())
        .startsWith("UTF-8")
        .contains("GB18030");
    ReadChoices none = ReadChoices.NONE.with(ReadOption.ENCODING, "no such");
    assertThatThrownBy(() -> Received.of(InputFile.of(dir.resolve("a.shp")), none))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.issue().code()).isEqualTo("CHARSET_UNKNOWN"));
  }

  @Test
  void aPrjThatNobodyKnowsIsHandedOnAsText() throws Exception {
    points(1).write(dir.resolve("a.shp"));
    Files.write(dir.resolve("a.prj"), "独立坐标系".getBytes(GBK));
    Received received = Received.of(InputFile.of(dir.resolve("a.shp")));
    assertThat(received.table().crs().text()).isEqualTo("独立坐标系");
    assertThat(received.table().crs().crs()).isNull();
    assertThat(received.fileCodes()).contains("PRJ_UNREADABLE");
  }

  @Test
  void zipsWithSeveralShapefilesAreSeveralTables() throws Exception {
    byte[] zip =
        new ZipBytes()
            .names(GBK)
            .deflated("资料/红线.shp", points(1).shp())
            .deflated("资料/红线.shx", points(1).shx())
            .deflated("资料/红线.DBF", names("一").bytes())
            .deflated("农田.shp", points(2).shp())
            .deflated("坏.shp", new byte[200])
            .deflated("孤.dbf", names("一").bytes())
            .bytes();
    Path file = Files.write(dir.resolve("a.zip"), zip);
    try (ReceivedFile received =
        new ShapefileReader().open(InputFile.of(file), ReadChoices.NONE, Progress.NONE)) {
      assertThat(received.tables()).extracting("name").containsExactly("红线", "农田");
      assertThat(received.issues())
          .extracting(Issue::code)
          .contains("SHAPE_NOT_SHP", "DBF_WITHOUT_SHP", "DBF_MISSING");
      int[] rows = {0};
      received.read(received.tables().get(1), Progress.NONE, row -> rows[0]++);
      assertThat(rows[0]).isEqualTo(2);
    }
    byte[] none = new ZipBytes().stored("a.txt", new byte[3]).bytes();
    assertThat(refusal(Files.write(dir.resolve("b.zip"), none))).isEqualTo("SHAPE_NOT_IN_ARCHIVE");
  }

  @Test
  void largePartsOfAZipLieInAFolderThatIsGoneAfterwards() throws Exception {
    ShapeBytes many = points(60_000);
    byte[] zip = new ZipBytes().deflated("a.shp", many.shp()).bytes();
    Path file = Files.write(dir.resolve("a.zip"), zip);
    Path unpacked;
    try (ZippedShapes shapes = ZippedShapes.unpack(InputFile.of(file), Progress.NONE)) {
      unpacked = shapes.shapes().get(0).get(PartKind.SHP).path().orElseThrow();
      assertThat(unpacked).hasBinaryContent(many.shp());
      assertThat(unpacked.getParent().getParent()).isNotEqualTo(dir);
    }
    assertThat(unpacked.getParent()).doesNotExist();
    assertThat(Received.of(InputFile.of(file)).rows()).hasSize(60_000);
  }

  @Test
  void cancelStopsOpeningAndReading() throws Exception {
    Path shp = points(1000).write(dir.resolve("a.shp"));
    assertThatThrownBy(
            () ->
                new ShapefileReader()
                    .open(InputFile.of(shp), ReadChoices.NONE, Progress.silent(() -> true)))
        .isInstanceOf(CancelledException.class);
  }

  @Test
  void mutatedFilesGiveRowsOrARefusal() throws Exception {
    Seeded seeded = Seeded.of("BrokenShapefileTest");
    ShapeBytes shapes = new ShapeBytes(5);
    DbfBytes table = new DbfBytes(GBK).field("名称", 'C', 8, 0).field("MJ", 'N', 8, 2);
    for (int i = 0; i < 6; i++) {
      shapes.add(ShapeBytes.parts(5, SQUARE, INNER));
      table.row("地块" + i, "1." + i);
    }
    byte[][] good = {shapes.shp(), shapes.shx(), table.bytes()};
    String[] endings = {"shp", "shx", "dbf"};
    int refused = 0;
    for (int i = 0; i < 800; i++) {
      for (int k = 0; k < 3; k++) {
        Files.write(dir.resolve("a." + endings[k]), mutated(good[k], seeded));
      }
      try {
        Received received = Received.of(InputFile.of(dir.resolve("a.shp")));
        for (ReceivedRow row : received.rows()) {
          assertThat(row.failure() == null || row.geometry() == null).isTrue();
          assertThat(row.values()).hasSize(received.table().columns().size());
        }
        received.file().issues().forEach(issue -> assertThat(issue.message(Lang.ZH)).isNotBlank());
        received.rowIssues().forEach(issue -> assertThat(issue.message(Lang.EN)).isNotBlank());
      } catch (StoreException e) {
        assertThat(e.issue().message(Lang.ZH)).isNotBlank();
        refused++;
      }
    }
    assertThat(refused).isLessThan(800);
  }

  /** Some bytes changed, mostly in the heads; sometimes cut. */
  private static byte[] mutated(byte[] good, Seeded seeded) {
    byte[] bad = good.clone();
    for (int k = seeded.between(0, 3); k > 0; k--) {
      int most = seeded.chance(0.5) ? Math.min(160, bad.length) : bad.length;
      bad[seeded.between(0, most - 1)] =
          (byte) (int) seeded.oneOf(List.of(0, 1, -1, 127, -128, 42));
    }
    return seeded.chance(0.1) ? Arrays.copyOf(bad, seeded.between(0, bad.length)) : bad;
  }

  private static ShapeBytes points(int count) {
    ShapeBytes shapes = new ShapeBytes(1);
    for (int i = 0; i < count; i++) {
      shapes.add(ShapeBytes.point(i, i));
    }
    return shapes;
  }

  private static DbfBytes names(String... names) {
    DbfBytes table = new DbfBytes(GBK).driver(0x4D).field("名称", 'C', 20, 0);
    for (String name : names) {
      table.row(name);
    }
    return table;
  }

  private static List<String> texts(Received received) {
    return received.rows().stream().map(row -> row.geometry().toText()).toList();
  }

  private static String refusal(Path file) {
    try {
      return "opened " + Received.of(InputFile.of(file)).rows();
    } catch (StoreException e) {
      return e.issue().code();
    }
  }
}
