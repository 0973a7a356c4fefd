package org.ecozone.gui.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.ecozone.app.preferences.Preferences;
import org.ecozone.app.style.LayerStyling;
import org.ecozone.app.table.LayerNames;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerContent.State;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.Settings;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.layers.filter.FilterEditorViewModel;
import org.ecozone.gui.layers.identity.CardLine;
import org.ecozone.gui.layers.identity.CardLine.Tone;
import org.ecozone.gui.layers.identity.IdentityCardViewModel;
import org.ecozone.gui.layers.style.LegendKeeper;
import org.ecozone.gui.layers.style.LegendLook;
import org.ecozone.gui.layers.style.StyleChoice;
import org.ecozone.gui.layers.style.StyleChooserViewModel;
import org.ecozone.gui.support.Desks;
import org.ecozone.gui.support.DirectJobs;
import org.ecozone.gui.support.RecordedMessages;
import org.ecozone.gui.support.SampleLayers;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Style, filter and identity card of the demo's layers; needs no toolkit. */
class LayerPropertiesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  @TempDir Path userFolder;
  private Desk desk;
  private Workspace workspace;

  @BeforeEach
  void open() {
    workspace = new Workspace();
    desk =
        new Desk(
            workspace,
            Desks.installation(userFolder),
            new DirectJobs(),
            new UiTexts(),
            new RecordedMessages(),
            new Settings(Preferences.USUAL));
    SampleLayers.open(workspace, SampleLayers.DEMO);
  }

  private Layer layer(String id) {
    return LayerTree.findLayer(workspace.project().layers(), id).orElseThrow();
  }

  // ---- filter

  @Test
  void filterCountsWhileItIsTypedAndIsAppliedAsStrictEcql() {
    FilterEditorViewModel filter = new FilterEditorViewModel(desk);
    filter.edit(layer("饮用水水源保护区"));
    assertThat(filter.countProperty().get()).contains("22 / 22");

    filter.textProperty().set("保护区级别 ＝ ‘一级保护区’");
    assertThat(filter.complaintProperty().get()).isEmpty();
    assertThat(filter.countProperty().get()).doesNotContain("22 / 22").contains("/ 22");
    assertThat(layer("饮用水水源保护区").filter()).isEmpty();

    filter.apply();
    assertThat(layer("饮用水水源保护区").filter()).isEqualTo("\"保护区级别\" = '一级保护区'");
    workspace.undo();
    assertThat(layer("饮用水水源保护区").filter()).isEmpty();
  }

  @Test
  void wrongFilterIsSaidWithItsPlaceAndCannotBeApplied() {
    FilterEditorViewModel filter = new FilterEditorViewModel(desk);
    filter.edit(layer("XZQ"));

    filter.textProperty().set("name = '武都区");
    assertThat(filter.complaintProperty().get()).contains("第 8 个字符");
    assertThat(filter.complaintAt()).isEqualTo(7);
    assertThat(filter.canApply()).isFalse();
    filter.apply();
    assertThat(layer("XZQ").filter()).isEmpty();

    filter.textProperty().set("nam = 1");
    assertThat(filter.complaintProperty().get()).contains("nam");
  }

  @Test
  void clearedFilterShowsEverythingAgain() {
    FilterEditorViewModel filter = new FilterEditorViewModel(desk);
    filter.edit(layer("XZQ"));
    filter.textProperty().set("name = '武都区'");
    filter.apply();

    filter.clear();

    assertThat(layer("XZQ").filter()).isEmpty();
    assertThat(filter.countProperty().get()).contains("9 / 9");
  }

  @Test
  void columnsAreOfferedOnceAndWithTheirValues() {
    FilterEditorViewModel filter = new FilterEditorViewModel(desk);
    filter.edit(layer("HHAX"));

    assertThat(filter.columns()).extracting(column -> column.name()).doesNotHaveDuplicates();
    assertThat(
            filter.samples(
                filter.columns().stream()
                    .filter(column -> column.name().equals("class"))
                    .findFirst()
                    .orElseThrow()))
        .contains("岸线保护区");
    assertThat(FilterEditorViewModel.literal("it's")).isEqualTo("'it''s'");
    assertThat(FilterEditorViewModel.literal(12.50)).isEqualTo("12.5");
    assertThat(FilterEditorViewModel.literal(true)).isEqualTo("true");
  }

  // ---- style

  @Test
  void usualStyleComesFirstAndAChosenOneIsAppliedToAllLayersAtOnce() {
    StyleChooserViewModel styles =
        new StyleChooserViewModel(desk, new LayerStyling(desk.installation()));
    styles.edit(List.of(layer("HHAX"), layer("HDGLFW")));
    List<StyleChoice> choices = styles.choicesProperty().get();
    assertThat(choices.get(0).id()).isEmpty();
    assertThat(choices.get(0).looks()).hasSizeGreaterThan(1);
    StyleChoice plain =
        choices.stream().filter(c -> c.id().equals("default-polygon")).findFirst().orElseThrow();

    styles.choose(plain);

    assertThat(layer("HHAX").style()).isEqualTo("default-polygon");
    assertThat(layer("HDGLFW").style()).isEqualTo("default-polygon");
    workspace.undo();
    assertThat(layer("HHAX").style()).isEmpty();
  }

  @Test
  void styleFileIsTakenIntoTheUsersFolderAndWhatItAsksForInVainIsSaid() throws Exception {
    Path sld = userFolder.resolve("我的 样式.sld");
    Files.writeString(
        sld,
        "<StyledLayerDescriptor version='1.0.0'><NamedLayer><UserStyle><FeatureTypeStyle><Rule>"
            + "<RasterSymbolizer/><PolygonSymbolizer><Fill/></PolygonSymbolizer></Rule>"
            + "</FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>");
    StyleChooserViewModel styles =
        new StyleChooserViewModel(desk, new LayerStyling(desk.installation()));
    styles.edit(List.of(layer("XZQ")));

    styles.add(sld);

    assertThat(layer("XZQ").style()).isEqualTo("我的 样式");
    assertThat(styles.folder().resolve("我的 样式.sld")).hasSameTextualContentAs(sld);
    StyleChoice added =
        styles.choicesProperty().get().stream()
            .filter(choice -> choice.id().equals("我的 样式"))
            .findFirst()
            .orElseThrow();
    assertThat(added.remarks()).isNotEmpty();
  }

  @Test
  void fileThatIsNoStyleIsRefused() throws Exception {
    Path sld = Files.writeString(userFolder.resolve("坏.sld"), "<html/>");
    StyleChooserViewModel styles =
        new StyleChooserViewModel(desk, new LayerStyling(desk.installation()));
    styles.edit(List.of(layer("XZQ")));

    styles.add(sld);

    assertThat(layer("XZQ").style()).isEmpty();
    assertThat(Desks.messages(desk).failures()).hasSize(1);
    assertThat(styles.folder()).doesNotExist();
  }

  @Test
  void legendHasTheClassesThatOccurAndIsMadeOnce() {
    int[] arrivals = new int[1];
    LegendKeeper legends =
        new LegendKeeper(desk, new LayerStyling(desk.installation()), () -> arrivals[0]++);
    Layer shore = layer("HHAX");
    assertThat(legends.of(shore, workspace.content("HHAX")).entries()).isEmpty();
    legends.fetch();
    legends.fetch();

    assertThat(arrivals[0]).isEqualTo(1);
    List<LegendLook> entries = legends.of(shore, workspace.content("HHAX")).entries();
    assertThat(entries).extracting(LegendLook::title).contains("岸线保护区", "岸线保留区");
    assertThat(entries.get(0).swatch().argb()).isNotEmpty();

    Layer other = shore.withStyle("default-polygon");
    assertThat(legends.of(other, workspace.content("HHAX")).entries())
        .as("the old one until the new one is there")
        .isEqualTo(entries);
    legends.fetch();
    assertThat(legends.of(other, workspace.content("HHAX")).entries()).hasSize(1);
  }

  @Test
  void legendLineAppliesInAnyOfItsScales() {
    LegendLook look =
        new LegendLook(
            "", null, List.of(new LegendLook.Scales(0, 100), new LegendLook.Scales(500, 1000)));

    assertThat(look.appliesAt(0)).as("scale not known").isTrue();
    assertThat(look.appliesAt(99.9)).isTrue();
    assertThat(look.appliesAt(100)).isFalse();
    assertThat(look.appliesAt(500)).isTrue();
    assertThat(look.appliesAt(1000)).isFalse();
  }

  // ---- identity card

  private List<CardLine> card(Layer layer) {
    IdentityCardViewModel card = new IdentityCardViewModel(desk);
    card.show(layer, LayerNames.NONE, TODAY);
    return card.sectionsProperty().get().stream().flatMap(s -> s.lines().stream()).toList();
  }

  private static CardLine line(List<CardLine> lines, String label) {
    return lines.stream().filter(l -> l.label().equals(label)).findFirst().orElseThrow();
  }

  @Test
  void cardNamesIssuerValidityCoverageAndWhyTheLayerWasRecognised() {
    List<CardLine> lines = card(layer("XZQ"));

    assertThat(line(lines, "状态").tone()).isEqualTo(Tone.GOOD);
    assertThat(line(lines, "发布机关").value()).isEqualTo("示意数据（虚构）");
    assertThat(line(lines, "覆盖范围").value()).contains("621200");
    assertThat(line(lines, "识别依据").value()).contains("表名");
    assertThat(line(lines, "要素数").value()).isEqualTo("9");
    assertThat(line(lines, "SHA-256").value()).hasSize(64);
    assertThat(line(lines, "字段对应").value()).contains("name ←");
  }

  @Test
  void whatNobodyStatedSaysSo() {
    List<CardLine> lines = card(layer("XZQ"));

    assertThat(line(lines, "有效期"))
        .extracting(CardLine::value, CardLine::tone)
        .containsExactly("未说明", Tone.NOT_STATED);
  }

  @Test
  void layerWithUnknownClassesIsNotCalledReady() {
    assertThat(card(layer("HHAX"))).isNotEmpty();
    LayerContent content = workspace.content("饮用水水源保护区");
    boolean unknown =
        content.issues().stream().anyMatch(issue -> issue.code().equals("UNKNOWN_CLASS"));

    Tone tone = line(card(layer("饮用水水源保护区")), "状态").tone();

    assertThat(tone).isEqualTo(unknown ? Tone.WARNING : Tone.GOOD);
  }

  @Test
  void missingFileIsBad() {
    workspace.putContent("XZQ", new LayerContent(State.MISSING, null, List.of()));

    assertThat(line(card(layer("XZQ")), "状态"))
        .satisfies(line -> assertThat(line.tone()).isEqualTo(Tone.BAD))
        .satisfies(line -> assertThat(line.value()).contains("未核查"));
  }

  @Test
  void namesOfLayersFollowTheLanguageAndTellPartsApart() throws Exception {
    LayerNames names = LayerNames.read(desk.installation(), Project.EMPTY.basis());
    var zh = names.titles(workspace, Lang.ZH);
    var en = names.titles(workspace, Lang.EN);

    assertThat(zh.get("XZQ")).isEqualTo("行政区");
    assertThat(en.get("XZQ")).isEqualTo("Administrative areas");
    assertThat(zh.get("GJGY")).startsWith("自然保护地 · ").isNotEqualTo(zh.get("SLGY"));
  }
}
