package org.ecozone.geo.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Gcj02Test {
  /** Pairs that are published with implementations of the transform, WGS 84 first. */
  @ParameterizedTest
  @CsvSource({
    "116.404, 39.915, 116.41024449916938, 39.91640428150164, 1e-9",
    "121.0917077, 30.6107779, 121.09626935575027, 30.608604331756705, 1e-7",
  })
  void publishedPairsAgree(
      double lon, double lat, double mapLon, double mapLat, double toleranceDeg) {
    double[] shown = Gcj02.shown(lon, lat);
    assertThat(shown[0]).isCloseTo(mapLon, Offset.offset(toleranceDeg));
    assertThat(shown[1]).isCloseTo(mapLat, Offset.offset(toleranceDeg));
  }

  /** Pairs of another implementation, which takes the ellipsoid of GPS; 5 m are enough to tell. */
  @ParameterizedTest
  @CsvSource({
    "Shanghai, 121.5272106, 31.1774276, 121.531541859215, 31.17530398364597",
    "Shenzhen, 113.912316, 22.543847, 113.9171764808363, 22.540796131694766",
    "Beijing, 116.377817, 39.911954, 116.38404722455657, 39.91334545536069",
  })
  void pairsOfAnotherImplementationAgreeToMetres(
      String place, double lon, double lat, double mapLon, double mapLat) {
    double[] shown = Gcj02.shown(lon, lat);
    assertThat(shown[0]).as(place).isCloseTo(mapLon, Offset.offset(5e-5));
    assertThat(shown[1]).as(place).isCloseTo(mapLat, Offset.offset(5e-5));
  }

  @Test
  void landOfTheMainlandMovesByHundredsOfMetres() {
    for (double lon = 75; lon <= 134; lon += 0.7) {
      for (double lat = 19; lat <= 53; lat += 0.7) {
        assertThat(Gcj02.offsetM(lon, lat)).isBetween(30.0, 1000.0);
      }
    }
  }
}
