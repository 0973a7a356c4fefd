package org.ecozone.gui.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import org.ecozone.app.sidecar.ProjectLedger.Entry;
import org.ecozone.gui.support.DirectJobs;
import org.ecozone.gui.support.FxTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form filled in from a ledger. */
class LedgerPaneUiTest extends FxTest {
  @TempDir Path folder;
  private ReviewDesk review;
  private LedgerPane pane;
  private String id;

  private void open(String... rows) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("台账.csv"), "编号,项目名称,建设性质,县区,是否化工\n" + String.join("\n", rows));
    show(
        () -> {
          review = ReviewDesk.demo(new DirectJobs()).choose("徽县铅锌选矿尾矿库");
          pane = new LedgerPane(review.desk(), review.model());
          return (javafx.scene.Parent) pane.node();
        });
    id = review.site("徽县铅锌选矿尾矿库").id();
    doOnFx(() -> review.model().edits().state(id, "chemical", ""));
    doOnFx(() -> pane.read(file));
  }

  @SuppressWarnings("unchecked") // the caller knows what it gave the id to
  private <T> T find(String nodeId) {
    return (T) pane.node().lookup("#" + nodeId);
  }

  private String stated(String attribute) {
    return onFx(() -> review.model().siteProperty().get().attributes().get(attribute));
  }

  @Test
  void theRowOfTheSiteIsProposedAndFilledInWithoutChangingWhatIsStated() throws Exception {
    open("1,徽县铅锌选矿尾矿库新建,扩建,徽县,否", "2,别的项目,新建,成县,是");
    assertThat(onFx(() -> pane.node().isVisible())).isTrue();
    assertThat(
            onFx(
                () ->
                    ((ComboBox<Entry>) this.<ComboBox<Entry>>find("ledger-row"))
                        .getValue()
                        .number()))
        .isEqualTo(2);
    assertThat(stated("nature")).isEqualTo("新建");
    doOnFx(() -> this.<Button>find("ledger-fill").fire());
    assertThat(stated("nature")).isEqualTo("新建");
    assertThat(stated("chemical")).isEqualTo("否");
    assertThat(onFx(() -> pane.node().isVisible())).isFalse();
  }

  @Test
  void aDifferenceIsTakenOnlyIfItIsTicked() throws Exception {
    open("1,徽县铅锌选矿尾矿库新建,扩建,徽县,否");
    doOnFx(
        () -> {
          CheckBox take = find("ledger-take-nature");
          assertThat(take.getText()).contains("新建", "扩建");
          take.fire();
          this.<Button>find("ledger-fill").fire();
        });
    assertThat(stated("nature")).isEqualTo("扩建");
  }

  @Test
  void withoutTheSameNameTheOfficerChooses() throws Exception {
    open("1,徽县铅锌尾矿库,扩建,徽县,否", "2,别的,新建,成县,是");
    assertThat(onFx(() -> this.<Label>find("ledger-title").getText())).contains("1 行相近");
    assertThat(onFx(() -> this.<Button>find("ledger-fill").isDisabled())).isTrue();
    doOnFx(() -> this.<ComboBox<Entry>>find("ledger-row").getSelectionModel().select(0));
    assertThat(onFx(() -> this.<Button>find("ledger-fill").isDisabled())).isFalse();
  }
}
