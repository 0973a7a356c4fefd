package org.ecozone.store.geojson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.geo.Datum;
import org.ecozone.geo.reference.CrsStatement;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReadOption;
import org.ecozone.store.exchange.ReceivedFile.Grouping;
import org.ecozone.store.markup.ColumnCensus;
import org.ecozone.store.markup.EncodedText;
import org.ecozone.store.markup.FilledSource;
import org.ecozone.store.markup.ReceivedRows;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeoJsonReaderTest {
  private static final String POINT = "{\"type\":\"Point\",\"coordinates\":[104,35]}";
  private static final String SQUARE = "[[104,35],[104.1,35],[104.1,35.1],[104,35]]";

  private static String feature(String properties, String geometry) {
    return "{\"type\":\"Feature\",\"properties\":" + properties + ",\"geometry\":" + geometry + "}";
  }

  private static String collection(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[\n"
        + String.join(",\n", features)
        + "\n]}";
  }

  private static ReceivedRows read(String text) throws Exception {
    return ReceivedRows.of(new GeoJsonReader(), "地块.geojson", text);
  }

  private static Issue refusal(String text) {
    return ReceivedRows.refusal(new GeoJsonReader(), "a.json", text);
  }

  private static String geometry(String type, String coordinates) {
    return "{\"type\":\"" + type + "\",\"coordinates\":" + coordinates + "}";
  }

  @Test
  void propertiesOfAllFeaturesBecomeColumns() throws Exception {
    ReceivedRows file =
        read(
            collection(
                feature("{\"名称\":\"甲\",\"面积\":1,\"真\":true,\"混\":1,\"空\":null}", POINT),
                feature(
                    "{\"面积\":2.5,\"混\":\"x\",\"表\":{\"a\":[1,2.50,null]},\"大\":12345678901234567890}",
                    POINT),
                feature("null", "null")));
    assertThat(file.columns()).containsExactly("名称", "面积", "真", "混", "空", "表", "大");
    assertThat(file.tables().get(0).columns())
        .extracting(column -> column.type())
        .containsExactly(
            Type.TEXT, Type.DOUBLE, Type.BOOLEAN, Type.TEXT, Type.TEXT, Type.TEXT, Type.TEXT);
    assertThat(file.first().get(0).values()).containsExactly("甲", 1.0, true, "1", null, null, null);
    assertThat(file.first().get(1).values())
        .containsExactly(
            null, 2.5, null, "x", null, "{\"a\":[1,2.50,null]}", "12345678901234567890");
    assertThat(file.first()).extracting(row -> row.fid()).containsExactly(0L, 1L, 2L);
    assertThat(file.first()).extracting(row -> row.line()).containsExactly(2L, 3L, 4L);
    assertThat(file.first().get(2).geometry()).isNull();
    assertThat(file.first().get(2).failure()).isNull();
    assertThat(file.head().grouping()).isEqualTo(Grouping.ROWS);
    assertThat(file.tables().get(0).name()).isEqualTo("地块");
    assertThat(file.codes()).containsExactly("FEATURES_EMPTY");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9007199254740993,1|INTEGER|9007199254740993",
        "9007199254740993,1.5|TEXT|9007199254740993",
        "0.1,1|DOUBLE|0.1",
        "1e400,1|TEXT|1e400",
        "-9223372036854775808,1|INTEGER|-9223372036854775808",
        "true,1|TEXT|true",
        "true,null|BOOLEAN|true",
        "\"007\",7|TEXT|007"
      })
  void numbersKeepTheirDigits(String values, String type, String first) throws Exception {
    String[] two = values.split(",");
    ReceivedRows file =
        read(
            collection(
                feature("{\"a\":" + two[0] + "}", POINT),
                feature("{\"a\":" + two[1] + "}", POINT)));
    assertThat(file.tables().get(0).columns().get(0).type()).isEqualTo(Type.valueOf(type));
    assertThat(String.valueOf(file.value(0, "a"))).isEqualTo(first);
  }

  @Test
  void valuesThatAreNoNumbersAreSaid() throws Exception {
    ReceivedRows file =
        read(collection(feature("{\"a\":NaN}", POINT), feature("{\"a\":1.5}", POINT)));
    assertThat(file.value(0, "a")).isNull();
    assertThat(file.value(1, "a")).isEqualTo(1.5);
    assertThat(file.codes()).containsExactly("VALUES_NOT_FINITE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Point|[104,35]|POINT (104 35)",
        "Point|[]|",
        "MultiPoint|[[1,2],[3,4]]|MULTIPOINT ((1 2), (3 4))",
        "LineString|[[1,2],[3,4]]|LINESTRING (1 2, 3 4)",
        "MultiLineString|[[[1,2],[3,4]],[[5,6],[7,8]]]|MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))",
        "Polygon|[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[1,1],[2,1],[2,2],[1,1]]]|POLYGON ((0 0, 4 0, 4"
            + " 4, 0 4, 0 0), (1 1, 2 1, 2 2, 1 1))",
        "Polygon|[]|",
        "MultiPolygon|[[[[0,0],[4,0],[4,4],[0,0]]],[[[9,9],[10,9],[10,10],[9,9]]]]|MULTIPOLYGON"
            + " (((0 0, 4 0, 4 4, 0 0)), ((9 9, 10 9, 10 10, 9 9)))"
      })
  void everyTypeIsRead(String type, String coordinates, String wkt) throws Exception {
    String text = geometry(type, coordinates);
    assertThat(read(text).wkt(0)).isEqualTo(wkt);
    String turned = "{\"coordinates\":" + coordinates + ",\"type\":\"" + type + "\"}";
    assertThat(read(collection(feature("{}", turned))).wkt(0)).isEqualTo(wkt);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"Circle\",\"coordinates\":[1,2]}",
        "{\"type\":\"Polygon\",\"coordinates\":[[1,2],[3,4]]}",
        "{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3,4]]]}",
        "{\"type\":\"LineString\",\"coordinates\":[[1,2]]}",
        "{\"type\":\"LineString\",\"coordinates\":[1,2]}",
        "{\"type\":\"LineString\",\"coordinates\":[[1,2],[[3,4]]]}",
        "{\"type\":\"LineString\",\"coordinates\":[[1,2],[3]]}",
        "{\"type\":\"LineString\",\"coordinates\":[[1,2],null]}",
        "{\"type\":\"LineString\",\"coordinates\":[[1,2],[\"3\",\"4\"]]}",
        "{\"type\":\"Point\",\"coordinates\":[[1,2]]}",
        "{\"type\":\"Point\",\"coordinates\":[1,NaN]}",
        "{\"type\":\"Point\",\"coordinates\":[1,1e999]}",
        "{\"type\":\"Point\",\"coordinates\":{\"x\":1}}",
        "{\"type\":\"Point\",\"coordinates\":\"1,2\"}",
        "{\"type\":\"Point\",\"coordinates\":[1,2],\"coordinates\":[3,4]}",
        "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[[0,0],[4,0],[4,4],[0,0]]]]]}",
        "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[1]}]}",
        "{\"type\":\"GeometryCollection\",\"geometries\":[null]}",
        "{\"type\":\"GeometryCollection\",\"geometries\":{\"type\":\"Point\"}}",
        "\"POINT (1 2)\"",
        "[104,35]",
        "{}",
        "7"
      })
  void brokenGeometriesAreFailuresOfTheirRow(String geometry) throws Exception {
    ReceivedRows file =
        read(collection(feature("{\"a\":1}", geometry), feature("{\"a\":2}", POINT)));
    assertThat(file.first().get(0).geometry()).isNull();
    assertThat(file.first().get(0).failure().message(Lang.ZH)).startsWith("第 2 行");
    assertThat(file.value(0, "a")).isEqualTo(1L);
    assertThat(file.wkt(1)).isEqualTo("POINT (104 35)");
    assertThat(file.value(1, "a")).isEqualTo(2L);
  }

  @Test
  void collectionsOfGeometriesAreFlattened() throws Exception {
    String nested =
        "{\"geometries\":[{\"type\":\"GeometryCollection\",\"geometries\":["
            + geometry("Polygon", "[" + SQUARE + "]")
            + "]},"
            + geometry("Polygon", "[[[105,35],[106,35],[106,36]]]")
            + "],\"type\":\"GeometryCollection\"}";
    ReceivedRows file = read(nested);
    assertThat(file.wkt(0)).startsWith("MULTIPOLYGON");
    assertThat(file.codes()).containsExactly("RINGS_CLOSED");
  }

  @Test
  void altitudesAreDroppedAndHolesBesideTheShellAreSorted() throws Exception {
    ReceivedRows file =
        read(
            collection(
                feature("{}", geometry("Point", "[104,35,1500,7]")),
                feature(
                    "{}",
                    geometry(
                        "Polygon", "[" + SQUARE + ",[[105,35],[106,35],[106,36],[105,35]]]"))));
    assertThat(file.wkt(0)).isEqualTo("POINT (104 35)");
    assertThat(file.wkt(1)).startsWith("MULTIPOLYGON");
    assertThat(file.codes()).containsExactlyInAnyOrder("ALTITUDES_DROPPED", "HOLES_SORTED");
  }

  @Test
  void sequencesOfTextsAreRead() throws Exception {
    String one = feature("{\"a\":1}", POINT);
    String two = feature("{\"b\":2}", POINT);
    for (String text :
        List.of(
            one + "\n" + two + "\n",
            "\u001E" + one + "\n\u001E" + two + "\n",
            one + two,
            "\uFEFF" + one + "\r\n\r\n" + two)) {
      ReceivedRows file = read(text);
      assertThat(file.columns()).containsExactly("a", "b");
      assertThat(file.first()).hasSize(2);
    }
  }

  @Test
  void integerIdsAreTheNumbersOfTheFeatures() throws Exception {
    String with =
        "{\"type\":\"Feature\",\"id\":%s,\"properties\":{\"id\":5},\"geometry\":" + POINT + "}";
    ReceivedRows stated = read(collection(with.formatted(7), with.formatted(3)));
    assertThat(stated.first()).extracting(row -> row.fid()).containsExactly(7L, 3L);
    assertThat(stated.columns()).containsExactly("id");
    ReceivedRows texts = read(collection(with.formatted("\"way/1\""), with.formatted(3)));
    assertThat(texts.first()).extracting(row -> row.fid()).containsExactly(0L, 1L);
    assertThat(texts.columns()).containsExactly("id", "id_2");
    assertThat(texts.value(0, "id_2")).isEqualTo("way/1");
    assertThat(texts.value(1, "id_2")).isEqualTo("3");
    assertThat(texts.codes()).containsExactlyInAnyOrder("NUMBERS_RUNNING", "COLUMN_RENAMED");
    ReceivedRows twice = read(collection(with.formatted(7), with.formatted(7)));
    assertThat(twice.first()).extracting(row -> row.fid()).containsExactly(0L, 1L);
    assertThat(twice.value(0, "id_2")).isEqualTo(7L);
  }

  private static CrsStatement crs(String member, String coordinates) throws Exception {
    String crs = member.isEmpty() ? "" : ",\"crs\":" + member;
    return read("{\"type\":\"FeatureCollection\",\"features\":["
            + feature("{}", geometry("Point", coordinates))
            + "]"
            + crs
            + "}")
        .tables()
        .get(0)
        .crs();
  }

  private static String named(String name) {
    return "{\"type\":\"name\",\"properties\":{\"name\":\"" + name + "\"}}";
  }

  @ParameterizedTest
  @CsvSource({
    "urn:ogc:def:crs:EPSG::4490,4490",
    "urn:ogc:def:crs:OGC:1.3:CRS84,4326",
    "urn:ogc:def:crs:OGC::CRS84,4326",
    "EPSG:4523,4523",
    "epsg:4326,4326",
    "urn:ogc:def:crs:EPSG:6.9:4544,4544"
  })
  void crsOf2008IsRead(String name, int epsg) throws Exception {
    CrsStatement statement = crs(named(name), "[104,35]");
    assertThat(statement.crs().epsg()).isEqualTo(epsg);
    assertThat(statement.order()).isEqualTo(AxisOrder.EAST_NORTH);
    assertThat(statement.text()).isEqualTo("crs: " + name);
  }

  @Test
  void withoutCrsDegreesAreWgs84AndMetresAreNot() throws Exception {
    assertThat(crs("", "[104,35]").crs().epsg()).isEqualTo(4326);
    assertThat(crs("", "[35500000,3900000]").crs()).isNull();
    assertThat(crs("", "[35500000,3900000]").order()).isEqualTo(AxisOrder.EAST_NORTH);
    assertThat(crs("", "[104,350]").crs()).isNull();
    assertThat(crs("null", "[104,35]").crs()).isNull();
    assertThat(crs(named("CGCS2000 某某独立坐标系"), "[104,35]").crs()).isNull();
    assertThat(crs("{\"type\":\"EPSG\",\"properties\":{\"code\":4490}}", "[104,35]").datum())
        .isEqualTo(Datum.CGCS2000);
  }

  @Test
  void crsInEveryGeometryIsReadAsPostgisWritesIt() throws Exception {
    String point = "{\"type\":\"Point\",\"crs\":%s,\"coordinates\":[104,35]}";
    String xian = point.formatted(named("EPSG:4610"));
    ReceivedRows file = read(collection(feature("{}", xian), feature("{}", xian)));
    assertThat(file.tables().get(0).crs().crs().epsg()).isEqualTo(4610);
    assertThat(file.first()).hasSize(2);
    String other = point.formatted(named("EPSG:4490"));
    assertThat(refusal(collection(feature("{}", xian), feature("{}", other))).code())
        .isEqualTo("CRS_TWICE");
  }

  @Test
  void islandInAHoleIsNotLost() throws Exception {
    String rings =
        "[[[0,0],[9,0],[9,9],[0,9],[0,0]],[[1,1],[8,1],[8,8],[1,8],[1,1]],[[3,3],[4,3],[4,4],[3,3]]]";
    ReceivedRows file = read(collection(feature("{}", geometry("Polygon", rings))));
    assertThat(file.wkt(0)).startsWith("MULTIPOLYGON").contains("3 3");
    assertThat(file.codes()).containsExactly("HOLES_SORTED");
    String touching = "[[[0,0],[9,0],[9,9],[0,9],[0,0]],[[0,1],[8,1],[8,8],[0,8],[0,1]]]";
    ReceivedRows edge = read(collection(feature("{}", geometry("Polygon", touching))));
    assertThat(edge.wkt(0)).startsWith("POLYGON").contains("(0 1");
    assertThat(edge.codes()).isEmpty();
    String crossing = "[[[0,0],[9,0],[9,9],[0,9],[0,0]],[[5,5],[12,5],[12,6],[5,6],[5,5]]]";
    assertThat(read(collection(feature("{}", geometry("Polygon", crossing)))).wkt(0))
        .startsWith("POLYGON");
  }

  @Test
  void linksAndSeveralCrsAreRefused() {
    String text =
        "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"link\",\"properties\":{\"href\":\"http://x\",\"type\":\"proj4\"}},\"features\":["
            + feature("{}", POINT)
            + "]}";
    assertThat(refusal(text).code()).isEqualTo("CRS_LINK");
    String twice =
        "{\"type\":\"FeatureCollection\",\"crs\":"
            + named("EPSG:4490")
            + ",\"crs\":"
            + named("EPSG:4523")
            + ",\"features\":["
            + feature("{}", POINT)
            + "]}";
    assertThat(refusal(twice).code()).isEqualTo("CRS_TWICE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"type\":\"Topology\",\"objects\":{},\"arcs\":[[[0,0],[1,1]]]}|TOPOJSON",
        "{\"geometryType\":\"esriGeometryPolygon\",\"spatialReference\":{\"wkid\":4490},\"features\":[{\"attributes\":{\"a\":1},\"geometry\":{\"rings\":[[[0,0],[1,0],[1,1],[0,0]]]}}]}|ESRI_JSON",
        "{\"features\":[{\"attributes\":{\"a\":1},\"geometry\":{\"x\":1,\"y\":2}}]}|ESRI_JSON",
        "{\"a\":1}|NOT_GEOJSON",
        "[1,2]|NOT_GEOJSON",
        "\"text\"|NOT_GEOJSON",
        "{\"type\":\"FeatureCollection\",\"features\":[]}|GEOJSON_EMPTY",
        "{\"type\":\"FeatureCollection\",\"features\":{}}|NOT_GEOJSON",
        "{\"type\":\"FeatureCollection\",\"features\":[null]}|NOT_GEOJSON",
        "{\"type\":\"FeatureCollection\"|NOT_JSON",
        "{\"type\" \"Feature\"}|NOT_JSON",
        "{'type':1}|NOT_JSON",
        "<html>|NOT_JSON"
      })
  void otherFilesAreRefusedByName(String text, String code) {
    assertThat(refusal(text).code()).isEqualTo(code);
  }

  @Test
  void truncatedFileIsRefusedWithItsLine() {
    String text = collection(feature("{}", POINT), feature("{}", POINT));
    Issue issue = refusal(text.substring(0, text.length() - 20));
    assertThat(issue.code()).isEqualTo("NOT_JSON");
    assertThat(issue.args().get(0)).isEqualTo("3");
    assertThat(issue.message(Lang.ZH)).contains("文件在此中断");
  }

  @Test
  void nestingAndNumbersAreBounded() {
    Issue deep = refusal("{\"type\":\"Feature\",\"properties\":{\"a\":" + "[".repeat(100_000));
    assertThat(deep.code()).isEqualTo("JSON_BOUND");
    assertThat(deep.message(Lang.ZH)).contains("200");
    Issue collections =
        refusal("{\"type\":\"GeometryCollection\",\"geometries\":[".repeat(100_000));
    assertThat(collections.code()).isEqualTo("JSON_BOUND");
    Issue coordinates = refusal("{\"type\":\"Polygon\",\"coordinates\":" + "[".repeat(100_000));
    assertThat(coordinates.code()).isEqualTo("JSON_BOUND");
    Issue digits = refusal("{\"type\":\"Point\",\"coordinates\":[1" + "0".repeat(100_000) + ",2]}");
    assertThat(digits.code()).isEqualTo("JSON_BOUND");
    Issue text =
        refusal(
            collection(
                feature("{\"a\":1}", POINT),
                feature("{\"a\":\"" + "x".repeat(5 << 20) + "\"}", POINT)));
    assertThat(text.code()).isEqualTo("JSON_BOUND");
  }

  @Test
  void gigabytesOfAnythingAreRefusedBeforeTheyAreKept() throws Exception {
    long gigabyte = 1L << 30;
    assertThat(pass("{\"a\":\"", gigabyte, "\"}")).isEqualTo("JSON_BOUND");
    assertThat(pass("{\"", gigabyte, "\":1}")).isEqualTo("JSON_BOUND");
    assertThat(pass("{\"a\":", gigabyte, "}")).isEqualTo("NOT_JSON");
  }

  /** Code with which the text is refused; its filler is the letter x. */
  private static String pass(String before, long length, String after) throws Exception {
    EncodedText text = EncodedText.ofJson(FilledSource.of(before, length, after), ReadChoices.NONE);
    StoreException refused =
        catchThrowableOfType(
            StoreException.class,
            () ->
                JsonText.read(
                    text,
                    -1,
                    Progress.NONE,
                    json -> {
                      ColumnCensus census = new ColumnCensus();
                      while (json.nextToken() != null) {
                        if (json.currentToken().isScalarValue()) {
                          PropertyValue.register(census, "a", "a", json);
                        }
                      }
                    }));
    return refused.issue().code();
  }

  @Test
  void tooManyVerticesAreAFailureOfTheRow() throws Exception {
    String line = "[[1,2]" + ",[3,4]".repeat(4_000_100) + "]";
    ReceivedRows file =
        read(collection(feature("{}", geometry("LineString", line)), feature("{}", POINT)));
    assertThat(file.first().get(0).failure().code()).isEqualTo("TOO_MANY_VERTICES");
    assertThat(file.wkt(1)).isEqualTo("POINT (104 35)");
  }

  @Test
  void manyKeysAreBoundedAndSaid() throws Exception {
    StringBuilder keys = new StringBuilder("{");
    for (int i = 0; i < 1500; i++) {
      keys.append(i == 0 ? "" : ",").append("\"k").append(i).append("\":").append(i);
    }
    ReceivedRows file = read(feature(keys + "}", POINT));
    assertThat(file.columns()).hasSize(1000);
    assertThat(file.issues())
        .extracting(Issue::code, Issue::args)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "COLUMNS_LEFT_OUT", List.of("1000", "500", "k1000")));
  }

  @Test
  void doubtfulMembersAreSaid() throws Exception {
    ReceivedRows file =
        read(
            collection(
                "{\"type\":\"Feature\",\"properties\":{\"a\":1,\"a\":2},\"geometry\":"
                    + POINT
                    + ",\"extra\":3}",
                "{\"type\":\"Feature\",\"properties\":[],\"geometry\":"
                    + POINT
                    + ",\"bbox\":[1,2,3,4]}"));
    assertThat(file.value(0, "a")).isEqualTo(2L);
    assertThat(file.codes())
        .containsExactlyInAnyOrder("MEMBERS_IGNORED", "PROPERTIES_IGNORED", "VALUES_TWICE");
    ReceivedRows twice =
        read(
            collection(
                "{\"type\":\"Feature\",\"geometry\":" + POINT + ",\"geometry\":" + POINT + "}"));
    assertThat(twice.first().get(0).failure().code()).isEqualTo("MEMBER_TWICE");
  }

  @Test
  void encodingIsUtf8OrChosen() throws Exception {
    String text = collection(feature("{\"名称\":\"甘肃省张掖市\"}", POINT));
    InputFile gbk = ReceivedRows.bytes("a.json", text, "GBK");
    Issue refused = ReceivedRows.refusal(new GeoJsonReader(), gbk, ReadChoices.NONE);
    assertThat(refused.code()).isEqualTo("ENCODING_LOOKS_GBK");
    assertThat(refused.args().get(0)).isEqualTo("2");
    ReceivedRows chosen =
        ReceivedRows.of(
            new GeoJsonReader(), gbk, ReadChoices.NONE.with(ReadOption.ENCODING, "GBK"));
    assertThat(chosen.value(0, "名称")).isEqualTo("甘肃省张掖市");
    byte[] broken = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    broken[60] = (byte) 0xFF;
    broken[61] = (byte) 0xFF;
    InputFile bytes = InputFile.ofBytes("a.json", broken);
    assertThat(ReceivedRows.refusal(new GeoJsonReader(), bytes, ReadChoices.NONE).code())
        .isEqualTo("ENCODING_MALFORMED");
    ReceivedRows wide =
        ReceivedRows.of(
            new GeoJsonReader(), ReceivedRows.bytes("a.json", text, "UTF-16LE"), ReadChoices.NONE);
    assertThat(wide.value(0, "名称")).isEqualTo("甘肃省张掖市");
  }

  @Test
  void webMapsAreHintedAt() throws Exception {
    ReceivedRows datav =
        read(collection(feature("{\"adcode\":620000,\"acroutes\":[100000]}", POINT)));
    assertThat(datav.tables().get(0).crs().gcj02()).contains("DataV");
    ReceivedRows name =
        ReceivedRows.of(new GeoJsonReader(), "高德边界.json", collection(feature("{}", POINT)));
    assertThat(name.tables().get(0).crs().gcj02()).contains("高德");
    assertThat(read(POINT).tables().get(0).crs().gcj02()).isEmpty();
  }
}
