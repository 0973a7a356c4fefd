package org.ecozone.store.geopackage.blob;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ecozone.store.StoreIssue;
import org.ecozone.support.RawGeoPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

class BlobGeometryReaderTest {
  private static final String SQUARE = "POLYGON ((10 10, 20 10, 20 20, 10 20, 10 10))";

  private static StoreIssue fault(byte[] blob) {
    BlobReading reading = BlobGeometryReader.read(blob);
    assertThat(reading.geometry()).isNull();
    return reading.fault().issue();
  }

  private static List<StoreIssue> remarks(byte[] blob) {
    BlobReading reading = BlobGeometryReader.read(blob);
    assertThat(reading.fault()).isNull();
    return reading.remarks().stream().map(Remark::issue).toList();
  }

  private static byte[] with(byte[] blob, int offset, int value) {
    byte[] copy = blob.clone();
    copy[offset] = (byte) value;
    return copy;
  }

  private static byte[] body(int type, ByteBuffer rest) {
    ByteBuffer out = ByteBuffer.allocate(5 + rest.position()).order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) 1).putInt(type).put(rest.array(), 0, rest.position());
    return RawGeoPackage.blob(4490, null, out.array());
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POINT (1 2)",
        "LINESTRING (1 2, 3 4)",
        "POLYGON ((10 10, 20 10, 20 20, 10 20, 10 10), (12 12, 12 14, 14 14, 12 12))",
        "MULTIPOINT ((1 2), (3 4))",
        "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))",
        "MULTIPOLYGON (((10 10, 20 10, 20 20, 10 20, 10 10)), ((30 30, 40 30, 40 40, 30 30)))",
        "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (1 2, 3 4))"
      })
  void everySimpleTypeIsReadInBothByteOrders(String wkt) throws Exception {
    Geometry expected = new WKTReader().read(wkt);
    for (int order : new int[] {ByteOrderValues.BIG_ENDIAN, ByteOrderValues.LITTLE_ENDIAN}) {
      byte[] wkb = new WKBWriter(2, order).write(expected);
      BlobReading reading = BlobGeometryReader.read(RawGeoPackage.blob(4490, null, wkb));
      assertThat(reading.geometry().equalsExact(expected)).isTrue();
      assertThat(reading.remarks()).isEmpty();
      assertThat(reading.srsId()).isEqualTo(4490);
    }
  }

  @Test
  void zAndMAreReadOver() throws Exception {
    for (int type : new int[] {1002, 2002, 3002, 0x80000002, 0x40000002, 0xC0000002}) {
      boolean both = type == 3002 || type == 0xC0000002;
      ByteBuffer rest = little(100).putInt(2);
      for (double value : new double[] {1, 2, 99, 3, 4, 99}) {
        rest.putDouble(value);
        if (both && value == 99) {
          rest.putDouble(98);
        }
      }
      BlobReading reading = BlobGeometryReader.read(body(type, rest));
      assertThat(reading.geometry()).as("" + type).isNotNull();
      assertThat(reading.geometry().toText()).isEqualTo("LINESTRING (1 2, 3 4)");
      assertThat(reading.extraOrdinates()).isTrue();
    }
  }

  @Test
  void brokenHeadersAreFaults() {
    byte[] good = RawGeoPackage.blob(SQUARE, 4490);
    assertThat(fault(null)).isEqualTo(StoreIssue.GEOMETRY_NULL);
    assertThat(fault(new byte[0])).isEqualTo(StoreIssue.GEOMETRY_BAD_HEADER);
    assertThat(fault(with(good, 0, 'X'))).isEqualTo(StoreIssue.GEOMETRY_BAD_HEADER);
    assertThat(fault(with(good, 2, 1))).isEqualTo(StoreIssue.GEOMETRY_BAD_HEADER);
    for (int code = 5; code < 8; code++) {
      assertThat(fault(with(good, 3, 1 | code << 1))).isEqualTo(StoreIssue.GEOMETRY_BAD_HEADER);
    }
    assertThat(fault("POLYGON((0 0,1 0,1 1,0 0))".getBytes()))
        .isEqualTo(StoreIssue.GEOMETRY_BAD_HEADER);
    assertThat(fault(with(good, 40, 7))).isEqualTo(StoreIssue.GEOMETRY_BAD_HEADER);
  }

  @Test
  void everyTruncationIsAFaultAndNeverAnException() {
    byte[] good = RawGeoPackage.blob(SQUARE, 4490);
    for (int length = 0; length < good.length; length++) {
      assertThat(BlobGeometryReader.read(Arrays.copyOf(good, length)).fault())
          .as("length %d", length)
          .isNotNull();
    }
  }

  @Test
  void rotInTheBlobIsNeverAnException() {
    byte[] good = RawGeoPackage.blob("MULTIPOLYGON (((10 10, 20 10, 20 20, 10 20, 10 10)))", 4490);
    Random random = new Random(20260101);
    for (int i = 0; i < 20_000; i++) {
      byte[] rotten = good.clone();
      for (int k = random.nextInt(3); k >= 0; k--) {
        rotten[random.nextInt(rotten.length)] = (byte) random.nextInt();
      }
      BlobReading reading = BlobGeometryReader.read(rotten);
      assertThat(reading.geometry() == null).isEqualTo(reading.fault() != null);
    }
  }

  @Test
  void twoThousandMillionPointsTakeNoMemory() {
    assertThat(fault(body(2, little(20).putInt(2_000_000_000))))
        .isEqualTo(StoreIssue.GEOMETRY_TRUNCATED);
    assertThat(fault(body(3, little(20).putInt(-1)))).isEqualTo(StoreIssue.GEOMETRY_TRUNCATED);
    assertThat(fault(body(3, little(20).putInt(1).putInt(2_000_000_000))))
        .isEqualTo(StoreIssue.GEOMETRY_TRUNCATED);
    assertThat(fault(body(7, little(20).putInt(2_000_000_000))))
        .isEqualTo(StoreIssue.GEOMETRY_TRUNCATED);
  }

  @Test
  void numbersThatAreNoNumbersAreFaults() {
    for (double bad :
        new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
      ByteBuffer rest = little(100).putInt(2).putDouble(1).putDouble(2).putDouble(bad).putDouble(4);
      assertThat(fault(body(2, rest))).isEqualTo(StoreIssue.GEOMETRY_NOT_FINITE);
    }
    ByteBuffer half = little(20).putDouble(Double.NaN).putDouble(4);
    assertThat(fault(body(1, half))).isEqualTo(StoreIssue.GEOMETRY_NOT_FINITE);
  }

  @Test
  void emptyGeometriesAreEmpty() {
    assertThat(fault(body(1, little(20).putDouble(Double.NaN).putDouble(Double.NaN))))
        .isEqualTo(StoreIssue.GEOMETRY_EMPTY);
    assertThat(fault(body(6, little(20).putInt(0)))).isEqualTo(StoreIssue.GEOMETRY_EMPTY);
    byte[] headerOnly = {'G', 'P', 0, 0x11, 0, 0, 0, 0};
    assertThat(fault(headerOnly)).isEqualTo(StoreIssue.GEOMETRY_EMPTY);
  }

  @Test
  void curvesAndSurfacesOfOtherKindsAreNotSupported() {
    for (int type : new int[] {8, 9, 10, 13, 14, 1008}) {
      assertThat(fault(body(type, little(20).putInt(0))))
          .as("" + type)
          .isEqualTo(StoreIssue.GEOMETRY_CURVE);
    }
    for (int type : new int[] {15, 16, 17, 18, 99, 0, 4001, 1_000_000}) {
      assertThat(fault(body(type, little(20).putInt(0))))
          .as("" + type)
          .isEqualTo(StoreIssue.GEOMETRY_UNKNOWN_TYPE);
    }
  }

  @Test
  void aMultiSurfaceOfPlainPolygonsIsAMultiPolygon() {
    byte[] polygon = RawGeoPackage.wkb(SQUARE);
    ByteBuffer rest = little(200).putInt(1).put(polygon);
    assertThat(BlobGeometryReader.read(body(12, rest)).geometry().getGeometryType())
        .isEqualTo("MultiPolygon");
  }

  @Test
  void collectionsNestedTooDeeplyAreFaults() {
    ByteBuffer rest = little(9 * 200);
    for (int i = 0; i < 100; i++) {
      rest.putInt(1).put((byte) 1).putInt(7);
    }
    assertThat(fault(body(7, rest.putInt(0)))).isEqualTo(StoreIssue.GEOMETRY_TOO_DEEP);
  }

  @Test
  void anEnvelopeThatLiesIsSaidAndNotBelieved() {
    byte[] wkb = RawGeoPackage.wkb(SQUARE);
    for (double[] envelope :
        new double[][] {
          {20, 10, 20, 10}, {0, 1, 0, 1}, {Double.NaN, 20, 10, 20}, {10, 20, 10, 21}
        }) {
      assertThat(remarks(RawGeoPackage.blob(4490, envelope, wkb)))
          .containsExactly(StoreIssue.ENVELOPE_WRONG);
    }
    assertThat(remarks(RawGeoPackage.blob(4490, new double[] {10, 20, 10, 20}, wkb))).isEmpty();
  }

  @Test
  void theEmptyFlagOfAFullGeometryIsSaid() {
    byte[] blob = with(RawGeoPackage.blob(SQUARE, 4490), 3, 0x13);
    assertThat(remarks(blob)).containsExactly(StoreIssue.EMPTY_FLAG_WRONG);
  }

  @Test
  void rawWkbAndEwkbAreReadAndSaid() throws Exception {
    assertThat(remarks(RawGeoPackage.wkb(SQUARE))).containsExactly(StoreIssue.RAW_WKB);
    Geometry withSrid = new WKTReader().read(SQUARE);
    withSrid.setSRID(4523);
    byte[] ewkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN, true).write(withSrid);
    assertThat(remarks(ewkb)).containsExactly(StoreIssue.RAW_WKB);
    assertThat(BlobGeometryReader.read(ewkb).srsId()).isEqualTo(4523);
    assertThat(fault(Arrays.copyOf(ewkb, ewkb.length + 1)))
        .isEqualTo(StoreIssue.GEOMETRY_BAD_HEADER);
  }

  @Test
  void bytesAfterTheGeometryAreSaid() {
    byte[] good = RawGeoPackage.blob(SQUARE, 4490);
    assertThat(remarks(Arrays.copyOf(good, good.length + 3)))
        .containsExactly(StoreIssue.TRAILING_BYTES);
  }

  @Test
  void ringsAreClosedAndShortOnesKeptForRepair() {
    ByteBuffer open = little(100).putInt(1).putInt(3);
    for (double value : new double[] {0, 0, 10, 0, 10, 10}) {
      open.putDouble(value);
    }
    BlobReading reading = BlobGeometryReader.read(body(3, open));
    assertThat(reading.geometry().toText()).isEqualTo("POLYGON ((0 0, 10 0, 10 10, 0 0))");
    assertThat(reading.remarks()).extracting(Remark::issue).containsExactly(StoreIssue.RING_CLOSED);
    ByteBuffer single = little(100).putInt(1).putInt(1).putDouble(5).putDouble(6);
    assertThat(BlobGeometryReader.read(body(3, single)).geometry().getNumPoints()).isEqualTo(4);
  }

  @Test
  void thePartsOfTheWantedDimensionAreTakenFromACollection() throws Exception {
    Geometry mixed =
        new WKTReader()
            .read(
                "GEOMETRYCOLLECTION (POINT (1 2), GEOMETRYCOLLECTION ("
                    + SQUARE
                    + ", LINESTRING (1 2, 3 4)),"
                    + " MULTIPOLYGON (((30 30, 40 30, 40 40, 30 30))))");
    CollectionParts polygons = CollectionParts.take(mixed, 2);
    assertThat(polygons.geometry().getGeometryType()).isEqualTo("MultiPolygon");
    assertThat(polygons.geometry().getNumGeometries()).isEqualTo(2);
    assertThat(polygons.leftOut()).isEqualTo(2);
    assertThat(CollectionParts.take(mixed, 1).geometry().toText())
        .isEqualTo("LINESTRING (1 2, 3 4)");
    assertThat(CollectionParts.take(mixed, -1).geometry().getDimension()).isEqualTo(2);
    Geometry hollow = new WKTReader().read("GEOMETRYCOLLECTION (POLYGON EMPTY, POINT (1 2))");
    assertThat(CollectionParts.take(hollow, 2).geometry().toText()).isEqualTo("POINT (1 2)");
  }
}
