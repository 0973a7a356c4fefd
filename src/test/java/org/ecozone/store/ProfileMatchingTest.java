package org.ecozone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ecozone.zone.ClassSynonyms;
import org.ecozone.zone.LayerProfile;
import org.ecozone.zone.MatchReport;
import org.ecozone.zone.ProfileMatch;
import org.ecozone.zone.ProfileSet;
import org.ecozone.zone.UnitCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The shipped profiles against table, field and value names as they are met (domain.md 3.1, 3.2,
 * 6).
 */
class ProfileMatchingTest {
  private static ProfileSet profiles;

  @BeforeAll
  static void readTheShippedProfiles() throws StoreException {
    String home = System.getProperty("ecozone.home", ".");
    profiles = ProfileReader.read(List.of(Path.of(home, "data", "profiles")));
  }

  private static List<String> columns(String text) {
    return Arrays.asList(text.split(" "));
  }

  @Test
  void everyCanonicalCodeHasAProfileThatItsCodeAndItsNamesFind() {
    List<String> codes =
        columns(
            "STBHHX YBSTKJ ZRBHD HJGKDY CZKFBJ YJJBNT YJJBNTJZQ DLTB GDTRFL SYBHQ SYBJQ HHAX HDGLFW STHCD HDCS SGNQ "
                + "SCZZ SD JBCY LD SHFJ DXS PDT DZZH STLS WRDK WKK CYYQ MGD ZSMG WWBH LSWH JTGX KYQ STLD YSDWQX ZTGN "
                + "XZQ HLZXX BCSX");
    assertThat(profiles.profiles())
        .extracting(LayerProfile::code)
        .containsExactlyInAnyOrderElementsOf(codes);
    for (LayerProfile profile : profiles.profiles()) {
      for (String alias : profile.tableAliases()) {
        assertThat(profiles.match(alias, "", List.of()).code()).as(alias).isEqualTo(profile.code());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "STBHHX,STBHHX",
    "stbhhx,STBHHX",
    "STBHHX_621221,STBHHX",
    "621221STBHHX,STBHHX",
    "public.STBHHX,STBHHX",
    "生态保护红线评估调整成果,STBHHX",
    "成县生态保护红线评估调整成果2023年,STBHHX",
    "自然保护地整合优化成果,ZRBHD",
    "集中式饮用水水源保护区,SYBHQ",
    "陇南市生态保护红线,STBHHX",
    "生态保护红线2023,STBHHX",
    "甘肃省陇南市成县生态保护红线（2023年版）,STBHHX",
    "zone_ecological_redline,STBHHX",
    "EcologicalRedline,STBHHX",
    "ＳＴＢＨＨＸ,STBHHX",
    "'STBHHX 生态保护红线',STBHHX",
    "汶川县生态保护红线,STBHHX",
    "YJJBNT,YJJBNT",
    "YJJBNTTB,YJJBNT",
    "YJJBNTBHTB,YJJBNT",
    "JBNTTB,YJJBNT",
    "JBNTBHTB,YJJBNT",
    "永久基本农田,YJJBNT",
    "永久基本农田集中区域,YJJBNTJZQ",
    "武都区永久基本农田集中区,YJJBNTJZQ",
    "CZKFBJ,CZKFBJ",
    "CSKFBJ,CZKFBJ",
    "两当县城镇开发边界成果,CZKFBJ",
    "一般生态空间,YBSTKJ",
    "三线一单管控单元,HJGKDY",
    "HJZHGKDY_2023,HJGKDY",
    "环境管控单元,HJGKDY",
    "GJGY,ZRBHD",
    "ZRBHQ,ZRBHD",
    "SLGY,ZRBHD",
    "SDGY,ZRBHD",
    "DZGY,ZRBHD",
    "FJMSQ,ZRBHD",
    "国家湿地公园,ZRBHD",
    "湿地公园,ZRBHD",
    "湿地,SD",
    "DLTB,DLTB",
    "JQDLTB,DLTB",
    "XZQ,XZQ",
    "SCZZZYBHQ,SCZZ",
    "KFYQ,CYYQ",
    "PDT,PDT",
    "饮用水水源保护区,SYBHQ",
    "陇南市饮用水水源地保护区,SYBHQ",
    "水源补给区,SYBJQ",
    "河道管理范围,HDGLFW",
    "水系,HLZXX",
    "rivers,HLZXX",
    "XZZTGNDW,ZTGN",
    "LSWHBHX,LSWH",
    "CKQ,KYQ",
    "25度以上坡耕地,",
    "坡耕地,PDT",
    "水功能区/控制单元,SGNQ"
  })
  void tableNamesMatch(String table, String code) {
    ProfileMatch match = profiles.match(table, "", List.of());
    assertThat(match.code()).isEqualTo(code == null ? table : code);
    assertThat(match.profile() == null).isEqualTo(code == null);
  }

  @ParameterizedTest
  @CsvSource({
    "永久基本农田储备区,YJJBNT",
    "生态保护红线调出图斑,STBHHX",
    "非永久基本农田,YJJBNT",
    "非陇南市生态保护红线,STBHHX",
    "STBHHX_L,STBHHX",
    "STBHHXJX_STBHHX,STBHHX",
    "生态保护红线界线,STBHHX",
    "红线,STBHHX",
    "取水口,SYBHQ",
    "天然林,LD",
    "XZQJX,XZQ",
    "城镇开发边界外,CZKFBJ",
    "GHFQ,CZKFBJ"
  })
  void whatOnlyResemblesALayerIsACandidateAndNoMatch(String table, String candidate) {
    ProfileMatch match = profiles.match(table, "", List.of());
    assertThat(match.profile()).isNull();
    assertThat(match.code()).isEqualTo(table);
    assertThat(match.candidates()).containsExactly(candidate);
  }

  @ParameterizedTest
  @CsvSource({
    "生态保护红线与永久基本农田冲突,STBHHX;YJJBNT",
    "STBHHX_YJJBNT,STBHHX;YJJBNT",
    "生态保护红线内自然保护地,STBHHX;ZRBHD"
  })
  void twoLayersInOneNameAreNeverGuessed(String table, String candidates) {
    ProfileMatch match = profiles.match(table, "", List.of());
    assertThat(match.profile()).isNull();
    assertThat(match.candidates()).containsExactly(candidates.split(";"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"new_layer", "图层1", "", "XSTBHHX", "STBHHXX", "sdx", "🌲", "123"})
  void unknownNamesMatchNothing(String table) {
    ProfileMatch match = profiles.match(table, "", List.of("MC", "BSM"));
    assertThat(match.profile()).isNull();
    assertThat(match.candidates()).isEmpty();
  }

  @Test
  void theTitleMatchesWhereTheTableNameSaysNothing() {
    assertThat(profiles.match("t1", "陇南市生态保护红线", List.of()).code()).isEqualTo("STBHHX");
  }

  @Test
  void tableAndTitleThatContradictEachOtherAreNoMatch() {
    ProfileMatch match = profiles.match("STBHHX", "永久基本农田", List.of());
    assertThat(match.profile()).isNull();
    assertThat(match.candidates()).containsExactly("STBHHX", "YJJBNT");
    assertThat(profiles.match("STBHHX", "生态保护红线调出图斑", List.of()).profile()).isNull();
  }

  @Test
  void aColumnThatOnlyOneLayerHasMatchesAndIsReported() {
    MatchReport report = profiles.explain("layer1", "", columns("HJZHGKDYBM MC"));
    assertThat(report.basis()).isEqualTo(MatchReport.Basis.SIGNATURE);
    assertThat(report.match().code()).isEqualTo("HJGKDY");
    assertThat(ProfileIssues.of(report, "a.gpkg", "layer1"))
        .extracting("code")
        .containsExactly("TABLE_MATCHED_BY_COLUMN");
    assertThat(profiles.match("t", "", columns("YJJBNTTBBH HJZHGKDYBM")).candidates())
        .containsExactly("HJGKDY", "YJJBNT");
    assertThat(profiles.match("调出地块", "", columns("YJJBNTTBBH")).candidates()).contains("YJJBNT");
    assertThat(profiles.match("调出地块", "", columns("YJJBNTTBBH")).profile()).isNull();
    assertThat(profiles.match("t", "", columns("GHFQDM GHFQMC")).profile())
        .as("no unambiguous column")
        .isNull();
  }

  @Test
  void anUnmatchedTableIsReportedWithItsCandidates() {
    MatchReport report = profiles.explain("生态保护红线调出图斑", "", List.of());
    assertThat(ProfileIssues.of(report, "a.gpkg", "t"))
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.code()).isEqualTo("TABLE_UNMATCHED");
              assertThat(issue.args()).containsExactly("STBHHX");
            });
  }

  @Test
  void aStatedCodeIsTakenInAnyCaseAndAnUnknownOneIsNot() {
    ProfileMatch match = profiles.matchAs("stbhhx", "图层1", "", columns("MC LXDM"));
    assertThat(match.code()).isEqualTo("STBHHX");
    assertThat(match.columns()).containsEntry("name", "MC").containsEntry("HXLX", "LXDM");
    assertThat(profiles.matchAs("NOPE", "图层1", "", List.of()).profile()).isNull();
  }

  @Test
  void tableNamesImplyTheTypeOfProtectedAreaAndSayThatTheLayerIsOnlyAPart() {
    MatchReport report = profiles.explain("GJGY", "", List.of());
    assertThat(report.match().constants()).containsExactly(java.util.Map.entry("LX", "国家公园"));
    assertThat(report.partial()).isTrue();
    assertThat(ProfileIssues.of(report, "a.gpkg", "GJGY"))
        .extracting("code")
        .containsExactly("TABLE_IS_PART_OF_LAYER");
    assertThat(profiles.match("饮用水水源一级保护区", "", List.of()).constants())
        .containsEntry("class", "一级保护区");
    assertThat(profiles.match("ZRBHD", "", List.of()).constants()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "STBHHX,BSM YSDM XJXZQDM SJXZQMC LHLX MJ,code=BSM",
    "STBHHX,BSM XJXZQHDM LXDM SLDM MC QYMJ,code=SLDM;name=MC;HXLX=LXDM",
    "YJJBNTTB,BSM YSDM XZQDM YJJBNTTBBH TBBH DLBM DLMC ZLDWMC,code=YJJBNTTBBH;name=ZLDWMC;DLBM=DLBM",
    "CZKFBJ,BSM YSDM XZQDM XZQMC GHFQDM GHFQMC MJ,code=BSM;class=GHFQMC;name=XZQMC",
    "CSKFBJ,BSM GHFQDM,code=BSM;class=GHFQDM",
    "HJGKDY,hjzhgkdybm hjzhgkdymc zhgkdyfl pwwpfgk zykfxlyq,"
        + "code=hjzhgkdybm;name=hjzhgkdymc;class=zhgkdyfl;WRWPFGK=pwwpfgk;ZYKFXLYQ=zykfxlyq",
    "DLTB,BSM TBBH DLBM DLMC QSDWMC ZLDWMC,code=TBBH;name=ZLDWMC;class=DLMC;DLBM=DLBM",
    "XZQ,XZQDM XZQMC,code=XZQDM;name=XZQMC",
    "PDT,BSM PDJB,code=BSM;class=PDJB",
    "饮用水水源保护区,名称 级别 水源类型,name=名称;class=级别;SYLX=水源类型",
    "HHAX,HLMC GNQ HLDJ LY,name=HLMC;HLMC=HLMC;class=GNQ;GNQ=GNQ;HLDJ=HLDJ;LY=LY"
  })
  void columnsMatchByAlias(String table, String columns, String expected) {
    ProfileMatch match = profiles.match(table, "", columns(columns));
    assertThat(match.columns().entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()))
        .containsExactlyInAnyOrder(expected.split(";"));
  }

  @Test
  void columnNamesMayHaveLineFeedsBlanksAndFullWidthLetters() {
    ProfileMatch match =
        profiles.match("HJGKDY", "", List.of("空间布局约束\n", " ＨＪＺＨＧＫＤＹＢＭ ", "综合管控单元分类\r\n"));
    assertThat(match.columns())
        .containsEntry("KJBJYS", "空间布局约束\n")
        .containsEntry("code", " ＨＪＺＨＧＫＤＹＢＭ ")
        .containsEntry("class", "综合管控单元分类\r\n");
  }

  @Test
  void ofTwoColumnsForOneAttributeTheOrderOfTheAliasesDecidesAndItIsSaid() {
    MatchReport report = profiles.explain("CZKFBJ", "", columns("GHFQDM GHFQMC"));
    assertThat(report.match().columns()).containsEntry("class", "GHFQMC");
    assertThat(report.conflicts())
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.attribute()).isEqualTo("class");
              assertThat(conflict.others()).containsExactly("GHFQDM");
            });
    assertThat(ProfileIssues.of(report, "a", "b"))
        .extracting("code")
        .containsExactly("FIELD_CHOSEN");
  }

  @ParameterizedTest
  @CsvSource({
    "HJGKDY,优先保护单元,优先保护单元",
    "HJGKDY,优先保护区,优先保护单元",
    "HJGKDY,优先,优先保护单元",
    "HJGKDY,1,优先保护单元",
    "HJGKDY,１,优先保护单元",
    "HJGKDY,1.0,优先保护单元",
    "HJGKDY,2,重点管控单元",
    "HJGKDY,3,一般管控单元",
    "HJGKDY,4,",
    "HJGKDY,0,",
    "HJGKDY,未知,",
    "HJGKDY,'优先 保护单元',优先保护单元",
    "SYBHQ,一级,一级保护区",
    "SYBHQ,Ⅰ级,一级保护区",
    "SYBHQ,I级,一级保护区",
    "SYBHQ,1级,一级保护区",
    "SYBHQ,1,一级保护区",
    "SYBHQ,一级保护区,一级保护区",
    "SYBHQ,Ⅰ级保护区,一级保护区",
    "SYBHQ,１级保护区,一级保护区",
    "SYBHQ,Ⅱ级,二级保护区",
    "SYBHQ,二级,二级保护区",
    "SYBHQ,准,准保护区",
    "SYBHQ,准保护区,准保护区",
    "SYBHQ,三级,",
    "SYBHQ,'一级、二级',",
    "SYBHQ,一级保护区（陆域）,一级保护区",
    "SYBHQ,二级水域,二级保护区",
    "SYBHQ,准保护区(水域),准保护区",
    "ZRBHD,缓冲,核心保护区",
    "ZRBHD,实验,一般控制区",
    "ZRBHD,外围保护地带,",
    "HHAX,岸线控制利用,岸线控制利用区",
    "SYBHQ,取水口,取水口",
    "ZRBHD,核心保护区,核心保护区",
    "ZRBHD,核心区,核心保护区",
    "ZRBHD,缓冲区,核心保护区",
    "ZRBHD,实验区,一般控制区",
    "ZRBHD,一般控制区,一般控制区",
    "ZRBHD,核心景区,核心景区",
    "ZRBHD,外围保护地带,",
    "CZKFBJ,城镇集中建设区,城镇集中建设区",
    "CZKFBJ,集中建设区,城镇集中建设区",
    "CZKFBJ,弹性发展区,城镇弹性发展区",
    "CZKFBJ,特别用途区,特别用途区",
    "CZKFBJ,999,",
    "LD,1,Ⅰ级保护林地",
    "LD,Ⅰ,Ⅰ级保护林地",
    "LD,Ⅱ级保护林地,Ⅱ级保护林地",
    "LD,三级,Ⅲ级保护林地",
    "LD,IV,Ⅳ级保护林地",
    "LD,5,",
    "PDT,5,25度以上",
    "PDT,4,15-25度",
    "PDT,3,6-15度",
    "PDT,2,2-6度",
    "PDT,1,2度以下",
    "PDT,15～25°,15-25度",
    "PDT,15°—25°,15-25度",
    "PDT,＞25°,25度以上",
    "PDT,6,",
    "JTGX,高速,高速公路",
    "JTGX,国道,国道",
    "JTGX,天然气管道,油气管道",
    "JTGX,村道,",
    "HHAX,保护区,岸线保护区",
    "HHAX,岸线保留区,岸线保留区",
    "SD,省级,省级重要湿地",
    "ZTGN,国家重点生态功能区,重点生态功能区",
    "WRDK,疑似地块,疑似污染地块",
    "DZZH,不易发区,非易发区",
    "GDTRFL,优先保护,优先保护类",
    "CYYQ,省级,省级",
    "DXS,限采区,限制开采区",
    "STLS,治理区,重点治理区",
    "HDCS,禁采,禁采区",
    "WWBH,建控地带,建设控制地带"
  })
  void classesAreReadThroughSynonymsAndUnknownOnesStayUnknown(
      String code, String raw, String canonical) {
    ProfileMatch match = profiles.matchAs(code, "t", "", List.of());
    assertThat(match.canonicalValue("class", raw)).isEqualTo(canonical);
  }

  @Test
  void aMissingValueIsUnknownAndAFreeOneIsItself() {
    ProfileMatch units = profiles.matchAs("HJGKDY", "t", "", List.of());
    assertThat(units.canonicalValue("class", null)).isNull();
    assertThat(units.canonicalValue("class", "  ")).isNull();
    ProfileMatch patches = profiles.matchAs("DLTB", "t", "", List.of());
    assertThat(patches.canonicalValue("class", "任意地类")).isEqualTo("任意地类");
  }

  @ParameterizedTest
  @CsvSource({
    "是,true",
    "true,true",
    "TRUE,true",
    "1,true",
    "Y,true",
    "有,true",
    "否,false",
    "false,false",
    "0,false",
    "N,false",
    "也许,",
    "2,"
  })
  void booleansAreReadInTheirUsualForms(String raw, String value) {
    ProfileMatch match = profiles.matchAs("CYYQ", "t", "", List.of());
    assertThat(match.canonicalValue("HGRD", raw)).isEqualTo(value);
  }

  @Test
  void otherListedAttributesHaveSynonymsToo() {
    assertThat(canonical("HHAX", "LY", "长江流域")).isEqualTo("长江");
    assertThat(canonical("HHAX", "HLDJ", "一级支流")).as("by the law this is not 重要支流").isNull();
    assertThat(canonical("ZRBHD", "LX", "国家级自然保护区")).isEqualTo("自然保护区");
    assertThat(canonical("LD", "TRL", "天然")).isEqualTo("true");
    assertThat(canonical("SD", "THCD", "极重度")).isEqualTo("重度");
  }

  private static String canonical(String code, String attribute, String raw) {
    return profiles.matchAs(code, "t", "", List.of()).canonicalValue(attribute, raw);
  }

  @Test
  void anOldZoneOfAReserveIsMappedAndItsTextIsKept() {
    LayerProfile profile = profiles.profile("ZRBHD").orElseThrow();
    assertThat(ClassSynonyms.originals(profile, "class", "缓冲区"))
        .containsExactly(java.util.Map.entry("YGNFQ", "缓冲区"));
    assertThat(ClassSynonyms.originals(profile, "class", "核心保护区")).isEmpty();
    assertThat(ClassSynonyms.originals(profile, "class", "外围保护地带")).isEmpty();
    assertThat(ClassSynonyms.originals(profile, "class", null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0101,水田", "0103,旱地", "0301K,乔木林地", "1101,河流水面", "9999,", "'',"})
  void theLandUseNameFollowsFromItsCodeWhereItIsMissing(String dlbm, String name) {
    LayerProfile profile = profiles.profile("DLTB").orElseThrow();
    assertThat(
            ClassSynonyms.derived(
                profile, "class", attribute -> attribute.equals("DLBM") ? dlbm : null))
        .isEqualTo(name);
  }

  @Test
  void theDigitOfAUnitCodeIsComparedWithTheClass() {
    LayerProfile profile = profiles.profile("HJGKDY").orElseThrow();
    UnitCode code =
        UnitCode.parse("ZH62122120003", profiles.pattern("HJGKDY", "code").orElseThrow())
            .orElseThrow();
    assertThat(code).isEqualTo(new UnitCode("621221", "2", "0003"));
    assertThat(code.statedClass(profile)).isEqualTo("重点管控单元");
    assertThat(code.agreesWith(profile, "重点管控单元")).isTrue();
    assertThat(code.agreesWith(profile, "优先保护单元")).isFalse();
    assertThat(code.agreesWith(profile, null)).as("nothing to compare with").isTrue();
  }

  @Test
  void theHashNamesTheProfilesThatWereUsed() {
    assertThat(profiles.sha256()).matches("[0-9a-f]{64}");
    assertThat(profiles.sources())
        .extracting("file")
        .containsExactly("layers.csv", "fields.csv", "classes.csv", "words.csv");
    assertThat(Stream.of("HJGKDY", "SYBHQ").map(profiles::profile))
        .allMatch(java.util.Optional::isPresent);
  }
}
