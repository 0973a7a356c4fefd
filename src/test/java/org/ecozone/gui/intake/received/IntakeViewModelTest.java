package org.ecozone.gui.intake.received;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.intake.received.IntakeFile.State;
import org.ecozone.gui.support.Desks;
import org.ecozone.gui.support.DirectJobs;
import org.junit.jupiter.api.Test;

/** The list of what came in, without a toolkit. */
class IntakeViewModelTest {
  private final FakeExaminer examiner = new FakeExaminer();

  private IntakeViewModel model(Desk desk) {
    return new IntakeViewModel(desk, examiner, new WorkAreaSource(desk.workspace()));
  }

  private static List<Path> files(String... names) {
    return Arrays.stream(names).map(name -> Path.of("/来料", name)).toList();
  }

  @Test
  void nothingIsAddedWhileSomethingIsOpen() {
    Desk desk = Desks.direct();
    IntakeViewModel model = model(desk);
    examiner.knows("甲.txt", Found.file("甲.txt", "SURVEY_TXT")::open);
    model.begin(files("甲.txt"));
    IntakeFile file = model.selectedProperty().get();
    assertThat(file.state()).isEqualTo(State.DECIDE);
    model.add(List.of(file));
    assertThat(desk.workspace().project().sites()).isEmpty();
  }

  @Test
  void candidatesStayOnOfferAfterOneWasChosen() {
    IntakeViewModel model = model(Desks.direct());
    examiner.knows("甲.txt", Found.file("甲.txt", "SURVEY_TXT")::open);
    model.begin(files("甲.txt"));
    IntakeFile file = model.selectedProperty().get();
    model.choose(file, file.choices().withCrs("EPSG:4543", null));
    assertThat(file.state()).isEqualTo(State.READY);
    assertThat(file.offered()).hasSize(3);
    assertThat(file.examination().orElseThrow().crs().id()).isEqualTo("EPSG:4543");
  }

  @Test
  void aChoiceIsGivenToFilesThatWaitForTheSame() {
    IntakeViewModel model = model(Desks.direct());
    for (String name : List.of("甲.txt", "乙.txt", "丙.txt")) {
      examiner.knows(name, Found.file(name, "SURVEY_TXT")::open);
    }
    examiner.knows("丁.dxf", Found.file("丁.dxf", "DXF")::open);
    model.begin(files("甲.txt", "乙.txt", "丙.txt", "丁.dxf"));
    IntakeFile first = model.files().get(0);
    model.choose(first, first.choices().withCrs("EPSG:4544", null));
    assertThat(model.alike(first)).hasSize(2);
    model.chooseAlike(first);
    assertThat(model.files())
        .extracting(IntakeFile::state)
        .containsExactly(State.READY, State.READY, State.READY, State.DECIDE);
  }

  @Test
  void aBrokenFileIsALineAndDoesNotKeepOthersOut() {
    Desk desk = Desks.direct();
    IntakeViewModel model = model(desk);
    examiner.knows("好.txt", Found.file("好.txt", "SURVEY_TXT")::certain);
    model.begin(files("坏.txt", "好.txt"));
    assertThat(model.count(State.UNREADABLE)).isEqualTo(1);
    assertThat(model.files().get(0).refusal()).isNotEmpty();
    model.add(model.clear());
    assertThat(desk.workspace().project().sites()).hasSize(2);
    assertThat(model.files()).hasSize(1);
  }

  @Test
  void allFilesAreOneStepToUndoAndIdsStayUnique() {
    Desk desk = Desks.direct();
    IntakeViewModel model = model(desk);
    examiner.knows("甲.txt", Found.file("甲.txt", "SURVEY_TXT")::certain);
    examiner.knows("乙.txt", Found.file("乙.txt", "SURVEY_TXT")::certain);
    model.begin(files("甲.txt", "乙.txt"));
    model.add(model.clear());
    assertThat(desk.workspace().project().sites())
        .extracting(site -> site.id())
        .doesNotHaveDuplicates();
    assertThat(desk.workspace().project().received()).hasSize(2);
    assertThat(model.openProperty().get()).isFalse();
    desk.workspace().undo();
    assertThat(desk.workspace().project().sites()).isEmpty();
    assertThat(desk.workspace().project().received()).isEmpty();
  }

  @Test
  void aFileThatWasAddedBeforeIsSaidToBeOneAndAddedOnlyOnDemand() {
    Desk desk = Desks.direct();
    IntakeViewModel model = model(desk);
    examiner.knows("甲.txt", Found.file("甲.txt", "SURVEY_TXT")::certain);
    model.begin(files("甲.txt"));
    model.add(model.clear());
    model.begin(files("甲.txt"));
    IntakeFile file = model.selectedProperty().get();
    assertThat(file.already()).isNotEmpty();
    assertThat(file.isClear()).isFalse();
    model.wantAgain(file);
    model.add(List.of(file));
    assertThat(desk.workspace().project().sites()).hasSize(4);
  }

  @Test
  void theNewestChoiceWins() {
    DirectJobs jobs = DirectJobs.held();
    IntakeViewModel model = model(Desks.with(jobs));
    examiner.knows("甲.txt", Found.file("甲.txt", "SURVEY_TXT")::open);
    model.begin(files("甲.txt"));
    while (jobs.waiting() > 0) {
      jobs.runNext();
    }
    IntakeFile file = model.selectedProperty().get();
    model.choose(file, file.choices().withCrs("EPSG:4543", null));
    model.choose(file, file.choices().withCrs("EPSG:4545", null));
    while (jobs.waiting() > 0) {
      jobs.runNext();
    }
    assertThat(file.examination().orElseThrow().crs().id()).isEqualTo("EPSG:4545");
  }

  @Test
  void theTableHasALineForEachFileAndProblem() {
    Desk desk = Desks.direct();
    IntakeViewModel model = model(desk);
    examiner.knows("甲.txt", Found.file("甲.txt", "SURVEY_TXT")::certain);
    examiner.knows("乙.dxf", Found.file("乙.dxf", "DXF")::open);
    model.begin(files("甲.txt", "乙.dxf", "=坏.txt"));
    List<List<String>> lines = FileTable.of(model.files(), desk.texts()).lines();
    assertThat(lines).hasSize(4);
    assertThat(lines).allMatch(line -> line.size() == lines.get(0).size());
    assertThat(lines.get(3).get(0)).isEqualTo("=坏.txt");
  }
}
