package org.ecozone.app.intake.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.app.Outcome;
import org.ecozone.app.intake.Examination;
import org.ecozone.app.intake.Examine;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.job.Progress;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates from a file that nobody could guess to a list of one's own, and back. */
class TemplatesTest {
  /** Six fields a point, easting first, the kind of mark behind the coordinates. */
  private static final String LOCAL =
      """
      [属性描述]
      坐标系=2000国家大地坐标系
      [地块坐标]
      4,0.24,DK1,回水池,面,,,,@
      A,J1,1,35565320.000,3732420.000,埋石
      A,J2,1,35565380.000,3732420.000,埋石
      A,J3,1,35565380.000,3732380.000,喷漆
      A,J4,1,35565320.000,3732380.000,埋石
      """;

  private static final List<String> MEANINGS =
      List.of("SKIP", "NUMBER", "RING", "FIRST", "SECOND", "SKIP");

  @TempDir Path folder;
  private Installation installation;
  private Templates templates;
  private Path file;

  @BeforeEach
  void makeFile() throws Exception {
    installation = new Installation(Path.of("").toAbsolutePath(), folder.resolve("配置"));
    templates = new Templates(installation);
    file = Files.write(folder.resolve("成县.txt"), LOCAL.getBytes(Charset.forName("GBK")));
  }

  private Examination examine(IntakeChoices choices) throws AppException {
    return new Examine(installation).file(file, choices, null, Progress.NONE);
  }

  private Template learned() throws AppException {
    IntakeChoices choices = PointFields.of(file, IntakeChoices.NONE).saying(MEANINGS, List.of());
    return templates.store("成县测绘队", PointFields.of(file, choices).settled(""));
  }

  private static Issue issue(AppException failure) {
    return failure.issues().get(0);
  }

  @Test
  void thoseOfTheProgramAreThereAndAreNobodysOwn() throws Exception {
    assertThat(templates.list()).hasSize(4).noneMatch(Template::own);
    assertThat(templates.file()).doesNotExist();
  }

  @Test
  void fieldsAreShownAsTheyStandAndNothingIsReadByThem() throws Exception {
    PointFields fields = PointFields.of(file, IntakeChoices.NONE);
    assertThat(fields.isChosen()).isFalse();
    assertThat(fields.samples().get(2))
        .containsExactly("A", "J3", "1", "35565380.000", "3732380.000", "喷漆");
    assertThat(fields.roles()).contains("FIRST", "SECOND");
    assertThat(examine(IntakeChoices.NONE).usable()).isZero();
  }

  @Test
  void whatAPersonSaysOfTheFieldsIsStoredProposedAndApplied() throws Exception {
    Template learned = learned();
    assertThat(templates.list()).hasSize(5).startsWith(learned);
    assertThat(learned.own()).isTrue();
    assertThat(templates.proposals(file, IntakeChoices.NONE)).containsExactly(learned);
    Examination plain = examine(IntakeChoices.NONE);
    TemplateEffect effect =
        TemplateEffect.of(learned, new Examine(installation), plain, Progress.NONE);
    assertThat(effect.before().usable()).isZero();
    assertThat(effect.after().usable()).isEqualTo(1);
    assertThat(effect.changesNothing()).isFalse();
    Examination with = examine(plain.choices().withRead("template", learned.text()));
    assertThat(with.isAcceptable()).isTrue();
    assertThat(with.planarM2()).isEqualTo(60.0 * 40);
    assertThat(with.crs().epsg()).isEqualTo(4523);
    PointFields fields = PointFields.of(file, with.choices());
    assertThat(fields.isChosen()).isTrue();
    assertThat(fields.roles()).isEqualTo(MEANINGS);
  }

  @Test
  void aFileOfAnotherShapeIsOfferedNothing() throws Exception {
    learned();
    Path other = Files.writeString(folder.resolve("别的.txt"), LOCAL.replace("A,J", "J"));
    assertThat(templates.proposals(other, IntakeChoices.NONE))
        .extracting(Template::name)
        .doesNotContain("成县测绘队");
  }

  @Test
  void bareCoordinatesAreReadByTheTemplateOfTheProgram() throws Exception {
    Path cass =
        Files.writeString(
            folder.resolve("cass.dat"),
            "1,,565320.000,3732420.000,1023.5\n2,DM,565380.000,3732420.000,1023.1\n"
                + "3,,565380.000,3732380.000,1022.0\n4,,565320.000,3732380.000,1021.9\n");
    Template template = templates.proposals(cass, IntakeChoices.NONE).get(0);
    IntakeChoices choices =
        IntakeChoices.NONE.withCrs("EPSG:4544", null).withRead("template", template.text());
    Examination found = new Examine(installation).file(cass, choices, null, Progress.NONE);
    assertThat(found.planarM2()).isEqualTo(60.0 * 40);
    assertThat(found.head().format()).isEqualTo("SURVEY_TXT");
    assertThat(new Examine(installation).accept(found, Progress.NONE).sites()).hasSize(1);
  }

  @Test
  void aNameBecomesTheWholeTemplateAndAnUnknownOneIsRefusedWithTheList() throws Exception {
    Template learned = learned();
    IntakeChoices named = IntakeChoices.NONE.withRead("template", "成县测绘队");
    IntakeChoices full = templates.resolved(named);
    assertThat(full.read()).containsEntry("template", learned.text());
    assertThat(templates.resolved(full)).isEqualTo(full);
    AppException refused =
        catchThrowableOfType(
            () -> templates.resolved(named.withRead("template", "没有的")), AppException.class);
    assertThat(refused.outcome()).isEqualTo(Outcome.USAGE);
    assertThat(issue(refused).code()).isEqualTo("UNKNOWN");
    assertThat(issue(refused).message(Lang.ZH)).contains("没有的", "成县测绘队", "CASS");
  }

  @Test
  void removedTemplateIsGoneAndThoseOfTheProgramStay() throws Exception {
    learned();
    templates.remove("成县测绘队");
    assertThat(templates.list()).hasSize(4).noneMatch(Template::own);
    Template shipped = templates.list().get(0);
    templates.remove(shipped.name());
    assertThat(templates.list()).hasSize(4);
    AppException refused =
        catchThrowableOfType(
            () -> templates.store(shipped.name(), shipped.text()), AppException.class);
    assertThat(issue(refused).code()).isEqualTo("SHIPPED");
    AppException blank =
        catchThrowableOfType(() -> templates.store(" ;,", shipped.text()), AppException.class);
    assertThat(issue(blank).code()).isEqualTo("NAME_BLANK");
  }

  @Test
  void brokenListOfTheUserIsRefusedAndNeverOverwritten() throws Exception {
    Files.createDirectories(templates.file().getParent());
    Files.writeString(templates.file(), "name,template\n甲,nothing\n", StandardCharsets.UTF_8);
    byte[] before = Files.readAllBytes(templates.file());
    AppException refused = catchThrowableOfType(this::learned, AppException.class);
    assertThat(issue(refused).code()).isEqualTo("TEMPLATE_BROKEN");
    assertThat(Files.readAllBytes(templates.file())).isEqualTo(before);
  }

  @Test
  void meaningsWithoutBothCoordinatesAreRefused() throws Exception {
    PointFields fields = PointFields.of(file, IntakeChoices.NONE);
    List<String> twice = List.of("SKIP", "NUMBER", "FIRST", "FIRST", "SECOND", "SKIP");
    assertThat(PointFields.isComplete(twice)).isFalse();
    AppException refused =
        catchThrowableOfType(() -> fields.saying(twice, List.of()), AppException.class);
    assertThat(issue(refused).code()).isEqualTo("INCOMPLETE");
  }
}
