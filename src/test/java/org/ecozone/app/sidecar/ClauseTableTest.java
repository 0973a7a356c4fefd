package org.ecozone.app.sidecar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.app.RuleBook;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.ProfileSet;
import org.ecozone.zone.Source;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Clauses beside the layer of control units; all units are invented. */
class ClauseTableTest {
  private static final String FIRST = "ZH62122110001";
  private static final String SECOND = "ZH62122120002";
  private static ProfileSet profiles;

  @TempDir Path folder;

  @BeforeAll
  static void readProfiles() throws Exception {
    Installation installation = new Installation(Path.of("").toAbsolutePath(), Path.of("none"));
    profiles = RuleBook.read(installation, null, null).profiles();
  }

  private ClauseTable csv(String... lines) throws Exception {
    Path file = folder.resolve("清单.csv");
    Files.writeString(file, String.join("\r\n", lines));
    return ClauseTable.read(file, profiles);
  }

  private static Zone zone(long fid, String code, Map<String, Object> attributes) {
    return new Zone(
        fid,
        new GeometryFactory().toGeometry(new Envelope(0, 1, 0, 1)),
        code,
        "",
        "",
        true,
        attributes);
  }

  private static ZoneLayer layer(Zone... zones) {
    return new ZoneLayer(
        "HJGKDY",
        true,
        "",
        new Source("z.gpkg", "HJGKDY", "00"),
        null,
        LayerIdentity.NOT_STATED,
        List.of(zones),
        List.of(),
        new Envelope(0, 1, 0, 1),
        0);
  }

  private static List<String> codes(List<Issue> issues) {
    issues.forEach(
        issue -> {
          assertThat(issue.message(Lang.ZH)).doesNotContainPattern("\\{\\d}").doesNotContain("@{");
          assertThat(issue.message(Lang.EN)).doesNotContainPattern("\\{\\d}").doesNotContain("@{");
        });
    return issues.stream().map(Issue::code).toList();
  }

  @Test
  void headersWithLineFeedsAndTheMisspeltOneAreKnownByTheProfile() throws Exception {
    Path file = folder.resolve("准入清单.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("清单");
      sheet.value(0, 0, "某市生态环境准入清单（示意）");
      String[] header = {"序号", "管控单元\n编码", "空间布局\n约束", "PWWPFGK", "环境风险防控\n", "资源利用效率"};
      String[] row = {"1", "zh62122110001 ", "不得新建", "达标排放", "编制预案", "节水"};
      for (int i = 0; i < header.length; i++) {
        sheet.value(2, i, header[i]);
        sheet.value(3, i, row[i]);
      }
      book.finish();
    }
    ClauseTable table = ClauseTable.read(file, profiles);
    assertThat(table.layer()).isEqualTo("HJGKDY");
    assertThat(table.attributes())
        .containsExactlyInAnyOrder("KJBJYS", "WRWPFGK", "HJFXFK", "ZYKFXLYQ");
    ClauseJoin join = new ClauseJoin(table, profiles, ClauseJoin.Preferred.LAYER);
    Zone zone = join.join(layer(zone(1, FIRST, Map.of()))).zones().get(0);
    assertThat(zone.attributes())
        .containsEntry("KJBJYS", "不得新建")
        .containsEntry("WRWPFGK", "达标排放")
        .containsEntry("ZYKFXLYQ", "节水");
    assertThat(codes(join.issues()))
        .containsExactlyInAnyOrder("CLAUSES_COLUMNS_UNUSED", "CLAUSE_TAKEN");
  }

  @Test
  void unitsWithoutRowsAndRowsWithoutUnitsAreNamed() throws Exception {
    ClauseTable table =
        csv("管控单元编码,空间布局约束", FIRST + ",甲", "ZH62122130009,乙", ",丙", "62122110001,丁");
    ClauseJoin join = new ClauseJoin(table, profiles, ClauseJoin.Preferred.LAYER);
    join.join(layer(zone(1, FIRST, Map.of()), zone(2, SECOND, Map.of()), zone(3, "", Map.of())));
    List<Issue> issues = join.issues();
    assertThat(codes(issues))
        .containsExactlyInAnyOrder(
            "CLAUSES_CODE_BLANK",
            "CLAUSES_CODE_BAD",
            "CLAUSE_TAKEN",
            "CLAUSES_ZONE_WITHOUT_CODE",
            "CLAUSES_MISSING",
            "CLAUSES_UNUSED");
    assertThat(args(issues, "CLAUSES_MISSING")).containsExactly("1", SECOND);
    assertThat(args(issues, "CLAUSES_UNUSED")).containsExactly("2", "ZH62122130009、62122110001");
    assertThat(args(issues, "CLAUSES_CODE_BLANK")).containsExactly("4");
  }

  private static List<String> args(List<Issue> issues, String code) {
    return issues.stream().filter(i -> i.code().equals(code)).findFirst().orElseThrow().args();
  }

  @Test
  void rowsOfOneUnitCompleteEachOtherButContradictionsCountForNothing() throws Exception {
    ClauseTable table =
        csv(
            "单元编码,空间布局约束,环境风险防控",
            FIRST + ",甲,",
            FIRST + ",甲 ,风险",
            SECOND + ",甲,同",
            SECOND + ",乙,同");
    assertThat(table.rows().get(FIRST).texts()).containsEntry("HJFXFK", "风险");
    assertThat(table.rows().get(SECOND).texts()).isEqualTo(Map.of("HJFXFK", "同"));
    assertThat(codes(table.issues()))
        .containsExactlyInAnyOrder("CLAUSES_CODE_TWICE", "CLAUSES_ROWS_DIFFER");
    assertThat(args(table.issues(), "CLAUSES_ROWS_DIFFER"))
        .containsExactly(SECOND, "4", "5", "KJBJYS");
  }

  @Test
  void aTextThatTheLayerCutIsCompletedAndAnotherTextStaysUnlessTheTableIsPreferred()
      throws Exception {
    String whole = "禁止新建扩建化工项目。".repeat(40);
    String cut = new String(whole.getBytes(Charset.forName("GBK")), 0, 254, Charset.forName("GBK"));
    ClauseTable table = csv("单元编码,空间布局约束", FIRST + "," + whole, SECOND + ",表中的");
    ZoneLayer layer =
        layer(
            zone(1, FIRST, Map.of("KJBJYS", cut)),
            zone(2, SECOND, Map.of("KJBJYS", "图层的", "HJFXFK", "留")));
    ClauseJoin own = new ClauseJoin(table, profiles, ClauseJoin.Preferred.LAYER);
    List<Zone> kept = own.join(layer).zones();
    assertThat(kept.get(0).attributes()).containsEntry("KJBJYS", whole);
    assertThat(kept.get(1).attributes())
        .containsEntry("KJBJYS", "图层的")
        .containsEntry("HJFXFK", "留");
    assertThat(codes(own.issues())).containsExactlyInAnyOrder("CLAUSE_COMPLETED", "CLAUSE_DIFFERS");
    ClauseJoin other = new ClauseJoin(table, profiles, ClauseJoin.Preferred.TABLE);
    assertThat(other.join(layer).zones().get(1).attributes()).containsEntry("KJBJYS", "表中的");
    assertThat(layer.zones().get(1).attributes()).containsEntry("KJBJYS", "图层的");
  }

  @Test
  void aShortBeginningIsADifferenceAndBlanksAreNone() {
    assertThat(ClauseJoin.isCut("禁止新建", "禁止新建化工项目")).isFalse();
    assertThat(ClauseJoin.isSame("1．禁止 新建\r\n", "1.禁止新建")).isTrue();
    assertThat(ClauseJoin.isSame("禁止新建", "禁止扩建")).isFalse();
  }

  @Test
  void aTableWithoutUnitsOrClausesIsRefused() {
    for (String header : List.of("编号,内容", "管控单元编码,面积", "空间布局约束,环境风险防控")) {
      assertThatThrownBy(() -> csv(header, "1,2"))
          .isInstanceOfSatisfying(
              AppException.class,
              e -> assertThat(e.issues().get(0).code()).isEqualTo("CLAUSES_NO_COLUMNS"));
    }
  }

  @Test
  void aTableWhoseLayerIsNotOpenIsSaid() throws Exception {
    ClauseTable table = csv("管控单元编码,空间布局约束", FIRST + ",甲");
    ClauseJoin join = new ClauseJoin(table, profiles, ClauseJoin.Preferred.LAYER);
    assertThat(codes(join.issues())).containsExactly("CLAUSES_LAYER_MISSING");
  }
}
