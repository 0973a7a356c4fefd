package org.ecozone.gui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.ecozone.app.OpenedSamples;
import org.ecozone.app.preferences.Preferences;
import org.ecozone.app.review.ReviewResult;
import org.ecozone.app.review.ReviewSession;
import org.ecozone.app.review.RuleRow;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.Settings;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.rules.RuleBrowserViewModel.Which;
import org.ecozone.gui.support.DirectJobs;
import org.ecozone.gui.support.RecordedMessages;
import org.ecozone.job.Progress;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBrowserViewModelTest {
  private static final Clock DAY =
      Clock.fixed(Instant.parse("2026-11-20T04:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path dir;
  private Workspace workspace;
  private ReviewSession session;
  private RuleBrowserViewModel model;

  @BeforeEach
  void openDemo() throws Exception {
    workspace = OpenedSamples.workspace();
    session = new ReviewSession(workspace, OpenedSamples.installation(), DAY);
    Desk desk =
        new Desk(
            workspace,
            OpenedSamples.installation(),
            new DirectJobs(),
            new UiTexts(),
            new RecordedMessages(),
            new Settings(Preferences.USUAL));
    model = new RuleBrowserViewModel(desk, session);
  }

  private RuleRow row(String id) {
    return model.rowsProperty().get().stream()
        .filter(row -> row.rule().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void rulesAreFoundByIdClauseAndWordsOfTheirText() {
    int all = model.rowsProperty().get().size();
    assertThat(all).isEqualTo(model.total()).isGreaterThan(150);
    model.searchProperty().set("R081");
    assertThat(model.rowsProperty().get()).extracting(row -> row.rule().id()).contains("R081");
    model.searchProperty().set("长江保护法 尾矿库");
    assertThat(model.rowsProperty().get())
        .isNotEmpty()
        .allMatch(row -> row.rule().requirement().contains("尾矿库"));
    model.searchProperty().set("没有这样的规则");
    assertThat(model.rowsProperty().get()).isEmpty();
  }

  @Test
  void itSaysWhichRulesArePendingAndWhichLackALayer() {
    model.whichProperty().set(Which.PENDING);
    assertThat(model.rowsProperty().get()).isNotEmpty().allMatch(RuleRow::isPending);
    model.whichProperty().set(Which.WITHOUT_LAYER);
    int before = model.rowsProperty().get().size();
    workspace.change("x", workspace.project().withLayers(java.util.List.of()));
    assertThat(model.rowsProperty().get()).hasSizeGreaterThan(before);
  }

  @Test
  void aRuleOfAnotherTimeDoesNotRun() throws Exception {
    Path file = dir.resolve("规则.csv");
    String text = Files.readString(OpenedSamples.installation().dataFile("rules/rules.csv"));
    String header = text.substring(0, text.indexOf('\n') + 1);
    Files.writeString(
        file,
        header
            + "R001,1,true,STBHHX,,INTERSECTS,,,PROHIBITED,,,x,y,2027-01-01,,V,有效,\r\n"
            + "R002,1,true,STBHHX,,INTERSECTS,,,PROHIBITED,,,x,y,,2025-01-01,V,有效,\r\n"
            + "R003,1,false,STBHHX,,INTERSECTS,,,PROHIBITED,,,x,y,,,V,有效,\r\n");
    model.chooseCatalogue(file);
    assertThat(row("R001").runs()).isEqualTo(RuleRow.Runs.NOT_YET);
    assertThat(row("R002").runs()).isEqualTo(RuleRow.Runs.NO_LONGER);
    assertThat(row("R003").runs()).isEqualTo(RuleRow.Runs.DISABLED);
    model.chooseAsOf(LocalDate.of(2027, 6, 1));
    assertThat(row("R001").runs()).isEqualTo(RuleRow.Runs.RUNS);
  }

  @Test
  void aBadCatalogueIsShownWithItsRowsAndJudgesNothing() throws Exception {
    Path bad = dir.resolve("坏.csv");
    String text = Files.readString(OpenedSamples.installation().dataFile("rules/rules.csv"));
    Files.writeString(bad, text.replace("R002,2026.11,true,STBHHX", "R002,2026.11,true,NOPE"));
    model.chooseCatalogue(bad);
    assertThat(model.faultsProperty().get())
        .extracting(issue -> issue.message(Lang.ZH))
        .anyMatch(message -> message.contains("第 3 行") && message.contains("NOPE"));
    assertThat(model.rowsProperty().get()).isEmpty();
    assertThat(session.book()).isEmpty();
    workspace.undo();
    model.reload();
    assertThat(model.faultsProperty().get()).isEmpty();
    assertThat(model.rowsProperty().get()).isNotEmpty();
  }

  @Test
  void aCatalogueThatIsWrittenToIsReadAgainOnRequest() throws Exception {
    Path file = dir.resolve("rules.csv");
    Files.copy(OpenedSamples.installation().dataFile("rules/rules.csv"), file);
    model.chooseCatalogue(file);
    assertThat(model.faultsProperty().get()).isEmpty();
    Files.writeString(file, Files.readString(file).replaceFirst("PROHIBITED", "WORST"));
    model.reload();
    assertThat(model.faultsProperty().get()).extracting(Issue::file).contains("rules.csv");
  }

  @Test
  void itSaysWhereARuleAppliesInTheResultsAtHand() throws Exception {
    session.prepared(session.engine().prepare(session.scope(), Progress.NONE));
    SiteItem tailings = workspace.project().sites().get(0);
    ReviewResult result =
        session.engine().screen(session.ready().orElseThrow(), tailings, Progress.NONE);
    session.accept(result);
    assertThat(model.met(row("R081")))
        .anyMatch(met -> met.site().equals(tailings) && met.current());
    assertThat(model.met(row("R114"))).isEmpty();
  }
}
