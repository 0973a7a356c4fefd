package org.ecozone.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.gui.files.FileQuestions.Unsaved;
import org.ecozone.zone.ZoneLayer;
import org.junit.jupiter.api.Test;

/** What was closed is let go of. */
class MemoryJourneyTest extends Journey {
  private static final int TIMES = 6;

  /** What the window may still hold on to: what it showed last. */
  private static final int MOST_KEPT = 1;

  private final List<List<WeakReference<ZoneLayer>>> opened = new ArrayList<>();

  private List<WeakReference<ZoneLayer>> layers() {
    return onFx(
        () ->
            LayerTree.layers(workspace().project().layers()).stream()
                .map(layer -> workspace().content(layer.id()).layer())
                .filter(layer -> layer != null)
                .map(WeakReference::new)
                .toList());
  }

  private long alive() {
    System.gc();
    return opened.stream()
        .filter(each -> each.stream().anyMatch(layer -> layer.get() != null))
        .count();
  }

  @Test
  void openingAndClosingTheDemoAgainAndAgainLetsGoOfItsLayers() {
    answers.unsaved(Unsaved.DISCARD);
    for (int i = 0; i < TIMES; i++) {
      openDemo();
      List<WeakReference<ZoneLayer>> layers = layers();
      assertThat(layers).hasSizeGreaterThan(20);
      opened.add(layers);
      command("file.new");
      waitUntilQuiet();
    }

    waitFor("the layers to go", () -> alive() <= MOST_KEPT);
  }
}
