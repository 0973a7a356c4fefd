package org.ecozone.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {
  @TempDir Path parent;

  /** A process that makes a folder with a file, says so, and waits or ends. */
  public static final class Other {
    private Other() {}

    public static void main(String[] args) throws IOException {
      Files.writeString(TemporaryFolder.create().resolve("staged.gpkg"), "land");
      TemporaryFolder.createFile(".part");
      System.out.println("ready");
      if (args[0].equals("wait")) {
        System.in.read();
      }
    }
  }

  @Test
  @Timeout(60)
  void endOfTheProcessTakesEverythingAway() throws IOException, InterruptedException {
    Process process = start("end");
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(list(parent)).isEmpty();
  }

  @Test
  @Timeout(60)
  void nextStartClearsWhatAKilledProcessLeftAndNotThatOfALivingOne()
      throws IOException, InterruptedException {
    Process killed = start("wait");
    killed.getInputStream().read();
    killed.destroyForcibly().waitFor();
    List<Path> left = list(parent);
    assertThat(left).hasSize(1);

    Process living = start("wait");
    living.getInputStream().read();
    List<Path> used = list(parent);
    assertThat(used).hasSize(1).doesNotContainAnyElementsOf(left);

    assertThat(start("end").waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(list(parent)).isEqualTo(used);
    assertThat(list(used.get(0))).hasSize(3);
    living.getOutputStream().close();
    assertThat(living.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(list(parent)).isEmpty();
  }

  @Test
  void foldersOfOthersStay() throws IOException {
    Path mine = Files.createDirectory(parent.resolve("ecozone-run-mine"));
    Path unknown = Files.createDirectory(parent.resolve("ecozone-run-without-lock"));
    Path target = Files.createDirectory(parent.resolve("documents"));
    Files.writeString(target.resolve("in-use"), "");
    Files.writeString(target.resolve("report.docx"), "kept");
    Path link = parent.resolve("ecozone-run-link");
    boolean links = canLink(link, target);
    Path old = Files.createDirectory(parent.resolve("ecozone-run-old"));
    Files.writeString(old.resolve("in-use"), "");
    Files.createDirectory(old.resolve("1"));
    if (links) {
      Files.createSymbolicLink(old.resolve("1").resolve("link"), target);
    }

    TemporaryFolder.clearOld(parent, mine);

    assertThat(old).doesNotExist();
    assertThat(mine).exists();
    assertThat(unknown).exists();
    assertThat(target.resolve("report.docx")).hasContent("kept");
    assertThat(Files.isSymbolicLink(link)).isEqualTo(links);
  }

  private static boolean canLink(Path link, Path target) {
    try {
      Files.createSymbolicLink(link, target);
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false; // not allowed here
    }
  }

  private Process start(String how) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-XX:TieredStopAtLevel=1",
            "-Djava.io.tmpdir=" + parent,
            "-cp",
            System.getProperty("java.class.path"),
            Other.class.getName(),
            how)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }
}
