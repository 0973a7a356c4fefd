package org.ecozone.carto.style.sld;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.ecozone.carto.style.AttributeLookup;
import org.ecozone.carto.style.FeatureCondition;
import org.ecozone.zone.LayerProfile;
import org.ecozone.zone.Zone;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterReaderTest {
  private static String compare(String operator, String literal) {
    return "<"
        + operator
        + "><PropertyName>a</PropertyName><Literal>"
        + literal
        + "</Literal></"
        + operator
        + ">";
  }

  private static Object value(String text) {
    return switch (text.charAt(0)) {
      case 'n' -> null;
      case 'i' -> Long.valueOf(text.substring(1));
      case 'd' -> Double.valueOf(text.substring(1));
      case 'b' -> Boolean.valueOf(text.substring(1));
      default -> text.substring(1);
    };
  }

  @ParameterizedTest(name = "{0}: {2} {1} {3}")
  @CsvSource({
    "text equals text, PropertyIsEqualTo, t一级, 一级, true",
    "blanks at the ends do not count, PropertyIsEqualTo, 't一级 ', 一级, true",
    "land codes are texts, PropertyIsEqualTo, t0101, 101, false",
    "a number of the file is a number, PropertyIsEqualTo, i101, 101.0, true",
    "a number is no word, PropertyIsEqualTo, i101, abc, false",
    "a boolean, PropertyIsEqualTo, btrue, true, true",
    "a boolean as QGIS writes it, PropertyIsEqualTo, btrue, 1, true",
    "a boolean in Chinese, PropertyIsEqualTo, bfalse, 否, true",
    "unknown equals nothing, PropertyIsEqualTo, n, 一级, false",
    "unknown is not different either, PropertyIsNotEqualTo, n, 一级, false",
    "different, PropertyIsNotEqualTo, t二级, 一级, true",
    "numbers are put in order as numbers, PropertyIsLessThan, t9, 10, true",
    "also with a fraction, PropertyIsGreaterThan, d9.51, 9.5, true",
    "texts by their letters, PropertyIsLessThan, tA, B, true",
    "a word and a number have no order, PropertyIsLessThan, tabc, 10, false",
    "and not the other way, PropertyIsGreaterThan, tabc, 10, false",
    "at the bound, PropertyIsLessThanOrEqualTo, i10, 10, true",
    "at the bound, PropertyIsGreaterThanOrEqualTo, i10, 10, true",
    "unknown has no order, PropertyIsGreaterThanOrEqualTo, n, 10, false"
  })
  void comparisons(String reason, String operator, String value, String literal, boolean met) {
    FeatureCondition condition = Sld.condition(compare(operator, literal));

    assertThat(condition.test(Sld.feature("a", value(value)))).as(reason).isEqualTo(met);
    assertThat(condition.attributes()).containsExactly("a");
  }

  @Test
  void attributeNamesAreCaseSensitive() {
    FeatureCondition condition = Sld.condition(compare("PropertyIsEqualTo", "x"));

    assertThat(condition.test(Sld.feature("A", "x"))).isFalse();
  }

  @Test
  void lettersOfTextsMayBeTakenAsTheSame() {
    FeatureCondition condition =
        Sld.condition(
            compare("PropertyIsEqualTo", "ABC")
                .replaceFirst("<PropertyIsEqualTo>", "<PropertyIsEqualTo matchCase='false'>"));

    assertThat(condition.test(Sld.feature("a", "abc"))).isTrue();
  }

  @ParameterizedTest(name = "{0} like {1}")
  @CsvSource({
    "白龙江, %江, true",
    "白龙江, 白_江, true",
    "白龙江, 龙, false",
    "白龙江, %龙%, true",
    "'', %, true",
    "100%, 100!%, true",
    "100x, 100!%, false",
    "a.c, a.c, true",
    "abc, a.c, false",
    "𠮷野, _野, true"
  })
  void likeKnowsItsSigns(String text, String pattern, boolean met) {
    FeatureCondition condition =
        Sld.condition(
            "<PropertyIsLike wildCard='%' singleChar='_' escape='!'><PropertyName>a</PropertyName>"
                + "<Literal>"
                + pattern
                + "</Literal></PropertyIsLike>");

    assertThat(condition.test(Sld.feature("a", text))).isEqualTo(met);
  }

  @Test
  void likeEndsWhateverItsPattern() {
    LikePattern pattern =
        LikePattern.of("%a".repeat(200) + "%b", "%", "_", "", LikePattern.CaseRule.MATTERS);

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(pattern.matches("a".repeat(20_000))).isFalse());
  }

  @Test
  void betweenIncludesBothEnds() {
    FeatureCondition condition =
        Sld.condition(
            "<PropertyIsBetween><PropertyName>a</PropertyName><LowerBoundary><Literal>1</Literal>"
                + "</LowerBoundary><UpperBoundary><Literal>5</Literal></UpperBoundary>"
                + "</PropertyIsBetween>");

    assertThat(condition.test(Sld.feature("a", 1L))).isTrue();
    assertThat(condition.test(Sld.feature("a", "5"))).isTrue();
    assertThat(condition.test(Sld.feature("a", 5.01))).isFalse();
    assertThat(condition.test(Sld.feature())).isFalse();
  }

  @Test
  void andOrNotAndNull() {
    String isNull = "<PropertyIsNull><PropertyName>b</PropertyName></PropertyIsNull>";
    String isX = compare("PropertyIsEqualTo", "x");

    assertThat(Sld.condition("<And>" + isX + isNull + "</And>").test(Sld.feature("a", "x")))
        .isTrue();
    assertThat(
            Sld.condition("<And>" + isX + isNull + "</And>").test(Sld.feature("a", "x", "b", 1L)))
        .isFalse();
    assertThat(Sld.condition("<Or>" + isX + isNull + "</Or>").test(Sld.feature("b", 1L))).isFalse();
    assertThat(Sld.condition("<Not>" + isX + "</Not>").test(Sld.feature())).isTrue();
  }

  @Test
  void arithmeticAndFunctions() {
    String product =
        "<PropertyIsEqualTo><Mul><PropertyName>a</PropertyName><Literal>2</Literal></Mul>"
            + "<Literal>7</Literal></PropertyIsEqualTo>";
    String in =
        "<PropertyIsEqualTo><Function name='in2'><PropertyName>a</PropertyName><Literal>x</Literal>"
            + "<Literal>y</Literal></Function><Literal>true</Literal></PropertyIsEqualTo>";

    assertThat(Sld.condition(product).test(Sld.feature("a", 3.5))).isTrue();
    assertThat(Sld.condition(in).test(Sld.feature("a", "y"))).isTrue();
    assertThat(Sld.condition(in).test(Sld.feature("a", "z"))).isFalse();
  }

  @Test
  void aStyleForColumnsOfTheFileFindsCanonicalValues() {
    var profile =
        new LayerProfile(
            "SYBHQ",
            "",
            "",
            List.of(),
            Map.of("class", List.of("保护区级别", "JB"), "name", List.of("名称")),
            Map.of(),
            Map.of("class", Map.of("一级保护区", List.of("一级", "1级"))),
            Map.of());
    var lookup = new AttributeLookup(profile);
    Zone zone = new Zone(1, null, "", "裕河水源地", "一级保护区", true, Map.of("SYLX", "地表水"));
    var values = lookup.over(zone::attribute);

    assertThat(values.apply("class")).isEqualTo("一级保护区");
    assertThat(values.apply("名称")).isEqualTo("裕河水源地");
    assertThat(values.apply("SYLX")).isEqualTo("地表水");
    assertThat(values.apply("jb")).isNull();
    for (String column : List.of("保护区级别", "JB", "class")) {
      String literal = column.equals("class") ? "一级保护区" : "一级";
      assertThat(
              Sld.condition(
                      compare("PropertyIsEqualTo", literal).replace(">a<", ">" + column + "<"))
                  .test(values))
          .isTrue();
      assertThat(
              Sld.condition(compare("PropertyIsEqualTo", "二级").replace(">a<", ">" + column + "<"))
                  .test(values))
          .isFalse();
    }
  }
}
