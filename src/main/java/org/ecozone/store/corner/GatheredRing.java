package org.ecozone.store.corner;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Corners of one ring or line, in the order they came. */
final class GatheredRing {
  final String key;
  final long firstRow;
  final String firstNumber;
  boolean inner;
  boolean outer;
  boolean closed;

  /** Begun by a blank row after which the numbers go on: it may be the rest of the one before. */
  long doubtfulRow;

  /** The corner that closes it although it bears the number of another ring, null if none does. */
  Corner closedBy;

  private String lastNumber = "";
  private double[] xy = new double[16];
  private double[] order = new double[0];
  private int size;

  GatheredRing(Corner first) {
    key = first.ring();
    firstRow = first.row();
    firstNumber = first.number();
  }

  void add(Corner corner) {
    if (2 * size == xy.length) {
      xy = Arrays.copyOf(xy, 2 * xy.length);
    }
    xy[2 * size] = corner.a();
    xy[2 * size + 1] = corner.b();
    if (!Double.isNaN(corner.order())) {
      order = order.length <= size ? Arrays.copyOf(order, Math.max(8, 2 * size + 1)) : order;
      order[size] = corner.order();
    }
    size++;
    lastNumber = corner.number();
  }

  int size() {
    return size;
  }

  String lastNumber() {
    return lastNumber;
  }

  double[] xy() {
    return Arrays.copyOf(xy, 2 * size);
  }

  boolean beginsAt(double a, double b) {
    return size > 0 && xy[0] == a && xy[1] == b;
  }

  boolean endsAt(double a, double b) {
    return size > 0 && xy[2 * size - 2] == a && xy[2 * size - 1] == b;
  }

  boolean endsWhereItBegins() {
    return size > 2 && endsAt(xy[0], xy[1]);
  }

  double x(int i) {
    return xy[2 * i];
  }

  double y(int i) {
    return xy[2 * i + 1];
  }

  void append(GatheredRing rest) {
    for (int i = 0; i < rest.size; i++) {
      add(new Corner(0, "", "", "", rest.lastNumber, Double.NaN, rest.x(i), rest.y(i)));
    }
  }

  /** Order of the last corner, NaN if it has none. */
  double lastOrder() {
    return size > 0 && order.length >= size ? order[size - 1] : Double.NaN;
  }

  /** Puts the corners in their stated order. */
  void sort() {
    Integer[] by = IntStream.range(0, size).boxed().toArray(Integer[]::new);
    Arrays.sort(by, Comparator.comparingDouble(i -> order[i]));
    double[] sorted = new double[2 * size];
    for (int i = 0; i < size; i++) {
      sorted[2 * i] = x(by[i]);
      sorted[2 * i + 1] = y(by[i]);
    }
    xy = sorted.length == 0 ? xy : sorted;
  }

  /** Number of different points, counted to 3. */
  int differentPoints() {
    int different = 0;
    int second = 0;
    for (int i = 0; i < size && different < 3; i++) {
      boolean known = i > 0 && same(i, 0) || different == 2 && same(i, second);
      if (!known) {
        different++;
        second = different == 2 ? i : second;
      }
    }
    return different;
  }

  private boolean same(int i, int j) {
    return x(i) == x(j) && y(i) == y(j);
  }
}
