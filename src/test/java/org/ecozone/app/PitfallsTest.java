package org.ecozone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.app.GeoPackageWorld.R900;
import static org.ecozone.app.GeoPackageWorld.X;
import static org.ecozone.app.GeoPackageWorld.Y;
import static org.ecozone.app.GeoPackageWorld.rectangle;
import static org.ecozone.app.GeoPackageWorld.rule;
import static org.ecozone.app.GeoPackageWorld.square;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsTransform;
import org.ecozone.support.RawGeoPackage;
import org.ecozone.support.Shapes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Engine pitfalls 1-11 (shapes, coordinates, distances), numbered as in the checklist, from
 * GeoPackages to the CSV files. Planar figures are computed by hand; the rest is in {@link
 * PitfallsInDataTest}.
 */
class PitfallsTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** A rule for neighbours: 500 m. */
  private static final String R901 =
      rule("R901", "STBHHX", "", "DISTANCE_LE", "500", "", "ADVISORY");

  /** One percent share is printed with four decimals. */
  private static final double PRINTED_SHARE = 0.00006;

  @TempDir Path folder;
  private GeoPackageWorld world;

  @BeforeEach
  void makeWorld() throws Exception {
    world = new GeoPackageWorld(folder);
  }

  @Test
  void pitfall01_siteTouchingTheBoundaryIsNoOccupationButANeighbour() throws Exception {
    world.rules(R900, R901);
    world.zones("STBHHX", 4523, "HXMC").row(square(0, 0, 1000), "红线").write();
    world.sites(4523).site("touches", square(1000, 300, 100)).write();

    Screened screened = world.screen();

    assertThat(screened.piece("touches", "STBHHX"))
        .containsEntry("relation", "ADJACENT")
        .containsEntry("area_m2", "0.0000")
        .containsEntry("planar_area_m2", "0.0000");
    assertThat(screened.finding("touches", "R900")).containsEntry("state", "NOT_TRIGGERED");
    assertThat(screened.finding("touches", "R901"))
        .containsEntry("state", "TRIGGERED")
        .containsEntry("distance_m", "0.000");
    assertThat(screened.verdict("touches")).isEqualTo("ADVISORY");
  }

  @Test
  void pitfall02_overlapThatIsOnlyALineOrAPointIsNoOccupation() throws Exception {
    world.zones("STBHHX", 4523, "HXMC").row(square(0, 0, 1000), "红线").write();
    world
        .sites(4523)
        .site("corner", square(1000, 1000, 50))
        .site("tip on edge", shifted(1000, 500, 1050, 480, 1050, 520))
        .site("edge of other vertices", shifted(1000, 100, 1000, 200.3, 1050, 150))
        .site("line along the edge", shiftedLine(1000, 100, 1000, 900))
        .site("line to the edge", shiftedLine(1000, 500, 1200, 500))
        .site("point on the edge", Shapes.point(X + 1000, Y + 500))
        .write();

    Screened screened = world.screen();

    assertThat(screened.rows("sites.csv"))
        .hasSize(6)
        .allSatisfy(row -> assertThat(row).containsEntry("verdict", "NONE"));
    assertThat(screened.rows("intersections.csv"))
        .hasSize(6)
        .allSatisfy(
            row -> {
              assertThat(row).containsEntry("relation", "ADJACENT");
              assertThat(row.get("area_m2")).isIn("", "0.0000");
              assertThat(row.get("length_m")).isIn("", "0.000");
            });
  }

  @Test
  void pitfall03_holesOfSiteAndZoneAreLandOfNobody() throws Exception {
    Polygon zoneInHole = square(450, 450, 100);
    world
        .zones("STBHHX", 4523, "HXMC")
        .row(zoneInHole, "在项目的洞里")
        .row(ring(5000, 5000, 1000, 400), "有天窗的红线")
        .write();
    world
        .sites(4523)
        .site("round the zone", ring(0, 0, 1000, 400))
        .site("in the window", square(5350, 5350, 300))
        .site("fills the window", square(5300, 5300, 400))
        .site("out of the window", square(5350, 5350, 400))
        .write();

    Screened screened = world.screen();

    assertThat(screened.verdict("round the zone")).isEqualTo("NONE");
    assertThat(screened.pieces("round the zone")).isEmpty();
    assertThat(screened.verdict("in the window")).isEqualTo("NONE");
    assertThat(screened.pieces("in the window")).isEmpty();
    assertThat(screened.verdict("fills the window")).isEqualTo("NONE");
    assertThat(screened.piece("fills the window", "STBHHX")).containsEntry("relation", "ADJACENT");
    assertThat(screened.verdict("out of the window")).isEqualTo("PROHIBITED");
    // 400 x 400 without the 350 x 350 that lie in the window
    assertThat(screened.piece("out of the window", "STBHHX"))
        .containsEntry("planar_area_m2", "37500.0000");
  }

  @Test
  void pitfall04_invalidZonesAreRepairedWithAWordAndNeverDropped() throws Exception {
    Geometry bowTie = shifted(0, 0, 1000, 1000, 1000, 0, 0, 1000);
    Geometry twice = shifted(2000, 0, 3000, 0, 3000, 0, 3000, 1000, 3000, 1000, 2000, 1000);
    Geometry spike =
        shifted(4000, 0, 5000, 0, 5000, 1000, 4500, 1000, 4500, 3000, 4500, 1000, 4000, 1000);
    world
        .zones("STBHHX", 4523, "HXMC")
        .row(bowTie, "领结")
        .row(twice, "重复点")
        .row(spike, "尖刺")
        .row(unclosed(square(6000, 0, 1000)), "未闭合")
        .write();
    world
        .sites(4523)
        .site("left lobe", square(10, 400, 100))
        .site("right lobe", square(890, 400, 100))
        .site("on repeated points", square(2950, 400, 100))
        .site("under the spike", square(4450, 850, 100))
        .site("on the spike", square(4450, 2000, 100))
        .site("in the open ring", square(6400, 400, 100))
        .write();

    Screened screened = world.screen();

    for (String id : List.of("left lobe", "right lobe", "under the spike", "in the open ring")) {
      assertThat(screened.verdict(id)).as(id).isEqualTo("PROHIBITED");
      assertThat(screened.piece(id, "STBHHX")).containsEntry("planar_area_m2", "10000.0000");
    }
    assertThat(screened.piece("on repeated points", "STBHHX"))
        .containsEntry("planar_area_m2", "5000.0000");
    assertThat(screened.verdict("on the spike")).isEqualTo("NONE");
    // shoelace of the bow-tie is 0, its two lobes are 250 000 each: a change of more than 1 m2
    Map<String, String> changed = screened.issues("GEOMETRY_REPAIRED").get(0);
    assertThat(changed).containsEntry("fid", "1").containsEntry("severity", "WARNING");
    assertThat(changed.get("message")).contains("500");
    assertThat(screened.issues("GEOMETRY_REPAIRED"))
        .filteredOn(row -> row.get("fid").equals("3"))
        .allSatisfy(row -> assertThat(row).containsEntry("severity", "INFO"))
        .isNotEmpty();
    assertThat(Screened.only(screened.issues("RING_CLOSED"))).containsEntry("fid", "4");
  }

  @Test
  void pitfall05_heightsAndCollectionsAreReadAndCurvesAndEmptyOnesAreNeverClear() throws Exception {
    Geometry high =
        Shapes.wkt(
            "POLYGON Z ((35500000 3700000 800, 35501000 3700000 801, 35501000 3701000 802,"
                + " 35500000 3701000 803, 35500000 3700000 800))");
    Geometry measured =
        Shapes.wkt(
            "POLYGON ZM ((35502000 3700000 8 1, 35503000 3700000 8 2, 35503000 3701000 8 3,"
                + " 35502000 3701000 8 4, 35502000 3700000 8 1))");
    Geometry collection =
        FACTORY.createGeometryCollection(
            new Geometry[] {square(4000, 0, 1000), square(6000, 0, 1000)});
    world
        .zones("STBHHX", 4523, "HXMC")
        .row(high, "Z")
        .row(measured, "ZM")
        .row(collection, "集合")
        .row(curve(square(8000, 0, 1000)), "曲线")
        .write();
    world
        .sites(4523)
        .site("in Z", square(400, 400, 100))
        .site("in ZM", square(2400, 400, 100))
        .site("in first part", square(4400, 400, 100))
        .site("in second part", square(6400, 400, 100))
        .site("at the curve", square(8400, 400, 100))
        .write();

    Screened screened = world.screen();

    for (String id : List.of("in Z", "in ZM", "in first part", "in second part")) {
      assertThat(screened.verdict(id)).as(id).isEqualTo("PROHIBITED");
      assertThat(screened.piece(id, "STBHHX")).containsEntry("planar_area_m2", "10000.0000");
    }
    assertThat(screened.verdict("at the curve")).isEqualTo("UNDETERMINED");
    assertThat(screened.finding("at the curve", "R900")).containsEntry("state", "UNDECIDED");
    assertThat(Screened.only(screened.issues("GEOMETRY_CURVE"))).containsEntry("fid", "4");
    assertThat(screened.issues("ZM_DROPPED")).hasSize(1);
    assertThat(screened.outcome().exitCode()).isEqualTo(1);

    // where an empty geometry lies nobody knows: no site is clear of it
    world
        .zones("STBHHX", 4523, "HXMC")
        .row(square(0, 0, 1000), "有图形")
        .row(FACTORY.createPolygon(), "空")
        .write();
    world.sites(4523).site("anywhere", square(90_000, 0, 100)).write();
    assertThat(world.screen().verdict("anywhere")).isEqualTo("UNDETERMINED");
  }

  @Test
  void pitfall06_siteAcrossTwoZonesIsMeasuredOnceAgainstLayersOfBoth() throws Exception {
    // halves of a box of 0.02 degrees that meet at 106.5, each stored in the zone it belongs to
    world
        .rules(R900, rule("R902", "YJJBNT", "", "INTERSECTS", "", "", "RESTRICTED"))
        .zones("STBHHX", 4523, "HXMC")
        .row(in(4523, box(106.4, 33.8, 106.5, 34.0)), "西")
        .write();
    world
        .zones("YJJBNT", 4524, "DLBM")
        .row(in(4524, box(106.5, 33.8, 106.6, 34.0)), "0103")
        .write();
    world.sites(4490).site("across", box(106.49, 33.9, 106.51, 33.91)).write();

    Screened screened = world.screen();

    Map<String, String> west = screened.piece("across", "STBHHX");
    Map<String, String> east = screened.piece("across", "YJJBNT");
    assertThat(west).containsEntry("relation", "PARTIAL");
    assertThat(east).containsEntry("relation", "PARTIAL");
    assertThat(Screened.number(west, "site_share_pct")).isCloseTo(50, within(PRINTED_SHARE));
    assertThat(Screened.number(east, "site_share_pct")).isCloseTo(50, within(PRINTED_SHARE));
    assertThat(Screened.number(west, "area_m2") + Screened.number(east, "area_m2"))
        .isCloseTo(screened.areaM2("across"), within(0.01));
  }

  @Test
  void pitfall06_siteOfZone35IsFoundInLayersInDegreesAndOfZone36() throws Exception {
    Polygon site = Shapes.square(35_638_000, 3_755_000, 100);
    Geometry around = in(4490, Shapes.square(35_637_000, 3_754_000, 2000));
    world
        .rules(R900, rule("R902", "YJJBNT", "", "INTERSECTS", "", "", "RESTRICTED"))
        .zones("STBHHX", 4490, "HXMC")
        .row(around, "经纬度")
        .write();
    world.zones("YJJBNT", 4524, "DLBM").row(from(4490, 4524, around), "0103").write();
    world.sites(4523).site("35", site).write();

    Screened screened = world.screen();

    for (String layer : List.of("STBHHX", "YJJBNT")) {
      assertThat(screened.piece("35", layer))
          .as(layer)
          .containsEntry("relation", "INSIDE")
          .containsEntry("planar_area_m2", "10000.0000");
      assertThat(Screened.number(screened.piece("35", layer), "area_m2"))
          .isCloseTo(screened.areaM2("35"), within(0.001));
    }
  }

  @Test
  void pitfall07_layerWithLatitudeFirstIsStoppedNotReadAsTheSea() throws Exception {
    world
        .zones("STBHHX", 4490, "HXMC")
        .row(Shapes.rectangle(33.4, 104.9, 0.1, 0.2), "纬度在前")
        .write();
    world.sites(4490).site("inside if turned", Shapes.square(105, 33.45, 0.001)).write();

    Screened screened = world.screen();

    assertThat(Screened.only(screened.issues("AXES_SWAPPED")))
        .containsEntry("severity", "ERROR")
        .containsEntry("layer", "STBHHX");
    assertThat(screened.site("inside if turned"))
        .containsEntry("verdict", "UNDETERMINED")
        .containsEntry("worst_possible", "PROHIBITED")
        .containsEntry("unchecked_layers", "STBHHX");
    assertThat(screened.outcome()).isEqualTo(Outcome.UNREADABLE);
  }

  @Test
  void pitfall08_layerWithoutCrsIsNotGuessedAndTheCandidatesAreNamed() throws Exception {
    record Case(Polygon zone, String candidate) {}
    List<Case> cases =
        List.of(
            new Case(Shapes.rectangle(104.9, 33.4, 0.2, 0.1), "EPSG:4490"),
            new Case(square(0, 0, 1000), "EPSG:4523"),
            new Case(Shapes.square(500_000, 3_700_000, 1000), "EPSG:4544"));
    for (Case each : cases) {
      world.zones("STBHHX", 0, "HXMC").row(each.zone(), "无坐标系").write();
      world.sites(4523).site("S", square(100, 100, 100)).write();

      Screened screened = world.screen();

      Map<String, String> issue = Screened.only(screened.issues("CRS_MISSING"));
      assertThat(issue).containsEntry("severity", "ERROR");
      assertThat(issue.get("message")).contains(each.candidate());
      assertThat(screened.verdict("S")).isEqualTo("UNDETERMINED");
      assertThat(screened.pieces("S")).isEmpty();
    }
  }

  @Test
  void pitfall09_distancesToLayersInDegreesAreMetres() throws Exception {
    // 500 m are 0.0045 degrees of latitude, but 0.0054 of longitude: a box of the former loses one
    world
        .rules(R900, R901)
        .zones("STBHHX", 4490, "HXMC")
        .row(Shapes.rectangle(105, 33.3, 0.1, 0.3), "东")
        .write();
    double low = 33.400;
    double high = 33.401;
    world
        .sites(4490)
        .site("near", Shapes.rectangle(104.993, low, 0.002, high - low))
        .site("far", Shapes.rectangle(104.992, low, 0.0024, high - low))
        .write();

    Screened screened = world.screen();

    // meridians come together northwards: the upper end is nearest, 0.005 and 0.0056 degrees away
    assertThat(Screened.number(screened.finding("near", "R901"), "distance_m"))
        .isCloseTo(metresOfLongitude(0.005, high), within(0.01));
    assertThat(screened.verdict("near")).isEqualTo("ADVISORY");
    assertThat(metresOfLongitude(0.0056, high)).isGreaterThan(505);
    assertThat(screened.verdict("far")).isEqualTo("NONE");
  }

  @Test
  void pitfall10_oneKilometreIsInclusiveAndNearTheLimitItMustBeSurveyed() throws Exception {
    // on the central meridian the scale is 1: over 1 km the plane is 0.004 mm too long
    world.shippedRules();
    world
        .zones("HDGLFW", 4523, "HLMC", "HLDJ", "LY")
        .row(rectangle(0, -5000, 200, 10_000), "白龙江", "重要支流", "长江")
        .write();
    world
        .sites(4523, "chemical", "nature")
        .site("999.99", rectangle(-1099.99, 0, 100, 100), "是", "新建")
        .site("1000.00", rectangle(-1100.00, 500, 100, 100), "是", "新建")
        .site("1000.01", rectangle(-1100.01, 1000, 100, 100), "是", "新建")
        .site("994", rectangle(-1094, 1500, 100, 100), "是", "新建")
        .site("1006", rectangle(-1106, 2000, 100, 100), "是", "新建")
        .write();

    Screened screened = world.screen();

    for (String id : List.of("999.99", "1000.00")) {
      Map<String, String> finding = screened.finding(id, "R080");
      assertThat(finding).as(id).containsEntry("state", "TRIGGERED");
      assertThat(finding.get("distance_m")).isEqualTo(id + "0");
      assertThat(finding.get("note")).contains(id + " 米").contains("临界，须实测");
    }
    Map<String, String> beyond = screened.finding("1000.01", "R080");
    assertThat(beyond).containsEntry("state", "NOT_TRIGGERED");
    assertThat(beyond.get("note")).contains("1000.01 米").contains("临界，须实测");
    assertThat(screened.finding("994", "R080")).containsEntry("state", "TRIGGERED");
    assertThat(screened.finding("994", "R080").get("note")).doesNotContain("临界");
    assertThat(screened.finding("1006", "R080")).containsEntry("state", "NOT_TRIGGERED");
    assertThat(screened.finding("1006", "R080").get("note")).doesNotContain("临界");
  }

  @Test
  void pitfall11_riverOfUnknownClassCountsForChemicalsAndIsAskedForTailings() throws Exception {
    world.shippedRules();
    world
        .zones("HDGLFW", 4523, "HLMC", "HLDJ", "LY")
        .row(rectangle(0, -5000, 200, 10_000), "无等级河", null, "长江")
        .write();
    world
        .sites(4523, "chemical", "tailings", "nature")
        .site("chemical", rectangle(-600, 0, 100, 100), "是", "否", "新建")
        .site("tailings", rectangle(-600, 500, 100, 100), "否", "是", "新建")
        .write();

    Screened screened = world.screen();

    assertThat(screened.finding("chemical", "R080"))
        .containsEntry("state", "TRIGGERED")
        .containsEntry("verdict", "PROHIBITED");
    Map<String, String> asked = screened.finding("tailings", "R081");
    assertThat(asked).containsEntry("state", "NEEDS_INFO").containsEntry("verdict", "PROHIBITED");
    assertThat(asked.get("note")).contains("HLDJ");
    assertThat(screened.site("tailings")).containsEntry("worst_possible", "PROHIBITED");
  }

  /** From x, y pairs in metres from the corner. */
  private static Polygon shifted(double... xy) {
    return Shapes.polygon(moved(xy));
  }

  private static Geometry shiftedLine(double... xy) {
    return Shapes.line(moved(xy));
  }

  private static double[] moved(double[] xy) {
    double[] moved = new double[xy.length];
    for (int i = 0; i < xy.length; i++) {
      moved[i] = xy[i] + (i % 2 == 0 ? X : Y);
    }
    return moved;
  }

  /** A square with a square hole in its middle. */
  private static Polygon ring(double x, double y, double size, double hole) {
    double inset = (size - hole) / 2;
    LinearRing inner = square(x + inset, y + inset, hole).getExteriorRing();
    return FACTORY.createPolygon(square(x, y, size).getExteriorRing(), new LinearRing[] {inner});
  }

  /** A blob whose ring lacks its last point. */
  private static byte[] unclosed(Polygon polygon) {
    byte[] blob = RawGeoPackage.blob(polygon.toText(), 4523);
    ByteBuffer buffer = ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN);
    int countAt = 40 + 1 + 4 + 4;
    buffer.putInt(countAt, buffer.getInt(countAt) - 1);
    byte[] shorter = new byte[blob.length - 16];
    System.arraycopy(blob, 0, shorter, 0, shorter.length);
    return shorter;
  }

  /** The same ring as CURVEPOLYGON (WKB type 10) of one line string. */
  private static byte[] curve(Polygon polygon) {
    Coordinate[] ring = polygon.getCoordinates();
    ByteBuffer body = ByteBuffer.allocate(9 + 9 + 16 * ring.length).order(ByteOrder.LITTLE_ENDIAN);
    body.put((byte) 1).putInt(10).putInt(1);
    body.put((byte) 1).putInt(2).putInt(ring.length);
    for (Coordinate c : ring) {
      body.putDouble(c.x).putDouble(c.y);
    }
    var e = polygon.getEnvelopeInternal();
    return RawGeoPackage.blob(
        4523, new double[] {e.getMinX(), e.getMaxX(), e.getMinY(), e.getMaxY()}, body.array());
  }

  /** A box in degrees with a vertex every 50 m or so on its meridians. */
  private static Polygon box(double west, double south, double east, double north) {
    int steps = (int) Math.round((north - south) / 0.0005);
    List<Double> xy = new ArrayList<>();
    for (int i = 0; i <= steps; i++) {
      xy.addAll(List.of(east, south + (north - south) * i / steps));
    }
    for (int i = steps; i >= 0; i--) {
      xy.addAll(List.of(west, south + (north - south) * i / steps));
    }
    return Shapes.polygon(xy.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** Degrees to a Gauss zone, or the other way round. */
  private static Geometry in(int epsg, Geometry geometry) throws Exception {
    return epsg == 4490 ? from(4523, 4490, geometry) : from(4490, epsg, geometry);
  }

  private static Geometry from(int source, int target, Geometry geometry) throws Exception {
    return CrsTransform.between(Crs.ofEpsg(source), Crs.ofEpsg(target)).apply(geometry);
  }

  /** Length of an arc of the parallel on CGCS2000: N cos(phi) dlambda. */
  private static double metresOfLongitude(double degrees, double latitude) {
    double a = 6_378_137;
    double f = 1 / 298.257222101;
    double e2 = f * (2 - f);
    double sin = Math.sin(Math.toRadians(latitude));
    double n = a / Math.sqrt(1 - e2 * sin * sin);
    return n * Math.cos(Math.toRadians(latitude)) * Math.toRadians(degrees);
  }
}
