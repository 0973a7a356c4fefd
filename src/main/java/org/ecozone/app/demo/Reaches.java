package org.ecozone.app.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Bands and lines along the rivers, by the rows of reaches.csv: shorelines, management ranges,
 * buffers, water sources.
 */
final class Reaches {
  /** Share of the pieces of a row with islands that get one. */
  private static final double ISLAND_SHARE = 0.4;

  private Reaches() {}

  /** The rows for a table; a row for river {@code *} is drawn for every river. */
  static List<DemoFeature> draw(String table, Rivers rivers) {
    List<DemoFeature> features = new ArrayList<>();
    for (Sheet.Row row : Sheet.rows("reaches.csv", table)) {
      for (Rivers.River river : rivers.all()) {
        if (row.text("river").equals("*") || row.words("river").contains(river.name())) {
          addPieces(row, river, features);
        }
      }
    }
    return features;
  }

  private static void addPieces(Sheet.Row row, Rivers.River river, List<DemoFeature> features) {
    int from = river.line().indexAtKm(row.number("from_km", 0));
    int last = river.line().indexAtKm(row.number("to_km", 10_000));
    int step = (int) Math.rint(row.number("piece_km", 10_000) * 1000 / CentreLine.STEP_M);
    int piece = 0;
    while (from < last) {
      int to = last - from < 1.5 * step ? last : from + step;
      piece++;
      features.add(feature(row, river, from, to, piece));
      from = to;
    }
  }

  private static DemoFeature feature(
      Sheet.Row row, Rivers.River river, int from, int to, int piece) {
    Map<String, String> extra = new HashMap<>(row.pairs("extra"));
    extra.put("HLMC", river.name());
    extra.put("HLDJ", river.grade());
    extra.put("LY", river.basin());
    String[] classes = row.text("class").split("/", -1);
    int pick = (int) (classes.length * Noise.unit(Noise.seed(river.name()), piece, 5));
    String name =
        row.text("name").replace("{river}", river.name()).replace("{piece}", String.valueOf(piece));
    return new DemoFeature(name, classes[pick], extra, shape(row, river, from, to));
  }

  private static Geometry shape(Sheet.Row row, Rivers.River river, int from, int to) {
    if (!row.has("half")) {
      return river.line().part(from, to).line();
    }
    String half = row.text("half");
    double halfM =
        half.startsWith("+")
            ? river.rangeHalfM() + Double.parseDouble(half.substring(1))
            : Double.parseDouble(half);
    Polygon band = river.line().band(from, to, halfM, halfM);
    boolean island = row.has("island_m") && halfM > 2.2 * row.number("island_m") && to - from > 8;
    if (!island || Noise.unit(Noise.seed(river.name()), from, 6) > ISLAND_SHARE) {
      return band;
    }
    LinearRing bank =
        Spots.ring(river.line().point((from + to) / 2), row.number("island_m"), 0.3, 16, from);
    return band.getFactory().createPolygon(band.getExteriorRing(), new LinearRing[] {bank});
  }
}
