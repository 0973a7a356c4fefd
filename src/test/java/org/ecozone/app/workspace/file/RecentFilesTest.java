package org.ecozone.app.workspace.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecozone.app.workspace.file.RecentFiles.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentFilesTest {
  @TempDir Path home;

  private final TestClock clock = new TestClock(Instant.parse("2026-06-01T08:00:00Z"));

  private RecentFiles recent() {
    return new RecentFiles(home, clock);
  }

  private List<Path> files() {
    return recent().list().stream().map(Entry::file).toList();
  }

  @Test
  void newUserHasNone() {
    assertThat(recent().list()).isEmpty();
  }

  @Test
  void mostRecentComesFirstAndEachOnce() {
    Path a = home.resolve("成县 a.ecozone");
    Path b = home.resolve("b.ecozone");
    recent().add(a, null);
    recent().add(b, null);
    clock.move(Duration.ofHours(1));
    recent().add(home.resolve("x/../成县 a.ecozone"), null);
    assertThat(files()).containsExactly(a, b);
    assertThat(recent().list().get(0).opened()).isEqualTo("2026-06-01T09:00:00Z");
  }

  @Test
  void fileThatIsGoneIsMarked() throws Exception {
    Path there = Files.writeString(home.resolve("a.ecozone"), "x");
    recent().add(home.resolve("b.ecozone"), null);
    recent().add(there, null);
    assertThat(recent().list()).extracting(Entry::missing).containsExactly(false, true);
  }

  @Test
  void twentyAreKeptWithTheirPicturesAndNoMore() throws Exception {
    for (int i = 0; i < 25; i++) {
      recent().add(home.resolve(i + ".ecozone"), new byte[] {(byte) i});
    }
    assertThat(files())
        .containsExactlyElementsOf(
            IntStream.range(5, 25)
                .map(i -> 29 - i)
                .mapToObj(i -> home.resolve(i + ".ecozone"))
                .toList());
    assertThat(recent().list().get(0).thumbnail()).containsExactly(24);
    try (Stream<Path> pictures = Files.list(home.resolve("recent"))) {
      assertThat(pictures.filter(path -> path.toString().endsWith(".png"))).hasSize(20);
    }
  }

  @Test
  void thumbnailStaysUntilThereIsANewOne() {
    Path a = home.resolve("a.ecozone");
    recent().add(a, new byte[] {1, 2});
    recent().add(a, null);
    assertThat(recent().list().get(0).thumbnail()).containsExactly(1, 2);
    recent().add(a, new byte[0]);
    assertThat(recent().list().get(0).thumbnail()).isEmpty();
    recent().remove(a);
    assertThat(recent().list()).isEmpty();
  }

  @Test
  void damagedListIsEmptyAndWorksAgain() throws Exception {
    recent().add(home.resolve("a.ecozone"), null);
    Files.writeString(home.resolve("recent/files.json"), "{ \"files\" : [ {");
    assertThat(recent().list()).isEmpty();
    recent().add(home.resolve("b.ecozone"), null);
    assertThat(files()).containsExactly(home.resolve("b.ecozone"));
  }

  @Test
  void windowsThatAddAtTheSameTimeLoseNothing() {
    IntStream.range(0, 16)
        .parallel()
        .forEach(i -> recent().add(home.resolve(i + ".ecozone"), null));
    assertThat(files()).hasSize(16).doesNotHaveDuplicates();
  }
}
