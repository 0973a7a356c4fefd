package org.ecozone.carto.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ecozone.carto.FeatureSet;
import org.ecozone.carto.SceneLayer;
import org.ecozone.carto.style.FeatureCondition;
import org.ecozone.carto.style.MapStyle;
import org.ecozone.carto.style.RuleChoice;
import org.ecozone.carto.style.StyleRule;
import org.ecozone.support.Seeded;
import org.ecozone.support.Shapes;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

class ActiveRulesTest {
  @Test
  void rulesOfAFeatureAreThoseThatTheStyleChoosesForIt() {
    Seeded random = Seeded.of("ActiveRulesTest");
    for (int i = 0; i < 200; i++) {
      MapStyle style = style(random);
      Geometry[] points = new Geometry[10];
      java.util.Arrays.setAll(points, n -> Shapes.point(n, n));
      FeatureSet features = Scenes.features(points);
      StyleClasses classes = new StyleClasses(new SceneLayer.Features("l", features, style));
      double scale = Math.pow(10, random.between(1, 6));
      ActiveRules active = ActiveRules.of(style, scale);
      for (int feature = 0; feature < features.size(); feature++) {
        List<StyleRule> found = new ArrayList<>();
        for (ActiveRules.Pass pass : active.passes()) {
          pass.find(classes, feature, found);
        }
        List<StyleRule> expected =
            new ArrayList<>(RuleChoice.of(style, scale, features.value(feature)));
        expected.sort(Comparator.comparingInt(StyleRule::pass));
        assertThat(found).isEqualTo(expected);
      }
    }
  }

  /** Up to a hundred rules in three passes, some of them for the others, some out of scale. */
  private static MapStyle style(Seeded random) {
    List<StyleRule> rules = new ArrayList<>();
    int count = random.between(1, 100);
    for (int i = 0; i < count; i++) {
      long divisor = random.between(1, 12);
      FeatureCondition condition = value -> (Long) value.apply("n") % divisor == 0;
      double min = random.chance(0.3) ? Math.pow(10, random.between(1, 4)) : 0;
      double max = random.chance(0.3) ? 100 * min + 1000 : Double.POSITIVE_INFINITY;
      rules.add(
          new StyleRule(
              "r" + i,
              "",
              condition,
              random.chance(0.1),
              random.between(0, 2),
              min,
              max,
              List.of(Styles.fill(i))));
    }
    return new MapStyle("random", rules, List.of());
  }
}
