package org.ecozone.carto.label;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.carto.label.BoxGrid.Box;
import org.ecozone.carto.label.PlacedLabel.Glyph;

/**
 * Places for a text along a line: letters above the line, upright, turned with it. A stretch that
 * turns sharply, or that is too short, is no place.
 */
final class LinePlaces {
  /** Between the line and the letters, in line heights from the middle of the letters. */
  private static final double LIFT = 0.62;

  /** Between two letters in sequence; more and they part or overlap. */
  private static final double MOST_TURN = Math.toRadians(28);

  /** From the first letter to the last. */
  private static final double MOST_BEND = Math.toRadians(100);

  /** The direction under a thin letter is taken over so much to both sides. */
  private static final double LEAST_REACH_PX = 3;

  /** From end to end, in the length along the line: an arc of 100 degrees has 0.88. */
  private static final double LEAST_CHORD = 0.85;

  /** Middles are tried at such distances from the middle of the whole line, to both sides. */
  private static final double STEP_PX = 60;

  /** Tried on one line; steps outside the picture are not counted. */
  private static final int MOST_TRIED = 60;

  private static final int MOST_STEPS = 20_000;

  private final double[] xy;
  private final double[] length;

  private LinePlaces(double[] xy) {
    this.xy = xy;
    this.length = new double[xy.length / 2];
    for (int i = 1; i < length.length; i++) {
      length[i] =
          length[i - 1] + Math.hypot(xy[2 * i] - xy[2 * i - 2], xy[2 * i + 1] - xy[2 * i - 1]);
    }
  }

  /**
   * Compositions to try in this order; empty if the text is longer than the line.
   *
   * @param visible the picture
   */
  static List<Composition> find(
      double[] path, String text, LabelFonts fonts, double haloPx, Box visible) {
    if (path.length < 4) {
      return List.of();
    }
    LinePlaces places = new LinePlaces(path);
    double total = places.length[places.length.length - 1];
    double width = fonts.widthPx(text);
    List<Composition> found = new ArrayList<>();
    for (double middle : places.middles(total, width, visible)) {
      Composition composition = places.along(text, middle, width, fonts, haloPx);
      if (composition != null) {
        found.add(composition);
      }
    }
    return found;
  }

  /** Where the middle of the text may be, from the middle of the line outwards. */
  private List<Double> middles(double total, double width, Box visible) {
    List<Double> middles = new ArrayList<>();
    double step = Math.min(STEP_PX, Math.max(total / 12, 4));
    int steps = (int) Math.min(MOST_STEPS, total / step);
    for (int i = 0; i < steps && middles.size() < MOST_TRIED; i++) {
      int side = (i + 1) / 2 * (i % 2 == 0 ? -1 : 1);
      double middle = total / 2 + side * step;
      if (middle - width / 2 < 0 || middle + width / 2 > total) {
        continue;
      }
      double[] point = at(middle);
      if (visible.meets(Box.around(point[0], point[1], 1, 1))) {
        middles.add(middle);
      }
    }
    return middles;
  }

  /** Null if the line turns too much here. */
  private Composition along(
      String text, double middle, double width, LabelFonts fonts, double haloPx) {
    double[] from = at(middle - width / 2);
    double[] to = at(middle + width / 2);
    if (Math.hypot(to[0] - from[0], to[1] - from[1]) < LEAST_CHORD * width) {
      return null;
    }
    int direction = to[0] < from[0] ? -1 : 1;
    List<Glyph> glyphs = new ArrayList<>();
    List<Box> boxes = new ArrayList<>();
    double place = middle - direction * width / 2;
    double first = Double.NaN;
    double before = Double.NaN;
    for (int code : text.codePoints().toArray()) {
      LabelFonts.Letter letter = fonts.letter(code);
      double half = letter.advancePx() / 2;
      place += direction * half;
      double angle = angle(place, direction * Math.max(half, LEAST_REACH_PX));
      first = Double.isNaN(first) ? angle : first;
      if (Double.isNaN(angle)
          || turn(angle, before) > MOST_TURN
          || turn(angle, first) > MOST_BEND) {
        return null;
      }
      before = angle;
      double lift = LIFT * fonts.lineHeightPx();
      double[] on = at(place);
      Composition.addTurned(
          glyphs,
          boxes,
          new Composition.TurnedLetter(
              letter, on[0] + Math.sin(angle) * lift, on[1] - Math.cos(angle) * lift, angle),
          fonts,
          haloPx);
      place += direction * half;
    }
    return new Composition(glyphs, boxes);
  }

  /** Of the chord under a letter; NaN where the line has a corner. */
  private double angle(double place, double reach) {
    double[] a = at(place - reach);
    double[] b = at(place + reach);
    return Math.hypot(b[0] - a[0], b[1] - a[1]) < LEAST_CHORD * 2 * Math.abs(reach)
        ? Double.NaN
        : Math.atan2(b[1] - a[1], b[0] - a[0]);
  }

  /** 0 if one of the two is not known. */
  private static double turn(double a, double b) {
    double difference = Double.isNaN(a - b) ? 0 : Math.abs(a - b) % (2 * Math.PI);
    return Math.min(difference, 2 * Math.PI - difference);
  }

  /** Point at a distance along the line; before its beginning and behind its end, those. */
  private double[] at(double distance) {
    int low = 0;
    int high = length.length - 1;
    while (low + 1 < high) {
      int middle = (low + high) >>> 1;
      if (length[middle] <= distance) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double span = length[high] - length[low];
    double share = span <= 0 ? 0 : Math.max(0, Math.min(1, (distance - length[low]) / span));
    return new double[] {
      xy[2 * low] + share * (xy[2 * high] - xy[2 * low]),
      xy[2 * low + 1] + share * (xy[2 * high + 1] - xy[2 * low + 1])
    };
  }
}
