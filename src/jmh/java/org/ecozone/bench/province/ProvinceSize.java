package org.ecozone.bench.province;

/**
 * How large a province is.
 *
 * <p>At a factor of 1 there are 242 000 zones with 6.1 million vertices in a province of some 390
 * km. A smaller factor cuts a smaller province out of the same land: as many zones meet a site. A
 * larger one packs smaller zones into the same extent: more zones meet a site.
 *
 * @param factor zones and vertices as a multiple of the full province
 * @param sites number of project sites
 * @param seed which province
 */
public record ProvinceSize(double factor, int sites, long seed) {
  /** The one that design.md §5 speaks of. */
  public static final ProvinceSize FULL = new ProvinceSize(1, 100_000, 1);

  private static final double RADIUS_M = 195_000;

  public ProvinceSize {
    if (!(factor > 0) || sites < 0) {
      throw new IllegalArgumentException("no such province: " + factor + ", " + sites);
    }
  }

  /** A hundredth of the zones and so many sites. */
  public static ProvinceSize tiny(int sites) {
    return new ProvinceSize(0.01, sites, 1);
  }

  /** Mean radius of the province in metres. */
  double radiusM() {
    return RADIUS_M * StrictMath.sqrt(Math.min(factor, 1));
  }

  /** By how much everything but the province itself is smaller than in the full one. */
  double scale() {
    return 1 / StrictMath.sqrt(Math.max(factor, 1));
  }

  /** A count of the full province at this size. */
  int scaled(int full) {
    return (int) Math.round(full * factor);
  }
}
