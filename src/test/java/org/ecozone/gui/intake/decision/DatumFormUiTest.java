package org.ecozone.gui.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.ecozone.app.intake.ParameterSets;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.Datum;
import org.ecozone.geo.datum.DatumParameters;
import org.ecozone.geo.datum.FourParameters;
import org.ecozone.geo.datum.SevenParameters;
import org.ecozone.geo.datum.SevenParameters.Rotation;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.FxJobs;
import org.ecozone.gui.common.MessageList;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.intake.received.FakeExaminer;
import org.ecozone.gui.intake.received.IntakeViewModel;
import org.ecozone.gui.intake.received.WorkAreaSource;
import org.ecozone.gui.support.Desks;
import org.ecozone.gui.support.FxTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fields for datum parameters: what is typed is what is stored, and nonsense is named. */
class DatumFormUiTest extends FxTest {
  @TempDir Path folder;
  private final List<String> stored = new ArrayList<>();
  private ParameterSets sets;
  private FxJobs jobs;
  private Stage stage;

  @BeforeEach
  void showForm() {
    stage =
        show(
            () -> {
              jobs = new FxJobs(new MessageList(new UiTexts()));
              Desk desk = Desks.with(jobs);
              sets = new ParameterSets(Desks.installation(folder));
              IntakeViewModel model =
                  new IntakeViewModel(
                      desk, new FakeExaminer(), new WorkAreaSource(desk.workspace()));
              DatumForm form = new DatumForm(model, sets, Datum.XIAN80, zone35());
              form.onStored(stored::add);
              return new javafx.scene.layout.StackPane(form.node());
            },
            380,
            600);
  }

  @AfterEach
  void endJobs() {
    doOnFx(jobs::close);
  }

  private static Crs zone35() {
    try {
      return Crs.parse("EPSG:2359");
    } catch (CrsException e) {
      throw new AssertionError(e);
    }
  }

  private void type(Map<String, String> values) {
    values.forEach(
        (key, value) -> {
          TextField field = lookup("#intake-datum-" + key).queryAs(TextField.class);
          doOnFx(
              () -> {
                field.requestFocus();
                field.clear();
              });
          write(value);
        });
  }

  private void save() {
    clickOn("#intake-datum-save");
    waitFor("an end of saving", () -> jobs.running().isEmpty());
  }

  private String trouble() {
    return onFx(() -> lookup(".invalid").queryAs(Label.class).getText());
  }

  private void rotation(Rotation chosen) {
    ComboBox<Rotation> combo = lookup("#intake-datum-rotation").queryComboBox();
    doOnFx(() -> combo.setValue(chosen));
  }

  private static final Map<String, String> SEVEN =
      Map.of(
          "name", "陇南七参数", "dx", "-12.345", "dy", "108.2", "dz", "51.07", "rx", "0.35", "ry",
          "-0.2", "rz", "0.017", "m", "-1.25");

  @Test
  void sevenParametersAreStoredAsTheyWereTyped() {
    type(SEVEN);
    save();
    assertThat(trouble()).contains("旋转约定");
    assertThat(stored).isEmpty();
    rotation(Rotation.COORDINATE_FRAME);
    shot(stage, "intake-datum-seven");
    save();
    assertThat(stored).containsExactly("陇南七参数");
    DatumParameters set = sets.find("陇南七参数").orElseThrow();
    assertThat(set.from()).isEqualTo(Datum.XIAN80);
    SevenParameters seven = (SevenParameters) set.shift();
    assertThat(
            List.of(
                seven.dxM(),
                seven.dyM(),
                seven.dzM(),
                seven.rxArcSec(),
                seven.ryArcSec(),
                seven.rzArcSec(),
                seven.scalePpm()))
        .containsExactly(-12.345, 108.2, 51.07, 0.35, -0.2, 0.017, -1.25);
    assertThat(seven.rotation()).isEqualTo(Rotation.COORDINATE_FRAME);
  }

  @Test
  void fourParametersBelongToTheGridOfTheFile() {
    ComboBox<String> kind = lookup("#intake-datum-kind").queryComboBox();
    doOnFx(() -> kind.setValue("four"));
    type(Map.of("name", "四参数", "north", "-35.2", "east", "112.9", "angle", "0.8", "m", "2.1"));
    shot(stage, "intake-datum-four");
    save();
    DatumParameters set = sets.find("四参数").orElseThrow();
    FourParameters four = (FourParameters) set.shift();
    assertThat(List.of(four.northM(), four.eastM(), four.rotationArcSec(), four.scalePpm()))
        .containsExactly(-35.2, 112.9, 0.8, 2.1);
    assertThat(set.gridFrom().epsg()).isEqualTo(2359);
    assertThat(set.gridTo().epsg()).isEqualTo(4523);
  }

  @Test
  void nonsenseIsNamedAndNothingIsStored() {
    rotation(Rotation.POSITION_VECTOR);
    save();
    assertThat(trouble()).contains("ΔX", "ΔY", "ΔZ", "角秒", "ppm");
    type(SEVEN);
    type(Map.of("dx", "十二"));
    save();
    assertThat(trouble()).contains("ΔX").doesNotContain("ΔY");
    type(Map.of("dx", "NaN"));
    save();
    assertThat(trouble()).contains("ΔX");
    type(Map.of("dx", "12345"));
    save();
    assertThat(trouble()).contains("平移参数过大");
    type(Map.of("dx", "-12.345", "m", "1.0000012"));
    save();
    assertThat(trouble()).contains("尺度因子");
    type(Map.of("m", "-1.25", "name", " "));
    save();
    assertThat(trouble()).contains("名称");
    assertThat(sets.list().sets()).isEmpty();
    assertThat(stored).isEmpty();
  }

  @Test
  void aSetOfTheSameNameIsReplacedOnlyWhenSaidAgain() {
    rotation(Rotation.POSITION_VECTOR);
    type(SEVEN);
    save();
    type(Map.of("dx", "7"));
    save();
    assertThat(trouble()).contains("陇南七参数", "替换");
    assertThat(((SevenParameters) sets.find("陇南七参数").orElseThrow().shift()).dxM())
        .isEqualTo(-12.345);
    save();
    assertThat(((SevenParameters) sets.find("陇南七参数").orElseThrow().shift()).dxM()).isEqualTo(7);
  }
}
