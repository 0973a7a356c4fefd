package org.ecozone.gui.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ecozone.app.preferences.Preferences;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.app.workspace.file.RecentFiles;
import org.ecozone.geo.Crs;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.Settings;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.support.Desks;
import org.ecozone.gui.support.DirectJobs;
import org.ecozone.gui.support.RecordedMessages;
import org.ecozone.support.Shapes;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.Source;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

/** A picture of a classified layer is its geometry: the list of recent projects keeps none. */
class ClassifiedThumbnailTest {
  private static final byte[] PICTURE = {1, 2, 3};

  @TempDir private Path dir;

  private byte[] thumbnailAfterSaving(LayerContent content) {
    Workspace workspace = new Workspace();
    LayerItem.Layer layer = LayerItem.Layer.of(dir.resolve("红线.gpkg"), "t", LayerItem.Kind.ZONES);
    Desk desk =
        new Desk(
            workspace,
            Desks.installation(dir.resolve("用户")),
            new DirectJobs(),
            new UiTexts(),
            new RecordedMessages(),
            new Settings(Preferences.USUAL));
    ProjectFiles files = new ProjectFiles(desk, null, new LayerReading(desk, Runnable::run));
    workspace.open(Project.EMPTY.withLayers(List.of(layer)), dir.resolve("项目.ecozone"));
    workspace.putContent(layer.id(), content);
    files.setThumbnail(() -> PICTURE);
    files.save();
    return new RecentFiles(dir.resolve("用户")).list().get(0).thumbnail();
  }

  private static LayerContent classified(String classification) throws Exception {
    Zone zone = new Zone(1, Shapes.square(500_000, 3_700_000, 10), "", "", "", true, Map.of());
    LayerIdentity identity = new LayerIdentity("", "", "", "", null, null, classification, null);
    ZoneLayer layer =
        new ZoneLayer(
            "STBHHX",
            true,
            "",
            new Source("a", "b", "c"),
            Crs.ofEpsg(4544),
            identity,
            List.of(zone),
            List.of(),
            new Envelope(500_000, 500_010, 3_700_000, 3_700_010),
            0);
    return new LayerContent(LayerContent.State.READY, layer, List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "内部", "公开"})
  void anOpenLayerIsPictured(String classification) throws Exception {
    assertThat(thumbnailAfterSaving(classified(classification))).isEqualTo(PICTURE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"秘密", "机密", "绝密", "secret"})
  void aClassifiedLayerIsNot(String classification) throws Exception {
    assertThat(thumbnailAfterSaving(classified(classification))).isEmpty();
  }

  @Test
  void neitherIsOneOfWhichNobodyKnowsYet() throws Exception {
    LayerContent.Draft draft = new LayerContent.Draft(Crs.ofEpsg(4544), List.of());
    assertThat(
            thumbnailAfterSaving(
                new LayerContent(LayerContent.State.LOADING, null, null, draft, null, List.of())))
        .isEmpty();
  }
}
