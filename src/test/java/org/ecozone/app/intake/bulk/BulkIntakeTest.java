package org.ecozone.app.intake.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecozone.app.Installation;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.app.intake.bulk.BulkFile.State;
import org.ecozone.job.Progress;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of mixed formats: one line per file and problem. */
final class BulkIntakeTest {
  private static final String SQUARE =
      "J1,1,3700000.0,35500000.0\nJ2,1,3700100.0,35500000.0\n"
          + "J3,1,3700100.0,35500100.0\nJ4,1,3700000.0,35500100.0\nJ1,1,3700000.0,35500000.0\n";

  @TempDir Path folder;

  private final List<Path> told = new ArrayList<>();

  @BeforeEach
  void writeFiles() throws Exception {
    Files.writeString(
        folder.resolve("a 完整.txt"),
        "[属性描述]\n坐标系=2000国家大地坐标系\n几度分带=3\n带号=35\n[地块坐标]\n5,1.0,1,甲,面,,耕地,,@\n" + SQUARE);
    Files.writeString(folder.resolve("b 缺坐标系.txt"), "[地块坐标]\n5,1.0,1,甲,面,,耕地,,@\n" + SQUARE);
    Files.writeString(
        folder.resolve("c.geojson"),
        "{\"type\":\"Polygon\",\"coordinates\":[[[105,33],[105.01,33],[105.01,33.01],[105,33]]]}");
    Files.writeString(folder.resolve("d.pdf"), "%PDF-1.7");
    Files.write(folder.resolve("e.txt"), new byte[0]);
    Files.createDirectories(folder.resolve("f.gdb"));
    Files.writeString(folder.resolve(".hidden"), "x");
  }

  private List<BulkFile> run(IntakeChoices choices, Path... paths) {
    Installation installation = Installation.find(Map.of());
    return new BulkIntake(installation, null, file -> choices)
        .run(List.of(paths), file -> told.add(file.file()), Progress.NONE);
  }

  @Test
  void everyFileOfTheFolderIsALineWithItsState() {
    List<BulkFile> files = run(IntakeChoices.NONE, folder);
    assertThat(files)
        .extracting(BulkFile::name, BulkFile::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a 完整.txt", State.READY),
            org.assertj.core.groups.Tuple.tuple("b 缺坐标系.txt", State.TO_BE_DECIDED),
            org.assertj.core.groups.Tuple.tuple("c.geojson", State.READY),
            org.assertj.core.groups.Tuple.tuple("d.pdf", State.UNREADABLE),
            org.assertj.core.groups.Tuple.tuple("e.txt", State.UNREADABLE),
            org.assertj.core.groups.Tuple.tuple("f.gdb", State.UNREADABLE));
    assertThat(told).hasSize(6);
    BulkFile whole = files.get(0);
    assertThat(whole.format()).isEqualTo("SURVEY_TXT");
    assertThat(whole.crs()).isEqualTo("EPSG:4523");
    assertThat(whole.land().parcels()).isEqualTo(1);
    assertThat(whole.land().points()).isEqualTo(5);
    assertThat(whole.land().areaM2()).isCloseTo(10_000, within(1.0));
    BulkFile undecided = files.get(1);
    assertThat(undecided.crs()).isEmpty();
    assertThat(undecided.land().areaM2()).isNaN();
    assertThat(undecided.candidates()).isNotEmpty();
    assertThat(files.subList(3, 6)).allSatisfy(file -> assertThat(file.problems()).isNotEmpty());
  }

  @Test
  void choicesOfAFileAreFollowed() {
    IntakeChoices chosen = IntakeChoices.NONE.withCrs("EPSG:4523", null);
    BulkFile file = run(chosen, folder.resolve("b 缺坐标系.txt")).get(0);
    assertThat(file.state()).isEqualTo(State.READY);
    assertThat(file.crs()).isEqualTo("EPSG:4523");
  }

  @Test
  void fileNamedTwiceIsLookedAtOnce() {
    assertThat(run(IntakeChoices.NONE, folder.resolve("c.geojson"), folder)).hasSize(6);
  }

  @Test
  void tableHasOneLinePerProblemAndNoFormula() throws Exception {
    Files.writeString(folder.resolve("=cmd.txt"), "nothing");
    List<BulkFile> files = run(IntakeChoices.NONE, folder);
    Path csv = folder.resolve("out.csv");
    for (Lang lang : Lang.values()) {
      BulkCsv.write(csv, files, lang);
      String text = Files.readString(csv);
      assertThat(text).startsWith("\uFEFFfile,format,state,").contains("\r\n'=cmd.txt,");
      for (BulkFile file : files) {
        assertThat(text).contains(file.name());
        assertThat(BulkCsv.stateText(file, lang)).isNotBlank();
      }
    }
    long problems = files.stream().mapToLong(file -> Math.max(1, file.problems().size())).sum();
    assertThat(BulkLine.of(files)).hasSize((int) problems);
  }
}
