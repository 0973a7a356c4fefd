package org.ecozone.app.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/**
 * Expected figures are those of GeographicLib and PROJ 9.1.1 (pyproj 3.4.1: Geod on the CGCS2000
 * ellipsoid, EPSG 4544, 4490, 4523) with edges densified a thousandfold in the CRS they are
 * straight in.
 */
class FiguresTest {
  /** A square kilometre of the grid of EPSG:4544. */
  private static final List<Coordinate> SQUARE =
      List.of(
          new Coordinate(536066, 3671484),
          new Coordinate(537066, 3671484),
          new Coordinate(537066, 3672484),
          new Coordinate(536066, 3672484));

  private static final List<Coordinate> LON_LAT =
      List.of(
          new Coordinate(105, 33),
          new Coordinate(105.1, 33),
          new Coordinate(105.1, 33.05),
          new Coordinate(105, 33.05));

  /** Right to a tenth of a millimetre. */
  private static final double NEAR_M = 1e-4;

  private static final double NEAR_DEG = 1e-4;

  @Test
  void anAreaInAGridIsMeasuredOnTheEllipsoidAndInThePlane() throws CrsException {
    Figures figures = Figures.of(SQUARE, Shape.POLYGON, Crs.ofEpsg(4544));

    assertThat(figures.areaM2()).isCloseTo(999967.0421, within(0.01));
    assertThat(figures.planarAreaM2()).isCloseTo(1_000_000, within(1e-6));
    assertThat(figures.perimeterM()).isCloseTo(3999.934080, within(NEAR_M));
    assertThat(figures.planarCrs()).isEqualTo("EPSG:4544");
    assertThat(figures.crossing()).isFalse();
  }

  @Test
  void everyLegHasLengthBearingAndAngle() throws CrsException {
    Figures figures = Figures.of(SQUARE, Shape.LINE, Crs.ofEpsg(4544));

    assertThat(figures.legs()).hasSize(3);
    Leg first = figures.legs().get(0);
    assertThat(first.lengthM()).isCloseTo(999.98352091, within(NEAR_M));
    assertThat(first.planarM()).isCloseTo(1000, within(1e-9));
    assertThat(first.bearingDeg()).isCloseTo(90.211544, within(NEAR_DEG));
    assertThat(first.gridBearingDeg()).isEqualTo(90);
    assertThat(first.angleDeg()).isNaN();
    Leg second = figures.legs().get(1);
    assertThat(second.bearingDeg()).isCloseTo(0.217436, within(NEAR_DEG));
    assertThat(second.gridBearingDeg()).isEqualTo(0);
    assertThat(second.angleDeg()).isCloseTo(90.00003, within(NEAR_DEG));
    assertThat(figures.totalM())
        .isCloseTo(999.98352091 + 999.98306824 + 999.98352094, within(NEAR_M));
    assertThat(figures.planarTotalM()).isCloseTo(3000, within(1e-9));
    assertThat(figures.areaM2()).isZero();
  }

  @Test
  void longitudesAndLatitudesAreMeasuredInTheZoneOfTheirMiddle() throws CrsException {
    Figures line =
        Figures.of(List.of(LON_LAT.get(0), LON_LAT.get(2)), Shape.LINE, Crs.ofEpsg(4490));

    // along the line straight in longitude and latitude, 0.7 mm longer than the geodesic
    assertThat(line.totalM()).isCloseTo(10864.414457, within(NEAR_M));
    assertThat(line.planarTotalM()).isCloseTo(10864.418351, within(0.001));
    assertThat(line.planarCrs()).isEqualTo("EPSG:4523");
    assertThat(line.legs().get(0).bearingDeg()).isCloseTo(59.281986, within(NEAR_DEG));
    assertThat(line.legs().get(0).gridBearingDeg()).isNaN();

    Figures area = Figures.of(LON_LAT, Shape.POLYGON, Crs.ofEpsg(4490));
    assertThat(area.areaM2()).isCloseTo(51807476.607, within(0.5));
    // edges are followed to 1 cm: 5 km of parallel may leave by that, 33 m2
    assertThat(area.planarAreaM2()).isCloseTo(51807513.762, within(33.0));
    assertThat(area.perimeterM()).isCloseTo(29775.8584, within(NEAR_M));
  }

  @Test
  void anOutlineThatCrossesItselfIsSaid() throws CrsException {
    List<Coordinate> bow = List.of(SQUARE.get(0), SQUARE.get(2), SQUARE.get(1), SQUARE.get(3));

    assertThat(Figures.of(bow, Shape.POLYGON, Crs.ofEpsg(4544)).crossing()).isTrue();
  }

  @Test
  void oneAndTwoVerticesHaveFiguresToo() throws CrsException {
    Crs crs = Crs.ofEpsg(4544);

    assertThat(Figures.of(SQUARE.subList(0, 1), Shape.POLYGON, crs).totalM()).isZero();
    assertThat(Figures.of(SQUARE.subList(0, 2), Shape.POLYGON, crs).planarTotalM()).isEqualTo(1000);
    assertThat(
            Figures.of(List.of(SQUARE.get(0), SQUARE.get(0)), Shape.LINE, crs)
                .legs()
                .get(0)
                .bearingDeg())
        .isNaN();
  }

  @Test
  void whatIsNoPlaceOnEarthIsRefused() {
    assertThatThrownBy(
            () ->
                Figures.of(
                    List.of(new Coordinate(105, 33), new Coordinate(105, 133)),
                    Shape.LINE,
                    Crs.ofEpsg(4490)))
        .isInstanceOf(CrsException.class);
  }
}
