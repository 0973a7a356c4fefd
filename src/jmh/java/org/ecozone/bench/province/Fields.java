package org.ecozone.bench.province;

import java.util.Arrays;

/** Which cells of the lattice are fields: so many as wanted, where the land suits best. */
final class Fields {
  private Fields() {}

  static boolean[] choose(FieldLattice lattice, Land land, int wanted) {
    int count = lattice.count();
    float[] suited = new float[count];
    for (int cell = 0; cell < count; cell++) {
      suited[cell] = land.field(lattice.x(cell), lattice.y(cell));
    }
    float[] sorted = suited.clone();
    Arrays.sort(sorted);
    float least = sorted[Math.max(0, count - Math.max(1, wanted))];
    boolean[] chosen = new boolean[count];
    int left = wanted;
    for (int cell = 0; cell < count; cell++) {
      if (left > 0 && suited[cell] >= least && suited[cell] > Float.NEGATIVE_INFINITY) {
        chosen[cell] = true;
        left--;
      }
    }
    return chosen;
  }
}
