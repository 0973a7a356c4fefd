package org.ecozone.carto.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Places for a text inside the visible part of an area: where a box of the text's size has most
 * room. Rows are laid through the area half a line apart; where three rows in a sequence are inside
 * between the same x, the text fits. One pass over the edges, then rows only.
 *
 * <p>Rows start at the area's own upper edge, so that an area that is wholly visible has its name
 * at the same place wherever the picture begins.
 */
final class AreaPlaces {
  private static final int MOST_ROWS = 96;
  private static final int MOST_PLACES = 6;

  /** A name may stick out of an area that is a little too narrow. */
  private static final double LEAST_SHARE = 0.8;

  private final double widthPx;
  private final double heightPx;

  /** For a picture of this size. */
  AreaPlaces(int widthPx, int heightPx) {
    this.widthPx = widthPx;
    this.heightPx = heightPx;
  }

  /** Middle of a text, better ones have a larger score. */
  record Place(double x, double y, double score) {}

  List<Place> find(List<double[]> rings, TextLines text) {
    double[] box = visibleBox(rings);
    if (box[2] - box[0] < LEAST_SHARE * text.widthPx() || box[3] - box[1] < text.heightPx() / 2) {
      return List.of();
    }
    double height = box[3] - box[1];
    int rows = (int) Math.max(3, Math.min(MOST_ROWS, Math.floor(2 * height / text.heightPx())));
    double step = height / (rows + 1);
    double[][] crossings = crossings(rings, box[1] + step, step, rows);
    // rows that the text reaches above and below its own
    int reach = (int) Math.ceil(text.heightPx() / 2 / step);
    List<Place> places = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      addOfRow(places, crossings, row, Math.min(reach, rows / 2), text.widthPx());
    }
    double middleX = (box[0] + box[2]) / 2;
    double middleY = (box[1] + box[3]) / 2;
    double size = Math.max(1, Math.max(box[2] - box[0], height));
    List<Place> scored = new ArrayList<>();
    for (Place place : places) {
      double y = box[1] + step * (place.y + 1);
      double away = Math.hypot(place.x - middleX, y - middleY) / size;
      scored.add(new Place(place.x, y, place.score - away));
    }
    scored.sort(
        Comparator.comparingDouble((Place place) -> -place.score)
            .thenComparingDouble(Place::y)
            .thenComparingDouble(Place::x));
    return scored.size() > MOST_PLACES ? List.copyOf(scored.subList(0, MOST_PLACES)) : scored;
  }

  /** Box of the rings within the picture; empty if they do not meet. */
  private double[] visibleBox(List<double[]> rings) {
    double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
    for (double[] xy : rings) {
      for (int i = 0; i + 1 < xy.length; i += 2) {
        box[0] = Math.min(box[0], xy[i]);
        box[1] = Math.min(box[1], xy[i + 1]);
        box[2] = Math.max(box[2], xy[i]);
        box[3] = Math.max(box[3], xy[i + 1]);
      }
    }
    box[0] = Math.max(box[0], 0);
    box[1] = Math.max(box[1], 0);
    box[2] = Math.min(box[2], widthPx);
    box[3] = Math.min(box[3], heightPx);
    return box;
  }

  /** Sorted x of the edges on each row. */
  private static double[][] crossings(List<double[]> rings, double firstY, double step, int rows) {
    double[][] found = new double[rows][8];
    int[] sizes = new int[rows];
    for (double[] xy : rings) {
      int last = xy.length - 2;
      for (int i = 0; i <= last; i += 2) {
        int j = i == last ? 0 : i + 2;
        double y1 = Math.min(xy[i + 1], xy[j + 1]);
        double y2 = Math.max(xy[i + 1], xy[j + 1]);
        int from = (int) Math.max(0, Math.ceil((y1 - firstY) / step));
        int to = (int) Math.min(rows - 1.0, Math.ceil((y2 - firstY) / step) - 1);
        for (int row = from; row <= to; row++) {
          double share = (firstY + row * step - xy[i + 1]) / (xy[j + 1] - xy[i + 1]);
          if (sizes[row] == found[row].length) {
            found[row] = Arrays.copyOf(found[row], 2 * sizes[row]);
          }
          found[row][sizes[row]++] = xy[i] + share * (xy[j] - xy[i]);
        }
      }
    }
    for (int row = 0; row < rows; row++) {
      found[row] = Arrays.copyOf(found[row], sizes[row]);
      Arrays.sort(found[row]);
    }
    return found;
  }

  /** The x between which all rows that the text reaches are inside; place.y is the row. */
  private void addOfRow(
      List<Place> places, double[][] crossings, int row, int reach, double textWidth) {
    double[] inside = clipped(crossings[row]);
    for (int near = Math.max(0, row - reach);
        near <= Math.min(crossings.length - 1, row + reach);
        near++) {
      if (near != row) {
        inside = common(inside, clipped(crossings[near]));
      }
    }
    boolean atEdge = row - reach < -1 || row + reach > crossings.length;
    for (int i = 0; i + 1 < inside.length; i += 2) {
      double room = (inside[i + 1] - inside[i]) / textWidth;
      if (room >= LEAST_SHARE) {
        double score = Math.min(room, 2.5) - (room < 1.05 ? 1.5 : 0) - (atEdge ? 0.5 : 0);
        places.add(new Place((inside[i] + inside[i + 1]) / 2, row, score));
      }
    }
  }

  /** Pairs of x within the picture. */
  private double[] clipped(double[] pairs) {
    double[] kept = new double[pairs.length];
    int size = 0;
    for (int i = 0; i + 1 < pairs.length; i += 2) {
      double from = Math.max(pairs[i], 0);
      double to = Math.min(pairs[i + 1], widthPx);
      if (from < to) {
        kept[size++] = from;
        kept[size++] = to;
      }
    }
    return Arrays.copyOf(kept, size);
  }

  private static double[] common(double[] a, double[] b) {
    double[] kept = new double[a.length + b.length];
    int size = 0;
    for (int i = 0, j = 0; i + 1 < a.length && j + 1 < b.length; ) {
      double from = Math.max(a[i], b[j]);
      double to = Math.min(a[i + 1], b[j + 1]);
      if (from < to) {
        kept[size++] = from;
        kept[size++] = to;
      }
      if (a[i + 1] < b[j + 1]) {
        i += 2;
      } else {
        j += 2;
      }
    }
    return Arrays.copyOf(kept, size);
  }
}
