package org.ecozone.app.measure;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.geo.LocalFrame;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The next vertex as it is typed while drawing: {@code 120<45} 120 m at a bearing of 45 degrees;
 * {@code 120} 120 m towards the cursor; {@code @10,-5} 10 m east and 5 m south. Anything else is
 * for {@code CoordinateText}.
 *
 * <p>On a plane grid distances and bearings are those of the grid, as on a survey sheet; on a map
 * of longitude and latitude those of a local plane.
 */
public final class TypedVertex {
  private static final String NUMBER = "([-+]?\\d+(?:\\.\\d+)?)";
  private static final Pattern POLAR =
      Pattern.compile(NUMBER + "\\s*m?\\s*[<∠＜]\\s*" + NUMBER + "\\s*°?");
  private static final Pattern DISTANCE = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(?:m|米)?");
  private static final Pattern OFFSET =
      Pattern.compile("@\\s*" + NUMBER + "\\s*[,，\\s]\\s*" + NUMBER);
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private TypedVertex() {}

  /**
   * The vertex; empty if the text is none of the forms above or there is no vertex yet.
   *
   * @param last the vertex before, null if there is none
   * @param cursor where the mouse points, null if unknown
   */
  public static Optional<Coordinate> read(String text, Coordinate last, Coordinate cursor, Crs crs)
      throws CrsException {
    if (last == null) {
      return Optional.empty();
    }
    Matcher polar = POLAR.matcher(text.strip());
    if (polar.matches()) {
      double distanceM = Double.parseDouble(polar.group(1));
      double bearing = Math.toRadians(Double.parseDouble(polar.group(2)));
      return Optional.of(
          moved(last, distanceM * Math.sin(bearing), distanceM * Math.cos(bearing), crs));
    }
    Matcher offset = OFFSET.matcher(text.strip());
    if (offset.matches()) {
      double eastM = Double.parseDouble(offset.group(1));
      return Optional.of(moved(last, eastM, Double.parseDouble(offset.group(2)), crs));
    }
    Matcher distance = DISTANCE.matcher(text.strip());
    if (distance.matches() && cursor != null && !cursor.equals2D(last)) {
      return Optional.of(towards(last, cursor, Double.parseDouble(distance.group(1)), crs));
    }
    return Optional.empty();
  }

  private static Coordinate towards(Coordinate last, Coordinate cursor, double distanceM, Crs crs)
      throws CrsException {
    Coordinate ahead = crs.isGeographic() ? local(last, cursor, crs) : cursor;
    double fromX = crs.isGeographic() ? 0 : last.x;
    double fromY = crs.isGeographic() ? 0 : last.y;
    double length = Math.hypot(ahead.x - fromX, ahead.y - fromY);
    return moved(
        last, distanceM * (ahead.x - fromX) / length, distanceM * (ahead.y - fromY) / length, crs);
  }

  private static Coordinate local(Coordinate last, Coordinate place, Crs crs) throws CrsException {
    LocalFrame frame = LocalFrame.centredOn(FACTORY.createPoint(last), crs);
    return frame.toLocal(FACTORY.createPoint(place), crs).getCoordinate();
  }

  private static Coordinate moved(Coordinate last, double eastM, double northM, Crs crs)
      throws CrsException {
    if (!crs.isGeographic()) {
      double unitM = crs.metresPerUnit();
      return new Coordinate(last.x + eastM / unitM, last.y + northM / unitM);
    }
    LocalFrame frame = LocalFrame.centredOn(FACTORY.createPoint(last), crs);
    return CrsTransform.between(frame.crs(), crs)
        .apply(FACTORY.createPoint(new Coordinate(eastM, northM)))
        .getCoordinate();
  }
}
