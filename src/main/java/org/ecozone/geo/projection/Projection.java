package org.ecozone.geo.projection;

/**
 * The map from longitude and latitude of one datum to the coordinates of one CRS, and back.
 *
 * <p>Arrays hold x0, y0, x1, y1, ...; angles are degrees, east and north positive. A point that has
 * no image becomes NaN, NaN; nothing is thrown. Immutable.
 */
public interface Projection {
  /** Longitude and latitude. */
  Projection LON_LAT =
      new Projection() {
        @Override
        public void toLonLat(double[] xy, int points) {
          check(xy, points);
        }

        @Override
        public void fromLonLat(double[] lonLat, int points) {
          check(lonLat, points);
        }

        private void check(double[] lonLat, int points) {
          for (int i = 0; i < points; i++) {
            boolean possible = Math.abs(lonLat[2 * i]) <= 360 && Math.abs(lonLat[2 * i + 1]) <= 90;
            if (!possible) {
              lonLat[2 * i] = Double.NaN;
              lonLat[2 * i + 1] = Double.NaN;
            }
          }
        }
      };

  /** In place. */
  void toLonLat(double[] xy, int points);

  /** In place. */
  void fromLonLat(double[] lonLat, int points);
}
