package org.ecozone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.ecozone.store.exchange.ReadOption;
import org.ecozone.store.exchange.WriteOption;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever may be said with {@code --read} and {@code --write} stands in help and documents. */
final class OptionsInHelpTest {
  private static String text(Lang lang, String key) {
    return Texts.qualified(lang, "cli." + key);
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void helpNamesEveryOption(Lang lang) {
    String read = words(text(lang, "screen.read"));
    assertThat(Arrays.stream(ReadOption.values()).map(ReadOption::key))
        .allMatch(key -> read.contains(" " + key + " "));
    String write = words(text(lang, "convert.write"));
    assertThat(Arrays.stream(WriteOption.values()).map(WriteOption::key))
        .allMatch(key -> write.contains(" " + key + " "));
  }

  private static String words(String text) {
    return " " + text.replaceAll("[^a-z-]+", " ") + " ";
  }

  @Test
  void documentDescribesEveryOption() throws Exception {
    String document = Files.readString(Path.of("src/docs/formats.md"));
    for (ReadOption option : ReadOption.values()) {
      assertThat(document).contains("| `" + option.key() + "` |");
    }
    for (WriteOption option : WriteOption.values()) {
      assertThat(document).contains("| `" + option.key() + "` |");
    }
  }
}
