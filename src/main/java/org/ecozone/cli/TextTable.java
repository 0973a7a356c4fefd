package org.ecozone.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table of texts for a terminal: a head, a rule, rows; columns as wide as their widest cell. */
final class TextTable {
  private static final int WIDEST = 44;

  private final List<List<String>> rows = new ArrayList<>();

  TextTable(List<String> head) {
    rows.add(head);
  }

  void row(List<String> cells) {
    rows.add(cells.stream().map(WideText::clean).toList());
  }

  @Override
  public String toString() {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Math.min(WIDEST, WideText.width(row.get(i))));
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      line(text, rows.get(i), widths);
      if (i == 0) {
        line(text, Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths);
      }
    }
    return text.toString();
  }

  private static void line(StringBuilder text, List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(i == 0 ? "" : "  ").append(WideText.fit(cells.get(i), widths[i]));
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }
}
