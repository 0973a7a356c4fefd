package org.ecozone.app.sidecar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.app.review.Industries;
import org.ecozone.app.review.ReviewEngine;
import org.ecozone.app.review.ReviewScope;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of industries of a user's own. */
class IndustryListTest {
  @TempDir Path folder;
  private Installation installation;
  private LedgerColumns columns;

  @BeforeEach
  void setUp() throws Exception {
    installation = new Installation(Path.of("").toAbsolutePath(), folder.resolve("配置"));
    columns = LedgerColumns.read(installation);
  }

  private IndustryList list(String... lines) throws Exception {
    Path file = Files.writeString(folder.resolve("行业.csv"), String.join("\n", lines));
    return IndustryList.read(file, columns);
  }

  @Test
  void aSoundListIsStoredAndGoesBeforeTheShippedOne() throws Exception {
    IndustryList list = list("行业代码,行业名称", "C,制造业", "26,化学制造", "261,基础化学", "C2613,\"无机盐, 自编\"");
    assertThat(list.issues()).isEmpty();
    IndustryList.Stored stored = list.store(installation, columns);
    assertThat(stored.stored()).isEqualTo(folder.resolve("配置/rules/industries.csv")).exists();
    assertThat(stored.issues())
        .extracting(Issue::code)
        .containsExactly("INDUSTRIES_CHANGED", "INDUSTRIES_GONE");
    long shipped = Files.readAllLines(Path.of("data/rules/industries.csv")).size() - 1;
    assertThat(stored.issues().get(0).args()).startsWith("4", "0").endsWith("" + (shipped - 4));
    Industries read =
        new ReviewEngine(installation, Clock.systemUTC(), 1)
            .readBook(ReviewScope.of(new Workspace(), LocalDate.of(2026, 11, 20)))
            .form()
            .industries();
    assertThat(read.all()).hasSize(4);
    assertThat(read.find("C2613")).map(i -> i.name(Lang.ZH)).hasValue("无机盐, 自编");
  }

  @Test
  void theShippedListCountsAgainAndTheOwnOneIsKeptAside() throws Exception {
    IndustryList list = list("行业代码,行业名称", "C,制造业", "26,化学制造", "261,基础化学", "C2613,自编");
    list.store(installation, columns);
    IndustryList.Stored back = IndustryList.restore(installation, columns);
    Path own = IndustryList.own(installation);
    assertThat(own).doesNotExist();
    assertThat(own.resolveSibling("industries.csv.old")).exists();
    assertThat(back.stored()).isEqualTo(installation.shipped("rules/industries.csv"));
    assertThat(back.issues()).extracting(Issue::code).containsExactly("INDUSTRIES_CHANGED");
    assertThat(IndustryList.restore(installation, columns).issues().get(0).args())
        .endsWith("0", "0", "0");
  }

  @Test
  void theShippedListIsSoundAndChangesNothing() throws Exception {
    IndustryList list = IndustryList.read(Path.of("data/rules/industries.csv"), columns);
    assertThat(list.issues()).isEmpty();
    assertThat(list.store(installation, columns).issues().get(0).args()).endsWith("0", "0", "0");
  }

  @Test
  void wrongCodesDoublesAndOrphansAreSaidWithTheirRowAndNothingIsStored() throws Exception {
    IndustryList list =
        list("code,name_zh", "C,制造业", "26,化学", "2613,无机盐", "26,又一个", "Z1,错", "262,", "99999,长");
    assertThat(list.issues())
        .extracting(Issue::code)
        .containsExactlyInAnyOrder(
            "INDUSTRIES_TWICE",
            "INDUSTRIES_CODE_BAD",
            "INDUSTRIES_NAME_BLANK",
            "INDUSTRIES_CODE_BAD",
            "INDUSTRIES_ORPHAN");
    assertThat(list.issues().get(0).args()).containsExactly("5", "26", "3");
    assertThat(list.isSound()).isFalse();
    assertThatThrownBy(() -> list.store(installation, columns)).isInstanceOf(AppException.class);
    assertThat(folder.resolve("配置")).doesNotExist();
  }

  @Test
  void aListWithoutClassesIsNone() throws Exception {
    assertThat(list("code,name_zh", "C,制造业", "26,化学").issues())
        .extracting(Issue::code)
        .containsExactly("INDUSTRIES_NO_CLASS");
  }
}
