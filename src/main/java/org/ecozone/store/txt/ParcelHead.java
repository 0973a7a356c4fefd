package org.ecozone.store.txt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ecozone.store.text.DecimalText;
import org.ecozone.store.text.TextFolding;

/**
 * The head of a parcel: its fields by name.
 *
 * @param line where it stands
 * @param fields in the order of {@link #columns}; an empty text where the head has none
 */
record ParcelHead(long line, List<String> fields) {
  static final String POINT_COUNT = "界址点数";
  static final String AREA = "地块面积";
  static final String NUMBER = "地块编号";
  static final String NAME = "地块名称";
  static final String KIND = "图形属性";

  /** Fields of the standard, in its order. */
  static final List<String> STANDARD =
      List.of(POINT_COUNT, AREA, NUMBER, NAME, KIND, "图幅号", "地块用途", "地类编码");

  /** Fields that follow in files of land consolidation. */
  private static final List<String> CONSOLIDATION =
      List.of("图斑类型", "地类", "改造前质量等别", "改造后质量等别", "备注");

  private static final String FURTHER = "附加字段";

  /** More fields than any dialect has. */
  static final int MOST_FIELDS = 40;

  /** From this many fields on they are those of land consolidation. */
  private static final int CONSOLIDATION_FIELDS = 12;

  private static final List<String> KINDS =
      List.of("面", "线", "点", "多边形", "面状", "线状", "点状", "polygon", "line", "point", "polyline");

  /** No head stands before the points. */
  static ParcelHead none(long line, String name) {
    String[] fields = new String[STANDARD.size()];
    Arrays.fill(fields, "");
    fields[STANDARD.indexOf(NAME)] = name;
    return new ParcelHead(line, List.of(fields));
  }

  /** Names of the columns of heads with so many fields. */
  static List<String> columns(int count, TxtTemplate template) {
    if (template != null && !template.head().isEmpty()) {
      return template.head();
    }
    List<String> names = new ArrayList<>(STANDARD);
    if (count >= CONSOLIDATION_FIELDS) {
      names.addAll(CONSOLIDATION);
    }
    for (int i = names.size(); i < count; i++) {
      names.add(FURTHER + (i + 1 - STANDARD.size()));
    }
    return names;
  }

  static boolean isKind(String field) {
    return KINDS.contains(TextFolding.fold(field).strip().toLowerCase(java.util.Locale.ROOT));
  }

  /**
   * The fields of a line that is a head, null if it is none.
   *
   * @param text without blanks at its ends
   */
  static List<String> split(String text, TxtTemplate template) {
    String folded = TextFolding.fold(text.substring(Math.max(0, text.length() - 40)));
    String end = folded.replaceAll("[\\s;,]+$", "");
    boolean marked = end.endsWith("@");
    if (!marked && text.length() > 2000) {
      return null;
    }
    List<String> fields = fields(text, marked);
    if (template != null && !template.head().isEmpty()) {
      boolean fits = fields.size() == template.head().size();
      return marked || fits && fields.size() != template.pointFields() ? fields : null;
    }
    if (marked) {
      return fields;
    }
    boolean shaped = fields.size() >= 6 && kindAt(fields) >= 2;
    return shaped ? fields : null;
  }

  private static List<String> fields(String text, boolean marked) {
    String separators = separators(text);
    String body = text;
    if (marked) {
      body = text.substring(0, Math.max(text.lastIndexOf('@'), text.lastIndexOf('＠')));
    }
    List<String> fields = new ArrayList<>();
    for (String field : body.split(separators, -1)) {
      fields.add(TextFolding.strip(field));
    }
    boolean emptyEnd = marked && fields.get(fields.size() - 1).isEmpty();
    if (emptyEnd) {
      fields.remove(fields.size() - 1);
    }
    return fields;
  }

  /** Full-width commas stand in names where there are half-width ones to separate. */
  private static String separators(String text) {
    for (char c : new char[] {',', '\t', ';'}) {
      if (count(text, c) >= 5) {
        return String.valueOf(c);
      }
    }
    boolean blanks = count(text, ',') + count(text, '，') == 0;
    return blanks ? "\\s+" : "[,，]";
  }

  private static int count(String text, char c) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += text.charAt(i) == c ? 1 : 0;
    }
    return count;
  }

  /** Where 面, 线 or 点 stands, -1 if nowhere where it may. */
  private static int kindAt(List<String> fields) {
    for (int i = 2; i < Math.min(7, fields.size()); i++) {
      if (isKind(fields.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** A head by its fields, which may lack one or two before the kind. */
  static ParcelHead of(long line, List<String> fields, TxtTemplate template) {
    List<String> named = new ArrayList<>(fields);
    if (template == null || template.head().isEmpty()) {
      int kind = kindAt(fields);
      int standard = STANDARD.indexOf(KIND);
      if (kind == standard - 1) {
        boolean area =
            isNumber(fields.get(1)) && !isNumber(fields.get(2)) || isDecimal(fields.get(1));
        named.add(area ? STANDARD.indexOf(NAME) : STANDARD.indexOf(AREA), "");
      } else if (kind == standard - 2) {
        named.add(STANDARD.indexOf(AREA), "");
        named.add(STANDARD.indexOf(NAME), "");
      } else if (kind > standard) {
        // Fields that the standard has not stand before the kind: they go behind.
        for (int i = standard; i < kind; i++) {
          named.add(named.remove(standard));
        }
      }
    }
    while (named.size() < STANDARD.size()) {
      named.add("");
    }
    return new ParcelHead(line, named);
  }

  private static boolean isNumber(String field) {
    return !Double.isNaN(DecimalText.parse(TextFolding.fold(field)));
  }

  private static boolean isDecimal(String field) {
    return isNumber(field) && TextFolding.fold(field).indexOf('.') >= 0;
  }

  /** The text of a column, empty if there is none. */
  String get(String column, List<String> columns) {
    int at = columns.indexOf(column);
    return at < 0 || at >= fields.size() ? "" : fields.get(at);
  }
}
