package org.ecozone.app.sidecar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.app.review.ReviewBook;
import org.ecozone.app.review.ReviewEngine;
import org.ecozone.app.review.ReviewScope;
import org.ecozone.app.sidecar.ProjectLedger.Entry;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers for the form out of a ledger; all projects are invented. */
class ProjectLedgerTest {
  private static ReviewBook book;
  private static LedgerColumns columns;

  @TempDir Path folder;

  @BeforeAll
  static void readBook() throws Exception {
    Installation installation = new Installation(Path.of("").toAbsolutePath(), Path.of("none"));
    book =
        new ReviewEngine(installation, Clock.systemUTC(), 1)
            .readBook(ReviewScope.of(new Workspace(), LocalDate.of(2026, 11, 20)));
    columns = LedgerColumns.read(installation);
  }

  private ProjectLedger ledger(String... lines) throws Exception {
    Path file = folder.resolve("台账.csv");
    Files.write(file, String.join("\n", lines).getBytes(Charset.forName("GB18030")));
    return ProjectLedger.read(file, book.form(), book.rules().catalogs().attributes(), columns);
  }

  private ProjectLedger usual() throws Exception {
    return ledger(
        "某局研判台账,,,,,,,,,",
        "编号,收件日期,项目名称,建设单位,县区,行业代码,建设性质,用地面积(公顷),是否化工,领导批示",
        "P-001,2026-11-01,甲县碳酸钙车间,甲公司,徽县,C2613,新建,3.2,是,急",
        "P-002,2026-11-02,乙县光伏电站,乙公司,621221,4416,新盖,10,也许,",
        "P-003,2026-11-03,丙县公路,丙局,621221,4812,新建,1,否,",
        "P-004,2026-11-03,丙县公路,丙局,621221,4812,改建,1,否,");
  }

  @Test
  void aRowIsFoundByNumberThenByName() throws Exception {
    ProjectLedger ledger = usual();
    assertThat(ledger.find("p-001", "别的").exact()).map(Entry::number).hasValue(3L);
    assertThat(ledger.find("7", "乙县 光伏电站").exact()).map(Entry::id).hasValue("P-002");
    assertThat(ledger.find("", "丙县公路").exact()).isEmpty();
    assertThat(ledger.find("", "丙县公路").candidates())
        .extracting(Entry::id)
        .containsExactly("P-003", "P-004");
    assertThat(ledger.find("x", "乙县某光伏电站项目").candidates())
        .extracting(Entry::id)
        .containsExactly("P-002");
    assertThat(ledger.find("", "").candidates()).isEmpty();
    assertThat(ledger.find("", "完全不同的名字").candidates()).isEmpty();
  }

  @Test
  void answersAreProposedAndWhatIsStatedStays() throws Exception {
    ProjectLedger ledger = usual();
    Entry first = ledger.entries().get(0);
    FormProposal proposal = ledger.propose(first, Map.of("nature", "扩建", "industry", "2613"));
    assertThat(proposal.answers())
        .containsOnly(Map.entry("county", "621227"), Map.entry("chemical", "是"));
    assertThat(proposal.differences())
        .containsExactly(new FormProposal.Difference("nature", "扩建", "新建"));
    assertThat(proposal.same()).isEqualTo(1);
    assertThat(proposal.issues()).extracting(Issue::code).containsExactly("LEDGER_COUNTY_BY_NAME");
  }

  @Test
  void valuesThatDoNotFitAreSaidWithTheirRowAndNotTaken() throws Exception {
    ProjectLedger ledger = usual();
    FormProposal proposal = ledger.propose(ledger.entries().get(1), Map.of());
    assertThat(proposal.answers())
        .containsOnly(Map.entry("county", "621221"), Map.entry("industry", "4416"));
    assertThat(proposal.issues()).hasSize(2);
    assertThat(proposal.issues().get(0).args()).startsWith("4", "建设性质", "新盖");
    assertThat(proposal.issues().get(0).message(Lang.ZH)).contains("新建、改建、扩建");
    assertThat(proposal.issues().get(1).message(Lang.ZH)).contains("也许", "是、否");
  }

  @Test
  void columnsThatTheFormDoesNotAskForAreListed() throws Exception {
    assertThat(usual().issues())
        .extracting(Issue::code)
        .containsExactly("TEXT_READ_AS_GB18030", "LEDGER_COLUMNS_UNKNOWN");
    assertThat(usual().issues().get(1).args()).containsExactly("领导批示");
  }

  @Test
  void twoColumnsThatDifferAnswerNothing() throws Exception {
    ProjectLedger ledger = ledger("项目名称,行业代码,国民经济行业代码", "甲,2613,2614");
    FormProposal proposal = ledger.propose(ledger.entries().get(0), Map.of());
    assertThat(proposal.answers()).isEmpty();
    assertThat(proposal.issues()).extracting(Issue::code).containsExactly("LEDGER_COLUMNS_DIFFER");
  }

  @Test
  void whatIsNoLedgerIsRefused() {
    for (String header : List.of("甲,乙", "项目名称,备注", "行业代码,建设性质")) {
      assertThatThrownBy(() -> ledger(header, "1,2"))
          .isInstanceOfSatisfying(
              AppException.class,
              e -> assertThat(e.issues().get(0).code()).isEqualTo("LEDGER_NO_COLUMNS"));
    }
  }
}
