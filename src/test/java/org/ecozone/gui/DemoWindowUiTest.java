package org.ecozone.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.ecozone.app.WriteDemo;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.Project;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** The demo in the whole window: layers, sites, verdicts. */
class DemoWindowUiTest extends ShownWindow {
  private static final Path DEMO = Path.of("data/samples").toAbsolutePath();
  private static final long PATIENCE_S = 120;

  private boolean isShown(String text) {
    Set<Node> labels = lookup("#sites").lookup(".label").queryAll();
    return labels.stream()
        .filter(Node::isVisible)
        .map(label -> ((Labeled) label).getText())
        .anyMatch(text::equals);
  }

  @Test
  void demoComesUpLoadedAndScreenedWithTheVerdictsOfTheCommandLine() throws Exception {
    doOnFx(() -> window().openDemo(DEMO));

    // What `ecozone demo` prints (DemoCommandTest): 12 projects, 7 prohibited, 4 restricted, 1
    // conditional.
    WaitForAsyncUtils.waitFor(
        PATIENCE_S, TimeUnit.SECONDS, () -> onFx(() -> isShown("共 12 个项目 · 禁止 7 · 限制 4 · 有条件 1")));

    Project project = shell().desk().workspace().project();
    assertThat(project.basis().asOf()).isEqualTo(WriteDemo.AS_OF);
    assertThat(LayerTree.layers(project.layers())).hasSizeGreaterThan(20);
    assertThat(window().docks().isInFront("screening")).isTrue();
    assertThat(lookup("#start-page").<Node>query().isVisible()).isFalse();
    assertThat(lookup("#error-dialog").tryQuery()).isEmpty();
    shot(stage(), "demo");
  }
}
