package org.ecozone.carto.style.sld;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.ecozone.carto.style.MapStyle;
import org.ecozone.carto.style.StyleRule;
import org.ecozone.carto.style.Symbolizer;
import org.ecozone.carto.style.Symbolizer.Cap;
import org.ecozone.carto.style.Symbolizer.Fill;
import org.ecozone.carto.style.Symbolizer.HatchShape;
import org.ecozone.carto.style.Symbolizer.Join;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SldReaderTest {
  private static MapStyle file(String name) throws SldException {
    return SldReader.read(Path.of("src/test/resources/sld", name)).get(0);
  }

  private static Symbolizer.Area area(StyleRule rule, int index) {
    return (Symbolizer.Area) rule.symbolizers().get(index);
  }

  @Test
  void qgisFileIsReadRuleByRule() throws SldException {
    MapStyle style = file("qgis-polygon.sld");

    assertThat(style.name()).isEqualTo("保护区");
    assertThat(style.rules())
        .extracting(StyleRule::title)
        .containsExactly("一级 label", "in", "like", "between", "centroid", "else", "");
    StyleRule first = style.rules().get(0);
    assertThat(first.minScaleDenominator()).isEqualTo(50000);
    assertThat(area(first, 0).fill()).isEqualTo(new Fill.Solid(0x4FFF0000));
    assertThat(area(first, 0).stroke().dashPx()).containsExactly(4.0, 2.0);
    assertThat(area(first, 0).stroke().join()).isEqualTo(Join.BEVEL);
  }

  @Test
  void qgisLinePatternTurnsCounterClockwiseAndKeepsItsDistance() throws SldException {
    Fill.Hatch hatch = (Fill.Hatch) area(file("qgis-polygon.sld").rules().get(0), 1).fill();

    assertThat(hatch.shape()).isEqualTo(HatchShape.SLASH);
    assertThat(hatch.sizePx() / Math.sqrt(2)).isCloseTo(7, Offset.offset(1e-9));
    assertThat(hatch.stroke().colour()).isEqualTo(0xFFFF0000);
  }

  @Test
  void qgisBrushAndPointPatternAndDenseBrushAreRead() throws SldException {
    List<StyleRule> rules = file("qgis-polygon.sld").rules();

    Fill.Hatch brush = (Fill.Hatch) area(rules.get(1), 0).fill();
    assertThat(brush.shape()).isEqualTo(HatchShape.SLASH);
    assertThat(brush.sizePx()).isEqualTo(8);
    assertThat(((Fill.Solid) area(rules.get(2), 0).fill()).colour() >>> 24).isBetween(80, 110);
    Fill.Hatch dots = (Fill.Hatch) area(rules.get(3), 0).fill();
    assertThat(dots.shape()).isEqualTo(HatchShape.CIRCLE);
    assertThat(dots.sizePx()).isEqualTo(11);
    assertThat(dots.markSizePx()).isEqualTo(7);
    assertThat(dots.markColour()).isEqualTo(0xFFFF0000);
  }

  @Test
  void aFilterThatQgisLostIsNamedAndNotPassedOver() throws SldException {
    List<Issue> issues =
        file("qgis-polygon.sld").unsupported().stream()
            .filter(issue -> issue.code().equals("FILTER_LOST"))
            .toList();

    assertThat(issues).hasSize(1);
    assertThat(issues.get(0).message(Lang.ZH)).contains("between").contains("行");
    assertThat(issues.get(0).message(Lang.EN)).contains("between").contains("Line");
  }

  @Test
  void theElseThatQgisCouldNotWriteIsOneAndItsLabelsDoNotTakeItsFeatures() throws SldException {
    MapStyle style = file("qgis-polygon.sld");

    assertThat(style.rules().get(5).otherwise()).isTrue();
    assertThat(style.rules().get(6).pass()).isNotEqualTo(style.rules().get(5).pass());
  }

  @Test
  void qgisLineHasDashOffsetCapAndItsLostLabelIsNamed() throws SldException {
    MapStyle style = file("qgis-line.sld");

    Symbolizer.Line line = (Symbolizer.Line) style.rules().get(0).symbolizers().get(0);
    assertThat(line.offsetPx()).isEqualTo(4);
    assertThat(line.stroke().dashPx()).containsExactly(18.0, 7.0, 4.0, 7.0);
    assertThat(line.stroke().cap()).isEqualTo(Cap.ROUND);
    assertThat(Sld.codes(style)).contains("LINE_OF_MARKS", "LABEL_LEFT_OUT");
    assertThat(style.rules().get(2).symbolizers()).isEmpty();
  }

  @Test
  void geoServerFileIsRead() throws SldException {
    MapStyle style = file("geoserver.sld");

    assertThat(style.name()).isEqualTo("Zones by class");
    StyleRule core = style.rules().get(0);
    assertThat(core.maxScaleDenominator()).isEqualTo(100000);
    assertThat(core.appliesAt(99999)).isTrue();
    assertThat(core.appliesAt(100000)).isFalse();
    Fill.Hatch hatch = (Fill.Hatch) area(core, 0).fill();
    assertThat(hatch.shape()).isEqualTo(HatchShape.SLASH);
    assertThat(hatch.sizePx()).isEqualTo(8);
    Symbolizer.Stroke stroke = area(core, 0).stroke();
    assertThat(stroke.colour()).isEqualTo(0xFF0000FF);
    assertThat(stroke.dashPx()).containsExactly(5.0, 2.0, 1.0, 5.0, 2.0, 1.0);
    assertThat(stroke.dashOffsetPx()).isEqualTo(3);
    assertThat(core.condition().test(Sld.feature("class", "core", "area", 10L))).isTrue();
    assertThat(core.condition().test(Sld.feature("class", "core", "area", "9.5"))).isFalse();
    assertThat(style.rules().get(1).otherwise()).isTrue();
    assertThat(style.rules().get(2).pass()).isGreaterThan(core.pass());
  }

  @Test
  void whatIsNotSupportedIsListedWithItsPlaceAndTheRestIsRead() throws SldException {
    MapStyle style = file("geoserver.sld");

    assertThat(Sld.codes(style))
        .containsExactlyInAnyOrder("OPTION_IGNORED", "PICTURE_REPLACED", "ELEMENT_IGNORED");
    Issue raster =
        style.unsupported().stream()
            .filter(issue -> issue.code().equals("ELEMENT_IGNORED"))
            .findFirst()
            .orElseThrow();
    assertThat(raster.args().get(0)).isEqualTo("67");
    assertThat(raster.message(Lang.ZH)).contains("第 67 行").contains("RasterSymbolizer");
    assertThat(style.rules().get(1).symbolizers()).hasSize(2);
  }

  @Test
  void labelMixesAttributesAndConstants() throws SldException {
    Symbolizer.Label label =
        (Symbolizer.Label) file("geoserver.sld").rules().get(2).symbolizers().get(0);

    assertThat(label.text().apply(Sld.feature("name", "裕河", "code", 7.0))).isEqualTo("裕河 (7)");
    assertThat(label.text().apply(Sld.feature())).isEmpty();
    assertThat(label.text().attributes()).containsExactlyInAnyOrder("name", "code");
    assertThat(label.font()).isEqualTo(new Symbolizer.LabelFont(14, true, true, 0xFF101010));
    assertThat(label.halo()).isEqualTo(new Symbolizer.Halo(2.5, 0x80FFFFAA));
    assertThat(label.placement()).isEqualTo(Symbolizer.Placement.LINE);
    assertThat(label.priority()).isEqualTo(500);
    assertThat(label.repeatPx()).isEqualTo(250);
  }

  /** Edges by hand: a diagonal at distance d has cells of d times the root of 2, and back. */
  @ParameterizedTest(name = "{0} turned by {1}")
  @CsvSource({
    "shape://horline, 0, HORIZONTAL, 10",
    "shape://vertline, 0, VERTICAL, 10",
    "shape://slash, 0, SLASH, 10",
    "shape://backslash, 0, BACKSLASH, 10",
    "shape://times, 0, CROSS_HATCH, 10",
    "shape://plus, 0, PLUS, 10",
    "shape://horline, 90, VERTICAL, 10",
    "shape://horline, 45, BACKSLASH, 14.1421356",
    "horline, 45, SLASH, 14.1421356",
    "horline, 135, BACKSLASH, 14.1421356",
    "horline, 90, VERTICAL, 10",
    "horline, 180, HORIZONTAL, 10",
    "shape://slash, 90, BACKSLASH, 10",
    "shape://plus, 45, CROSS_HATCH, 14.1421356",
    "circle, 0, CIRCLE, 10",
    "shape://dot, 0, CIRCLE, 10",
    "triangle, 0, TRIANGLE, 10",
    "star, 0, STAR, 10",
    "diamond, 0, DIAMOND, 10",
    "square, 0, SQUARE, 10",
    "cross, 0, CROSS, 10",
    "x, 0, X, 10"
  })
  void hatchesKeepDirectionAndSpacing(String name, int turn, HatchShape shape, double cellPx) {
    MapStyle style =
        Sld.rule(
            "<PolygonSymbolizer><Fill><GraphicFill><Graphic><Mark><WellKnownName>"
                + name
                + "</WellKnownName><Fill/><Stroke/></Mark><Size>10</Size><Rotation>"
                + turn
                + "</Rotation></Graphic></GraphicFill></Fill></PolygonSymbolizer>");

    Fill.Hatch hatch = (Fill.Hatch) area(style.rules().get(0), 0).fill();
    assertThat(hatch.shape()).isEqualTo(shape);
    assertThat(hatch.sizePx()).isCloseTo(cellPx, Offset.offset(1e-6));
    assertThat(style.unsupported()).isEmpty();
  }

  @Test
  void aHatchAtAnOddAngleIsPaintedAtTheNearestOneAndNamed() {
    MapStyle style =
        Sld.rule(
            "<PolygonSymbolizer><Fill><GraphicFill><Graphic><Mark><WellKnownName>horline"
                + "</WellKnownName><Stroke/></Mark><Size>6</Size><Rotation>30</Rotation></Graphic>"
                + "</GraphicFill></Fill></PolygonSymbolizer>");

    assertThat(((Fill.Hatch) area(style.rules().get(0), 0).fill()).shape())
        .isEqualTo(HatchShape.SLASH);
    assertThat(Sld.codes(style)).containsExactly("HATCH_ANGLE");
  }

  @Test
  void ticksAcrossALineAreAWideDashedLine() {
    Symbolizer.Line line =
        (Symbolizer.Line)
            Sld.symbol(
                "<LineSymbolizer><Stroke><GraphicStroke><Graphic><Mark><WellKnownName>"
                    + "shape://vertline</WellKnownName><Stroke><CssParameter name='stroke-width'>2"
                    + "</CssParameter></Stroke></Mark><Size>9</Size></Graphic></GraphicStroke>"
                    + "<CssParameter name='stroke-dasharray'>9 3</CssParameter></Stroke>"
                    + "</LineSymbolizer>");

    assertThat(line.stroke().widthPx()).isEqualTo(9);
    assertThat(line.stroke().dashPx()).containsExactly(2.0, 10.0);
  }

  @ParameterizedTest
  @CsvSource({
    "stroke, red, VALUE_UNREADABLE",
    "stroke-width, wide, VALUE_UNREADABLE",
    "stroke-width, -1, VALUE_UNREADABLE",
    "stroke-width, NaN, VALUE_UNREADABLE",
    "stroke-opacity, 2, VALUE_UNREADABLE",
    "stroke-linecap, pointed, VALUE_UNREADABLE",
    "stroke-linejoin, glued, VALUE_UNREADABLE",
    "stroke-dasharray, 3 x, VALUE_UNREADABLE",
    "stroke-miterlimit, 3, ELEMENT_IGNORED"
  })
  void aBadValueIsNamedAndTheDefaultPainted(String name, String value, String code) {
    MapStyle style =
        Sld.rule(
            "<LineSymbolizer><Stroke><CssParameter name='"
                + name
                + "'>"
                + value
                + "</CssParameter></Stroke></LineSymbolizer>");

    assertThat(Sld.codes(style)).containsExactly(code);
    assertThat(((Symbolizer.Line) style.rules().get(0).symbolizers().get(0)).stroke())
        .isEqualTo(new Symbolizer.Stroke(0xFF000000, 1, List.of(), Cap.BUTT, Join.MITRE));
  }

  @Test
  void aSizeByAttributeAndAUnitOfTheGroundAreNamed() {
    MapStyle style =
        Sld.rule(
            "<PointSymbolizer uom='http://www.opengeospatial.org/se/units/metre'><Graphic><Mark/>"
                + "<Size><PropertyName>n</PropertyName></Size></Graphic></PointSymbolizer>");

    assertThat(Sld.codes(style)).containsExactly("UNIT_UNSUPPORTED", "VALUE_FROM_ATTRIBUTE");
  }

  @Test
  void aRuleWithAFilterThatIsNotUnderstoodIsLeftOutAndNamed() {
    MapStyle style =
        Sld.read(
            "<UserStyle><FeatureTypeStyle><Rule><Title>near</Title><Filter><DWithin/></Filter>"
                + "<LineSymbolizer/></Rule><Rule><LineSymbolizer/></Rule></FeatureTypeStyle>"
                + "</UserStyle>");

    assertThat(style.rules()).hasSize(1);
    assertThat(style.unsupported().get(0).message(Lang.ZH)).contains("near").contains("DWithin");
  }

  @Test
  void theDefaultStyleOfAFileGoesFirst() throws SldException {
    String rule = "<FeatureTypeStyle><Rule><LineSymbolizer/></Rule></FeatureTypeStyle></UserStyle>";
    List<MapStyle> styles =
        SldReader.read(
            "two.sld",
            ("<StyledLayerDescriptor><UserLayer><UserStyle><Name>a</Name>"
                    + rule
                    + "<UserStyle><Name>b</Name><IsDefault>1</IsDefault>"
                    + rule
                    + "</UserLayer></StyledLayerDescriptor>")
                .getBytes(StandardCharsets.UTF_8));

    assertThat(styles).extracting(MapStyle::name).containsExactly("b", "a");
  }
}
