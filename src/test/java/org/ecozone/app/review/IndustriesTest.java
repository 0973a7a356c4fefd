package org.ecozone.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecozone.app.Installation;
import org.ecozone.app.OpenedSamples;
import org.ecozone.app.RuleBook;
import org.ecozone.app.review.Industries.Industry;
import org.ecozone.screen.table.IndustryTags;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IndustriesTest {
  private static Industries industries;
  private static IndustryTags tags;

  @BeforeAll
  static void read() throws Exception {
    Installation installation = OpenedSamples.installation();
    industries = Industries.read(installation);
    tags = RuleBook.read(installation, null, null).catalogs().tags();
  }

  private static List<String> codes(String typed) {
    return industries.search(typed).stream().map(Industry::code).toList();
  }

  private static String path(String code) {
    StringBuilder path = new StringBuilder();
    Industry industry = industries.find(code).orElseThrow();
    industries.above(industry).forEach(above -> path.append(above.zh()).append('›'));
    return path + industry.zh();
  }

  @Test
  void thereAreAsManySectionsDivisionsAndGroupsAsTheStandardSays() {
    // GB/T 4754-2017, foreword: 20 门类, 97 大类, 473 中类, 1382 小类 in the amended edition
    assertThat(industries.all()).filteredOn(Industry::isSection).hasSize(20);
    assertThat(industries.all())
        .filteredOn(industry -> !industry.isSection() && industry.code().length() == 2)
        .hasSize(97);
    assertThat(industries.all()).filteredOn(industry -> industry.code().length() == 3).hasSize(473);
    assertThat(industries.all())
        .filteredOn(industry -> industry.code().length() == 4)
        .hasSizeLessThan(1382);
  }

  @Test
  void codesAreWellFormedAndStandBelowTheirParents() {
    for (Industry industry : industries.all()) {
      assertThat(industry.code()).matches("[A-T]|\\d{2,4}");
      assertThat(industry.zh()).isNotBlank();
      assertThat(industry.en()).matches("[\\x20-\\x7e]+");
      assertThat(industries.above(industry))
          .as(industry.code())
          .hasSize(industry.isSection() ? 0 : industry.code().length() - 1);
    }
  }

  @Test
  void knownIndustriesStandWhereTheStandardHasThem() {
    assertThat(path("2614")).isEqualTo("制造业›化学原料和化学制品制造业›基础化学原料制造›有机化学原料制造");
    assertThat(path("0912")).isEqualTo("采矿业›有色金属矿采选业›常用有色金属矿采选›铅锌矿采选");
    assertThat(path("4413")).isEqualTo("电力、热力、燃气及水生产和供应业›电力、热力生产和供应业›电力生产›水力发电");
    assertThat(path("N7724")).isEqualTo("水利、环境和公共设施管理业›生态保护和环境治理业›环境治理业›危险废物治理");
    assertThat(industries.find("3360").orElseThrow().zh()).isEqualTo("金属表面处理及热处理加工");
    assertThat(industries.find("3360").orElseThrow().name(Lang.EN))
        .isEqualTo("Metal surface treatment and heat treatment");
  }

  @Test
  void everyPrefixThatTagsAreTakenFromHasAName() {
    for (String tag : tags.tags()) {
      assertThat(tags.prefixes(tag))
          .as(tag)
          .allMatch(
              prefix ->
                  industries.find(prefix).isPresent()
                      || industries.find(prefix.substring(0, prefix.length() - 1)).isPresent());
    }
  }

  @Test
  void anIndustryIsFoundByCodeByLetterAndByPartOfItsName() {
    assertThat(codes("261")).startsWith("261", "2611").contains("2614", "2619");
    assertThat(codes("C26")).startsWith("26", "261");
    assertThat(codes("c")).startsWith("C", "13").contains("43").doesNotContain("44", "131");
    assertThat(codes("铅锌")).containsExactlyInAnyOrder("0912", "3212");
    assertThat(codes("organic chemical")).contains("2614");
    assertThat(codes("A26")).isEmpty();
    assertThat(codes(" ")).isEmpty();
    assertThat(codes("没有这样的行业")).isEmpty();
  }

  @Test
  void aLetterOfAnotherSectionFindsNothing() {
    assertThat(industries.find("C2614")).isPresent();
    assertThat(industries.find("D2614")).isEmpty();
    assertThat(industries.find("")).isEmpty();
  }
}
