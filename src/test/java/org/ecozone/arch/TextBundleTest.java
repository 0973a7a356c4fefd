package org.ecozone.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Both languages of every package say the same things: same keys, same placeholders, nothing empty,
 * nothing twice.
 */
class TextBundleTest {
  private static final Path ROOT = Path.of("src/main/resources/org/ecozone");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  @TestFactory
  Stream<DynamicTest> bundlesAgree() throws IOException {
    return bundles().stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    ROOT.relativize(folder).toString(), () -> assertAgree(folder)));
  }

  private static List<Path> bundles() throws IOException {
    if (!Files.isDirectory(ROOT)) {
      return List.of();
    }
    try (Stream<Path> children = Files.walk(ROOT)) {
      return children
          .filter(Files::isDirectory)
          .filter(TextBundleTest::holdsTexts)
          .sorted()
          .toList();
    }
  }

  private static boolean holdsTexts(Path folder) {
    return Files.exists(folder.resolve("texts_zh.properties"))
        || Files.exists(folder.resolve("texts_en.properties"));
  }

  private static void assertAgree(Path folder) throws IOException {
    Map<String, String> zh = read(folder.resolve("texts_zh.properties"));
    Map<String, String> en = read(folder.resolve("texts_en.properties"));
    assertThat(en.keySet()).as("keys of English and Chinese").isEqualTo(zh.keySet());
    for (Map.Entry<String, String> entry : zh.entrySet()) {
      String key = entry.getKey();
      assertThat(entry.getValue()).as("Chinese text of " + key).isNotBlank();
      assertThat(en.get(key)).as("English text of " + key).isNotBlank();
      assertThat(placeholders(en.get(key)))
          .as("placeholders of " + key)
          .isEqualTo(placeholders(entry.getValue()));
    }
  }

  private static Map<String, String> read(Path file) throws IOException {
    Map<String, String> values = new TreeMap<>();
    Properties properties = new Properties();
    properties.load(Files.newBufferedReader(file, StandardCharsets.UTF_8));
    properties.forEach((key, value) -> values.put((String) key, (String) value));
    assertThat(duplicateKeys(file)).as("keys that stand twice in " + file).isEmpty();
    return values;
  }

  private static List<String> duplicateKeys(Path file) throws IOException {
    List<String> twice = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    boolean continued = false;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      String text = line.strip();
      boolean isEntry =
          !continued && !text.isEmpty() && !text.startsWith("#") && !text.startsWith("!");
      if (isEntry) {
        String key = text.split("[=:\\s]", 2)[0];
        if (!seen.add(key)) {
          twice.add(key);
        }
      }
      continued = text.endsWith("\\") && !text.endsWith("\\\\");
    }
    return twice;
  }

  private static Set<String> placeholders(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @Test
  void chineseTextsAreChinese() throws IOException {
    for (Path folder : bundles()) {
      Map<String, String> zh = read(folder.resolve("texts_zh.properties"));
      assertThat(zh.values()).as(folder.toString()).anyMatch(text -> HAN.matcher(text).find());
    }
  }
}
