package org.ecozone.gui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.ecozone.app.raster.OpenRaster;
import org.ecozone.app.style.LayerStyling;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.support.Desks;
import org.ecozone.job.Progress;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A layer that is not painted as the user wants it says so. */
class LayerPreparationTest {
  @TempDir Path userFolder;

  private PreparedLayer prepared() throws CrsException {
    Desk desk = Desks.direct();
    SampleMap.open(desk, "EPSG:4544", "STBHHX");
    LayerItem.Layer item = LayerTree.layers(desk.workspace().project().layers()).get(0);
    LayerContent content = desk.workspace().content(item.id());
    StyleSource styles = StyleSource.of(new LayerStyling(Desks.installation(userFolder)));
    PreparedLayer.Key key =
        new PreparedLayer.Key(content.layer(), Crs.ofEpsg(4544), "", item.style());
    return new LayerPreparation(styles, new OpenRaster(), Lang.ZH, item, key)
        .run(null, Progress.NONE);
  }

  @Test
  void usualStyleIsNoProblem() throws CrsException {
    assertThat(prepared().problems()).isEmpty();
  }

  @Test
  void brokenStyleFileOfTheUserIsToldThoughNobodyChoseIt() throws Exception {
    Path folder = Files.createDirectories(userFolder.resolve("styles/map"));
    Files.writeString(folder.resolve("STBHHX.sld"), "<StyledLayerDescriptor");

    PreparedLayer layer = prepared();

    assertThat(layer.isShown()).isTrue();
    assertThat(layer.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.kind()).isEqualTo(LayerProblem.Kind.STYLE);
              assertThat(problem.detail()).contains("STBHHX.sld");
            });
  }
}
