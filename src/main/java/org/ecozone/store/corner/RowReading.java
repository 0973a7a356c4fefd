package org.ecozone.store.corner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ecozone.geo.angle.DegreeText;
import org.ecozone.geo.angle.NumberText;
import org.ecozone.geo.angle.NumberText.Comma;
import org.ecozone.geo.angle.NumberText.Reading;
import org.ecozone.geo.angle.NumberText.Written;
import org.ecozone.store.corner.CornerLayout.ColumnGuess;
import org.ecozone.store.corner.CornerLayout.Confidence;
import org.ecozone.store.corner.ParcelGathering.Heading;
import org.ecozone.store.corner.cell.CellRow;
import org.ecozone.store.corner.cell.CornerIssue;
import org.ecozone.zone.Issue;

/**
 * Makes corners of rows. A row is a corner, a heading, heads once more, or something that is said
 * to be ignored; a row that may be a corner and cannot be read makes its parcel fail.
 */
final class RowReading {
  private static final int SHOWN_IGNORED = 5;
  private static final Pattern COORDINATE = Pattern.compile("\\d{6,}|\\d\\.\\d{3,}|\\d\\s*[°度]");
  private static final Pattern CORNER_NAME = Pattern.compile("[A-Za-z]{0,3}-?\\d{1,6}['′]?");

  private final CornerLayout layout;
  private final ParcelGathering gathering;
  private final boolean packed;
  private final int first;
  private final int second;
  private final int point;
  private final int ring;
  private final int parcel;
  private final int name;
  private final int order;
  private final int height;
  private final boolean halvesKnown;
  private final boolean secondIsEast;
  private final List<Integer> extras;
  private final List<String> ignored = new ArrayList<>();
  private long ignoredCount;
  private long heights;
  private long degrees;
  private boolean mayBePacked = true;

  private RowReading(
      CornerLayout layout, ParcelGathering gathering, List<Integer> extras, boolean packed) {
    this.layout = layout;
    this.gathering = gathering;
    this.packed = packed;
    this.extras = extras;
    List<ColumnGuess> pair = layout.pair();
    first = pair.get(0).index();
    second = pair.get(1).index();
    CornerRole half = pair.get(1).role();
    halvesKnown = half != CornerRole.FIRST && half != CornerRole.SECOND;
    secondIsEast = half == CornerRole.LON || half == CornerRole.EAST;
    int ordered = layout.index(CornerRole.ORDER);
    int numbered = layout.index(CornerRole.POINT);
    point = numbered >= 0 ? numbered : ordered;
    ring = layout.index(CornerRole.RING);
    parcel = layout.index(CornerRole.PARCEL);
    name = layout.index(CornerRole.NAME);
    order = ordered;
    height = layout.index(CornerRole.HEIGHT);
  }

  /** Numbers as they stand. */
  public static RowReading of(
      CornerLayout layout, ParcelGathering gathering, List<Integer> extras) {
    return new RowReading(layout, gathering, extras, false);
  }

  /** Angles packed as DDD.MMSS, because the user says so. */
  public static RowReading ofPacked(
      CornerLayout layout, ParcelGathering gathering, List<Integer> extras) {
    return new RowReading(layout, gathering, extras, true);
  }

  /** Takes a row below the heads. */
  public void row(CellRow row) {
    String a = row.cell(first);
    String b = row.cell(second);
    Optional<Reading> x = a.isEmpty() ? Optional.empty() : NumberText.read(a, layout.comma());
    Optional<Reading> y = b.isEmpty() ? Optional.empty() : NumberText.read(b, layout.comma());
    if (x.isPresent() && y.isPresent()) {
      cornerOrTotal(row, x.get(), y.get());
    } else if (row.isBlank()) {
      gathering.blank(row.number());
    } else if (isTotal(row) || isHeadAgain(row)) {
      ignore(row);
    } else if (row.filled() == 1 && !isNumber(row.shown())) {
      heading(row);
    } else if (a.isEmpty() && b.isEmpty()) {
      withoutPlace(row);
    } else {
      fail(row, CornerIssue.CELL_UNREADABLE, x.isEmpty() && !a.isEmpty() || b.isEmpty() ? a : b);
    }
  }

  /** A parcel may be called 单位宿舍: only the bare word of a total makes two numbers none. */
  private void cornerOrTotal(CellRow row, Reading x, Reading y) {
    boolean total =
        isTotal(row.cell(point)) || isTotalWord(row.cell(0)) || isTotalWord(row.cell(parcel));
    if (total) {
      ignore(row);
    } else {
      corner(row, x, y);
    }
  }

  private static boolean isTotalWord(String cell) {
    return !cell.isEmpty() && cell.charAt(0) > '9' && HeadWords.isTotalWord(cell);
  }

  private boolean isNumber(String text) {
    return NumberText.read(text, layout.comma()).isPresent();
  }

  private boolean isTotal(CellRow row) {
    return isTotal(row.cell(point))
        || isTotal(row.cell(0))
        || isTotal(row.cell(parcel))
        || isTotal(row.cell(first));
  }

  private static boolean isTotal(String cell) {
    return !cell.isEmpty()
        && !Character.isDigit(cell.charAt(0))
        && (cell.charAt(0) > 127 || cell.length() > 3)
        && HeadWords.isTotal(cell);
  }

  private boolean isHeadAgain(CellRow row) {
    int words = 0;
    for (int column : new int[] {first, second}) {
      words += HeadWords.role(row.cell(column)).isPresent() ? 1 : 0;
    }
    return words == 2;
  }

  private void corner(CellRow row, Reading x, Reading y) {
    boolean turned = halvesKnown && isHalf(x, secondIsEast) && isHalf(y, !secondIsEast);
    boolean wrong = halvesKnown && (isHalf(x, secondIsEast) || isHalf(y, !secondIsEast));
    if (wrong && !turned) {
      fail(row, CornerIssue.HALVES_WRONG, row.cell(first) + " " + row.cell(second));
      return;
    }
    double a = value(turned ? y : x);
    double b = value(turned ? x : y);
    if (Double.isNaN(a) || Double.isNaN(b)) {
      fail(row, CornerIssue.PACKED_WRONG, row.cell(Double.isNaN(a) ? first : second));
      return;
    }
    boolean plain = x.written() == Written.PLAIN && y.written() == Written.PLAIN;
    if (plain && Math.abs(a) <= 180 && Math.abs(b) <= 180) {
      degrees++;
      mayBePacked &= looksPacked(x) && looksPacked(y);
    }
    double number = order < 0 ? Double.NaN : number(row.cell(order));
    gathering.corner(
        new Corner(
            row.number(),
            row.cell(parcel),
            row.cell(name),
            row.cell(ring),
            row.cell(point),
            number,
            a,
            b));
    heights += height >= 0 && !row.cell(height).isEmpty() ? 1 : 0;
    for (int i = 0; i < extras.size(); i++) {
      gathering.extra(i, row.cell(extras.get(i)));
    }
  }

  /** The letter says that the number is the easting, or the northing. */
  private static boolean isHalf(Reading reading, boolean east) {
    char letter = reading.letter();
    return east ? letter == 'E' || letter == 'W' : letter == 'N' || letter == 'S';
  }

  private double value(Reading reading) {
    return packed && reading.written() == Written.PLAIN
        ? DegreeText.ofCompact(reading.value())
        : reading.value();
  }

  private static boolean looksPacked(Reading reading) {
    return reading.decimals() >= 4 && !Double.isNaN(DegreeText.ofCompact(reading.value()));
  }

  private static double number(String cell) {
    return NumberText.read(cell, Comma.UNKNOWN).map(Reading::value).orElse(Double.NaN);
  }

  private void heading(CellRow row) {
    String text = row.shown();
    if (HeadWords.isInnerHeading(text)) {
      gathering.heading(Heading.INNER_RING, text, row.number());
    } else if (HeadWords.isOuterHeading(text)) {
      gathering.heading(Heading.OUTER_RING, text, row.number());
    } else if (!row.cell(parcel).isEmpty() && parcel > 0 && !HeadWords.isParcelHeading(text)) {
      gathering.parcel(row.cell(parcel), "", row.number());
    } else if (!row.cell(parcel).isEmpty() || HeadWords.isParcelHeading(text)) {
      gathering.heading(Heading.PARCEL, text, row.number());
    } else if (CORNER_NAME.matcher(row.cell(point)).matches()) {
      fail(row, CornerIssue.CORNER_BLANK, text);
    } else if (COORDINATE.matcher(text).find()) {
      fail(row, CornerIssue.CELL_UNREADABLE, text);
    } else {
      gathering.heading(Heading.UNKNOWN, text, row.number());
    }
  }

  /** Sides between corners have a length and nothing else; a corner has a number. */
  private void withoutPlace(CellRow row) {
    String number = row.cell(point);
    boolean namesParcel = !row.cell(parcel).isEmpty() || !row.cell(name).isEmpty();
    if (!number.isEmpty() && hasDigit(number) && number.length() <= 12 && !isSide(number)) {
      fail(row, CornerIssue.CORNER_BLANK, number);
    } else if (namesParcel && number.isEmpty()) {
      gathering.parcel(row.cell(parcel), row.cell(name), row.number());
      for (int i = 0; i < extras.size(); i++) {
        gathering.extra(i, row.cell(extras.get(i)));
      }
    } else if (onlyLengths(row)) {
      return;
    } else {
      ignore(row);
    }
  }

  /** J1-J2 is the side between two corners. */
  private static boolean isSide(String number) {
    return number.matches("[^-~—至]*\\d\\s*[-~—至]+\\s*[^-~—至]*\\d+");
  }

  private boolean onlyLengths(CellRow row) {
    for (int c = 0; c < row.cells().size(); c++) {
      boolean length = c < layout.columns().size() && role(c) == CornerRole.LENGTH;
      if (!row.cell(c).isEmpty() && !length) {
        return false;
      }
    }
    return true;
  }

  private CornerRole role(int column) {
    return layout.columns().get(column).role();
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  private void fail(CellRow row, CornerIssue code, String cell) {
    Issue issue =
        Issue.of(code, gathering.file(), gathering.table(), row.number(), cell, row.shown());
    gathering.fail(row.cell(parcel), row.cell(name), row.number(), issue);
  }

  private void ignore(CellRow row) {
    ignore(row.number() + ": " + row.shown());
  }

  private void ignore(String shown) {
    ignoredCount++;
    if (ignored.size() < SHOWN_IGNORED) {
      ignored.add(shown);
    }
  }

  /** What was odd about the rows, when all of them have been taken. */
  public List<Issue> issues() {
    List<Issue> issues = new ArrayList<>(gathering.issues());
    if (gathering.leftText() != null) {
      ignore(gathering.leftText());
    }
    if (ignoredCount > 0) {
      issues.add(issue(CornerIssue.ROWS_IGNORED, ignoredCount, String.join("; ", ignored)));
    }
    if (heights > 0) {
      issues.add(issue(CornerIssue.HEIGHTS_LEFT, heights));
    }
    boolean chosen = layout.pair().get(0).confidence() == Confidence.CHOSEN;
    if (!packed && degrees >= 3 && mayBePacked && !chosen) {
      issues.add(issue(CornerIssue.MAY_BE_PACKED, degrees));
    }
    return issues;
  }

  private Issue issue(CornerIssue code, Object... args) {
    return Issue.of(code, gathering.file(), gathering.table(), args);
  }
}
