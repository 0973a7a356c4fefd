package org.ecozone.gui.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ecozone.app.workspace.Project.View;
import org.ecozone.carto.Viewport;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class MapViewModelTest {
  private final MapViewModel model = new MapViewModel();
  private Crs crs;

  @BeforeEach
  void crs() throws CrsException {
    crs = Crs.ofEpsg(4544);
  }

  private void open() {
    model.open(crs, new View(500_000, 3_700_000, 100_000));
    model.resize(800, 600, 1);
  }

  @Test
  void whatIsWantedIsShownAsSoonAsTheMapHasASize() {
    model.open(crs, null);
    model.show(new Envelope(500_000, 501_000, 3_700_000, 3_700_500));
    assertThat(model.viewport().get()).isNull();

    model.resize(800, 600, 1);

    Viewport view = model.viewport().get();
    assertThat(view.centerX()).isEqualTo(500_500);
    // 1000 m in nine tenths of 800 pixels
    assertThat(view.unitsPerPixel()).isCloseTo(1000 / 720.0, within(1e-12));
  }

  @Test
  void aPixelOf028MmAtOneToAHundredThousandIsTwentyEightMetres() {
    open();

    assertThat(model.viewport().get().unitsPerPixel()).isCloseTo(28, within(1e-9));
  }

  @Test
  void zoomingKeepsWhatLiesAtTheCursorAndStopsAtTheLimits() {
    open();
    double x = model.viewport().get().toMapX(100);
    double y = model.viewport().get().toMapY(50);

    model.zoomAt(100, 50, 0.5);

    assertThat(model.viewport().get().toMapX(100)).isCloseTo(x, within(1e-6));
    assertThat(model.viewport().get().toMapY(50)).isCloseTo(y, within(1e-6));
    assertThat(model.viewport().get().scaleDenominator()).isCloseTo(50_000, within(1e-6));
    for (int i = 0; i < 100; i++) {
      model.zoom(0.5);
    }
    assertThat(model.viewport().get().scaleDenominator()).isCloseTo(10, within(1e-6));
    for (int i = 0; i < 100; i++) {
      model.zoom(2);
    }
    assertThat(model.viewport().get().scaleDenominator()).isCloseTo(2e8, within(1.0));
  }

  @Test
  void aNewSizeKeepsTheMiddle() {
    open();
    model.resize(1000, 700, 2);

    Viewport view = model.viewport().get();
    assertThat(view.centerX()).isEqualTo(500_000);
    assertThat(view.widthPx()).isEqualTo(1000);
    assertThat(view.pixelScale()).isEqualTo(2);
  }

  @Test
  void viewsAtWhichTheMapRestedAreGoneBackTo() {
    open();
    model.settle();
    model.moveBy(-100, 0);
    model.settle();
    model.zoom(0.5);

    model.goBack();
    assertThat(model.viewport().get().centerX()).isCloseTo(502_800, within(1e-6));
    assertThat(model.viewport().get().scaleDenominator()).isCloseTo(100_000, within(1e-6));
    model.goBack();
    assertThat(model.viewport().get().centerX()).isCloseTo(500_000, within(1e-6));
    assertThat(model.canGoBack().get()).isFalse();
    model.settle();
    assertThat(model.canGoForward().get()).as("resting is no new view").isTrue();
    model.goForward();
    model.goForward();
    assertThat(model.viewport().get().scaleDenominator()).isCloseTo(50_000, within(1e-6));
  }

  @Test
  void aPointIsShownAtAScaleAtWhichOneSeesWhatIsAround() {
    open();
    model.show(new Envelope(510_000, 510_000, 3_710_000, 3_710_000));

    assertThat(model.viewport().get().centerX()).isEqualTo(510_000);
    assertThat(model.viewport().get().scaleDenominator()).isCloseTo(5000, within(1e-6));
  }

  @Test
  void anotherMapHasNoViewsOfTheOldOne() {
    open();
    model.settle();
    model.moveBy(50, 0);
    model.settle();
    model.open(crs, new View(600_000, 3_700_000, 100_000));

    assertThat(model.canGoBack().get()).isFalse();
    assertThat(model.viewport().get().centerX()).isEqualTo(600_000);
  }
}
