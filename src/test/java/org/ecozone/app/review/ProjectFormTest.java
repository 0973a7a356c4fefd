package org.ecozone.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecozone.app.OpenedSamples;
import org.ecozone.app.review.ProjectForm.Given;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.screen.table.AttributeCatalog.Attribute;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Truth;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProjectFormTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static ReviewBook book;

  @BeforeAll
  static void readBook() throws Exception {
    ReviewEngine engine = new ReviewEngine(OpenedSamples.installation(), Clock.systemUTC(), 1);
    book = engine.readBook(ReviewScope.of(new Workspace(), DAY));
  }

  @Test
  void everyAttributeOfTheCatalogueStandsInTheFormOnce() {
    List<String> shown =
        book.form().groups().stream()
            .flatMap(group -> group.attributes().stream())
            .map(Attribute::name)
            .toList();
    assertThat(shown)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            book.rules().catalogs().attributes().attributes().stream()
                .map(Attribute::name)
                .toList());
  }

  @Test
  void whatIsNotStatedIsUnknownAndNothingElse() {
    assertThat(book.form().answers(Map.of()).values())
        .allMatch(answer -> answer.given() == Given.UNKNOWN && answer.text().isEmpty());
  }

  @Test
  void tagsFollowFromTheIndustryUnlessStated() {
    Map<String, ProjectForm.Answer> answers =
        book.form().answers(Map.of("industry", "2613", "two_high", "否"));
    assertThat(answers.get("chemical").given()).isEqualTo(Given.DERIVED);
    assertThat(answers.get("chemical").text()).isEqualTo("true");
    assertThat(answers.get("wind").text()).isEqualTo("false");
    assertThat(answers.get("two_high").given()).isEqualTo(Given.STATED);
    assertThat(answers.get("two_high").text()).isEqualTo("false");
  }

  @Test
  void whatCannotBeReadSaysWhy() {
    Map<String, ProjectForm.Answer> answers =
        book.form()
            .answers(
                Map.of(
                    "industry", "921",
                    "nature", "翻新",
                    "county", "999999",
                    "limited_activity", "12",
                    "tailings", "也许"));
    assertThat(answers.get("industry").remark()).isEqualTo("industry_ambiguous");
    assertThat(answers.get("nature").remark()).isEqualTo("value_bad");
    assertThat(answers.get("county").remark()).isEqualTo("county_not_listed");
    assertThat(answers.get("limited_activity").remark()).isEqualTo("number_range");
    assertThat(answers.get("tailings").remark()).isEqualTo("boolean_bad");
  }

  @Test
  void itKnowsWhoAsksForAnAttributeAlsoForTheIndustryBehindATag() {
    FormNeeds needs = FormNeeds.of(book, DAY);
    assertThat(needs.askers("national_major")).contains("R002", "R004");
    assertThat(needs.askers("wind")).contains("R008");
    assertThat(needs.askers("industry")).contains("R008");
    assertThat(needs.askers("no_such_attribute")).isEmpty();
  }

  @Test
  void countiesAreFoundByCodeAndName() {
    assertThat(book.form().counties())
        .anyMatch(choice -> choice.code().equals("621202") && choice.name().contains("武都"));
  }

  @Test
  void anUnlistedIndustryIsTakenAndSaidToBeUnlisted() {
    ProjectForm.Answer answer = book.form().answers(Map.of("industry", "2698")).get("industry");
    assertThat(answer.given()).isEqualTo(Given.STATED);
    assertThat(answer.remark()).isEqualTo("industry_not_listed");
    assertThat(book.form().answers(Map.of("industry", "2698")).get("chemical").text())
        .isEqualTo("true");
  }

  @Test
  void aCodeThatIsNotPreciseEnoughLeavesTagsOpen() {
    assertThat(book.form().tags("D44", Truth.TRUE, Lang.ZH)).contains("能源");
    assertThat(book.form().tags("D44", Truth.UNKNOWN, Lang.ZH)).contains("风电", "水电");
    assertThat(book.form().tags("D44;4415", Truth.TRUE, Lang.ZH)).contains("风电");
  }
}
