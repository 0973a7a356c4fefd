package org.ecozone.overlay.parcel;

import org.ecozone.overlay.pairs.PairMemo;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Envelope;

/**
 * Whether two zones can share land on a site, answered from the zones themselves, so that no piece
 * is built to find out that two neighbours only touch. What is found out about two zones as wholes
 * is remembered for the next site.
 *
 * <p>Threads: any number.
 */
final class ZonePairs {
  private final PairMemo memo = new PairMemo();

  /**
   * True if the pieces of two areal zones of one site certainly have no land in common. False also
   * where that is not known.
   */
  boolean areApart(Hit a, Hit b) {
    if (!areAreas(a, b) || !a.layer().crs().sameCoordinates(b.layer().crs())) {
      return false;
    }
    if (!interiorsMeet(box(a), box(b))) {
      return true;
    }
    int one = a.layer().firstZone() + a.number();
    int other = b.layer().firstZone() + b.number();
    if (one == other) {
      return false;
    }
    int known = memo.known(one, other);
    if (known >= 0) {
      return known == 1;
    }
    boolean apart = a.layer().index().areApart(a.number(), b.layer().index(), b.number());
    memo.remember(one, other, apart);
    return apart;
  }

  private static boolean areAreas(Hit a, Hit b) {
    return a.zone().geometry().getDimension() == Dimension.A
        && b.zone().geometry().getDimension() == Dimension.A;
  }

  private static Envelope box(Hit hit) {
    return hit.fact().piece().box();
  }

  private static boolean interiorsMeet(Envelope a, Envelope b) {
    return a.getMinX() < b.getMaxX()
        && b.getMinX() < a.getMaxX()
        && a.getMinY() < b.getMaxY()
        && b.getMinY() < a.getMaxY();
  }
}
