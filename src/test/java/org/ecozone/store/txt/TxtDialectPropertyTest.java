package org.ecozone.store.txt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.support.Seeded;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** Any area, written in any mixture of habits, is read as that area. */
class TxtDialectPropertyTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final double N = 3_732_000;
  private static final double E = 35_565_000;

  /** How a made-up writer does things. */
  private record Dialect(Seeded seeded, int rings, int closing, String separator, String end) {
    static Dialect of(Seeded seeded) {
      return new Dialect(
          seeded,
          seeded.between(0, 4),
          seeded.between(0, 4),
          seeded.oneOf(List.of(",", "，", ", ", "\t", " ")),
          seeded.oneOf(List.of("\n", "\r\n", "\r", ";\r\n", " \n\n")));
    }

    /** Numbers of rings: in order, from 0, all the same, none, or at random. */
    String label(int ring) {
      return switch (rings) {
        case 0 -> String.valueOf(ring + 1);
        case 1 -> String.valueOf(ring);
        case 2 -> "1";
        case 3 -> separator.isBlank() ? "1" : "";
        default -> String.valueOf(100 + 7 * (ring % 3) + ring);
      };
    }

    boolean tellsRings() {
      return rings != 2 && rings != 3;
    }

    String line(int number, String label, Coordinate at) {
      String numbers = String.format(Locale.ROOT, "%.3f %.3f", at.x, at.y);
      return "J" + number + separator + label + separator + numbers.replace(" ", separator);
    }
  }

  @Test
  void anyMixtureOfHabitsGivesTheSameArea() throws Exception {
    Seeded seeded = Seeded.of("TxtDialectPropertyTest");
    int compared = 0;
    for (int round = 0; round < 250; round++) {
      Geometry area = cells(seeded);
      if (area == null || area.isEmpty()) {
        continue;
      }
      Dialect dialect = Dialect.of(seeded);
      String text = text(rings(area, seeded), dialect);
      TxtReading read = TxtReading.of(text.getBytes(Charset.forName("GBK")), ReadChoices.NONE);
      assertThat(read.rows()).as(text).hasSize(2);
      for (int row = 0; row < 2; row++) {
        assertThat(read.failure(row))
            .as(text)
            .satisfiesAnyOf(
                failure -> assertThat(failure).isEmpty(),
                failure -> assertThat(failure).startsWith("RING_UNCLEAR"));
        if (read.failure(row).isEmpty()) {
          compared++;
          assertThat(read.geometry(row).equalsTopo(area)).as(dialect + "\n" + text).isTrue();
        }
      }
    }
    assertThat(compared).isGreaterThan(400);
  }

  /** Cells of a grid, x north as in the file; they touch in corners and leave holes. */
  private static Geometry cells(Seeded seeded) {
    List<Geometry> cells = new ArrayList<>();
    int size = seeded.between(1, 6);
    for (int i = 0; i < size * size; i++) {
      if (seeded.chance(0.7)) {
        double x = N + 7 * (i % size);
        double y = E + 11.0 * (i / size);
        cells.add(FACTORY.toGeometry(new Envelope(x, x + 7, y, y + 11)));
      }
    }
    return UnaryUnionOp.union(cells, FACTORY);
  }

  /** Open rings in any order, from any point, in any direction. */
  private static List<List<Coordinate>> rings(Geometry area, Seeded seeded) {
    List<List<Coordinate>> rings = new ArrayList<>();
    for (int i = 0; i < area.getNumGeometries(); i++) {
      Polygon polygon = (Polygon) area.getGeometryN(i);
      rings.add(open(polygon.getExteriorRing().getCoordinates(), seeded));
      for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
        rings.add(open(polygon.getInteriorRingN(h).getCoordinates(), seeded));
      }
    }
    Collections.shuffle(rings, new Random(seeded.between(0, 1_000_000)));
    return rings;
  }

  private static List<Coordinate> open(Coordinate[] closed, Seeded seeded) {
    List<Coordinate> points = new ArrayList<>(List.of(closed).subList(0, closed.length - 1));
    Collections.rotate(points, seeded.between(0, points.size() - 1));
    if (seeded.chance(0.5)) {
      Collections.reverse(points);
    }
    return points;
  }

  private static String text(List<List<Coordinate>> rings, Dialect dialect) {
    StringBuilder text = new StringBuilder("[地块坐标]").append(dialect.end());
    for (int parcel = 0; parcel < 2; parcel++) {
      text.append(",,DK").append(parcel).append(",甲,面,,,,@").append(dialect.end());
      int number = 0;
      for (int r = 0; r < rings.size(); r++) {
        List<Coordinate> ring = rings.get(r);
        int first = ++number;
        for (int i = 0; i < ring.size(); i++) {
          number += i == 0 ? 0 : 1;
          text.append(dialect.line(number, dialect.label(r), ring.get(i))).append(dialect.end());
        }
        closing(text, dialect, r, first, ring.get(0));
      }
    }
    return text.toString();
  }

  /** As the standard has it, missing, with the number of the next ring, new, or twice. */
  private static void closing(
      StringBuilder text, Dialect dialect, int ring, int first, Coordinate at) {
    String own = dialect.label(ring);
    String line =
        switch (dialect.closing()) {
          case 1 -> dialect.tellsRings() ? "" : dialect.line(first, own, at) + dialect.end();
          case 2 -> dialect.line(first, dialect.label(ring + 1), at) + dialect.end();
          case 3 -> dialect.line(first + 5000, own, at) + dialect.end();
          case 4 -> (dialect.line(first, own, at) + dialect.end()).repeat(2);
          default -> dialect.line(first, own, at) + dialect.end();
        };
    text.append(line);
  }
}
