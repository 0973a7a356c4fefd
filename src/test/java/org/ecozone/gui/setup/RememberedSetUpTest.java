package org.ecozone.gui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ecozone.app.CacheChoice;
import org.ecozone.app.Installation;
import org.ecozone.app.preferences.Preferences;
import org.ecozone.app.workspace.LayerItem.Kind;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerItem.SetUp;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.Settings;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.support.Desks;
import org.ecozone.gui.support.DirectJobs;
import org.ecozone.gui.support.RecordedMessages;
import org.ecozone.support.RawGeoPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was said about a table is offered for the next one like it, and counts when applied. */
class RememberedSetUpTest {
  private static final String SQUARE =
      "POLYGON ((500000 3700000, 500010 3700000, 500010 3700010, 500000 3700010, 500000 3700000))";

  @TempDir Path folder;

  private Layer table(String file, String... columns) throws Exception {
    Path path = folder.resolve(file);
    try (RawGeoPackage zones = RawGeoPackage.create(path)) {
      zones.table("单元", "POLYGON", 4544, columns);
      zones.row("单元", 1, SQUARE, "甲", "x");
    }
    return Layer.of(path, "单元", Kind.ZONES);
  }

  private LayerSetUpViewModel model(Desk desk) {
    LayerSetUpViewModel model =
        new LayerSetUpViewModel(
            desk, new FileProposals(desk.installation(), () -> CacheChoice.NONE));
    model.show(List.of());
    return model;
  }

  private Desk desk(Layer... layers) {
    Installation installation = Desks.installation(folder.resolve("user"));
    Desk desk =
        new Desk(
            new Workspace(),
            installation,
            new DirectJobs(),
            new UiTexts(),
            new RecordedMessages(),
            new Settings(Preferences.USUAL));
    desk.workspace().change("gui.undo.x", Project.EMPTY.withLayers(List.of(layers)));
    return desk;
  }

  private static SetUp setUp(Desk desk, Layer layer) {
    return LayerTree.findLayer(desk.workspace().project().layers(), layer.id())
        .orElseThrow()
        .setUp();
  }

  @Test
  void whatWasSaidIsOfferedForTheSameTableOfAnotherFileAndCountsWhenApplied() throws Exception {
    Layer first = table("2023.gpkg", "leixing", "beizhu");
    Desk before = desk(first);
    LayerSetUpViewModel saying = model(before);
    assertThat(saying.rememberedProperty().get()).isZero();
    saying.setCode(saying.rows(), "HJGKDY");
    saying.setField(saying.rows().get(0), "class", "leixing");
    saying.setClass(saying.rows().get(0), "甲", "优先保护单元");
    saying.apply();

    Layer next = table("2024.gpkg", "leixing", "beizhu");
    Layer unlike = table("other.gpkg", "leixing", "mingcheng");
    Desk after = desk(next, unlike);
    LayerSetUpViewModel model = model(after);
    assertThat(model.rememberedProperty().get()).isEqualTo(1);
    assertThat(model.changed()).as("nothing is applied unseen").isEmpty();

    model.useRemembered();
    assertThat(model.rememberedProperty().get()).isZero();
    assertThat(model.changed()).extracting(SetUpRow::id).containsExactly(next.id());
    assertThat(model.undecided()).isZero();
    assertThat(setUp(after, next)).isEqualTo(SetUp.NONE);

    model.apply();
    assertThat(setUp(after, next))
        .isEqualTo(new SetUp("HJGKDY", Map.of("class", "leixing"), Map.of("甲", "优先保护单元"), null));
    assertThat(setUp(after, unlike)).isEqualTo(SetUp.NONE);
  }
}
