package org.ecozone.screen.condition;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of the shipped filters, against what GeoTools reads. */
class KnownFiltersTest {
  private static final Path FILE = Path.of("src/main/resources" + KnownFilters.RESOURCE);

  private static Set<String> shipped() throws IOException {
    Set<String> texts = new TreeSet<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(Path.of("data/rules/rules.csv"))) {
      for (NamedCsvRecord row : rows) {
        for (String column : new String[] {"zone_filter", "project_filter", "exception_filter"}) {
          texts.add(row.getField(column).strip());
        }
      }
    }
    texts.remove("");
    return texts;
  }

  @Test
  void everyShippedFilterIsKeptAsGeoToolsReadsIt() throws Exception {
    StringBuilder expected = new StringBuilder();
    for (String text : shipped()) {
      String notation = KnownFilters.write(EcqlReader.read(text));
      if (notation != null && text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
        expected.append(text).append('\n').append(notation).append('\n');
      }
    }
    if (Boolean.getBoolean("ecozone.record")) {
      Files.writeString(FILE, expected);
    }

    assertThat(FILE).content().isEqualTo(expected.toString());
    for (String text : shipped()) {
      // patterns are equal only to themselves; their text is what counts
      assertThat(String.valueOf(KnownFilters.find(text)))
          .isEqualTo(String.valueOf(EcqlReader.read(text)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a = 1",
        "a = 1.5",
        "a = 3000000000",
        "a = true",
        "a = '中文'",
        "\"B.class\" = 'x'",
        "a LIKE '0_%' AND NOT (b IS NULL OR c IN ('x', 'y''z'))",
        "a BETWEEN 1 AND 2.5",
        "2 < a",
        "a <> 'x' OR a = '' AND b >= -1"
      })
  void aConditionComesBackFromItsNotation(String text) throws Exception {
    Condition condition = EcqlReader.read(text);
    String notation = KnownFilters.write(condition);

    assertThat(KnownFilters.read(notation).toString()).isEqualTo(condition.toString());
  }

  @Test
  void aTextThatIsNotKnownIsReadByGeoTools() throws Exception {
    assertThat(KnownFilters.find("a = 'never shipped'")).isNull();
    assertThat(ConditionParser.parse("a = 'never shipped'"))
        .isEqualTo(EcqlReader.read("a = 'never shipped'"));
  }
}
