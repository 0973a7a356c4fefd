package org.ecozone.app.demo;

/** Takes the dust out of labelled cells. */
final class HexSmoothing {
  private HexSmoothing() {}

  /** Each cell with fewer than two neighbours of its kind takes the kind that most of them have. */
  static int[] smooth(HexGrid grid, int[] kinds) {
    int[] result = kinds.clone();
    for (int cell = 0; cell < kinds.length; cell++) {
      if (kinds[cell] == 0) {
        continue;
      }
      int own = 0;
      int[] others = new int[6];
      for (int side = 0; side < 6; side++) {
        others[side] = kinds[grid.neighbour(cell, side)];
        own += others[side] == kinds[cell] ? 1 : 0;
      }
      int most = mostFrequent(others);
      if (own < 2 && most != 0) {
        result[cell] = most;
      }
    }
    return result;
  }

  private static int mostFrequent(int[] values) {
    int best = 0;
    int count = 0;
    for (int value : values) {
      int here = 0;
      for (int other : values) {
        here += other == value ? 1 : 0;
      }
      if (here > count && value != 0) {
        best = value;
        count = here;
      }
    }
    return best;
  }
}
