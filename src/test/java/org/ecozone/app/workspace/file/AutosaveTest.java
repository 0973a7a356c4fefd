package org.ecozone.app.workspace.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ecozone.app.AppException;
import org.ecozone.app.workspace.LayerItem.Kind;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.file.Autosave.Leftover;
import org.ecozone.app.workspace.file.Autosave.Restored;
import org.ecozone.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutosaveTest {
  private static final Duration DELAY = Duration.ofSeconds(5);

  @TempDir Path home;

  private final TestClock clock = new TestClock(Instant.now());

  private Autosave open() throws AppException {
    return Autosave.open(home, clock, DELAY);
  }

  private static Project project(String crs) {
    return Project.EMPTY.withMapCrs(crs);
  }

  /** A window that dies: its folder stays and nobody holds it. */
  private void crash(Project project, Path file) throws Exception {
    Process process = start(project, file);
    process.destroyForcibly();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  private Process start(Project project, Path file) throws Exception {
    Path given = home.resolve("given.ecozone");
    ProjectFile.write(given, project);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Window.class.getName(),
                home.toString(),
                given.toString(),
                file == null ? "" : file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    byte[] said = process.getInputStream().readNBytes(4);
    assertThat(new String(said, StandardCharsets.UTF_8)).isEqualTo("kept");
    return process;
  }

  /** Another window, in a process of its own. */
  static final class Window {
    public static void main(String[] args) throws Exception {
      Autosave autosave =
          Autosave.open(Path.of(args[0]), java.time.Clock.systemUTC(), Duration.ZERO);
      Project project = ProjectFile.read(Path.of(args[1])).project();
      autosave.changed(project, args[2].isEmpty() ? null : Path.of(args[2]));
      autosave.writeIfDue();
      System.out.write("kept".getBytes(StandardCharsets.UTF_8));
      System.out.flush();
      Thread.sleep(60_000);
    }
  }

  @Test
  void whatAKilledWindowHadIsOfferedAndRestored() throws Exception {
    Path data = Files.createDirectories(home.resolve("work")).resolve("红线.gpkg");
    Files.writeString(data, "x");
    Path file = home.resolve("work/项目.ecozone");
    Project project =
        project("EPSG:4544").withLayers(List.of(Layer.of(data, "STBHHX", Kind.ZONES)));
    crash(project, file);

    try (Autosave next = open()) {
      List<Leftover> leftovers = next.leftovers();
      assertThat(leftovers).hasSize(1);
      assertThat(leftovers.get(0).projectFile()).isEqualTo(file);
      assertThat(leftovers.get(0).damage()).isNull();
      Optional<Restored> restored = next.restore(leftovers.get(0));
      assertThat(restored).isPresent();
      assertThat(restored.get().project()).isEqualTo(project);
      assertThat(restored.get().projectFile()).isEqualTo(file);
      assertThat(next.leftovers()).isEmpty();
    }
    assertThat(folders()).isEmpty();
  }

  @Test
  void projectThatWasNeverSavedIsRestoredWithoutAFile() throws Exception {
    crash(project("EPSG:4490"), null);
    try (Autosave next = open()) {
      Restored restored = next.restore(next.leftovers().get(0)).orElseThrow();
      assertThat(restored.projectFile()).isNull();
      assertThat(restored.project()).isEqualTo(project("EPSG:4490"));
    }
  }

  @Test
  void windowThatLivesKeepsItsCopyToItself() throws Exception {
    Process living = start(project("EPSG:4544"), null);
    try (Autosave second = open()) {
      assertThat(second.leftovers()).isEmpty();
      assertThat(folders()).hasSize(2);
    } finally {
      living.destroyForcibly();
      living.waitFor(20, TimeUnit.SECONDS);
    }
    try (Autosave third = open()) {
      assertThat(third.leftovers()).hasSize(1);
    }
  }

  @Test
  void twoWindowsOfOneProcessDoNotSeeEachOther() throws Exception {
    try (Autosave first = open();
        Autosave second = open()) {
      first.changed(project("EPSG:4544"), null);
      clock.move(DELAY);
      first.writeIfDue();
      assertThat(second.leftovers()).isEmpty();
      assertThat(first.leftovers()).isEmpty();
    }
  }

  @Test
  void restoredCopySurvivesTheNextCrashUntilItIsSaved() throws Exception {
    crash(project("EPSG:4544"), null);
    try (Autosave next = open()) {
      next.restore(next.leftovers().get(0));
      assertThat(copies()).hasSize(1);
      next.writeIfDue();
      assertThat(copies()).hasSize(1);
      next.saved();
      next.writeIfDue();
      assertThat(copies()).isEmpty();
    }
  }

  @Test
  void leftoverIsRestoredByOneWindowOnly() throws Exception {
    crash(project("EPSG:4544"), null);
    try (Autosave first = open();
        Autosave second = open()) {
      Leftover seenByFirst = first.leftovers().get(0);
      Leftover seenBySecond = second.leftovers().get(0);
      assertThat(first.restore(seenByFirst)).isPresent();
      assertThat(second.restore(seenBySecond)).isEmpty();
      second.discard(seenBySecond);
      assertThat(copies()).hasSize(1);
    }
  }

  @Test
  void copyIsWrittenSoonAfterTheFirstChangeHoweverManyFollow() throws Exception {
    try (Autosave autosave = open()) {
      for (int i = 0; i < 4; i++) {
        autosave.changed(project("EPSG:" + (4544 + i)), null);
        clock.move(Duration.ofMillis(1200));
        autosave.writeIfDue();
        assertThat(copies()).isEmpty();
      }
      autosave.changed(project("EPSG:4490"), null);
      clock.move(Duration.ofMillis(200));
      autosave.writeIfDue();
      assertThat(copies()).hasSize(1);
      assertThat(ProjectFile.read(copies().get(0)).project()).isEqualTo(project("EPSG:4490"));
    }
  }

  @Test
  void savedProjectLeavesNoCopy() throws Exception {
    try (Autosave autosave = open()) {
      autosave.changed(project("EPSG:4544"), null);
      clock.move(DELAY);
      autosave.writeIfDue();
      autosave.changed(project("EPSG:4545"), null);
      autosave.saved();
      clock.move(DELAY);
      autosave.writeIfDue();
      assertThat(copies()).isEmpty();
    }
    assertThat(folders()).isEmpty();
  }

  @Test
  void damagedCopyIsSaidAndStaysUntilItIsThrownAway() throws Exception {
    crash(project("EPSG:4544"), null);
    Files.writeString(copies().get(0), "{\"format\" : \"ecozone-project\", ");
    try (Autosave next = open()) {
      Leftover leftover = next.leftovers().get(0);
      assertThat(leftover.damage().code()).isEqualTo("AUTOSAVE_DAMAGED");
      assertThatThrownBy(() -> next.restore(leftover)).isInstanceOf(AppException.class);
      assertThat(next.leftovers()).hasSize(1);
      next.discard(leftover);
      assertThat(next.leftovers()).isEmpty();
    }
    assertThat(folders()).isEmpty();
  }

  @Test
  void emptyFoldersOfDeadWindowsAreTidiedAway() throws Exception {
    Path dead = Files.createDirectories(home.resolve("autosave/dead"));
    try (Autosave next = open()) {
      assertThat(next.leftovers()).isEmpty();
      assertThat(dead).exists();
      clock.move(Duration.ofMinutes(2));
      assertThat(next.leftovers()).isEmpty();
      assertThat(dead).doesNotExist();
    }
  }

  @Test
  void largeProjectIsKeptWhole() throws Exception {
    var random = new org.ecozone.app.workspace.RandomProject(Seeded.of("AutosaveTest"), home);
    List<Layer> layers = Stream.generate(random::layer).limit(200).toList();
    Project project = Project.EMPTY.withLayers(List.copyOf(layers));
    crash(project, null);
    try (Autosave next = open()) {
      Project restored = next.restore(next.leftovers().get(0)).orElseThrow().project();
      assertThat(LayerTree.layers(restored.layers())).isEqualTo(layers);
    }
  }

  private List<Path> folders() throws Exception {
    try (Stream<Path> all = Files.list(home.resolve("autosave"))) {
      return all.toList();
    }
  }

  private List<Path> copies() throws Exception {
    return folders().stream()
        .map(folder -> folder.resolve("project.ecozone"))
        .filter(Files::exists)
        .toList();
  }
}
