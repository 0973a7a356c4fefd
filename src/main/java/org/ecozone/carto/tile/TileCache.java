package org.ecozone.carto.tile;

import java.util.LinkedHashMap;
import java.util.Map;

/** Painted tiles; those not used for the longest time go first. Guarded by its owner. */
final class TileCache {
  /** 128 MB: three screens of 1920 x 1080 with what lies around them, at two scales. */
  private static final int MOST = 512;

  private final Map<TileKey, int[]> tiles =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TileKey, int[]> eldest) {
          return size() > MOST;
        }
      };

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
