package org.ecozone.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.geo.reference.CrsCandidate;
import org.ecozone.geo.reference.CrsResolution.Verdict;
import org.ecozone.job.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Text from the clipboard goes through the same examination as a file. */
class PastedLandTest {
  @TempDir Path folder;
  private Examine examine;

  @BeforeEach
  void install() {
    examine =
        new Examine(
            new Installation(
                Path.of(System.getProperty("ecozone.home", ".")), folder.resolve("config")));
  }

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
  void verticesInManyWritingsAreOnePolygon(String writing, String lines) throws Exception {
    Examination found = pasted(lines.replace(';', '\n'));
    assertThat(found.parcels()).as(writing).hasSize(1);
    Geometry numbers = found.parcels().get(0).numbers();
    assertThat(numbers.norm().toText())
        .as(writing)
        .isEqualTo("POLYGON ((105.1 33.2, 105.2 33.3, 105.2 33.2, 105.1 33.2))");
    assertThat(found.resolution().verdict()).isEqualTo(Verdict.CHOOSE);
  }

  @Test
  void aBlankLineBeginsAnotherPart() throws Exception {
    Examination found =
        pasted("105.1,33.2\n105.2,33.2\n105.2,33.3\n\n105.6,34\n105.7,34\n105.7,34.1");
    int parts =
        found.parcels().stream().mapToInt(parcel -> parcel.numbers().getNumGeometries()).sum();
    assertThat(parts).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          105.1,33.2;105.2,33.2
          POLYGON ((1 2, 3))
          什么也没有
          """)
  void whatIsNoLandIsRefusedOrNotUsable(String lines) throws Exception {
    try {
      Examination found = pasted(lines.replace(';', '\n'));
      assertThat(found.isAcceptable()).isFalse();
      assertThatThrownBy(() -> examine.accept(found, Progress.NONE))
          .isInstanceOf(AppException.class);
    } catch (AppException e) {
      assertThat(e.issues()).isNotEmpty();
    }
  }

  @Test
  void wktWithItsSridIsCertain() throws Exception {
    Examination found =
        pasted("SRID=4490;POLYGON ((105.1 33.2, 105.2 33.2, 105.2 33.3, 105.1 33.2))");
    assertThat(found.resolution().verdict()).isEqualTo(Verdict.CERTAIN);
    assertThat(found.crs().epsg()).isEqualTo(4490);
    assertThat(examine.accept(found, Progress.NONE).sites()).hasSize(1);
  }

  /** Northing first, as a survey writes it: X is north. */
  @Test
  void aSurveysNorthingFirstIsRecognisedAndExchangedWhenChosen() throws Exception {
    Examination found =
        pasted("3753582.394,35638745.392\n3753582.394,35638845.392\n3753682.394,35638845.392");
    List<CrsCandidate> candidates = found.resolution().candidates();
    assertThat(candidates).allMatch(each -> each.axisOrder() == AxisOrder.NORTH_EAST);
    assertThat(candidates.get(0).crs().epsg()).isEqualTo(4523);
    Examination chosen =
        examine.again(
            found, IntakeChoices.NONE.withCrs("EPSG:4523", AxisOrder.NORTH_EAST), Progress.NONE);
    SiteItem site = examine.accept(chosen, Progress.NONE).sites().get(0);
    assertThat(site.geometry().getCoordinates())
        .contains(new Coordinate(35638745.392, 3753582.394));
    assertThat(site.origin()).isEqualTo(SiteItem.Origin.NONE);
  }

  @Test
  void numbersThatFitNoCrsHaveNoCandidate() throws Exception {
    assertThat(pasted("1,2\n3,2\n3,4").resolution().candidates()).isEmpty();
  }

  private Examination pasted(String text) throws AppException {
    return examine.text("粘贴", text, IntakeChoices.NONE, null, Progress.NONE);
  }
}
