package org.ecozone.gui.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.app.workspace.LayerContent.State;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerItem.Kind;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.support.Desks;
import org.ecozone.gui.support.DirectJobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever adds a layer has done enough; what comes too late does not count. */
class LayerReadingTest {
  private static final Path ZONES = Path.of("data/samples/zones.gpkg").toAbsolutePath();

  private final DirectJobs jobs = DirectJobs.held();
  private final Desk desk = Desks.with(jobs);
  private final Workspace workspace = desk.workspace();
  private final List<Runnable> toFx = new ArrayList<>();
  private final Layer layer = Layer.of(ZONES, "STBHHX", Kind.ZONES);
  private final Project project = Project.EMPTY.withLayers(List.<LayerItem>of(layer));

  @BeforeEach
  void listen() {
    new LayerReading(desk, toFx::add);
  }

  private void deliver() {
    List<Runnable> now = List.copyOf(toFx);
    toFx.clear();
    now.forEach(Runnable::run);
  }

  private State state() {
    return workspace.content(layer.id()).state();
  }

  @Test
  void layerThatCameIntoTheProjectIsRead() {
    workspace.adjust(project);
    assertThat(state()).isEqualTo(State.LOADING);

    jobs.runNext();
    deliver();

    assertThat(state()).isEqualTo(State.READY);
  }

  @Test
  void layerIsReadOnceHoweverOftenTheProjectChanges() {
    workspace.adjust(project);
    workspace.adjust(project.withMapCrs("EPSG:4490"));

    assertThat(jobs.waiting()).isEqualTo(1);
  }

  @Test
  void readingOfAProjectThatWasClosedIsStopped() {
    workspace.adjust(project);

    workspace.open(Project.EMPTY, null);

    jobs.runNext(); // cancelled: it does nothing
    assertThat(toFx).isEmpty();
  }

  @Test
  void projectThatIsOpenedAgainWhileItIsReadIsReadInTheEnd() {
    workspace.adjust(project);

    workspace.open(project, null);

    while (jobs.waiting() > 0) {
      jobs.runNext();
    }
    deliver();
    assertThat(state()).isEqualTo(State.READY);
  }

  @Test
  void fileThatIsGoneIsMissingAndSaysWhy() {
    Layer gone = Layer.of(Path.of("/nowhere/没有.gpkg"), "STBHHX", Kind.ZONES);
    workspace.adjust(Project.EMPTY.withLayers(List.<LayerItem>of(gone)));

    jobs.runNext();
    deliver();

    assertThat(workspace.content(gone.id()).state()).isEqualTo(State.MISSING);
    assertThat(workspace.content(gone.id()).issues()).isNotEmpty();
  }
}
