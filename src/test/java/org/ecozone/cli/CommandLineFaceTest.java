package org.ecozone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.ecozone.cli.TinyWorld.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Usage, help and languages. */
class CommandLineFaceTest {
  @TempDir Path folder;
  private TinyWorld world;

  @BeforeEach
  void makeWorld() throws IOException, SQLException {
    world = new TinyWorld(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "screen",
        "screen --zones z --sites s --out o --nonsense",
        "screen --zones z --sites s --out o --formats pdf",
        "screen --zones z --sites s --out o --formats xlsx,csv",
        "screen --zones z --sites s --out o --formats nonsense",
        "screen --zones z --sites s --out o --findings some",
        "screen --zones z --sites s --out o --as-of yesterday",
        "screen --zones z --sites s --out o --threads 0",
        "screen --zones z --sites s --out o --threads many",
        "screen --zones z --sites s --out o --map STBHHX",
        "screen --sites s --out o",
        "screen --zones z --out o",
        "screen --zones z --sites s --out o --cache c --no-cache",
        "screen --zones z --sites s --out o --no-cache --cache-classified",
        "cache",
        "cache nonsense",
        "screen --zones z --sites s --out o --lang fr",
        "check",
        "convert in.gpkg",
        "convert in.gpkg out.docx",
        "convert in.gpkg out.gpkg --crs WGS84",
        "convert in.gpkg out.gpkg --crs EPSG:999999",
        "rules",
        "rules nonsense",
        "verify",
        "demo"
      })
  void wrongUsageIsExitCodeTwoAndOneSentence(String line) {
    Ran ran = world.run(line.split(" "));

    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(2);
    assertThat(ran.err()).isNotBlank().doesNotContain("Exception").doesNotContain("\tat ");
    assertThat(ran.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "screen --zones z --sites s --out o --formats pdf, 本版本没有, not in this version",
    "screen --zones z --out o, 缺少 --sites, missing --sites",
    "screen --zones z --sites s --out o --cache c --no-cache, 不能与, cannot be given together",
    "screen --zones z --sites s --out o --nonsense, 不认识 --nonsense, unknown: --nonsense",
    "screen --zones z --out o, 缺少 --sites, missing --sites"
  })
  void sentencesComeInBothLanguages(String line, String chinese, String english) {
    assertThat(world.run(line.split(" ")).err()).contains(chinese);
    assertThat(world.run((line + " --lang en").split(" ")).err()).contains(english);
    assertThat(world.run(("--lang=en " + line).split(" ")).err()).contains(english);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "screen",
        "check",
        "convert",
        "rules",
        "rules list",
        "rules check",
        "demo",
        "verify"
      })
  void everyCommandHasHelpInBothLanguages(String command) {
    String[] chinese = (command + " --help").strip().split(" ");
    String[] english = (command + " --help --lang en").strip().split(" ");

    Ran zh = world.run(chinese);
    Ran en = world.run(english);

    assertThat(zh.exitCode()).isZero();
    assertThat(en.exitCode()).isZero();
    assertThat(zh.out()).contains("用法").contains("--lang");
    assertThat(en.out()).contains("Usage").contains("--lang").doesNotContain("用法");
    assertThat(zh.err() + en.err()).isEmpty();
  }

  @Test
  void everyOptionOfHelpHasADescription() {
    for (String line : world.run("screen", "--help", "--lang", "en").out().split("\n")) {
      if (line.startsWith("      --")
          && !line.contains("=FORMAT")
          && !line.contains("=FILE.ecozone")) {
        assertThat(line).matches(" {6}--\\S+ +\\S.*");
      }
    }
  }

  @Test
  void withoutCommandWhereThereIsNoWindowItSaysSoAndWhatThereIs() {
    Ran ran = world.run();

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("没有窗口").contains("screen");
  }

  @Test
  void versionIsPrinted() {
    assertThat(world.run("--version").out()).matches("EcoZone \\d+\\.\\d+\\.\\d+\\R");
  }

  @Test
  void outThatIsAFileIsWrongUsage() throws IOException {
    Files.writeString(world.out, "a file");

    Ran ran = world.screen();

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(world.out).hasContent("a file");
  }

  @Test
  void noCacheIsAcceptedBecauseThatIsWhatHappens() {
    assertThat(world.screen("--no-cache").exitCode()).isEqualTo(1);
  }

  @Test
  void unexpectedFailureHasACodeAndNoStackTrace() {
    // Path.of refuses the character NUL inside picocli's converter: what the user sees is still one
    // sentence.
    Ran ran = world.run("check", "a\0b");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).doesNotContain("\tat ");
  }
}
