package org.ecozone.geo.datum;

import org.ecozone.geo.Crs;
import org.ecozone.geo.Crs.EastingPrefix;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.geo.Datum;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * Moves geometries of one CRS of an old datum to the CRS of the same kind and zone on CGCS2000, and
 * back, with the parameters of a user. Vertices only; x and y only.
 *
 * <p>Fails: OUT_OF_DOMAIN where a coordinate has no image, or would move farther than datums lie
 * apart; IllegalArgumentException for a set that has problems or is of another datum.
 *
 * <p>Threads: immutable.
 */
public final class DatumMove {
  /** Old and new datum lie some 50 to 200 m apart everywhere in China. */
  public static final double FARTHEST_M = 1000;

  private final Crs from;
  private final Crs to;
  private final PlaneShift shift;
  private final CrsTransform before;
  private final CrsTransform beforeBack;
  private final CrsTransform after;
  private final CrsTransform afterBack;

  private DatumMove(Crs from, Crs to, PlaneShift shift, Crs shiftFrom, Crs shiftTo)
      throws CrsException {
    this.from = from;
    this.to = to;
    this.shift = shift;
    this.before = CrsTransform.between(from, shiftFrom);
    this.beforeBack = CrsTransform.between(shiftFrom, from);
    this.after = CrsTransform.between(shiftTo, to);
    this.afterBack = CrsTransform.between(to, shiftTo);
  }

  /**
   * @param from geographic or Gauss-Krueger, on the datum of the set
   */
  public static DatumMove of(DatumParameters set, Crs from) throws CrsException {
    if (!set.problems().isEmpty() || set.from() != from.datum()) {
      throw new IllegalArgumentException(set.problems() + " for " + from.datum());
    }
    Crs to = target(from);
    return set.shift() instanceof FourParameters
        ? new DatumMove(from, to, set.shift(), set.gridFrom(), set.gridTo())
        : new DatumMove(from, to, set.shift(), from.geographic(), to.geographic());
  }

  /** The CRS on CGCS2000 with the same zone and the same habit of writing it. */
  public static Crs target(Crs from) throws CrsException {
    if (from.isGeographic()) {
      return Crs.ofEpsg(4490);
    }
    double meridianDeg = from.centralMeridianDeg();
    boolean prefixed = from.falseEastingM() > 1_000_000;
    int prefix = (int) (from.falseEastingM() / 1_000_000);
    boolean six = prefixed ? prefix < 24 : !from.name().replace('_', '-').contains("3-");
    int zone = (int) (six ? (meridianDeg + 3) / 6 : meridianDeg / 3);
    EastingPrefix habit = prefixed ? EastingPrefix.ZONE : EastingPrefix.NONE;
    return Crs.gaussKruger(Datum.CGCS2000, six ? 6 : 3, zone, habit);
  }

  public Crs from() {
    return from;
  }

  public Crs to() {
    return to;
  }

  /** A geometry of the old datum on CGCS2000. */
  public Geometry apply(Geometry geometry) throws CrsException {
    return moved(geometry, Direction.FORWARD);
  }

  /** A geometry on CGCS2000 back on the old datum. */
  public Geometry applyInverse(Geometry geometry) throws CrsException {
    return moved(geometry, Direction.INVERSE);
  }

  /** How far a place of the old CRS moves, metres: the difference of the numbers. */
  public double distanceM(double x, double y) {
    double[] xy = {x, y};
    move(xy, 1, Direction.FORWARD);
    if (!from.isGeographic()) {
      return StrictMath.hypot(xy[0] - x, xy[1] - y);
    }
    double latRad = StrictMath.toRadians(y);
    double eastM =
        StrictMath.toRadians(xy[0] - x)
            * from.ellipsoid().primeVerticalRadiusM(latRad)
            * StrictMath.cos(latRad);
    double northM = StrictMath.toRadians(xy[1] - y) * from.ellipsoid().meridianRadiusM(latRad);
    return StrictMath.hypot(eastM, northM);
  }

  private enum Direction {
    FORWARD,
    INVERSE
  }

  private Geometry moved(Geometry geometry, Direction direction) throws CrsException {
    Geometry copy = geometry.copy();
    Mover mover = new Mover(direction);
    copy.apply(mover);
    if (mover.isBroken) {
      throw new CrsException(
          CrsException.Reason.OUT_OF_DOMAIN, "A coordinate has no image on the other datum", null);
    }
    copy.setSRID(direction == Direction.FORWARD ? to.epsg() : from.epsg());
    return copy;
  }

  /** In place. */
  void move(double[] xy, int points, Direction direction) {
    if (direction == Direction.FORWARD) {
      before.applyOrNaN(xy, points);
      shift.forward(xy, points);
      after.applyOrNaN(xy, points);
    } else {
      afterBack.applyOrNaN(xy, points);
      shift.inverse(xy, points);
      beforeBack.applyOrNaN(xy, points);
    }
  }

  /** A place of the old CRS on CGCS2000, x and y. */
  double[] forward(double x, double y) {
    double[] xy = {x, y};
    move(xy, 1, Direction.FORWARD);
    return xy;
  }

  private final class Mover implements CoordinateSequenceFilter {
    private final Direction direction;
    private boolean isBroken;

    Mover(Direction direction) {
      this.direction = direction;
    }

    @Override
    public void filter(CoordinateSequence sequence, int i) {
      double[] xy = {sequence.getX(i), sequence.getY(i)};
      boolean far = direction == Direction.FORWARD && !(distanceM(xy[0], xy[1]) <= FARTHEST_M);
      move(xy, 1, direction);
      isBroken |= far || !Double.isFinite(xy[0] + xy[1]);
      sequence.setOrdinate(i, CoordinateSequence.X, xy[0]);
      sequence.setOrdinate(i, CoordinateSequence.Y, xy[1]);
    }

    @Override
    public boolean isDone() {
      return isBroken;
    }

    @Override
    public boolean isGeometryChanged() {
      return true;
    }
  }
}
