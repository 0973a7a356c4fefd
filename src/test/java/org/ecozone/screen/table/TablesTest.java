package org.ecozone.screen.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Site;
import org.ecozone.zone.Source;
import org.ecozone.zone.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablesTest {
  private static final String ATTRIBUTES =
      """
      name,zh,en,type,values,unit,derived,note
      industry,行业代码,Industry code,codes,,,no,
      nature,建设性质,Nature,enum,新建;改建;扩建,,no,
      county,县区代码,County code,text,,,no,
      limited_activity,有限人为活动类型,Limited activity,number,0-10,,no,
      water_intake,取水方式,Water intake,enum,无;地表;地下,,no,
      level,级别,Level,enum,0;1;6,,no,
      tailings,尾矿库,Tailings pond,boolean,,,no,
      chemical,化工,Chemical,boolean,,,yes,
      salt,无机盐,Inorganic salt,boolean,,,yes,
      gold,金矿,Gold ore,boolean,,,yes,
      """;
  private static final String TAGS = "tag,prefixes,note\nchemical,25;26,\nsalt,2613,\ngold,0921,\n";

  private final List<Issue> issues = new ArrayList<>();

  private AttributeCatalog attributes() {
    return AttributeCatalog.read("attributes.csv", bytes(ATTRIBUTES), issues::add);
  }

  private IndustryTags tags() {
    return IndustryTags.read("industry_tags.csv", bytes(TAGS), issues::add);
  }

  private ProjectAttributes project(String... stated) {
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < stated.length; i += 2) {
      attributes.put(stated[i], stated[i + 1]);
    }
    Site site = new Site("s", 1, "s", List.of(), null, attributes, new Source("f", "t", ""), "");
    return ProjectAttributes.of(site, attributes(), tags());
  }

  @Test
  void attributesAreFoundUnderEveryNameInAnyCase() {
    Map<String, String> aliases = attributes().aliases();
    assertThat(aliases)
        .containsEntry("tailings pond", "tailings")
        .containsEntry("尾矿库", "tailings")
        .containsEntry("tailings", "tailings")
        .containsEntry("industry code", "industry");
    assertThat(issues).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tailings | 是 | true",
        "tailings | TRUE | true",
        "tailings | １ | true",
        "tailings | 1.0 | true",
        "tailings | 否 | false",
        "tailings | 0 | false",
        "tailings | 无 | false",
        "tailings | 可能 |",
        "tailings | 2 |",
        "nature | 新建 | 新建",
        "nature | ' 扩建 ' | 扩建",
        "nature | 新增 |",
        "limited_activity | 6 | 6.0",
        "limited_activity | ６.0 | 6.0",
        "limited_activity | 11 |",
        "limited_activity | 六 |",
        "limited_activity | -1 |",
        "water_intake | 无 | 无",
        "level | 6.0 | 6",
        "county | 621227 | 621227",
        "county | 621227.0 | 621227",
        "county | 621200 | 621200",
        "county | 621227103 | 621227",
        "county | 621227103201 | 621227",
        "county | 6212 |",
        "county | 0621227 |",
        "county | 徽县 |",
      })
  void statedValuesAreReadOrSaidToBeUnreadable(String name, String stated, String expected) {
    ProjectAttributes project = project(name, stated);
    if (expected == null) {
      assertThat(project.value(name)).isNull();
      assertThat(project.issues()).extracting(Issue::code).containsExactly("BAD_ATTRIBUTE_VALUE");
      assertThat(project.issues().get(0).message(Lang.ZH)).contains(stated);
    } else {
      assertThat(project.value(name)).hasToString(expected);
      assertThat(project.issues()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "four digits             | 2613      | TRUE    | TRUE    | FALSE",
        "letter in front         | C2613     | TRUE    | TRUE    | FALSE",
        "full width              | Ｃ２６１３ | TRUE    | TRUE    | FALSE",
        "several, one matches    | 4413；2613 | TRUE   | TRUE    | FALSE",
        "another industry        | 4413      | FALSE   | FALSE   | FALSE",
        "less precise than asked | 26        | TRUE    | UNKNOWN | FALSE",
        "gold with its zero      | 0921      | FALSE   | FALSE   | TRUE",
        "gold with its letter    | B0921     | FALSE   | FALSE   | TRUE",
        "gold without its zero   | 921       | FALSE   | FALSE   | UNKNOWN",
        "a group of three digits | 261       | TRUE_OR | UNKNOWN | FALSE",
        "not a code              | 化工       | UNKNOWN | UNKNOWN | UNKNOWN",
        "a part is not a code    | 4413;x    | UNKNOWN | UNKNOWN | UNKNOWN",
        "spreadsheet number      | 2613.0    | TRUE    | TRUE    | FALSE",
        "code and name           | 2613 无机盐制造 | TRUE | TRUE | FALSE",
        "name without a blank    | C2613无机盐制造 | TRUE | TRUE | FALSE",
        "name in brackets        | 4413（水力发电） | FALSE | FALSE | FALSE",
        "several with names      | B0921 金矿采选；C2613 无机盐制造 | TRUE | TRUE | TRUE",
        "an amount is no code    | 60万吨水泥   | UNKNOWN | UNKNOWN | UNKNOWN",
        "a name only             | 无机盐制造   | UNKNOWN | UNKNOWN | UNKNOWN",
        "a range is no code      | 26-13     | UNKNOWN | UNKNOWN | UNKNOWN",
        "nothing stated          | ''        | UNKNOWN | UNKNOWN | UNKNOWN",
      })
  void tagsFollowFromIndustryCodes(
      String reason, String industry, String chemical, Truth salt, Truth gold) {
    ProjectAttributes project = project("industry", industry);
    // 261 may be 0261 without its zero, which is no chemical industry: the readings differ
    Truth expected = chemical.equals("TRUE_OR") ? Truth.UNKNOWN : Truth.valueOf(chemical);
    assertThat(truth(project, "chemical")).as(reason).isEqualTo(expected);
    assertThat(truth(project, "salt")).as(reason).isEqualTo(salt);
    assertThat(truth(project, "gold")).as(reason).isEqualTo(gold);
  }

  private static Truth truth(ProjectAttributes project, String tag) {
    Object value = project.value(tag);
    assertThat(project.derived().containsKey(tag)).isEqualTo(value != null);
    return value == null ? Truth.UNKNOWN : Truth.of((Boolean) value);
  }

  @Test
  void statedTagWinsAndIsNotShownAsDerived() {
    ProjectAttributes project = project("industry", "2613", "chemical", "否");
    assertThat(project.value("chemical")).isEqualTo(false);
    assertThat(project.derived()).doesNotContainKey("chemical").containsEntry("salt", "true");
    assertThat(project.issues())
        .extracting(Issue::code)
        .containsExactly("ATTRIBUTE_AGAINST_INDUSTRY");
  }

  @Test
  void theIssueAboutATagAgainstTheIndustryNamesItAsTheFormDoes() {
    ProjectAttributes project = project("industry", "2613", "chemical", "否");
    assertThat(project.issues().get(0).message(Lang.ZH)).contains("“化工”").doesNotContain("{");
    assertThat(project.issues().get(0).message(Lang.EN))
        .contains("\"Chemical\"")
        .doesNotContain("{");
  }

  @Test
  void aFormMayAskWhetherAndMayUseAliases() {
    AttributeCatalog catalog =
        AttributeCatalog.read(
            "attributes.csv",
            bytes(
                "name,zh,en,type,values,aliases\nx,化工,Chemical,boolean,,含化工;化工类\ny,县区代码,County,text,,县区\n"),
            issues::add);
    assertThat(issues).isEmpty();
    assertThat(catalog.aliases())
        .containsEntry("是否化工", "x")
        .containsEntry("含化工", "x")
        .containsEntry("县区", "y")
        .doesNotContainKey("是否县区代码");
  }

  @Test
  void unreadableTagIsNotReplacedByADerivedOne() {
    ProjectAttributes project = project("industry", "4413", "chemical", "不确定");
    assertThat(project.value("chemical")).isNull();
    assertThat(project.derived()).doesNotContainKey("chemical");
  }

  @Test
  void countyTableAnswersTextAndBoolean() {
    CountyTable table =
        CountyTable.read(
            "counties.csv",
            bytes("\uFEFFcounty,name,LY,JLJ\n621227,徽县,长江,是\n621222,文县,,\n"),
            issues::add);
    assertThat(table.value("621227", "JLJ")).isEqualTo(true);
    assertThat(table.value("621222", "LY")).isNull();
    assertThat(table.value("999999", "county")).isEqualTo("999999");
    assertThat(table.name("621227")).isEqualTo("徽县");
    assertThat(table.lists("999999")).isFalse();
    assertThat(table.columns()).containsExactlyInAnyOrder("county", "name", "LY", "JLJ");
    assertThat(issues).isEmpty();
    CountyTable.read(
        "counties.csv", bytes("county,name\n6212,x\n621227,a\n621227,b\n"), issues::add);
    assertThat(issues)
        .extracting(Issue::code)
        .containsExactly("TABLE_VALUE_BAD", "TABLE_KEY_TWICE");
  }

  @Test
  void mandatoryAlternativesCountTogether() {
    MandatoryLayers layers =
        MandatoryLayers.read(
            "mandatory.csv", bytes("layer,note\nSTBHHX,\nHHAX/HDGLFW,\n"), issues::add);
    assertThat(layers.missing(Set.of("STBHHX", "HDGLFW"))).isEmpty();
    assertThat(layers.missing(Set.of("STBHHX"))).containsExactly("HDGLFW", "HHAX");
    assertThat(layers.names("HHAX")).isTrue();
    assertThat(layers.names("YJJBNT")).isFalse();
  }

  @Test
  void faultsOfTheTablesAreNamed() {
    AttributeCatalog.read(
        "attributes.csv",
        bytes(
            "name,zh,en,type,values\na,甲,A,colour,\nb,,B,text,\nc,丙,C,enum,\nd,甲甲,D,text,\ne,甲甲,E,text,\nf,己,F,number,a-b\n"),
        issues::add);
    assertThat(issues)
        .extracting(Issue::code)
        .containsExactly(
            "TABLE_VALUE_BAD",
            "TABLE_VALUE_MISSING",
            "TABLE_VALUE_BAD",
            "TABLE_KEY_TWICE",
            "TABLE_VALUE_BAD");
    issues.clear();
    IndustryTags.read("t.csv", bytes("tag,prefixes\na,26;化工\na,27\n"), issues::add);
    assertThat(issues)
        .extracting(Issue::code)
        .containsExactly("TABLE_VALUE_BAD", "TABLE_KEY_TWICE");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
