package org.ecozone.store.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of formats: every test that it names is there, every option is described. */
final class FormatsDocumentTest {
  private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:#(\\w+))?`");

  private static String page() throws IOException {
    return Files.readString(Path.of("src/docs/formats.md"));
  }

  private static Map<String, Path> tests() throws IOException {
    Map<String, Path> tests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      files
          .filter(file -> file.toString().endsWith("Test.java"))
          .forEach(file -> tests.put(file.getFileName().toString().replace(".java", ""), file));
    }
    return tests;
  }

  @Test
  void everyNamedTestIsThere() throws IOException {
    Map<String, Path> tests = tests();
    Matcher named = NAMED.matcher(page());
    int count = 0;
    while (named.find()) {
      count++;
      assertThat(tests).containsKey(named.group(1));
      if (named.group(2) != null) {
        assertThat(Files.readString(tests.get(named.group(1))))
            .contains("void " + named.group(2) + "(");
      }
    }
    assertThat(count).isGreaterThan(60);
  }

  @Test
  void everyFormatHasARowWithAllItsCells() throws IOException {
    List<String> rows = new ArrayList<>();
    boolean table = false;
    for (String line : page().lines().toList()) {
      table = line.startsWith("| format |") || table && line.startsWith("|");
      if (table) {
        rows.add(line);
      }
    }
    assertThat(rows).hasSize(2 + ExchangeFormat.values().length);
    for (ExchangeFormat format : ExchangeFormat.values()) {
      String ending = "`." + format.endings().get(0) + "`";
      assertThat(rows.subList(2, rows.size()))
          .filteredOn(row -> row.contains(ending))
          .as(ending)
          .isNotEmpty()
          .allSatisfy(row -> assertThat(row.split("\\|")).hasSize(9).doesNotContain(" "));
    }
  }

  @Test
  void everyOptionIsDescribed() throws IOException {
    String page = page();
    for (ReadOption option : ReadOption.values()) {
      assertThat(page).contains("| `" + option.key() + "` |");
    }
    for (WriteOption option : WriteOption.values()) {
      assertThat(page).contains("| `" + option.key() + "` |");
    }
  }
}
