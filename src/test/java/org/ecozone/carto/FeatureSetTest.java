package org.ecozone.carto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.ecozone.carto.paint.Scenes;
import org.ecozone.carto.paint.Styles;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.geo.packed.IntList;
import org.ecozone.job.Progress;
import org.ecozone.support.Seeded;
import org.ecozone.support.Shapes;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

class FeatureSetTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final Function<String, Object> NOTHING = name -> null;

  private static List<Geometry> randomShapes(Seeded random) {
    List<Geometry> shapes = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      double x = random.between(0, 1000);
      double y = random.between(0, 1000);
      shapes.add(
          switch (i % 4) {
            case 0 -> random.polygonWithHole(x, y, random.between(5, 200), 20);
            case 1 -> random.line(x, y, 60, 12);
            case 2 -> random.point(0, 0, 1000, 1000);
            default ->
                FACTORY.createGeometryCollection(
                    new Geometry[] {random.polygon(x, y, 30, 7), random.polygon(x + 90, y, 40, 9)});
          });
    }
    return shapes;
  }

  @Test
  void featuresAtAPlaceAreThoseThatJtsFindsWithinTheTolerance() {
    Seeded random = Seeded.of("FeatureSetTest.at");
    List<Geometry> shapes = randomShapes(random);
    FeatureSet set = Scenes.features(shapes.toArray(Geometry[]::new));
    for (int i = 0; i < 500; i++) {
      Geometry place = random.point(-50, -50, 1050, 1050);
      double tolerance = random.between(0.0, 20.0);
      IntList found = new IntList();
      set.at(place.getCoordinate().x, place.getCoordinate().y, tolerance, found);
      found.sort();
      List<Integer> expected = new ArrayList<>();
      for (int k = 0; k < shapes.size(); k++) {
        if (shapes.get(k).distance(place) <= tolerance) {
          expected.add(k);
        }
      }
      assertThat(Arrays.stream(found.toArray()).boxed().toList()).isEqualTo(expected);
    }
  }

  @Test
  void featuresInARectangleAreThoseThatJtsFindsMeetingIt() {
    Seeded random = Seeded.of("FeatureSetTest.meeting");
    List<Geometry> shapes = randomShapes(random);
    FeatureSet set = Scenes.features(shapes.toArray(Geometry[]::new));
    for (int i = 0; i < 500; i++) {
      Envelope box =
          new Envelope(random.coordinate(0, 0, 1000, 1000), random.coordinate(0, 0, 1000, 1000));
      if (i % 2 == 0) {
        box = new Envelope(box.getMinX(), box.getMinX() + 3, box.getMinY(), box.getMinY() + 3);
      }
      IntList found = new IntList();
      set.meeting(box, found);
      found.sort();
      Geometry area = FACTORY.toGeometry(box);
      List<Integer> expected = new ArrayList<>();
      for (int k = 0; k < shapes.size(); k++) {
        if (shapes.get(k).distance(area) == 0) {
          expected.add(k);
        }
      }
      assertThat(Arrays.stream(found.toArray()).boxed().toList()).isEqualTo(expected);
    }
  }

  @Test
  void aHitTestGivesTheUppermostFirstAndLeavesOutWhatIsFiltered() {
    FeatureSet below = Scenes.features(Shapes.square(0, 0, 10), Shapes.square(0, 0, 20));
    FeatureSet above = Scenes.features(Shapes.square(5, 5, 10), Shapes.square(90, 0, 1));
    MapScene scene =
        Scenes.scene(
            new SceneLayer.Features("below", below, Styles.solid(1)),
            new SceneLayer.Features("above", above, Styles.solid(1)));
    assertThat(HitTest.at(scene, 7, 7, 0.1))
        .extracting(hit -> hit.layerId() + hit.fid())
        .containsExactly("above1", "below2", "below1");
    assertThat(HitTest.meeting(scene, new Envelope(80, 100, -5, 5)))
        .extracting(HitTest.Hit::fid)
        .containsExactly(2L);
    MapScene filtered =
        Scenes.scene(
            new SceneLayer.Features(
                "below", below, Styles.solid(1), 1, value -> value.apply("n").equals(2L)));
    assertThat(HitTest.at(filtered, 7, 7, 0.1)).extracting(HitTest.Hit::fid).containsExactly(2L);
  }

  @Test
  void geometryOfAnotherCrsIsThatOfTheTransformation() throws CrsException {
    Crs degrees = Crs.ofEpsg(4490);
    Crs map = Crs.ofEpsg(4544);
    Seeded random = Seeded.of("FeatureSetTest.crs");
    CrsTransform transform = CrsTransform.between(degrees, map);
    List<FeatureSet.Feature> features = new ArrayList<>();
    for (int i = 0; i < 1200; i++) {
      Geometry shape = random.polygon(104 + 0.001 * i, 33, 0.01, 12);
      features.add(new FeatureSet.Feature(i, shape, NOTHING));
    }
    FeatureSet set = FeatureSet.of(features, degrees, map, Progress.NONE);
    for (int i = 0; i < features.size(); i++) {
      double[] ring = set.paths().path(set.paths().firstPath(i));
      Geometry exact = transform.apply(features.get(i).geometry());
      Geometry ours = ring(ring);
      for (org.locationtech.jts.geom.Coordinate c : exact.getCoordinates()) {
        assertThat(ours.getCoordinates()).contains(c);
      }
      assertThat(set.extent(i).contains(exact.getEnvelopeInternal())).isTrue();
    }
  }

  @Test
  void aLongEdgeThatBendsOnTheMapGetsPoints() throws CrsException {
    Crs degrees = Crs.ofEpsg(4490);
    Crs map = Crs.ofEpsg(4544);
    Geometry box = Shapes.rectangle(103, 33, 4, 1);
    FeatureSet set =
        FeatureSet.of(
            List.of(new FeatureSet.Feature(1, box, NOTHING)), degrees, map, Progress.NONE);
    Geometry onMap = ring(set.paths().path(0));
    CrsTransform transform = CrsTransform.between(degrees, map);
    for (double x = 103; x <= 107; x += 0.01) {
      Geometry place = transform.apply(Shapes.point(x, 33));
      assertThat(onMap.getBoundary().distance(place)).isCloseTo(0, within(0.05));
    }
  }

  @Test
  void aFeatureWithoutAPlaceOnTheMapIsCountedAndNotPainted() throws CrsException {
    Geometry lost =
        AffineTransformation.translationInstance(0, 89.9).transform(Shapes.square(104, 33, 1));
    List<FeatureSet.Feature> features =
        List.of(
            new FeatureSet.Feature(1, Shapes.square(104, 33, 1), NOTHING),
            new FeatureSet.Feature(2, lost, NOTHING));
    FeatureSet set = FeatureSet.of(features, Crs.ofEpsg(4490), Crs.ofEpsg(4544), Progress.NONE);
    assertThat(set.unplaced()).isEqualTo(1);
    assertThat(set.size()).isEqualTo(2);
    assertThat(set.extent(1).isNull()).isTrue();
    assertThat(set.find(2)).isEqualTo(1);
    assertThat(set.find(77)).isEqualTo(-1);
  }

  @Test
  void coordinatesOfAnotherDatumAreNotMovedSilently() {
    List<FeatureSet.Feature> features =
        List.of(new FeatureSet.Feature(1, Shapes.square(104, 33, 1), NOTHING));
    assertThatThrownBy(
            () -> FeatureSet.of(features, Crs.ofEpsg(4610), Crs.ofEpsg(4544), Progress.NONE))
        .isInstanceOf(CrsException.class);
  }

  @Test
  void aSetWithoutFeaturesIsEmptyEverywhere() throws CrsException {
    FeatureSet set = FeatureSet.of(List.of(), Scenes.CRS, Scenes.CRS, Progress.NONE);
    set.prepareLevels(Progress.NONE);
    IntList found = new IntList();
    set.at(0, 0, 1e9, found);
    set.meeting(new Envelope(-1e9, 1e9, -1e9, 1e9), found);
    assertThat(found.size()).isZero();
    assertThat(set.extent().isNull()).isTrue();
  }

  @Test
  void anEmptyGeometryHarmsNothing() {
    FeatureSet set =
        Scenes.features(FACTORY.createPolygon(), Shapes.square(0, 0, 10), FACTORY.createPoint());
    set.prepareLevels(Progress.NONE);
    MapScene scene =
        Scenes.scene(
            new SceneLayer.Features(
                "l",
                set,
                Styles.style(
                    Styles.rule(
                        Styles.fill(0xffff0000),
                        new org.ecozone.carto.style.Symbolizer.Line(Styles.stroke(1, 1), 0)))));
    assertThat(HitTest.at(scene, 5, 5, 1)).hasSize(1);
    Scenes.paint(scene, Scenes.viewport(20, 20));
  }

  @Test
  void attributesAreThoseOfTheFeature() {
    FeatureSet set = Scenes.features(Shapes.point(1, 1), Shapes.point(2, 2));
    assertThat(set.value(1).apply("n")).isEqualTo(2L);
    assertThat(set.value(1).apply("other")).isNull();
  }

  @Test
  void aPlaceInsideAnAreaLiesInItAndNotInItsHole() {
    Seeded random = Seeded.of("FeatureSetTest.inner");
    for (int i = 0; i < 200; i++) {
      Geometry shape = random.polygonWithHole(0, 0, 100, 25);
      double[] place = Scenes.features(shape).innerPoint(0);
      assertThat(shape.contains(Shapes.point(place[0], place[1]))).isTrue();
    }
  }

  private static Geometry ring(double[] xy) {
    double[] open = Arrays.copyOf(xy, xy.length - 2);
    return Shapes.polygon(open);
  }
}
