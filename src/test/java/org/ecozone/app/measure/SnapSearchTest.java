package org.ecozone.app.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SnapSearchTest {
  private static final double[] ACROSS = {0, 0, 100, 0};
  private static final double[] UP = {50, -50, 50, 50};

  @Test
  void aVertexWithinReachWinsOverANearerEdge() {
    SnapSearch search = new SnapSearch(4, 1, 5);
    search.look(ACROSS, "红线");

    assertThat(search.found()).contains(new Snap(0, 0, Snap.Kind.VERTEX, "红线"));
  }

  @Test
  void anEdgeGivesTheFootOfTheCursor() {
    SnapSearch search = new SnapSearch(30, 3, 5);
    search.look(ACROSS, "红线");

    assertThat(search.found()).contains(new Snap(30, 0, Snap.Kind.EDGE, "红线"));
  }

  @Test
  void whereEdgesOfTwoLayersCrossBothAreNamed() {
    SnapSearch search = new SnapSearch(51, 2, 5);
    search.look(ACROSS, "红线");
    search.look(UP, "县界");

    assertThat(search.found()).contains(new Snap(50, 0, Snap.Kind.INTERSECTION, "红线 × 县界"));
  }

  @Test
  void nothingWithinReachIsNothing() {
    SnapSearch search = new SnapSearch(30, 6, 5);
    search.look(ACROSS, "红线");

    assertThat(search.found()).isEmpty();
  }

  @Test
  void largeCoordinatesLoseNothing() {
    double east = 35_536_066;
    double north = 3_671_484;
    SnapSearch search = new SnapSearch(east + 51, north + 2, 5);
    search.look(new double[] {east, north, east + 100, north}, "a");
    search.look(new double[] {east + 50, north - 50, east + 50, north + 50}, "a");

    assertThat(search.found()).contains(new Snap(east + 50, north, Snap.Kind.INTERSECTION, "a"));
  }
}
