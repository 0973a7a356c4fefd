package org.ecozone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecozone.cli.CommandLineFace.Watched;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line opens the window, or says why it does not. */
class WindowWishTest {
  @TempDir Path folder;

  private final List<WindowFace.Request> opened = new ArrayList<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Optional<String> obstacle = Optional.empty();
  private Optional<String> failure = Optional.empty();

  private int run(String... args) {
    WindowFace window =
        new WindowFace() {
          @Override
          public Optional<String> obstacle(Lang lang) {
            return obstacle;
          }

          @Override
          public Optional<String> open(Request request, Lang lang) {
            opened.add(request);
            return failure;
          }
        };
    return new CommandLineFace(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of("ECOZONE_HOME", folder.resolve("none").toString()),
            Watched.BY_A_PROGRAM,
            window)
        .run(args);
  }

  @Test
  void programAloneOpensTheWindow() {
    assertThat(run()).isZero();

    assertThat(opened).containsExactly(new WindowFace.Request(List.of(), null, Optional.empty()));
    assertThat(out.size() + err.size()).isZero();
  }

  @Test
  void filesAreOpenedInTheWindowAsAFileManagerAsks() throws IOException {
    Path project = Files.writeString(folder.resolve("我的 项目.ecozone"), "{}");

    assertThat(run("--lang", "en", project.toString())).isZero();

    assertThat(opened)
        .containsExactly(new WindowFace.Request(List.of(project), null, Optional.of(Lang.EN)));
  }

  @Test
  void wordThatIsNeitherACommandNorAFileIsWrongUsage() {
    assertThat(run("scren")).isEqualTo(2);

    assertThat(opened).isEmpty();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("scren");
  }

  @Test
  void withoutADisplayItSaysSoAndWhatTheCommandLineCanDo() {
    obstacle = Optional.of("没有可用的显示器。");

    assertThat(run()).isEqualTo(2);

    assertThat(opened).isEmpty();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("没有可用的显示器。").contains("screen");
  }

  @Test
  void windowThatDoesNotOpenAfterAllIsAFailure() {
    failure = Optional.of("窗口未能打开");

    assertThat(run()).isEqualTo(4);

    assertThat(err.toString(StandardCharsets.UTF_8)).contains("窗口未能打开");
  }

  @Test
  void demoIsWrittenAndItsVerdictsPrintedBeforeTheWindowOpens() {
    Path demo = folder.resolve("演示");

    assertThat(run("demo", demo.toString(), "--open")).isZero();

    assertThat(opened).containsExactly(new WindowFace.Request(List.of(), demo, Optional.empty()));
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("LN2026-012");
    assertThat(demo.resolve("zones.gpkg")).isNotEmptyFile();
  }
}
