package org.ecozone.bench.province;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Shapes of project sites, each by its number alone: most are 50 to 500 m across and of 6 to 30
 * vertices; 3 % are several kilometres wide, 0.5 % faulty, 0.4 % drawn along the outlines of zones,
 * 0.2 % lines or points.
 */
final class SiteShapes {
  private static final double WIND_FARM_M2 = 50e6;
  private static final int WIND_FARM_CORNERS = 28;

  private final Land land;
  private final FieldLattice fields;
  private final HexCells units;
  private final Ring ring = new Ring();

  SiteShapes(Land land) {
    this.land = land;
    this.fields = new FieldLattice(land);
    this.units = ZonesFile.unitCells(land);
  }

  Geometry site(int n) {
    double turn = 2 * Math.PI * unit(n, 1);
    double reach = 0.97 * land.size().radiusM() * StrictMath.sqrt(unit(n, 2));
    double x = Land.CENTRE_X + reach * StrictMath.cos(turn);
    double y = Land.CENTRE_Y + reach * StrictMath.sin(turn);
    return switch (n % 1000) {
      case 17 -> road(n, x, y);
      case 19 -> point(x, y);
      case 103, 603 -> fields.block(fields.at(x, y), 1 + n % 3, 1 + n / 1000 % 2);
      case 105, 605 -> ZonesFile.unitCell(units, land, units.near(x, y));
      case 107, 507, 907 -> {
        outline(n, x, y, radiusM(n));
        ring.crossItself();
        yield polygon();
      }
      case 113, 513 -> {
        outline(n, x, y, radiusM(n));
        yield stammered();
      }
      default -> {
        outline(n, x, y, radiusM(n));
        yield polygon();
      }
    };
  }

  /** 50 square kilometres at the rim of the largest zone. */
  Polygon windFarm() {
    double x = Land.CENTRE_X - 0.3 * land.size().radiusM() * 0.6;
    double y = Land.CENTRE_Y;
    star(-1, x, y, 4000, WIND_FARM_CORNERS);
    double grow = StrictMath.sqrt(WIND_FARM_M2 / (ring.doubleAreaM2() / 2));
    star(-1, x, y, 4000 * grow, WIND_FARM_CORNERS);
    return polygon();
  }

  /** Half the width. */
  private double radiusM(int n) {
    double u = unit(n, 3);
    return n % 100 >= 40 && n % 100 < 43 ? 1000 + 2000 * u : 25 + 225 * u * u;
  }

  private void outline(int n, double x, double y, double radiusM) {
    star(n, x, y, radiusM, 6 + Noise.below(25, land.seed() + 800, n, 4));
  }

  /** A star-shaped outline: angles ascend, reaches differ. */
  private void star(int n, double x, double y, double radiusM, int corners) {
    ring.clear();
    double flat = 0.45 + 0.55 * unit(n, 5);
    double turn = Math.PI * unit(n, 6);
    double cos = StrictMath.cos(turn);
    double sin = StrictMath.sin(turn);
    for (int k = 0; k < corners; k++) {
      double angle = 2 * Math.PI * (k + 0.7 * unit(n, 100 + k)) / corners;
      double reach = radiusM * (0.65 + 0.35 * unit(n, 200 + k));
      double along = reach * StrictMath.cos(angle);
      double aside = flat * reach * StrictMath.sin(angle);
      ring.add(x + along * cos - aside * sin, y + along * sin + aside * cos);
    }
  }

  /** The outline with every third vertex twice. */
  private Polygon stammered() {
    Ring twice = new Ring();
    for (int i = 0; i < ring.points(); i++) {
      twice.add(ring.x(i), ring.y(i));
      if (i % 3 == 1) {
        twice.add(ring.x(i), ring.y(i));
      }
    }
    return Ring.FACTORY.createPolygon(twice.closed());
  }

  private Geometry road(int n, double x, double y) {
    ring.clear();
    double heading = 2 * Math.PI * unit(n, 7);
    double atX = x;
    double atY = y;
    int legs = 8 + Noise.below(20, land.seed() + 800, n, 8);
    for (int k = 0; k <= legs; k++) {
      ring.add(atX, atY);
      heading += 0.5 * (unit(n, 300 + k) - 0.5);
      double leg = 200 + 900 * unit(n, 400 + k);
      atX += leg * StrictMath.cos(heading);
      atY += leg * StrictMath.sin(heading);
    }
    return Ring.FACTORY.createLineString(ring.sequence());
  }

  private Geometry point(double x, double y) {
    ring.clear();
    ring.add(x, y);
    return Ring.FACTORY.createPoint(ring.sequence());
  }

  private Polygon polygon() {
    return Ring.FACTORY.createPolygon(ring.closed());
  }

  private double unit(int n, int which) {
    return Noise.unit(land.seed() + 801, n, which);
  }
}
