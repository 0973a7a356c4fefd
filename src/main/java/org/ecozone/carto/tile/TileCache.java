package org.ecozone.carto.tile;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Painted tiles of one scene; those not used for the longest time go first. Guarded by its owner.
 */
final class TileCache {
  /** 64 MB: three pictures of a 1920 x 1080 screen with what lies around them. */
  private static final int LEAST = 256;

  private int most = LEAST;

  private final Map<TileKey, int[]> tiles =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TileKey, int[]> eldest) {
          return size() > most;
        }
      };

  /** There is to be room for two pictures of so many tiles. */
  void provide(int picture) {
    most = Math.max(LEAST, 2 * picture);
  }

  int[] get(TileKey key) {
    return tiles.get(key);
  }

  void put(TileKey key, int[] pixels) {
    tiles.put(key, pixels);
  }

  void clear() {
    tiles.clear();
  }
}
