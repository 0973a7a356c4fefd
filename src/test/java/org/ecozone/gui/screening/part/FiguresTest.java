package org.ecozone.gui.screening.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecozone.app.preferences.AreaUnit;
import org.ecozone.app.preferences.Preferences.Units;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.support.Desks;
import org.ecozone.overlay.Chainage;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private final Desk desk = Desks.direct();
  private final Figures figures = new Figures(desk);

  @Test
  void anAreaIsWrittenInTheUnitOfTheSettings() {
    assertThat(figures.area(350_739)).isEqualTo("35.0739 公顷");
    desk.settings()
        .change(
            all ->
                all.withUnits(new Units(AreaUnit.MU, all.units().notation(), all.units().crs())));
    assertThat(figures.area(10_000)).isEqualTo("15.000 亩");
  }

  @Test
  void whatIsMoreThanNothingNeverReadsAsNothing() {
    assertThat(figures.area(0.3)).isEqualTo("0.30 ㎡");
    assertThat(figures.area(0.000012)).isEqualTo("0.000012 ㎡");
    assertThat(figures.area(0)).isEqualTo("0.0000 公顷");
    assertThat(figures.share(0.00001)).isEqualTo("<0.01%");
    assertThat(figures.share(0.5)).isEqualTo("50.00%");
  }

  @Test
  void whatIsLessThanTheWholeNeverReadsAsTheWhole() {
    assertThat(figures.share(0.999996)).isEqualTo(">99.99%");
    assertThat(figures.share(1)).isEqualTo("100.00%");
    assertThat(figures.share(1 - 1e-12)).isEqualTo("100.00%");
  }

  @Test
  void aDistanceStaysOnItsSideOfTheLimitOfItsRule() {
    assertThat(figures.distanceM(1000.004, 1000)).isEqualTo("1000.004 米");
    assertThat(figures.distanceM(999.9996, 1000)).isEqualTo("999.9996 米");
    assertThat(figures.distanceM(1000, 1000)).isEqualTo("1000.00 米");
    assertThat(figures.distanceM(499.996, 1000)).isEqualTo("500.00 米");
    assertThat(figures.distanceM(499.996, Double.NaN)).isEqualTo("500.00 米");
  }

  @Test
  void chainageIsWrittenInKilometresAndMetres() {
    assertThat(figures.chainage(new Chainage(999.96, 12_345.67))).isEqualTo("K1+000.0 至 K12+345.7");
  }
}
