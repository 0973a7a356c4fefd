package org.ecozone.geo.validity;

import java.util.List;

/**
 * Whether rings that nowhere meet lie in each other as they may: a hole in the shell of its polygon
 * and in no other hole of it; any ring outside of every other polygon, or in a hole of it.
 *
 * <p>One vertex of each ring tells, because the rings do not meet.
 */
final class Nesting {
  private static final int SHELL = 1;
  private static final int HOLE = 1 << 16;

  private final List<Ring> rings;
  private final EdgeTree tree;
  private final boolean[] odd;

  /** Per polygon the number of its shells and holes around the ring in question. */
  private final int[] around;

  Nesting(List<Ring> rings, EdgeTree tree) {
    this.rings = rings;
    this.tree = tree;
    odd = new boolean[rings.size()];
    around = new int[rings.get(rings.size() - 1).polygon() + 1];
  }

  boolean isRight() {
    for (int r = 0; r < rings.size(); r++) {
      double[] xy = rings.get(r).xy();
      if (!tree.cast(xy[0], xy[1], r, odd) || !isRight(rings.get(r))) {
        return false;
      }
    }
    return true;
  }

  private boolean isRight(Ring ring) {
    for (int i = 0; i < tree.touched(); i++) {
      int holder = tree.touched(i);
      if (odd[holder]) {
        odd[holder] = false;
        around[rings.get(holder).polygon()] += rings.get(holder).isHole() ? HOLE : SHELL;
      }
    }
    boolean right = around[ring.polygon()] == (ring.isHole() ? SHELL : 0);
    around[ring.polygon()] = 0;
    for (int i = 0; i < tree.touched(); i++) {
      int polygon = rings.get(tree.touched(i)).polygon();
      right &= around[polygon] == 0 || around[polygon] == SHELL + HOLE;
      around[polygon] = 0;
    }
    return right;
  }
}
