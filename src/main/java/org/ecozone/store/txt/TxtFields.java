package org.ecozone.store.txt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.AreaUnit;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.text.CharsetDetection;
import org.ecozone.store.text.LineReader;
import org.ecozone.store.txt.PointLine.Separator;
import org.ecozone.store.txt.TxtTemplate.PointField;

/**
 * Fields of the points of a file as they stand, so that a person can say what they mean.
 *
 * @param shape of the file, by {@link TxtShape}
 * @param separator between the fields
 * @param points what they look like; a proposal, not how the file is read
 * @param samples fields of the first points
 */
public record TxtFields(
    String shape, Separator separator, List<PointField> points, List<List<String>> samples) {
  private static final int LINES = 500;
  private static final int MOST_SAMPLES = 6;
  private static final int MOST_FIELDS = 12;

  public TxtFields {
    points = List.copyOf(points);
    samples = List.copyOf(samples);
  }

  /** Of a file; no fields if no line looks like a point. */
  public static TxtFields of(InputFile input, ReadChoices choices) throws StoreException {
    String shape = TxtShape.of(input, choices);
    String form = shape.substring(shape.indexOf('|') + 1);
    if (form.indexOf(':') < 0 || form.length() - form.indexOf(':') - 1 > MOST_FIELDS) {
      return new TxtFields("", Separator.EITHER, List.of(), List.of());
    }
    List<List<String>> samples = new ArrayList<>();
    try (LineReader lines = LineReader.open(input, CharsetDetection.of(input, choices))) {
      while (lines.number() < LINES && samples.size() < MOST_SAMPLES && lines.next()) {
        String line = TxtShape.bare(lines.text());
        if (!line.endsWith("@") && TxtShape.form(line).equals(form)) {
          samples.add(Arrays.stream(TxtShape.fields(line)).map(String::strip).toList());
        }
      }
    }
    return new TxtFields(shape, separator(form), points(form, samples), samples);
  }

  private static Separator separator(String form) {
    return switch (form.charAt(0)) {
      case ',' -> Separator.COMMA;
      case '_' -> Separator.BLANK;
      default -> Separator.EITHER;
    };
  }

  /**
   * The first two large numbers are the coordinates, a third one a height; before them the ring.
   */
  private static List<PointField> points(String form, List<List<String>> samples) {
    String kinds = form.substring(form.indexOf(':') + 1);
    List<PointField> points = new ArrayList<>();
    int large = 0;
    for (int i = 0; i < kinds.length(); i++) {
      boolean before = large == 0;
      boolean number = kinds.charAt(i) == 'B';
      large += number ? 1 : 0;
      if (number) {
        points.add(
            large == 1
                ? PointField.FIRST
                : large == 2
                    ? PointField.SECOND
                    : large == 3 ? PointField.HEIGHT : PointField.SKIP);
      } else if (before && i == 0) {
        points.add(PointField.NUMBER);
      } else {
        boolean ring = before && isCount(samples, i) && kinds.startsWith("B", i + 1);
        points.add(ring ? PointField.RING : PointField.SKIP);
      }
    }
    return points;
  }

  private static boolean isCount(List<List<String>> samples, int field) {
    return samples.stream().allMatch(fields -> fields.get(field).matches("\\d{1,4}"));
  }

  /**
   * A template of what a person said of the fields.
   *
   * @param meanings of the fields of a point, one each
   * @param head names of the fields of a parcel's head; empty for the usual ones
   * @param order null if the numbers tell
   * @param unit null if it is to be found out
   */
  public TxtTemplate template(
      String name, List<PointField> meanings, List<String> head, AxisOrder order, AreaUnit unit) {
    return new TxtTemplate(name, separator, head, meanings, order, unit, shape);
  }

  /** How often each meaning is there but for the ones that may repeat. */
  public static boolean isComplete(List<PointField> meanings) {
    Map<PointField, Integer> counts = new LinkedHashMap<>();
    meanings.forEach(meaning -> counts.merge(meaning, 1, Integer::sum));
    counts.remove(PointField.SKIP);
    return counts.containsKey(PointField.FIRST)
        && counts.containsKey(PointField.SECOND)
        && counts.values().stream().allMatch(count -> count == 1);
  }
}
