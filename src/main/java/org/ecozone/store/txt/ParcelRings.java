package org.ecozone.store.txt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecozone.geo.ring.CoordinateUnit;
import org.ecozone.zone.Issue;

/**
 * Cuts the points of a parcel into rings: where the ring number changes and where a ring has come
 * back to its first point, whichever says so.
 *
 * <p>A closing point may stand there or not, carry the number of the next ring, or come once more.
 * Where two readings are possible and nothing tells them apart, the parcel fails.
 */
final class ParcelRings {
  private record Span(int from, int to, boolean closed, int label) {
    int size() {
      return to - from;
    }
  }

  /** Points compared beyond which a parcel is made to take time. */
  private static final long MOST_WORK = 300_000_000L;

  /** What a point is where an open ring comes back under another number, or once more. */
  private enum Reading {
    /** The closing point of the ring before. */
    CLOSES,
    /** The first point of the next ring, which touches the one before. */
    BEGINS
  }

  private final TxtParcel parcel;
  private final String file;
  private final double samePlace;
  private final List<Span> spans = new ArrayList<>();
  private Reading reading;

  /** First point that may be read either way, -1 if there is none. */
  private int doubtful = -1;

  /** First points of the rings that are open where a point was taken for the next ring. */
  private final Set<Integer> leftOpen = new HashSet<>();

  private long work;
  private int closings;
  private Issue failure;

  ParcelRings(TxtParcel parcel, String file) {
    this.parcel = parcel;
    this.file = file;
    this.samePlace =
        parcel.size() == 0 ? 0 : CoordinateUnit.of(parcel.x(0), parcel.y(0)).samePlace();
    cut(Reading.CLOSES);
    if (doubtful >= 0) {
      decide();
    }
    if (failure == null) {
      checkResumed();
    }
  }

  /** Tries the other reading; one of them must leave every ring closed, and the other not. */
  private void decide() {
    final boolean closes = isComplete();
    final int point = doubtful;
    cut(Reading.BEGINS);
    boolean begins = isComplete();
    if (closes == begins) {
      failure = null;
      fail(TxtIssue.RING_UNCLEAR, point);
    } else if (closes) {
      cut(Reading.CLOSES);
    }
  }

  private boolean isComplete() {
    return failure == null
        && spans.stream().allMatch(span -> span.closed() || leftOpen.contains(span.from()));
  }

  private void cut(Reading how) {
    reading = how;
    spans.clear();
    closings = 0;
    failure = null;
    leftOpen.clear();
    int from = 0;
    while (from < parcel.size()) {
      int to = from + 1;
      while (to < parcel.size() && parcel.ring(to) == parcel.ring(from)) {
        to++;
      }
      group(from, to);
      from = to;
    }
    dropRepeatedClosings();
  }

  /** Points of one ring number in a row. */
  private void group(int from, int to) {
    int start = from;
    Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
    boolean open = last != null && !last.closed() && last.size() >= 3;
    if (open && isSame(from, last.from())) {
      if (isClosing(from, to)) {
        spans.set(spans.size() - 1, new Span(last.from(), last.to(), true, last.label()));
        closings++;
        start++;
      } else {
        leftOpen.add(last.from());
      }
    }
    while (start < to) {
      start = ring(start, to);
    }
  }

  /** Adds the ring that begins at a point; where the next one begins. */
  private int ring(int start, int to) {
    for (int k = start + 3; k < to; k++) {
      if (isSame(k, start)) {
        spans.add(new Span(start, k, true, parcel.ring(start)));
        closings++;
        return afterClosing(k, to);
      }
    }
    spans.add(new Span(start, to, false, parcel.ring(start)));
    return to;
  }

  /** A closing point that comes twice is left out, unless it begins the next ring. */
  private int afterClosing(int closing, int to) {
    int next = closing + 1;
    while (next < to && isSame(next, closing) && isClosing(next, to)) {
      closings++;
      next++;
    }
    return next;
  }

  /** Whether a point where a ring comes back belongs to that ring or begins the next one. */
  private boolean isClosing(int point, int to) {
    if (to - point <= 2) {
      return true;
    }
    doubtful = doubtful < 0 ? point : doubtful;
    return reading == Reading.CLOSES;
  }

  private boolean isSame(int a, int b) {
    double dx = parcel.x(a) - parcel.x(b);
    double dy = parcel.y(a) - parcel.y(b);
    return dx * dx + dy * dy < samePlace * samePlace;
  }

  /** What is too short for a ring must repeat points of a ring; else points would be lost. */
  private void dropRepeatedClosings() {
    List<Span> kept = new ArrayList<>();
    List<Span> left = new ArrayList<>();
    for (Span span : spans) {
      (span.size() >= 3 ? kept : left).add(span);
    }
    for (Span span : left) {
      for (int i = span.from(); i < span.to(); i++) {
        if (!repeatsFirst(i, kept)) {
          Object[] args = {parcel.head().line(), parcel.line(i), span.size()};
          failure = Issue.of(TxtIssue.RING_SHORT, file, "", args).at(parcel.x(i), parcel.y(i));
          return;
        }
        closings++;
      }
    }
    spans.clear();
    spans.addAll(kept);
  }

  /** True if a point is where a ring began; a ring that was open then is closed. */
  private boolean repeatsFirst(int point, List<Span> rings) {
    for (int r = 0; r < rings.size(); r++) {
      Span ring = rings.get(r);
      if (++work > MOST_WORK) {
        return false;
      }
      if (isSame(point, ring.from())) {
        rings.set(r, new Span(ring.from(), ring.to(), true, ring.label()));
        return true;
      }
    }
    return false;
  }

  /** Rings that were left open and go on, or seem to, under another or the same number. */
  private void checkResumed() {
    Set<Integer> open = new HashSet<>();
    Map<Integer, Span> previous = new HashMap<>();
    Span before = null;
    for (Span span : spans) {
      boolean endsAnother =
          before != null
              && !before.closed()
              && !span.closed()
              && isSame(span.to() - 1, before.from());
      Span same = previous.get(span.label());
      boolean resumes =
          same != null && same != before && !span.closed() && open.contains(span.label());
      boolean isNumbered = span.label() != PointLine.NO_RING;
      if (endsAnother || resumes && isNumbered) {
        fail(TxtIssue.RING_UNCLEAR, span.from());
        return;
      }
      if (!span.closed()) {
        open.add(span.label());
      }
      previous.put(span.label(), span);
      before = span;
    }
  }

  private void fail(TxtIssue why, int point) {
    failure =
        failure != null
            ? failure
            : Issue.of(why, file, "", parcel.head().line(), parcel.line(point))
                .at(parcel.x(point), parcel.y(point));
  }

  /** Why the points cannot be cut; null if they can. */
  Issue failure() {
    return failure;
  }

  /** x, y, x, y, ... of each ring, without its closing point. */
  List<double[]> rings() {
    List<double[]> rings = new ArrayList<>();
    for (Span span : spans) {
      double[] open = parcel.copy(span.from(), span.to());
      if (span.closed()) {
        open = java.util.Arrays.copyOf(open, open.length + 2);
        open[open.length - 2] = open[0];
        open[open.length - 1] = open[1];
      }
      rings.add(open);
    }
    return rings;
  }

  /** Line of the first point of a ring. */
  long line(int ring) {
    return parcel.line(spans.get(ring).from());
  }

  /** The ring number as written, empty if there is none. */
  String label(int ring) {
    int label = spans.get(ring).label();
    return label == PointLine.NO_RING ? "" : String.valueOf(label);
  }

  /** True if a number of points fits, with or without the closing ones. */
  boolean isCount(long stated) {
    int all = parcel.size();
    return stated == all || stated == all - closings || stated == all - closings + spans.size();
  }
}
