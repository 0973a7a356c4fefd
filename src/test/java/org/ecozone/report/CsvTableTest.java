package org.ecozone.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ecozone.job.SpreadsheetText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of a CSV file, against expectations written by hand from RFC 4180 and design.md 4. */
class CsvTableTest {
  @TempDir Path folder;

  @Test
  void bytesAreBomCrlfAndQuotesOnlyWhereNeeded() throws IOException {
    Path file = folder.resolve("a.csv");
    try (CsvTable table = CsvTable.create(file, List.of("a", "b", "c"))) {
      table.row("1", "中文", "");
      table.row("x,y", "say \"hi\"", "two\nlines");
      table.finish();
      table.commit();
    }

    byte[] expected =
        ("\uFEFFa,b,c\r\n1,中文,\r\n\"x,y\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(Files.readAllBytes(file)).isEqualTo(expected);
  }

  @Test
  void withoutCommitNothingIsLeftAndTheOlderFileStays() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "older");
    try (CsvTable table = CsvTable.create(file, List.of("a"))) {
      table.row("1");
      assertThat(file).hasContent("older");
    }

    assertThat(file).hasContent("older");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
  void freeTextThatASpreadsheetWouldCalculateGetsAnApostrophe(String text) {
    assertThat(SpreadsheetText.guarded(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=1", "'x", " =1", "中文", "1-2"})
  void otherTextStaysAsItIs(String text) {
    assertThat(SpreadsheetText.guarded(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.0000",
    "-0.0, 0.0000",
    "0.00004, 0.0000",
    "0.00005, 0.0001",
    "1234567890.12345, 1234567890.1235",
    "1e15, 1000000000000000.0000",
    "1e-9, 0.0000",
    "NaN, ''",
    "Infinity, ''"
  })
  void areasHaveFourDecimalsAndNoExponent(double value, String expected) {
    Locale before = Locale.getDefault();
    try {
      for (String tag : new String[] {"de-DE", "ar", "th-TH-u-nu-thai", "zh-CN"}) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(Decimals.areaM2(value)).isEqualTo(expected);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void lengthsHaveThreeDecimalsSharesAreInPercent() {
    assertThat(Decimals.lengthM(999.9995)).isEqualTo("1000.000");
    assertThat(Decimals.percent(1)).isEqualTo("100.0000");
    assertThat(Decimals.percent(0.12345678)).isEqualTo("12.3457");
    assertThat(Decimals.coordinate(35_500_000.25)).isEqualTo("35500000.25");
    assertThat(Decimals.coordinate(3_730_150.0)).isEqualTo("3730150");
    assertThat(Decimals.coordinate(35_565_150.0)).isEqualTo("35565150");
    assertThat(Decimals.coordinate(104.123456789)).isEqualTo("104.123456789");
    assertThat(Decimals.coordinate(null)).isEmpty();
  }
}
