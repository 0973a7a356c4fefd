package org.ecozone.gui.map.tool;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ecozone.app.measure.TypedVertex;
import org.ecozone.app.place.CoordinateFormat;
import org.ecozone.app.place.CoordinateText;
import org.ecozone.app.place.PlaceReading;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.JobRunner.Job;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** The next vertex as it was typed, read on a worker. */
final class TypedPlace {
  /**
   * Where it is typed.
   *
   * @param crs the map's
   * @param centreX of the map
   * @param centreY of the map
   * @param last vertex before, null if there is none
   * @param cursor where the mouse points, null if unknown
   */
  record Setting(Crs crs, double centreX, double centreY, Coordinate last, Coordinate cursor) {}

  private TypedPlace() {}

  static void read(
      Desk desk, String text, Setting setting, Consumer<Coordinate> place, Runnable refused) {
    desk.jobs()
        .run(
            new Job<Optional<Coordinate>>(
                "gui/map.job.typed",
                List.of(),
                "map-typed",
                progress -> read(text, setting),
                read -> read.ifPresentOrElse(place, refused),
                failure -> refused.run()));
  }

  private static Optional<Coordinate> read(String text, Setting setting) throws CrsException {
    Optional<Coordinate> vertex =
        TypedVertex.read(text, setting.last(), setting.cursor(), setting.crs());
    if (vertex.isPresent()) {
      return vertex;
    }
    double lonDeg =
        CoordinateFormat.of(setting.crs()).lonLat(setting.centreX(), setting.centreY())[0];
    List<PlaceReading> readings = CoordinateText.read(text, setting.crs(), lonDeg);
    if (readings.isEmpty()) {
      return Optional.empty();
    }
    PlaceReading first = readings.get(0);
    return Optional.of(
        CrsTransform.between(first.crs(), setting.crs())
            .apply(new GeometryFactory().createPoint(new Coordinate(first.x(), first.y())))
            .getCoordinate());
  }
}
