package org.ecozone.store.gpx;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReadOption;
import org.ecozone.store.exchange.ReceivedTable;
import org.ecozone.store.markup.ReceivedRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GpxReaderTest {
  private static final String WALK =
      "<trkseg><trkpt lat=\"35\""
          + " lon=\"104\"><ele>1500.5</ele><time>2026-01-01T08:00:00Z</time></trkpt><trkpt"
          + " lat=\"35\" lon=\"104.1\"/><trkpt lat=\"35.1\" lon=\"104.1\"/><trkpt lat=\"35\""
          + " lon=\"104\"><time>2026-01-01T09:00:00Z</time></trkpt></trkseg>";

  private static String gpx(String inside) {
    return "<?xml version=\"1.0\"?>\n<gpx version=\"1.1\" creator=\"手持机\""
        + " xmlns=\"http://www.topografix.com/GPX/1/1\">\n"
        + inside
        + "\n</gpx>";
  }

  private static String waypoint(double lon, double lat) {
    return "<wpt lat=\"" + lat + "\" lon=\"" + lon + "\"/>";
  }

  private static ReceivedRows read(String text) throws Exception {
    return ReceivedRows.of(new GpxReader(), "踏勘.gpx", text);
  }

  private static ReceivedRows read(String text, String pointsAs) throws Exception {
    return ReceivedRows.of(
        new GpxReader(),
        InputFile.ofText("踏勘.gpx", text),
        ReadChoices.NONE.with(ReadOption.POINTS_AS, pointsAs));
  }

  @Test
  void waypointsRoutesAndTracksAreTables() throws Exception {
    ReceivedRows file =
        read(
            gpx(
                "<metadata><name>踏勘</name><desc>第一天</desc></metadata><wpt lat=\"35.5\""
                    + " lon=\"104.5\"><ele>1500</ele><name>J1</name><sat>8</sat><extensions><name>x</name><wptx1:Depth>1</wptx1:Depth></extensions><link"
                    + " href=\"http://a\"><text>b</text></link></wpt>\n"
                    + "<rte><name>路线</name><rtept lat=\"1\" lon=\"2\"><name>a</name></rtept><rtept"
                    + " lat=\"3\" lon=\"4\"/></rte><trk><name>甲地块</name><number>3</number>"
                    + WALK
                    + "</trk>"));
    assertThat(file.tables())
        .extracting(ReceivedTable::name)
        .containsExactly("tracks", "routes", "waypoints");
    assertThat(file.head().projectName()).isEqualTo("踏勘");
    assertThat(file.head().notes()).containsEntry("desc", "第一天");
    assertThat(file.columns()).containsExactly("name", "number", "time_begin", "time_end");
    assertThat(file.first().get(0).values())
        .containsExactly("甲地块", 3L, "2026-01-01T08:00:00Z", "2026-01-01T09:00:00Z");
    assertThat(file.wkt(0)).isEqualTo("LINESTRING (104 35, 104.1 35, 104.1 35.1, 104 35)");
    assertThat(file.rows().get(1).get(0).geometry().toText()).isEqualTo("LINESTRING (2 1, 4 3)");
    assertThat(file.rows().get(1).get(0).values()).containsExactly("路线");
    assertThat(file.rows().get(2).get(0).geometry().toText()).isEqualTo("POINT (104.5 35.5)");
    assertThat(file.rows().get(2).get(0).values()).containsExactly(1500.0, "J1", 8L, "http://a");
    assertThat(file.tables().get(0).crs().crs().epsg()).isEqualTo(4326);
    assertThat(file.codes()).containsExactlyInAnyOrder("LINES_CLOSED", "ALTITUDES_DROPPED");
  }

  @Test
  void closedWalksBecomeAreasIfChosen() throws Exception {
    String open = WALK.replaceFirst("<trkpt lat=\"35\" lon=\"104\"><time>.*</trkpt>", "");
    String text = gpx("<trk>" + WALK + "</trk><trk>" + open + WALK + "<trkseg/></trk>");
    assertThat(read(text).wkt(1)).startsWith("MULTILINESTRING");
    ReceivedRows areas = read(text, "AREA");
    assertThat(areas.wkt(0)).isEqualTo("POLYGON ((104 35, 104.1 35, 104.1 35.1, 104 35))");
    assertThat(areas.wkt(1))
        .startsWith("MULTIPOLYGON (((104 35, 104.1 35, 104.1 35.1, 104 35)))".substring(0, 20));
    assertThat(areas.codes())
        .containsExactlyInAnyOrder(
            "LINES_MADE_AREAS", "OPEN_LINES_MADE_AREAS", "ALTITUDES_DROPPED");
    assertThat(read(text, "POINTS").wkt(0)).startsWith("MULTIPOINT");
  }

  @Test
  void walkThatNearlyClosesIsProposedAsArea() throws Exception {
    String nearly =
        "<trk><trkseg><trkpt lat=\"0\" lon=\"0\"/><trkpt lat=\"0\" lon=\"1\"/><trkpt lat=\"1\""
            + " lon=\"1\"/><trkpt lat=\"0.1\" lon=\"0\"/></trkseg></trk>";
    assertThat(read(gpx(nearly)).codes()).containsExactly("LINES_CLOSED");
    String road =
        "<trk><trkseg><trkpt lat=\"0\" lon=\"0\"/><trkpt lat=\"0\" lon=\"1\"/><trkpt lat=\"1\""
            + " lon=\"1\"/><trkpt lat=\"1\" lon=\"2\"/></trkseg></trk>";
    assertThat(read(gpx(road)).codes()).isEmpty();
  }

  @Test
  void cornersTakenAsWaypointsMakeAnAreaIfChosen() throws Exception {
    String text = gpx(waypoint(104, 35) + waypoint(104.1, 35) + waypoint(104.1, 35.1));
    assertThat(read(text).first()).hasSize(3);
    assertThat(read(text).codes()).containsExactly("POINTS_ONLY");
    ReceivedRows area = read(text, "AREA");
    assertThat(area.tables().get(0).rowCount()).isEqualTo(1);
    assertThat(area.wkt(0)).isEqualTo("POLYGON ((104 35, 104.1 35, 104.1 35.1, 104 35))");
    assertThat(area.codes()).containsExactly("POINTS_JOINED");
    assertThat(read(text, "LINE").wkt(0)).startsWith("LINESTRING");
    assertThat(read(gpx(waypoint(1, 2)), "AREA").first().get(0).failure().code())
        .isEqualTo("RING_TOO_SHORT");
    ReceivedRows broken = read(gpx(waypoint(1, 2) + "<wpt/>"), "AREA");
    assertThat(broken.first().get(0).failure().code()).isEqualTo("POINT_WITHOUT_PLACE");
    ReceivedRows both = read(gpx(waypoint(1, 2) + "<trk>" + WALK + "</trk>"), "AREA");
    assertThat(both.rows().get(1).get(0).geometry().getGeometryType()).isEqualTo("Point");
  }

  @Test
  void pointsWithoutPlaceAreFailures() throws Exception {
    ReceivedRows file =
        read(
            gpx(
                "<wpt lat=\"35\"><name>a</name></wpt>\n"
                    + "<wpt lat=\"35\" lon=\"x\"/><wpt lat=\" 35 \""
                    + " lon=\"104\"><name>c</name></wpt>\n"
                    + "<trk><trkseg><trkpt lat=\"1\" lon=\"2\"/><trkpt lat=\"\""
                    + " lon=\"2\"/></trkseg></trk><trk><name>e</name></trk>"));
    assertThat(file.rows().get(1))
        .extracting(row -> row.failure() == null)
        .containsExactly(false, false, true);
    assertThat(file.rows().get(0))
        .extracting(row -> row.failure().code())
        .containsExactly("POINT_WITHOUT_PLACE", "LINE_TOO_SHORT");
    assertThat(file.rows().get(0).get(0).line()).isEqualTo(5);
    assertThat(file.value(1, "name")).isEqualTo("e");
  }

  @Test
  void segmentsOfOnePointAreSaid() throws Exception {
    ReceivedRows file =
        read(gpx("<trk><trkseg><trkpt lat=\"1\" lon=\"2\"/></trkseg>" + WALK + "</trk>"));
    assertThat(file.wkt(0)).startsWith("LINESTRING (104");
    assertThat(file.codes()).contains("SEGMENTS_OF_ONE_POINT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<gpx version=\"1.0\" creator=\"x\""
            + " xmlns=\"http://www.topografix.com/GPX/1/0\"><name>甲</name>%s</gpx>",
        "<gpx><name>甲</name>%s</gpx>",
        "<g:gpx"
            + " xmlns:g=\"http://www.topografix.com/GPX/1/1\"><g:metadata><g:name>甲</g:name></g:metadata>%s</g:gpx>"
      })
  void anyNamespaceIsRead(String root) throws Exception {
    ReceivedRows file = read(root.formatted(waypoint(104, 35)));
    assertThat(file.wkt(0)).isEqualTo("POINT (104 35)");
    assertThat(file.head().projectName()).isEqualTo("甲");
  }

  @Test
  void otherFilesAreRefused() {
    GpxReader reader = new GpxReader();
    assertThat(ReceivedRows.refusal(reader, "a.gpx", "<kml/>").code()).isEqualTo("NOT_GPX");
    assertThat(ReceivedRows.refusal(reader, "a.gpx", gpx("")).code()).isEqualTo("GPX_EMPTY");
    assertThat(
            ReceivedRows.refusal(reader, "a.gpx", "<!DOCTYPE gpx [<!ENTITY a \"b\">]><gpx/>")
                .code())
        .isEqualTo("DOCTYPE_REFUSED");
    assertThat(ReceivedRows.refusal(reader, "a.gpx", "<gpx><wpt lat=\"1\" lon=\"2\">").code())
        .isEqualTo("NOT_XML");
  }

  @Test
  void programsOfWebMapsAreHintedAt() throws Exception {
    ReceivedRows file = read("<gpx creator=\"高德地图\">" + waypoint(104, 35) + "</gpx>");
    assertThat(file.tables().get(0).crs().gcj02()).contains("高德");
  }
}
