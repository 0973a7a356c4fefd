package org.ecozone.carto.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecozone.carto.style.Symbolizer.Cap;
import org.ecozone.carto.style.Symbolizer.Fill;
import org.ecozone.carto.style.Symbolizer.Join;
import org.ecozone.carto.style.Symbolizer.MarkShape;
import org.ecozone.carto.style.Symbolizer.Stroke;
import org.junit.jupiter.api.Test;

class StyleFitTest {
  private static final Stroke RED = new Stroke(0xFFFF0000, 2, List.of(), Cap.BUTT, Join.MITRE);

  private static List<Symbolizer> fitted(GeometryKind kind, Symbolizer... symbols) {
    StyleRule rule =
        new StyleRule(
            "", "", FeatureCondition.ALL, false, 0, Double.POSITIVE_INFINITY, List.of(symbols));
    return StyleFit.to(kind, new MapStyle("", List.of(rule), List.of()))
        .rules()
        .get(0)
        .symbolizers();
  }

  @Test
  void outlinesOfAnAreaBecomeLines() {
    assertThat(fitted(GeometryKind.LINE, new Symbolizer.Area(new Fill.Solid(0x11FF0000), RED)))
        .containsExactly(new Symbolizer.Line(RED, 0));
  }

  @Test
  void aFillWithoutOutlineBecomesAClearLine() {
    Symbolizer.Line line =
        (Symbolizer.Line)
            fitted(GeometryKind.LINE, new Symbolizer.Area(new Fill.Solid(0x1100FF00), null)).get(0);

    assertThat(line.stroke().colour() & 0xFFFFFF).isEqualTo(0x00FF00);
    assertThat(line.stroke().colour() >>> 24).isGreaterThan(128);
  }

  @Test
  void anAreaBecomesAMarkInItsColours() {
    Symbolizer.Mark mark =
        (Symbolizer.Mark)
            fitted(GeometryKind.POINT, new Symbolizer.Area(new Fill.Solid(0xFF00FF00), RED)).get(0);

    assertThat(mark.shape()).isEqualTo(MarkShape.CIRCLE);
    assertThat(mark.fill()).isEqualTo(new Fill.Solid(0xFF00FF00));
    assertThat(mark.stroke().colour()).isEqualTo(0xFFFF0000);
  }

  @Test
  void whatShowsTheKindStaysAsItIs() {
    Symbolizer.Mark mark =
        new Symbolizer.Mark(MarkShape.STAR, 12, 0, new Fill.Solid(0xFF0000FF), null);
    Symbolizer.Area area = new Symbolizer.Area(null, RED);

    assertThat(fitted(GeometryKind.POINT, area, mark)).containsExactly(area, mark);
    assertThat(fitted(GeometryKind.AREA, mark)).containsExactly(mark);
  }

  @Test
  void anElseRuleTakesWhatNoOtherRuleOfItsPassTakesAtTheScale() {
    FeatureCondition isA = value -> "a".equals(value.apply("k"));
    List<Symbolizer> symbols = List.of(new Symbolizer.Line(RED, 0));
    MapStyle style =
        new MapStyle(
            "",
            List.of(
                new StyleRule("a", "", isA, false, 0, 0, 1000, symbols),
                new StyleRule(
                    "else",
                    "",
                    FeatureCondition.ALL,
                    true,
                    0,
                    0,
                    Double.POSITIVE_INFINITY,
                    symbols),
                new StyleRule(
                    "other pass",
                    "",
                    FeatureCondition.ALL,
                    false,
                    1,
                    0,
                    Double.POSITIVE_INFINITY,
                    symbols)),
            List.of());

    assertThat(RuleChoice.of(style, 500, name -> "a"))
        .extracting(StyleRule::name)
        .containsExactly("a", "other pass");
    assertThat(RuleChoice.of(style, 500, name -> "b"))
        .extracting(StyleRule::name)
        .containsExactly("else", "other pass");
    assertThat(RuleChoice.of(style, 1000, name -> "a"))
        .extracting(StyleRule::name)
        .containsExactly("else", "other pass");
  }
}
