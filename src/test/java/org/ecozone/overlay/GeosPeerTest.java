package org.ecozone.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.Measures;
import org.ecozone.job.Progress;
import org.ecozone.overlay.index.OverlayFailure;
import org.ecozone.overlay.index.PackedZoneIndex;
import org.ecozone.overlay.index.SiteShape;
import org.ecozone.overlay.index.ZonePieces;
import org.ecozone.support.Gdal;
import org.ecozone.support.SeededShapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTWriter;

/** Relations, areas and lengths against GEOS, asked through GDAL and SpatiaLite. */
class GeosPeerTest {
  private static final int PAIRS = 300;

  /** GEOS prints 15 digits of areas up to 1e7 m2; pieces are known to some 1e-5 m2. */
  private static final double AREA_M2 = 1e-3;

  private static final double LENGTH_M = 1e-4;

  @TempDir Path folder;

  private record Pair(Geometry site, Geometry zone) {}

  private static List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    SeededShapes shapes = new SeededShapes(42, Fixture.X, Fixture.Y, 4000);
    for (int i = 0; i < PAIRS; i++) {
      pairs.add(new Pair(shape(shapes, i % 7), shape(shapes, i % 4)));
    }
    return pairs;
  }

  private static Geometry shape(SeededShapes shapes, int kind) {
    return switch (kind) {
      case 0, 4 -> shapes.blob(0.3);
      case 1, 5 -> shapes.gridRectangle(6);
      case 2 -> shapes.path(9);
      case 3 -> shapes.blobAt(0.5, 0.5, 0.3, 900, true);
      default -> shapes.blob(0.1);
    };
  }

  @Test
  void relationsAreasAndLengthsAreThoseOfGeos() throws Exception {
    Gdal.assumePresent();
    List<Pair> pairs = pairs();
    List<String> peer = askGeos(pairs);
    assertThat(peer).hasSize(PAIRS);
    for (int i = 0; i < PAIRS; i++) {
      String[] fields = peer.get(i).replace("\"", "").split(",", -1);
      compare(pairs.get(i), fields);
    }
  }

  private List<String> askGeos(List<Pair> pairs) throws Exception {
    StringBuilder csv = new StringBuilder("id,a,b\n");
    WKTWriter writer = new WKTWriter();
    for (int i = 0; i < pairs.size(); i++) {
      csv.append(i).append(",\"").append(writer.write(pairs.get(i).site)).append("\",\"");
      csv.append(writer.write(pairs.get(i).zone)).append("\"\n");
    }
    Path in = Files.writeString(folder.resolve("pairs.csv"), csv);
    Path out = folder.resolve("answers.csv");
    String sql =
        "select ST_Disjoint(x, y), ST_Touches(x, y), ST_CoveredBy(x, y), ST_Covers(x, y),"
            + " coalesce(ST_Area(ST_Intersection(x, y)), 0),"
            + " coalesce(ST_Length(ST_Intersection(x, y)), 0)"
            + " from (select cast(id as integer) n, GeomFromText(a) x, GeomFromText(b) y from pairs)"
            + " order by n";
    Gdal.run(
        "ogr2ogr", "-f", "CSV", out.toString(), in.toString(), "-dialect", "sqlite", "-sql", sql);
    List<String> lines = Files.readAllLines(out);
    return lines.subList(1, lines.size());
  }

  private static void compare(Pair pair, String[] geos) throws OverlayFailure {
    var layer = Fixture.layerOf("A", Fixture.GK35, List.of(pair.zone));
    ZonePieces found = new PackedZoneIndex(layer).pieces(new SiteShape(pair.site), Progress.NONE);
    assertThat(found.failed()).isEmpty();
    if (geos[0].equals("1")) {
      assertThat(found.pieces()).isEmpty();
      return;
    }
    ZonePieces.Piece piece = found.pieces().get(0);
    assertThat(piece.relation() == Relation.ADJACENT).isEqualTo(geos[1].equals("1"));
    if (pair.site.getDimension() == 2 && pair.zone.getDimension() == 2) {
      assertThat(piece.relation() == Relation.INSIDE).isEqualTo(geos[2].equals("1"));
      assertThat(Measures.planarArea(piece.geometry()))
          .isCloseTo(Double.parseDouble(geos[4]), within(AREA_M2));
    } else if (piece.relation() != Relation.ADJACENT) {
      assertThat(Measures.planarLength(piece.geometry()))
          .isCloseTo(Double.parseDouble(geos[5]), within(LENGTH_M));
    }
  }
}
