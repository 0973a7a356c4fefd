package org.ecozone.store.geopackage.blob;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.ecozone.store.StoreIssue;
import org.locationtech.jts.geom.Envelope;

/**
 * The header of a GeoPackage geometry blob.
 *
 * <p>Source: OGC 12-128, clause 2.1.3.1.1.
 *
 * @param srsId srs_id as stated in the blob
 * @param flaggedEmpty the empty flag
 * @param envelope minX, maxX, minY, maxY as stated; null if the blob states none
 * @param length bytes before the WKB
 */
record BlobHeader(int srsId, boolean flaggedEmpty, double[] envelope, int length) {
  private static final int FIXED = 8;
  private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

  static boolean isPresent(byte[] blob) {
    return blob.length >= 2 && blob[0] == 'G' && blob[1] == 'P';
  }

  static BlobHeader parse(byte[] blob) throws BlobFault {
    if (blob.length < FIXED) {
      throw new BlobFault(StoreIssue.GEOMETRY_TRUNCATED, FIXED + " / " + blob.length);
    }
    if (blob[2] != 0) {
      throw new BlobFault(StoreIssue.GEOMETRY_BAD_HEADER, "version " + (blob[2] & 0xFF));
    }
    int flags = blob[3];
    int code = (flags >> 1) & 7;
    if (code >= ENVELOPE_BYTES.length) {
      throw new BlobFault(StoreIssue.GEOMETRY_BAD_HEADER, "envelope code " + code);
    }
    if ((flags & 0x20) != 0) {
      throw new BlobFault(StoreIssue.GEOMETRY_BAD_HEADER, "extended geometry type");
    }
    ByteBuffer in =
        ByteBuffer.wrap(blob)
            .order((flags & 1) == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int length = FIXED + ENVELOPE_BYTES[code];
    if (blob.length < length) {
      throw new BlobFault(StoreIssue.GEOMETRY_TRUNCATED, length + " / " + blob.length);
    }
    double[] envelope =
        code == 0
            ? null
            : new double[] {in.getDouble(8), in.getDouble(16), in.getDouble(24), in.getDouble(32)};
    return new BlobHeader(in.getInt(4), (flags & 0x10) != 0, envelope, length);
  }

  /** The stated envelope if it can be one, else null. */
  Envelope saneEnvelope() {
    if (envelope == null || !(envelope[0] <= envelope[1] && envelope[2] <= envelope[3])) {
      return null;
    }
    boolean finite = Double.isFinite(envelope[0] + envelope[1] + envelope[2] + envelope[3]);
    return finite ? new Envelope(envelope[0], envelope[1], envelope[2], envelope[3]) : null;
  }

  /** True if the stated envelope is the real one, up to the rounding of single precision. */
  boolean agreesWith(Envelope real) {
    return envelope == null
        || near(envelope[0], real.getMinX())
            && near(envelope[1], real.getMaxX())
            && near(envelope[2], real.getMinY())
            && near(envelope[3], real.getMaxY());
  }

  private static boolean near(double stated, double real) {
    return Math.abs(stated - real) <= 1e-6 + 2e-7 * Math.abs(real);
  }
}
