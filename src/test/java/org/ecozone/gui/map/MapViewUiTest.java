package org.ecozone.gui.map;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.stage.Stage;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.FxJobs;
import org.ecozone.gui.support.Desks;
import org.ecozone.gui.support.FxTest;
import org.ecozone.gui.support.RecordedMessages;
import org.junit.jupiter.api.Test;

class MapViewUiTest extends FxTest {
  private Desk desk;
  private MapView map;

  private Stage open(String crs, String... tables) {
    desk = onFx(() -> Desks.with(new FxJobs(new RecordedMessages())));
    Stage stage =
        show(
            () -> {
              map = new MapView(desk);
              return map;
            });
    doOnFx(() -> SampleMap.open(desk, crs, tables));
    waitFor("a picture", () -> map.viewport().get() != null && !map.painting().get());
    return stage;
  }

  @Test
  void showsAllLayersAtFirst() {
    Stage stage = open("EPSG:4544");
    sleep(2500);
    shot(stage, "map-all");

    assertThat(map.scene().get().layers()).hasSizeGreaterThan(30);
  }
}
