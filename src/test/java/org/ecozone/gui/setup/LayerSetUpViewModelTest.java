package org.ecozone.gui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecozone.app.CacheChoice;
import org.ecozone.app.setup.TableProposal.By;
import org.ecozone.app.setup.TableProposal.ClassValue;
import org.ecozone.app.table.StatedIdentity;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerItem.SetUp;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.support.Desks;
import org.ecozone.zone.MatchReport.Basis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Setting up layers, on real files; needs no toolkit. */
class LayerSetUpViewModelTest {
  @TempDir Path folder;

  private final Desk desk = Desks.direct();
  private final Workspace workspace = desk.workspace();
  private final LayerSetUpViewModel model =
      new LayerSetUpViewModel(
          desk, new FileProposals(desk.installation(), () -> CacheChoice.USUAL));

  @BeforeEach
  void open() throws Exception {
    OddLayers.open(workspace, folder);
    model.show(List.of());
  }

  private SetUpRow row(String id) {
    return model.rows().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
  }

  private ClassValue value(String id, String raw) {
    return row(id).proposal().classes().stream()
        .filter(value -> value.raw().equals(raw))
        .findFirst()
        .orElseThrow();
  }

  private SetUp inProject(String id) {
    return LayerTree.findLayer(workspace.project().layers(), id).map(Layer::setUp).orElseThrow();
  }

  @Test
  void everyLayerHasAProposalAndNothingIsGuessed() {
    assertThat(model.rows()).extracting(SetUpRow::id).containsExactly("units", "more", "other");
    assertThat(row("units").code()).isEqualTo("HJGKDY");
    assertThat(row("other").code()).isEmpty();
    assertThat(value("units", "重点管控单元").by()).isEqualTo(By.PROFILE);
    assertThat(value("units", "四类单元").by()).isEqualTo(By.NOBODY);
    assertThat(row("units").undecidedRows()).isEqualTo(2);
    assertThat(model.undecided()).isEqualTo(4);
    assertThat(model.unrecognised()).isEqualTo(1);
    assertThat(model.changed()).isEmpty();
  }

  @Test
  void unknownValueIsMappedOnceForAllLayersOfTheKindAndAnotherStaysUndecided() {
    model.setClass(row("units"), "优先类", "优先保护单元");

    assertThat(value("units", "优先类"))
        .extracting(ClassValue::canonical, ClassValue::by)
        .containsExactly("优先保护单元", By.USER);
    assertThat(value("more", "优先类").by()).isEqualTo(By.USER);
    assertThat(value("units", "四类单元").by()).isEqualTo(By.NOBODY);
    assertThat(model.undecided()).isEqualTo(1);
    assertThat(inProject("units")).as("not before it is applied").isEqualTo(SetUp.NONE);

    model.apply();

    assertThat(inProject("units").classes()).isEqualTo(Map.of("优先类", "优先保护单元"));
    assertThat(workspace.takeUnread())
        .as("the workspace has them read again")
        .extracting(Layer::id)
        .contains("units", "more");
    assertThat(model.changed()).isEmpty();
  }

  @Test
  void mappedValueCanBeLeftUndecidedAgain() {
    model.setClass(row("units"), "优先类", "优先保护单元");
    model.setClass(row("units"), "优先类", "");

    assertThat(value("units", "优先类").by()).isEqualTo(By.NOBODY);
    assertThat(model.changed()).isEmpty();
  }

  @Test
  void applyingIsOneStepToUndo() {
    model.setClass(row("units"), "优先类", "优先保护单元");
    model.apply();
    assertThat(workspace.undoable()).contains("gui/setup.undo.apply");

    workspace.undo();
    model.followProject();

    assertThat(inProject("units")).isEqualTo(SetUp.NONE);
    assertThat(model.changed()).as("what was said is still there").hasSize(2);
  }

  @Test
  void kindIsStatedForSeveralLayersAtOnce() {
    model.setCode(List.of(row("other"), row("more")), "STBHHX");

    assertThat(row("other").code()).isEqualTo("STBHHX");
    assertThat(row("other").proposal().code().why()).isEqualTo(Basis.STATED);
    assertThat(row("more").code()).isEqualTo("STBHHX");

    model.setCode(List.of(row("more")), "");
    assertThat(row("more").code()).isEqualTo("HJGKDY");
    assertThat(row("more").isChanged()).isFalse();
  }

  @Test
  void anotherKindForgetsClassesOfTheOneBefore() {
    model.setClass(row("units"), "优先类", "优先保护单元");

    model.setCode(List.of(row("units")), "STBHHX");

    assertThat(row("units").draft().classes()).isEmpty();
  }

  @Test
  void columnIsChosenTakenAwayAndGivenBack() {
    model.setField(row("units"), "code", "GKDYBM");
    assertThat(field("units", "code")).isEqualTo("GKDYBM");

    model.setField(row("units"), "class", "");
    assertThat(field("units", "class")).isEmpty();

    model.resetField(row("units"), "class");
    assertThat(field("units", "class")).isEqualTo("ZHGKDYFL");
  }

  private String field(String id, String attribute) {
    return row(id).proposal().fields().stream()
        .filter(field -> field.attribute().equals(attribute))
        .findFirst()
        .orElseThrow()
        .column();
  }

  @Test
  void identityIsFilledInForSeveralLayersAndLeavesWhatWasNotTyped() {
    StatedIdentity issuer =
        new StatedIdentity("市生态环境局", null, null, null, null, "2030-12-31", null, "621202");
    model.state(List.of(row("units"), row("more")), issuer);
    model.state(
        List.of(row("units")),
        new StatedIdentity(null, "陇环〔2021〕1号", null, null, null, null, null, null));

    assertThat(row("units").draft().identity().issuer()).isEqualTo("市生态环境局");
    assertThat(row("units").draft().identity().docNo()).isEqualTo("陇环〔2021〕1号");
    assertThat(row("more").draft().identity().docNo()).isEmpty();
    assertThat(row("more").draft().identity().validTo()).isEqualTo(LocalDate.of(2030, 12, 31));
    assertThat(row("more").draft().identity().coverage().counties()).containsExactly("621202");
    assertThat(row("other").draft().identity()).isNull();
    assertThat(StatedCount.of(row("units"))).isEqualTo(4);
  }

  @Test
  void whatIsNoDateIsSaidAndChangesNothing() {
    model.state(
        List.of(row("units")), new StatedIdentity("某局", null, null, null, "明年", null, null, null));

    assertThat(model.failureProperty().get()).contains("明年");
    assertThat(model.changed()).isEmpty();
    assertThat(model.busyProperty().get()).isFalse();
  }

  @Test
  void resetTakesBackWhatIsNotApplied() {
    model.setCode(List.of(row("other")), "STBHHX");

    model.reset();

    assertThat(model.changed()).isEmpty();
    assertThat(row("other").code()).isEmpty();
  }

  @Test
  void layerThatIsRemovedGoes() {
    workspace.change(
        "x",
        workspace
            .project()
            .withLayers(LayerTree.remove(workspace.project().layers(), List.of("more"))));

    model.followProject();

    assertThat(model.rows()).extracting(SetUpRow::id).containsExactly("units", "other");
  }
}
