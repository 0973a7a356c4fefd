package org.ecozone.app.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filters as people type them. */
class RowFilterTest {
  private static final Map<String, Object> ROW = row();

  private static Map<String, Object> row() {
    Map<String, Object> row = new HashMap<>();
    row.put("红线类型", "水源涵养");
    row.put("面积", 12.5);
    row.put("class", "核心保护区");
    row.put("a b", 3L);
    row.put("面积(公顷)", 7.0);
    row.put("in_park", true);
    row.put("blank", null);
    row.put("x.y", 1L);
    return row;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          红线类型 = '水源涵养'                          | true
          "红线类型" = '水源涵养'                        | true
          红线类型 = ‘水源涵养’                          | true
          红线类型 ＝ '水源涵养' AND （面积 ＞ 10）      | true
          “红线类型” = '水土保持'                        | false
          class IN ('核心保护区', '一般控制区')          | true
          class LIKE '%控制%'                            | false
          面积 BETWEEN 10 AND 13                         | true
          "a b" = 3                                      | true
          "面积(公顷)" < 8                               | true
          "x/y" = 1                                      | true
          in_park = true                                 | true
          blank = 'x'                                    | false
          NOT blank = 'x'                                | false
          blank IS NULL                                  | true
          红线类型 IS NOT NULL                           | true
          红线类型 = 'it''s'                             | false
          """)
  void conditionIsUnderstoodAndAnswered(String typed, boolean shown) {
    RowFilter.Reading reading = RowFilter.parse(typed);

    assertThat(reading.understood()).as("%s", reading.issue()).isTrue();
    assertThat(reading.filter().test(ROW::get)).isEqualTo(shown);
  }

  @Test
  void whatIsKeptIsStrictEcql() {
    String strict = RowFilter.parse("红线类型 ＝ ‘水源涵养’\nAND 面积>3").filter().text();

    assertThat(strict).isEqualTo("\"红线类型\" = '水源涵养' AND \"面积\">3");
    assertThat(RowFilter.parse(strict).filter().text()).isEqualTo(strict);
  }

  @Test
  void blankTextShowsEverything() {
    assertThat(RowFilter.parse(" \n ").filter()).isSameAs(RowFilter.ALL);
    assertThat(RowFilter.ALL.test(name -> null)).isTrue();
    assertThat(RowFilter.ALL.showsAll()).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          类别 = '优先          | FILTER_QUOTE      | 6
          ("类别" = '优先'      | FILTER_BRACKET    | 1
          类别 = '优先')        | FILTER_BRACKET    | 10
          类别 = '优先' XX b=2  | FILTER_SYNTAX     | 11
          类别 =                | FILTER_INCOMPLETE |
          a = 1 AND             | FILTER_INCOMPLETE |
          a == 1                | FILTER_NOT_ALLOWED| ==
          area(a) > 1           | FILTER_NO_COLUMN  |
          a = b                 | FILTER_BAD_VALUE  | b
          """)
  void whatIsWrongIsSaidWithItsPlace(String typed, String code, String first) {
    RowFilter.Reading reading = RowFilter.parse(typed);

    assertThat(reading.understood()).isFalse();
    assertThat(reading.issue().code()).isEqualTo(code.strip());
    if (first != null) {
      assertThat(reading.issue().args()).first().isEqualTo(first);
    }
    assertThat(reading.issue().message(Lang.ZH)).isNotBlank();
    assertThat(reading.issue().message(Lang.EN)).isNotBlank();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          HXLX       | HXLX
          红线类型   | "红线类型"
          面积(公顷) | "面积(公顷)"
          id         | "id"
          order by   | "order by"
          2a         | "2a"
          """)
  void columnNameStandsAsAFilterNeedsIt(String column, String quoted) {
    assertThat(RowFilter.quoted(column)).isEqualTo(quoted);
    assertThat(RowFilter.parse(quoted + " = 1").filter().attributes())
        .containsExactly(RowFilter.key(column));
  }
}
