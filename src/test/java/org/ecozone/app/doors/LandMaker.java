package org.ecozone.app.doors;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsTransform;
import org.ecozone.job.Progress;
import org.ecozone.store.FeatureRows;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.GeoPackageFile;
import org.ecozone.support.Seeded;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Land that lies on zones of the demo. */
final class LandMaker {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final Seeded seeded;
  private final List<Coordinate> places = new ArrayList<>();

  /** On zones of these tables. */
  LandMaker(Seeded seeded, Path zones, List<String> tables) throws Exception {
    this.seeded = seeded;
    Crs grid = Crs.ofEpsg(Land.EPSG);
    try (GeoPackageFile file = GeoPackageFile.open(zones, Progress.NONE)) {
      for (FeatureTable table : file.tables()) {
        if (tables.contains(table.name())) {
          CrsTransform toGrid =
              CrsTransform.between(FeatureRows.crs(file, table, Progress.NONE), grid);
          FeatureRows.read(
              file,
              table,
              Progress.NONE,
              row -> {
                if (row.geometry() != null && !row.geometry().isEmpty()) {
                  Coordinate at = row.geometry().getInteriorPoint().getCoordinate();
                  double[] xy = {at.x, at.y};
                  toGrid.applyOrNaN(xy, 1);
                  places.add(new Coordinate(xy[0], xy[1]));
                }
              });
        }
      }
    }
  }

  /** One to four parcels, some with a hole, an island in it, or parts. */
  Land areas(String id) {
    Coordinate at = seeded.oneOf(places);
    List<Land.Piece> pieces = new ArrayList<>();
    int count = seeded.between(1, 4);
    double radius = seeded.between(80.0, 700.0);
    for (int i = 0; i < count; i++) {
      double x = at.x + i * 2.5 * radius;
      double y = at.y + seeded.between(-radius, radius);
      pieces.add(new Land.Piece("DK" + (i + 1), rounded(area(x, y, radius))));
    }
    return new Land(id, pieces);
  }

  private Geometry area(double x, double y, double radius) {
    int vertices = seeded.between(4, 14);
    return switch (seeded.between(0, 4)) {
      // from nine corners on the hole keeps away from the outline
      case 0 -> seeded.polygonWithHole(x, y, radius, 9 + vertices);
      case 1 -> withIsland(seeded.polygonWithHole(x, y, radius, 9 + vertices), x, y, radius);
      case 2 ->
          FACTORY.createMultiPolygon(
              new Polygon[] {
                seeded.polygon(x, y, radius / 2, vertices),
                seeded.polygon(x, y + 1.2 * radius, radius / 2, vertices)
              });
      default -> seeded.polygon(x, y, radius, vertices);
    };
  }

  private Geometry withIsland(Polygon around, double x, double y, double radius) {
    return FACTORY.createMultiPolygon(new Polygon[] {around, seeded.polygon(x, y, radius / 16, 9)});
  }

  Land line(String id) {
    Coordinate at = seeded.oneOf(places);
    LineString line = seeded.line(at.x, at.y, 400, seeded.between(2, 9));
    return new Land(id, List.of(new Land.Piece("DK1", rounded(line))));
  }

  Land point(String id) {
    Coordinate at = seeded.oneOf(places);
    return new Land(id, List.of(new Land.Piece("DK1", rounded(FACTORY.createPoint(at)))));
  }

  /** To the millimetre; still valid, as no two vertices come so close. */
  static Geometry rounded(Geometry geometry) {
    Geometry copy = geometry.copy();
    for (Coordinate each : copy.getCoordinates()) {
      each.x = Math.rint(each.x * 1000) / 1000;
      each.y = Math.rint(each.y * 1000) / 1000;
    }
    copy.geometryChanged();
    return copy;
  }

  /** Rings of an area, shells before their holes. */
  static List<LinearRing> rings(Geometry area) {
    List<LinearRing> rings = new ArrayList<>();
    for (int i = 0; i < area.getNumGeometries(); i++) {
      Polygon polygon = (Polygon) area.getGeometryN(i);
      rings.add(polygon.getExteriorRing());
      for (int k = 0; k < polygon.getNumInteriorRing(); k++) {
        rings.add(polygon.getInteriorRingN(k));
      }
    }
    return rings;
  }
}
