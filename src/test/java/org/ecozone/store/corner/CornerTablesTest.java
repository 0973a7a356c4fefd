package org.ecozone.store.corner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.store.corner.ReadBack.choosing;
import static org.ecozone.store.corner.ReadBack.csv;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.Datum;
import org.ecozone.store.StoreException;
import org.ecozone.store.corner.CornerLayout.ColumnGuess;
import org.ecozone.store.corner.CornerLayout.Confidence;
import org.ecozone.store.corner.CornerLayout.Why;
import org.ecozone.store.exchange.AreaUnit;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReadOption;
import org.ecozone.store.exchange.ReceivedFile.Grouping;
import org.ecozone.store.exchange.ReceivedRow;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CornerTablesTest {
  private static final String HEAD = "地块编号,圈号,点号,X,Y\n";

  @Test
  void aParcelNumberInItsFirstRowOnlyHoldsForTheRowsBelow() throws Exception {
    ReadBack read =
        csv(
            "地块编号,地块名称,面积(公顷),点号,X,Y\n"
                + "DK01,选矿厂,1.25公顷,J1,0,0\n,,,J2,0,4\n,,,J3,4,4\n"
                + "DK02,回水池,0.5,J1,10,10\n,,,J2,10,14\n,,,J3,14,14\n");
    assertThat(read.wkts())
        .containsExactly(
            "POLYGON ((0 0, 0 4, 4 4, 0 0))", "POLYGON ((10 10, 10 14, 14 14, 10 10))");
    assertThat(read.rows().get(0).values()).containsExactly("DK01", "选矿厂", 1.25);
    assertThat(read.rows().get(1).values()).containsExactly("DK02", "回水池", 0.5);
    assertThat(read.rows()).extracting(ReceivedRow::line).containsExactly(2L, 5L);
    assertThat(read.table().roles().parcel()).isEqualTo("地块编号");
    assertThat(read.table().roles().statedAreaUnit()).isEqualTo(AreaUnit.HECTARE);
  }

  @Test
  void ringsAreSortedByWhereTheyLieNotByTheirNumber() throws Exception {
    ReadBack read =
        csv(
            HEAD
                + "A,1,J1,2,2\nA,1,J2,2,3\nA,1,J3,3,3\n"
                + "A,2,J4,0,0\nA,2,J5,0,9\nA,2,J6,9,9\nA,2,J7,9,0\n"
                + "A,3,J8,20,20\nA,3,J9,20,21\nA,3,J10,21,21\n");
    assertThat(read.wkts())
        .containsExactly(
            "MULTIPOLYGON (((0 0, 0 9, 9 9, 9 0, 0 0), (2 2, 2 3, 3 3, 2 2)),"
                + " ((20 20, 20 21, 21 21, 20 20)))");
  }

  @Test
  void aBlankRowOrAClosedRingOrNumbersThatBeginAgainBeginARing() throws Exception {
    String two = "MULTIPOLYGON (((0 0, 0 4, 4 4, 0 0)), ((10 10, 10 14, 14 14, 10 10)))";
    assertThat(csv("X,Y\n0,0\n0,4\n4,4\n,\n10,10\n10,14\n14,14\n").wkts()).containsExactly(two);
    assertThat(csv("X,Y\n0,0\n0,4\n4,4\n0,0\n10,10\n10,14\n14,14\n10,10\n").wkts())
        .containsExactly(two);
    assertThat(csv("点号,X,Y\n1,0,0\n2,0,4\n3,4,4\n1,10,10\n2,10,14\n3,14,14\n").wkts())
        .containsExactly(two);
  }

  @Test
  void aBlankRowInTheMiddleOfARingIsSeenByItsEndOrElseTheParcelFails() throws Exception {
    ReadBack joined = csv("点号,X,Y\n1,0,0\n2,0,4\n\n3,4,4\n4,4,0\n1,0,0\n");
    assertThat(joined.wkts()).containsExactly("POLYGON ((0 0, 0 4, 4 4, 4 0, 0 0))");
    assertThat(joined.codes()).contains("BREAK_JOINED");
    ReadBack unclear = csv("点号,X,Y\n1,0,0\n2,0,4\n3,4,4\n\n4,9,9\n5,9,12\n6,12,12\n");
    assertThat(unclear.wkts()).containsExactly("BREAK_UNCLEAR");
  }

  @Test
  void aClosingPointUnderTheNextRingNumberClosesTheRingBefore() throws Exception {
    ReadBack read =
        csv(
            HEAD
                + "A,1,J1,0,0\nA,1,J2,0,9\nA,1,J3,9,9\nA,2,J1,0,0\n"
                + "A,2,J4,2,3\nA,2,J5,2,4\nA,2,J6,3,4\nA,2,J4,2,3\n");
    assertThat(read.wkts()).containsExactly("POLYGON ((0 0, 0 9, 9 9, 0 0), (2 3, 2 4, 3 4, 2 3))");
    assertThat(read.codes()).contains("CLOSED_BY_NEXT_RING");
    ReadBack unclear =
        csv(
            HEAD
                + "A,1,J1,0,0\nA,1,J2,0,9\nA,1,J3,9,9\nA,2,J1,0,0\n"
                + "A,2,J4,2,3\nA,2,J5,2,4\nA,2,J6,3,4\n");
    assertThat(unclear.wkts()).containsExactly("BREAK_UNCLEAR");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a word for a number   | J2,约4,0 | CELL_UNREADABLE | 3 | 约4
          half a pair           | J2,4,    | CELL_UNREADABLE | 3 | 4
          an exponent           | J2,3.5E+07,1 | CELL_UNREADABLE | 3 | 3.5E+07
          a corner without place | J2,,    | CORNER_BLANK | 3 | J2
          a formula's error     | J2,#REF!,4 | CELL_UNREADABLE | 3 | #REF!
          a question mark       | J2,4?,0  | CELL_UNREADABLE | 3 | 4?
          minutes above 60      | J2,33°75′,0 | CELL_UNREADABLE | 3 | 33°75′
          """)
  void aCornerThatCannotBeReadMakesItsParcelFail(
      String what, String row, String code, String line, String cell) throws Exception {
    ReadBack read = csv("点号,X,Y\nJ1,0,0\n" + row + "\nJ3,4,4\nJ4,4,0\nJ5,2,-1\n");
    assertThat(read.rows()).hasSize(1);
    Issue failure = read.rows().get(0).failure();
    assertThat(read.rows().get(0).geometry()).isNull();
    assertThat(failure.code()).as(what).isEqualTo(code);
    assertThat(failure.args()).startsWith(line, cell);
    assertThat(failure.file()).isEqualTo("界址点.csv");
    assertThat(failure.message(Lang.ZH)).contains("第 " + line + " 行");
    assertThat(failure.message(Lang.EN)).contains("row " + line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          J5,3732800.5 | CELL_UNREADABLE
          J5 3732800.5 35564800.5 | CELL_UNREADABLE
          ,3732800.5 | CELL_UNREADABLE
          J5 | CORNER_BLANK
          """)
  void theLastCornerIsNotLostEither(String row, String code) throws Exception {
    ReadBack read = csv("点号,X,Y\nJ1,0,0\nJ2,0,4\nJ3,4,4\nJ4,4,0\n" + row + "\n");
    assertThat(read.wkts()).containsExactly(code);
  }

  @Test
  void aParcelThatIsCalledLikeATotalKeepsItsCorners() throws Exception {
    ReadBack read =
        csv("地块编号,点号,X,Y\n单位宿舍,J1,0,0\n单位宿舍,J2,0,4\n单位宿舍,J3,4,4\n" + "合计,3,20000,2.0\n");
    assertThat(read.wkts()).containsExactly("POLYGON ((0 0, 0 4, 4 4, 0 0))");
    assertThat(read.rows().get(0).values()).startsWith("单位宿舍");
    assertThat(read.codes()).contains("ROWS_IGNORED");
  }

  @Test
  void aTotalInTheColumnOfTheCornersIsNoCorner() throws Exception {
    ReadBack read = csv("点号,X,Y\nJ1,0,0\nJ2,0,4\nJ3,4,4\n合计(㎡),20000,2.0\n");
    assertThat(read.wkts()).containsExactly("POLYGON ((0 0, 0 4, 4 4, 0 0))");
  }

  @Test
  void onlyTheParcelOfTheBrokenRowFails() throws Exception {
    ReadBack read =
        csv(HEAD + "A,1,J1,0,0\nA,1,J2,?,9\nA,1,J3,9,9\n" + "B,1,J1,0,0\nB,1,J2,0,9\nB,1,J3,9,9\n");
    assertThat(read.wkts()).containsExactly("CELL_UNREADABLE", "POLYGON ((0 0, 0 9, 9 9, 0 0))");
  }

  @Test
  void headingsBetweenTheRowsBeginParcels() throws Exception {
    ReadBack read =
        csv(
            "某项目界址点坐标表,,\n地块一,,\n点号,X,Y\nJ1,0,0\nJ2,0,4\nJ3,4,4\n"
                + "地块二,,\n点号,X,Y\nJ1,10,10\nJ2,10,14\nJ3,14,14\n合计,,\n");
    assertThat(read.wkts())
        .containsExactly(
            "POLYGON ((0 0, 0 4, 4 4, 0 0))", "POLYGON ((10 10, 10 14, 14 14, 10 10))");
    assertThat(read.rows().get(0).values().get(0)).isEqualTo("地块一");
    assertThat(read.rows().get(1).values().get(0)).isEqualTo("地块二");
    assertThat(read.file().notes().values()).contains("某项目界址点坐标表");
  }

  @Test
  void wordsBetweenCornersAreAHeadingOnlyBehindAClosedRing() throws Exception {
    String after = "选矿厂,,\nJ1,10,10\nJ2,10,14\nJ3,14,14\n";
    assertThat(csv("点号,X,Y\nJ1,0,0\nJ2,0,4\nJ3,4,4\nJ1,0,0\n" + after).rows()).hasSize(2);
    ReadBack unclear = csv("点号,X,Y\nJ1,0,0\nJ2,0,4\n选矿厂,,\nJ3,4,4\nJ4,4,0\n");
    assertThat(unclear.wkts()).containsExactly("TEXT_BETWEEN");
  }

  @Test
  void aParcelThatComesAgainIsContinuedOnlyByItsRingNumber() throws Exception {
    ReadBack unclear =
        csv("地块编号,点号,X,Y\nA,1,0,0\nA,2,0,9\nB,1,20,20\nB,2,20,29\nB,3,29,29\nA,3,9,9\nA,4,9,0\n");
    assertThat(unclear.wkts().get(0)).isEqualTo("SCATTERED");
    ReadBack numbered =
        csv(
            HEAD
                + "A,1,1,0,0\n"
                + "A,1,2,0,9\n"
                + "B,1,1,20,20\n"
                + "B,1,2,20,29\n"
                + "B,1,3,29,29\n"
                + "A,1,3,9,9\n"
                + "A,1,4,9,0\n");
    assertThat(numbered.wkts().get(0)).isEqualTo("POLYGON ((0 0, 0 9, 9 9, 9 0, 0 0))");
  }

  @Test
  void numbersOfOrderAreSaidToDisagreeAndFollowedOnlyIfChosen() throws Exception {
    String table = "序号,点号,X,Y\n1,J1,0,0\n3,J3,4,4\n2,J2,0,4\n4,J4,4,0\n";
    ReadBack asItStands = csv(table);
    assertThat(asItStands.wkts()).containsExactly("POLYGON ((0 0, 4 4, 0 4, 4 0, 0 0))");
    assertThat(asItStands.codes()).contains("ORDER_DIFFERS");
    ReadBack ordered = csv(table, choosing(ReadOption.COLUMNS, "order=序号"));
    assertThat(ordered.wkts()).containsExactly("POLYGON ((0 0, 0 4, 4 4, 4 0, 0 0))");
    assertThat(ordered.codes()).doesNotContain("ORDER_DIFFERS");
  }

  @Test
  void parcelsSideBySideAreRefused() {
    assertThatThrownBy(() -> csv("点号,X,Y,点号,X,Y\nJ1,0,0,J1,10,10\nJ2,0,4,J2,10,14\n"))
        .isInstanceOfSatisfying(
            StoreException.class,
            e -> {
              assertThat(e.issue().code()).isEqualTo("SIDE_BY_SIDE");
              assertThat(e.issue().message(Lang.ZH)).contains("第 2 列", "第 5 列");
            });
  }

  @Test
  void theUsersColumnsWin() throws Exception {
    String table = "甲,乙,丙\n0,0,7\n0,4,7\n4,4,7\n";
    assertThatThrownBy(() -> csv("名称,备注\n厂区,好\n")).hasMessageContaining("NO_COORDINATES");
    ReadBack read = csv(table, choosing(ReadOption.COLUMNS, "north=#1\neast=#2\nparcel=#3"));
    assertThat(read.rows().get(0).values().get(0)).isEqualTo("7");
    CornerLayout layout = ((CornerFile) read.file()).layout();
    assertThat(layout.find(CornerRole.NORTH).orElseThrow().confidence())
        .isEqualTo(Confidence.CHOSEN);
    assertThatThrownBy(() -> csv(table, choosing(ReadOption.COLUMNS, "north=丁")))
        .hasMessageContaining("COLUMN_UNKNOWN");
    assertThatThrownBy(() -> csv(table, choosing(ReadOption.COLUMNS, "nord=甲")))
        .hasMessageContaining("ROLE_UNKNOWN");
    assertThatThrownBy(() -> csv("X,Y\n1,2\n", choosing(ReadOption.POINTS_AS, "RING")))
        .hasMessageContaining("OPTION_WRONG");
  }

  @Test
  void theGuessIsThereForTheWindow() throws Exception {
    ReadBack read = csv("标题,,,\n地块编号,点号,X坐标（北）,Y\nA,J1,0,0\nA,J2,0,4\nA,J3,4,4\n");
    CornerLayout layout = ((CornerFile) read.file()).layout();
    assertThat(layout.headRows()).containsExactly(2L);
    assertThat(layout.titles()).containsExactly("标题");
    assertThat(layout.samples()).hasSize(3);
    assertThat(layout.columns())
        .extracting(ColumnGuess::role)
        .containsExactly(CornerRole.PARCEL, CornerRole.POINT, CornerRole.NORTH, CornerRole.EAST);
    assertThat(layout.columns())
        .extracting(ColumnGuess::why)
        .containsExactly(Why.HEAD, Why.HEAD, Why.HEAD, Why.PLACE);
    assertThat(layout.columns()).extracting(ColumnGuess::key).contains("X坐标（北）");
  }

  @Test
  void degreesThatMayBePackedAreSaidAndReadSoOnlyIfChosen() throws Exception {
    // 105.3000 is 105 degrees 30 minutes or 105.3 degrees; 33.1512 is 33 15 12 = 33.25333…
    String table = "点号,经度,纬度\n1,105.3000,33.1512\n2,105.4500,33.1512\n3,105.4500,33.3000\n";
    ReadBack plain = csv(table);
    assertThat(plain.codes()).contains("MAY_BE_PACKED");
    assertThat(plain.rows().get(0).geometry().getCoordinate().x).isEqualTo(105.3);
    ReadBack packed = csv(table, choosing(ReadOption.ANGLES, "PACKED"));
    assertThat(packed.rows().get(0).geometry().getCoordinate().x).isEqualTo(105.5);
    assertThat(packed.rows().get(0).geometry().getCoordinate().y)
        .isCloseTo(33 + 15 / 60.0 + 12 / 3600.0, within(1e-13));
    ReadBack wrong = csv("点号,经度,纬度\n1,105.6100,33.1512\n", choosing(ReadOption.ANGLES, "PACKED"));
    assertThat(wrong.wkts()).containsExactly("PACKED_WRONG");
  }

  @Test
  void titlesAndHeadsStateTheCrs() throws Exception {
    ReadBack read = csv("坐标系：2000国家大地坐标系 3度带 中央子午线105°,,\n点号,X,Y\n1,0,0\n2,0,4\n3,4,4\n");
    assertThat(read.table().crs().datum()).isEqualTo(Datum.CGCS2000);
    assertThat(read.table().crs().meridianDeg()).isEqualTo(105);
    assertThat(read.table().crs().zoneWidthDeg()).isEqualTo(3);
    assertThat(read.table().crs().text()).contains("2000国家大地坐标系");
    ReadBack old = csv("1980西安坐标系,,\n点号,X,Y\n1,0,0\n2,0,4\n3,4,4\n");
    assertThat(old.table().crs().datum()).isEqualTo(Datum.XIAN80);
    ReadBack both = csv("1980西安坐标系转2000国家大地坐标系,,\n点号,X,Y\n1,0,0\n2,0,4\n3,4,4\n");
    assertThat(both.table().crs().datum()).isNull();
    ReadBack degrees = csv("CGCS2000,,\n点号,经度,纬度\n1,105,33\n2,105,34\n3,106,34\n");
    assertThat(degrees.table().crs().crs().epsg()).isEqualTo(4490);
    ReadBack code = csv("点号,X(EPSG:4523),Y\n1,0,0\n2,0,4\n3,4,4\n");
    assertThat(code.table().crs().crs().epsg()).isEqualTo(4523);
  }

  @Test
  void aColumnOfWktMakesFeaturesOfRows() throws Exception {
    ReadBack read =
        csv(
            "名称,WKT,用途\n"
                + "厂区,\"POLYGON((0 0,0 4,4 4,0 0))\",工业\n"
                + "管线,\"LINESTRING Z (0 0 1,4 4 2)\",\n"
                + "坏,\"POLYGON((0 0,0 4\",x\n空,,y\n");
    assertThat(read.file().grouping()).isEqualTo(Grouping.ROWS);
    assertThat(read.wkts())
        .containsExactly(
            "POLYGON ((0 0, 0 4, 4 4, 0 0))", "LINESTRING (0 0, 4 4)", "WKT_WRONG", "none");
    assertThat(read.rows().get(0).values()).containsExactly("厂区", "工业");
    assertThat(read.codes()).contains("WKT_DIMENSIONS");
  }

  @Test
  void otherColumnsAreKeptWhereTheyAreOfTheParcel() throws Exception {
    ReadBack read =
        csv(
            "地块编号,X,Y,用途,标石\nA,0,0,工业,木桩\nA,0,4,工业,铁钉\nA,4,4,工业,木桩\n"
                + "B,10,10,农业,木桩\nB,10,14,,\nB,14,14,,\n");
    assertThat(read.rows().get(0).values()).containsExactly("A", null, "工业", null);
    assertThat(read.rows().get(1).values()).containsExactly("B", null, "农业", "木桩");
    assertThat(read.issues())
        .filteredOn(issue -> issue.code().equals("COLUMNS_VARY"))
        .singleElement()
        .satisfies(issue -> assertThat(issue.args()).containsExactly("标石"));
  }

  @Test
  void gbkIsDetectedAndCanBeChosen() throws Exception {
    byte[] gbk =
        "地块编号,点号,纵坐标,横坐标\n厂区,J1,0,0\n厂区,J2,0,4\n厂区,J3,4,4\n".getBytes(Charset.forName("GBK"));
    InputFile input = InputFile.ofBytes("a.csv", gbk);
    ReadBack read = ReadBack.of(CornerTables::open, input, ReadChoices.NONE);
    assertThat(read.rows().get(0).values().get(0)).isEqualTo("厂区");
    assertThat(read.file().encoding()).contains(Charset.forName("GB18030"));
    assertThat(read.file().encodings()).isNotEmpty();
    ReadBack chosen = ReadBack.of(CornerTables::open, input, choosing(ReadOption.ENCODING, "GBK"));
    assertThat(chosen.rows().get(0).values().get(0)).isEqualTo("厂区");
  }

  @Test
  void whatIsLeftAsideIsSaid() throws Exception {
    ReadBack read = csv("点号,X,Y,H\n1,0,0,5\n2,0,4,5\n3,4,4,5\n合计,,,\n");
    Map<String, List<String>> said =
        Map.of("ROWS_IGNORED", List.of("1", "5: 合计"), "HEIGHTS_LEFT", List.of("3"));
    said.forEach(
        (code, args) ->
            assertThat(read.issues())
                .filteredOn(issue -> issue.code().equals(code))
                .singleElement()
                .satisfies(issue -> assertThat(issue.args()).isEqualTo(args)));
  }

  @Test
  void linesAndPointsAreReadIfChosen() throws Exception {
    String table = "X,Y\n0,0\n0,4\n4,4\n0,0\n";
    assertThat(csv(table, choosing(ReadOption.POINTS_AS, "LINE")).wkts())
        .containsExactly("LINESTRING (0 0, 0 4, 4 4, 0 0)");
    assertThat(csv(table, choosing(ReadOption.POINTS_AS, "POINTS")).wkts())
        .containsExactly("MULTIPOINT ((0 0), (0 4), (4 4), (0 0))");
  }

  @Test
  void nothingIsRefused() {
    assertThatThrownBy(() -> csv("")).hasMessageContaining("TABLE_EMPTY");
    assertThatThrownBy(() -> csv("\n , \n")).hasMessageContaining("NO_CO");
    assertThatThrownBy(() -> csv("点号,X,Y\n")).hasMessageContaining("NO_CO");
  }
}
