package org.ecozone.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ecozone.app.Installation;
import org.ecozone.app.intake.IntakeChoices.Grouping;
import org.ecozone.app.workspace.Project.Received;
import org.ecozone.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeMemoryTest {
  @TempDir Path folder;

  @Test
  void sameBytesAreReadInTheSameWayAgainAndOthersOnlyProposed() throws Exception {
    Examine examine =
        new Examine(
            new Installation(
                Path.of(System.getProperty("ecozone.home", ".")), folder.resolve("config")));
    IntakeChoices chosen =
        IntakeChoices.NONE
            .withCrs("EPSG:4544", null)
            .withGrouping(Grouping.ROWS)
            .withRead("sheet", "甲");
    Examination first = examine.file(text("甲.txt", "564881"), chosen, null, Progress.NONE);
    Examination second =
        examine.file(text("乙.txt", "564882"), IntakeChoices.NONE, null, Progress.NONE);
    List<Received> kept = IntakeMemory.with(List.of(), first);
    assertThat(IntakeMemory.find(kept, first.head().sha256())).contains(chosen);
    assertThat(IntakeMemory.find(kept, second.head().sha256())).isEmpty();
    assertThat(IntakeMemory.proposals(kept, first)).isEmpty();
    assertThat(IntakeMemory.proposals(kept, second)).containsExactly(chosen.withRead("sheet", ""));
    assertThat(second.choices()).isEqualTo(IntakeChoices.NONE); // proposed, not taken
    Examination again =
        examine.file(text("甲.txt", "564881"), IntakeChoices.NONE, null, Progress.NONE);
    assertThat(IntakeMemory.with(kept, again)).hasSize(1);
  }

  @Test
  void whatANewerProgramChoseIsPassedOver() {
    List<Received> kept =
        List.of(new Received("ab", "x.txt", "SURVEY_TXT", Map.of("new-option", "1")));
    assertThat(IntakeMemory.find(kept, "ab")).isEmpty();
  }

  private Path text(String name, String east) throws Exception {
    String corner = "J1,1,3732823.909,%s.385\n";
    Path file = folder.resolve(name);
    Files.writeString(
        file,
        "[属性描述]\n坐标系=2000国家大地坐标系\n[地块坐标]\n3,0.1,DK1,a,面,,,,@\n"
            + corner.formatted(east)
            + "J2,1,3732923.909,564981.385\nJ3,1,3732823.909,564981.385\n"
            + corner.formatted(east),
        StandardCharsets.UTF_8);
    return file;
  }
}
