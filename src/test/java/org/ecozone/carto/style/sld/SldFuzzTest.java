package org.ecozone.carto.style.sld;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.carto.style.GeometryKind;
import org.ecozone.carto.style.MapStyle;
import org.ecozone.carto.style.StyleFit;
import org.ecozone.carto.style.StyleRule;
import org.ecozone.carto.style.Symbolizer;
import org.ecozone.support.Seeded;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.Test;

/** Whatever a file holds: a style whose parts can all be asked, or a refusal with a sentence. */
class SldFuzzTest {
  private static final int ROUNDS = 400;
  private static final List<String> FILES =
      List.of("qgis-polygon.sld", "qgis-line.sld", "geoserver.sld");
  private static final List<String> ODD =
      List.of(
          "",
          "-1",
          "1e308",
          "NaN",
          "#12",
          "<Function name='env'/>",
          "<PropertyName/>",
          "<Literal/>",
          "shape://",
          "brush://dense",
          "<Fill><GraphicFill/></Fill>",
          "<Mark/>",
          "𠮷",
          "<Filter/>",
          "<And/>",
          "<PropertyIsLike/>",
          "<PropertyIsBetween><a/><b/><c/></PropertyIsBetween>");

  @Test
  void changedFilesAreReadOrRefused() throws Exception {
    Random random = new Random(Seeded.seedOf("SldFuzzTest"));
    int read = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String file = FILES.get(round % FILES.size());
      String text =
          Files.readString(Path.of("src/test/resources/sld", file), StandardCharsets.UTF_8);
      for (int change = 0; change <= random.nextInt(4); change++) {
        text = changed(text, random);
      }
      read += accepted(text) ? 1 : 0;
    }

    assertThat(read).isBetween(ROUNDS / 4, ROUNDS - 1);
  }

  /** Content of an element replaced, an element left out, or a few letters lost. */
  private static String changed(String text, Random random) {
    int from = random.nextInt(Math.max(1, text.length() - 1));
    Matcher element = Pattern.compile("<([\\w:]+)[^<>/]*>([^<>]*)</\\1>").matcher(text);
    if (!element.find(from)) {
      return text.substring(0, from);
    }
    String odd = ODD.get(random.nextInt(ODD.size()));
    return switch (random.nextInt(6)) {
      case 0 -> text.substring(0, element.start()) + text.substring(element.end());
      case 1 -> text.substring(0, from) + text.substring(Math.min(text.length(), from + 5));
      case 2 -> text.substring(0, element.start()) + odd + text.substring(element.end());
      default -> text.substring(0, element.start(2)) + odd + text.substring(element.end(2));
    };
  }

  private static boolean accepted(String text) {
    try {
      for (MapStyle style : SldReader.read("fuzz.sld", text.getBytes(StandardCharsets.UTF_8))) {
        for (GeometryKind kind : GeometryKind.values()) {
          StyleFit.to(kind, style).rules().forEach(SldFuzzTest::ask);
        }
        style.unsupported().forEach(SldFuzzTest::assertSaid);
      }
      return true;
    } catch (SldException e) {
      assertSaid(e.issue());
      return false;
    }
  }

  private static void ask(StyleRule rule) {
    rule.condition().test(name -> "x");
    rule.condition().test(name -> null);
    rule.condition().test(name -> 3.5);
    for (Symbolizer symbolizer : rule.symbolizers()) {
      assertThat(symbolizer).isNotNull();
      if (symbolizer instanceof Symbolizer.Label label) {
        assertThat(label.text().apply(name -> "x")).isNotNull();
      }
    }
  }

  private static void assertSaid(Issue issue) {
    assertThat(issue.message(Lang.ZH)).isNotBlank().doesNotContain("{");
    assertThat(issue.message(Lang.EN)).isNotBlank().doesNotContain("{");
  }
}
