package org.ecozone.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of work that does not look whether it is cancelled. POSIX only. */
class StopSignalTest {
  private static final int SIGINT_BIT = 1 << 1;

  @TempDir Path folder;

  @Test
  @Timeout(120)
  void workThatDoesNotStopIsLeftAndItsHalfFilesAreDeleted()
      throws IOException, InterruptedException {
    assumeTrue(Files.isReadable(Path.of("/proc/self/status")), "no /proc");
    assumeFalse(interruptsAreIgnored(), "this process was started with interrupts ignored");
    Path half = folder.resolve("half.part");

    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Deaf.class.getName(),
                half.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(out.readLine()).isEqualTo("working");
      assertThat(half).exists();
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    assertThat(process.exitValue()).isEqualTo(130);
    assertThat(half).doesNotExist();
  }

  private static boolean interruptsAreIgnored() throws IOException {
    List<String> status = Files.readAllLines(Path.of("/proc/self/status"));
    return status.stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .anyMatch(
            line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & SIGINT_BIT) != 0);
  }

  /** A process that writes a file and hears nothing. */
  static final class Deaf {
    private Deaf() {}

    public static void main(String[] args) throws IOException, InterruptedException {
      Path half = Path.of(args[0]);
      Files.writeString(half, "half");
      half.toFile().deleteOnExit();
      try (StopSignal signal = StopSignal.install(() -> {}, 100)) {
        System.out.println("working");
        TimeUnit.MINUTES.sleep(10);
      }
    }
  }
}
