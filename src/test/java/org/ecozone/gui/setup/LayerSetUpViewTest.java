package org.ecozone.gui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerItem.SetUp;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.support.Desks;
import org.ecozone.gui.support.FxTest;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layer set-up under the hands of a user. */
class LayerSetUpViewTest extends FxTest {
  @TempDir Path folder;

  private final Desk desk = Desks.direct();
  private final Workspace workspace = desk.workspace();
  private final List<String> asked = new ArrayList<>();
  private LayerSetUpView view;

  @BeforeEach
  void open() {
    show(
        () -> {
          OddLayers.open(workspace, folder);
          view = new LayerSetUpView(desk, () -> asked.add("close"));
          return (Parent) view.node();
        },
        1200,
        680);
    doOnFx(() -> view.show(List.of()));
  }

  private SetUp inProject(String id) {
    return onFx(
        () -> LayerTree.findLayer(workspace.project().layers(), id).map(Layer::setUp).get());
  }

  private String text(String id) {
    return onFx(
        () ->
            lookup(id).query() instanceof Button button
                ? button.getText()
                : ((Label) lookup(id).query()).getText());
  }

  private void choose(int... rows) {
    doOnFx(
        () -> {
          TableView<?> table = lookup("#setup-layers").query();
          table.getSelectionModel().clearSelection();
          for (int row : rows) {
            table.getSelectionModel().select(row);
          }
        });
  }

  private void tab(int index) {
    doOnFx(() -> ((TabPane) lookup("#setup-details").query()).getSelectionModel().select(index));
  }

  private void pick(String text) {
    doOnFx(() -> ((TextField) lookup("#picker-search").query()).setText(text));
    push(KeyCode.ENTER);
  }

  @Test
  void oneUnknownClassIsMappedAndAnotherLeftUndecided() {
    choose(0);
    assertThat(text("#setup-class-优先类")).isEqualTo("未定，请选择");

    clickOn("#setup-class-优先类");
    pick("优先保护");

    assertThat(text("#setup-class-优先类")).isEqualTo("优先保护单元");
    assertThat(text("#setup-class-四类单元")).isEqualTo("未定，请选择");
    assertThat(text("#setup-summary")).contains("1 条");

    clickOn("#setup-apply");
    assertThat(inProject("units").classes()).containsEntry("优先类", "优先保护单元").hasSize(1);

    doOnFx(workspace::undo);
    assertThat(inProject("units")).isEqualTo(SetUp.NONE);
  }

  @Test
  void kindIsFoundByCodeOrName() {
    clickOn("#setup-kind-other");
    pick("stbh");
    assertThat(text("#setup-kind-other")).contains("生态保护红线");

    clickOn("#setup-kind-other");
    pick("永久基本农田");
    assertThat(text("#setup-kind-other")).contains("YJJBNT");
  }

  @Test
  void identityIsFilledInForAllChosenLayers() {
    choose(0, 1);
    tab(2);
    doOnFx(() -> ((TextField) lookup("#setup-identity-issuer").query()).setText("市生态环境局"));

    clickOn("#setup-fill");
    clickOn("#setup-apply");

    assertThat(inProject("units").identity().issuer()).isEqualTo("市生态环境局");
    assertThat(inProject("more").identity().issuer()).isEqualTo("市生态环境局");
    assertThat(inProject("other").identity()).isNull();
  }

  @Test
  void wrongDateIsSaidAndNothingIsFilledIn() {
    choose(0);
    tab(2);
    doOnFx(() -> ((TextField) lookup("#setup-identity-validto").query()).setText("明年"));

    clickOn("#setup-fill");

    assertThat(text("#setup-failure")).contains("明年");
    assertThat(onFx(() -> lookup("#setup-apply").query().isDisabled())).isTrue();
  }

  @Test
  void summaryLeadsToTheNextOpenLayerAndFollowsTheLanguage() {
    choose(0);

    doOnFx(() -> desk.texts().langProperty().set(Lang.EN));
    assertThat(text("#setup-summary")).startsWith("Layers not recognised: 1");
    clickOn("#setup-summary");

    assertThat(
            onFx(
                () ->
                    ((TableView<?>) lookup("#setup-layers").query())
                        .getSelectionModel()
                        .getSelectedIndex()))
        .isEqualTo(1);
  }

  @Test
  void closingIsLeftToTheWindow() {
    clickOn("#setup-close");

    assertThat(asked).containsExactly("close");
  }
}
