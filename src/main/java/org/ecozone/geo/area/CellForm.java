package org.ecozone.geo.area;

import java.util.Arrays;

/**
 * The form Q dy, where Q(x, y) is the integral of the area's density from a meridian of the plane
 * to x. Its integral around a polygon with edges straight in the source is the exact area (Green).
 * Q is a polynomial in each cell; where two cells meet the polynomials of one row join, and between
 * rows nothing needs to, since dy is 0 along their border.
 *
 * <p>The area that is meant has edges straight in the target, in parts by the {@link EdgeRule}: a
 * part's chord has (X'Y'' - X''Y') / 12 less than its curve, up to the square of its length over
 * the Earth's radius of that, 1e-10 for 70 m.
 *
 * <p>Q is taken at the two points of Gauss, exact to the third order: pieces of at most 4 km keep
 * 4e-14 of the square of their length.
 *
 * <p>Error of a polygon's area against the exact integral: 1e-13 of it from the density, 1e-12 m
 * per metre of edges from rounding, 2e-10 m per metre of edges from the bending, which is known to
 * 1e-6 of itself.
 */
final class CellForm implements AreaForm {
  /** Half the distance of the points of Gauss, of an edge's length: 1 / (2 sqrt 3). */
  private static final double GAUSS = 0.28867513459481287;

  private static final int MAX_DEPTH = 20;

  /** Outside of these shares of the tolerance the bending decides as the projection would. */
  private static final double SURELY_STRAIGHT = 0.95;

  private static final double SURELY_BENT = 1.05;

  /** No place in longitude and latitude is so many cells away, and no edge so many pieces long. */
  private static final double MOST_ROWS = 16_384;

  /** Nor any that lies in a box for which polynomials are used. */
  private static final double MOST_COLUMNS = 256;

  private final AreaCells cells;
  private final EdgeRule rule;
  private final boolean sameAlongParallels;
  private final double perSide;
  private final double perReach;
  private final double longestPiece;
  private final double[] base = new double[AreaCell.ROW];
  private double homeColumn;
  private AreaCell cell;
  private double column = Double.NaN;
  private double row = Double.NaN;
  private double centreX;
  private double centreY;

  CellForm(AreaCells cells, EdgeRule rule) {
    this.cells = cells;
    this.rule = rule;
    this.sameAlongParallels = cells.map().isSameAlongParallels();
    this.perSide = 1 / cells.side();
    this.perReach = 1 / cells.reach();
    this.longestPiece = cells.longestPiece();
  }

  @Override
  public void start(double x, double y) {
    double home = Math.floor(x * perSide);
    if (sameAlongParallels) {
      centreX = cells.centre(home);
    } else if (home != homeColumn) {
      row = Double.NaN; // the base counts from the old home
    }
    homeColumn = home;
  }

  @Override
  public double along(double ax, double ay, double bx, double by) {
    double dx = bx - ax;
    double dy = by - ay;
    double longest = Math.max(Math.abs(dx), Math.abs(dy));
    if (rule instanceof EdgeRule.EqualParts equal) {
      double parts = equal.parts(dx, dy);
      double share = 1 / (12 * parts * parts);
      return longest <= longestPiece
          ? piece(ax, ay, dx, dy, bx, by, share)
          : pieces(ax, ay, bx, by, longest, share);
    }
    if (rule instanceof EdgeRule.Halves halves) {
      return halve(ax, ay, bx, by, halves, MAX_DEPTH);
    }
    return longest <= longestPiece
        ? piece(ax, ay, dx, dy, bx, by, 0)
        : pieces(ax, ay, bx, by, longest, 0);
  }

  /** A long edge, from its smaller end. The share is that of the whole edge. */
  private double pieces(double ax, double ay, double bx, double by, double longest, double share) {
    if (!(longest < (sameAlongParallels ? MOST_ROWS : MOST_COLUMNS) * longestPiece)) {
      return Double.NaN;
    }
    if (!(ax < bx || ax == bx && ay <= by)) {
      return -pieces(bx, by, ax, ay, longest, share);
    }
    double count = Math.ceil(longest / longestPiece);
    double sum = 0;
    double px = ax;
    double py = ay;
    for (int i = 1; i <= count; i++) {
      double qx = i == count ? bx : ax + (bx - ax) * (i / count);
      double qy = i == count ? by : ay + (by - ay) * (i / count);
      sum += piece(px, py, qx - px, qy - py, qx, qy, share * count * count);
      px = qx;
      py = qy;
    }
    return sum;
  }

  /**
   * An edge within one cell.
   *
   * @param share of the bending that the parts' chords lose
   */
  private double piece(
      double ax, double ay, double dx, double dy, double bx, double by, double share) {
    enter((ax + bx) * 0.5, (ay + by) * 0.5);
    double s = (ax - centreX + (bx - centreX)) * 0.5 * perReach;
    double t = (ay - centreY + (by - centreY)) * 0.5 * perReach;
    double curve = curve(s, t, dx, dy);
    return share == 0 ? curve : curve - cell.bending(s, t, dx, dy) * share;
  }

  private double curve(double s, double t, double dx, double dy) {
    double ds = dx * perReach * GAUSS;
    double dt = dy * perReach * GAUSS;
    double q =
        cell.eastingIntegral(s + ds, t + dt)
            + AreaCell.row(base, t + dt)
            + (cell.eastingIntegral(s - ds, t - dt) + AreaCell.row(base, t - dt));
    return q * dy * 0.5;
  }

  private double halve(
      double ax, double ay, double bx, double by, EdgeRule.Halves halves, int depth) {
    double dx = bx - ax;
    double dy = by - ay;
    double longest = Math.max(Math.abs(dx), Math.abs(dy));
    enter((ax + bx) * 0.5, (ay + by) * 0.5);
    double s = (ax - centreX + (bx - centreX)) * 0.5 * perReach;
    double t = (ay - centreY + (by - centreY)) * 0.5 * perReach;
    double bending = cell.bending(s, t, dx, dy);
    if (depth == 0 || isStraight(ax, ay, bx, by, longest, bending, halves)) {
      double curve =
          longest <= longestPiece ? curve(s, t, dx, dy) : pieces(ax, ay, bx, by, longest, 0);
      return curve - bending / 12;
    }
    double mx = (ax + bx) / 2;
    double my = (ay + by) / 2;
    return halve(ax, ay, mx, my, halves, depth - 1) + halve(mx, my, bx, by, halves, depth - 1);
  }

  /**
   * The middle of an arc lies |X'Y'' - X''Y'| / 8 |P'| off its chord, and of the three places that
   * are looked at it is the farthest; the third order moves them by less than 1 % of 1 cm up to 4
   * km.
   */
  private boolean isStraight(
      double ax,
      double ay,
      double bx,
      double by,
      double longest,
      double bending,
      EdgeRule.Halves halves) {
    if (longest <= longestPiece) {
      double limit = 8 * halves.toleranceM();
      double limitSquared = limit * limit * cell.lengthSquaredM2(bx - ax, by - ay);
      double squared = bending * bending;
      if (squared <= SURELY_STRAIGHT * SURELY_STRAIGHT * limitSquared) {
        return true;
      }
      if (squared > SURELY_BENT * SURELY_BENT * limitSquared) {
        return false;
      }
    }
    return !halves.bends().bends(ax, ay, bx, by);
  }

  private void enter(double x, double y) {
    double newColumn = sameAlongParallels ? 0 : Math.floor(x * perSide);
    double newRow = Math.floor(y * perSide);
    if (newColumn != column || newRow != row) {
      change(newColumn, newRow);
    }
  }

  private void change(double newColumn, double newRow) {
    column = newColumn;
    row = newRow;
    if (!sameAlongParallels) {
      centreX = cells.centre(newColumn);
    }
    centreY = cells.centre(newRow);
    Arrays.fill(base, 0);
    boolean isPlace =
        Math.abs(newColumn - (sameAlongParallels ? 0 : homeColumn)) < MOST_COLUMNS
            && Math.abs(newRow) < MOST_ROWS;
    if (!isPlace) {
      cell = AreaCell.NOWHERE;
      return;
    }
    cell = cells.at(newColumn, newRow);
    if (!sameAlongParallels) {
      addBase();
    }
  }

  /** The integral from the middle of the home column to the middle of this one. */
  private void addBase() {
    for (double c = Math.min(homeColumn, column); c < Math.max(homeColumn, column); c++) {
      double[] east = cells.at(c, row).east;
      double[] west = cells.at(c + 1, row).west;
      for (int i = 0; i < base.length; i++) {
        base[i] += homeColumn < column ? east[i] + west[i] : -(east[i] + west[i]);
      }
    }
  }
}
