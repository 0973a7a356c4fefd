package org.ecozone.gui.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ecozone.carto.Viewport;
import org.ecozone.geo.Crs;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class MapSurroundingsTest {
  private static final Envelope LARGE = new Envelope(500_000, 510_000, 3_700_000, 3_706_000);

  @Test
  void aPieceIsShownWithTwiceItsSizeAtLeast() throws Exception {
    Envelope around = MapSurroundings.OF_PIECE.around(LARGE, Crs.ofEpsg(4545), 1000);
    assertThat(around.getWidth()).isGreaterThanOrEqualTo(2 * LARGE.getWidth());
    assertThat(around.getHeight()).isGreaterThanOrEqualTo(2 * LARGE.getHeight());
    assertThat(around.centre().distance(LARGE.centre())).isCloseTo(0, within(1e-6));
  }

  @Test
  void bothEndsOfADistanceHaveRoomAroundThem() throws Exception {
    Envelope around = MapSurroundings.OF_DISTANCE.around(LARGE, Crs.ofEpsg(4545), 1000);
    assertThat(LARGE.getMinX() - around.getMinX()).isGreaterThan(0.2 * LARGE.getWidth());
    assertThat(around.getMaxY() - LARGE.getMaxY()).isGreaterThan(0.2 * LARGE.getHeight());
  }

  @Test
  void aTinyPieceIsShownAtNoLargerScaleThanOneTo500() throws Exception {
    Crs planar = Crs.ofEpsg(4545);
    Envelope tiny = new Envelope(500_000, 500_000.5, 3_700_000, 3_700_000.2);
    Envelope around = MapSurroundings.OF_PIECE.around(tiny, planar, 1000);
    assertThat(Viewport.showing(planar, around, 1000, 700).scaleDenominator())
        .isGreaterThanOrEqualTo(500);
    Crs geographic = Crs.ofEpsg(4490);
    Envelope inDegrees = new Envelope(105.1, 105.100001, 33.1, 33.100001);
    around = MapSurroundings.OF_DISTANCE.around(inDegrees, geographic, 1000);
    assertThat(Viewport.showing(geographic, around, 1000, 700).scaleDenominator())
        .isGreaterThanOrEqualTo(500);
  }

  @Test
  void nothingHasNoSurroundings() throws Exception {
    assertThat(MapSurroundings.OF_PIECE.around(new Envelope(), Crs.ofEpsg(4545), 1000).isNull())
        .isTrue();
  }
}
