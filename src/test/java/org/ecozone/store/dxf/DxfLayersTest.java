package org.ecozone.store.dxf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.store.dxf.DxfText.areas;
import static org.ecozone.store.dxf.DxfText.codes;
import static org.ecozone.store.dxf.DxfText.groups;
import static org.ecozone.store.dxf.DxfText.rows;
import static org.ecozone.store.dxf.DxfText.square;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ecozone.store.StoreException;
import org.ecozone.store.dxf.layer.CadLayer;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReadOption;
import org.ecozone.store.exchange.ReceivedFile.Grouping;
import org.ecozone.store.exchange.ReceivedRow;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Polygon;

/** Which layers are read, how texts are decoded, what is joined and what is not. */
class DxfLayersTest {
  private static final Charset GBK = Charset.forName("GBK");

  private static DxfText several() {
    return new DxfText()
        .layer("项目用地", 1, 0)
        .layer("关闭", -3, 0)
        .layer("冻结", 4, 1)
        .layer("Defpoints", 7, 0)
        .layer("道路", 5, 0)
        .layer("空", 5, 0)
        .ring("项目用地", square(0, 0, 100))
        .ring("关闭", square(200, 0, 100))
        .ring("冻结", square(400, 0, 100))
        .ring("DEFPOINTS", square(600, 0, 100))
        .add(DxfText.polyline("道路", false, 0, 500, 100, 500, 200, 520))
        .entity("TEXT", "项目用地", 10, 1, 20, 1, 11, 50, 21, 50, 72, 1, 1, "一号");
  }

  @Test
  void layersThatAreSeenAndHoldAreasAreReadUnlessOthersAreNamed() throws Exception {
    DxfFile file = several().open();
    assertThat(areas(file)).extracting(row -> row.values().get(0)).containsExactly("项目用地");
    assertThat(file.grouping()).isEqualTo(Grouping.ONE_SITE);
    assertThat(codes(file)).contains("LAYERS_LEFT_OUT").doesNotContain("LAYERS_BY_DEFAULT");
    DxfFile named = several().layers("关闭", "冻结", "道路");
    assertThat(areas(named)).extracting(row -> row.values().get(0)).containsExactly("关闭", "冻结");
    assertThat(rows(named, "线")).extracting(row -> row.values().get(0)).containsExactly("道路");
    assertThat(named.tables()).hasSize(2);
  }

  @Test
  void everyLayerSaysWhatLiesOnIt() throws Exception {
    List<CadLayer> layers = several().open().layers();
    assertThat(layers)
        .extracting(CadLayer::name)
        .containsExactly("项目用地", "关闭", "冻结", "Defpoints", "道路");
    assertThat(layers.get(0))
        .isEqualTo(new CadLayer("项目用地", 1, true, false, 1, 0, 0, 0, 0, 0, 1, true));
    assertThat(layers.get(1))
        .isEqualTo(new CadLayer("关闭", 3, false, false, 1, 0, 0, 0, 0, 0, 0, false));
    assertThat(layers.get(2).frozen()).isTrue();
    assertThat(layers.get(4).open()).isEqualTo(1);
  }

  @Test
  void aLayerThatIsNotThereIsRefusedWithTheNamesThatAre() {
    assertThatThrownBy(() -> several().layers("项目用地2"))
        .isInstanceOfSatisfying(
            StoreException.class,
            e -> {
              assertThat(e.issue().code()).isEqualTo("LAYER_NOT_FOUND");
              assertThat(e.issue().args().get(1)).contains("项目用地", "关闭");
            });
    assertThatThrownBy(() -> several().layers("空"))
        .isInstanceOfSatisfying(
            StoreException.class,
            e -> assertThat(e.issue().code()).isEqualTo("LAYERS_WITHOUT_GEOMETRY"));
  }

  @Test
  void aDrawingWithNothingSeenIsRefusedAndNamesItsHiddenLayers() {
    DxfText drawing = new DxfText().layer("关闭", -3, 0).ring("关闭", square(0, 0, 1));
    assertThatThrownBy(drawing::open)
        .isInstanceOfSatisfying(
            StoreException.class,
            e -> {
              assertThat(e.issue().code()).isEqualTo("NO_GEOMETRY");
              assertThat(e.issue().args()).containsExactly("关闭");
            });
  }

  @Test
  void severalLayersByDefaultAreSaid() throws Exception {
    DxfFile file = new DxfText().ring("甲", square(0, 0, 9)).ring("乙", square(20, 0, 9)).open();
    assertThat(areas(file)).hasSize(2);
    assertThat(codes(file)).contains("LAYERS_BY_DEFAULT");
  }

  @Test
  void namesInGbkAreReadByTheCodePageOfTheHead() throws Exception {
    // 巋 and 謀 have the bytes of \ and | as their second in GBK: no escape, no change of case.
    for (String name : List.of("项目用地", "誠\\U+4E00", "俓乗A")) {
      DxfText drawing = new DxfText().version("AC1015", "ANSI_936").ring(name, square(0, 0, 9));
      DxfFile file = drawing.open(GBK);
      assertThat(areas(file).get(0).values().get(0)).isEqualTo(name.replace("\\U+4E00", "一"));
      assertThat(file.encodings().get(0).malformed()).isZero();
      assertThat(file.encoding()).hasValue(Charset.forName("GB18030"));
    }
  }

  @Test
  void aCodePageThatTheBytesContradictIsSaid() throws Exception {
    DxfText drawing =
        new DxfText().version("AC1015", "ANSI_1252").ring("项目建设用地范围线", square(0, 0, 9));
    DxfFile file = drawing.open(GBK);
    assertThat(areas(file).get(0).values().get(0)).isEqualTo("项目建设用地范围线");
    assertThat(codes(file)).contains("ENCODING_DIFFERS");
    DxfText utf8 = new DxfText().version("AC1032", "ANSI_936").ring("项目建设用地范围线", square(0, 0, 9));
    assertThat(codes(utf8.open(StandardCharsets.UTF_8))).doesNotContain("ENCODING_DIFFERS");
    assertThat(areas(utf8.open(StandardCharsets.UTF_8)).get(0).values().get(0))
        .isEqualTo("项目建设用地范围线");
  }

  @Test
  void theUserMayNameTheCharset() throws Exception {
    byte[] bytes =
        new DxfText().ring("項目用地", square(0, 0, 9)).text().getBytes(Charset.forName("Big5"));
    ReadChoices big5 = ReadChoices.NONE.with(ReadOption.ENCODING, "Big5");
    assertThat(areas(DxfText.open(bytes, big5)).get(0).values().get(0)).isEqualTo("項目用地");
  }

  @Test
  void linesAndArcsThatMeetEndToEndMakeAParcel() throws Exception {
    DxfFile file =
        new DxfText()
            .entity("LINE", "界址线", 10, 0, 20, 0, 11, 100, 21, 0.0005)
            .entity("LINE", "界址线", 10, 0, 20, 100, 11, 0, 21, 0)
            .entity("ARC", "界址线", 10, 100, 20, 50, 40, 50, 50, 270, 51, 90)
            .entity("LINE", "界址线", 10, 100, 20, 100, 11, 0, 21, 100)
            .open();
    ReceivedRow row = areas(file).get(0);
    assertThat(row.geometry().getArea()).isCloseTo(10_000 + Math.PI * 1250, within(0.3));
    assertThat(row.values().get(3)).isEqualTo("LINE+ARC");
    assertThat(rows(file, "线")).isEmpty();
    assertThat(codes(file)).contains("CHAIN_JOINED");
    assertThat(file.layers().get(0).chains()).isEqualTo(1);
  }

  @Test
  void endsThatBranchOrStandApartStayLines() throws Exception {
    DxfText theta =
        new DxfText()
            .ring("别", square(900, 900, 1))
            .entity("LINE", "别", 10, 0, 20, 0, 11, 100, 21, 0)
            .entity("LINE", "别", 10, 100, 20, 0, 11, 50, 21, 80)
            .entity("LINE", "别", 10, 50, 20, 80, 11, 0, 21, 0)
            .entity("LINE", "别", 10, 50, 20, 80, 11, 50, 21, 200);
    assertThat(rows(theta.open(), "线")).hasSize(4);
    assertThat(codes(theta.open())).contains("CHAIN_BRANCHED");
    DxfText apart =
        new DxfText()
            .entity("LINE", "别", 10, 0, 20, 0, 11, 100, 21, 0)
            .entity("LINE", "别", 10, 100, 20, 0.002, 11, 50, 21, 80)
            .entity("LINE", "别", 10, 50, 20, 80, 11, 0, 21, 0);
    assertThat(areas(apart.open())).isEmpty();
    assertThat(rows(apart.open(), "线")).hasSize(3);
  }

  @Test
  void aLineDrawnTwiceDoesNotBreakAParcel() throws Exception {
    DxfText drawing =
        new DxfText()
            .entity("LINE", "界", 10, 0, 20, 0, 11, 100, 21, 0)
            .entity("LINE", "界", 10, 100, 20, 0, 11, 0, 21, 0)
            .entity("LINE", "界", 10, 100, 20, 0, 11, 50, 21, 80)
            .entity("LINE", "界", 10, 50, 20, 80, 11, 0, 21, 0);
    DxfFile file = drawing.open();
    assertThat(areas(file)).hasSize(1);
    assertThat(areas(file).get(0).geometry().getArea()).isCloseTo(4000, within(1e-9));
    assertThat(codes(file)).contains("DUPLICATE");
  }

  @Test
  void aGapOfACentimetreIsSaidAndNotClosedAndOneOfHalfAMillimetreIs() throws Exception {
    DxfText wide =
        new DxfText().add(DxfText.polyline("地块", false, 0, 0, 100, 0, 100, 900, 0, 0.008));
    assertThat(areas(wide.open())).isEmpty();
    assertThat(codes(wide.open())).contains("NEARLY_CLOSED");
    DxfText narrow =
        new DxfText().add(DxfText.polyline("地块", false, 0, 0, 100, 0, 100, 900, 0, 0.0005));
    assertThat(areas(narrow.open())).hasSize(1);
    assertThat(codes(narrow.open())).contains("GAP_CLOSED");
    DxfText none = new DxfText().add(DxfText.polyline("地块", false, 0, 0, 100, 0, 100, 900, 0, 0));
    assertThat(areas(none.open())).hasSize(1);
    assertThat(codes(none.open())).isEmpty();
  }

  @Test
  void aParcelThatIsNearlyClosedIsSaidThoughItsLayerIsNotTaken() throws Exception {
    DxfFile file =
        new DxfText()
            .ring("别的", square(2000, 0, 9))
            .add(DxfText.polyline("地块", false, 0, 0, 100, 0, 100, 900, 0, 0.008))
            .open();
    assertThat(codes(file)).contains("NEARLY_CLOSED", "LAYERS_LEFT_OUT");
  }

  @Test
  void theSameRingTwiceOnALayerIsOneParcel() throws Exception {
    DxfFile file =
        new DxfText()
            .ring("地块", 0, 0, 10, 0, 10, 10, 0, 10)
            .ring("地块", 10, 10, 10, 0, 0, 0, 0, 10)
            .open();
    assertThat(areas(file)).hasSize(1);
    assertThat(codes(file)).contains("DUPLICATE");
  }

  @Test
  void aRingInARingIsLandOfItsOwnUnlessTheUserSaysItIsAHole() throws Exception {
    DxfText drawing = new DxfText().ring("地块", square(0, 0, 100)).ring("地块", square(20, 20, 30));
    DxfFile parcels = drawing.open();
    assertThat(areas(parcels)).hasSize(2);
    assertThat(codes(parcels)).contains("RING_INSIDE");
    DxfFile holes = drawing.open(ReadChoices.NONE.with(ReadOption.CAD_NESTED, "holes"));
    assertThat(areas(holes)).hasSize(1);
    assertThat(((Polygon) areas(holes).get(0).geometry()).getNumInteriorRing()).isEqualTo(1);
    assertThat(codes(holes)).contains("HOLES_BY_CHOICE");
  }

  @Test
  void oldPolylinesKeepTheirVerticesAndTheirSplineFramesAreLeft() throws Exception {
    DxfText drawing =
        new DxfText()
            .entity("POLYLINE", "地块", 66, 1, 10, 0, 20, 0, 30, 0, 70, 1)
            .entity("VERTEX", "地块", 10, 0, 20, 0)
            .entity("VERTEX", "地块", 10, 500, 20, 500, 70, 16)
            .entity("VERTEX", "地块", 10, 100, 20, 0)
            .entity("VERTEX", "地块", 10, 100, 20, 100)
            .entity("SEQEND", "地块")
            .entity("POLYLINE", "网", 66, 1, 70, 64)
            .entity("VERTEX", "网", 10, 0, 20, 0, 70, 192)
            .entity("SEQEND", "网")
            .entity("REGION", "地块", 1, "acis")
            .entity("DIMENSION", "标注", 1, "12");
    DxfFile file = drawing.open();
    assertThat(areas(file)).hasSize(1);
    assertThat(areas(file).get(0).geometry().getArea()).isCloseTo(5000, within(1e-9));
    assertThat(codes(file)).contains("LAND_NOT_TAKEN", "TYPES_NOT_TAKEN");
  }

  @Test
  void paperSpaceAndHiddenObjectsAreCountedOnly() throws Exception {
    DxfFile file =
        new DxfText()
            .ring("地块", square(0, 0, 9))
            .entity("CIRCLE", "地块", 67, 1, 10, 0, 20, 0, 40, 5)
            .entity("CIRCLE", "地块", 60, 1, 10, 0, 20, 0, 40, 5)
            .open();
    assertThat(areas(file)).hasSize(1);
    assertThat(codes(file)).contains("PAPER_SPACE", "HIDDEN_NOT_TAKEN");
  }

  @Test
  void millimetresAreSaidByTheSizeOfTheNumbersAndNotConverted() throws Exception {
    DxfText drawing =
        new DxfText().header(9, "$INSUNITS", 70, 4).ring("地块", square(500e6, 3_700e6, 1e5));
    DxfFile file = drawing.open();
    assertThat(codes(file)).contains("UNIT_MILLIMETRE");
    assertThat(areas(file).get(0).geometry().getArea()).isEqualTo(1e10);
    DxfText metres =
        new DxfText().header(9, "$INSUNITS", 70, 4).ring("地块", square(500e3, 3_700e3, 100));
    assertThat(codes(metres.open())).contains("UNIT_STATED").doesNotContain("UNIT_MILLIMETRE");
  }

  @Test
  void extendedDataOfSurveyProgramsIsKept() throws Exception {
    DxfFile file =
        new DxfText()
            .entity(
                "LWPOLYLINE",
                "JZD",
                70,
                1,
                10,
                0,
                20,
                0,
                10,
                9,
                20,
                0,
                10,
                9,
                20,
                9,
                1001,
                "SOUTH",
                1000,
                "300000",
                1000,
                "宗地001")
            .open();
    assertThat(file.tables().get(0).columns()).hasSize(7);
    assertThat(areas(file).get(0).values().get(6)).isEqualTo("SOUTH 300000 宗地001");
  }

  @Test
  void aRowBeginsAtItsLine() throws Exception {
    String text = new DxfText().ring("地块", square(0, 0, 9)).text();
    long line = text.substring(0, text.indexOf("LWPOLYLINE")).lines().count();
    ReceivedRow row =
        areas(DxfText.open(text.getBytes(StandardCharsets.UTF_8), ReadChoices.NONE)).get(0);
    assertThat(row.line()).isEqualTo(line);
    assertThat(row.fid()).isEqualTo(1);
    assertThat(groups(0, "EOF")).isEqualTo("0\nEOF\n");
  }
}
