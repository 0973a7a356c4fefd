package org.ecozone.store.corner;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ecozone.geo.angle.NumberText;
import org.ecozone.geo.angle.NumberText.Comma;
import org.ecozone.store.StoreException;
import org.ecozone.store.corner.CornerLayout.ColumnGuess;
import org.ecozone.store.corner.CornerLayout.Confidence;
import org.ecozone.store.corner.CornerLayout.Why;
import org.ecozone.store.corner.cell.CellRow;
import org.ecozone.store.corner.cell.CornerIssue;
import org.ecozone.zone.Issue;

/**
 * Guesses what the columns of a table hold: by its heads, else by its cells. Nothing is guessed
 * where two answers are as good: then the table has no pair of coordinates, and is refused.
 */
final class LayoutGuess {
  /** Rows from the beginning that are looked at. */
  static final int LOOKED_AT = 300;

  private static final int SAMPLES = 12;

  private final List<CellRow> rows;
  private final String file;
  private final String sheet;
  private final int width;
  private final HeadRows heads;
  private final List<CellRow> below;
  private final List<ColumnCells> cells = new ArrayList<>();
  private final List<ColumnGuess> columns = new ArrayList<>();

  private LayoutGuess(List<CellRow> rows, String file, String sheet) {
    this.rows = rows;
    this.file = file;
    this.sheet = sheet;
    this.width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    this.heads = HeadRows.find(rows, width).orElse(null);
    this.below = heads == null ? rowsOfNumbers() : rows.subList(heads.last() + 1, rows.size());
  }

  /**
   * The layout of a table.
   *
   * @param rows from the beginning, blank ones left out
   * @param chosen roles by key of the column, see {@link ChosenColumns}; may be empty
   */
  public static CornerLayout of(
      List<CellRow> rows, String file, String sheet, Map<CornerRole, String> chosen)
      throws StoreException {
    LayoutGuess guess = new LayoutGuess(rows, file, sheet);
    guess.arrange(chosen, chosen.isEmpty());
    guess.requirePair();
    return guess.layout();
  }

  /**
   * The layout as far as it goes, of a table that cannot be read by it: for a person to complete.
   */
  static CornerLayout offer(
      List<CellRow> rows, String file, String sheet, Map<CornerRole, String> chosen)
      throws StoreException {
    LayoutGuess guess = new LayoutGuess(rows, file, sheet);
    guess.arrange(chosen, false);
    return guess.layout();
  }

  /** Rows of a table without heads that hold two numbers and more. */
  private List<CellRow> rowsOfNumbers() {
    List<CellRow> found = new ArrayList<>();
    for (CellRow row : rows) {
      int numbers = 0;
      for (int c = 0; c < width; c++) {
        String cell = row.cell(c);
        boolean number =
            NumberText.read(cell, Comma.UNKNOWN).isPresent()
                || NumberText.read(cell, Comma.DECIMAL).isPresent();
        numbers += number ? 1 : 0;
      }
      if (numbers >= 2) {
        found.add(row);
      }
    }
    return found;
  }

  private void arrange(Map<CornerRole, String> chosen, boolean refuseTwins) throws StoreException {
    Map<String, Integer> keys = new TreeMap<>();
    for (int c = 0; c < width; c++) {
      cells.add(ColumnCells.of(below, c));
      if (heads != null) {
        keys.merge(heads.joined().get(c), 1, Integer::sum);
      }
    }
    for (int c = 0; c < width; c++) {
      String head = heads == null ? "" : heads.joined().get(c);
      String key = head.isEmpty() || keys.get(head) > 1 ? "#" + (c + 1) : head;
      columns.add(byHead(c, key, head));
    }
    if (heads == null) {
      new CellGuess(columns, cells, below).guess();
    } else {
      settle(refuseTwins);
    }
    letters();
    new ChosenColumns(file, chosen).apply(columns);
  }

  private void requirePair() throws StoreException {
    if (pairs().size() != 2 && find(CornerRole.GEOMETRY) < 0) {
      String all = String.join(" | ", columns.stream().map(ColumnGuess::key).toList());
      throw refused(CornerIssue.NO_COORDINATES, all.isEmpty() ? "—" : all);
    }
  }

  private StoreException refused(CornerIssue code, Object... args) {
    return new StoreException(Issue.of(code, file, sheet, args), null);
  }

  private ColumnGuess byHead(int column, String key, String head) {
    Optional<HeadWords.Found> found =
        heads == null ? Optional.empty() : HeadWords.role(heads.own().get(column));
    if (found.isEmpty() && heads != null) {
      found = HeadWords.role(head);
    }
    if (found.isEmpty()) {
      return new ColumnGuess(
          column, key, head, CornerRole.OTHER, Confidence.LOW, Why.NOTHING, List.of());
    }
    boolean word = found.get().match() == HeadWords.Match.WORD;
    return new ColumnGuess(
        column,
        key,
        head,
        found.get().role(),
        word ? Confidence.HIGH : Confidence.MEDIUM,
        word ? Why.HEAD : Why.HEAD_PART,
        List.of());
  }

  /** One pair of coordinates, one column of each other role. */
  private void settle(boolean refuseTwins) throws StoreException {
    if (find(CornerRole.GEOMETRY) >= 0) {
      settleGeometry();
    }
    lettersAlone();
    completeHalves();
    if (refuseTwins) {
      refuseSideBySide();
    }
    keepOnePair();
    if (find(CornerRole.POINT) < 0 || find(CornerRole.PARCEL) < 0) {
      settleNumbers();
    }
    Set<CornerRole> seen = EnumSet.noneOf(CornerRole.class);
    for (int c = 0; c < width; c++) {
      CornerRole role = columns.get(c).role();
      boolean several = role == CornerRole.OTHER || role == CornerRole.LENGTH;
      if (!several && !seen.add(role)) {
        set(c, CornerRole.OTHER, Confidence.LOW, Why.NOTHING);
      }
    }
  }

  /** A column that is named Shape and holds Polygon is none. */
  private void settleGeometry() {
    boolean found = false;
    for (int c = 0; c < width; c++) {
      if (columns.get(c).role() == CornerRole.GEOMETRY) {
        boolean wkt = cells.get(c).isWkt() && !found;
        found |= wkt;
        if (!wkt) {
          set(c, CornerRole.OTHER, Confidence.LOW, Why.NOTHING);
        }
      }
    }
    if (found) {
      for (int c = 0; c < width; c++) {
        if (columns.get(c).role().isCoordinate()) {
          set(c, CornerRole.OTHER, Confidence.LOW, Why.NOTHING);
        }
      }
    }
  }

  /** B and L are latitude and longitude only together. */
  private void lettersAlone() {
    for (int c = 0; c < width; c++) {
      CornerRole role = columns.get(c).role();
      boolean letter = HeadWords.fold(columns.get(c).head()).matches("[bl]\\W*");
      boolean alone = role == CornerRole.LON ? find(CornerRole.LAT) < 0 : find(CornerRole.LON) < 0;
      if (letter && alone && (role == CornerRole.LON || role == CornerRole.LAT)) {
        CornerRole other = role == CornerRole.LON ? CornerRole.LENGTH : CornerRole.OTHER;
        set(c, other, Confidence.LOW, Why.NOTHING);
      }
    }
  }

  /** 纵坐标 beside Y: the other half follows. */
  private void completeHalves() {
    for (int c = 0; c < width; c++) {
      CornerRole role = columns.get(c).role();
      CornerRole partner = partner(role);
      boolean known = role != CornerRole.FIRST && role != CornerRole.SECOND;
      if (!known || partner == null || find(partner) >= 0) {
        continue;
      }
      int first = find(CornerRole.FIRST);
      int second = find(CornerRole.SECOND);
      if (first >= 0 != second >= 0) {
        set(Math.max(first, second), partner, Confidence.MEDIUM, Why.PLACE);
      }
    }
  }

  private static CornerRole partner(CornerRole role) {
    for (CornerRole other : CornerRole.values()) {
      if (role.completes(other)) {
        return other;
      }
    }
    return null;
  }

  private void refuseSideBySide() throws StoreException {
    for (int c = 0; c < width; c++) {
      CornerRole role = columns.get(c).role();
      for (int d = c + 1; role.isCoordinate() && d < width; d++) {
        boolean twin = columns.get(d).role() == role;
        if (twin && cells.get(c).hasNumbers() && cells.get(d).hasNumbers()) {
          throw refused(
              CornerIssue.SIDE_BY_SIDE,
              columns.get(c).head(),
              c + 1,
              d + 1,
              rows.get(heads.last()).number());
        }
      }
    }
  }

  /** Metres before degrees, and what says its order before what does not. */
  private void keepOnePair() {
    CornerRole kept = null;
    for (CornerRole role : List.of(CornerRole.NORTH, CornerRole.FIRST, CornerRole.LON)) {
      int one = find(role);
      int other = find(partner(role));
      boolean whole = one >= 0 && other >= 0;
      if (whole && kept == null && hasNumbers(one) && hasNumbers(other)) {
        kept = role;
      }
    }
    for (int c = 0; c < width; c++) {
      CornerRole role = columns.get(c).role();
      boolean ofKept = kept != null && (role == kept || role == partner(kept));
      if (role.isCoordinate() && (!ofKept || find(role) != c)) {
        ColumnGuess column = columns.get(c);
        columns.set(
            c,
            new ColumnGuess(
                c,
                column.key(),
                column.head(),
                CornerRole.OTHER,
                Confidence.LOW,
                Why.NOTHING,
                List.of(role)));
      }
    }
  }

  private boolean hasNumbers(int column) {
    return cells.get(column).hasNumbers();
  }

  /** 编号 is the number of a parcel where it stands for many corners, else that of the corner. */
  private void settleNumbers() {
    for (int c = 0; c < width; c++) {
      ColumnGuess column = columns.get(c);
      if (column.role() != CornerRole.ORDER) {
        continue;
      }
      ColumnCells own = cells.get(c);
      if (own.isPointNames() && find(CornerRole.POINT) < 0) {
        set(c, CornerRole.POINT, Confidence.MEDIUM, Why.CELLS);
      } else if (own.isOfGroups(below.size()) && find(CornerRole.PARCEL) < 0) {
        set(c, CornerRole.PARCEL, Confidence.MEDIUM, Why.CELLS);
      }
    }
  }

  /** Letters in the cells say which half is which. */
  private void letters() {
    List<Integer> pair = pairs();
    if (pair.size() != 2) {
      return;
    }
    int a = pair.get(0);
    int b = pair.get(1);
    boolean eastFirst = cells.get(a).isEast() || cells.get(b).isNorth();
    boolean northFirst = cells.get(a).isNorth() || cells.get(b).isEast();
    if (eastFirst != northFirst) {
      set(a, eastFirst ? CornerRole.LON : CornerRole.LAT, Confidence.HIGH, Why.CELLS);
      set(b, eastFirst ? CornerRole.LAT : CornerRole.LON, Confidence.HIGH, Why.CELLS);
    }
  }

  private List<Integer> pairs() {
    return columns.stream()
        .filter(column -> column.role().isCoordinate())
        .map(ColumnGuess::index)
        .toList();
  }

  private int find(CornerRole role) {
    for (ColumnGuess column : columns) {
      if (column.role() == role) {
        return column.index();
      }
    }
    return -1;
  }

  private void set(int column, CornerRole role, Confidence sure, Why why) {
    columns.set(column, columns.get(column).as(role, sure, why));
  }

  private CornerLayout layout() {
    List<Long> headRows = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    int firstBelow = 0;
    if (heads != null) {
      for (int i = heads.first(); i <= heads.last(); i++) {
        headRows.add(rows.get(i).number());
      }
      firstBelow = heads.last() + 1;
    }
    int end = heads != null ? heads.first() : below.isEmpty() ? 0 : rows.indexOf(below.get(0));
    firstBelow = heads != null ? firstBelow : end;
    rows.subList(0, end).forEach(row -> titles.add(row.shown()));
    return new CornerLayout(
        List.of(),
        sheet,
        headRows,
        titles,
        columns,
        rows.subList(firstBelow, Math.min(rows.size(), firstBelow + SAMPLES)),
        comma());
  }

  private Comma comma() {
    for (int c : pairs()) {
      for (CellRow row : below) {
        Comma comma = NumberText.comma(row.cell(c));
        if (comma != Comma.UNKNOWN) {
          return comma;
        }
      }
    }
    return Comma.UNKNOWN;
  }
}
