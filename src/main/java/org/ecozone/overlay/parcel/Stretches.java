package org.ecozone.overlay.parcel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ecozone.overlay.Chainage;

/** Arithmetic of stretches along one line, in metres. Results ascend and do not meet each other. */
final class Stretches {
  private Stretches() {}

  static List<Chainage> union(List<Chainage> stretches) {
    List<Chainage> sorted = new ArrayList<>(stretches);
    sorted.sort(Comparator.comparingDouble(Chainage::fromM).thenComparingDouble(Chainage::toM));
    List<Chainage> merged = new ArrayList<>();
    for (Chainage next : sorted) {
      int last = merged.size() - 1;
      if (last >= 0 && next.fromM() <= merged.get(last).toM()) {
        merged.set(
            last,
            new Chainage(merged.get(last).fromM(), Math.max(merged.get(last).toM(), next.toM())));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }

  /** Both ascending and disjoint, as {@link #union} gives them. */
  static List<Chainage> intersect(List<Chainage> a, List<Chainage> b) {
    List<Chainage> common = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < a.size() && j < b.size()) {
      double from = Math.max(a.get(i).fromM(), b.get(j).fromM());
      double to = Math.min(a.get(i).toM(), b.get(j).toM());
      if (from < to) {
        common.add(new Chainage(from, to));
      }
      if (a.get(i).toM() < b.get(j).toM()) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }

  /** Both ascending and disjoint. Leftovers shorter than the limit are dropped. */
  static List<Chainage> subtract(List<Chainage> whole, List<Chainage> taken, double atLeastM) {
    List<Chainage> left = new ArrayList<>();
    for (Chainage stretch : whole) {
      double from = stretch.fromM();
      for (Chainage gone : taken) {
        if (gone.toM() > from && gone.fromM() < stretch.toM()) {
          addIfLong(left, from, gone.fromM(), atLeastM);
          from = Math.max(from, gone.toM());
        }
      }
      addIfLong(left, from, stretch.toM(), atLeastM);
    }
    return left;
  }

  private static void addIfLong(List<Chainage> left, double from, double to, double atLeastM) {
    if (to - from > atLeastM) {
      left.add(new Chainage(from, to));
    }
  }

  static double lengthM(List<Chainage> stretches) {
    double sum = 0;
    for (Chainage stretch : stretches) {
      sum += stretch.toM() - stretch.fromM();
    }
    return sum;
  }
}
