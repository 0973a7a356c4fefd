package org.ecozone.store.markup;

import java.util.List;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Points of a file that holds nothing else, joined in its order as the user says. */
public final class JoinedPoints {
  private static final int FEWEST = 3;

  private final VertexList corners = new VertexList();
  private final long line;
  private Issue failure;

  /**
   * Begins with no point.
   *
   * @param line where the first point stands
   */
  public JoinedPoints(long line) {
    this.line = line;
  }

  /** Whether points are joined at all. */
  public static boolean isWanted(LineUse use) {
    return use == LineUse.AREA || use == LineUse.LINE;
  }

  /** Whether points alone are to be proposed as corners. */
  public static boolean isProposed(LineUse use, long points) {
    return use == LineUse.ASK && points >= FEWEST;
  }

  /** Adds a row; of those that cannot be used the first says why the whole cannot be. */
  public void add(Geometry geometry, Issue why) {
    failure = failure == null ? why : failure;
    if (geometry instanceof Point point && !point.isEmpty()) {
      corners.add(point.getX(), point.getY());
    } else if (geometry != null) {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        if (geometry.getGeometryN(i) != geometry) {
          add(geometry.getGeometryN(i), null);
        }
      }
    }
  }

  public long line() {
    return line;
  }

  /** Why it cannot be used; null if it can. */
  public Issue failure() {
    return failure;
  }

  /** The area or line; null after a {@link #failure}. */
  public Geometry geometry(LineUse use, RemarkTally remarks) throws GeometryFault {
    if (failure != null) {
      return null;
    }
    remarks.add(MarkupIssue.POINTS_JOINED, "", line, corners.size());
    // That a ring of corners is not closed is how corners are; nothing to be said.
    GeometryParts parts = new GeometryParts(new RemarkTally(), line);
    if (use == LineUse.AREA) {
      parts.polygon(List.of(corners));
    } else {
      parts.line(corners);
    }
    return parts.geometry();
  }
}
