package org.ecozone.app.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.ecozone.app.AppException;
import org.ecozone.app.table.RowQuery.Direction;
import org.ecozone.app.table.RowQuery.Order;
import org.ecozone.geo.Crs;
import org.ecozone.job.CancelledException;
import org.ecozone.job.Progress;
import org.ecozone.support.FolderState;
import org.ecozone.zone.Lang;
import org.ecozone.zone.ZoneLayer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;

/** Rows of a layer: what they hold, which are chosen, in which order, what is written of them. */
class LayerRowsTest {
  @TempDir Path folder;
  private Path file;
  private ZoneLayer layer;
  private LayerRows rows;

  @BeforeEach
  void read() throws Exception {
    file = SampleTable.write(folder);
    layer = SampleTable.read(file);
    rows = LayerRows.read(file, SampleTable.TABLE, layer, Progress.NONE);
  }

  private Object value(int row, String name) {
    return rows.columns().stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value(row);
  }

  private int column(String name) {
    return IntStream.range(0, rows.columns().size())
        .filter(i -> rows.columns().get(i).name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private long[] fids(int[] chosen) {
    return Arrays.stream(chosen).mapToLong(rows::fid).toArray();
  }

  private long[] select(RowQuery query) {
    return fids(query.select(rows, Lang.ZH, Progress.NONE));
  }

  @Test
  void columnsAreTheFidThoseOfTheFileThenTheCanonicalOnes() {
    assertThat(rows.columns())
        .extracting(RowColumn::name)
        .startsWith("fid", "HJZHGKDYBM", "HJZHGKDYMC", "ZHGKDYFL", "面积(亩)")
        .contains("code", "name", "class");
    assertThat(rows.columns().get(column("class")).origin()).isEqualTo(RowColumn.Origin.CANONICAL);
    assertThat(rows.columns().get(column("面积(亩)")).kind()).isEqualTo(RowColumn.Kind.NUMBER);
    assertThat(rows.size()).isEqualTo(4);
  }

  @Test
  void nullEmptyTextTruthAndBytesAreDifferentThings() {
    assertThat(value(0, "备注/说明")).isEqualTo("");
    assertThat(value(1, "备注/说明")).isNull();
    assertThat(value(0, "在册")).isEqualTo(true);
    assertThat(value(2, "在册")).isNull();
    assertThat(value(3, "照片")).isEqualTo(new RowColumn.Bytes(3));
    assertThat(CellText.of(value(3, "照片"), Lang.ZH)).isEqualTo("〔3 字节〕");
    assertThat(CellText.of(value(1, "面积(亩)"), Lang.ZH)).isEqualTo("3");
  }

  @Test
  void unknownClassIsNullAmongTheCanonicalValuesAndStaysAsItIsInTheFile() {
    assertThat(value(2, "ZHGKDYFL")).isEqualTo("四类单元");
    assertThat(value(2, "class")).isNull();
    assertThat(value(0, "class")).isEqualTo("优先保护单元");
  }

  @Test
  void rowWithoutGeometryIsThereAndMarked() {
    assertThat(rows.isUnusable(3)).isTrue();
    assertThat(rows.extent(3)).isNull();
    assertThat(rows.isUnusable(0)).isFalse();
    assertThat(rows.extent(1)).isEqualTo(new Envelope(35500020, 35500030, 3700000, 3700010));
  }

  @Test
  void rowIsFoundByItsFid() {
    assertThat(rows.rowOf(30)).isEqualTo(2);
    assertThat(rows.rowOf(25)).isEqualTo(-1);
  }

  @Test
  void fileAndItsFolderStayAsTheyWere() throws Exception {
    FolderState before = FolderState.of(folder);

    LayerRows.read(file, SampleTable.TABLE, layer, Progress.NONE);

    assertThat(FolderState.of(folder)).isEqualTo(before);
  }

  @Test
  void tableThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> LayerRows.read(file, "没有", null, Progress.NONE))
        .isInstanceOfSatisfying(
            AppException.class, e -> assertThat(e.issues().get(0).message(Lang.ZH)).contains("没有"));
  }

  @Test
  void withoutALayerTheColumnsOfTheFileCanStillBeSeen() throws Exception {
    LayerRows bare = LayerRows.read(file, SampleTable.TABLE, null, Progress.NONE);

    assertThat(bare.size()).isEqualTo(4);
    assertThat(bare.columns()).noneMatch(c -> c.origin() == RowColumn.Origin.CANONICAL);
    assertThat(bare.isUnusable(3)).isFalse();
  }

  // ---- choosing

  @Test
  void textIsFoundInAnyColumnWhateverItsCase() {
    assertThat(select(contains("zh62120220001"))).containsExactly(20);
    assertThat(select(contains("单元"))).containsExactly(10, 20, 30);
    assertThat(select(contains("是"))).containsExactly(10);
    assertThat(select(contains("没有这个"))).isEmpty();
  }

  private static RowQuery contains(String text) {
    return new RowQuery(List.of(), text, null, null, List.of());
  }

  @Test
  void conditionsFidsAndExtentAllHaveToHold() throws Exception {
    RowFilter filter = RowFilter.understood("\"面积(亩)\" > 5", rows);
    assertThat(select(new RowQuery(List.of(filter), "", null, null, List.of())))
        .containsExactly(10, 30);
    assertThat(select(new RowQuery(List.of(filter), "", Set.of(20L, 30L), null, List.of())))
        .containsExactly(30);
    Envelope west = new Envelope(35499990, 35500005, 3699990, 3700020);
    assertThat(select(new RowQuery(List.of(filter), "", null, west, List.of())))
        .containsExactly(10);
  }

  @Test
  void conditionOnAColumnThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> RowFilter.understood("没有的字段 = 1", rows))
        .isInstanceOfSatisfying(
            AppException.class,
            e ->
                assertThat(e.issues().get(0).code())
                    .isEqualTo(TableIssue.FILTER_UNKNOWN_COLUMN.name()));
  }

  @Test
  void columnWithASlashInItsNameCanBeAskedFor() throws Exception {
    RowFilter filter = RowFilter.understood(RowFilter.quoted("备注/说明") + " = '=1+2'", rows);

    assertThat(select(new RowQuery(List.of(filter), "", null, null, List.of())))
        .containsExactly(30);
  }

  @Test
  void numbersSortBySizeTextsByPinyinAndNullComesLastEitherWay() {
    assertThat(select(sorted("面积(亩)", Direction.RISING))).containsExactly(20, 10, 30, 40);
    assertThat(select(sorted("面积(亩)", Direction.FALLING))).containsExactly(30, 10, 20, 40);
    // 阿 a, 成 cheng, 武 wu
    assertThat(select(sorted("HJZHGKDYMC", Direction.RISING))).containsExactly(20, 30, 10, 40);
    assertThat(select(sorted("HJZHGKDYMC", Direction.FALLING))).containsExactly(10, 30, 20, 40);
  }

  private RowQuery sorted(String column, Direction direction) {
    return new RowQuery(List.of(), "", null, null, List.of(new Order(column(column), direction)));
  }

  @Test
  void equalRowsStayInTheOrderOfTheColumnBefore() {
    RowQuery query =
        new RowQuery(
            List.of(),
            "",
            null,
            null,
            List.of(
                new Order(column("在册"), Direction.RISING),
                new Order(column("fid"), Direction.FALLING)));

    assertThat(select(query)).containsExactly(20, 10, 40, 30);
  }

  @Test
  void choosingStopsWhenItIsCancelled() {
    Progress cancelled =
        new Progress() {
          @Override
          public boolean isCancelled() {
            return true;
          }

          @Override
          public void stage(String key, Object... args) {}

          @Override
          public void report(long done, long total) {}
        };

    assertThatThrownBy(() -> RowQuery.ALL.select(rows, Lang.ZH, cancelled))
        .isInstanceOf(CancelledException.class);
  }

  @Test
  void frequentValuesAreOfferedInOrder() {
    assertThat(rows.columns().get(column("面积(亩)")).samples(2)).hasSize(2);
    assertThat(rows.columns().get(column("在册")).samples(9)).containsExactly(false, true);
  }

  // ---- what is shown on the map

  @Test
  void filterOverCanonicalAttributesNeedsNoFile() throws Exception {
    Files.delete(file);

    assertThat(
            ShownFeatures.of(
                "class = '优先保护单元' OR fid = 30", file, SampleTable.TABLE, layer, Progress.NONE))
        .containsExactlyInAnyOrder(10L, 30L);
  }

  @Test
  void filterOverColumnsOfTheFileReadsIt() throws Exception {
    assertThat(
            ShownFeatures.of("ZHGKDYFL LIKE '四%'", file, SampleTable.TABLE, layer, Progress.NONE))
        .containsExactly(30L);
  }

  // ---- export

  @Test
  void csvHasBomQuotesAndNoFormulas() throws Exception {
    Path target = folder.resolve("导出.csv");
    List<Integer> columns = List.of(column("fid"), column("面积(亩)"), column("备注/说明"));

    new RowExport(rows, columns, Lang.ZH).writeCsv(target, new int[] {0, 1, 2}, Progress.NONE);

    assertThat(Files.readString(target, StandardCharsets.UTF_8))
        .isEqualTo("\uFEFFfid,面积(亩),备注/说明\r\n10,12.5,\r\n20,3,\r\n30,100.25,'=1+2\r\n");
  }

  @Test
  void copiedRowsAreATable() {
    String text =
        new RowExport(rows, List.of(column("fid"), column("在册")), Lang.ZH)
            .tabText(new int[] {2, 0}, Progress.NONE);

    assertThat(text).isEqualTo("fid\t在册\n30\t\n10\t是");
  }

  // ---- extents

  @Test
  void extentIsMovedIntoTheMapAndNeverTooSmall() throws Exception {
    Crs geographic = Crs.ofEpsg(4490);
    Envelope moved =
        MapExtent.in(geographic, List.of(new MapExtent.Part(rows.extent(0), rows.crs())));

    assertThat(moved.getMinX()).isBetween(104.9, 105.1);
    assertThat(moved.getMinY()).isBetween(33.3, 33.5);
    Envelope own =
        MapExtent.in(rows.crs(), List.of(new MapExtent.Part(rows.extent(0), rows.crs())));
    assertThat(own.getWidth()).isEqualTo(100);
    assertThat(MapExtent.in(geographic, List.of()).isNull()).isTrue();
  }
}
