package org.ecozone.app.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.app.CacheChoice;
import org.ecozone.app.Installation;
import org.ecozone.app.setup.TableProposal.By;
import org.ecozone.app.setup.TableProposal.ClassValue;
import org.ecozone.app.setup.TableProposal.Field;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerItem.SetUp;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.open.FoundTable;
import org.ecozone.app.workspace.open.OpenWorkspaceLayers;
import org.ecozone.job.Progress;
import org.ecozone.support.FolderState;
import org.ecozone.support.RawGeoPackage;
import org.ecozone.zone.Issue;
import org.ecozone.zone.MatchReport.Basis;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProposeSetUpTest {
  private static final Project.Basis BASIS = Project.EMPTY.basis();
  private static final Path DEMO = Path.of("data/samples").toAbsolutePath();
  private static final String SQUARE =
      "POLYGON ((500000 3700000, 500010 3700000, 500010 3700010,"
          + " 500000 3700010, 500000 3700000))";

  @TempDir Path folder;

  private Installation installation() {
    return new Installation(Path.of("").toAbsolutePath(), folder.resolve("none"));
  }

  private OpenWorkspaceLayers opener() {
    return new OpenWorkspaceLayers(installation(), CacheChoice.NONE, 2);
  }

  private List<TableProposal> propose(Path path) throws Exception {
    List<FoundTable> tables = opener().list(List.of(path), BASIS, Progress.NONE).tables();
    return new ProposeSetUp(installation()).propose(tables, BASIS, Progress.NONE);
  }

  private TableProposal revise(TableProposal proposal, SetUp setUp) throws Exception {
    return new ProposeSetUp(installation()).revise(proposal, setUp, BASIS, Progress.NONE);
  }

  /** What the reader of the command line makes of the table with the same set-up. */
  private ZoneLayer read(TableProposal proposal) throws Exception {
    return read(List.of(proposal)).get(0);
  }

  private List<ZoneLayer> read(List<TableProposal> proposals) throws Exception {
    List<Layer> layers =
        proposals.stream().map(each -> each.found().toLayer().withSetUp(each.setUp())).toList();
    Map<String, LayerContent> contents = new HashMap<>();
    opener().load(layers, BASIS, contents::put, Progress.NONE);
    return layers.stream().map(layer -> contents.get(layer.id()).layer()).toList();
  }

  private static Map<String, Long> counted(TableProposal proposal) {
    Map<String, Long> counts = new HashMap<>();
    for (ClassValue value : proposal.classes()) {
      String as = value.isKnown() ? value.canonical() : "? " + value.raw();
      counts.merge(as, value.count(), Long::sum);
    }
    return counts;
  }

  private static Map<String, Long> counted(ZoneLayer layer) {
    Map<String, Long> counts = new HashMap<>();
    for (Zone zone : layer.zones()) {
      counts.merge(zone.classKnown() ? zone.zoneClass() : "? " + zone.zoneClass(), 1L, Long::sum);
    }
    return counts;
  }

  private static String column(TableProposal proposal, String attribute) {
    return proposal.fields().stream()
        .filter(field -> field.attribute().equals(attribute))
        .map(Field::column)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void classesOfEveryDemoTableAreCountedAsTheReaderReadsThem() throws Exception {
    FolderState before = FolderState.of(DEMO);
    int withClasses = 0;
    List<TableProposal> proposals = propose(DEMO.resolve("zones.gpkg"));
    List<ZoneLayer> layers = read(proposals);
    for (int i = 0; i < layers.size(); i++) {
      TableProposal proposal = proposals.get(i);
      ZoneLayer layer = layers.get(i);
      assertThat(proposal.code().code()).as(proposal.table()).isNotEmpty();
      assertThat(proposal.samples()).isNotEmpty().hasSizeLessThanOrEqualTo(8);
      if (!proposal.classes().isEmpty() && layer.lost().isEmpty()) {
        withClasses++;
        assertThat(counted(proposal)).as(proposal.table()).isEqualTo(counted(layer));
      }
    }
    assertThat(withClasses).isGreaterThan(10);
    assertThat(FolderState.of(DEMO)).isEqualTo(before);
  }

  private Path units(Object... classes) throws Exception {
    Path file = folder.resolve("单元 2023.gpkg");
    try (RawGeoPackage zones = RawGeoPackage.create(file)) {
      zones.table("layer one", "POLYGON", 4544, "leixing", "danyuan", "beizhu");
      for (int i = 0; i < classes.length; i++) {
        zones.row("layer one", i + 1, SQUARE, classes[i], "单元" + i, "x");
      }
    }
    return file;
  }

  @Test
  void tableThatNobodyKnowsIsProposedWithoutCodeAndFieldsButWithSamples() throws Exception {
    TableProposal proposal = propose(units("甲", "乙")).get(0);
    assertThat(proposal.code().code()).isEmpty();
    assertThat(proposal.code().why()).isEqualTo(Basis.NONE);
    assertThat(proposal.fields()).isEmpty();
    assertThat(proposal.classes()).isEmpty();
    assertThat(proposal.columns()).containsExactly("leixing", "danyuan", "beizhu");
    assertThat(proposal.samples())
        .containsExactly(
            Map.of("leixing", "甲", "danyuan", "单元0", "beizhu", "x"),
            Map.of("leixing", "乙", "danyuan", "单元1", "beizhu", "x"));
    assertThat(proposal.issues()).extracting(Issue::code).contains("TABLE_UNMATCHED");
  }

  @Test
  void whatTheUserSaysStepByStepLeadsToALayerThatIsKnown() throws Exception {
    TableProposal proposal = propose(units("重点", "甲", "甲", "乙", null, " ")).get(0);

    TableProposal coded = revise(proposal, SetUp.NONE.withCode("HJGKDY"));
    assertThat(coded.code().code()).isEqualTo("HJGKDY");
    assertThat(coded.code().why()).isEqualTo(Basis.STATED);
    assertThat(column(coded, "class")).isEmpty();
    assertThat(coded.classes()).containsExactly(new ClassValue("", 6, "", By.NOBODY));

    SetUp fields = coded.setUp().withFields(Map.of("class", "leixing", "name", "danyuan"));
    TableProposal mapped = revise(coded, fields);
    assertThat(column(mapped, "class")).isEqualTo("leixing");
    assertThat(mapped.classes())
        .containsExactly(
            new ClassValue("", 2, "", By.NOBODY),
            new ClassValue("甲", 2, "", By.NOBODY),
            new ClassValue("乙", 1, "", By.NOBODY),
            new ClassValue("重点", 1, "重点管控单元", By.PROFILE));
    assertThat(mapped.undecidedRows()).isEqualTo(5);

    TableProposal done = revise(mapped, fields.withClasses(Map.of("甲", "优先保护单元", "", "一般管控单元")));
    assertThat(done.undecidedRows()).isEqualTo(1);
    assertThat(done.classes())
        .contains(
            new ClassValue("甲", 2, "优先保护单元", By.USER),
            new ClassValue("", 2, "一般管控单元", By.USER),
            new ClassValue("乙", 1, "", By.NOBODY));
    ZoneLayer read = read(done);
    assertThat(counted(read)).isEqualTo(counted(done));
    assertThat(read.code()).isEqualTo("HJGKDY");
    assertThat(read.zones().get(0).name()).isEqualTo("单元0");
  }

  @Test
  void valueThatTheProfileKnowsIsNotMadeAnotherClass() throws Exception {
    SetUp setUp =
        new SetUp("HJGKDY", Map.of("class", "leixing"), Map.of("优先", "一般管控单元", "甲", "没有这一类"), null);
    TableProposal proposal = revise(propose(units("优先", "甲")).get(0), setUp);
    assertThat(proposal.classes())
        .containsExactly(
            new ClassValue("优先", 1, "优先保护单元", By.PROFILE), new ClassValue("甲", 1, "", By.NOBODY));
    assertThat(proposal.issues())
        .extracting(Issue::code)
        .contains("SET_UP_CLASS_KNOWN", "SET_UP_CLASS_UNKNOWN");
    assertThat(counted(read(proposal))).isEqualTo(counted(proposal));
  }

  @Test
  void competingColumnsAreNamedAndTheUserMayTakeAnotherOrNone() throws Exception {
    Path file = folder.resolve("a.gpkg");
    try (RawGeoPackage zones = RawGeoPackage.create(file)) {
      zones.table("HJGKDY", "POLYGON", 4544, "管控单元分类", "GKDYFL");
      zones.row("HJGKDY", 1, SQUARE, "优先保护单元", "重点管控单元");
    }
    TableProposal proposal = propose(file).get(0);
    Field field =
        proposal.fields().stream()
            .filter(each -> each.attribute().equals("class"))
            .findFirst()
            .orElseThrow();
    List<String> both = new ArrayList<>(field.others());
    both.add(field.column());
    assertThat(both).containsExactlyInAnyOrder("管控单元分类", "GKDYFL");

    String other = field.others().get(0);
    TableProposal taken = revise(proposal, SetUp.NONE.withFields(Map.of("class", other)));
    assertThat(column(taken, "class")).isEqualTo(other);
    assertThat(taken.issues()).extracting(Issue::code).doesNotContain("FIELD_CHOSEN");
    assertThat(counted(taken)).isNotEqualTo(counted(proposal));

    TableProposal none = revise(proposal, SetUp.NONE.withFields(Map.of("class", "")));
    assertThat(column(none, "class")).isEmpty();
    assertThat(none.undecidedRows()).isEqualTo(1);
  }

  @Test
  void identityIsWhatTheFileStates() throws Exception {
    assertThat(propose(DEMO.resolve("zones.gpkg")))
        .anySatisfy(
            proposal -> {
              assertThat(proposal.table()).isEqualTo("STBHHX");
              assertThat(proposal.identity()).isEqualTo(read(proposal).identity());
              assertThat(proposal.identity().issuer()).isNotEmpty();
            });
  }

  @Test
  void fileThatIsGoneOrDamagedIsAProposalWithAnIssue() throws Exception {
    Path file = units("甲");
    TableProposal proposal = propose(file).get(0);
    Files.delete(file);
    TableProposal gone = revise(proposal, SetUp.NONE.withCode("HJGKDY"));
    assertThat(gone.issues()).extracting(Issue::code).containsExactly("FILE_NOT_FOUND");
    assertThat(gone.code().code()).isEqualTo("HJGKDY");
    assertThat(gone.setUp().code()).isEqualTo("HJGKDY");
  }

  @Test
  void hundredThousandRowsAreCounted() throws Exception {
    Path file = folder.resolve("many.gpkg");
    try (RawGeoPackage zones = RawGeoPackage.create(file)) {
      zones.table("HJGKDY", "POLYGON", 4544, "GKDYFL");
      zones.row("HJGKDY", 1, SQUARE, "优先");
      zones.sql(
          "WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)"
              + " INSERT INTO HJGKDY(fid, geom, GKDYFL)"
              + " SELECT i, (SELECT geom FROM HJGKDY WHERE fid = 1), 'v' || (i % 6000) FROM n");
    }
    TableProposal proposal = propose(file).get(0);
    assertThat(proposal.found().rows()).isEqualTo(100_000);
    assertThat(proposal.classes()).as("more are no classes").hasSize(5000);
    long counted = proposal.classes().stream().mapToLong(ClassValue::count).sum();
    assertThat(proposal.issues())
        .filteredOn(issue -> issue.code().equals("SET_UP_CLASSES_MANY"))
        .extracting(issue -> issue.args().get(1))
        .as("what is not listed is said")
        .containsExactly(String.valueOf(100_000 - counted));
    assertThat(proposal.classes()).contains(new ClassValue("优先", 1, "优先保护单元", By.PROFILE));
  }

  @Test
  void setUpIsRememberedForTheSameTableWithTheSameColumnsWithoutItsIdentity() {
    RememberedSetUps remembered = new RememberedSetUps(folder.resolve("home"));
    SetUp setUp =
        new SetUp(
            "HJGKDY",
            Map.of("class", "类型"),
            Map.of("甲", "优先保护单元"),
            org.ecozone.zone.LayerIdentity.NOT_STATED);
    List<String> columns = List.of("类型", "Name");
    assertThat(remembered.find("单元", columns)).isEmpty();
    remembered.remember("单元", columns, setUp);
    assertThat(remembered.find("单元", List.of("name", "类型"))).contains(setUp.withIdentity(null));
    assertThat(remembered.find("单元2", columns)).isEmpty();
    assertThat(remembered.find("单元", List.of("类型"))).isEmpty();
    remembered.remember("单元", columns, SetUp.NONE);
    assertThat(remembered.find("单元", columns)).isEmpty();
  }
}
