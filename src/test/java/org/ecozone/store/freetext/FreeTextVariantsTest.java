package org.ecozone.store.freetext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.geo.Datum;
import org.ecozone.store.StoreException;
import org.ecozone.store.corner.CrsWords;
import org.ecozone.store.corner.ReadBack;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReadOption;
import org.ecozone.zone.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One triangle as people paste it; ~ is a line break, → a tab. */
class FreeTextVariantsTest {
  private static final String SMALL = "POLYGON ((105.1 33.2, 105.2 33.2, 105.2 33.3, 105.1 33.2))";
  private static final String PLANE =
      "POLYGON ((3732823.909 35564881.385, 3732841.25 35565268.73, 3732540.118 35565291.406,"
          + " 3732823.909 35564881.385))";

  static ReadBack read(String text) throws StoreException {
    return read(text, ReadChoices.NONE);
  }

  static ReadBack read(String text, ReadChoices choices) throws StoreException {
    String lines = text.replace('~', '\n').replace('→', '\t');
    return ReadBack.of(FreeTexts::open, InputFile.ofText("粘贴", lines), choices);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '^',
      textBlock =
"""
comma # S # 105.1,33.2~105.2,33.2~105.2,33.3
blank # S # 105.1 33.2~105.2 33.2~105.2 33.3
full width # S # １０５．１，３３．２~１０５．２，３３．２~１０５．２，３３．３
numbered # S # 1,105.1,33.2~2,105.2,33.2~3,105.2,33.3
J numbers # S # J1,105.1,33.2~J2,105.2,33.2~J3,105.2,33.3
number and ring # S # J1,1,105.1,33.2~J2,1,105.2,33.2~J3,1,105.2,33.3
closed by its author # S # 105.1,33.2~105.2,33.2~105.2,33.3~105.1,33.2
ideographic commas # S # 1、105.1，33.2~2、105.2，33.2~3、105.2，33.3
in brackets # S # (1) 105.1,33.2~(2) 105.2,33.2~(3) 105.2,33.3
circled # S # ①105.1，33.2~②105.2，33.2~③105.2，33.3
pairs in brackets # S # J1（105.1，33.2）~J2（105.2，33.2）~J3（105.2，33.3）
semicolons # S # 105.1,33.2;105.2,33.2;105.2,33.3;105.1,33.2
full-width semicolons # S # 105.1，33.2；105.2，33.2；105.2，33.3；
blank between pairs # S # 105.1,33.2 105.2,33.2 105.2,33.3
comma between pairs # S # 105.1 33.2, 105.2 33.2, 105.2 33.3
KML # S # 105.1,33.2,1200 105.2,33.2,1200 105.2,33.3,1200 105.1,33.2,1200
KML with its tag # S # <coordinates>105.1,33.2,0 105.2,33.2,0 105.2,33.3,0</coordinates>
words before # S # 拐点坐标：105.1,33.2;105.2,33.2;105.2,33.3
tabs # S # 点号→经度→纬度~J1→105.1→33.2~J2→105.2→33.2~J3→105.2→33.3
tabs without heads # S # J1→105.1→33.2~J2→105.2→33.2~J3→105.2→33.3
bars # S # | 点号 | 经度 | 纬度 |~|---|---|---|~| J1 | 105.1 | 33.2 |~| J2 | 105.2 | 33.2 |~| J3 | 105.2 | 33.3 |
no-break blanks and soft hyphens # S # J1\u00a0105.1\u00a033.2~J2\u00a0105.2\u00a033.2~J\u00ad3\u00a0105.2\u00a033.3
one cell per line # S # 点号~经度~纬度~J1~105.1~33.2~J2~105.2~33.2~J3~105.2~33.3
one cell per line, no heads # P # J1~3732823.909~35564881.385~J2~3732841.250~35565268.730~J3~3732540.118~35565291.406
one number per line # P # 3732823.909~35564881.385~3732841.250~35565268.730~3732540.118~35565291.406
sentence # P # 拐点坐标：1. X=3732823.909，Y=35564881.385；2. X=3732841.250，Y=35565268.730；3. X=3732540.118，Y=35565291.406。
sentence with many words # P # 本项目共3个拐点，面积4.2公顷。其中J1点（X：3732823.909，Y：35564881.385）、J2点（X：3732841.250，Y：35565268.730）、J3点（X：3732540.118，Y：35565291.406）。
line break in a pair # P # J1 X=3732823.909，~Y=35564881.385；~J2 X=3732841.250，~Y=35565268.730；J3 X=3732540.118，Y=35565291.406
X1 and Y1 # P # X1=3732823.909,Y1=35564881.385;X2=3732841.250,Y2=35565268.730;X3=3732540.118,Y3=35565291.406
words between # P # 起点坐标为3732823.909、35564881.385，经3732841.250、35565268.730，至3732540.118、35565291.406止
degrees in words # D # 东经105°06′00″、北纬33°12′00″；东经105°12′00″、北纬33°12′00″；东经105°12′00″、北纬33°18′00″
degrees in words, more words # D # 四至：（1）东经105度06分00秒，北纬33度12分00秒；（2）东经105度12分00秒，北纬33度12分00秒；（3）东经105度12分00秒，北纬33度18分00秒。
degrees in lines # D # 105°06′00″,33°12′00″~105°12′00″,33°12′00″~105°12′00″,33°18′00″
degrees with letters # D # E105°06′00″ N33°12′00″~E105°12′00″ N33°12′00″~E105°12′00″ N33°18′00″
degrees with blanks # D # 105 6 0, 33 12 0~105 12 0, 33 12 0~105 12 0, 33 18 0
decimal degrees in words # S # 经度：105.1，纬度：33.2；经度：105.2，纬度：33.2；经度：105.2，纬度：33.3
""")
  void theTriangleIsRead(String what, String as, String text) throws Exception {
    String given = text.replace("\\u00a0", "\u00a0").replace("\\u00ad", "\u00ad");
    ReadBack read = read(given);

    assertThat(read.wkts())
        .as("%s %s", what, read.codes())
        .containsExactly(as.strip().equals("P") ? PLANE : SMALL);
  }

  @Test
  void halvesThatTurnRoundAreTurnedBack() throws Exception {
    ReadBack read =
        read("东经105°06′00″、北纬33°12′00″；北纬33°12′00″、东经105°12′00″；" + "东经105°12′00″、北纬33°18′00″");
    assertThat(read.wkts()).containsExactly(SMALL);
    assertThat(read.table().crs().order()).isEqualTo(AxisOrder.EAST_NORTH);
  }

  @Test
  void whatTheWordsSayOfTheCrsIsStated() throws Exception {
    ReadBack read =
        read(
            "采用2000国家大地坐标系，中央子午线105°。拐点：X=3732823.909，Y=35564881.385；"
                + "X=3732841.250，Y=35565268.730；X=3732540.118，Y=35565291.406");
    assertThat(read.wkts()).containsExactly(PLANE);
    assertThat(read.table().crs().datum()).isEqualTo(Datum.CGCS2000);
    assertThat(read.table().crs().zone()).isZero();
    assertThat(read.table().crs().meridianDeg()).isEqualTo(105);
    assertThat(read.table().crs().order()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "第15宗地, 0",
    "第35号地块, 0",
    "第35带, 35",
    "第18号带, 18",
    "带号：35, 35",
    "带号为36, 36",
  })
  void numberOfAPlotIsNoZone(String words, int zone) {
    assertThat(CrsWords.of(List.of(words), null, false).zone()).isEqualTo(zone);
  }

  @ParameterizedTest
  @CsvSource({
    "中央子午线105°, 105",
    "中央经线为东经105度, 105",
    "中央子午线：104°30′, 104.5",
    "中央子午线经度104.5, 104.5",
    "Central Meridian: 105.000000, 105",
    "中央子午线105°；中央子午线108°, 0",
    "中央子午线35, 0",
  })
  void centralMeridianIsStatedAsItStands(String words, double meridianDeg) {
    assertThat(CrsWords.of(List.of(words), null, false).meridianDeg()).isEqualTo(meridianDeg);
  }

  @Test
  void headingsBeginParcels() throws Exception {
    ReadBack read =
        read("地块一：~105.1,33.2~105.2,33.2~105.2,33.3~地块二：~106.1,33.2~106.2,33.2~106.2,33.3");
    assertThat(read.rows()).hasSize(2);
    assertThat(read.rows().get(0).values()).startsWith("地块一");
    assertThat(read.rows().get(1).values()).startsWith("地块二");
    assertThat(read.wkt(0)).isEqualTo(SMALL);

    ReadBack sentence =
        read(
            "DK01：X=3732823.909，Y=35564881.385；X=3732841.250，Y=35565268.730；"
                + "X=3732540.118，Y=35565291.406。DK02：X=3742823.909，Y=35564881.385；"
                + "X=3742841.250，Y=35565268.730；X=3742540.118，Y=35565291.406。");
    assertThat(sentence.rows()).hasSize(2);
    assertThat(sentence.rows().get(1).values()).startsWith("DK02");
  }

  @Test
  void aBlankLineBeginsAnotherPart() throws Exception {
    ReadBack read = read("105.1,33.2~105.2,33.2~105.2,33.3~~106,34~106.1,34~106.1,34.1");
    assertThat(read.wkts())
        .containsExactly(
            "MULTIPOLYGON (((105.1 33.2, 105.2 33.2, 105.2 33.3, 105.1 33.2)),"
                + " ((106 34, 106.1 34, 106.1 34.1, 106 34)))");
  }

  @Test
  void whatIsDeductedIsAHoleIfItLiesInside() throws Exception {
    String outer = "105,33~106,33~106,34~105,34~105,33~";
    ReadBack inside = read(outer + "扣除~105.4,33.4~105.6,33.4~105.6,33.6");
    assertThat(inside.wkts())
        .containsExactly(
            "POLYGON ((105 33, 106 33, 106 34, 105 34, 105 33),"
                + " (105.4 33.4, 105.6 33.4, 105.6 33.6, 105.4 33.4))");
    assertThat(inside.codes()).doesNotContain("INNER_OUTSIDE");
    ReadBack outside = read(outer + "内圈~107.4,33.4~107.6,33.4~107.6,33.6");
    assertThat(outside.wkt(0)).startsWith("MULTIPOLYGON");
    assertThat(outside.codes()).contains("INNER_OUTSIDE");
  }

  @Test
  void everyNumberThatIsNotUsedIsSaid() throws Exception {
    ReadBack read =
        read(
            "陇发改〔2026〕35号文批复，面积4.2公顷，投资1200万元，联系电话13893912345。~"
                + "X=3732823.909，Y=35564881.385；X=3732841.250，Y=35565268.730；"
                + "X=3732540.118，Y=35565291.406");
    assertThat(read.wkts()).containsExactly(PLANE);
    Issue ignored =
        read.issues().stream()
            .filter(issue -> issue.code().equals("NUMBERS_IGNORED"))
            .findFirst()
            .orElseThrow();
    assertThat(ignored.args().get(1)).contains("2026", "35", "4.2", "1200", "13893912345");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          X=3732823.909，Y=35564881.385；X=3732841.250；X=3732540.118，Y=35565291.406 # UNPAIRED # 1
          3732823.909点~35564881.385点~3732841.250点 # UNPAIRED # 3
          起点东经105°06′00″、东经105°12′00″ # SAME_HALF_TWICE # 1
          X=3732823.909，Y=35564881.385；~3732841.250，35565268.730 # LABELS_CHANGE # 2
          我们的项目在成县 # TEXT_EMPTY #
          105.1,33.2,12.5,x # NOT # 1
          POLYGON ((1 2, 3)) # WKT_WRONG # 1
          POINT(105 33)~POLYGON((105 33, 106 33, 106 # WKT_WRONG # 2
          CURVEPOLYGON(CIRCULARSTRING(0 0, 1 1, 2 0)) # WKT_CURVE # 1
          POINT (105 33)~106.5,34.5 # WKT_AND_NUMBERS # 2
          SRID=4490;POINT (105 33)~SRID=4523;POINT (35500000 3700000) # WKT_SRID_DIFFERS # 2
          POLYGON ((NaN 1, 2 3, 4 5, NaN 1)) # WKT_WRONG # 1
          """)
  void whatIsNotClearIsRefusedWithItsLine(String text, String code, String line) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            StoreException.class,
            e -> {
              if (!code.equals("NOT")) {
                assertThat(e.issue().code()).isEqualTo(code);
              }
              if (line != null) {
                assertThat(e.issue().args().get(0)).isEqualTo(line);
              }
            });
  }

  @Test
  void aLineOfWordsBetweenCornersMakesTheParcelFailWithItsLine() throws Exception {
    ReadBack read = read("105.1,33.2~这里~105.2,33.3~105.3,33.1");
    assertThat(read.wkts()).containsExactly("TEXT_BETWEEN");
    assertThat(read.rows().get(0).failure().args().get(0)).isEqualTo("2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          105.1,33.2~105.2,33.2~105.2,33.3~105.15
          J1,105.1,33.2~J2,105.2,33.2~J3,105.2,33.3~J4,105
          J1 3732823.909 35564881.385~J2 3732841.250 35565268.730~J3 3732540.118 35565291.406~J4 3732540.118
          105°06′00″,33°12′00″~105°12′00″,33°12′00″~105°12′00″,33°18′00″~105°09′00″
          """)
  void halfAPairAtTheEndIsNotLost(String text) {
    try {
      assertThat(read(text).rows()).allMatch(row -> row.geometry() == null);
    } catch (StoreException e) {
      assertThat(e.issue().code()).isEqualTo("UNPAIRED");
    }
  }

  @Test
  void tooFewPointsAreNoLandButALineIfThatIsChosen() throws Exception {
    assertThat(read("105.1,33.2~105.2,33.2").wkts()).containsExactly("RING_TOO_SHORT");
    assertThat(read("105.1,33.2~105.1,33.2~105.1,33.2").wkts()).containsExactly("RING_TOO_SHORT");
    ReadChoices line = ReadChoices.NONE.with(ReadOption.POINTS_AS, "LINE");
    assertThat(read("105.1,33.2~105.2,33.2", line).wkts())
        .containsExactly("LINESTRING (105.1 33.2, 105.2 33.2)");
    ReadChoices points = ReadChoices.NONE.with(ReadOption.POINTS_AS, "POINTS");
    assertThat(read("105.1,33.2~~105.2,33.2", points).wkts())
        .containsExactly("MULTIPOINT ((105.1 33.2), (105.2 33.2))");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          POINT (105.1 33.2) # POINT (105.1 33.2)
          srid=4490; LineString(105 33, 106 34) # LINESTRING (105 33, 106 34)
          polygon((105 33,106 33,106 34,105 33)) # POLYGON ((105 33, 106 33, 106 34, 105 33))
          POLYGON Z ((105 33 1,106 33 2,106 34 3,105 33 1)) # POLYGON ((105 33, 106 33, 106 34, 105 33))
          POLYGONZ((105 33 1,106 33 2,106 34 3,105 33 1)) # POLYGON ((105 33, 106 33, 106 34, 105 33))
          POLYGON（（105 33，106 33，106 34，105 33）） # POLYGON ((105 33, 106 33, 106 34, 105 33))
          POLYGON((105 33,106 33,106 34)) # POLYGON ((105 33, 106 33, 106 34, 105 33))
          MULTIPOINT(105 33, 106 34) # MULTIPOINT ((105 33), (106 34))
          MULTIPOLYGON(((0 0,4 0,4 4,0 0),(1 1,2 1,2 2,1 1))) # MULTIPOLYGON (((0 0, 4 0, 4 4, 0 0), (1 1, 2 1, 2 2, 1 1)))
          GEOMETRYCOLLECTION(POINT(1 2),LINESTRING(1 2,3 4)) # GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (1 2, 3 4))
          """)
  void wktIsReadInEveryForm(String text, String wkt) throws Exception {
    assertThat(read(text).wkts()).containsExactly(wkt);
  }

  @Test
  void severalGeometriesAreSeveralRowsNamedByTheWordsBefore() throws Exception {
    ReadBack read = read("地块一：POINT(1 2)~地块二：POINT(3 4)~SOMETHING");
    assertThat(read.wkts()).isEqualTo(List.of("POINT (1 2)", "POINT (3 4)"));
    assertThat(read.rows().get(1).values()).startsWith("地块二");
    assertThat(read.rows().get(1).line()).isEqualTo(2);
    assertThat(read.codes()).contains("TEXT_IGNORED");
    ReadBack ewkt = read("SRID=4523;POINT(35500000 3700000)");
    assertThat(ewkt.table().crs().crs().epsg()).isEqualTo(4523);
  }
}
