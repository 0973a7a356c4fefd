package org.ecozone.store.geopackage.blob;

import java.util.List;
import org.ecozone.store.StoreIssue;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * What a geometry blob gave.
 *
 * @param geometry as stored, not yet repaired; null if it cannot be used
 * @param fault why it cannot be used; null if it can
 * @param remarks what is odd and yet readable
 * @param statedEnvelope envelope of the blob's header if it is a possible one, else null
 * @param srsId srs_id stated in the blob, null if it states none
 * @param extraOrdinates true if Z or M values were read over
 */
public record BlobReading(
    Geometry geometry,
    Remark fault,
    List<Remark> remarks,
    Envelope statedEnvelope,
    Integer srsId,
    boolean extraOrdinates) {
  public BlobReading {
    remarks = List.copyOf(remarks);
  }

  /** True if the header's envelope was contradicted by the coordinates. */
  public boolean envelopeWrong() {
    for (Remark remark : remarks) {
      if (remark.issue() == StoreIssue.ENVELOPE_WRONG) {
        return true;
      }
    }
    return false;
  }

  static BlobReading unusable(Remark fault, Envelope statedEnvelope, Integer srsId) {
    return new BlobReading(null, fault, List.of(), statedEnvelope, srsId, false);
  }
}
