package org.ecozone.screen.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.zone.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {
  /**
   * Kleene's strong tables: AND is the minimum, OR the maximum of FALSE below UNKNOWN below TRUE.
   */
  @ParameterizedTest
  @CsvSource({
    "T,T,T,T", "T,F,F,T", "T,U,U,T", "F,T,F,T", "F,F,F,F", "F,U,F,U", "U,T,U,T", "U,F,F,U",
    "U,U,U,U"
  })
  void andAndOrFollowKleenesTables(String p, String q, String and, String or) {
    Map<String, Object> values = new HashMap<>();
    values.put("p", value(p));
    values.put("q", value(q));
    assertThat(eval("p = true AND q = true", values)).isEqualTo(truth(and));
    assertThat(eval("q = true AND p = true", values)).isEqualTo(truth(and));
    assertThat(eval("p = true OR q = true", values)).isEqualTo(truth(or));
    assertThat(eval("q = true OR p = true", values)).isEqualTo(truth(or));
  }

  private static Boolean value(String letter) {
    return letter.equals("U") ? null : Boolean.valueOf(letter.equals("T"));
  }

  private static Truth truth(String letter) {
    return letter.equals("U") ? Truth.UNKNOWN : letter.equals("T") ? Truth.TRUE : Truth.FALSE;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a = 'x'",
        "a <> 'x'",
        "NOT a = 'x'",
        "a IN ('x','y')",
        "a NOT IN ('x','y')",
        "a LIKE 'x%'",
        "a NOT LIKE 'x%'",
        "a BETWEEN 1 AND 3",
        "a NOT BETWEEN 1 AND 3",
        "a < 3",
        "a >= 3",
        "a = true",
        "a <> true"
      })
  void everyComparisonWithAMissingValueIsUnknown(String text) {
    assertThat(eval(text, Map.of())).isEqualTo(Truth.UNKNOWN);
    assertThat(eval(text, Map.of("a", "  "))).as("blank text").isEqualTo(Truth.UNKNOWN);
    assertThat(eval(text, Map.of("a", Double.NaN))).as("NaN").isEqualTo(Truth.UNKNOWN);
    assertThat(eval(text, Map.of("a", List.of()))).as("empty list").isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void isNullIsTwoValued() {
    assertThat(eval("a IS NULL", Map.of())).isEqualTo(Truth.TRUE);
    assertThat(eval("a IS NOT NULL", Map.of())).isEqualTo(Truth.FALSE);
    assertThat(eval("a IS NULL", Map.of("a", "x"))).isEqualTo(Truth.FALSE);
    assertThat(eval("a IS NULL OR a = true", Map.of())).isEqualTo(Truth.TRUE);
    assertThat(eval("a IS NOT NULL AND a = true", Map.of())).isEqualTo(Truth.FALSE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "full-width digits      | a = 'A1'          | Ａ１     | TRUE",
        "roman numeral form     | a = 'Ⅰ级保护林地'  | I级保护林地 | TRUE",
        "blanks around          | a = '新建'         | ' 新建 ' | TRUE",
        "case counts            | a = 'A'           | a        | FALSE",
        "text number as number  | a = 3             | 3.0      | TRUE",
        "text number compared   | a < 10            | 9        | TRUE",
        "text no number         | a < 10            | nine     | UNKNOWN",
        "text as boolean        | a = true          | 是       | TRUE",
        "text no boolean        | a = true          | 也许     | UNKNOWN",
        "like prefix            | a LIKE '01%'      | 0103     | TRUE",
        "like prefix, no        | a LIKE '01%'      | 1001     | FALSE",
        "like one character     | a LIKE '1_3'      | 123      | TRUE",
        "like whole text        | a LIKE '12'       | 123      | FALSE",
        "like dot is no joker   | a LIKE '1.3'      | 123      | FALSE",
        "between is inclusive   | a BETWEEN 1 AND 3 | 3        | TRUE",
        "literal on the left    | 3 < a             | 4        | TRUE",
        "quote in a literal     | a = 'x''y'        | x'y      | TRUE",
      })
  void comparesTexts(String reason, String text, String value, Truth expected) {
    assertThat(eval(text, Map.of("a", value))).as(reason).isEqualTo(expected);
  }

  @Test
  void valuesOfAnotherTypeAreUnknownNotAnException() {
    assertThat(eval("a = 'x'", Map.of("a", true))).isEqualTo(Truth.UNKNOWN);
    assertThat(eval("a = 3", Map.of("a", true))).isEqualTo(Truth.UNKNOWN);
    assertThat(eval("a = true", Map.of("a", 1L))).isEqualTo(Truth.UNKNOWN);
    assertThat(eval("a = 'x'", Map.of("a", 3L))).isEqualTo(Truth.UNKNOWN);
    assertThat(eval("a LIKE '01%'", Map.of("a", 101L)))
        .as("may have lost its zero")
        .isEqualTo(Truth.UNKNOWN);
    assertThat(eval("a = '0101'", Map.of("a", 101L)))
        .as("a code kept as a number")
        .isEqualTo(Truth.TRUE);
    assertThat(eval("a = 0.1", Map.of("a", 0.1))).isEqualTo(Truth.TRUE);
  }

  @Test
  void aListAnswersIfAnyElementDoes() {
    assertThat(eval("a LIKE '26%'", Map.of("a", List.of("3212", "2613")))).isEqualTo(Truth.TRUE);
    assertThat(eval("a = '2613'", Map.of("a", List.of("3212")))).isEqualTo(Truth.FALSE);
    assertThat(eval("a <> '2613'", Map.of("a", List.of("3212", "2613")))).isEqualTo(Truth.FALSE);
  }

  @Test
  void namesOnlyTheUnknownAttributesThatMatter() {
    Condition condition = parse("(a = true OR b = true) AND (c = true OR d = true) AND e <> 'x'");
    Map<String, Object> values = Map.of("a", false, "c", true);
    assertThat(condition.evaluate(values::get)).isEqualTo(Truth.UNKNOWN);
    assertThat(condition.unknownsThatMatter(values::get)).containsExactly("b", "e");
    assertThat(condition.unknownsThatMatter(Map.<String, Object>of("e", "x")::get))
        .as("decided")
        .isEmpty();
    assertThat(condition.attributes()).containsExactly("a", "b", "c", "d", "e");
  }

  @Test
  void leavesWhatIsNotAcceptedOpen() {
    Condition condition =
        parse("\"A.x\" = 'q' AND \"B.y\" IS NULL").restrictedTo(name -> name.startsWith("A."));
    assertThat(condition.evaluate(Map.<String, Object>of("A.x", "q")::get))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(condition.evaluate(Map.<String, Object>of("A.x", "r")::get)).isEqualTo(Truth.FALSE);
  }

  @Test
  void blankTextHoldsAlways() {
    assertThat(eval("  ", Map.of())).isEqualTo(Truth.TRUE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "arithmetic                 | a + 1 = 2               | NO_ATTRIBUTE",
        "a name with a minus        | heavy-metal = true      | NO_ATTRIBUTE",
        "function                   | strLength(a) = 1        | NO_ATTRIBUTE",
        "unknown function           | f(a) = 1                | SYNTAX",
        "spatial                    | INTERSECTS(g, POINT(1 2)) | NOT_ALLOWED",
        "distance                   | DWITHIN(g, POINT(1 2), 5, meters) | NOT_ALLOWED",
        "temporal                   | d AFTER 2006-11-30T01:30:00Z | NOT_ALLOWED",
        "attribute against attribute | a = b                  | BAD_LITERAL",
        "double quotes on a value   | nature = \"新建\"        | BAD_LITERAL",
        "ILIKE                      | a ILIKE 'x%'            | NOT_ALLOWED",
        "double equals              | a == 1                  | NOT_ALLOWED",
        "everything                 | INCLUDE                 | NOT_ALLOWED",
        "feature ids                | IN ('a')                | NOT_ALLOWED",
        "exists                     | a EXISTS                | NO_ATTRIBUTE",
        "not equal of C             | a != 'x'                | SYNTAX",
        "open end                   | a = 'x' AND             | SYNTAX",
        "null as a literal          | a = null                | SYNTAX",
        "Chinese name without quotes | 性质 = '新建'          | SYNTAX",
        "open quote                 | a = 'x                  | SYNTAX",
        "reserved word              | point = 1               | SYNTAX",
        "two filters                | a = 1; b = 2            | SYNTAX",
      })
  void refusesEverythingElse(String reason, String text, String key) {
    assertThatThrownBy(() -> ConditionParser.parse(text))
        .as(reason)
        .isInstanceOfSatisfying(
            ConditionSyntaxException.class, e -> assertThat(e.key()).isEqualTo(key));
  }

  @Test
  void saysWhereTheSyntaxIsWrong() {
    assertThatThrownBy(() -> ConditionParser.parse("a != 'x'"))
        .isInstanceOfSatisfying(
            ConditionSyntaxException.class, e -> assertThat(e.args()).containsExactly("3"));
  }

  private static Condition parse(String text) {
    try {
      return ConditionParser.parse(text);
    } catch (ConditionSyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static Truth eval(String text, Map<String, Object> values) {
    return parse(text).evaluate(values::get);
  }
}
