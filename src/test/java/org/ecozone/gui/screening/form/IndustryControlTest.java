package org.ecozone.gui.screening.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.ecozone.app.OpenedSamples;
import org.ecozone.app.review.ProjectForm;
import org.ecozone.app.review.ReviewEngine;
import org.ecozone.app.review.ReviewScope;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.support.FxTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IndustryControlTest extends FxTest {
  private static ProjectForm form;
  private final List<String> stated = new ArrayList<>();
  private IndustryControl control;
  private VBox root;

  @BeforeAll
  static void readForm() throws Exception {
    ReviewEngine engine = new ReviewEngine(OpenedSamples.installation(), Clock.systemUTC(), 1);
    form = engine.readBook(ReviewScope.of(new Workspace(), LocalDate.of(2026, 11, 20))).form();
  }

  private void open() {
    show(
        () -> {
          control = new IndustryControl(new UiTexts(), form, "industry", stated::add);
          root = new VBox(control.node(), new TextField());
          return root;
        });
  }

  private TextField field() {
    return (TextField) root.lookup("#industry");
  }

  private String line(String id) {
    return onFx(() -> ((Label) root.lookup("#" + id)).getText());
  }

  private void type(String text) {
    doOnFx(
        () -> {
          field().requestFocus();
          field().setText(text);
        });
  }

  private static ContextMenu offered() {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .filter(menu -> "industry-suggestions".equals(menu.getId()))
        .findFirst()
        .orElseThrow();
  }

  private void chooseFirst() {
    waitFor("codes are offered", () -> onFx(() -> !Window.getWindows().isEmpty() && isOffered()));
    doOnFx(() -> offered().getItems().get(0).fire());
  }

  private static boolean isOffered() {
    return Window.getWindows().stream().anyMatch(ContextMenu.class::isInstance);
  }

  private void answer(String industry) {
    doOnFx(() -> control.show(form.answers(Map.of("industry", industry)).get("industry")));
  }

  @Test
  void severalAreChosenByNameAndByCodeWithTheirLetters() {
    open();
    type("铅锌矿");
    chooseFirst();
    assertThat(stated).last().isEqualTo("B0912");
    type("B0912;2614");
    chooseFirst();
    assertThat(stated).last().isEqualTo("B0912;C2614");
  }

  @Test
  void aSectionIsNoCodeAndOnlyShowsWhatBelongsToIt() {
    open();
    type("N");
    chooseFirst();
    assertThat(stated).isEmpty();
    assertThat(onFx(() -> field().getText())).isEqualTo("N");
  }

  @Test
  void namesPathAndTagsOfWhatIsStatedStandBelow() {
    open();
    answer("4415;2698");
    assertThat(line("industry-names")).contains("D4415", "电力生产 › 风力发电", "2698", "名称未收录");
    assertThat(line("industry-tags")).contains("风电", "化工");
    assertThat(onFx(() -> root.lookup("#industry-open").isVisible())).isFalse();
    answer("D44");
    assertThat(line("industry-open")).contains("风电", "水电");
  }
}
