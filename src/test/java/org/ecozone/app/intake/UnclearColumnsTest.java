package org.ecozone.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.app.intake.columns.TableColumns;
import org.ecozone.app.intake.columns.TableColumns.Column;
import org.ecozone.job.Progress;
import org.ecozone.zone.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A table that is refused for its columns is shown, and is read once somebody said what they are.
 */
class UnclearColumnsTest {
  private static final String SIDE_BY_SIDE =
      "点号,X坐标,Y坐标,点号,X坐标,Y坐标\n"
          + "1,3745000,35593200,1,3745000,35594200\n"
          + "2,3745300,35593200,2,3745300,35594200\n"
          + "3,3745300,35593500,3,3745300,35594500\n";

  @TempDir Path folder;
  private Examine examine;

  @BeforeEach
  void install() {
    examine =
        new Examine(
            new Installation(
                Path.of(System.getProperty("ecozone.home", ".")), folder.resolve("config")));
  }

  private Path table(String text) throws Exception {
    return Files.write(folder.resolve("拐点.csv"), text.getBytes(Charset.forName("GB18030")));
  }

  private AppException refusal(Path file, IntakeChoices choices) {
    return catchThrowableOfType(
        AppException.class, () -> examine.file(file, choices, null, Progress.NONE));
  }

  @Test
  void itIsShownWithoutCoordinatesAndReadOnceBothAreChosen() throws Exception {
    Path file = table(SIDE_BY_SIDE);
    AppException refused = refusal(file, IntakeChoices.NONE);
    assertThat(TableColumns.isAboutColumns(refused.issues())).isTrue();
    TableColumns columns = TableColumns.of(file, IntakeChoices.NONE, Progress.NONE);
    assertThat(columns.columns()).hasSize(6).extracting(Column::role).contains("OTHER");
    assertThat(columns.samples().get(0)).contains("35594200");

    IntakeChoices one = choose(columns, IntakeChoices.NONE, 4, "NORTH");
    assertThat(TableColumns.isAboutColumns(refusal(file, one).issues())).isTrue();
    TableColumns half = TableColumns.of(file, one, Progress.NONE);
    assertThat(half.columns().get(4).role()).isEqualTo("NORTH");

    IntakeChoices both = choose(half, one, 5, "EAST");
    Examination found = examine.file(file, both, null, Progress.NONE);
    assertThat(found.parcels()).hasSize(1);
    // as they stand: the first number is the northing
    assertThat(found.parcels().get(0).numbers().getEnvelopeInternal().getMaxY())
        .isEqualTo(35594500);
    assertThat(found.issues())
        .anyMatch(
            issue -> issue.code().equals("PAIR_NOT_TAKEN") && issue.severity() == Severity.WARNING);
  }

  @Test
  void halfAGuessAndHalfAChoiceAreNeverReadTogether() throws Exception {
    Path file = table(SIDE_BY_SIDE);
    TableColumns columns = TableColumns.of(file, IntakeChoices.NONE, Progress.NONE);
    IntakeChoices half = choose(columns, IntakeChoices.NONE, 4, "FIRST");
    assertThat(refusal(file, half)).isNotNull(); // not X of the one and Y of the other parcel
    IntakeChoices shown = IntakeChoices.NONE.withRead(TableColumns.OPTION, columns.asShown());
    Examination found = examine.file(file, shown, null, Progress.NONE);
    assertThat(found.parcels().get(0).numbers().getEnvelopeInternal().getMaxY())
        .isEqualTo(35593500);
  }

  private static IntakeChoices choose(
      TableColumns shown, IntakeChoices before, int column, String role) {
    String said = before.read().getOrDefault(TableColumns.OPTION, "");
    return before.withRead(
        TableColumns.OPTION, shown.with(said, shown.columns().get(column).key(), role));
  }

  @Test
  void aWrongChoiceIsRefusedButCanStillBeMended() throws Exception {
    Path file =
        table("点号,X坐标,Y坐标,备注\n1,3745000,35593200,甲\n2,3745300,35593200,乙\n3,3745300,35593500,丙\n");
    IntakeChoices wrong = IntakeChoices.NONE.withRead(TableColumns.OPTION, "NORTH=X坐标\nEAST=备注");
    Examination found;
    try {
      found = examine.file(file, wrong, null, Progress.NONE);
      assertThat(found.usable()).isZero();
      assertThat(TableColumns.isAboutColumns(found.issues())).isTrue();
    } catch (AppException refused) {
      assertThat(TableColumns.isAboutColumns(refused.issues())).isTrue();
    }
    assertThat(TableColumns.of(file, wrong, Progress.NONE).columns()).hasSize(4);
  }

  @Test
  void whatIsRefusedForSomethingElseIsNotShownAsATable() throws Exception {
    Path file = folder.resolve("图.dwg");
    Files.writeString(file, "AC1032" + "\0".repeat(64));
    AppException refused = refusal(file, IntakeChoices.NONE);
    assertThat(TableColumns.isAboutColumns(refused.issues())).isFalse();
  }
}
