package org.ecozone.bench.render;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecozone.app.Installation;
import org.ecozone.bench.world.ZoneWorld;
import org.ecozone.carto.FeatureSet;
import org.ecozone.carto.MapScene;
import org.ecozone.carto.SceneLayer;
import org.ecozone.carto.style.FeatureCondition;
import org.ecozone.carto.style.MapStyle;
import org.ecozone.carto.style.StyleRule;
import org.ecozone.carto.style.Symbolizer;
import org.ecozone.carto.style.Symbolizer.Cap;
import org.ecozone.carto.style.Symbolizer.Fill;
import org.ecozone.carto.style.Symbolizer.Join;
import org.ecozone.carto.style.Symbolizer.Stroke;
import org.ecozone.geo.Crs;
import org.ecozone.job.Progress;
import org.ecozone.zone.ZoneLayer;

/**
 * The five layers of the province with a plain fill and an outline of 0.26 mm each, as QGIS paints
 * a layer that was just added.
 */
final class ProvinceScene {
  private static final int[] COLOURS = {
    0xffe9f5db, 0xffc9ada7, 0xff90be6d, 0xfff9c74f, 0xfff94144, 0xff577590
  };
  private static final int OUTLINE = 0xff232323;
  private static final double OUTLINE_PX = 0.26 / 0.28;

  private ProvinceScene() {}

  static List<ZoneLayer> layers(Path zones) throws Exception {
    return ZoneWorld.layers(zones, Installation.find(Map.of()).profileFolders().get(0), 2);
  }

  static MapScene of(List<ZoneLayer> layers, Crs crs) throws Exception {
    List<SceneLayer> scene = new ArrayList<>();
    for (ZoneLayer layer : layers) {
      FeatureSet features = FeatureSet.of(layer, crs, Progress.NONE);
      scene.add(new SceneLayer.Features(layer.code(), features, plain(scene.size())));
    }
    return new MapScene(crs, 0xffffffff, scene);
  }

  private static MapStyle plain(int number) {
    Stroke outline = new Stroke(OUTLINE, OUTLINE_PX, List.of(), Cap.BUTT, Join.BEVEL);
    Symbolizer area =
        new Symbolizer.Area(new Fill.Solid(COLOURS[number % COLOURS.length]), outline);
    StyleRule rule =
        new StyleRule(
            "all", "", FeatureCondition.ALL, false, 0, Double.POSITIVE_INFINITY, List.of(area));
    return new MapStyle("plain", List.of(rule), List.of());
  }
}
