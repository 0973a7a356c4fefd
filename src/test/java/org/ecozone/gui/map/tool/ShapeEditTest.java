package org.ecozone.gui.map.tool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class ShapeEditTest {
  private static final String SQUARE =
      "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (4 4, 6 4, 6 6, 4 4))";

  private static Geometry wkt(String text) {
    try {
      return new WKTReader().read(text);
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void nothingDoneIsTheSameGeometry() {
    for (String text :
        new String[] {
          SQUARE,
          "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
          "LINESTRING (0 0, 1 1, 2 0)",
          "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))",
          "POINT (1 2)",
          "MULTIPOINT ((1 2), (3 4))"
        }) {
      assertThat(new ShapeEdit(wkt(text)).geometry().equalsExact(wkt(text))).as(text).isTrue();
    }
  }

  @Test
  void theVertexThatClosesARingMovesWithTheFirst() {
    ShapeEdit edit = new ShapeEdit(wkt(SQUARE));
    edit.move(edit.vertexAt(new Coordinate(0.2, 0.1), 1), new Coordinate(-1, -1));

    assertThat(
            edit.geometry()
                .equalsExact(
                    wkt("POLYGON ((-1 -1, 10 0, 10 10, 0 10, -1 -1), (4 4, 6 4, 6 6, 4 4))")))
        .isTrue();
  }

  @Test
  void theGeometryItBeganWithStaysAsItWas() {
    Geometry before = wkt(SQUARE);
    ShapeEdit edit = new ShapeEdit(before);
    edit.moveAll(100, 0);

    assertThat(before.equalsExact(wkt(SQUARE))).isTrue();
    assertThat(edit.geometry().getEnvelopeInternal()).isEqualTo(new Envelope(100, 110, 0, 10));
  }

  @Test
  void aVertexIsMadeOnTheEdgeThatCloses() {
    ShapeEdit edit = new ShapeEdit(wkt(SQUARE));
    ShapeEdit.OnEdge place = edit.edgeAt(new Coordinate(0.5, 5), 1);
    edit.insert(place);

    assertThat(
            edit.geometry()
                .equalsExact(
                    wkt("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 5, 0 0), (4 4, 6 4, 6 6, 4 4))")))
        .isTrue();
  }

  @Test
  void aRingKeepsThreeVerticesAndALineTwo() {
    ShapeEdit hole = new ShapeEdit(wkt(SQUARE));
    assertThat(hole.remove(new ShapeEdit.Vertex(1, 0))).isFalse();
    assertThat(hole.remove(new ShapeEdit.Vertex(0, 0))).isTrue();
    assertThat(
            hole.geometry()
                .equalsExact(wkt("POLYGON ((10 0, 10 10, 0 10, 10 0), (4 4, 6 4, 6 6, 4 4))")))
        .isTrue();
    assertThat(new ShapeEdit(wkt("LINESTRING (0 0, 1 1)")).remove(new ShapeEdit.Vertex(0, 0)))
        .isFalse();
  }

  @Test
  void nothingWithinReachIsNothing() {
    ShapeEdit edit = new ShapeEdit(wkt(SQUARE));

    assertThat(edit.vertexAt(new Coordinate(2, 2), 1)).isNull();
    assertThat(edit.edgeAt(new Coordinate(2, 2), 1)).isNull();
  }

  @Test
  void handlesAreThoseOfTheWindowAndNotAnyNumberOfThem() {
    ShapeEdit edit = new ShapeEdit(wkt(SQUARE));

    assertThat(edit.within(new Envelope(3, 7, 3, 7), 10)).hasSize(3);
    assertThat(edit.within(new Envelope(-1, 11, -1, 11), 6)).isEmpty();
  }
}
