package org.ecozone.zone.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CutColumnsTest {
  private static final Map<String, List<String>> KNOWN =
      Map.of(
          "id", List.of("项目编号"),
          "name", List.of("项目名称"),
          "activity", List.of("有限人为活动类型", "有限人为活动"),
          "soil", List.of("可能造成土壤污染"),
          "water", List.of("可能造成地下水污染"),
          "land", List.of("new_construction_land"),
          "park", List.of("园区"));

  private static List<CutColumn> of(String... columns) {
    return new CutColumns(KNOWN).of(List.of(columns), Set.of(), Set.of());
  }

  @Test
  void threeCharactersAreLeftInUtf8AndFiveInGbk() {
    assertThat(of("项目编", "项目名", "有限人"))
        .extracting(CutColumn::target)
        .containsExactly("id", "name", "activity");
    assertThat(of("有限人为活")).extracting(CutColumn::target).containsExactly("activity");
    assertThat(of("NEW_CONSTR")).extracting(CutColumn::target).containsExactly("land");
  }

  @Test
  void shorterBeginningsAreNoCutNames() {
    assertThat(of("项目", "有限", "有限人为", "new_const", "new_construc", "项目编号", "园", "园区")).isEmpty();
  }

  @Test
  void nameThatMayBeTwoIsNone() {
    assertThat(of("可能造"))
        .containsExactly(new CutColumn("可能造", null, List.of("可能造成土壤污染", "可能造成地下水污染")));
    assertThat(of("可能造成土", "可能造成地")).extracting(CutColumn::target).containsExactly("soil", "water");
  }

  @Test
  void nameThatWasNumberedBesideAnotherIsNone() {
    assertThat(of("项目名", "项目_1")).noneMatch(CutColumn::isCertain).hasSize(2);
  }

  @Test
  void nameWithBrokenBytesIsNone() {
    assertThat(of("项目编\uFFFD")).hasSize(1).noneMatch(CutColumn::isCertain);
  }

  @Test
  void whatHasItsWholeNameIsNotLookedForAgain() {
    CutColumns cut = new CutColumns(KNOWN);
    assertThat(cut.of(List.of("XMBH", "项目编"), Set.of("id"), Set.of("XMBH"))).isEmpty();
  }
}
