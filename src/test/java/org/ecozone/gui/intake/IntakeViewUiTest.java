package org.ecozone.gui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.ecozone.app.intake.Examination.EncodingRows;
import org.ecozone.app.intake.Examination.FoundTable;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.FxJobs;
import org.ecozone.gui.common.MessageList;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.intake.decision.ChoiceCard;
import org.ecozone.gui.intake.received.FakeExaminer;
import org.ecozone.gui.intake.received.Found;
import org.ecozone.gui.intake.received.IntakeFile;
import org.ecozone.gui.intake.received.IntakeViewModel;
import org.ecozone.gui.intake.received.WorkAreaSource;
import org.ecozone.gui.map.MapView;
import org.ecozone.gui.support.Desks;
import org.ecozone.gui.support.FxTest;
import org.ecozone.gui.support.SampleLayers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The preview with an examiner that finds what the test says. */
class IntakeViewUiTest extends FxTest {
  private final FakeExaminer examiner = new FakeExaminer();
  private FxJobs jobs;
  private Desk desk;
  private IntakeViewModel model;
  private MapView map;
  private Stage stage;

  @BeforeEach
  void showPreview() {
    stage =
        show(
            () -> {
              jobs = new FxJobs(new MessageList(new UiTexts()));
              desk = Desks.with(jobs);
              SampleLayers.open(desk.workspace(), SampleLayers.DEMO);
              model = new IntakeViewModel(desk, examiner, new WorkAreaSource(desk.workspace()));
              map = new MapView(desk);
              return new IntakeView(desk, map, new NoRequests(), IntakeViewUiTest::around, model)
                  .node();
            });
  }

  @AfterEach
  void endJobs() {
    doOnFx(jobs::close);
  }

  private static Region around(Region middle, Surround.Sides sides, ObservableBooleanValue shown) {
    sides.left().setPrefWidth(288);
    sides.right().setPrefWidth(380);
    sides.below().setPrefHeight(214);
    BorderPane inner = new BorderPane(middle);
    inner.setBottom(sides.below());
    BorderPane all = new BorderPane(inner);
    all.setLeft(sides.left());
    all.setRight(sides.right());
    return all;
  }

  private static final class NoRequests implements IntakeRequests {
    @Override
    public List<Path> filesToAdd() {
      return List.of();
    }

    @Override
    public Optional<Path> outputFile(String suggestedName) {
      return Optional.empty();
    }

    @Override
    public void openAsLayers(List<Path> files) {}
  }

  private void begin(String... names) {
    doOnFx(
        () ->
            model.begin(java.util.Arrays.stream(names).map(name -> Path.of("/来料", name)).toList()));
    waitFor("an end of looking", () -> !model.isBusy());
  }

  private ButtonBase button(String id) {
    return lookup(id).queryAs(ButtonBase.class);
  }

  private ChoiceCard card(String id) {
    return lookup(id).queryAs(ChoiceCard.class);
  }

  private boolean isDisabled(String id) {
    return onFx(button(id)::isDisabled);
  }

  private String text(String id) {
    return onFx(() -> lookup(id).queryAs(Labeled.class).getText());
  }

  private boolean isThere(String id) {
    return onFx(() -> lookup(id).tryQuery().map(Node::isVisible).orElse(false));
  }

  @Test
  void choosingACandidateOfTheCrsEnablesAdding() {
    examiner.knows("甲.txt", Found.file("甲.txt", "SURVEY_TXT")::open);
    begin("甲.txt");
    assertThat(isDisabled("#intake-add")).isTrue();
    assertThat(text("#intake-reason")).contains("坐标系未定");
    shot(stage, "intake-candidates");
    doOnFx(card("#intake-crs-1")::fire);
    waitFor("a choice", () -> !model.isBusy());
    assertThat(isDisabled("#intake-add")).isFalse();
    assertThat(model.selectedProperty().get().choices().crs()).isEqualTo("EPSG:4544");
    waitFor("a map", () -> jobs.running().isEmpty());
    shot(stage, "intake-chosen");
    doOnFx(button("#intake-add")::fire);
    waitFor("sites", () -> !desk.workspace().project().sites().isEmpty());
    assertThat(onFx(() -> desk.workspace().currentSite())).isEqualTo("DK1");
    assertThat(onFx(() -> model.openProperty().get())).isFalse();
    doOnFx(desk.workspace()::undo);
    assertThat(onFx(() -> desk.workspace().project().sites())).isEmpty();
  }

  @Test
  void anotherEncodingIsLookedAtAtOnce() {
    examiner.knows(
        "乙.shp",
        Found.file("乙.shp", "SHAPEFILE")
                .encodings(
                    "GBK",
                    new EncodingRows("GBK", List.of("徽县铅锌矿", "二号地块", "临时用地"), 0),
                    new EncodingRows("UTF-8", List.of("��Ϫ��Ǧп��", "???"), 31))
            ::certain);
    begin("乙.shp");
    doOnFx(card("#intake-encoding-UTF-8")::fire);
    waitFor("a choice", () -> !model.isBusy());
    shot(stage, "intake-encodings");
    assertThat(model.selectedProperty().get().choices().read()).containsEntry("encoding", "UTF-8");
  }

  @Test
  void layersOfADrawingAreTickedAndAFolderIsAList() {
    examiner.knows(
        "丙.dxf",
        Found.file("丙.dxf", "DXF")
                .tables(
                    new FoundTable("用地红线", 2, List.of(), true),
                    new FoundTable("地形", 431, List.of(), false),
                    new FoundTable("注记", 12, List.of(), false))
            ::open);
    examiner.knows("丁.kml", Found.file("丁.kml", "KML").parcels(14)::certain);
    examiner.knows("戊.csv", Found.file("戊.csv", "CORNER_CSV")::certain);
    begin("丙.dxf", "丁.kml", "戊.csv", "己.dwg");
    shot(stage, "intake-bulk");
    assertThat(text("#intake-add-all")).contains("2");
    assertThat(model.files())
        .extracting(IntakeFile::state)
        .containsExactly(
            IntakeFile.State.DECIDE,
            IntakeFile.State.READY,
            IntakeFile.State.READY,
            IntakeFile.State.UNREADABLE);
    assertThat(isThere("#intake-cad-layers")).isTrue();
    doOnFx(() -> theme(org.ecozone.app.preferences.ThemeName.DARK).use(stage.getScene()));
    doOnFx(() -> model.selectedProperty().set(model.files().get(3)));
    shot(stage, "intake-refused-dark");
    doOnFx(button("#intake-add-all")::fire);
    waitFor("sites", () -> desk.workspace().project().sites().size() == 16);
    assertThat(onFx(() -> model.files().size())).isEqualTo(2);
  }

  @Test
  void whatWasChosenForAnotherFileIsOfferedAndTakenByOneClickOnly() {
    examiner.knows("甲.txt", Found.file("甲.txt", "SURVEY_TXT")::open);
    examiner.knows("乙.txt", Found.file("乙.txt", "SURVEY_TXT")::open);
    begin("甲.txt");
    assertThat(lookup("#intake-proposals").tryQuery()).isEmpty();
    doOnFx(card("#intake-crs-2")::fire);
    waitFor("a choice", () -> !model.isBusy());
    doOnFx(button("#intake-add")::fire);
    waitFor("sites", () -> !desk.workspace().project().sites().isEmpty());
    begin("乙.txt");
    IntakeFile second = model.selectedProperty().get();
    assertThat(second.choices()).isEqualTo(org.ecozone.app.intake.IntakeChoices.NONE);
    assertThat(isDisabled("#intake-add")).isTrue();
    shot(stage, "intake-proposal");
    doOnFx(button("#intake-proposal-1")::fire);
    waitFor("a choice", () -> !model.isBusy());
    assertThat(second.choices().crs()).isEqualTo("EPSG:4543");
    assertThat(isDisabled("#intake-add")).isFalse();
  }

  @Test
  void aListOfTenThousandParcelsAnswersAndOnlyShowsWhatFits() {
    examiner.knows("大.txt", Found.file("大.txt", "SURVEY_TXT").parcels(10_000)::certain);
    begin("大.txt");
    javafx.scene.control.TableView<?> table = lookup("#intake-parcels").queryTableView();
    assertThat(onFx(() -> table.getItems().size())).isEqualTo(10_000);
    assertThat(onFx(() -> table.lookupAll(".table-row-cell").size())).isLessThan(60);
    assertThat(text("#intake-name")).isEqualTo("大.txt");
  }

  @Test
  void addingTwiceBeforeTheFirstIsDoneAddsOnce() {
    examiner.knows("甲.txt", Found.file("甲.txt", "SURVEY_TXT")::certain);
    begin("甲.txt");
    doOnFx(
        () -> {
          button("#intake-add").fire();
          button("#intake-add").fire();
        });
    waitFor("sites", () -> !desk.workspace().project().sites().isEmpty());
    waitFor("an end", () -> jobs.running().isEmpty());
    assertThat(onFx(() -> desk.workspace().project().sites())).hasSize(2);
  }

  @Test
  void theMapGoesToTheLandAlsoWhereThePointerStaysOnTheChosenCard() {
    examiner.knows("甲.txt", Found.file("甲.txt", "SURVEY_TXT")::open);
    begin("甲.txt");
    waitFor("a map", () -> jobs.running().isEmpty() && map.viewport().get() != null);
    double before = onFx(() -> map.viewport().get().unitsPerPixel());
    clickOn(card("#intake-crs-1")); // the card is made anew under the pointer, which lights it up
    waitFor("a choice", () -> !model.isBusy() && jobs.running().isEmpty());
    waitFor("the land", () -> map.viewport().get().unitsPerPixel() < before / 20);
  }
}
