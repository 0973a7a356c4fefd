package org.ecozone.store.geopackage;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ecozone.geo.AxisCheck;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsCandidates;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.locationtech.jts.geom.Envelope;

/**
 * Whether the features of one layer can have the coordinates of its CRS. One per layer; remembers a
 * box that fits, so that most features cost a comparison.
 *
 * <p>Threads: one at a time.
 */
final class CoordinateFit {
  enum Answer {
    FITS,
    /** They would fit with x and y exchanged. */
    SWAPPED,
    /** Metres under degrees, degrees under metres, another zone or prefix, a stray vertex. */
    IMPLAUSIBLE
  }

  /**
   * Where the first users work; narrows the central meridians that six-digit eastings may belong
   * to.
   */
  private static final Envelope WORK_AREA_LON_LAT = new Envelope(92, 109, 32, 43);

  private static final int CANDIDATES_SHOWN = 8;

  private final Crs crs;
  private final Envelope fitting = new Envelope();

  CoordinateFit(Crs crs) {
    this.crs = crs;
  }

  Answer of(Envelope envelope) {
    if (fitting.contains(envelope)) {
      return Answer.FITS;
    }
    Envelope both = new Envelope(fitting);
    both.expandToInclude(envelope);
    if (AxisCheck.of(both, crs).isOk()) {
      fitting.expandToInclude(envelope);
      return Answer.FITS;
    }
    return of(envelope, crs);
  }

  /** A geometry that lies partly outside China has a stray vertex: what it covers is not known. */
  static Answer of(Envelope envelope, Crs crs) {
    return switch (AxisCheck.of(envelope, crs).outcome()) {
      case OK -> Answer.FITS;
      case SWAPPED_AXES -> Answer.SWAPPED;
      case OUT_OF_RANGE, PARTLY_OUT_OF_RANGE -> Answer.IMPLAUSIBLE;
    };
  }

  /** CRSs in which the numbers would make sense, to be asked for; {@code -} if there is none. */
  static String candidates(Envelope extent) {
    List<CrsCandidates.Candidate> found = CrsCandidates.list(extent, WORK_AREA_LON_LAT);
    if (found.isEmpty()) {
      found = CrsCandidates.list(extent);
    }
    String shown =
        found.stream()
            .limit(CANDIDATES_SHOWN)
            .map(
                each ->
                    each.crs().id() + (each.axisOrder() == AxisOrder.NORTH_EAST ? " (y, x)" : ""))
            .collect(Collectors.joining(", "));
    return shown.isEmpty() ? "-" : found.size() > CANDIDATES_SHOWN ? shown + " …" : shown;
  }

  /** {@code minX,minY - maxX,maxY} for a message: degrees with 4 decimals, metres with none. */
  static String describe(Envelope extent) {
    if (extent.isNull()) {
      return "-";
    }
    boolean degrees = new Envelope(-180, 180, -180, 180).contains(extent);
    String number = degrees ? "%.4f" : "%.0f";
    String format = number + "," + number + " - " + number + "," + number;
    return String.format(
        Locale.ROOT,
        format,
        extent.getMinX(),
        extent.getMinY(),
        extent.getMaxX(),
        extent.getMaxY());
  }
}
