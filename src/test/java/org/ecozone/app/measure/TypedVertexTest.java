package org.ecozone.app.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

class TypedVertexTest {
  private static final Coordinate LAST = new Coordinate(536000, 3671000);
  private static final Coordinate CURSOR = new Coordinate(536300, 3671400);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100<90|536100|3671000",
        "100 < 180|536000|3670900",
        "100m<0°|536000|3671100",
        "@10,-5|536010|3670995",
        "@ 10 -5|536010|3670995",
        // 3-4-5 triangle towards the cursor
        "50|536030|3671040",
        "50 m|536030|3671040",
      })
  void distancesBearingsAndOffsetsAreThoseOfTheGrid(String text, double x, double y)
      throws CrsException {
    Coordinate vertex = TypedVertex.read(text, LAST, CURSOR, Crs.ofEpsg(4544)).orElseThrow();

    assertThat(vertex.x).isCloseTo(x, within(1e-6));
    assertThat(vertex.y).isCloseTo(y, within(1e-6));
  }

  @Test
  void onAMapOfDegreesMetresAreMetres() throws CrsException {
    // GeographicLib: 100 m from 105.2 33.1 at 45 degrees
    Coordinate vertex =
        TypedVertex.read("100<45", new Coordinate(105.2, 33.1), null, Crs.ofEpsg(4490))
            .orElseThrow();

    assertThat(vertex.x).isCloseTo(105.20075750368805, within(1e-9));
    assertThat(vertex.y).isCloseTo(33.10063756936235, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "536000,3671000", "<45"})
  void whatIsNoneOfTheFormsIsLeftToOthers(String text) throws CrsException {
    assertThat(TypedVertex.read(text, LAST, CURSOR, Crs.ofEpsg(4544))).isEmpty();
  }

  @Test
  void withoutAVertexThereIsNothingToGoFrom() throws CrsException {
    assertThat(TypedVertex.read("100<90", null, CURSOR, Crs.ofEpsg(4544))).isEmpty();
  }
}
