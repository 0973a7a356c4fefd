package org.ecozone.store.txt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.ring.AssembledArea;
import org.ecozone.geo.ring.CoordinateUnit;
import org.ecozone.geo.ring.RingAssembly;
import org.ecozone.geo.ring.RingRemark;
import org.ecozone.store.exchange.AreaUnit;
import org.ecozone.store.exchange.ReceivedRow;
import org.ecozone.store.text.DecimalText;
import org.ecozone.store.text.TextFolding;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Geometry;

/** Makes rows of parcels, and says what was odd about each. */
final class TxtRows {
  /** What bare points make. */
  enum PointsAs {
    AREA,
    LINE,
    POINTS
  }

  /** Numbers of parcels that are compared; beyond, memory would grow with the file. */
  private static final int MOST_NUMBERS = 500_000;

  /** Open rings that a sentence names. */
  private static final int OPEN_NAMED = 10;

  private final String file;
  private final List<String> columns;
  private final AreaUnit unit;
  private final PointsAs pointsAs;
  private final TxtIssues issues;
  private final Map<String, Long> lineOfNumber = new HashMap<>();
  private final List<String> openRings = new ArrayList<>();
  private long openCount;
  private long closedCount;
  private long fid;

  TxtRows(String file, List<String> columns, AreaUnit unit, PointsAs pointsAs, TxtIssues issues) {
    this.file = file;
    this.columns = columns;
    this.unit = unit;
    this.pointsAs = pointsAs;
    this.issues = issues;
  }

  ReceivedRow row(TxtParcel parcel) {
    fid++;
    ParcelHead head = parcel.head();
    if (!parcel.isBare()) {
      checkNumber(head);
    }
    List<Object> values = values(head);
    Geometry geometry = geometry(parcel);
    Issue failure = parcel.failure() == null ? null : parcel.failure().withFid(fid);
    return new ReceivedRow(fid, head.line(), failure == null ? geometry : null, values, failure);
  }

  private void checkNumber(ParcelHead head) {
    String number = head.get(ParcelHead.NUMBER, columns);
    if (number.isEmpty()) {
      issues.add(issue(TxtIssue.PARCEL_NUMBER_MISSING, head.line()));
    } else if (lineOfNumber.size() < MOST_NUMBERS) {
      Long earlier = lineOfNumber.putIfAbsent(number, head.line());
      if (earlier != null) {
        issues.add(issue(TxtIssue.PARCEL_TWICE, head.line(), number, earlier));
      }
      if (lineOfNumber.size() == MOST_NUMBERS) {
        issues.add(TxtIssue.PARCEL_TWICE_UNCHECKED, MOST_NUMBERS);
      }
    }
  }

  private Issue issue(TxtIssue code, Object... args) {
    return Issue.of(code, file, "", args).withFid(fid);
  }

  private List<Object> values(ParcelHead head) {
    List<Object> values = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      String text = i < head.fields().size() ? head.fields().get(i) : "";
      String column = columns.get(i);
      if (column.equals(ParcelHead.AREA)) {
        values.add(area(head, text));
      } else if (column.equals(ParcelHead.POINT_COUNT)) {
        values.add(count(text));
      } else {
        values.add(text.isEmpty() ? null : text);
      }
    }
    return values;
  }

  private Double area(ParcelHead head, String text) {
    StatedArea stated = StatedArea.of(text);
    if (!stated.readable()) {
      issues.add(issue(TxtIssue.AREA_UNREADABLE, head.line(), text));
      return null;
    }
    if (stated.unit() != null && stated.unit() != unit) {
      issues.add(issue(TxtIssue.AREA_UNIT_WRITTEN, head.line(), text, TxtIssues.unit(unit)));
    }
    double value = stated.in(unit);
    return Double.isNaN(value) ? null : value;
  }

  private static Long count(String text) {
    double value = DecimalText.parse(TextFolding.fold(text).strip());
    return value >= 0 && value == Math.rint(value) && value < 1e9 ? (Long) (long) value : null;
  }

  /** The geometry; null, and the parcel has failed, if there is none. */
  Geometry geometry(TxtParcel parcel) {
    if (parcel.failure() != null) {
      return null;
    }
    if (parcel.size() == 0) {
      parcel.fail(Issue.of(TxtIssue.PARCEL_EMPTY, file, "", parcel.head().line()));
      return null;
    }
    return switch (kind(parcel)) {
      case AREA -> area(parcel);
      case LINE -> ParcelLines.lines(parcel, file);
      case POINTS -> ParcelLines.points(parcel);
    };
  }

  private PointsAs kind(TxtParcel parcel) {
    if (parcel.isBare()) {
      return pointsAs;
    }
    String kind = parcel.head().get(ParcelHead.KIND, columns);
    String folded = TextFolding.fold(kind).strip();
    if (folded.isEmpty()) {
      return PointsAs.AREA;
    }
    if (!ParcelHead.isKind(kind)) {
      issues.add(issue(TxtIssue.KIND_UNKNOWN, parcel.head().line(), kind));
      return PointsAs.AREA;
    }
    boolean line =
        folded.contains("线") || folded.toLowerCase(java.util.Locale.ROOT).contains("line");
    boolean points = folded.contains("点") || folded.equalsIgnoreCase("point");
    return line ? PointsAs.LINE : points ? PointsAs.POINTS : PointsAs.AREA;
  }

  private Geometry area(TxtParcel parcel) {
    ParcelRings cut = new ParcelRings(parcel, file);
    if (cut.failure() != null) {
      parcel.fail(cut.failure());
      return null;
    }
    checkCount(parcel, cut);
    CoordinateUnit places = CoordinateUnit.of(parcel.x(0), parcel.y(0));
    AssembledArea area = RingAssembly.of(cut.rings(), places);
    closedCount += cut.rings().size();
    for (RingRemark remark : area.remarks()) {
      remark(parcel, cut, remark);
      if (remark.kind() == RingRemark.Kind.CLOSED) {
        closedCount--;
        openCount++;
        if (openRings.size() < OPEN_NAMED) {
          openRings.add(String.valueOf(cut.line(remark.ring())));
        }
      }
    }
    return area.geometry();
  }

  /**
   * After the last parcel. Where some rings come back to their first point, one that does not may
   * have lost its end, and parcels behind it.
   */
  void end() {
    if (closedCount > 0 && openCount > 0) {
      String lines = String.join(", ", openRings) + (openCount > OPEN_NAMED ? " …" : "");
      issues.add(issue(TxtIssue.RINGS_OPEN, openCount, lines, closedCount));
    }
  }

  private void checkCount(TxtParcel parcel, ParcelRings cut) {
    String text = parcel.head().get(ParcelHead.POINT_COUNT, columns);
    Long stated = count(text);
    if (stated == null && !text.isEmpty()) {
      issues.add(issue(TxtIssue.POINT_COUNT_UNREADABLE, parcel.head().line(), text));
    } else if (stated != null && !cut.isCount(stated)) {
      issues.add(issue(TxtIssue.POINT_COUNT, parcel.head().line(), stated, parcel.size()));
    }
  }

  private void remark(TxtParcel parcel, ParcelRings cut, RingRemark remark) {
    long head = parcel.head().line();
    long line = cut.line(remark.ring());
    Issue issue =
        switch (remark.kind()) {
          case CLOSED -> issue(TxtIssue.RING_CLOSED, head, line);
          case POINTS_DROPPED -> issue(TxtIssue.POINTS_REPEATED, head, line, remark.count());
          case DUPLICATE -> issue(TxtIssue.RING_REPEATED, head, line, cut.line(remark.other()));
          case CROSSING -> issue(TxtIssue.RINGS_CROSS, head, line, cut.line(remark.other()));
          case TOO_FEW_POINTS, NOT_FINITE -> issue(TxtIssue.RING_SHORT, head, line, remark.count());
          case TOO_INTRICATE -> issue(TxtIssue.RING_INTRICATE, head, remark.count());
        };
    Issue placed = Double.isNaN(remark.x()) ? issue : issue.at(remark.x(), remark.y());
    switch (remark.kind()) {
      case TOO_FEW_POINTS, NOT_FINITE, TOO_INTRICATE -> parcel.fail(placed);
      default -> issues.add(placed);
    }
  }
}
