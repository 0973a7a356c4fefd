package org.ecozone.store.kml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReadOption;
import org.ecozone.store.exchange.ReceivedFile.Grouping;
import org.ecozone.store.exchange.ReceivedRow;
import org.ecozone.store.markup.ReceivedRows;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.io.WKTReader;

class KmlReaderTest {
  private static final String SQUARE = "104,35 104.1,35 104.1,35.1 104,35.1 104,35";
  private static final String HOLE = "104.02,35.02 104.04,35.02 104.04,35.04 104.02,35.02";

  private static String kml(String inside) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n<Document>\n"
        + inside
        + "\n</Document></kml>";
  }

  private static String placemark(String inside) {
    return "<Placemark>" + inside + "</Placemark>\n";
  }

  private static String polygon(String outer, String... inner) {
    StringBuilder text = new StringBuilder("<Polygon><outerBoundaryIs><LinearRing><coordinates>");
    text.append(outer).append("</coordinates></LinearRing></outerBoundaryIs>");
    for (String hole : inner) {
      text.append("<innerBoundaryIs><LinearRing><coordinates>").append(hole);
      text.append("</coordinates></LinearRing></innerBoundaryIs>");
    }
    return text + "</Polygon>";
  }

  private static ReceivedRows read(String text) throws Exception {
    return ReceivedRows.of(new KmlReader(), "地块.kml", text);
  }

  private static ReceivedRows read(String text, ReadOption option, String value) throws Exception {
    return ReceivedRows.of(
        new KmlReader(), InputFile.ofText("地块.kml", text), ReadChoices.NONE.with(option, value));
  }

  @Test
  void foldersNamesAndDataBecomeColumns() throws Exception {
    ReceivedRows file =
        read(
            kml(
                "<name>光伏项目</name><description>第一期</description>"
                    + "<Folder><name>甲区</name><Folder>"
                    + placemark(
                        "<name>1号</name><description><![CDATA[<b>耕地</b> & 园地]]></description>"
                            + "<ExtendedData><Data name=\"面积\"><displayName>x</displayName>"
                            + "<value>0012.50</value></Data></ExtendedData>"
                            + polygon(SQUARE, HOLE))
                    + "<name>二组</name></Folder></Folder>"
                    + placemark("<name>2号😀</name>" + polygon(SQUARE))));
    assertThat(file.head().projectName()).isEqualTo("光伏项目");
    assertThat(file.head().notes()).containsEntry("description", "第一期");
    assertThat(file.head().grouping()).isEqualTo(Grouping.ONE_SITE);
    assertThat(file.head().sha256()).hasSize(64);
    assertThat(file.tables().get(0).name()).isEqualTo("地块");
    assertThat(file.tables().get(0).rowCount()).isEqualTo(2);
    assertThat(file.tables().get(0).roles().name()).isEqualTo("name");
    assertThat(file.columns()).containsExactly("folder", "name", "description", "面积");
    assertThat(file.value(0, "folder")).isEqualTo("甲区/二组");
    assertThat(file.value(0, "description")).isEqualTo("<b>耕地</b> & 园地");
    assertThat(file.value(0, "面积")).isEqualTo("0012.50");
    assertThat(file.value(1, "folder")).isNull();
    assertThat(file.value(1, "name")).isEqualTo("2号😀");
    assertThat(file.wkt(0))
        .isEqualTo(
            "POLYGON ((104 35, 104.1 35, 104.1 35.1, 104 35.1, 104 35), (104.02 35.02, 104.04"
                + " 35.02, 104.04 35.04, 104.02 35.02))");
    assertThat(file.first().get(0).fid()).isEqualTo(1);
    assertThat(file.first().get(0).line()).isEqualTo(4);
    assertThat(file.codes()).isEmpty();
  }

  @Test
  void coordinatesAreWgs84LongitudeFirst() throws Exception {
    var crs = read(kml(placemark(polygon(SQUARE)))).tables().get(0).crs();
    assertThat(crs.crs().epsg()).isEqualTo(4326);
    assertThat(crs.order()).isEqualTo(AxisOrder.EAST_NORTH);
    assertThat(crs.gcj02()).isEmpty();
  }

  @Test
  void dataWithSchemaHasTypes() throws Exception {
    ReceivedRows file =
        read(
            kml(
                "<Schema name=\"s\" id=\"s\"><SimpleField name=\"数\" type=\"int\"/><SimpleField"
                    + " name=\"亩\" type=\"double\"/><SimpleField name=\"是\""
                    + " type=\"bool\"/><SimpleField name=\"码\" type=\"string\"/><SimpleField"
                    + " name=\"坏\" type=\"int\"/></Schema>"
                    + placemark(
                        "<ExtendedData><SchemaData schemaUrl=\"#s\"><SimpleData name=\"数\"> 7"
                            + " </SimpleData><SimpleData name=\"亩\">1.50</SimpleData><SimpleData"
                            + " name=\"是\">1</SimpleData><SimpleData"
                            + " name=\"码\">007</SimpleData><SimpleData name=\"坏\">无</SimpleData>"
                            + "</SchemaData></ExtendedData>"
                            + polygon(SQUARE))
                    + placemark(
                        "<ExtendedData><SchemaData><SimpleData name=\"数\"/><SimpleData"
                            + " name=\"坏\">3</SimpleData></SchemaData></ExtendedData>")));
    assertThat(file.tables().get(0).columns())
        .extracting(column -> column.type())
        .containsExactly(Type.INTEGER, Type.DOUBLE, Type.BOOLEAN, Type.TEXT, Type.TEXT);
    assertThat(file.first().get(0).values()).containsExactly(7L, 1.5, true, "007", "无");
    assertThat(file.first().get(1).values()).containsExactly(null, null, null, null, "3");
    assertThat(file.codes()).containsExactly("PLACEMARKS_EMPTY");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "altitudes| 104,35,0 104.1,35,0 104.1,35.1,0 104,35,0",
        "line feeds and tabs| 104,35\\n\\t104.1,35\\r\\n104.1,35.1\\n 104,35",
        "comma at the end of a tuple| 104,35, 104.1,35, 104.1,35.1, 104,35,",
        "altitude and comma at the end| 104,35,0, 104.1,35,0, 104.1,35.1,0, 104,35,0,",
        "blanks after commas| 104, 35 104.1, 35 104.1, 35.1 104, 35",
        "blanks after all commas| 104, 35, 0 104.1, 35, 0 104.1, 35.1, 0 104, 35, 0",
        "blanks around commas| 104 , 35 104.1 , 35 104.1 , 35.1 104 , 35",
        "exponents and signs| +1.04E2,3.5e1 104.1,35 104.1,35.1 104,35",
        "ideographic blanks and commas| 104，35　104.1，35　104.1，35.1　104，35",
        "some altitudes| 104,35 104.1,35,0 104.1,35.1 104,35"
      })
  void coordinatesAreReadAsPeopleWriteThem(String reason, String text) throws Exception {
    ReceivedRows file =
        read(
            kml(
                placemark(
                    polygon(text.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t")))));
    assertThat(file.first().get(0).failure()).isNull();
    assertThat(file.wkt(0)).isEqualTo("POLYGON ((104 35, 104.1 35, 104.1 35.1, 104 35))");
    assertThat(file.codes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "104 35 104.1 35 104.1 35.1 104 35",
        "104,35;104.1,35;104.1,35.1;104,35",
        "104, 35, 0, 104.1, 35, 0, 104.1, 35.1, 0",
        "104,,35 104.1,35 104.1,35.1",
        "104,35 104.1,NaN 104.1,35.1 104,35",
        "104,35 104.1,1e999 104.1,35.1 104,35",
        "104,35 0x10,35 104.1,35.1 104,35",
        "104°30′,35 104.1,35 104.1,35.1",
        "104,35,0,1 104.1,35,0,1 104.1,35.1,0,1 104,35,0,1",
        "104 104.1 104.2",
        "104,35 104.1,35",
        "104,35",
        ""
      })
  void unclearCoordinatesAreAFailureOfTheRow(String coordinates) throws Exception {
    ReceivedRows file =
        read(kml(placemark(polygon(coordinates)) + placemark("<name>好</name>" + polygon(SQUARE))));
    ReceivedRow row = file.first().get(0);
    assertThat(row.geometry()).isNull();
    assertThat(row.failure()).isNotNull();
    assertThat(row.failure().message(Lang.ZH)).startsWith("第 4 行");
    assertThat(row.failure().fid()).isEqualTo(1);
    assertThat(file.first().get(1).geometry()).isNotNull();
    assertThat(file.value(1, "name")).isEqualTo("好");
  }

  @Test
  void everyKindOfGeometryIsRead() throws Exception {
    String multi =
        "<MultiGeometry><MultiGeometry>"
            + polygon(SQUARE)
            + "</MultiGeometry>"
            + polygon("105,35 105.1,35 105.1,35.1 105,35")
            + "</MultiGeometry>";
    ReceivedRows file =
        read(
            kml(
                placemark("<Point><coordinates>104,35</coordinates></Point>")
                    + placemark(
                        "<LineString><tessellate>1</tessellate><coordinates>104,35"
                            + " 105,36</coordinates></LineString>")
                    + placemark(
                        "<LinearRing><coordinates>" + SQUARE + "</coordinates></LinearRing>")
                    + placemark(multi)
                    + placemark(
                        "<gx:Track><when>2026-01-01T00:00:00Z</when><when/><gx:coord>104 35"
                            + " 1500</gx:coord><gx:coord>104.1 35.1 0</gx:coord></gx:Track>")
                    + placemark(
                        "<gx:MultiTrack><gx:Track><gx:coord>1 2 0</gx:coord><gx:coord>3 4"
                            + " 0</gx:coord></gx:Track><gx:Track><gx:coord>5"
                            + " 6</gx:coord><gx:coord>7 8</gx:coord></gx:Track></gx:MultiTrack>")
                    + placemark(
                        "<MultiGeometry><Point><coordinates>1,2</coordinates></Point><LineString><coordinates>1,2"
                            + " 3,4</coordinates></LineString></MultiGeometry>")
                    + placemark("<Model><Location/></Model>")
                    + placemark("<name>空</name>")));
    assertThat(file.first())
        .extracting(row -> row.geometry() == null ? "" : row.geometry().getGeometryType())
        .containsExactly(
            "Point",
            "LineString",
            "LineString",
            "MultiPolygon",
            "LineString",
            "MultiLineString",
            "GeometryCollection",
            "",
            "");
    assertThat(file.first().get(7).failure().code()).isEqualTo("MODEL_NOT_TAKEN");
    assertThat(file.first().get(8).failure()).isNull();
    assertThat(file.codes())
        .containsExactlyInAnyOrder("PLACEMARKS_EMPTY", "LINES_CLOSED", "ALTITUDES_DROPPED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<kml xmlns=\"http://earth.google.com/kml/2.0\">",
        "<kml xmlns=\"http://earth.google.com/kml/2.1\" hint=\"target=earth\">",
        "<kml xmlns=\"http://www.opengis.net/kml/2.3\""
            + " xmlns:gx=\"http://www.google.com/kml/ext/2.2\">",
        "<kml>"
      })
  void anyNamespaceIsRead(String root) throws Exception {
    assertThat(read(root + placemark(polygon(SQUARE)) + "</kml>").first()).hasSize(1);
  }

  @Test
  void prefixesAndBareRootsAreRead() throws Exception {
    String prefixed =
        "<k:kml xmlns:k=\"http://www.opengis.net/kml/2.2\"><k:Placemark><k:name>甲</k:name><k:Point>"
            + "<k:coordinates>104,35</k:coordinates></k:Point></k:Placemark></k:kml>";
    assertThat(read(prefixed).value(0, "name")).isEqualTo("甲");
    assertThat(read("<Document>" + placemark(polygon(SQUARE)) + "</Document>").first()).hasSize(1);
    assertThat(read(placemark(polygon(SQUARE))).first()).hasSize(1);
  }

  @Test
  void statedHolesStayAndWrongOnesAreSortedByContainment() throws Exception {
    String beside = "105,35 105.1,35 105.1,35.1 105,35";
    ReceivedRows file =
        read(kml(placemark(polygon(SQUARE, HOLE)) + placemark(polygon(SQUARE, beside))));
    assertThat(file.first().get(0).geometry().getGeometryType()).isEqualTo("Polygon");
    assertThat(file.first().get(1).geometry().norm())
        .isEqualTo(
            new WKTReader()
                .read(
                    "MULTIPOLYGON (((104 35, 104.1 35, 104.1 35.1, 104 35.1, 104 35)), ((105 35,"
                        + " 105.1 35, 105.1 35.1, 105 35)))")
                .norm());
    assertThat(file.codes()).containsExactly("HOLES_SORTED");
  }

  @Test
  void legacyInnerBoundaryWithSeveralRingsIsRead() throws Exception {
    String text =
        "<Polygon><innerBoundaryIs><LinearRing><coordinates>"
            + HOLE
            + "</coordinates></LinearRing><LinearRing><coordinates>104.06,35.06 104.08,35.06"
            + " 104.08,35.08 104.06,35.06</coordinates></LinearRing></innerBoundaryIs>"
            + "<outerBoundaryIs><LinearRing><coordinates>"
            + SQUARE
            + "</coordinates></LinearRing></outerBoundaryIs></Polygon>";
    assertThat(read(kml(placemark(text))).wkt(0))
        .startsWith("POLYGON ((104 35, 104.1 35")
        .contains("104.06");
  }

  @Test
  void openRingsAreClosedAndSaid() throws Exception {
    ReceivedRows file = read(kml(placemark(polygon("104,35 104.1,35 104.1,35.1"))));
    assertThat(file.wkt(0)).isEqualTo("POLYGON ((104 35, 104.1 35, 104.1 35.1, 104 35))");
    assertThat(file.codes()).containsExactly("RINGS_CLOSED");
  }

  @Test
  void closedLinesBecomeAreasOnlyIfChosen() throws Exception {
    String text =
        kml(
            placemark("<LineString><coordinates>" + SQUARE + "</coordinates></LineString>")
                + placemark("<LineString><coordinates>1,2 3,4 5,7</coordinates></LineString>"));
    assertThat(read(text).wkt(0)).startsWith("LINESTRING");
    ReceivedRows areas = read(text, ReadOption.POINTS_AS, "area");
    assertThat(areas.wkt(0)).startsWith("POLYGON");
    assertThat(areas.wkt(1)).startsWith("LINESTRING");
    assertThat(areas.codes()).containsExactly("LINES_MADE_AREAS");
    assertThat(read(text, ReadOption.POINTS_AS, "LINE").codes()).isEmpty();
    assertThat(read(text, ReadOption.POINTS_AS, "POINTS").wkt(1)).startsWith("MULTIPOINT");
    Issue refused =
        ReceivedRows.refusal(
            new KmlReader(),
            InputFile.ofText("a.kml", text),
            ReadChoices.NONE.with(ReadOption.POINTS_AS, "x"));
    assertThat(refused.code()).isEqualTo("OPTION_WRONG");
  }

  @Test
  void cornersTakenAsPointsMakeAnAreaPerFolderIfChosen() throws Exception {
    String corners =
        placemark("<name>J1</name><Point><coordinates>%1$d,35</coordinates></Point>")
            + placemark("<name>J2</name><Point><coordinates>%2$d,35</coordinates></Point>")
            + placemark("<name>J3</name><Point><coordinates>%2$d,36,9</coordinates></Point>");
    String text =
        kml(
            "<Folder><name>甲地块</name>"
                + corners.formatted(104, 105)
                + "</Folder><Folder>"
                + corners.formatted(106, 107)
                + "<name>乙地块</name></Folder>"
                + placemark("<Point><coordinates>1,2</coordinates></Point>"));
    ReceivedRows points = read(text);
    assertThat(points.first()).hasSize(7);
    assertThat(points.codes()).containsExactlyInAnyOrder("POINTS_ONLY", "ALTITUDES_DROPPED");
    ReceivedRows areas = read(text, ReadOption.POINTS_AS, "AREA");
    assertThat(areas.tables().get(0).rowCount()).isEqualTo(3);
    assertThat(areas.first()).hasSize(3);
    assertThat(areas.wkt(0)).isEqualTo("POLYGON ((104 35, 105 35, 105 36, 104 35))");
    assertThat(areas.wkt(1)).isEqualTo("POLYGON ((106 35, 107 35, 107 36, 106 35))");
    assertThat(areas.value(1, "name")).isEqualTo("乙地块");
    assertThat(areas.first().get(2).failure().code()).isEqualTo("RING_TOO_SHORT");
    assertThat(areas.codes()).contains("POINTS_JOINED");
    assertThat(read(text, ReadOption.POINTS_AS, "LINE").wkt(0)).startsWith("LINESTRING");
    String mixed = text.replace("</Document>", placemark(polygon(SQUARE)) + "</Document>");
    assertThat(read(mixed, ReadOption.POINTS_AS, "AREA").first()).hasSize(8);
  }

  @Test
  void placemarksInUnknownElementsAreTaken() throws Exception {
    String text =
        kml("<Region/><x:wrapper><x:list>" + placemark(polygon(SQUARE)) + "</x:list></x:wrapper>");
    assertThat(read(text).first()).hasSize(1);
  }

  @Test
  void placemarksRenamedByTheirSchemaAreTaken() throws Exception {
    String text =
        kml(
            "<Schema name=\"地块\" parent=\"Placemark\"><SimpleField name=\"亩\""
                + " type=\"double\"/></Schema><地块><name>甲</name><亩>1.5</亩>"
                + polygon(SQUARE)
                + "</地块>");
    ReceivedRows file = read(text);
    assertThat(file.value(0, "name")).isEqualTo("甲");
    assertThat(file.value(0, "亩")).isEqualTo(1.5);
  }

  @Test
  void tooManyVerticesAreAFailureOfTheRow() throws Exception {
    String line =
        "<LineString><coordinates>" + "1,2 ".repeat(4_000_100) + "</coordinates></LineString>";
    ReceivedRows file = read(kml(placemark(line) + placemark(polygon(SQUARE))));
    assertThat(file.first().get(0).failure().code()).isEqualTo("TOO_MANY_VERTICES");
    assertThat(file.first().get(1).geometry()).isNotNull();
  }

  @Test
  void whatIsNoLandIsCountedAndSaid() throws Exception {
    ReceivedRows file =
        read(
            kml(
                "<NetworkLink><Link><href>http://x/y.kml</href></Link></NetworkLink>\n"
                    + "<GroundOverlay><name>影像</name></GroundOverlay>\n<GroundOverlay/>"
                    + placemark(polygon(SQUARE))));
    assertThat(file.issues())
        .extracting(Issue::code, Issue::args)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("NOT_TAKEN", List.of("1", "4", "NetworkLink")),
            org.assertj.core.groups.Tuple.tuple("NOT_TAKEN", List.of("2", "5", "GroundOverlay")));
  }

  @Test
  void filesWithNothingToReadAreRefused() {
    KmlReader reader = new KmlReader();
    assertThat(ReceivedRows.refusal(reader, "a.kml", kml("<NetworkLink/>")).code())
        .isEqualTo("KML_ONLY_LINKS");
    assertThat(ReceivedRows.refusal(reader, "a.kml", kml(placemark("<name>x</name>"))).code())
        .isEqualTo("KML_WITHOUT_GEOMETRY");
    Issue html = ReceivedRows.refusal(reader, "a.kml", "<html><body/></html>");
    assertThat(html.code()).isEqualTo("NOT_KML");
    assertThat(html.args()).containsExactly("1", "html");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- 由高德地图导出 -->",
        "<name>百度地图标记</name>",
        "<description>GCJ-02</description>",
        "<Style><IconStyle><Icon><href>http://webapi.amap.com/a.png</href></Icon></IconStyle></Style>",
        "<atom:author><atom:name>map.qq.com/map</atom:name></atom:author>",
        "<Folder><name>火星坐标</name></Folder>",
        "<Placemark><ExtendedData><Data"
            + " name=\"gcj02_lng\"><value>1</value></Data></ExtendedData></Placemark>"
      })
  void webMapsAreHintedAt(String sign) throws Exception {
    assertThat(read(kml(sign + placemark(polygon(SQUARE)))).tables().get(0).crs().gcj02())
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<name>Datamap of Soochow</name>", "<!-- 奥维互动地图 -->", "<name>甘州区</name>"})
  void othersAreNot(String sign) throws Exception {
    assertThat(read(kml(sign + placemark(polygon(SQUARE)))).tables().get(0).crs().gcj02())
        .isEmpty();
  }

  @Test
  void encodingIsDeclaredOrChosenOrRefused() throws Exception {
    String text = kml(placemark("<name>甘肃省张掖市</name>" + polygon(SQUARE)));
    String declared = text.replace("UTF-8", "GBK");
    ReceivedRows gbk =
        ReceivedRows.of(
            new KmlReader(), ReceivedRows.bytes("a.kml", declared, "GBK"), ReadChoices.NONE);
    assertThat(gbk.value(0, "name")).isEqualTo("甘肃省张掖市");
    assertThat(gbk.head().encoding()).contains(Charset.forName("GB18030"));
    InputFile liar = ReceivedRows.bytes("a.kml", text, "GBK");
    Issue refused = ReceivedRows.refusal(new KmlReader(), liar, ReadChoices.NONE);
    assertThat(refused.code()).isEqualTo("ENCODING_LOOKS_GBK");
    assertThat(refused.message(Lang.ZH)).contains("encoding=GBK");
    ReceivedRows chosen =
        ReceivedRows.of(new KmlReader(), liar, ReadChoices.NONE.with(ReadOption.ENCODING, "gbk"));
    assertThat(chosen.value(0, "name")).isEqualTo("甘肃省张掖市");
    Issue unknown =
        ReceivedRows.refusal(
            new KmlReader(), liar, ReadChoices.NONE.with(ReadOption.ENCODING, "甲"));
    assertThat(unknown.code()).isEqualTo("ENCODING_UNKNOWN");
    for (String wide : List.of("UTF-16", "UTF-16LE", "UTF-16BE")) {
      ReceivedRows read =
          ReceivedRows.of(
              new KmlReader(),
              ReceivedRows.bytes("a.kml", text.replace("UTF-8", "UTF-16"), wide),
              ReadChoices.NONE);
      assertThat(read.value(0, "name")).isEqualTo("甘肃省张掖市");
    }
    ReceivedRows net = read(text.replace("UTF-8", "utf-16"));
    assertThat(net.value(0, "name")).isEqualTo("甘肃省张掖市");
    assertThat(net.codes()).containsExactly("ENCODING_MISDECLARED");
    assertThat(read("\uFEFF" + text).value(0, "name")).isEqualTo("甘肃省张掖市");
  }

  @Test
  void namesThatDifferInCaseAreToldApart() throws Exception {
    ReceivedRows file =
        read(
            kml(
                placemark(
                    "<name>a</name><ExtendedData><Data name=\"Name\"><value>b</value></Data><Data"
                        + " name=\"\"><value>c</value></Data><Data"
                        + " name=\"Name\"><value>d</value></Data></ExtendedData>"
                        + polygon(SQUARE))));
    assertThat(file.columns()).containsExactly("name", "Name_2", "field");
    assertThat(file.first().get(0).values()).containsExactly("a", "d", "c");
    assertThat(file.codes())
        .containsExactlyInAnyOrder("COLUMN_RENAMED", "COLUMN_RENAMED", "VALUES_TWICE");
  }
}
