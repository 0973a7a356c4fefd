package org.ecozone.store.txt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.geo.Datum;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.AreaUnit;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReadOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The dialects of the domain digest §3.3 and of the list of traps, a small file each: read right,
 * or refused with the line and the reason.
 */
class TxtVariantsTest {
  private static final String HEAD = "[属性描述]\n坐标系=2000国家大地坐标系\n几度分带=3\n带号=35\n[地块坐标]\n";

  /** 60 m by 40 m: 0.24 ha. */
  private static final String POOL =
      """
      J1,1,3732420.000,35565320.000
      J2,1,3732420.000,35565380.000
      J3,1,3732380.000,35565380.000
      J4,1,3732380.000,35565320.000
      J1,1,3732420.000,35565320.000
      """;

  private static final String POOL_HEAD = "5,0.2400,DK02,回水池,面,,工业用地,,@\n";

  private static byte[] bytes(String text, String charset, int... mark) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int b : mark) {
      out.write(b);
    }
    out.writeBytes(text.getBytes(Charset.forName(charset)));
    return out.toByteArray();
  }

  private static void isPool(TxtReading read) {
    assertThat(read.failure(0)).isEmpty();
    assertThat(read.shape(0)).containsExactly(1, 0, 5);
    assertThat(read.areaM2(0)).isCloseTo(2_400, within(1e-6));
    assertThat(read.geometry(0).getCoordinate().x).isEqualTo(3732420);
  }

  // 1 to 4: encodings

  @ParameterizedTest
  @ValueSource(strings = {"GB18030", "UTF-8", "UTF-16LE", "UTF-16BE"})
  void anyEncodingGivesTheSameNames(String charset) throws Exception {
    TxtReading read = TxtReading.of(bytes(HEAD + POOL_HEAD + POOL, charset), ReadChoices.NONE);
    isPool(read);
    assertThat(read.value(0, "地块名称")).isEqualTo("回水池");
    assertThat(read.file().encoding()).contains(Charset.forName(charset));
  }

  @Test
  void marksOfOrderAreNoText() throws Exception {
    String text = HEAD + POOL_HEAD + POOL;
    for (TxtReading read :
        List.of(
            TxtReading.of(bytes(text, "UTF-8", 0xEF, 0xBB, 0xBF), ReadChoices.NONE),
            TxtReading.of(bytes(text, "UTF-16LE", 0xFF, 0xFE), ReadChoices.NONE),
            TxtReading.of(bytes(text, "UTF-16BE", 0xFE, 0xFF), ReadChoices.NONE))) {
      isPool(read);
      assertThat(read.table().crs().zone()).isEqualTo(35);
      assertThat(read.codes()).isEmpty();
    }
  }

  // 5, 6: ends of lines, ends of fields

  @ParameterizedTest
  @ValueSource(strings = {"\r", "\n", "\r\n", "\r\n\r\n", "\n\r"})
  void anyEndOfLinesIsOne(String end) throws Exception {
    isPool(TxtReading.of((HEAD + POOL_HEAD + POOL).replace("\n", end)));
  }

  @ParameterizedTest
  @ValueSource(strings = {";", " ;", "；", ",", " ", "\t", ",;"})
  void whatHangsOnAtTheEndOfLinesIsNoField(String end) throws Exception {
    isPool(TxtReading.of(HEAD + (POOL_HEAD + POOL).replace("\n", end + "\n")));
  }

  // 7: separators

  @ParameterizedTest
  @ValueSource(strings = {"，", "\t", " ", ", ", " ,\t", "   "})
  void anySeparatorParts(String separator) throws Exception {
    isPool(TxtReading.of(HEAD + POOL_HEAD + POOL.replace(",", separator)));
  }

  // 8: full-width signs

  @Test
  void fullWidthSignsAreTheSigns() throws Exception {
    String wide =
        (HEAD + POOL_HEAD + POOL)
            .replace("=", "＝")
            .replace("35565380.000", "３５５６５３８０．０００")
            .replace("3732380.000", "３７３２３８０。０００")
            .replace("J", "Ｊ")
            .replace("@", "＠");
    TxtReading read = TxtReading.of(wide);
    isPool(read);
    assertThat(read.table().crs().datum()).isEqualTo(Datum.CGCS2000);
    String number = (HEAD + POOL_HEAD + POOL).replace("带号=35", "带号＝３５").replace("0.2400", "０．２４");
    assertThat(TxtReading.of(number).table().crs().zone()).isEqualTo(35);
    assertThat(TxtReading.of(number).value(0, "地块面积")).isEqualTo(0.24);
  }

  // 9: sections with blanks, others before and behind

  @Test
  void sectionsWithBlanksAndUnknownOnesAreReadAround() throws Exception {
    String text =
        "[说明]\n由测绘队导出\n版本=2\n\n  [属性描述] \n 坐标系 = 2000国家大地坐标系\n带号= 35\n　[ 地块坐标 ]\n"
            + POOL_HEAD
            + POOL
            + "[扩展信息]\n审核=王工\n";
    TxtReading read = TxtReading.of(text);
    isPool(read);
    assertThat(read.table().crs().zone()).isEqualTo(35);
    assertThat(read.file().notes())
        .containsEntry("说明 1", "由测绘队导出")
        .containsEntry("版本", "2")
        .containsEntry("审核", "王工");
  }

  @Test
  void coordinatesInAnUnknownSectionAreSaid() throws Exception {
    TxtReading read = TxtReading.of(HEAD + POOL_HEAD + POOL + "[控制点]\nK1,1,3732420.0,35565320.0\n");
    isPool(read);
    assertThat(read.issue("SECTION_NOT_READ").args()).containsExactly("控制点", "1");
  }

  // 10: heads of 8, 9, 10 and 13 fields

  @Test
  void headsOfOtherLengthsKeepTheirFields() throws Exception {
    TxtReading eight = TxtReading.of(HEAD + "5,0.24,DK02,回水池,面,,工业用地,@\n" + POOL);
    isPool(eight);
    assertThat(eight.value(0, "地块用途")).isEqualTo("工业用地");
    TxtReading ten = TxtReading.of(HEAD + "5,0.24,DK02,回水池,面,,工业用地,0601,甲,@\n" + POOL);
    isPool(ten);
    assertThat(ten.value(0, "地类编码")).isEqualTo("0601");
    assertThat(ten.value(0, "附加字段1")).isEqualTo("甲");
    TxtReading thirteen =
        TxtReading.of(HEAD + "5,0.24,DK02,回水池,面,,整理,0101,图斑,水田,5,4,备用,@\n" + POOL);
    isPool(thirteen);
    assertThat(thirteen.value(0, "改造后质量等别")).isEqualTo("4");
    assertThat(thirteen.value(0, "备注")).isEqualTo("备用");
  }

  @Test
  void aHeadWithoutItsMarkOrWithoutItsNameIsAHead() throws Exception {
    TxtReading unmarked = TxtReading.of(HEAD + "5,0.24,DK02,回水池,面,,工业用地,\n" + POOL);
    isPool(unmarked);
    assertThat(unmarked.value(0, "地块编号")).isEqualTo("DK02");
    TxtReading nameless = TxtReading.of(HEAD + "5,0.24,DK02,面,,工业用地,,@\n" + POOL);
    isPool(nameless);
    assertThat(nameless.value(0, "地块编号")).isEqualTo("DK02");
    assertThat(nameless.value(0, "地块名称")).isNull();
    assertThat(nameless.value(0, "地块用途")).isEqualTo("工业用地");
  }

  @Test
  void headsAndPointsMayBeQuotedOrSeparatedByOtherSigns() throws Exception {
    String quoted = (POOL_HEAD + POOL).replaceAll("([^,\n]+)", "\"$1\"");
    TxtReading read = TxtReading.of(HEAD + quoted);
    isPool(read);
    assertThat(read.value(0, "地块名称")).isEqualTo("回水池");
    for (String separator : List.of("\t", ";", " ")) {
      String head = "5,0.2400,DK02,回水池,面,I48,工业用地,0601,@\n".replace(",", separator);
      TxtReading other = TxtReading.of(HEAD + head + POOL.replace(",", separator));
      isPool(other);
      assertThat(other.value(0, "地块编号")).isEqualTo("DK02");
      assertThat(other.value(0, "地类编码")).isEqualTo("0601");
    }
  }

  @Test
  void titlesWithNumbersAreNotesAndNoParcels() throws Exception {
    String titles = "2026年度第12批次 6200001234\n导出时间 2026-06-18 10:22:33\n2000坐标=1\n";
    TxtReading read = TxtReading.of(titles + HEAD + POOL_HEAD + POOL);
    assertThat(read.rows()).hasSize(1);
    isPool(read);
    TxtReading damaged = TxtReading.of("J0,1,37324x20.000,35565320.000\n" + POOL);
    assertThat(damaged.failure(0)).startsWith("POINT_NUMBER[1, ");
  }

  // 11: keys that are missing or empty

  @Test
  void missingAndEmptyKeysAreNotStated() throws Exception {
    TxtReading read =
        TxtReading.of("[属性描述]\n坐标系=\n带号=\n精度=\n转换参数=,,,,,,\n[地块坐标]\n" + POOL_HEAD + POOL);
    isPool(read);
    assertThat(read.table().crs().datum()).isNull();
    assertThat(read.table().crs().zone()).isZero();
    assertThat(read.table().crs().text()).isEmpty();
    assertThat(read.file().notes()).containsEntry("转换参数", ",,,,,,");
    TxtReading wrong = TxtReading.of(HEAD.replace("带号=35", "带号=陇南") + POOL_HEAD + POOL);
    assertThat(wrong.issue("ZONE_UNREADABLE").args()).containsExactly("陇南");
    TxtReading meridian = TxtReading.of(HEAD.replace("带号=35", "中央子午线=105°") + POOL_HEAD + POOL);
    assertThat(meridian.table().crs().zone()).isZero();
    assertThat(meridian.table().crs().meridianDeg()).isEqualTo(105);
    TxtReading local = TxtReading.of(HEAD.replace("带号=35", "中央子午线=104°30′") + POOL_HEAD + POOL);
    assertThat(local.table().crs().meridianDeg()).isEqualTo(104.5);
  }

  // 12 to 15: bare coordinates

  @ParameterizedTest
  @ValueSource(strings = {"J%d,1,%s,%s\n", "J%d %2$s %3$s\n", "%2$s,%3$s\n", "%2$s,%3$s,1023.5\n"})
  void bareCoordinatesMakeAnArea(String form) throws Exception {
    String text =
        String.format(form, 1, "3732420.000", "565320.000")
            + String.format(form, 2, "3732420.000", "565380.000")
            + String.format(form, 3, "3732380.000", "565380.000")
            + String.format(form, 4, "3732380.000", "565320.000");
    TxtReading read = TxtReading.of(text);
    isPool(read);
    assertThat(read.table().crs().order()).isNull();
    assertThat(read.codes()).contains("RING_CLOSED");
  }

  @Test
  void barePointsMakeWhatTheUserSays() throws Exception {
    ReadChoices line = ReadChoices.NONE.with(ReadOption.POINTS_AS, "line");
    ReadChoices points = ReadChoices.NONE.with(ReadOption.POINTS_AS, "POINTS");
    assertThat(TxtReading.of(bytes(POOL, "UTF-8"), line).geometry(0).getGeometryType())
        .isEqualTo("LineString");
    assertThat(TxtReading.of(bytes(POOL, "UTF-8"), points).geometry(0).getNumGeometries())
        .isEqualTo(5);
    ReadChoices wrong = ReadChoices.NONE.with(ReadOption.POINTS_AS, "圆");
    assertThat(
            catchThrowableOfType(
                    StoreException.class, () -> TxtReading.of(bytes(POOL, "UTF-8"), wrong))
                .issue()
                .args())
        .containsExactly("points-as", "圆", "AREA, LINE, POINTS");
  }

  @Test
  void wordsBetweenBarePointsBeginAnotherParcel() throws Exception {
    String second = POOL.replace("35565", "35566");
    TxtReading read = TxtReading.of("点号,圈号,X,Y\n一号地块\n" + POOL + "二号地块\n" + second);
    assertThat(read.rows()).hasSize(2);
    assertThat(read.value(0, "地块名称")).isEqualTo("一号地块");
    assertThat(read.value(1, "地块名称")).isEqualTo("二号地块");
  }

  // 16: heights

  @Test
  void heightsAreLeftAndSaid() throws Exception {
    TxtReading read = TxtReading.of(HEAD + POOL_HEAD + POOL.replace(".000\n", ".000,1023.45\n"));
    isPool(read);
    assertThat(read.issue("HEIGHTS_LEFT").args()).containsExactly("5");
  }

  // 17: numbers of points absent or repeated

  @Test
  void numbersOfPointsDoNotMatter() throws Exception {
    isPool(TxtReading.of(HEAD + POOL_HEAD + POOL.replaceAll("J\\d,", ",")));
    isPool(TxtReading.of(HEAD + POOL_HEAD + POOL.replaceAll("J\\d,", "J1,")));
    isPool(TxtReading.of(HEAD + POOL_HEAD + POOL.replaceAll("J(\\d),1,", "$1,,")));
  }

  // 18: ring numbers

  /** A pool with a hole of 20 m by 10 m, and a part of 10 m by 10 m beside it. */
  private static String rings(String first, String hole, String part) {
    return """
    J1,%1$s,3732420.000,35565320.000
    J2,%1$s,3732420.000,35565380.000
    J3,%1$s,3732380.000,35565380.000
    J4,%1$s,3732380.000,35565320.000
    J1,%1$s,3732420.000,35565320.000
    J5,%2$s,3732410.000,35565330.000
    J6,%2$s,3732400.000,35565330.000
    J7,%2$s,3732400.000,35565350.000
    J8,%2$s,3732410.000,35565350.000
    J5,%2$s,3732410.000,35565330.000
    J9,%3$s,3732420.000,35565400.000
    J10,%3$s,3732420.000,35565410.000
    J11,%3$s,3732410.000,35565410.000
    J12,%3$s,3732410.000,35565400.000
    J9,%3$s,3732420.000,35565400.000
    """
        .formatted(first, hole, part);
  }

  private static void isPoolWithHoleAndPart(TxtReading read) {
    assertThat(read.failure(0)).isEmpty();
    assertThat(read.shape(0)).containsExactly(2, 1, 15);
    assertThat(read.areaM2(0)).isCloseTo(2_400 - 200 + 100, within(1e-6));
  }

  private static final String RINGS_HEAD = "15,0.2300,DK03,池区,面,,,,@\n";

  @Test
  void containmentAndNotTheNumberTellsHolesFromParts() throws Exception {
    isPoolWithHoleAndPart(TxtReading.of(HEAD + RINGS_HEAD + rings("1", "2", "3")));
    isPoolWithHoleAndPart(TxtReading.of(HEAD + RINGS_HEAD + rings("1", "2", "1")));
    isPoolWithHoleAndPart(TxtReading.of(HEAD + RINGS_HEAD + rings("1", "1", "1")));
    isPoolWithHoleAndPart(TxtReading.of(HEAD + RINGS_HEAD + rings("0", "1", "2")));
    isPoolWithHoleAndPart(TxtReading.of(HEAD + RINGS_HEAD + rings("", "", "")));
    isPoolWithHoleAndPart(TxtReading.of(HEAD + RINGS_HEAD + rings("3", "7", "4")));
  }

  // 19: closing points

  @Test
  void closingPointsMayBeMissingMisnumberedOrNew() throws Exception {
    String text = HEAD + RINGS_HEAD + rings("1", "2", "3");
    String open =
        text.replaceAll("(?m)^J(1|5|9),(\\d),(.*)\n((?:.*\n){3})J\\1,.*\n", "J$1,$2,$3\n$4");
    assertThat(open.lines().count()).isEqualTo(text.lines().count() - 3);
    isPoolWithHoleAndPart(TxtReading.of(open));
    String next =
        text.replace("J4,1,3732380.000,35565320.000\nJ1,1", "J4,1,3732380.000,35565320.000\nJ1,2")
            .replace("J8,2,3732410.000,35565350.000\nJ5,2", "J8,2,3732410.000,35565350.000\nJ5,3");
    isPoolWithHoleAndPart(TxtReading.of(next));
    String first =
        text.replace("J8,2,3732410.000,35565350.000\nJ5,2", "J8,2,3732410.000,35565350.000\nJ5,1");
    isPoolWithHoleAndPart(TxtReading.of(first));
    String renumbered =
        text.replace("J4,1,3732380.000,35565320.000\nJ1,", "J4,1,3732380.000,35565320.000\nJ99,");
    isPoolWithHoleAndPart(TxtReading.of(renumbered));
    String twice = text.replaceAll("(?m)^(J[159],.*)$", "$1\n$1");
    TxtReading repeated = TxtReading.of(twice);
    assertThat(repeated.areaM2(0)).isCloseTo(2_300, within(1e-6));
    assertThat(repeated.shape(0)).containsExactly(2, 1, 15);
  }

  @Test
  void aRingThatBeginsWhereAnOpenOneBeganLosesNoPoint() throws Exception {
    String touching =
        """
        J1,1,3732420.000,35565320.000
        J2,1,3732420.000,35565380.000
        J3,1,3732380.000,35565380.000
        J4,1,3732380.000,35565320.000
        J1,2,3732420.000,35565320.000
        J5,2,3732430.000,35565320.000
        J6,2,3732430.000,35565310.000
        J7,2,3732420.000,35565310.000
        J1,2,3732420.000,35565320.000
        """;
    TxtReading read = TxtReading.of(HEAD + RINGS_HEAD + touching);
    assertThat(read.areaM2(0)).isCloseTo(2_500, within(1e-6));
    String unclear = touching.substring(0, touching.lastIndexOf("J1,2")).replace("J1,2", "J8,2");
    TxtReading failed = TxtReading.of(HEAD + RINGS_HEAD + unclear);
    assertThat(failed.failure(0)).isEqualTo("RING_UNCLEAR[6, 11]");
    assertThat(failed.geometry(0)).isNull();
  }

  // 20: count of points with and without closing points

  @Test
  void theCountOfPointsIsQuestionedOnlyIfItFitsNoWayOfCounting() throws Exception {
    for (String count : List.of("15", "12")) {
      TxtReading read =
          TxtReading.of(HEAD + RINGS_HEAD.replace("15,", count + ",") + rings("1", "2", "3"));
      assertThat(read.codes()).doesNotContain("POINT_COUNT");
    }
    TxtReading wrong =
        TxtReading.of(HEAD + RINGS_HEAD.replace("15,", "16,") + rings("1", "2", "3"));
    assertThat(wrong.issue("POINT_COUNT").args()).containsExactly("6", "16", "15");
    isPoolWithHoleAndPart(wrong);
  }

  // 21: units of area

  @Test
  void theUnitOfAreasIsFoundByComparingAndSaid() throws Exception {
    TxtReading metres = TxtReading.of(HEAD + POOL_HEAD.replace("0.2400", "2400.0") + POOL);
    assertThat(metres.table().roles().statedAreaUnit()).isEqualTo(AreaUnit.SQUARE_METRE);
    assertThat(metres.value(0, "地块面积")).isEqualTo(2400.0);
    assertThat(metres.issue("AREA_UNIT_TAKEN").args().get(1)).isEqualTo("1");
    TxtReading mu = TxtReading.of(HEAD + POOL_HEAD.replace("0.2400", "3.6") + POOL);
    assertThat(mu.table().roles().statedAreaUnit()).isEqualTo(AreaUnit.MU);
    TxtReading wrong = TxtReading.of(HEAD + POOL_HEAD.replace("0.2400", "0.77") + POOL);
    assertThat(wrong.table().roles().statedAreaUnit()).isEqualTo(AreaUnit.HECTARE);
    assertThat(wrong.codes()).doesNotContain("AREA_UNIT_TAKEN");
    ReadChoices chosen = ReadChoices.NONE.with(ReadOption.AREA_UNIT, "MU");
    TxtReading said = TxtReading.of(bytes(HEAD + POOL_HEAD + POOL, "GBK"), chosen);
    assertThat(said.table().roles().statedAreaUnit()).isEqualTo(AreaUnit.MU);
  }

  @Test
  void unitsBesideTheNumberAreRead() throws Exception {
    String other = POOL_HEAD.replace("0.2400", "2400㎡").replace("DK02", "DK04");
    TxtReading read =
        TxtReading.of(HEAD + POOL_HEAD.replace("0.2400", "0.24公顷") + POOL + other + POOL);
    assertThat(read.value(0, "地块面积")).isEqualTo(0.24);
    assertThat((Double) read.value(1, "地块面积")).isCloseTo(0.24, within(1e-12));
    assertThat(read.issue("AREA_UNIT_WRITTEN").args().get(1)).isEqualTo("2400㎡");
    TxtReading mixed =
        TxtReading.of(HEAD + POOL_HEAD + POOL + POOL_HEAD.replace("0.2400", "2400") + POOL);
    assertThat(mixed.issue("AREA_UNIT_MIXED").args()).containsExactly("1", "1", "0");
    TxtReading words = TxtReading.of(HEAD + POOL_HEAD.replace("0.2400", "约四分地") + POOL);
    assertThat(words.issue("AREA_UNREADABLE").args()).containsExactly("6", "约四分地");
  }

  // 22: lines and points

  @Test
  void linesAndPointsAreSites() throws Exception {
    TxtReading read =
        TxtReading.of(
            HEAD
                + "3,,XL1,管线,线,,,,@\nJ1,1,3732420.0,35565320.0\nJ2,1,3732420.0,35565380.0\n"
                + "J3,1,3732380.0,35565380.0\n1,,D1,井,点,,,,@\nJ1,1,3732400.0,35565300.0\n");
    assertThat(read.geometry(0).getGeometryType()).isEqualTo("LineString");
    assertThat(read.geometry(0).getNumPoints()).isEqualTo(3);
    assertThat(read.geometry(1).getGeometryType()).isEqualTo("Point");
    TxtReading single = TxtReading.of(HEAD + "1,,XL1,管线,线,,,,@\nJ1,1,3732420.0,35565320.0\n");
    assertThat(single.failure(0)).isEqualTo("LINE_SHORT[6, 7]");
  }

  // 23: parcels of one number, of none, and empty ones

  @Test
  void parcelsWithoutNumberAndOfTheSameNumberStayAndAreSaid() throws Exception {
    String nameless = POOL_HEAD.replace("DK02", "");
    TxtReading read = TxtReading.of(HEAD + POOL_HEAD + POOL + POOL_HEAD + POOL + nameless + POOL);
    assertThat(read.rows()).hasSize(3);
    assertThat(read.issue("PARCEL_TWICE").args()).containsExactly("12", "DK02", "6");
    assertThat(read.issue("PARCEL_NUMBER_MISSING").args()).containsExactly("18");
  }

  @Test
  void anEmptyParcelFailsAndTheOthersStand() throws Exception {
    TxtReading read = TxtReading.of(HEAD + POOL_HEAD + POOL_HEAD.replace("DK02", "DK03") + POOL);
    assertThat(read.failure(0)).isEqualTo("PARCEL_EMPTY[6]");
    assertThat(read.failure(1)).isEmpty();
  }

  // 24: degrees

  @ParameterizedTest
  @ValueSource(
      strings = {
        "J%d,1,%s,%s\n33.700000000;33.710000000;105.700000000;105.710000000",
        "J%d,1,%s,%s\n33°42′00″;33°42′36″;105°42′00″;105°42′36″",
        "J%d,1,%s,%s\n33°42'0\";33°42'36.000\";105°42'0\";105°42'36.000\"",
        "J%d,1,%s,%s\n33度42分;33度42分36秒;105度42分;105度42分36秒",
        "J%d,1,%s,%s\nN33:42:00;N33:42:36;E105:42:00;E105:42:36",
        "%2$s %3$s\n北纬33°42′0″;北纬33°42′36″;东经105°42′0″;东经105°42′36″"
      })
  void degreesOfAllNotationsAreNumbers(String variant) throws Exception {
    String form = variant.substring(0, variant.indexOf('\n') + 1);
    String[] values = variant.substring(form.length()).split(";");
    String text =
        String.format(form, 1, values[0], values[2])
            + String.format(form, 2, values[0], values[3])
            + String.format(form, 3, values[1], values[3])
            + String.format(form, 4, values[1], values[2]);
    TxtReading read = TxtReading.of(text);
    assertThat(read.failure(0)).isEmpty();
    assertThat(read.areaM2(0)).isCloseTo(1e-4, within(1e-9));
    assertThat(read.geometry(0).getEnvelopeInternal().getMinX()).isCloseTo(33.7, within(1e-12));
    assertThat(read.geometry(0).getEnvelopeInternal().getMaxY()).isCloseTo(105.71, within(1e-12));
    if (values[0].startsWith("N") || values[0].startsWith("北")) {
      assertThat(read.table().crs().order()).isEqualTo(AxisOrder.NORTH_EAST);
    }
  }

  @Test
  void aHeadInDegreesStatesLongitudeAndLatitude() throws Exception {
    String text =
        "[属性描述]\n坐标系=2000国家大地坐标系\n投影类型=\n计量单位=度\n[地块坐标]\n4,,DK1,,面,,,,@\n"
            + "J1,1,33.70,105.70\nJ2,1,33.71,105.70\nJ3,1,33.71,105.71\nJ4,1,33.70,105.71\n";
    assertThat(TxtReading.of(text).table().crs().crs().epsg()).isEqualTo(4490);
  }

  @Test
  void lettersBeforeLongitudeSayTheOrder() throws Exception {
    String text = "E105.70,N33.70\nE105.71,N33.70\nE105.71,N33.71\n";
    assertThat(TxtReading.of(text).table().crs().order()).isEqualTo(AxisOrder.EAST_NORTH);
    String heads = "点号,经度,纬度\n1,105.70,33.70\n2,105.71,33.70\n3,105.71,33.71\n";
    assertThat(TxtReading.of(heads).table().crs().order()).isEqualTo(AxisOrder.EAST_NORTH);
  }

  // 25: older datums

  @Test
  void olderDatumsAreStated() throws Exception {
    assertThat(datum("1980西安坐标系")).isEqualTo(Datum.XIAN80);
    assertThat(datum("1954年北京坐标系")).isEqualTo(Datum.BEIJING54);
    assertThat(datum("西安80坐标系(3度带)")).isEqualTo(Datum.XIAN80);
    assertThat(datum("WGS-84")).isEqualTo(Datum.WGS84);
    assertThat(datum("CGCS2000国家大地坐标系")).isEqualTo(Datum.CGCS2000);
    assertThat(datum("地方独立坐标系")).isNull();
    assertThat(datum("1980西安坐标系转2000国家大地坐标系")).isNull();
  }

  private static Datum datum(String system) throws StoreException {
    String text = (HEAD + POOL_HEAD + POOL).replace("2000国家大地坐标系", system);
    TxtReading read = TxtReading.of(text);
    assertThat(read.table().crs().text()).contains(system);
    return read.table().crs().datum();
  }

  // 26: two files in one

  @Test
  void twoHeadsThatDifferAreRefusedAndEqualOnesAreNot() throws Exception {
    String one = HEAD + POOL_HEAD + POOL;
    assertThat(TxtReading.of(one + one).rows()).hasSize(2);
    StoreException thrown =
        catchThrowableOfType(
            StoreException.class, () -> TxtReading.of(one + one.replace("带号=35", "带号=36")));
    assertThat(thrown.issue().code()).isEqualTo("HEADS_DIFFER");
    assertThat(thrown.issue().args()).containsExactly("15", "带号", "35", "36");
  }

  // 27: lines that are nothing

  @ParameterizedTest
  @ValueSource(
      strings = {
        "J3,1,3732380.000|POINT_FIELDS[9, J3,1,3732380.000, 3]",
        "J3,1,37323x0.000,35565380.000|POINT_NUMBER[9, J3,1,37323x0.000,35565380.000, 37323x0.000]",
        "J3,一,3732380.000,35565380.000|POINT_RING[9, J3,一,3732380.000,35565380.000, 一]",
        "J3,1,3732380.000,35565380.000,1,2|POINT_FIELDS[9, J3,1,3732380.000,35565380.000,1,2, 6]",
        "J3,1,NaN,35565380.000|POINT_NUMBER[9, J3,1,NaN,35565380.000, NaN]",
        "见附图三|LINE_UNKNOWN[9, 见附图三]"
      })
  void aLineThatIsNothingFailsItsParcelOnly(String variant) throws Exception {
    String[] parts = variant.split("\\|");
    String broken = POOL.replace("J3,1,3732380.000,35565380.000", parts[0]);
    TxtReading read = TxtReading.of(HEAD + POOL_HEAD + broken + POOL_HEAD + POOL);
    assertThat(read.failure(0)).startsWith(parts[1]);
    assertThat(read.geometry(0)).isNull();
    assertThat(read.failure(1)).isEmpty();
    assertThat(read.areaM2(1)).isCloseTo(2_400, within(1e-6));
  }

  @Test
  void aRingOfTwoPointsFailsItsParcel() throws Exception {
    TxtReading read =
        TxtReading.of(
            HEAD + RINGS_HEAD + POOL + "J5,2,3732410.0,35565330.0\nJ6,2,3732400.0,35565330.0\n");
    assertThat(read.failure(0)).isEqualTo("RING_SHORT[6, 12, 2]");
  }

  // 28: six parts and a hole, as in a real file

  @Test
  void sixRingsCanBeFivePartsAndOneHole() throws Exception {
    StringBuilder text = new StringBuilder(HEAD).append("30,,DK9,,面,,,,@\n");
    int[][] squares = {
      {0, 0, 40}, {10, 10, 10}, {100, 0, 20}, {200, 0, 20}, {300, 0, 20}, {400, 0, 20}
    };
    for (int i = 0; i < squares.length; i++) {
      int x = 3_732_000 + squares[i][0];
      int y = 35_565_000 + squares[i][1];
      int s = squares[i][2];
      int[][] corners = {{x, y}, {x, y + s}, {x + s, y + s}, {x + s, y}, {x, y}};
      for (int[] corner : corners) {
        text.append("J,").append(i + 1).append(',').append(corner[0]).append(".0,");
        text.append(corner[1]).append(".0\n");
      }
    }
    TxtReading read = TxtReading.of(text.toString());
    assertThat(read.shape(0)).containsExactly(5, 1, 30);
    assertThat(read.areaM2(0)).isEqualTo(1_600 - 100 + 4 * 400);
  }

  @Test
  void swappedAxesStayAsTheyStand() throws Exception {
    String swapped = POOL.replaceAll("(\\d+\\.000),(\\d+\\.000)", "$2,$1");
    TxtReading read = TxtReading.of(HEAD + POOL_HEAD + swapped);
    assertThat(read.geometry(0).getCoordinate().x).isEqualTo(35565320);
    assertThat(read.table().crs().order()).isEqualTo(AxisOrder.NORTH_EAST);
  }

  @Test
  void textThatIsNotUnderstoodIsRefused() {
    for (String text : List.of("项目说明\n没有坐标\n", "[属性描述]\n坐标系=2000国家大地坐标系\n")) {
      StoreException thrown = catchThrowableOfType(StoreException.class, () -> TxtReading.of(text));
      assertThat(thrown.issue().code()).isEqualTo("NO_PARCEL");
    }
    StoreException thrown =
        catchThrowableOfType(
            StoreException.class,
            () -> TxtReading.of("".getBytes(StandardCharsets.UTF_8), ReadChoices.NONE));
    assertThat(thrown.issue().code()).isEqualTo("NO_TEXT");
  }
}
