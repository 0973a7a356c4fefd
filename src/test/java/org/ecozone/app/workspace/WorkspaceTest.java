package org.ecozone.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecozone.app.workspace.LayerContent.ReadAs;
import org.ecozone.app.workspace.LayerContent.State;
import org.ecozone.app.workspace.LayerItem.Kind;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerItem.SetUp;
import org.ecozone.app.workspace.LayerItem.Visibility;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.support.Seeded;
import org.ecozone.support.Shapes;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.Source;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class WorkspaceTest {
  private static final String WHAT = "gui.undo.x";

  private final Workspace workspace = new Workspace();
  private final List<String> heard = new ArrayList<>();

  private static Layer layer(String name) {
    return Layer.of(Path.of("/data", name + ".gpkg"), name, Kind.ZONES);
  }

  private static ReadAs readAs(Layer layer) {
    SourceStamp stamp = new SourceStamp(layer.file(), 1, 1, "", "", 0, "");
    return new ReadAs(stamp, layer.table(), layer.setUp(), Project.EMPTY.basis());
  }

  private static LayerContent ready(Layer layer) {
    Zone zone = new Zone(1, Shapes.square(500_000, 3_700_000, 10), "", "", "", true, Map.of());
    ZoneLayer read =
        new ZoneLayer(
            "STBHHX",
            true,
            "",
            new Source("a", "b", "c"),
            crs(),
            LayerIdentity.NOT_STATED,
            List.of(zone),
            List.of(),
            new Envelope(500_000, 500_010, 3_700_000, 3_700_010),
            0);
    return new LayerContent(State.READY, read, null, null, readAs(layer), List.of());
  }

  private static Crs crs() {
    try {
      return Crs.ofEpsg(4544);
    } catch (CrsException e) {
      throw new IllegalStateException(e);
    }
  }

  private void layers(Layer... layers) {
    workspace.change(WHAT, workspace.project().withLayers(List.of(layers)));
  }

  @Test
  void undoRestoresAndRedoDoesAgainWhateverWasDone() {
    Seeded seeded = Seeded.of("WorkspaceTest");
    RandomProject random = new RandomProject(seeded, Path.of("/data"));
    Deque<Project> past = new ArrayDeque<>();
    Deque<Project> future = new ArrayDeque<>();
    for (int i = 0; i < 400; i++) {
      Project now = workspace.project();
      switch (seeded.between(0, 3)) {
        case 0 -> {
          workspace.undo();
          if (!past.isEmpty()) {
            future.push(now);
            assertSame(workspace.project(), past.pop());
          }
        }
        case 1 -> {
          workspace.redo();
          if (!future.isEmpty()) {
            past.push(now);
            assertSame(workspace.project(), future.pop());
          }
        }
        default -> {
          Project next = random.next().withMapCrs("EPSG:4544");
          if (!next.equals(now)) {
            past.push(now);
            future.clear();
          }
          workspace.change(WHAT, next);
          assertThat(workspace.project()).isEqualTo(next);
        }
      }
      assertThat(workspace.undoable().isPresent()).isEqualTo(!past.isEmpty());
      assertThat(workspace.redoable().isPresent()).isEqualTo(!future.isEmpty());
    }
  }

  /** Undo leaves the map where it is, and a CRS once chosen. */
  private static void assertSame(Project actual, Project expected) {
    assertThat(actual.withView(null).withMapCrs(""))
        .isEqualTo(expected.withView(null).withMapCrs(""));
  }

  @Test
  void undoLeavesTheMapWhereItStands() {
    Project.View view = new Project.View(1, 2, 3);
    workspace.adjust(workspace.project().withMapCrs("EPSG:4544"));
    layers(layer("a"));
    workspace.adjust(workspace.project().withView(view));
    workspace.undo();
    assertThat(workspace.project().layers()).isEmpty();
    assertThat(workspace.project().view()).isEqualTo(view);
  }

  @Test
  void undoOfAnotherMapCrsBringsBackTheViewOfThatCrs() {
    Project.View inDegrees = new Project.View(105, 34, 50_000);
    workspace.adjust(workspace.project().withMapCrs("EPSG:4490").withView(inDegrees));
    workspace.change(WHAT, workspace.project().withMapCrs("EPSG:4544"));
    workspace.adjust(workspace.project().withView(new Project.View(5e5, 3.7e6, 50_000)));
    workspace.undo();
    assertThat(workspace.project().mapCrs()).isEqualTo("EPSG:4490");
    assertThat(workspace.project().view()).isEqualTo(inDegrees);
  }

  @Test
  void stepsBeyondTwoHundredFallOff() {
    for (int i = 0; i < 250; i++) {
      layers(layer("t" + i));
    }
    int steps = 0;
    while (workspace.undoable().isPresent()) {
      workspace.undo();
      steps++;
    }
    assertThat(steps).isEqualTo(200);
  }

  @Test
  void contentOfARemovedLayerComesBackWithUndo() {
    Layer a = layer("a");
    layers(a);
    workspace.takeUnread();
    workspace.putContent(a.id(), ready(a));
    LayerContent content = workspace.content(a.id());
    layers();
    layers(layer("b"));
    workspace.undo();
    workspace.undo();
    assertThat(workspace.content(a.id())).isSameAs(content);
    assertThat(workspace.takeUnread()).isEmpty();
  }

  @Test
  void contentRemovedLongAgoIsReadAgainAfterUndo() {
    Layer a = layer("a");
    layers(a);
    workspace.takeUnread();
    workspace.putContent(a.id(), ready(a));
    for (int i = 0; i < 20; i++) {
      layers(layer("b" + i));
    }
    assertThat(workspace.content(a.id())).isEqualTo(LayerContent.LOADING);
    for (int i = 0; i < 20; i++) {
      workspace.undo();
    }
    assertThat(workspace.takeUnread()).extracting(Layer::id).containsExactly(a.id());
  }

  @Test
  void everyLayerIsGivenOutToBeReadOnce() {
    Layer a = layer("a");
    Layer b = layer("b");
    layers(a);
    assertThat(workspace.takeUnread()).containsExactly(a);
    layers(a, b);
    assertThat(workspace.takeUnread()).containsExactly(b);
    workspace.adjust(
        workspace
            .project()
            .withLayers(List.of(a.withOpacity(0.5).withTitle("x").shown(Visibility.HIDDEN), b)));
    assertThat(workspace.takeUnread()).isEmpty();
    workspace.readAgain(List.of(b.id()));
    assertThat(workspace.takeUnread()).containsExactly(b);
  }

  @Test
  void layerWithAnotherSetUpIsShownAndNotScreenedWithUntilItIsReadAgain() {
    Layer a = layer("a");
    layers(a);
    workspace.takeUnread();
    workspace.putContent(a.id(), ready(a));
    Layer changed = a.withSetUp(SetUp.NONE.withCode("ZRBHD"));
    layers(changed);
    LayerContent content = workspace.content(a.id());
    assertThat(content.state()).isEqualTo(State.LOADING);
    assertThat(content.layer()).isNull();
    assertThat(content.draft().features()).hasSize(1);
    assertThat(workspace.takeUnread()).containsExactly(changed);

    workspace.putContent(a.id(), ready(a));
    assertThat(workspace.content(a.id()).state())
        .as("what was read by the old set-up came late")
        .isEqualTo(State.LOADING);

    workspace.putContent(a.id(), ready(changed));
    assertThat(workspace.content(a.id()).isReady()).isTrue();
  }

  @Test
  void setUpTakenBackIsReadAgainToo() {
    Layer a = layer("a");
    layers(a);
    workspace.takeUnread();
    workspace.putContent(a.id(), ready(a));
    Layer changed = a.withSetUp(SetUp.NONE.withCode("ZRBHD"));
    layers(changed);
    workspace.takeUnread();
    workspace.putContent(a.id(), ready(changed));
    workspace.undo();
    assertThat(workspace.content(a.id()).isReady()).isFalse();
    assertThat(workspace.takeUnread()).containsExactly(a);
  }

  @Test
  void otherProfilesMakeAllLayersUnread() {
    Layer a = layer("a");
    layers(a);
    workspace.takeUnread();
    workspace.putContent(a.id(), ready(a));
    workspace.change(
        WHAT,
        workspace.project().withBasis(new Project.Basis(null, Path.of("/own/profiles"), null)));
    assertThat(workspace.content(a.id()).isReady()).isFalse();
    assertThat(workspace.takeUnread()).containsExactly(a);
  }

  @Test
  void contentOfALayerThatIsGoneIsNotTaken() {
    Layer a = layer("a");
    workspace.putContent(a.id(), ready(a));
    assertThat(workspace.contents()).isEmpty();
    layers(a);
    assertThat(workspace.content(a.id())).isEqualTo(LayerContent.LOADING);
  }

  @Test
  void firstLayerThatKnowsDecidesTheMapsCrsAndNoLaterOne() {
    Layer a = layer("a");
    layers(a);
    workspace.putContent(a.id(), ready(a).withMapCrs("EPSG:4544"));
    workspace.putContent(a.id(), ready(a).withMapCrs("EPSG:4523"));
    assertThat(workspace.project().mapCrs()).isEqualTo("EPSG:4544");
    workspace.undo();
    assertThat(workspace.project().mapCrs()).isEqualTo("EPSG:4544");
  }

  @Test
  void selectionAndCurrentThingsGoWithTheirItems() {
    Layer a = layer("a");
    Layer b = layer("b");
    SiteItem site = new SiteItem("s", "", Shapes.square(0, 0, 1), "EPSG:4544", Map.of(), null, "");
    workspace.change(WHAT, workspace.project().withLayers(List.of(a, b)).withSites(List.of(site)));
    workspace.select(Set.of(new FeatureRef(a.id(), 1), new FeatureRef(b.id(), 2)));
    workspace.setCurrentLayer(a.id());
    workspace.setCurrentSite("s");
    workspace.addListener(
        new WorkspaceListener() {
          @Override
          public void projectChanged(Project before) {
            heard.add("project");
            assertThat(workspace.selection()).containsExactly(new FeatureRef(b.id(), 2));
            assertThat(workspace.currentLayer()).isEmpty();
          }

          @Override
          public void selectionChanged() {
            heard.add("selection");
          }

          @Override
          public void situationChanged() {
            heard.add("situation");
          }
        });
    workspace.change(WHAT, workspace.project().withLayers(List.of(b)).withSites(List.of()));
    assertThat(workspace.currentSite()).isEmpty();
    assertThat(heard).containsExactlyInAnyOrder("project", "selection", "situation");
  }

  @Test
  void savedIsCleanUntilSomethingButTheViewChanges() {
    assertThat(workspace.isDirty()).isFalse();
    layers(layer("a"));
    assertThat(workspace.isDirty()).isTrue();
    workspace.savedAs(Path.of("/p.ecozone"), workspace.project());
    assertThat(workspace.isDirty()).isFalse();
    workspace.adjust(workspace.project().withView(new Project.View(1, 2, 3)));
    assertThat(workspace.isDirty()).isFalse();
    workspace.undo();
    assertThat(workspace.isDirty()).isTrue();
    workspace.redo();
    assertThat(workspace.isDirty()).isFalse();
  }

  @Test
  void restoredProjectIsNotSaved() {
    workspace.restore(Project.EMPTY, null);
    assertThat(workspace.isDirty()).isTrue();
    workspace.savedAs(Path.of("/p.ecozone"), workspace.project());
    assertThat(workspace.isDirty()).isFalse();
  }

  @Test
  void anotherProjectLeavesNothingOfTheOldOne() {
    Layer a = layer("a");
    layers(a);
    workspace.putContent(a.id(), ready(a));
    workspace.open(Project.EMPTY, null);
    assertThat(workspace.contents()).isEmpty();
    assertThat(workspace.undoable()).isEmpty();
    layers(a);
    assertThat(workspace.content(a.id())).isEqualTo(LayerContent.LOADING);
    assertThat(workspace.takeUnread()).containsExactly(a);
  }
}
