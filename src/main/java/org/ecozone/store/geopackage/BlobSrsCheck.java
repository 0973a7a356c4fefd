package org.ecozone.store.geopackage;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.locationtech.jts.geom.Envelope;

/**
 * Whether the srs_id inside a geometry leaves a doubt about what its coordinates mean. One per
 * table.
 */
final class BlobSrsCheck {
  enum Answer {
    SAME,
    /** Another number, but the coordinates can only be meant in the layer's CRS. */
    HARMLESS,
    /** The coordinates would make sense in both. */
    AMBIGUOUS
  }

  private final int tableSrsId;
  private final Crs tableCrs;
  private final Map<Integer, Optional<Crs>> others = new HashMap<>();

  BlobSrsCheck(int tableSrsId, Crs tableCrs) {
    this.tableSrsId = tableSrsId;
    this.tableCrs = tableCrs;
  }

  /** The envelope fits the table's CRS; stated is null where the geometry names none. */
  Answer check(Integer stated, Envelope envelope) {
    if (stated == null || stated == tableSrsId) {
      return Answer.SAME;
    }
    Optional<Crs> other = others.computeIfAbsent(stated, BlobSrsCheck::find);
    boolean ambiguous =
        other.isPresent()
            && !other.get().sameCoordinates(tableCrs)
            && CoordinateFit.of(envelope, other.get()) == CoordinateFit.Answer.FITS;
    return ambiguous ? Answer.AMBIGUOUS : Answer.HARMLESS;
  }

  private static Optional<Crs> find(int code) {
    if (code <= 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(Crs.ofEpsg(code));
    } catch (CrsException e) {
      return Optional.empty();
    }
  }
}
