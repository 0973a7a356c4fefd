package org.ecozone.store.freetext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.geo.angle.NumberText;
import org.ecozone.geo.angle.NumberText.Comma;
import org.ecozone.store.corner.HeadWords;
import org.ecozone.store.corner.cell.CellRow;

/**
 * Makes rows of cells of lists: cells between tabs or bars, a corner per line, corners one behind
 * the other, or a table that was pasted as one cell per line. Headings are rows of one cell.
 */
final class ListRows {
  private static final Pattern LABEL = Pattern.compile("[A-Za-z]{1,3}-?\\d{1,6}");
  private static final Pattern FIRST_NUMBER =
      Pattern.compile("^\\s*[(\\[]?(\\d{1,5})[)\\]、.:](?=\\s|\\D)");
  private static final Pattern PREFIX =
      Pattern.compile("^\\s*([^:]{0,30}\\p{IsHan}[^:]{0,30}|[A-Za-z]{1,3}-?\\d{1,6}):\\s*(?=\\S)");
  private static final Pattern LONG_DECIMAL = Pattern.compile("[-+]?\\d{6,8},\\d{1,4}");
  private static final Pattern TAG = Pattern.compile("(?i)</?\\s*coordinates\\s*>");

  private ListRows() {}

  /** Cells between tabs or bars; empty if the text has none. */
  static List<CellRow> cells(List<TextLine> lines, char separator) {
    List<CellRow> rows = new ArrayList<>();
    int filled = 0;
    int separated = 0;
    for (TextLine line : lines) {
      filled += line.isBlank() ? 0 : 1;
      separated += line.text().strip().indexOf(separator) >= 0 ? 1 : 0;
      List<String> cells = new ArrayList<>();
      for (String cell : line.text().split(Pattern.quote(String.valueOf(separator)), -1)) {
        cells.add(cell);
      }
      boolean rule = separator == '|' && line.text().strip().matches("[|:\\s-]+");
      if (!rule) {
        rows.add(new CellRow(line.number(), line.isBlank() ? List.of() : cells));
      }
    }
    return separated > 1 && separated * 2 >= filled ? rows : List.of();
  }

  /** Corners in lines; empty if a line with two numbers holds anything else. */
  static List<CellRow> tuples(List<TextLine> lines) {
    List<CellRow> rows = new ArrayList<>();
    int found = 0;
    for (TextLine line : lines) {
      if (line.isBlank()) {
        rows.add(new CellRow(line.number(), List.of()));
        continue;
      }
      String text = TAG.matcher(line.text()).replaceAll(" ");
      Matcher prefix = PREFIX.matcher(text);
      boolean heading = prefix.find() && !isName(prefix.group(1)) && !isNumbering(prefix.group(1));
      List<List<String>> tuples = tuples(heading ? text.substring(prefix.end()) : text);
      if (tuples.isEmpty()) {
        if (numbers(text) >= 1) {
          return List.of();
        }
        rows.add(textRow(line));
        continue;
      }
      if (heading) {
        rows.add(new CellRow(line.number(), List.of(prefix.group(1))));
      }
      for (List<String> tuple : tuples) {
        rows.add(new CellRow(line.number(), tuple));
      }
      found += tuples.size();
    }
    return found == 0 ? List.of() : rows;
  }

  /** Heads of columns are cells, any other text is one. */
  private static CellRow textRow(TextLine line) {
    String[] words = line.text().strip().split("[\\s,;、]+");
    int heads = 0;
    boolean numbers = false;
    for (String word : words) {
      boolean number = isNumber(word);
      numbers |= number;
      boolean known = number || LABEL.matcher(word).matches() || HeadWords.role(word).isPresent();
      heads += known ? 1 : 0;
    }
    boolean heading =
        HeadWords.isParcelHeading(line.text())
            || HeadWords.isInnerHeading(line.text())
            || HeadWords.isOuterHeading(line.text());
    boolean broken = numbers && words.length > 1 && !heading;
    return new CellRow(
        line.number(),
        broken || words.length > 1 && heads == words.length
            ? List.of(words)
            : List.of(line.text().strip()));
  }

  private static boolean isName(String prefix) {
    return HeadWords.role(prefix).filter(found -> found.role().isPlace()).isPresent();
  }

  private static boolean isNumbering(String prefix) {
    return LABEL.matcher(prefix.strip()).matches() && !HeadWords.isParcelHeading(prefix);
  }

  /** Numbers of a line that could be coordinates, whatever stands between them. */
  private static int numbers(String text) {
    Matcher number = Pattern.compile("\\d+\\.\\d+|\\d{6,}|\\d°").matcher(text);
    int found = 0;
    while (number.find()) {
      found++;
    }
    return found;
  }

  private static List<List<String>> tuples(String line) {
    String text = line.strip().replaceAll("[;,。、\\s]+$", "");
    if (text.indexOf(';') >= 0) {
      return all(text.split("\\s*;\\s*"));
    }
    String[] words = text.split("\\s+");
    if (words.length > 1 && everyHasComma(words) && !everyIsNumber(words)) {
      return all(words);
    }
    String[] pieces = text.split("\\s*,\\s*");
    if (pieces.length > 1 && everyHasBlank(pieces)) {
      List<String> angles = angles(pieces);
      return angles.isEmpty() ? all(pieces) : List.of(angles);
    }
    return all(new String[] {text});
  }

  private static boolean everyHasComma(String[] words) {
    for (String word : words) {
      int comma = word.indexOf(',');
      if (comma <= 0 || comma == word.length() - 1) {
        return false;
      }
    }
    return true;
  }

  /** 3,732,823.9 and 3732823,909 are numbers, 105,33 is a pair. */
  private static boolean everyIsNumber(String[] words) {
    for (String word : words) {
      boolean groups = NumberText.comma(word) == Comma.GROUPS;
      if (!groups && !LONG_DECIMAL.matcher(word).matches()) {
        return false;
      }
    }
    return true;
  }

  private static boolean everyHasBlank(String[] pieces) {
    for (String piece : pieces) {
      if (piece.strip().indexOf(' ') < 0) {
        return false;
      }
    }
    return true;
  }

  /** 105 41 15.12, 33 40 30: two angles, not two places with heights. */
  private static List<String> angles(String[] pieces) {
    List<String> angles = new ArrayList<>();
    for (String piece : pieces) {
      boolean angle = piece.matches("\\d{1,3} +[0-5]?\\d +[0-5]?\\d(?:\\.\\d+)?");
      if (!angle || pieces.length != 2) {
        return List.of();
      }
      angles.add(piece);
    }
    return angles;
  }

  private static List<List<String>> all(String[] tuples) {
    List<List<String>> all = new ArrayList<>();
    for (String tuple : tuples) {
      if (tuple.isBlank()) {
        continue;
      }
      List<String> cells = cellsOf(tuple);
      if (cells.isEmpty()) {
        return List.of();
      }
      all.add(cells);
    }
    return all;
  }

  /** Numbers and names of corners, two numbers at least; empty if there is anything else. */
  private static List<String> cellsOf(String tuple) {
    String text = FIRST_NUMBER.matcher(tuple).replaceFirst("$1 ");
    text =
        text.replaceAll("(?<=^[A-Za-z]{1,3}-?\\d{1,6})\\s*[:=]", " ").replaceAll("[()\\[\\]]", " ");
    String[] words = text.strip().split("\\s+");
    boolean whole = words.length > 1 && everyIsNumberOrName(words);
    String[] cells = whole ? words : text.strip().split("[\\s,、]+");
    if (cells.length == 6 || cells.length == 7) {
      cells = joinedAngles(cells);
    }
    int numbers = 0;
    for (int i = 0; i < cells.length; i++) {
      boolean number = isNumber(cells[i]);
      numbers += number ? 1 : 0;
      if (!number && !(i <= 1 && LABEL.matcher(cells[i]).matches())) {
        return List.of();
      }
    }
    return numbers >= 2 && cells.length <= 6 ? List.of(cells) : List.of();
  }

  private static boolean everyIsNumberOrName(String[] words) {
    for (String word : words) {
      if (!isNumber(word) && !LABEL.matcher(word).matches()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNumber(String word) {
    return NumberText.read(word, Comma.UNKNOWN).isPresent();
  }

  /** Six whole numbers and seconds are two angles. */
  private static String[] joinedAngles(String[] cells) {
    int from = cells.length - 6;
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < from; i++) {
      joined.add(cells[i]);
    }
    for (int i = from; i < cells.length; i += 3) {
      String angle = cells[i] + " " + cells[i + 1] + " " + cells[i + 2];
      if (!angle.matches("\\d{1,3} [0-5]?\\d [0-5]?\\d(?:\\.\\d+)?")) {
        return cells;
      }
      joined.add(angle);
    }
    return joined.toArray(String[]::new);
  }

  /** Lines of one cell each, put into rows; empty if they are no such table. */
  static List<CellRow> cellPerLine(List<TextLine> lines) {
    List<TextLine> filled = lines.stream().filter(line -> !line.isBlank()).toList();
    if (filled.size() < 4 || filled.stream().anyMatch(line -> !isOneCell(line))) {
      return List.of();
    }
    int heads = 0;
    while (heads < filled.size() && HeadWords.role(filled.get(heads).text()).isPresent()) {
      heads++;
    }
    if (heads >= 2) {
      List<CellRow> rows = inRows(filled, heads);
      return fitsHeads(rows) ? rows : List.of();
    }
    for (int width = 2; width <= 4; width++) {
      List<CellRow> rows = filled.size() % width == 0 ? inRows(filled, width) : List.of();
      if (!rows.isEmpty() && fits(rows, width)) {
        return rows;
      }
    }
    return List.of();
  }

  private static boolean isOneCell(TextLine line) {
    String text = line.text().strip().replaceAll("[,;]$", "");
    return isNumber(text)
        || LABEL.matcher(text).matches()
        || HeadWords.role(text).isPresent() && text.length() < 20;
  }

  private static List<CellRow> inRows(List<TextLine> lines, int width) {
    List<CellRow> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i += width) {
      List<String> cells = new ArrayList<>();
      for (TextLine line : lines.subList(i, Math.min(lines.size(), i + width))) {
        cells.add(line.text().strip().replaceAll("[,;]$", ""));
      }
      rows.add(new CellRow(lines.get(i).number(), cells));
    }
    return rows;
  }

  /** Below the head of a coordinate stand numbers only, and no row is short. */
  private static boolean fitsHeads(List<CellRow> rows) {
    CellRow heads = rows.get(0);
    for (CellRow row : rows.subList(1, rows.size())) {
      for (int c = 0; c < heads.cells().size(); c++) {
        boolean place =
            HeadWords.role(heads.cell(c)).filter(found -> found.role().isPlace()).isPresent();
        if (row.cells().size() != heads.cells().size() || place && !isNumber(row.cell(c))) {
          return false;
        }
      }
    }
    return rows.size() > 1;
  }

  /** The last two columns are coordinates in every row, what stands before them is a number. */
  private static boolean fits(List<CellRow> rows, int width) {
    for (CellRow row : rows) {
      if (row.cells().size() != width) {
        return false;
      }
      for (int c = 0; c < width; c++) {
        boolean place = c >= width - 2;
        String cell = row.cell(c);
        boolean coordinate = isNumber(cell) && !cell.matches("\\d{1,5}");
        if (place && !coordinate || !place && !cell.matches("\\d{1,5}|[A-Za-z]{1,3}-?\\d{1,6}")) {
          return false;
        }
      }
    }
    return !rows.isEmpty();
  }
}
