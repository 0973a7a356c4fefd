package org.ecozone.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.gui.support.SampleLayers;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Whoever opens and closes projects all day does not run out of memory. */
class ClosedProjectUiTest extends ShownWindow {
  private static final int ROUNDS = 10;
  private static final long PATIENCE_S = 60;

  private final List<WeakReference<Object>> closed = new ArrayList<>();

  private Workspace workspace() {
    return shell().desk().workspace();
  }

  private static void await(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(
        PATIENCE_S, TimeUnit.SECONDS, () -> onFx(() -> condition.getAsBoolean()));
  }

  private boolean isRead() {
    return !workspace().contents().isEmpty()
        && workspace().contents().values().stream()
            .allMatch(content -> content.state() != LayerContent.State.LOADING);
  }

  /** Layers, and a zone of each, which the map's features of the layer hold on to. */
  private void remember() {
    workspace().contents().values().stream()
        .map(LayerContent::layer)
        .filter(Objects::nonNull)
        .flatMap(ClosedProjectUiTest::parts)
        .forEach(part -> closed.add(new WeakReference<>(part)));
  }

  private static Stream<Object> parts(ZoneLayer layer) {
    Stream<Zone> zone = layer.zones().stream().limit(1);
    return Stream.concat(Stream.of(layer), zone);
  }

  private void close() {
    remember();
    workspace().open(Project.EMPTY, null);
  }

  private long left() {
    System.gc();
    return closed.stream().filter(reference -> reference.get() != null).count();
  }

  private void awaitNothingLeft() throws Exception {
    assertThat(closed).isNotEmpty();
    await(() -> shell().jobs().running().isEmpty());
    WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, () -> left() == 0);
  }

  @Test
  void nothingStaysOfProjectsThatWereClosed() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      doOnFx(() -> window().open(List.of(SampleLayers.DEMO)));
      await(this::isRead);
      if (round % 2 == 0) { // and the others while layers are being made ready for the map
        await(() -> shell().jobs().running().isEmpty());
      }
      doOnFx(this::close);
    }

    awaitNothingLeft();
  }

  @Test
  void nothingStaysOfAScreenedProject() throws Exception {
    doOnFx(() -> window().openDemo(Path.of("data/samples").toAbsolutePath()));
    await(() -> isRead() && !workspace().project().sites().isEmpty());
    await(() -> shell().jobs().running().isEmpty());

    doOnFx(this::close);

    awaitNothingLeft();
  }
}
