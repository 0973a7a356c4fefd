package org.ecozone.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecozone.app.review.PastedText.Shape;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.geo.CrsCandidates.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class PastedTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          comma                 | 105.1,33.2;105.2,33.2;105.2,33.3
          blank                 | 105.1 33.2;105.2 33.2;105.2 33.3
          full width            | １０５．１，３３．２;１０５．２，３３．２;１０５．２，３３．３
          numbered              | 1,105.1,33.2;2,105.2,33.2;3,105.2,33.3
          J numbers             | J1,105.1,33.2;J2,105.2,33.2;J3,105.2,33.3
          number and ring       | J1,1,105.1,33.2;J2,1,105.2,33.2;J3,1,105.2,33.3
          closed by its author  | 105.1,33.2;105.2,33.2;105.2,33.3;105.1,33.2
          """)
  void verticesInManyWritingsAreOnePolygon(String writing, String lines) {
    PastedText pasted = PastedText.of(lines.replace(';', '\n'), Shape.POLYGON);
    assertThat(pasted.isReadable()).as(writing).isTrue();
    assertThat(pasted.numbers().toText())
        .isEqualTo("POLYGON ((105.1 33.2, 105.2 33.2, 105.2 33.3, 105.1 33.2))");
  }

  @Test
  void aBlankLineBeginsAnotherPart() {
    PastedText pasted =
        PastedText.of(
            "105.1,33.2\n105.2,33.2\n105.2,33.3\n\n106,34\n106.1,34\n106.1,34.1", Shape.POLYGON);
    assertThat(pasted.numbers().getGeometryType()).isEqualTo("MultiPolygon");
    assertThat(pasted.numbers().getNumGeometries()).isEqualTo(2);
  }

  @Test
  void wktIsReadWithAndWithoutItsSrid() {
    assertThat(PastedText.of("POINT (105.1 33.2)", Shape.POLYGON).vertices()).isEqualTo(1);
    assertThat(PastedText.of("srid=4490; LineString(105 33, 106 34)", Shape.POLYGON).vertices())
        .isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          105.1,33.2;这里;105.2,33.3    | PASTE_LINE
          105.1,33.2;105.2,33.2        | PASTE_TOO_FEW
          105.1,33.2;105.1,33.2;105.1,33.2 | PASTE_TOO_FEW
          POLYGON ((1 2, 3))           | PASTE_WKT
          105.1,33.2,12.5,x            | PASTE_LINE
          """)
  void whatIsNotACoordinateIsRefusedWithItsLine(String lines, String code) {
    PastedText pasted = PastedText.of(lines.replace(';', '\n'), Shape.POLYGON);
    assertThat(pasted.isReadable()).isFalse();
    assertThat(pasted.problem().code()).isEqualTo(code);
  }

  @Test
  void nothingIsNothing() {
    assertThat(PastedText.of("  \n ", Shape.POLYGON).problem().code()).isEqualTo("PASTE_EMPTY");
  }

  /** Northing first, as a survey writes it: X is north. */
  @Test
  void aSurveysNorthingFirstIsRecognisedAndExchangedWhenChosen() throws Exception {
    PastedText pasted =
        PastedText.of(
            "3753582.394,35638745.392\n3753582.394,35638845.392\n3753682.394,35638845.392",
            Shape.POLYGON);
    List<Candidate> candidates = pasted.candidates(null);
    assertThat(candidates).allMatch(each -> each.axisOrder() == AxisOrder.NORTH_EAST);
    Candidate zone35 =
        candidates.stream().filter(each -> each.crs().epsg() == 4523).findFirst().orElseThrow();
    Geometry land = zone35.read(pasted.numbers());
    assertThat(land.getCoordinate()).isEqualTo(new Coordinate(35638745.392, 3753582.394));
  }

  @Test
  void numbersThatFitNoCrsHaveNoCandidate() {
    assertThat(PastedText.of("1,2\n3,2\n3,4", Shape.POLYGON).candidates(null)).isEmpty();
  }
}
