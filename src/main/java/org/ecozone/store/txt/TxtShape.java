package org.ecozone.store.txt;

import java.util.HashMap;
import java.util.Map;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.text.CharsetDetection;
import org.ecozone.store.text.DecimalText;
import org.ecozone.store.text.LineReader;
import org.ecozone.store.text.TextFolding;

/**
 * What the lines of a file look like, so that a template is found again: {@code @9|,4:xxBB} is a
 * file with heads of nine fields and points of four between commas, the last two of which are large
 * numbers.
 */
final class TxtShape {
  private static final int LINES = 500;
  private static final double LARGE = 1000;

  private TxtShape() {}

  /** The shape of a file, by its first lines; empty if it has none. */
  public static String of(InputFile input, ReadChoices choices) throws StoreException {
    Map<String, Integer> counts = new HashMap<>();
    String head = "-";
    String best = "";
    try (LineReader lines = LineReader.open(input, CharsetDetection.of(input, choices))) {
      while (lines.number() < LINES && lines.next()) {
        String line = bare(lines.text());
        if (line.endsWith("@")) {
          head = head.equals("-") ? "@" + line.split(",", -1).length : head;
        } else if (line.chars().anyMatch(Character::isDigit) && line.indexOf('=') < 0) {
          String form = form(line);
          int count = form.indexOf('B') < 0 ? 0 : counts.merge(form, 1, Integer::sum);
          best = count > counts.getOrDefault(best, 0) || best.isEmpty() && count > 0 ? form : best;
        }
      }
    }
    return best.isEmpty() ? "" : head + "|" + best;
  }

  /** Folded, without what ends it. */
  static String bare(String line) {
    return TextFolding.strip(TextFolding.fold(line)).replaceAll("[;\\s]+$", "");
  }

  private static char separator(String line) {
    return line.indexOf(',') >= 0 ? ',' : line.indexOf(';') >= 0 ? '+' : '_';
  }

  static String[] fields(String line) {
    char separator = separator(line);
    return line.split(separator == ',' ? "," : separator == '+' ? ";" : "\\s+", -1);
  }

  static String form(String line) {
    char separator = separator(line);
    String[] fields = fields(line);
    StringBuilder form = new StringBuilder().append(separator).append(fields.length).append(':');
    for (int i = 0; i < Math.min(fields.length, 12); i++) {
      String field = fields[i].strip();
      double number = DecimalText.parse(field);
      boolean degrees = field.indexOf('.') >= 0 && number > 1 && number <= 180;
      boolean large = Math.abs(number) >= LARGE && field.length() >= 6;
      form.append(large || degrees || field.indexOf('°') > 0 ? 'B' : 'x');
    }
    return form.toString();
  }
}
