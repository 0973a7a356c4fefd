package org.ecozone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.ecozone.cli.CommandLineFace.Watched;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code demo} writes its files, screens them, and ends well without a window. */
class DemoCommandTest {
  @TempDir Path folder;

  @Test
  void writesFilesPrintsTwelveVerdictsAndEndsWell() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Path demo = folder.resolve("演示 数据");
    CommandLineFace face =
        new CommandLineFace(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of("ECOZONE_HOME", folder.resolve("none").toString()),
            Watched.BY_A_PROGRAM);

    int exitCode = face.run("demo", demo.toString(), "--open");

    assertThat(exitCode).as(err.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(demo.resolve("zones.gpkg")).isNotEmptyFile();
    assertThat(demo.resolve("sites.gpkg")).isNotEmptyFile();
    assertThat(Files.readString(demo.resolve("out/sites.csv")).split("\r\n")).hasSize(13);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("徽县铅锌选矿尾矿库新建")
        .contains("宕昌山地光伏")
        .contains("示意数据")
        .contains("rules.csv，版本 2026.11，共 166 条")
        .contains("没有窗口")
        .contains("所有项目都未核查的图层：BCSX SHFJ");
    assertThat(out.toString(StandardCharsets.UTF_8).lines().filter(row -> row.startsWith("LN2026")))
        .hasSize(12)
        .allMatch(row -> WideText.width(row) <= 80);
    assertThat(face.run("verify", demo.resolve("out/screening.json").toString())).isZero();
  }

  @Test
  void fileOfSomebodyElseIsNotReplaced() throws IOException {
    Path demo = Files.createDirectories(folder.resolve("单位数据"));
    Path own = Files.writeString(demo.resolve("zones.gpkg"), "somebody's work");
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    CommandLineFace face =
        new CommandLineFace(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of("ECOZONE_HOME", folder.resolve("none").toString()),
            Watched.BY_A_PROGRAM);

    assertThat(face.run("demo", demo.toString())).isEqualTo(2);
    assertThat(own).hasContent("somebody's work");
    assertThat(demo.resolve("sites.gpkg")).doesNotExist();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("zones.gpkg").contains("不予替换");
  }
}
