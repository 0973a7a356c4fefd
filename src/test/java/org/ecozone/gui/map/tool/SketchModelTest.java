package org.ecozone.gui.map.tool;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecozone.app.measure.Shape;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class SketchModelTest {
  private final SketchModel model = new SketchModel(Shape.POLYGON);

  private void draw(int vertices) {
    for (int i = 0; i < vertices; i++) {
      model.add(new Coordinate(i, i * i));
    }
  }

  @Test
  void anAreaNeedsThreeVertices() {
    draw(2);
    assertThat(model.finish()).isFalse();
    assertThat(model.vertices()).hasSize(2);
    model.add(new Coordinate(9, 9));
    assertThat(model.finish()).isTrue();
    assertThat(model.isFinished()).isTrue();
  }

  @Test
  void theSamePlaceTwiceIsOneVertex() {
    model.add(new Coordinate(1, 1));
    model.add(new Coordinate(1, 1));

    assertThat(model.vertices()).hasSize(1);
  }

  @Test
  void anEndCanBeTakenBackAndTheDrawingGoesOn() {
    draw(3);
    model.finish();
    assertThat(model.undo()).isTrue();
    assertThat(model.isFinished()).isFalse();
    assertThat(model.vertices()).hasSize(3);
    model.add(new Coordinate(9, 0));
    assertThat(model.vertices()).hasSize(4);
  }

  @Test
  void aCancelCanBeTakenBack() {
    draw(3);
    assertThat(model.cancel()).isTrue();
    assertThat(model.isEmpty()).isTrue();
    assertThat(model.cancel()).isFalse();
    model.undo();
    assertThat(model.vertices()).hasSize(3);
  }

  @Test
  void backspaceTakesTheLastVertexButNotOfAFinishedDrawing() {
    draw(3);
    assertThat(model.removeLast()).isTrue();
    assertThat(model.last()).isEqualTo(new Coordinate(1, 1));
    assertThat(model.redo()).isFalse();
    model.undo();
    model.finish();
    assertThat(model.removeLast()).isFalse();
  }

  @Test
  void afterTheEndANewDrawingBegins() {
    draw(3);
    model.finish();
    model.add(new Coordinate(50, 50));

    assertThat(model.vertices()).containsExactly(new Coordinate(50, 50));
    assertThat(model.isFinished()).isFalse();
  }

  @Test
  void aPointIsFinishedAtOnce() {
    SketchModel point = new SketchModel(Shape.POINT);
    point.add(new Coordinate(1, 2));

    assertThat(point.isFinished()).isTrue();
  }
}
