package org.ecozone.gui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.ecozone.app.intake.Examine;
import org.ecozone.app.intake.template.Template;
import org.ecozone.app.intake.template.Templates;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.FxJobs;
import org.ecozone.gui.common.MessageList;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.intake.IntakeFile.State;
import org.ecozone.gui.map.MapView;
import org.ecozone.gui.support.Desks;
import org.ecozone.gui.support.FxTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be read at first are read after a choice in the preview. */
class IntakeRemediesUiTest extends FxTest {
  private static final Charset GBK = Charset.forName("GBK");
  private static final String KML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml><Document><Placemark><name>回水池</name>"
          + "<Polygon><outerBoundaryIs><LinearRing><coordinates>105.6,33.1 105.61,33.1"
          + " 105.61,33.11 105.6,33.1</coordinates></LinearRing></outerBoundaryIs></Polygon>"
          + "</Placemark></Document></kml>";
  private static final String LOCAL =
      """
      [属性描述]
      坐标系=2000国家大地坐标系
      [地块坐标]
      4,0.24,DK1,回水池,面,,,,@
      A,J1,1,35565320.000,3732420.000,埋石
      A,J2,1,35565380.000,3732420.000,埋石
      A,J3,1,35565380.000,3732380.000,喷漆
      A,J4,1,35565320.000,3732380.000,埋石
      """;

  @TempDir Path folder;
  private FxJobs jobs;
  private Desk desk;
  private IntakeViewModel model;
  private Stage stage;

  @BeforeEach
  void showPreview() {
    stage =
        show(
            () -> {
              jobs = new FxJobs(new MessageList(new UiTexts()));
              Desk usual = Desks.with(jobs);
              desk =
                  new Desk(
                      usual.workspace(),
                      Desks.installation(folder.resolve("配置")),
                      jobs,
                      usual.texts(),
                      usual.messages(),
                      usual.settings());
              model =
                  new IntakeViewModel(
                      desk,
                      Examiner.of(new Examine(desk.installation())),
                      new WorkAreaSource(desk.workspace()));
              return new IntakeView(
                      desk, new MapView(desk), new Nothing(), IntakeRemediesUiTest::around, model)
                  .node();
            });
  }

  @AfterEach
  void endJobs() {
    doOnFx(jobs::close);
  }

  private static Region around(Region middle, Surround.Sides sides, ObservableBooleanValue shown) {
    sides.right().setPrefWidth(380);
    sides.below().setPrefHeight(214);
    BorderPane all = new BorderPane(middle);
    all.setRight(sides.right());
    all.setBottom(sides.below());
    return all;
  }

  private static final class Nothing implements IntakeRequests {
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

  private IntakeFile begin(String name, String text) throws Exception {
    Path file = Files.write(folder.resolve(name), text.getBytes(GBK));
    doOnFx(() -> model.begin(List.of(file)));
    waitFor("an end of looking", () -> !model.isBusy());
    return onFx(() -> model.files().get(0));
  }

  private void waitForNode(String id) {
    waitFor(id, () -> stage.getScene().lookup(id) != null);
  }

  private <T extends Node> T node(String id, Class<T> kind) {
    return onFx(() -> kind.cast(stage.getScene().lookup(id)));
  }

  @Test
  void charsetOfAKmlThatLiesIsChosenByItsSamples() throws Exception {
    IntakeFile file = begin("外业.kml", KML);
    assertThat(file.state()).isEqualTo(State.UNREADABLE);
    waitForNode("#intake-encoding-GB18030");
    shot(stage, "intake-remedies");
    doOnFx(node("#intake-encoding-GB18030", ChoiceCard.class)::fire);
    waitFor("the file to be read", () -> file.examination().isPresent());
    assertThat(onFx(() -> file.examination().orElseThrow().parcels().get(0).name()))
        .isEqualTo("回水池");
  }

  @Test
  void meaningsOfFieldsAreStatedSavedAndOfferedForTheNextFile() throws Exception {
    IntakeFile file = begin("成县.txt", LOCAL);
    assertThat(file.state()).isEqualTo(State.UNREADABLE);
    doOnFx(() -> details().getSelectionModel().selectLast());
    waitForNode("#intake-field-6");
    assertThat(onFx(() -> node("#intake-field-3", ComboBox.class).getValue())).isEqualTo("RING");
    doOnFx(node("#intake-fields-use", ButtonBase.class)::fire);
    waitFor("the file to be read", () -> file.state() == State.READY);
    waitForNode("#intake-template-name");
    shot(stage, "intake-fields");
    doOnFx(
        () -> {
          node("#intake-template-name", TextInputControl.class).setText("成县测绘队");
          node("#intake-template-save", ButtonBase.class).fire();
        });
    waitFor("the template in use", () -> file.choices().read().get("template").contains("成县测绘队"));
    assertThat(new Templates(desk.installation()).list())
        .extracting(Template::name)
        .contains("成县测绘队");
    waitFor("an end of looking", () -> !model.isBusy());
    doOnFx(() -> model.remove(file));
    IntakeFile next = begin("另一份.txt", LOCAL.replace("DK1", "DK9"));
    assertThat(next.state()).isEqualTo(State.UNREADABLE);
    assertThat(next.choices().read()).isEmpty();
    waitForNode("#intake-template-成县测绘队");
    shot(stage, "intake-proposal");
    doOnFx(node("#intake-template-成县测绘队", ChoiceCard.class)::fire);
    waitFor("the file to be read", () -> next.state() == State.READY);
    waitForNode("#intake-template-off");
    doOnFx(node("#intake-template-off", ButtonBase.class)::fire);
    waitFor("the file as it was", () -> next.state() == State.UNREADABLE);
  }

  @Test
  void columnsOfATableThatIsNotClearAreStated() throws Exception {
    String table =
        "X,Y,X,Y\n3732420.0,565320.0,1,1\n3732420.0,565380.0,2,2\n3732380.0,565380.0,3,3\n";
    IntakeFile file = begin("表.csv", table);
    assertThat(file.state()).isEqualTo(State.DECIDE);
    waitForNode("#intake-tab-columns");
    doOnFx(() -> details().getSelectionModel().selectLast());
    waitForNode("#intake-column-4");
    assertThat(onFx(() -> node("#intake-column-1", ComboBox.class).getValue())).isEqualTo("FIRST");
    shot(stage, "intake-refused-columns");
    doOnFx(node("#intake-columns-use", ButtonBase.class)::fire);
    waitFor("the file to be read", () -> file.examination().isPresent());
    assertThat(onFx(() -> file.examination().orElseThrow().parcels())).hasSize(1);
  }

  private TabPane details() {
    return (TabPane) stage.getScene().lookup("#intake-details");
  }
}
