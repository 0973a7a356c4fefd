package org.ecozone.bench.province;

/**
 * What lies where in a province: every layer's label of a place, by noise alone. Lengths are in
 * metres of EPSG:4544, measured from the middle of the province.
 */
final class Land {
  static final double CENTRE_X = 500_000;
  static final double CENTRE_Y = 3_860_000;

  /** Label of the largest red-line zone. */
  static final int GIANT = 1;

  private static final int PRIME = 7919;

  private final ProvinceSize size;
  private final long seed;
  private final double unitM;
  private final double giantRadiusM;

  Land(ProvinceSize size) {
    this.size = size;
    this.seed = size.seed() * 1_000_003;
    this.unitM = 1000 * size.scale();
    this.giantRadiusM = 69 * unitM * StrictMath.sqrt(Math.min(size.factor(), 1));
  }

  ProvinceSize size() {
    return size;
  }

  long seed() {
    return seed;
  }

  /** A thousand metres at full size; everything but the province's own extent is drawn to it. */
  double unitM() {
    return unitM;
  }

  /** Half the side of a square that holds the province. */
  double halfSideM() {
    return 1.12 * size.radiusM();
  }

  boolean inProvince(double x, double y) {
    double dx = x - CENTRE_X;
    double dy = y - CENTRE_Y;
    double wave = size.radiusM() / 2.5;
    double radius = size.radiusM() * (1 + 0.08 * Noise.fractal(seed, dx / wave, dy / wave));
    return dx * dx + dy * dy < radius * radius;
  }

  /** 生态保护红线: 0, the largest zone, or one of many that touch. */
  int redLine(double x, double y) {
    if (!inProvince(x, y)) {
      return 0;
    }
    double dx = x - CENTRE_X + 0.3 * size.radiusM();
    double dy = y - CENTRE_Y - 0.2 * size.radiusM();
    double reach = StrictMath.sqrt(dx * dx + dy * dy) / giantRadiusM;
    if (reach + 0.3 * Noise.fractal(seed + 10, x / (20 * unitM), y / (20 * unitM)) < 1) {
      double hole = Noise.fractal(seed + 15, x / (3.2 * unitM), y / (3.2 * unitM));
      return hole > 0.27 ? 0 : GIANT;
    }
    double here = Noise.fractal(seed + 20, x / (26 * unitM), y / (26 * unitM));
    double rough = Noise.fractal(seed + 25, x / (2.5 * unitM), y / (2.5 * unitM));
    return here + 0.5 * rough > 0.27 ? 2 + tile(x, y, 1.6 * unitM, 30) : 0;
  }

  /** 自然保护地: 0 none, 1 一般控制区, 2 核心保护区, 3 核心景区. */
  int reserve(double x, double y) {
    if (!inProvince(x, y)) {
      return 0;
    }
    double here = Noise.fractal(seed + 40, x / (11 * unitM), y / (11 * unitM));
    if (here < 0.62) {
      return 0;
    }
    if (here > 0.86) {
      return 2;
    }
    return Noise.unit(seed + 45, tile(x, y, 20 * unitM, 46), 0) < 0.1 ? 3 : 1;
  }

  /** 环境管控单元: {@code 3 * county + class}, class 1 优先, 2 重点, 3 一般; 0 outside the province. */
  int unit(double x, double y) {
    if (!inProvince(x, y)) {
      return 0;
    }
    double warp = 9 * unitM;
    double wx = x + warp * Noise.fractal(seed + 50, x / (18 * unitM), y / (18 * unitM));
    double wy = y + warp * Noise.fractal(seed + 55, x / (18 * unitM), y / (18 * unitM));
    int county = tile(wx, wy, 72 * unitM, 58);
    double here = Noise.fractal(seed + 60, x / (5.5 * unitM), y / (5.5 * unitM));
    int unitClass = here > 0.30 ? 1 : here < -0.46 ? 2 : 3;
    return 3 * county + unitClass;
  }

  /** 城镇开发边界: 0, or 1 + the town's number * 3 + its class. */
  int town(double x, double y) {
    if (!inProvince(x, y)) {
      return 0;
    }
    double side = 2.02 * unitM;
    long column = (long) Math.floor((x - CENTRE_X) / side);
    long row = (long) Math.floor((y - CENTRE_Y) / side);
    if (Noise.unit(seed + 70, column, row) < 0.15) {
      return 0;
    }
    double tx = CENTRE_X + (column + 0.3 + 0.4 * Noise.unit(seed + 71, column, row)) * side;
    double ty = CENTRE_Y + (row + 0.3 + 0.4 * Noise.unit(seed + 72, column, row)) * side;
    double strength = Noise.unit(seed + 73, column, row);
    double radius = unitM * (0.24 + 0.45 * strength * strength * strength);
    double distance = StrictMath.sqrt((x - tx) * (x - tx) + (y - ty) * (y - ty));
    if (distance > radius) {
      return 0;
    }
    int ring = strength > 0.93 && distance < 0.6 * radius ? 1 : 0;
    int townClass = (Noise.below(3, seed + 74, column, row) + ring) % 3;
    return 1 + 3 * (1 + Math.floorMod((int) (row * PRIME + column), 1 << 28)) + townClass;
  }

  /** How likely a field is here: the highest values are fields. */
  float field(double x, double y) {
    if (!inProvince(x, y)) {
      return Float.NEGATIVE_INFINITY;
    }
    double here = Noise.fractal(seed + 80, x / (14 * unitM), y / (14 * unitM));
    return (float) (here + 0.35 * Noise.unit(seed + 85, (long) x, (long) y));
  }

  /** Number of the nearest of scattered seeds, one in every square of the given side. */
  private int tile(double x, double y, double sideM, long which) {
    long column = (long) Math.floor((x - CENTRE_X) / sideM);
    long row = (long) Math.floor((y - CENTRE_Y) / sideM);
    long best = 0;
    double nearest = Double.POSITIVE_INFINITY;
    for (long c = column - 1; c <= column + 1; c++) {
      for (long r = row - 1; r <= row + 1; r++) {
        double dx = CENTRE_X + (c + Noise.unit(seed + which, c, r)) * sideM - x;
        double dy = CENTRE_Y + (r + Noise.unit(seed + which + 1, c, r)) * sideM - y;
        if (dx * dx + dy * dy < nearest) {
          nearest = dx * dx + dy * dy;
          best = r * PRIME + c;
        }
      }
    }
    return Math.floorMod((int) best, 1 << 28);
  }
}
