package org.ecozone.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecozone.geo.AxisCheck.Outcome;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.geo.CrsCandidates.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

class AxisCheckTest {
  @ParameterizedTest
  @CsvSource({
    "lon/lat in Longnan, 4490, 104, 106.6, 32.6, 34.5, OK",
    "lat/lon under 4490 falls off the Earth, 4490, 32.6, 34.5, 104, 106.6, SWAPPED_AXES",
    "lat/lon in Xinjiang still has a latitude below 90, 4326, 39, 41, 75, 80, SWAPPED_AXES",
    "metres with prefix under degrees, 4490, 35500000, 35600000, 3600000, 3800000, OUT_OF_RANGE",
    "metres without prefix under degrees, 4490, 400000, 600000, 3600000, 3800000, OUT_OF_RANGE",
    "degrees under metres, 4523, 104, 106.6, 32.6, 34.5, OUT_OF_RANGE",
    "degrees under metres of a CM code, 4544, 104, 106.6, 32.6, 34.5, OUT_OF_RANGE",
    "zone 35, 4523, 35400000, 35660000, 3600000, 3830000, OK",
    "zone 34 under zone 35, 4523, 34400000, 34600000, 3600000, 3830000, OUT_OF_RANGE",
    "zone 18 under zone 35, 4523, 18400000, 18600000, 3600000, 3830000, OUT_OF_RANGE",
    "no prefix under zone 35, 4523, 400000, 600000, 3600000, 3830000, OUT_OF_RANGE",
    "prefix under a CM code, 4544, 35400000, 35600000, 3600000, 3830000, OUT_OF_RANGE",
    "CM code, 4544, 400000, 660000, 3600000, 3830000, OK",
    "northing first under zone 35, 4523, 3600000, 3830000, 35400000, 35660000, SWAPPED_AXES",
    "northing first under a CM code, 4544, 3600000, 3830000, 400000, 660000, SWAPPED_AXES",
    "whole Gansu in zone 35, 4523, 34460000, 35850000, 3600000, 4800000, OK",
    "UTM, 32648, 400000, 660000, 3600000, 3830000, OK",
    "Web Mercator, 3857, 11580000, 11860000, 3840000, 4095000, OK",
    "Web Mercator northing first, 3857, 3840000, 4095000, 11580000, 11860000, SWAPPED_AXES",
    "zero island, 4490, 0, 0.5, 0, 0.3, OUT_OF_RANGE",
    "the world, 4326, -180, 180, -90, 90, PARTLY_OUT_OF_RANGE",
    "one stray vertex at the origin, 4490, 0, 106, 0, 34, PARTLY_OUT_OF_RANGE",
    "not a number, 4490, NaN, 106, 33, 34, OUT_OF_RANGE"
  })
  void numbersFitTheirCrsOrNot(
      String reason, int code, double minX, double maxX, double minY, double maxY, Outcome expected)
      throws Exception {
    AxisCheck check = AxisCheck.of(new Envelope(minX, maxX, minY, maxY), Crs.ofEpsg(code));
    assertThat(check.outcome()).as(reason).isEqualTo(expected);
    assertThat(check.isOk()).isEqualTo(expected == Outcome.OK);
  }

  @Test
  void emptyEnvelopeIsOutOfRange() throws Exception {
    assertThat(AxisCheck.of(new Envelope(), Crs.ofEpsg(4490)).outcome())
        .isEqualTo(Outcome.OUT_OF_RANGE);
  }

  @Test
  void wrongZonePrefixNamesTheRightZoneFirst() throws Exception {
    AxisCheck check =
        AxisCheck.of(new Envelope(34_400_000, 34_600_000, 3_600_000, 3_830_000), Crs.ofEpsg(4523));
    assertThat(check.candidates())
        .extracting(c -> c.crs().epsg())
        .containsExactly(4522, 2358, 2410);
  }

  @ParameterizedTest
  @CsvSource({
    "8 digits of 3 degrees, 35400000, 35660000, 3600000, 3830000, '4523,2359,2411'",
    "8 digits of 6 degrees, 18400000, 18660000, 3600000, 3830000, '4496,2332,21418'",
    "degrees, 104, 106.6, 32.6, 34.5, '4490,4326,4610,4214'",
    "Web Mercator, 11580000, 11860000, 3840000, 4095000, '3857'",
    "nothing, 1, 2, 3, 4, ''"
  })
  void candidatesForCoordinatesOfUnknownCrs(
      String reason, double minX, double maxX, double minY, double maxY, String codes) {
    List<Candidate> candidates = CrsCandidates.list(new Envelope(minX, maxX, minY, maxY));
    assertThat(
            String.join(",", candidates.stream().map(c -> String.valueOf(c.crs().epsg())).toList()))
        .as(reason)
        .isEqualTo(codes);
    assertThat(candidates).allMatch(c -> c.axisOrder() == AxisOrder.EAST_NORTH);
  }

  @Test
  void exchangedCoordinatesAreFoundToo() {
    List<Candidate> candidates =
        CrsCandidates.list(new Envelope(3_600_000, 3_830_000, 35_400_000, 35_660_000));
    assertThat(candidates).extracting(c -> c.crs().epsg()).containsExactly(4523, 2359, 2411);
    assertThat(candidates).allMatch(c -> c.axisOrder() == AxisOrder.NORTH_EAST);
  }

  @Test
  void sixDigitsFitEveryMeridianUntilAnAreaOfWorkNarrowsThem() {
    Envelope site = new Envelope(564_000, 566_000, 3_732_000, 3_734_000);
    assertThat(CrsCandidates.list(site).size()).isGreaterThan(60);
    Envelope longnan = new Envelope(104.0, 106.6, 32.6, 34.5);
    assertThat(CrsCandidates.list(site, longnan))
        .extracting(c -> c.crs().epsg())
        .containsExactly(4544, 32648, 2380, 2432);
  }
}
