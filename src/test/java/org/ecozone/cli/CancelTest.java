package org.ecozone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ecozone.support.RawGeoPackage;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl-C in a process of its own: exit code 130, nothing half written. POSIX only. */
class CancelTest {
  private static final int SIGINT_BIT = 1 << 1;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  @Timeout(120)
  void beingStoppedEndsWith130AndLeavesNoHalfFile(String signal)
      throws IOException, SQLException, InterruptedException {
    assumeTrue(Files.isReadable(Path.of("/proc/self/status")), "no /proc");
    assumeFalse(interruptsAreIgnored(), "this process was started with interrupts ignored");
    TinyWorld world = new TinyWorld(folder);
    manySites(world.sites);

    Process process = start(world);
    try (BufferedReader err =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      String line = err.readLine();
      while (line != null && !line.contains("逐个项目研判")) {
        line = err.readLine();
      }
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    assertThat(process.exitValue()).isEqualTo(130);
    try (Stream<Path> files = Files.list(world.out)) {
      assertThat(files).isEmpty();
    }
  }

  private static boolean interruptsAreIgnored() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .anyMatch(
            line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & SIGINT_BIT) != 0);
  }

  private static void manySites(Path file) throws IOException, SQLException {
    try (RawGeoPackage sites = RawGeoPackage.create(file)) {
      sites.table("sites", "POLYGON", 4523, "site_id");
      sites.sql("BEGIN");
      for (int i = 0; i < 20_000; i++) {
        sites.row("sites", i + 1, TinyWorld.square(i % 100 * 50, i / 100 * 20, 40), "S" + i);
      }
      sites.sql("COMMIT");
    }
  }

  private Process start(TinyWorld world) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dfile.encoding=UTF-8",
                "-Decozone.home=" + Path.of("").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.ecozone.Main",
                "screen",
                "--zones",
                world.zones.toString(),
                "--sites",
                world.sites.toString(),
                "--out",
                world.out.toString(),
                "--cache",
                folder.resolve("cache").toString(),
                "--formats",
                "json,csv,gpkg"));
    builder.environment().put("ECOZONE_HOME", folder.resolve("user").toString());
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    return builder.start();
  }
}
