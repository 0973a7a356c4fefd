package org.ecozone.store.corner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.store.corner.cell.CornerIssue;
import org.ecozone.zone.Issue;

/**
 * Gathers corners into rings and parcels. A new ring begins with another ring number, behind a
 * closed ring, behind a blank row, or where the numbers of the corners begin again; a new parcel
 * with another parcel number or a heading. Where none of this is clear the parcel fails.
 *
 * <p>Threads: one.
 */
public final class ParcelGathering {
  /** What the corners make. */
  public enum Shape {
    AREA,
    LINE,
    POINTS
  }

  /** Kinds of headings between corners. */
  public enum Heading {
    PARCEL,
    INNER_RING,
    OUTER_RING,
    /** A text that is none of these; whether it begins a parcel is seen by what follows. */
    UNKNOWN
  }

  private static final Pattern LAST_DIGITS = Pattern.compile("(\\d{1,9})\\D*$");

  private final String file;
  private final String table;
  private final Shape shape;
  private final boolean sorted;
  private final int extraColumns;
  private final List<GatheredParcel> parcels = new ArrayList<>();
  private final Map<String, GatheredParcel> byKey = new HashMap<>();
  private final List<Issue> issues = new ArrayList<>();
  private GatheredParcel current;
  private long blankRow;
  private Heading ringHeading;
  private boolean restart;
  private String unknownText = "";
  private long unknownRow;
  private long outOfOrder;
  private long firstOutOfOrder;

  private ParcelGathering(
      String file, String table, Shape shape, List<String> extras, boolean sorted) {
    this.file = file;
    this.table = table;
    this.shape = shape;
    this.sorted = sorted;
    this.extraColumns = extras.size();
  }

  /** Corners in the order they come. */
  public static ParcelGathering inOrder(
      String file, String table, Shape shape, List<String> extras) {
    return new ParcelGathering(file, table, shape, extras, false);
  }

  /** Corners that the user wants to be put in their stated order. */
  static ParcelGathering byStatedOrder(
      String file, String table, Shape shape, List<String> extras) {
    return new ParcelGathering(file, table, shape, extras, true);
  }

  /** Takes a corner. */
  public void corner(Corner corner) {
    boolean changed = enter(corner.parcel(), corner.name(), corner.row());
    settleUnknown(corner);
    GatheredRing ring = current.ring();
    if (ring != null && isClosing(corner, ring, changed)) {
      close(corner, ring);
      return;
    }
    GatheredRing target = beginsRing(corner, ring, changed) ? newRing(corner) : ringOf(corner);
    checkOrder(corner, target);
    target.add(corner);
    blankRow = 0;
    ringHeading = null;
    restart = false;
  }

  /** Goes to a parcel; true if it is another than before. */
  private boolean enter(String id, String name, long row) {
    String key = !id.isEmpty() ? id : name;
    if (current == null || !key.isEmpty() && !key.equals(keyOf(current))) {
      GatheredParcel known = key.isEmpty() ? null : byKey.get(key);
      if (known == null) {
        known = new GatheredParcel(id, name, row, extraColumns);
        parcels.add(known);
        byKey.put(key, known);
      }
      current = known;
      return true;
    }
    if (current.name.isEmpty()) {
      current.name = name;
    }
    return false;
  }

  private static String keyOf(GatheredParcel parcel) {
    return !parcel.id.isEmpty() ? parcel.id : parcel.name;
  }

  private boolean isClosing(Corner corner, GatheredRing ring, boolean changed) {
    return shape == Shape.AREA
        && !sorted
        && !changed
        && !ring.closed
        && blankRow == 0
        && ringHeading == null
        && !restart
        && ring.size() >= 3
        && ring.beginsAt(corner.a(), corner.b());
  }

  private void close(Corner corner, GatheredRing ring) {
    if (!corner.ring().isEmpty() && !corner.ring().equals(ring.key)) {
      issues.add(
          issue(CornerIssue.CLOSED_BY_NEXT_RING, corner.row(), current.shown(), corner.ring()));
      ring.closedBy = corner;
    }
    ring.add(corner);
    ring.closed = true;
  }

  private boolean beginsRing(Corner corner, GatheredRing ring, boolean changed) {
    if (ring == null || shape == Shape.POINTS && ringHeading == null) {
      return ring == null;
    }
    if (restart) {
      return true;
    }
    boolean ringKnown = !corner.ring().isEmpty();
    if (changed) {
      return ringKnown ? needsNew(current.ring(corner.ring())) : returnsToParcel(corner, ring);
    }
    if (ringKnown && !corner.ring().equals(ring.key)) {
      return needsNew(current.ring(corner.ring()));
    }
    boolean restarts =
        !corner.number().isEmpty()
            && corner.number().equals(ring.firstNumber)
            && !ring.beginsAt(corner.a(), corner.b());
    if (sorted) {
      return ringHeading != null || blankRow > 0 && !ringKnown;
    }
    if (blankRow > 0 && !ringKnown && !ring.closed && !restarts) {
      return true;
    }
    return ring.closed || restarts && !ringKnown || ringHeading != null;
  }

  private boolean needsNew(GatheredRing known) {
    return known == null || known.closed && !sorted;
  }

  /** Corners of a parcel that was left before: they may be the rest of its last ring. */
  private boolean returnsToParcel(Corner corner, GatheredRing ring) {
    boolean restarts = corner.number().isEmpty() || corner.number().equals(ring.firstNumber);
    if (!ring.closed && !restarts && !sorted) {
      current.fail(issue(CornerIssue.SCATTERED, corner.row(), current.shown()));
    }
    return !sorted;
  }

  private GatheredRing ringOf(Corner corner) {
    GatheredRing known = corner.ring().isEmpty() ? null : current.ring(corner.ring());
    return known == null ? current.ring() : known;
  }

  private GatheredRing newRing(Corner corner) {
    GatheredRing before = current.ring();
    GatheredRing ring = new GatheredRing(corner);
    ring.inner = ringHeading == Heading.INNER_RING;
    ring.outer = ringHeading == Heading.OUTER_RING;
    if (before != null && blankRow > 0 && ringHeading == null && corner.ring().isEmpty()) {
      boolean goesOn = follows(before.lastNumber(), corner.number());
      ring.doubtfulRow = goesOn && !before.closed ? blankRow : 0;
    }
    current.add(ring);
    return ring;
  }

  /** J5 behind J4. */
  private static boolean follows(String before, String number) {
    Matcher one = LAST_DIGITS.matcher(before);
    Matcher next = LAST_DIGITS.matcher(number);
    return one.find()
        && next.find()
        && Long.parseLong(next.group(1)) == Long.parseLong(one.group(1)) + 1;
  }

  private void checkOrder(Corner corner, GatheredRing ring) {
    if (sorted && Double.isNaN(corner.order())) {
      current.fail(issue(CornerIssue.ORDER_UNREADABLE, corner.row(), current.shown()));
    } else if (!sorted && corner.order() < ring.lastOrder()) {
      outOfOrder++;
      firstOutOfOrder = firstOutOfOrder == 0 ? corner.row() : firstOutOfOrder;
    }
  }

  /** A blank row or line. */
  public void blank(long row) {
    blankRow = row;
  }

  /** A heading between the corners. */
  public void heading(Heading kind, String text, long row) {
    switch (kind) {
      case PARCEL -> parcel(GatheredParcel.headingId(text), GatheredParcel.headingName(text), row);
      case UNKNOWN -> {
        unknownText = text;
        unknownRow = row;
      }
      default -> ringHeading = kind;
    }
  }

  /** What follows belongs to a parcel, and begins a ring. */
  void parcel(String id, String name, long row) {
    current = null;
    enter(id, name, row);
    blankRow = 0;
    ringHeading = null;
    restart = !current.rings.isEmpty();
  }

  /** A text begins a parcel if the ring before it is complete; else it may be anything. */
  private void settleUnknown(Corner corner) {
    if (unknownText.isEmpty()) {
      return;
    }
    GatheredRing ring = current.ring();
    String text = unknownText;
    unknownText = "";
    boolean numbersBeginAgain =
        ring != null
            && !corner.number().isEmpty()
            && corner.number().equals(ring.firstNumber)
            && !ring.beginsAt(corner.a(), corner.b());
    if (ring == null) {
      current.name = current.name.isEmpty() ? text : current.name;
    } else if (!corner.parcel().isEmpty() || !corner.ring().isEmpty()) {
      issues.add(issue(CornerIssue.ROWS_IGNORED, 1, unknownRow + ": " + text));
    } else if (ring.closed || numbersBeginAgain) {
      current = null;
      enter("", text, unknownRow);
    } else {
      current.fail(issue(CornerIssue.TEXT_BETWEEN, unknownRow, text, current.shown()));
    }
  }

  /** Makes the parcel of a row fail. */
  public void fail(String parcel, String name, long row, Issue issue) {
    enter(parcel, name, row);
    current.fail(issue);
  }

  /** Something else that a row says of its parcel. */
  void extra(int column, String text) {
    if (current != null) {
      current.extra(column, text);
    }
  }

  /** A text that waits for the corners it belongs to, null if there is none; it is then dropped. */
  String leftText() {
    return unknownText.isEmpty() ? null : unknownRow + ": " + unknownText;
  }

  private Issue issue(CornerIssue code, Object... args) {
    return Issue.of(code, file, table, args);
  }

  List<GatheredParcel> parcels() {
    return parcels;
  }

  /** What was odd so far. */
  public List<Issue> issues() {
    List<Issue> all = new ArrayList<>(issues);
    if (outOfOrder > 0) {
      all.add(issue(CornerIssue.ORDER_DIFFERS, outOfOrder, firstOutOfOrder));
    }
    return all;
  }

  String file() {
    return file;
  }

  String table() {
    return table;
  }

  Shape shape() {
    return shape;
  }

  boolean isSorted() {
    return sorted;
  }
}
