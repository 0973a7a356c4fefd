package org.ecozone.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetReaderTest {
  private static RuleRows good() {
    return new RuleRows().rule("R002", "STBHHX");
  }

  private static List<Issue> faults(byte[] bytes) {
    try {
      new RuleSetReader(ScreenFixture.CATALOGS, ScreenFixture.PROFILES).read("rules.csv", bytes);
      return List.of();
    } catch (RuleSetException e) {
      assertThat(e.issues()).isNotEmpty().allMatch(issue -> issue.file().equals("rules.csv"));
      // every text resolves in both languages, with all its placeholders filled
      for (Issue issue : e.issues()) {
        assertThat(issue.message(Lang.ZH)).doesNotContainPattern("\\{\\d}");
        assertThat(issue.message(Lang.EN)).doesNotContainPattern("\\{\\d}");
      }
      return e.issues();
    }
  }

  @Test
  void readsARuleAsItStands() throws Exception {
    RuleRows rows =
        good()
            .with("version", "2026.2")
            .with("exception_filter", "state_approval = true")
            .with("exception_verdict", "有条件")
            .with("effective_from", "2026-03-15")
            .with("note", "带,逗号 与“引号”\n换行")
            .with("enabled", "TRUE")
            .with("status", "待核定")
            .rule("R080", "HDGLFW>HHAX>HLZXX")
            .with("relation", "DISTANCE_LE")
            .with("distance_m", "1000")
            .with("version", "2026.11");
    RuleSet set = rows.read();
    assertThat(set.name()).isEqualTo("rules.csv");
    assertThat(set.version()).as("11 is more than 2").isEqualTo("2026.11");
    assertThat(set.sha256())
        .isEqualTo(
            HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(rows.bytes())));
    assertThat(set.rules()).extracting(Rule::id).containsExactly("R002", "R080");
    Rule rule = set.get("R002");
    assertThat(rule.verdict()).isEqualTo(Verdict.PROHIBITED);
    assertThat(rule.exceptionVerdict()).isEqualTo(Verdict.CONDITIONAL);
    assertThat(rule.effectiveFrom()).isEqualTo(LocalDate.of(2026, 3, 15));
    assertThat(rule.effectiveTo()).isNull();
    assertThat(rule.note()).isEqualTo("带,逗号 与“引号”\n换行");
    assertThat(rule.distanceM()).isNaN();
    assertThat(set.get("R080").distanceM()).isEqualTo(1000);
    assertThatThrownBy(() -> set.get("R999")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void blankColumnsOnTheRightDoNotCountButFilledOnesDo() throws Exception {
    String csv = good().csv();
    assertThat(faults(csv.replace("\r\n", ",,\r\n").getBytes(StandardCharsets.UTF_8))).isEmpty();
    byte[] filled = (csv.stripTrailing() + ",,x\r\n").getBytes(StandardCharsets.UTF_8);
    assertThat(faults(filled)).extracting(Issue::code).containsExactly("TABLE_FIELD_COUNT");
  }

  @Test
  void columnsMayStandInAnyOrderAndBlankRowsDoNotCount() throws Exception {
    String[] lines = good().csv().substring(1).split("\r\n");
    String[] header = lines[0].split(",");
    String[] cells = lines[1].split(",");
    StringBuilder reversed = new StringBuilder();
    for (String[] row : new String[][] {header, cells}) {
      for (int i = row.length - 1; i >= 0; i--) {
        reversed.append(row[i]).append(i == 0 ? "\n" : ",");
      }
      reversed.append("\n,,,,,,,,,,,,,,,,,\n");
    }
    RuleSet set =
        new RuleSetReader(ScreenFixture.CATALOGS, ScreenFixture.PROFILES)
            .read("rules.csv", reversed.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(set.get("R002").layer()).isEqualTo("STBHHX");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id missing                | id            |                            | TABLE_VALUE_MISSING",
        "no requirement            | requirement   |                            | TABLE_VALUE_MISSING",
        "relation unknown          | relation      | TOUCHES                    | RULE_VALUE_BAD",
        "relation in small letters | relation      | intersects                 | RULE_VALUE_BAD",
        "verdict unknown           | verdict       | FORBIDDEN                  | RULE_VALUE_BAD",
        "NONE is no verdict        | verdict       | NONE                       | RULE_VALUE_BAD",
        "status unknown            | status        | draft                      | RULE_VALUE_BAD",
        "enabled unknown           | enabled       | maybe                      | RULE_VALUE_BAD",
        "distance is no number     | distance_m    | 1km                        | RULE_VALUE_BAD",
        "distance negative         | distance_m    | -5                         | RULE_VALUE_BAD",
        "distance is NaN           | distance_m    | NaN                        | RULE_VALUE_BAD",
        "distance unused           | distance_m    | 500                        | RULE_DISTANCE_UNUSED",
        "distance missing          | relation      | DISTANCE_LE                | RULE_DISTANCE_MISSING",
        "distance missing too      | relation      | DOWNSTREAM_LE              | RULE_DISTANCE_MISSING",
        "date wrong                | effective_from | 2026-02-30                | RULE_VALUE_BAD",
        "date in words             | effective_to  | 明年                        | RULE_VALUE_BAD",
        "exception verdict missing | exception_filter | state_approval = true   | RULE_EXCEPTION_INCOMPLETE",
        "exception filter missing  | exception_verdict | CONDITIONAL            | RULE_EXCEPTION_INCOMPLETE",
        "layer unknown             | layer         | HONGXIAN                   | RULE_LAYER_UNKNOWN",
        "layer grammar             | layer         | STBHHX,YJJBNT              | RULE_VALUE_BAD",
        "layers mixed              | layer         | STBHHX+YJJBNT/LD           | RULE_VALUE_BAD",
        "layer twice               | layer         | STBHHX/STBHHX              | RULE_VALUE_BAD",
        "three joint layers        | layer         | STBHHX+YJJBNT+LD           | RULE_LAYER_RELATION",
        "county table              | layer         | XZQ_ATTR                   | RULE_LAYER_UNKNOWN;RULE_LAYER_RELATION",
        "filter syntax             | project_filter | tailings =                | RULE_FILTER_SYNTAX",
        "filter with a function    | project_filter | strLength(nature) = 2     | RULE_FILTER_NOT_ALLOWED",
        "filter with geometry      | zone_filter   | INTERSECTS(g, POINT(1 2))  | RULE_FILTER_NOT_ALLOWED",
        "project attribute unknown | project_filter | tailing = true            | RULE_FILTER_ATTRIBUTE",
        "zone attribute in project | project_filter | LX = '国家公园'             | RULE_FILTER_ATTRIBUTE",
        "project attribute in zone | zone_filter   | tailings = true            | RULE_FILTER_ATTRIBUTE",
        "zone attribute unknown    | zone_filter   | HLDJ = '干流'               | RULE_FILTER_ATTRIBUTE",
        "layer without classes     | zone_filter   | class = '核心保护区'         | RULE_FILTER_ATTRIBUTE",
        "boolean against text      | project_filter | tailings = '是'            | RULE_FILTER_LITERAL",
        "text against boolean      | project_filter | nature = true             | RULE_FILTER_LITERAL",
        "value not in the list     | project_filter | nature = '新增'            | RULE_FILTER_LITERAL",
        "number against text       | project_filter | limited_activity = '六'    | RULE_FILTER_LITERAL",
        "like on a boolean         | project_filter | tailings LIKE '是%'        | RULE_FILTER_LITERAL",
      })
  void namesTheFault(String reason, String column, String value, String codes) {
    RuleRows rows = good().with(column, value == null ? "" : value);
    assertThat(faults(rows.bytes()))
        .as(reason)
        .extracting(Issue::code)
        .containsExactly(codes.split(";"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "class not in the list   | ZRBHD             | class = '核心区'                    | RULE_FILTER_LITERAL",
        "class in the list       | ZRBHD             | class = '核心保护区' AND LX = '国家公园' |",
        "class of any layer      | ZRBHD/HJGKDY      | layer = 'HJGKDY' AND class = '优先保护单元' |",
        "layer not of the rule   | ZRBHD/HJGKDY      | layer = 'STBHHX'                   | RULE_FILTER_LITERAL",
        "joint without prefix    | STBHHX+ZRBHD      | class = '核心保护区'                  | RULE_FILTER_ATTRIBUTE",
        "joint with prefix       | STBHHX+ZRBHD      | \"ZRBHD.class\" = '核心保护区'          |",
        "joint, wrong layer      | STBHHX+ZRBHD      | \"LD.class\" = 'Ⅰ级保护林地'            | RULE_FILTER_ATTRIBUTE",
        "first, all have it      | HDGLFW>HHAX       | HLDJ = '重要支流'                     |",
        "first, one lacks it     | HDGLFW>STBHHX     | HLDJ = '重要支流'                     | RULE_FILTER_ATTRIBUTE",
        "code and name are there | STBHHX            | code LIKE '62%' AND name IS NOT NULL |",
      })
  void checksZoneFiltersAgainstTheProfiles(
      String reason, String layer, String filter, String code) {
    RuleRows rows = new RuleRows().rule("R001", layer).with("zone_filter", filter);
    assertThat(faults(rows.bytes()))
        .as(reason)
        .extracting(Issue::code)
        .containsExactly(code == null ? new String[0] : new String[] {code});
  }

  @Test
  void checksAttributeRulesAgainstTheCountyTable() {
    RuleRows rows =
        new RuleRows()
            .rule("R130", "ZTGN")
            .with("relation", "ATTRIBUTE")
            .with("zone_filter", "JLJ = true AND LY = '长江'");
    assertThat(faults(rows.bytes())).isEmpty();
    rows.with("zone_filter", "JLJ = '是'");
    assertThat(faults(rows.bytes())).extracting(Issue::code).containsExactly("RULE_FILTER_LITERAL");
    rows.with("zone_filter", "HLDJ = '干流'");
    assertThat(faults(rows.bytes()))
        .extracting(Issue::code)
        .containsExactly("RULE_FILTER_ATTRIBUTE");
  }

  @Test
  void refusesDatesTheWrongWayRoundAndExceptionsThatAreWorse() {
    RuleRows rows =
        good()
            .with("effective_from", "2026-02-01")
            .with("effective_to", "2026-01-31")
            .rule("R003", "STBHHX")
            .with("verdict", "ADVISORY")
            .with("exception_filter", "tailings = true")
            .with("exception_verdict", "PROHIBITED");
    assertThat(faults(rows.bytes()))
        .extracting(Issue::code)
        .containsExactly("RULE_DATES_REVERSED", "RULE_EXCEPTION_WORSE");
  }

  @Test
  void collectsEveryFaultWithItsRow() {
    RuleRows rows =
        good()
            .with("verdict", "x")
            .rule("R003", "STBHHX")
            .rule("R003", "STBHHX")
            .rule("R004", "STBHHX")
            .with("project_filter", "a b c");
    List<Issue> faults = faults(rows.bytes());
    assertThat(faults)
        .extracting(Issue::code)
        .containsExactly("RULE_VALUE_BAD", "TABLE_KEY_TWICE", "RULE_FILTER_SYNTAX");
    assertThat(faults).extracting(issue -> issue.args().get(0)).containsExactly("2", "4", "5");
    assertThat(faults.get(2).message(Lang.ZH))
        .contains("第 5 行")
        .contains("project_filter")
        .contains("a b c")
        .doesNotContain("Was expecting");
  }

  @Test
  void refusesAnotherHeader() {
    String csv = good().csv();
    assertThat(faults(bytes(csv.replace(",note", ",remark"))))
        .extracting(Issue::code)
        .containsExactly("TABLE_COLUMN_MISSING", "TABLE_COLUMN_UNKNOWN");
    assertThat(faults(bytes(csv.replace(",source,", ",status,"))))
        .extracting(Issue::code)
        .containsExactly("TABLE_COLUMN_MISSING", "TABLE_COLUMN_TWICE");
    assertThat(faults(new byte[0])).extracting(Issue::code).contains("TABLE_COLUMN_MISSING");
    assertThat(faults(bytes(csv.split("\r\n")[0])))
        .extracting(Issue::code)
        .containsExactly("RULE_SET_EMPTY");
  }

  @Test
  void refusesWhatIsNoCsvInUtf8() {
    assertThat(faults(good().csv().substring(1).getBytes(Charset.forName("GB18030"))))
        .extracting(Issue::code)
        .containsExactly("TABLE_NOT_UTF8");
    assertThat(faults(bytes(good().csv() + "\"R003,open quote")))
        .extracting(Issue::code)
        .containsExactly("TABLE_CSV");
    assertThat(faults(bytes(good().csv() + "R003,1\r\n")))
        .extracting(Issue::code)
        .containsExactly("TABLE_FIELD_COUNT");
  }

  @Test
  void missingFileIsAnIssue(@TempDir Path folder) {
    RuleSetReader reader = new RuleSetReader(ScreenFixture.CATALOGS, ScreenFixture.PROFILES);
    assertThatThrownBy(() -> reader.read(folder.resolve("none.csv")))
        .isInstanceOfSatisfying(
            RuleSetException.class,
            e ->
                assertThat(e.issues()).extracting(Issue::code).containsExactly("TABLE_UNREADABLE"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
