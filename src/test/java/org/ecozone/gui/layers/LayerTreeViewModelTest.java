package org.ecozone.gui.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerContent.State;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerItem.Group;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.LayerTree.Place;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.layers.LayerMark.Kind;
import org.ecozone.gui.layers.style.LegendKeeper;
import org.ecozone.gui.support.Desks;
import org.ecozone.gui.support.SampleLayers;
import org.ecozone.store.StoreIssue;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.LostFeature;
import org.ecozone.zone.Source;
import org.ecozone.zone.ZoneLayer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/** What can be done with the layer tree; needs no toolkit. */
class LayerTreeViewModelTest {
  private static final Path FILE = Path.of("/data/zones.gpkg");
  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);

  private final Desk desk = Desks.direct();
  private final Workspace workspace = desk.workspace();
  private final LayerTreeViewModel model =
      new LayerTreeViewModel(desk, new LayerTitles(desk), TODAY);

  @BeforeEach
  void layers() {
    workspace.adjust(
        workspace
            .project()
            .withLayers(
                List.of(
                    new Group("g", "水", true, true, List.of(layer("a"), layer("b"))),
                    layer("c"),
                    layer("d"))));
  }

  private static Layer layer(String id) {
    return SampleLayers.item(id, FILE, id);
  }

  private LayerItem item(String id) {
    return LayerTree.find(model.items(), id).orElseThrow();
  }

  private List<String> order() {
    return List.copyOf(LayerTree.ids(model.items()));
  }

  // ---- visibility

  @Test
  void boxOfAGroupDoesNotChangeItsLayers() {
    model.visibility().toggle("g");

    assertThat(item("g").visible()).isFalse();
    assertThat(item("a").visible()).isTrue();
    assertThat(model.visibility().isInShownGroups("a")).isFalse();
    assertThat(workspace.undoable()).contains("gui/layers.undo.hide");
  }

  @Test
  void groupWithAHiddenLayerIsPartlyShown() {
    model.visibility().toggle("b");

    assertThat(model.visibility().stateOf(item("g"))).isEqualTo(CheckState.PARTLY);
    assertThat(model.visibility().stateOf(item("a"))).isEqualTo(CheckState.CHECKED);
    assertThat(model.visibility().stateOf(item("b"))).isEqualTo(CheckState.UNCHECKED);
  }

  @Test
  void branchIsShownAsAWholeFirstAndThenHidden() {
    model.visibility().toggle("b");

    model.visibility().toggleBranch("g");
    assertThat(model.visibility().stateOf(item("g"))).isEqualTo(CheckState.CHECKED);

    model.visibility().toggleBranch("g");
    assertThat(List.of(item("g"), item("a"), item("b"))).noneMatch(LayerItem::visible);
    assertThat(item("c").visible()).isTrue();
  }

  @Test
  void soloShowsOneLayerAndComesBackToWhatWasShown() {
    model.visibility().toggle("c");

    model.visibility().solo(List.of("b"));
    assertThat(item("b").visible()).isTrue();
    assertThat(item("g").visible()).isTrue();
    assertThat(List.of(item("a"), item("c"), item("d"))).noneMatch(LayerItem::visible);

    model.visibility().solo(List.of("b"));
    assertThat(item("a").visible()).isTrue();
    assertThat(item("c").visible()).isFalse();
    assertThat(item("d").visible()).isTrue();
  }

  @Test
  void soloOfAnotherLayerStillKnowsWhatWasShownAtFirst() {
    model.visibility().solo(List.of("b"));
    model.visibility().solo(List.of("d"));
    model.visibility().solo(List.of("d"));

    assertThat(List.of(item("a"), item("b"), item("c"), item("d"))).allMatch(LayerItem::visible);
  }

  // ---- order

  @Test
  void severalLayersMoveUpTogetherAndStopAtTheTop() {
    model.moveUp(List.of("c", "d"));
    assertThat(order()).containsExactly("c", "d", "g", "a", "b");

    model.moveUp(List.of("c", "d"));
    assertThat(order()).containsExactly("c", "d", "g", "a", "b");
  }

  @Test
  void lastOfAGroupLeavesItDownwards() {
    model.moveDown(List.of("b"));

    assertThat(LayerTree.parent(model.items(), "b")).isEmpty();
    assertThat(order()).containsExactly("g", "a", "b", "c", "d");
  }

  @Test
  void layersMoveIntoAGroupAndBackByUndo() {
    model.move(List.of("d", "c"), new Place("g", "b"));
    assertThat(order()).containsExactly("g", "a", "c", "d", "b");

    workspace.undo();
    assertThat(order()).containsExactly("g", "a", "b", "c", "d");
  }

  // ---- groups, names, removal

  @Test
  void groupOfChosenLayersCanBeNamedAndDissolved() {
    String group = model.group(List.of("c", "d"));
    model.rename(group, " 陆地 ");
    assertThat(model.title(item(group))).isEqualTo("陆地");
    assertThat(LayerTree.parent(model.items(), "c").orElseThrow().id()).isEqualTo(group);

    model.ungroup(List.of(group));
    assertThat(order()).containsExactly("g", "a", "b", "c", "d");
  }

  @Test
  void groupWithoutANameKeepsTheOneItHas() {
    model.rename("g", "  ");

    assertThat(model.title(item("g"))).isEqualTo("水");
  }

  @Test
  void layerWithoutANameHasItsUsualOneAgain() {
    model.rename("c", "旧图层");
    assertThat(model.title(item("c"))).isEqualTo("旧图层");

    model.rename("c", "");
    assertThat(model.title(item("c"))).isEqualTo("c");
  }

  @Test
  void removalIsOfferedToBeUndoneInTheMessageBar() {
    model.remove(List.of("g", "a", "d"));
    assertThat(order()).containsExactly("c");

    var message = Desks.messages(desk).shown().get(0);
    assertThat(message.text()).contains("4");
    message.link().run();

    assertThat(order()).containsExactly("g", "a", "b", "c", "d");
    assertThat(workspace.redoable()).contains("gui/layers.undo.remove");
  }

  @Test
  void removedLayersComeBackEvenAfterSomethingElseWasDone() {
    model.remove(List.of("b"));
    model.visibility().toggle("c");

    Desks.messages(desk).shown().get(0).link().run();

    assertThat(order()).containsExactly("b", "g", "a", "c", "d");
    assertThat(item("c").visible()).isFalse();
  }

  // ---- opacity

  @Test
  void slidingIsOneStepToUndo() {
    model.slideOpacity(Set.of("a"), 0.8);
    model.slideOpacity(Set.of("a"), 0.5);
    assertThat(((Layer) item("a")).opacity()).isEqualTo(0.5);
    model.endSlide(Set.of("a"), 0.4);

    workspace.undo();
    assertThat(((Layer) item("a")).opacity()).isEqualTo(1);
    assertThat(workspace.undoable()).isEmpty();
    workspace.redo();
    assertThat(((Layer) item("a")).opacity()).isEqualTo(0.4);
  }

  // ---- marks

  private List<LayerMark> marks(LayerContent content) {
    workspace.putContent("c", content);
    return model.marks((Layer) item("c"));
  }

  private static ZoneLayer zones(boolean profiled, LayerIdentity identity, int lost) {
    return new ZoneLayer(
        "STBHHX",
        profiled,
        "生态保护红线",
        new Source("zones.gpkg", "c", "00"),
        null,
        identity,
        List.of(),
        lost == 0 ? List.of() : List.of(new LostFeature(7, null, "GEOMETRY_NULL")),
        new Envelope(),
        0);
  }

  private static LayerContent ready(ZoneLayer layer, Issue... issues) {
    return new LayerContent(State.READY, layer, List.of(issues));
  }

  private static LayerIdentity validTo(LocalDate last) {
    return new LayerIdentity("", "", "", "", null, last, "", null);
  }

  @Test
  void layerThatCanBeCheckedHasNoMark() {
    assertThat(marks(ready(zones(true, LayerIdentity.NOT_STATED, 0)))).isEmpty();
  }

  @Test
  void missingFileIsAnAlarm() {
    List<LayerMark> marks = marks(new LayerContent(State.MISSING, null, List.of()));

    assertThat(marks).extracting(LayerMark::kind).containsExactly(Kind.MISSING);
    assertThat(marks.get(0).why()).contains("未核查", "zones.gpkg");
    assertThat(marks.get(0).kind().isAlarm()).isTrue();
  }

  @Test
  void layerWithoutCrsSaysSoInTheWordsOfTheReader() {
    Issue issue = Issue.of(StoreIssue.CRS_MISSING, "zones.gpkg", "c", "-1", "x", "y");

    List<LayerMark> marks = marks(new LayerContent(State.BROKEN, null, List.of(issue)));

    assertThat(marks).extracting(LayerMark::kind).containsExactly(Kind.NO_CRS);
    assertThat(marks.get(0).why()).isEqualTo(issue.message(desk.texts().lang()));
  }

  @Test
  void layerThatNoProfileKnowsIsNotChecked() {
    assertThat(marks(ready(zones(false, LayerIdentity.NOT_STATED, 0))))
        .extracting(LayerMark::kind)
        .containsExactly(Kind.NOT_CHECKED);
  }

  @Test
  void layerIsNotCheckedAfterItsLastDayAndIsOnIt() {
    LocalDate today = LocalDate.of(2026, 6, 1);
    assertThat(marks(ready(zones(true, validTo(today), 0)))).isEmpty();
    List<LayerMark> marks = marks(ready(zones(true, validTo(today.minusDays(1)), 0)));
    assertThat(marks).extracting(LayerMark::kind).containsExactly(Kind.NOT_CHECKED);
    assertThat(marks.get(0).text()).isEqualTo("已失效");
    assertThat(marks.get(0).why()).contains("2026-05-31");
  }

  @Test
  void lostFeaturesAndUnknownClassesAreUndecided() {
    Issue unknown = Issue.of(StoreIssue.UNKNOWN_CLASS, "zones.gpkg", "c", "四类", "", "");

    List<LayerMark> marks = marks(ready(zones(true, LayerIdentity.NOT_STATED, 1), unknown));

    assertThat(marks).extracting(LayerMark::kind).containsExactly(Kind.UNDECIDED);
    assertThat(marks.get(0).why()).contains("1 个要素").contains("四类");
  }

  @Test
  void gravestMarkComesFirst() {
    LayerIdentity secret =
        new LayerIdentity("", "", "", "", null, LocalDate.of(2020, 1, 1), "秘密", null);
    workspace.adjust(
        workspace
            .project()
            .withLayers(LayerTree.replaceLayer(model.items(), "c", l -> l.withFilter("a = 1"))));

    assertThat(marks(ready(zones(true, secret, 1))))
        .extracting(LayerMark::kind)
        .containsExactly(Kind.NOT_CHECKED, Kind.UNDECIDED, Kind.FILTERED, Kind.CONFIDENTIAL);
  }

  // ---- lines

  @Test
  void searchFindsGroupsWithAllTheyHoldAndLayersWithTheGroupsAroundThem() {
    assertThat(found("水")).containsExactly("g", "a", "b");
    assertThat(found("B")).containsExactly("g", "b");
    assertThat(found("没有")).isEmpty();
    assertThat(found("zones.GPKG")).containsExactly("g", "a", "b", "c", "d");
  }

  private List<String> found(String text) {
    TreeLines lines = new TreeLines(model, new LegendKeeper(desk, null, () -> {}), 0, text);
    return lines.nodes().stream().flatMap(LayerTreeViewModelTest::keys).toList();
  }

  private static Stream<String> keys(TreeNode node) {
    return Stream.concat(
        Stream.of(node.line().key()), node.below().stream().flatMap(LayerTreeViewModelTest::keys));
  }
}
