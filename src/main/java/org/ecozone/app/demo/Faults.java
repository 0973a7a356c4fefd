package org.ecozone.app.demo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.CrsException;
import org.ecozone.store.GeoPackageWriter;
import org.ecozone.store.StoreException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Faults put into the layers on purpose, by the rows of faults.csv, all far from the projects. */
final class Faults {
  private static final int LON_LAT = 4490;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final Land land;

  Faults(Land land) {
    this.land = land;
  }

  /**
   * Faulty features to be added to a table; a feature that gets a wrong value is replaced in {@code
   * sound}.
   */
  List<DemoFeature> features(String table, List<DemoFeature> sound) throws CrsException {
    List<DemoFeature> faulty = new ArrayList<>();
    for (Sheet.Row row : Sheet.rows("faults.csv", table)) {
      Coordinate at = land.plane().at(row.number("lon"), row.number("lat"));
      double size = row.number("size_m");
      switch (row.text("kind")) {
        case "bow tie" -> faulty.add(feature(row, bowTie(at, size)));
        case "spike" -> faulty.add(feature(row, spike(at, size)));
        case "flat" -> faulty.add(feature(row, flat(at, size)));
        case "disc" -> faulty.add(feature(row, disc(at, size)));
        case "sliver" -> faulty.addAll(sliver(row, at, size));
        case "duplicate" -> faulty.add(sound.get(nearest(sound, at)));
        case "relabel" ->
            sound.replaceAll(
                old -> old.name().equals(row.text("name")) ? relabelled(row, old) : old);
        case "open ring" -> {} // see addRaw
        default -> throw new IllegalStateException("no fault " + row.text("kind"));
      }
    }
    return faulty;
  }

  /** Rows whose geometry bytes are no geometry; their header states where they are. */
  void addRaw(GeoPackageWriter writer, String table, ColumnSheet sheet)
      throws StoreException, CrsException {
    for (Sheet.Row row : Sheet.rows("faults.csv", table)) {
      if (row.text("kind").equals("open ring")) {
        Coordinate at = land.plane().at(row.number("lon"), row.number("lat"));
        DemoFeature sound = feature(row, disc(at, 400));
        List<Object> values = sheet.values(sound, land.plane().in(sound.drawn(), LON_LAT));
        writer.addRaw(openRing(row.number("lon"), row.number("lat")), values);
      }
    }
  }

  private static DemoFeature feature(Sheet.Row row, Geometry drawn) {
    return new DemoFeature(row.text("name"), row.text("class"), row.pairs("extra"), drawn);
  }

  private static DemoFeature relabelled(Sheet.Row row, DemoFeature old) {
    Map<String, String> extra = new HashMap<>(old.extra());
    extra.putAll(row.pairs("extra"));
    return new DemoFeature(old.name(), old.zoneClass(), extra, old.drawn());
  }

  private static int nearest(List<DemoFeature> features, Coordinate at) {
    int best = 0;
    double least = Double.MAX_VALUE;
    for (int i = 0; i < features.size(); i++) {
      double distance = features.get(i).drawn().getInteriorPoint().getCoordinate().distance(at);
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  private static Polygon bowTie(Coordinate at, double size) {
    return polygon(at, new double[][] {{-size, -size}, {size, size}, {size, -size}, {-size, size}});
  }

  private static Polygon spike(Coordinate at, double size) {
    return polygon(
        at,
        new double[][] {
          {-size, -size},
          {size, -size},
          {size, 0},
          {4 * size, 0},
          {size, 0},
          {size, size},
          {-size, size}
        });
  }

  private static Polygon flat(Coordinate at, double size) {
    return polygon(at, new double[][] {{-size, -size}, {size, size}, {-size, -size}});
  }

  private static Polygon disc(Coordinate at, double size) {
    LinearRing ring = Spots.ring(at, size, 0.2, 24, 3);
    return FACTORY.createPolygon(ring);
  }

  /** Two patches that overlap by 0.3 m. */
  private static List<DemoFeature> sliver(Sheet.Row row, Coordinate at, double size) {
    Polygon west =
        polygon(at, new double[][] {{-size, -size}, {0.3, -size}, {0.3, size}, {-size, size}});
    Polygon east = polygon(at, new double[][] {{0, -size}, {size, -size}, {size, size}, {0, size}});
    return List.of(feature(row, west), feature(row, east));
  }

  private static Polygon polygon(Coordinate at, double[][] offsets) {
    Coordinate[] ring = new Coordinate[offsets.length + 1];
    for (int i = 0; i < offsets.length; i++) {
      ring[i] = new Coordinate(at.x + offsets[i][0], at.y + offsets[i][1]);
    }
    ring[offsets.length] = ring[0].copy();
    return FACTORY.createPolygon(ring);
  }

  /** A GeoPackage geometry of EPSG:4490 with a true envelope, whose ring is left open. */
  private static byte[] openRing(double lon, double lat) {
    double[][] ring = {
      {lon - 0.01, lat - 0.01}, {lon + 0.01, lat - 0.01}, {lon + 0.01, lat + 0.01}, {lon, lat}
    };
    ByteBuffer bytes =
        ByteBuffer.allocate(8 + 32 + 13 + 16 * ring.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) 3).putInt(LON_LAT);
    bytes.putDouble(lon - 0.01).putDouble(lon + 0.01).putDouble(lat - 0.01).putDouble(lat + 0.01);
    bytes.put((byte) 1).putInt(3).putInt(1).putInt(ring.length);
    for (double[] point : ring) {
      bytes.putDouble(point[0]).putDouble(point[1]);
    }
    return bytes.array();
  }
}
