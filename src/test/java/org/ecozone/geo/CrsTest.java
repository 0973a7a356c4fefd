package org.ecozone.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrsTest {
  private static final String ESRI_CGCS2000 =
      "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\",SPHEROID[\"CGCS2000\",6378137.0,"
          + "298.257222101]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
  private static final String ESRI_XIAN80 =
      "GEOGCS[\"GCS_Xian_1980\",DATUM[\"D_Xian_1980\",SPHEROID[\"Xian_1980\",6378140.0,298.257]],"
          + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
  private static final String ESRI_BEIJING54 =
      "GEOGCS[\"GCS_Beijing_1954\",DATUM[\"D_Beijing_1954\",SPHEROID[\"Krasovsky_1940\",6378245.0,298.3]],"
          + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
  private static final String ESRI_WGS84 =
      "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
          + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

  @BeforeAll
  static void locateEpsgDatabase() {
    EpsgDatabase.locate();
  }

  /** The 176 Chinese codes and their UTM neighbours. */
  static List<Integer> chineseCodes() {
    List<Integer> result = new ArrayList<>(List.of(4490, 4610, 4214, 4326));
    int[][] runs = {
      {4491, 4554}, {2327, 2390}, {2401, 2442}, {21413, 21423}, {21453, 21463}, {32642, 32653}
    };
    for (int[] run : runs) {
      for (int code = run[0]; code <= run[1]; code++) {
        result.add(code);
      }
    }
    return result;
  }

  @ParameterizedTest
  @MethodSource("chineseCodes")
  void tableSaysOfEveryCodeWhatTheEpsgDatabaseSays(int code) throws Exception {
    Crs crs = Crs.ofEpsg(code);
    var oracle = CRS.decode("EPSG:" + code, true);
    assertThat(crs.epsg()).isEqualTo(code);
    assertThat(crs.id()).isEqualTo("EPSG:" + code);
    assertThat(crs.name()).isEqualTo(oracle.getName().getCode());
    GeographicCRS base =
        oracle instanceof ProjectedCRS projected ? projected.getBaseCRS() : (GeographicCRS) oracle;
    assertThat(crs.ellipsoid().semiMajorM())
        .isEqualTo(base.getDatum().getEllipsoid().getSemiMajorAxis());
    assertThat(crs.ellipsoid().inverseFlattening())
        .isCloseTo(base.getDatum().getEllipsoid().getInverseFlattening(), within(1e-9));
    if (oracle instanceof ProjectedCRS projected) {
      var values = projected.getConversionFromBase().getParameterValues();
      assertThat(crs.centralMeridianDeg())
          .isEqualTo(values.parameter("central_meridian").doubleValue());
      assertThat(crs.falseEastingM()).isEqualTo(values.parameter("false_easting").doubleValue());
      boolean utm = values.parameter("scale_factor").doubleValue() == 0.9996;
      assertThat(crs.kind()).isEqualTo(utm ? Crs.Kind.UTM : Crs.Kind.GAUSS_KRUGER);
    } else {
      assertThat(crs.kind()).isEqualTo(Crs.Kind.GEOGRAPHIC);
      assertThat(crs.centralMeridianDeg()).isNaN();
      assertThat(crs.falseEastingM()).isNaN();
    }
  }

  @ParameterizedTest
  @MethodSource("chineseCodes")
  void itsOwnWktReadsBackAsTheSameCode(int code) throws Exception {
    assertThat(Crs.ofWkt(Crs.ofEpsg(code).wkt())).isSameAs(Crs.ofEpsg(code));
  }

  @ParameterizedTest
  @MethodSource("chineseCodes")
  void geoToolsReadsTheWktAsTheSameCrs(int code) throws Exception {
    var read = CRS.parseWKT(Crs.ofEpsg(code).wkt());
    var oracle = CRS.decode("EPSG:" + code, true);
    double meridian = Crs.ofEpsg(code).centralMeridianDeg();
    double[] place = {Double.isNaN(meridian) ? 106.3 : meridian + 1.3, 34.2};
    double[] expected = place.clone();
    if (oracle instanceof ProjectedCRS projected) {
      projected.getConversionFromBase().getMathTransform().transform(place, 0, expected, 0, 1);
      ((ProjectedCRS) read)
          .getConversionFromBase()
          .getMathTransform()
          .transform(place, 0, place, 0, 1);
    }
    assertThat(place).containsExactly(expected, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({
    "CGCS2000_3_Degree_GK_Zone_35, 4523, 105, 35500000",
    "CGCS2000_3_Degree_GK_CM_105E, 4544, 105, 500000",
    "CGCS2000_3_Degree_GK_Zone_36, 4524, 108, 36500000",
    "CGCS2000_GK_Zone_18, 4496, 105, 18500000",
    "CGCS2000_GK_CM_105E, 4507, 105, 500000",
    "CGCS2000 / 3-degree Gauss-Kruger zone 35, 4523, 105, 35500000",
    "cgcs2000 3 degree gk zone 35, 4523, 105, 35500000",
    "a_layer_somebody_renamed, 4544, 105, 500000",
    "a_layer_somebody_renamed, 4496, 105, 18500000"
  })
  void esriPrjWithoutCodeIsRecognised(String name, int code, double meridian, double falseEasting)
      throws Exception {
    assertThat(Crs.ofWkt(prj(name, ESRI_CGCS2000, meridian, falseEasting)).epsg()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "Xian_1980_3_Degree_GK_Zone_35, 2359, 105, 35500000",
    "Xian_1980_3_Degree_GK_CM_105E, 2380, 105, 500000",
    "Xian_1980_GK_Zone_18, 2332, 105, 18500000",
    "Xian_1980_GK_CM_105E, 2343, 105, 500000"
  })
  void esriPrjOfXian80(String name, int code, double meridian, double falseEasting)
      throws Exception {
    Crs crs = Crs.ofWkt(prj(name, ESRI_XIAN80, meridian, falseEasting));
    assertThat(crs.epsg()).isEqualTo(code);
    assertThat(crs.datum()).isEqualTo(Datum.XIAN80);
  }

  @ParameterizedTest
  @CsvSource({
    "Beijing_1954_3_Degree_GK_Zone_35, 2411, 105, 35500000",
    "Beijing_1954_3_Degree_GK_CM_105E, 2432, 105, 500000",
    "Beijing_1954_GK_Zone_18, 21418, 105, 18500000",
    "Beijing_1954_GK_CM_105E, 21458, 105, 500000"
  })
  void esriPrjOfBeijing54(String name, int code, double meridian, double falseEasting)
      throws Exception {
    Crs crs = Crs.ofWkt(prj(name, ESRI_BEIJING54, meridian, falseEasting));
    assertThat(crs.epsg()).isEqualTo(code);
    assertThat(crs.datum()).isEqualTo(Datum.BEIJING54);
  }

  @Test
  void esriPrjOfGeographicCrsAndUtm() throws Exception {
    assertThat(Crs.ofWkt(ESRI_CGCS2000).epsg()).isEqualTo(4490);
    assertThat(Crs.ofWkt(ESRI_XIAN80).epsg()).isEqualTo(4610);
    assertThat(Crs.ofWkt(ESRI_BEIJING54).epsg()).isEqualTo(4214);
    assertThat(Crs.ofWkt(ESRI_WGS84).epsg()).isEqualTo(4326);
    String utm =
        "PROJCS[\"WGS_1984_UTM_Zone_48N\","
            + ESRI_WGS84
            + ",PROJECTION[\"Transverse_Mercator\"],"
            + "PARAMETER[\"False_Easting\",500000.0],PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\","
            + "105.0],PARAMETER[\"Scale_Factor\",0.9996],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";
    assertThat(Crs.ofWkt(utm).epsg()).isEqualTo(32648);
    assertThat(Crs.ofWkt(utm).kind()).isEqualTo(Crs.Kind.UTM);
  }

  @Test
  void parametersWinOverAWrongCode() throws Exception {
    String zone35 = Crs.ofEpsg(4523).wkt();
    assertThat(Crs.ofWkt(zone35.replace("\"EPSG\",\"4523\"", "\"EPSG\",\"4524\"")).epsg())
        .isEqualTo(4523);
    assertThat(Crs.ofWkt(zone35.replace("\"EPSG\",\"4523\"", "\"EPSG\",\"2359\"")).datum())
        .isEqualTo(Datum.CGCS2000);
    assertThat(
            Crs.ofWkt(zone35.replace("\"false_easting\",35500000", "\"false_easting\",500000"))
                .epsg())
        .isEqualTo(4544);
    Crs own = Crs.ofWkt(zone35.replace("\"central_meridian\",105", "\"central_meridian\",105.5"));
    assertThat(own.epsg()).isZero();
    assertThat(own.centralMeridianDeg()).isEqualTo(105.5);
    assertThat(own.kind()).isEqualTo(Crs.Kind.GAUSS_KRUGER);
    assertThat(Crs.ofWkt(Crs.ofEpsg(4490).wkt().replace("4490", "4326")).epsg()).isEqualTo(4490);
  }

  @Test
  void codeChoosesBetweenTwoWithTheSameParameters() throws Exception {
    assertThat(Crs.ofWkt(Crs.ofEpsg(4507).wkt()).epsg()).isEqualTo(4507);
    assertThat(Crs.ofWkt(Crs.ofEpsg(4544).wkt()).epsg()).isEqualTo(4544);
    assertThat(Crs.ofEpsg(4507).sameCoordinates(Crs.ofEpsg(4544))).isTrue();
    assertThat(Crs.ofEpsg(4507)).isNotEqualTo(Crs.ofEpsg(4544));
  }

  @Test
  void ellipsoidThatIsNotTheDatumsMakesItAnother() throws Exception {
    Crs crs = Crs.ofWkt(ESRI_CGCS2000.replace("6378137.0,298.257222101", "6378245.0,298.3"));
    assertThat(crs.datum()).isEqualTo(Datum.OTHER);
    assertThat(crs.epsg()).isZero();
  }

  @Test
  void newBeijingIsNotBeijing1954() throws Exception {
    assertThat(Crs.ofWkt(ESRI_BEIJING54.replace("Beijing_1954", "New_Beijing")).datum())
        .isEqualTo(Datum.OTHER);
    assertThat(Crs.ofEpsg(4555).datum()).isEqualTo(Datum.OTHER);
  }

  @Test
  void shiftDeclaredForADatumThatNeedsNoneMakesItAnother() throws Exception {
    String shifted =
        ESRI_WGS84.replace("298.257223563]]", "298.257223563],TOWGS84[-113,-41,-100,0,0,0,0]]");
    assertThat(Crs.ofWkt(shifted).datum()).isEqualTo(Datum.OTHER);
    String zeros = ESRI_WGS84.replace("298.257223563]]", "298.257223563],TOWGS84[0,0,0,0,0,0,0]]");
    assertThat(Crs.ofWkt(zeros).epsg()).isEqualTo(4326);
  }

  @Test
  void namelessDatumIsKnownByItsEllipsoidsName() throws Exception {
    assertThat(Crs.ofWkt(ESRI_CGCS2000.replace("D_China_2000", "Unknown")).datum())
        .isEqualTo(Datum.CGCS2000);
    String grs80 =
        ESRI_CGCS2000.replace("D_China_2000", "Unknown").replace("\"CGCS2000\"", "\"GRS 1980\"");
    assertThat(Crs.ofWkt(grs80).datum()).isEqualTo(Datum.OTHER);
  }

  @Test
  void axisElementsAndCompoundTextsChangeNothing() throws Exception {
    String axes =
        Crs.ofEpsg(4523)
            .wkt()
            .replace(",AUTHORITY[\"EPSG\",\"4523\"]", ",AXIS[\"X\",NORTH],AXIS[\"Y\",EAST]");
    assertThat(Crs.ofWkt(axes).epsg()).isEqualTo(4523);
    String compound =
        "COMPD_CS[\"with heights\","
            + axes
            + ",VERT_CS[\"h\",VERT_DATUM[\"1985\",2005],UNIT[\"metre\",1]]]";
    assertThat(Crs.ofWkt(compound).epsg()).isEqualTo(4523);
  }

  @Test
  void webMercatorInTheTextsOfGdalAndEsri() throws Exception {
    assertThat(Crs.ofWkt(Crs.ofEpsg(3857).wkt()).epsg()).isEqualTo(3857);
    String esri =
        "PROJCS[\"WGS_1984_Web_Mercator_Auxiliary_Sphere\","
            + ESRI_WGS84
            + ",PROJECTION[\"Mercator_Auxiliary_Sphere\"],"
            + "PARAMETER[\"False_Easting\",0.0],PARAMETER[\"Central_Meridian\",0.0],PARAMETER[\"Standard_Parallel_1\","
            + "0.0],PARAMETER[\"Auxiliary_Sphere_Type\",0.0],UNIT[\"Meter\",1.0]]";
    assertThat(Crs.ofWkt(esri).epsg()).isEqualTo(3857);
  }

  @Test
  void otherProjectionsGoThroughGeoTools() throws Exception {
    String albers =
        "PROJCS[\"China_Albers\","
            + ESRI_CGCS2000
            + ",PROJECTION[\"Albers\"],PARAMETER[\"False_Easting\",0.0],"
            + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",105.0],PARAMETER[\"Standard_Parallel_1\","
            + "25.0],PARAMETER[\"Standard_Parallel_2\",47.0],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";
    Crs crs = Crs.ofWkt(albers);
    assertThat(crs.kind()).isEqualTo(Crs.Kind.OTHER_PROJECTED);
    assertThat(crs.datum()).isEqualTo(Datum.CGCS2000);
    assertThat(crs.epsg()).isZero();
    assertThat(crs.id()).isEqualTo("China_Albers");
    assertThat(crs.centralMeridianDeg()).isNaN();
    assertThat(crs.sameCoordinates(Crs.ofWkt(albers + " "))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "undefined",
        "LOCAL_CS[\"Undefined Cartesian SRS\",UNIT[\"metre\",1]]",
        "GEOCCS[\"x\",DATUM[\"y\",SPHEROID[\"z\",6378137,298]],PRIMEM[\"Greenwich\",0],UNIT[\"m\",1]]",
        "GEOGCRS[\"China Geodetic Coordinate System 2000\",DATUM[\"China 2000\"]]",
        "GEOGCS[\"x\",DATUM[\"y\",SPHEROID[\"z\",6378137,298]],PRIMEM[\"Paris\",2.33],UNIT[\"degree\",0.0174532925199433]]",
        "GEOGCS[\"x\",DATUM[\"y\",SPHEROID[\"z\",6378137,298]],PRIMEM[\"Greenwich\",0],UNIT[\"grad\",0.015707963267949]]",
        "GEOGCS[\"x\",DATUM[\"y\",SPHEROID[\"z\",6378137,NaN]],UNIT[\"degree\",0.0174532925199433]]",
        "GEOGCS[\"x\",DATUM[\"y\",SPHEROID[\"z\",6378137,298]],UNIT[\"degree\",0.0174532925199433]",
        "GEOGCS[\"x\"]]",
        "GEOGCS[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
      })
  void unreadableTextsSaySo(String wkt) {
    assertThatThrownBy(() -> Crs.ofWkt(wkt))
        .isInstanceOfSatisfying(
            CrsException.class,
            e -> assertThat(e.reason()).isEqualTo(CrsException.Reason.UNREADABLE_WKT));
  }

  @Test
  void extensionThatIsNotUnderstoodIsRefused() throws Exception {
    String wkt = Crs.ofEpsg(3857).wkt().replace("+lon_0=0", "+lon_0=105");
    assertThatThrownBy(() -> Crs.ofWkt(wkt)).isInstanceOf(CrsException.class);
  }

  @Test
  void unknownCodeSaysSo() {
    for (int code : new int[] {-1, 0, 1, 99999, 4479}) {
      assertThatThrownBy(() -> Crs.ofEpsg(code))
          .isInstanceOfSatisfying(
              CrsException.class,
              e -> assertThat(e.reason()).isEqualTo(CrsException.Reason.UNKNOWN_CODE));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "EPSG:4523, 4523",
    "epsg:4523, 4523",
    "4523, 4523",
    "urn:ogc:def:crs:EPSG::4523, 4523",
    "CGCS2000 / 3-degree Gauss-Kruger zone 35, 4523",
    "CGCS2000_3_Degree_GK_CM_105E, 4544",
    "WGS 84 / UTM zone 48N, 32648",
    "CGCS2000, 4490",
    "WGS84, 4326"
  })
  void peopleMayWriteACrsInManyWays(String text, int code) throws Exception {
    assertThat(Crs.parse(text).epsg()).isEqualTo(code);
  }

  @Test
  void everyCodeIsFoundByItsEpsgName() throws Exception {
    for (int code : chineseCodes()) {
      assertThat(Crs.parse(Crs.ofEpsg(code).name().toUpperCase(Locale.ROOT)).epsg())
          .isEqualTo(code);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "73.5,4513",
    "102,4522",
    "103.49,4522",
    "103.5,4523",
    "105,4523",
    "106.49,4523",
    "106.5,4524",
    "135,4533"
  })
  void threeDegreeZoneOfALongitude(double longitude, int code) throws Exception {
    assertThat(Crs.gaussKruger3(longitude).epsg()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "2000国家大地坐标系, 3, 35, ZONE, 4523",
    "2000 国家大地坐标系, 3, 35, NONE, 4544",
    "CGCS2000, 6, 18, ZONE, 4496",
    "1980西安坐标系, 3, 36, ZONE, 2360",
    "1980年西安坐标系, 6, 18, NONE, 2343",
    "1954年北京坐标系, 3, 35, ZONE, 2411",
    "北京54, 6, 18, ZONE, 21418"
  })
  void headerOfASurveyFileNamesItsGrid(
      String datum, int width, int zone, Crs.EastingPrefix prefix, int code) throws Exception {
    assertThat(Crs.gaussKruger(Datum.find(datum).orElseThrow(), width, zone, prefix).epsg())
        .isEqualTo(code);
  }

  @Test
  void zoneThatDoesNotExistSaysSo() {
    assertThat(Datum.find("地方独立坐标系")).isEmpty();
    assertThatThrownBy(() -> Crs.gaussKruger(Datum.CGCS2000, 3, 18, Crs.EastingPrefix.ZONE))
        .isInstanceOf(CrsException.class);
    assertThatThrownBy(() -> Crs.gaussKruger(Datum.WGS84, 3, 35, Crs.EastingPrefix.ZONE))
        .isInstanceOf(CrsException.class);
  }

  @Test
  void longitudeOutsideChinaHasNoZone() {
    for (double longitude : new double[] {73.4, 136.5, 0, Double.NaN}) {
      assertThatThrownBy(() -> Crs.gaussKruger3(longitude)).isInstanceOf(CrsException.class);
    }
  }

  @Test
  void onlyCgcs2000AndWgs84LonLatAreTheSameCoordinates() throws Exception {
    assertThat(Crs.ofEpsg(4490).sameCoordinates(Crs.ofEpsg(4326))).isTrue();
    assertThat(Crs.ofEpsg(4490).sameCoordinates(Crs.ofEpsg(4610))).isFalse();
    assertThat(Crs.ofEpsg(4214).sameCoordinates(Crs.ofEpsg(4610))).isFalse();
    assertThat(Crs.ofEpsg(4490).sameCoordinates(Crs.ofEpsg(4523))).isFalse();
    assertThat(Crs.ofEpsg(4544).sameCoordinates(Crs.ofEpsg(4523))).isFalse();
    assertThat(Crs.ofEpsg(3857).sameCoordinates(Crs.ofEpsg(3857))).isTrue();
  }

  @Test
  void sameInstanceForManyThreads() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Crs>> tasks = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        int code = i % 2 == 0 ? 4528 : 3034;
        tasks.add(() -> Crs.ofEpsg(code));
      }
      List<Future<Crs>> done = threads.invokeAll(tasks);
      for (int i = 0; i < done.size(); i++) {
        assertThat(done.get(i).get()).isSameAs(Crs.ofEpsg(i % 2 == 0 ? 4528 : 3034));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static String prj(String name, String geographic, double meridian, double falseEasting) {
    return "PROJCS[\""
        + name
        + "\","
        + geographic
        + ",PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\","
        + falseEasting
        + "],PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\","
        + meridian
        + "],PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";
  }
}
