package org.ecozone.gui.map.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ecozone.carto.Viewport;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScreenPathTest {
  private static final double FAR = ScreenPath.MARGIN_PX;

  /** 100 by 100 pixels of 1 m; 0, 0 of the map is the lower left corner. */
  private Viewport view;

  @BeforeEach
  void view() throws CrsException {
    view = new Viewport(Crs.ofEpsg(4544), 50, 50, 1, 100, 100, 1);
  }

  @Test
  void whatIsInTheWindowIsOnlyTurnedUpsideDown() {
    assertThat(ScreenPath.line(new double[] {10, 10, 60, 30}, view))
        .containsExactly(10, 90, 60, 70);
  }

  @Test
  void aRingAroundTheWindowBecomesItsBorderWithTheMargin() {
    double[] ring = {-1e7, -1e7, 1e7, -1e7, 1e7, 1e7, -1e7, 1e7, -1e7, -1e7};
    double[] cut = ScreenPath.ring(ring, view);

    for (int i = 0; i < cut.length; i++) {
      assertThat(Math.abs(cut[i] - 50)).isCloseTo(50 + FAR, within(1e-6));
    }
    assertThat(cut.length / 2).isBetween(4, 6);
  }

  @Test
  void aRingBesideTheWindowIsNothing() {
    assertThat(ScreenPath.ring(new double[] {1e4, 0, 2e4, 0, 2e4, 10, 1e4, 0}, view)).isEmpty();
  }

  @Test
  void aLineThatLeavesAndComesBackIsTwoPieces() {
    double[] line = {0, 50, 1e5, 50, 1e5, 60, 0, 60};
    double[] cut = ScreenPath.line(line, view);

    assertThat(cut[2]).isCloseTo(100 + FAR, within(1e-9));
    assertThat(cut[4]).isNaN();
    assertThat(cut[6]).isCloseTo(100 + FAR, within(1e-9));
    assertThat(cut).hasSize(10);
  }

  @Test
  void verticesOfLessThanHalfAPixelAreJoined() {
    double[] line = new double[2002];
    for (int i = 0; i <= 1000; i++) {
      line[2 * i] = i * 0.01;
      line[2 * i + 1] = 50;
    }
    double[] cut = ScreenPath.line(line, view);

    assertThat(cut.length / 2).isBetween(18, 22);
    assertThat(cut[cut.length - 2]).isCloseTo(10, within(1e-9));
  }
}
