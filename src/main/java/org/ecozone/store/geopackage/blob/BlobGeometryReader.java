package org.ecozone.store.geopackage.blob;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ecozone.store.StoreIssue;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads one value of a geometry column: a GeoPackage blob, or raw WKB or EWKB if it parses to its
 * last byte.
 *
 * <p>Out: coordinates x = easting or longitude first, as stored; Z and M left out. Bit rot passes
 * SQLite's own check, so every byte is doubted here.
 *
 * <p>Fails: never by exception; the reading carries the fault.
 */
public final class BlobGeometryReader {
  private BlobGeometryReader() {}

  /** Null is a missing geometry. */
  public static BlobReading read(byte[] blob) {
    if (blob == null) {
      return BlobReading.unusable(Remark.of(StoreIssue.GEOMETRY_NULL), null, null);
    }
    if (StagedFault.is(blob)) {
      return BlobReading.unusable(
          Remark.of(StoreIssue.GEOMETRY_NOT_RECEIVED, StagedFault.code(blob)), null, null);
    }
    try {
      if (BlobHeader.isPresent(blob)) {
        return readBody(blob, BlobHeader.parse(blob));
      }
      return readRaw(blob);
    } catch (BlobFault e) {
      return BlobReading.unusable(Remark.of(e.issue(), e.detail()), null, null);
    }
  }

  private static BlobReading readBody(byte[] blob, BlobHeader header) {
    WkbParser parser = new WkbParser(blob, header.length());
    Geometry geometry;
    try {
      geometry = parser.parse();
    } catch (BlobFault e) {
      boolean saysEmpty = header.flaggedEmpty() && blob.length == header.length();
      Remark fault =
          saysEmpty ? Remark.of(StoreIssue.GEOMETRY_EMPTY) : Remark.of(e.issue(), e.detail());
      return BlobReading.unusable(fault, header.saneEnvelope(), header.srsId());
    }
    if (geometry.isEmpty()) {
      return BlobReading.unusable(Remark.of(StoreIssue.GEOMETRY_EMPTY), null, header.srsId());
    }
    List<Remark> remarks = remarks(parser);
    Envelope real = geometry.getEnvelopeInternal();
    if (header.flaggedEmpty()) {
      remarks.add(Remark.of(StoreIssue.EMPTY_FLAG_WRONG));
    }
    if (!header.agreesWith(real)) {
      remarks.add(Remark.of(StoreIssue.ENVELOPE_WRONG));
    }
    return new BlobReading(
        geometry, null, remarks, header.saneEnvelope(), header.srsId(), parser.hasExtraOrdinates());
  }

  private static BlobReading readRaw(byte[] blob) throws BlobFault {
    if (blob.length < 5 || blob[0] != 0 && blob[0] != 1) {
      throw notABlob(blob);
    }
    WkbParser parser = new WkbParser(blob, 0);
    Geometry geometry;
    try {
      geometry = parser.parse();
    } catch (BlobFault e) {
      if (e.issue() == StoreIssue.GEOMETRY_CURVE || e.issue() == StoreIssue.GEOMETRY_NOT_FINITE) {
        throw e;
      }
      throw notABlob(blob);
    }
    if (parser.bytesLeft() > 0) {
      throw notABlob(blob);
    }
    if (geometry.isEmpty()) {
      return BlobReading.unusable(Remark.of(StoreIssue.GEOMETRY_EMPTY), null, parser.srid());
    }
    List<Remark> remarks = remarks(parser);
    remarks.add(Remark.of(StoreIssue.RAW_WKB));
    return new BlobReading(
        geometry, null, remarks, null, parser.srid(), parser.hasExtraOrdinates());
  }

  private static List<Remark> remarks(WkbParser parser) {
    List<Remark> remarks = new ArrayList<>(0);
    if (parser.ringsClosed() > 0) {
      remarks.add(Remark.of(StoreIssue.RING_CLOSED));
    }
    if (parser.bytesLeft() > 0) {
      remarks.add(Remark.of(StoreIssue.TRAILING_BYTES, parser.bytesLeft()));
    }
    return remarks;
  }

  private static BlobFault notABlob(byte[] blob) {
    StringBuilder begin = new StringBuilder("magic ");
    for (int i = 0; i < Math.min(2, blob.length); i++) {
      begin.append(String.format(Locale.ROOT, "%02X", blob[i]));
    }
    return new BlobFault(StoreIssue.GEOMETRY_BAD_HEADER, begin.toString());
  }
}
