package org.ecozone.store.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.FormatReader;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReadOption;
import org.ecozone.store.geojson.GeoJsonReader;
import org.ecozone.store.gpx.GpxReader;
import org.ecozone.store.kml.KmlReader;
import org.ecozone.support.Seeded;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Broken bytes give rows, or a refusal with a sentence; nothing else, and soon. */
class MarkupFuzzTest {
  private static final int ROUNDS = 1500;

  private static final String KML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><kml><Document><name>甲</name><Schema"
          + " id=\"s\"><SimpleField name=\"a\""
          + " type=\"int\"/></Schema><Folder><name>乙</name><Placemark><name>1</name><ExtendedData><SchemaData><SimpleData"
          + " name=\"a\">7</SimpleData></SchemaData><Data"
          + " name=\"b\"><value>8</value></Data></ExtendedData><MultiGeometry><Polygon><outerBoundaryIs><LinearRing><coordinates>104,35,0"
          + " 105,35,0 105,36,0"
          + " 104,35,0</coordinates></LinearRing></outerBoundaryIs></Polygon><LineString><coordinates>1,2"
          + " 3,4</coordinates></LineString></MultiGeometry></Placemark><Placemark><gx:Track><gx:coord>1"
          + " 2 3</gx:coord><gx:coord>4 5 6</gx:coord></gx:Track></Placemark>"
          + "</Folder></Document></kml>";
  private static final String GPX =
      "<gpx><metadata><name>甲</name></metadata><wpt lat=\"1\""
          + " lon=\"2\"><ele>5</ele></wpt><trk><name>a</name><trkseg><trkpt lat=\"1\""
          + " lon=\"2\"/><trkpt lat=\"1\" lon=\"3\"/><trkpt lat=\"2\""
          + " lon=\"2\"><time>t</time></trkpt></trkseg></trk></gpx>";
  private static final String JSON =
      "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:4490\"}},\"features\":["
          + "{\"type\":\"Feature\",\"id\":1,\"properties\":{\"甲\":1,\"b\":[1,{\"c\":null}],\"d\":1.5e3},\"geometry\":"
          + "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[0,0],[4,0],[4,4],[0,0]]],[[[9,9],[10,9],[10,10],[9,9]]]]}},"
          + "{\"type\":\"Feature\",\"properties\":{\"甲\":\"x\"},\"geometry\":{\"type\":\"GeometryCollection\",\"geometries\":"
          + "[{\"type\":\"Point\",\"coordinates\":[1,2,3]}]}}]}";

  static Stream<Arguments> formats() throws Exception {
    return Stream.of(
        Arguments.of("kml", new KmlReader(), KML.getBytes(StandardCharsets.UTF_8)),
        Arguments.of("kmz", new KmlReader(), zip(KML)),
        Arguments.of("gpx", new GpxReader(), GPX.getBytes(StandardCharsets.UTF_8)),
        Arguments.of("geojson", new GeoJsonReader(), JSON.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] zip(String text) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("doc.kml"));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] broken(byte[] whole, Seeded seeded) {
    byte[] bytes = whole.clone();
    int hits = seeded.between(1, 4);
    for (int i = 0; i < hits; i++) {
      int at = seeded.between(0, bytes.length - 1);
      switch (seeded.between(0, 4)) {
        case 0 -> bytes[at] = (byte) seeded.between(0, 255);
        case 1 -> bytes[at] ^= (byte) (1 << seeded.between(0, 7));
        case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
        case 3 -> {
          byte[] longer = Arrays.copyOf(bytes, bytes.length + 20);
          int length = Math.min(20, bytes.length - at);
          System.arraycopy(bytes, at, longer, bytes.length, length);
          bytes = longer;
        }
        default -> {
          int to = Math.min(bytes.length, at + seeded.between(1, 30));
          int from = seeded.between(0, bytes.length - 1);
          for (int k = at; k < to && from + k - at < bytes.length; k++) {
            bytes[k] = bytes[from + k - at];
          }
        }
      }
    }
    return bytes;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("formats")
  void brokenBytesGiveRowsOrARefusal(String ending, FormatReader reader, byte[] whole) {
    Seeded seeded = Seeded.of("MarkupFuzzTest." + ending);
    int read = 0;
    for (int i = 0; i < ROUNDS; i++) {
      byte[] bytes = broken(whole, seeded);
      ReadChoices choices =
          seeded.chance(0.3)
              ? ReadChoices.NONE.with(ReadOption.POINTS_AS, "AREA")
              : ReadChoices.NONE;
      try {
        ReceivedRows.of(reader, InputFile.ofBytes("a." + ending, bytes), choices);
        read++;
      } catch (StoreException e) {
        assertThat(e.issue().file()).startsWith("a." + ending);
      } catch (RuntimeException e) {
        throw new AssertionError(new String(bytes, StandardCharsets.UTF_8), e);
      }
    }
    assertThat(read).isLessThan(ROUNDS);
    assertThat(Progress.NONE.isCancelled()).isFalse();
  }
}
