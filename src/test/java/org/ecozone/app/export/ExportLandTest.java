package org.ecozone.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.app.intake.Examination;
import org.ecozone.app.intake.Examine;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Land that goes out is the land that comes in again. */
class ExportLandTest {
  private static final String ZONE_35 = "EPSG:4523";

  @TempDir Path folder;

  private static Geometry land(String wkt) {
    try {
      return new WKTReader().read(wkt);
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }

  private static SiteItem site(String crs) {
    Geometry ring =
        land(
            "POLYGON ((35593200 3745000, 35593600 3745000, 35593600 3745400, 35593200 3745400,"
                + " 35593200 3745000), (35593300 3745100, 35593300 3745200, 35593400 3745200,"
                + " 35593400 3745100, 35593300 3745100))");
    Geometry other =
        land("POLYGON ((35594000 3745000, 35594300 3745000, 35594300 3745300, 35594000 3745000))");
    return new SiteItem(
        "S1",
        "徽县铅锌矿",
        List.of(new SiteItem.Part("DK001", ring), new SiteItem.Part("DK002", other)),
        crs,
        Map.of("industry", "0912"),
        SiteItem.Origin.NONE);
  }

  private ExportedLand write(LandFormat format, SiteItem... sites) throws AppException {
    Path target = folder.resolve("出料." + format.ending());
    return ExportLand.write(
        new ExportLand.Request(List.of(sites), format, Map.of(), "", target), Progress.NONE);
  }

  @ParameterizedTest
  @EnumSource(LandFormat.class)
  void everyFormatIsReadAgainWithTheSameParcelsAndAreas(LandFormat format) throws AppException {
    ExportedLand out = write(format, site(ZONE_35));
    assertThat(out.parcels()).isEqualTo(2);
    assertThat(out.leftOut()).isZero();
    if (format == LandFormat.GEOPACKAGE) {
      return; // is read as sites or layers, not through the door
    }
    Examine examine =
        new Examine(Installation.find(Map.of("ECOZONE_HOME", folder.resolve("user").toString())));
    IntakeChoices choices =
        format.coordinates() == LandFormat.Coordinates.PROJECTED
                || format.coordinates() == LandFormat.Coordinates.ANY
            ? IntakeChoices.NONE.withCrs(ZONE_35, null)
            : IntakeChoices.NONE;
    Examination in = examine.file(out.file(), choices, null, Progress.NONE);
    assertThat(in.usable()).isEqualTo(2);
    assertThat(in.crs()).isNotNull();
    double expectedM2 = 400 * 400 - 100 * 100 + 300 * 300 / 2.0;
    double gotM2 =
        format.coordinates() == LandFormat.Coordinates.PROJECTED
                || format.coordinates() == LandFormat.Coordinates.ANY
            ? in.planarM2()
            : in.ellipsoidalM2();
    // on the ellipsoid the plane's area is by up to 3 in 10 000 another one, 93 km off the meridian
    assertThat(gotM2).isBetween(expectedM2 * 0.9995, expectedM2 * 1.0005);
  }

  @Test
  void sitesOfSeveralCrsNeedAChoice() throws AppException {
    assertThatThrownBy(() -> write(LandFormat.DXF, site(ZONE_35), site("EPSG:4524")))
        .isInstanceOf(AppException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void anOldDatumIsNeverMovedSilently() {
    assertThatThrownBy(() -> write(LandFormat.KML, site("EPSG:2359")))
        .isInstanceOf(AppException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void degreesDoNotBecomeADrawing() {
    SiteItem degrees =
        new SiteItem(
            "S1",
            "一",
            land("POLYGON ((105 33, 105.1 33, 105.1 33.1, 105 33))"),
            "EPSG:4490",
            Map.of(),
            null,
            "");
    assertThatThrownBy(() -> write(LandFormat.DXF, degrees)).isInstanceOf(AppException.class);
  }

  @Test
  void linesOfATableAreNoFormulas() throws Exception {
    Path target = folder.resolve("清单.csv");
    CsvLines.write(target, List.of(List.of("=1+1", "-3.5", "a\"b,c")));
    assertThat(Files.readString(target, StandardCharsets.UTF_8))
        .isEqualTo("\uFEFF'=1+1,-3.5,\"a\"\"b,c\"\r\n");
  }
}
