package org.ecozone.app.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecozone.app.Installation;
import org.ecozone.app.OpenedSamples;
import org.ecozone.app.replay.VerifyResult;
import org.ecozone.app.replay.VerifyScreening;
import org.ecozone.app.review.ReviewBasis.Outdated;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.Project.Override;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.geo.EllipsoidalArea;
import org.ecozone.job.Progress;
import org.ecozone.screen.Finding;
import org.ecozone.screen.FindingState;
import org.ecozone.screen.Verdict;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Zone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

class ReviewSessionTest {
  private static final Clock DAY =
      Clock.fixed(Instant.parse("2026-11-20T04:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path dir;
  private final Installation installation = OpenedSamples.installation();
  private Workspace workspace;
  private ReviewSession session;
  private ReadyReview ready;
  private SiteItem tailings;

  @BeforeEach
  void openDemo() throws Exception {
    workspace = OpenedSamples.workspace();
    session = new ReviewSession(workspace, installation, DAY);
    ready = session.engine().prepare(session.scope(), Progress.NONE);
    session.prepared(ready);
    tailings = workspace.project().sites().get(0);
  }

  private ReviewResult screen(SiteItem item) {
    return session.engine().screen(ready, item, Progress.NONE);
  }

  @Test
  void aRunOverAllSitesDoesNotPutAnOlderResultOverANewerOne() {
    ReviewSummary older = ReviewSummary.of(screen(tailings));
    SiteItem changed = tailings.withAttributes(Map.of("nature", "改建"));
    workspace.change("x", workspace.project().withSites(List.of(changed)));
    session.accept(screen(changed));
    session.acceptAll(List.of(), List.of(older));
    assertThat(session.outdated(changed)).isEmpty();
    assertThat(session.summary(changed.id()).orElseThrow().item()).isEqualTo(changed);
  }

  /** A project over land that lies in the redline and in a core zone (核心保护区) at once. */
  private SiteItem overBoth() {
    for (LayerContent one : workspace.contents().values()) {
      for (LayerContent other : workspace.contents().values()) {
        if (one.layer().code().equals("STBHHX")) {
          for (Zone zone : one.layer().zones()) {
            for (Zone core : other.layer().zones()) {
              Geometry common =
                  core.zoneClass().equals("核心保护区")
                      ? zone.geometry().intersection(core.geometry())
                      : core.geometry().getFactory().createPolygon();
              if (!common.isEmpty()) {
                String crs = one.layer().crs().id();
                return new SiteItem("W", "项目", common.getEnvelope(), crs, Map.of(), null, "");
              }
            }
          }
        }
      }
    }
    throw new IllegalStateException("no such land in the demo");
  }

  @Test
  void theJointOfTwoZonesIsShownAndNotThePieceOfOne() throws Exception {
    ReviewResult result = screen(overBoth());
    int joints = 0;
    for (FindingLine line : FindingLines.of(result, List.of())) {
      boolean joint =
          line.finding().notes().stream().anyMatch(note -> note.key().equals("JOINT_WITH"));
      if (joint && line.place() instanceof FindingLine.Place.Piece piece) {
        double shownM2 = EllipsoidalArea.areaM2(piece.piece().geometry(), piece.crs());
        assertThat(shownM2).isCloseTo(line.finding().areaM2(), withinPercentage(1e-4));
        joints++;
      }
    }
    assertThat(joints).isPositive();
  }

  @Test
  void aRenamedSiteIsNotOutdated() {
    session.accept(screen(tailings));
    SiteItem renamed = tailings.withName("别名");
    workspace.change("x", workspace.project().withSites(List.of(renamed)));
    assertThat(session.outdated(renamed)).isEmpty();
  }

  @Test
  void aFileWrittenToAfterItWasReadMakesEveryNewResultOutdated() throws Exception {
    Path rules = dir.resolve("rules.csv");
    Files.copy(installation.dataFile("rules/rules.csv"), rules);
    Files.writeString(rules, Files.readString(rules) + "\r\n");
    assertThat(new FileStamps(FileStamps.of(List.of(rules)).files()).changed()).isEmpty();
    FileStamps before = FileStamps.of(List.of(rules));
    Files.writeString(rules, Files.readString(rules) + "\r\n");
    assertThat(before.changed()).containsExactly("rules.csv");
    ReviewResult result = screen(tailings);
    ReviewResult stale =
        new ReviewResult(
            result.item(),
            result.screening(),
            result.basis(),
            result.book(),
            before.changed(),
            List.of(),
            result.when());
    session.accept(stale);
    assertThat(session.outdated(tailings)).isEqualTo(Set.of(Outdated.SOURCE_CHANGED));
  }

  private static Finding triggered(ReviewResult result, String rule) {
    return result.screening().findings().stream()
        .filter(finding -> finding.ruleId().equals(rule))
        .filter(finding -> finding.state() == FindingState.TRIGGERED)
        .findFirst()
        .orElseThrow();
  }

  private Override decide(ReviewResult result, String rule, Verdict verdict) {
    return session.decision(
        result,
        triggered(result, rule),
        verdict,
        new ReviewSession.Signed("岸线已重新划定", "张三", LocalDate.of(2026, 11, 20)));
  }

  @Test
  void aDecisionStandsBesideTheMachinesVerdictAndSaysThatItIsMilder() {
    ReviewResult result = screen(tailings);
    Override decision = decide(result, "R081", Verdict.CONDITIONAL);
    OfficerOutcome officer =
        OfficerOutcome.of(result.screening(), List.of(decision), result.book());
    assertThat(result.screening().verdict()).isEqualTo(Verdict.PROHIBITED);
    assertThat(officer.verdict()).isLessThan(Verdict.PROHIBITED);
    assertThat(officer.softened()).isTrue();
    assertThat(officer.standing()).containsExactly(decision);
  }

  private static ReviewResult as(String id, ReviewResult result) {
    SiteItem item = result.item();
    return new ReviewResult(
        new SiteItem(id, id, item.parcels(), item.crs(), item.attributes(), item.origin()),
        result.screening(),
        result.basis(),
        result.book(),
        result.changed(),
        result.issues(),
        result.when());
  }

  @Test
  void aDecidedSiteKeepsItsWholeResultHoweverManyOthersCome() {
    ReviewResult result = screen(tailings);
    Override decision = decide(result, "R081", Verdict.CONDITIONAL);
    List<ReviewResult> others = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      others.add(as("O" + i, result));
    }
    List<SiteItem> sites = new ArrayList<>(workspace.project().sites());
    others.forEach(other -> sites.add(other.item()));
    workspace.change("x", workspace.project().withSites(sites).withOverrides(List.of(decision)));
    session.accept(result);
    others.forEach(session::accept);
    assertThat(session.result(tailings.id())).isPresent();
    assertThat(session.result("O0")).isEmpty();
    assertThat(session.result("O199")).isPresent();
  }

  @Test
  void twoLayersOfOneTableThatSayDifferentThingsAreSaidWithEveryResult() throws Exception {
    LayerItem.Layer layer = LayerTree.layers(workspace.project().layers()).get(0);
    LayerItem.Layer twin =
        layer
            .withId(LayerTree.freshId())
            .withSetUp(layer.setUp().withClasses(Map.of("其他", "核心保护区")));
    List<LayerItem> items = new ArrayList<>(workspace.project().layers());
    items.add(twin);
    workspace.change("x", workspace.project().withLayers(items));
    ReadyReview again = session.engine().prepare(session.scope(), Progress.NONE);
    assertThat(session.engine().screen(again, tailings, Progress.NONE).issues())
        .extracting(Issue::code)
        .contains("SET_UP_TWICE");
  }

  @Test
  void aDecisionIsAboutThisLandEvenWhereTheMachineSaysTheSameOfOther() {
    ReviewResult result = screen(tailings);
    Finding attribute =
        result.screening().findings().stream()
            .filter(finding -> finding.areaM2() == null && finding.distanceM() == null)
            .filter(finding -> finding.state() == FindingState.NOT_TRIGGERED)
            .findFirst()
            .orElseThrow();
    Override decision =
        session.decision(
            result,
            attribute,
            Verdict.ADVISORY,
            new ReviewSession.Signed("x", "y", LocalDate.of(2026, 11, 20)));
    SiteItem moved =
        tailings.withGeometry(
            AffineTransformation.translationInstance(0, 0.01).transform(tailings.geometry()));
    ReviewResult after = screen(moved);
    assertThat(after.screening().findings()).contains(attribute);
    assertThat(OfficerOutcome.of(result.screening(), List.of(decision), result.book()).fallen())
        .isEmpty();
    assertThat(OfficerOutcome.of(after.screening(), List.of(decision), after.book()).fallen())
        .containsExactly(decision);
    SiteItem renamed = tailings.withName("别名");
    assertThat(
            OfficerOutcome.of(screen(renamed).screening(), List.of(decision), result.book())
                .standing())
        .containsExactly(decision);
  }

  @Test
  void noDecisionTurnsAnUncheckedMandatoryLayerIntoNoConflict() throws Exception {
    workspace.change("x", workspace.project().withLayers(List.of()));
    ReadyReview empty = session.engine().prepare(session.scope(), Progress.NONE);
    ReviewResult result = session.engine().screen(empty, tailings, Progress.NONE);
    List<Override> all =
        result.screening().findings().stream()
            .map(
                finding ->
                    session.decision(
                        result,
                        finding,
                        Verdict.NONE,
                        new ReviewSession.Signed("x", "y", LocalDate.of(2026, 11, 20))))
            .toList();
    OfficerOutcome officer = OfficerOutcome.of(result.screening(), all, result.book());
    assertThat(officer.open()).isZero();
    assertThat(officer.verdict()).isEqualTo(Verdict.UNDETERMINED);
  }

  @Test
  void anExportHoldsTheOfficersDecisionsBesideTheMachinesLinesAndCanBeVerified() throws Exception {
    Override standing = decide(screen(tailings), "R081", Verdict.CONDITIONAL);
    Override fallen =
        new Override(
            tailings.id(), "", "R081", "HHAX", 1L, "ADVISORY", "旧", "李四", LocalDate.EPOCH, "x");
    workspace.change("x", workspace.project().withOverrides(List.of(standing, fallen)));
    Path folder = dir.resolve("结果 1");
    session
        .engine()
        .export(
            new ExportReview.Request(
                folder, workspace.project(), session.present().asOf(), Lang.ZH),
            Progress.NONE);
    assertThat(List.of("sites.csv", "findings.csv", "results.gpkg", ExportReview.PROJECT))
        .allMatch(name -> Files.exists(folder.resolve(name)));
    String record = Files.readString(folder.resolve("screening.json"));
    String overrides = record.substring(record.indexOf("\"overrides\""));
    assertThat(overrides)
        .contains("岸线已重新划定", "\"stands\" : true", "\"stands\" : false", "CONDITIONAL");
    VerifyResult verified =
        new VerifyScreening(installation)
            .verify(folder.resolve("screening.json"), List.of(), null, Progress.NONE);
    assertThat(verified.differences()).isEmpty();
  }
}
