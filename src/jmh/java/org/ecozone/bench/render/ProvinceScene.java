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
import org.ecozone.carto.style.GeometryKind;
import org.ecozone.carto.style.MapStyle;
import org.ecozone.carto.style.StyleRule;
import org.ecozone.carto.style.Symbolizer;
import org.ecozone.carto.style.Symbolizer.Cap;
import org.ecozone.carto.style.Symbolizer.Fill;
import org.ecozone.carto.style.Symbolizer.Join;
import org.ecozone.carto.style.Symbolizer.Stroke;
import org.ecozone.carto.style.library.StyleLibrary;
import org.ecozone.carto.style.library.StyledLayer;
import org.ecozone.geo.Crs;
import org.ecozone.job.Progress;
import org.ecozone.zone.ZoneLayer;

/** The layers of a file as a map. */
final class ProvinceScene {
  private static final int[] COLOURS = {
    0xffe9f5db, 0xffc9ada7, 0xff90be6d, 0xfff9c74f, 0xfff94144, 0xff577590
  };
  private static final int OUTLINE = 0xff232323;
  private static final double OUTLINE_PX = 0.26 / 0.28;
  private static final int WHITE = 0xffffffff;

  private final Crs crs;
  private final List<ZoneLayer> layers;
  private final List<FeatureSet> features = new ArrayList<>();

  private ProvinceScene(List<ZoneLayer> layers, Crs crs) {
    this.layers = layers;
    this.crs = crs;
  }

  static List<ZoneLayer> layers(Path zones) throws Exception {
    return ZoneWorld.layers(zones, Installation.find(Map.of()).profileFolders().get(0), 2);
  }

  static ProvinceScene of(List<ZoneLayer> layers, Crs crs) throws Exception {
    ProvinceScene scene = new ProvinceScene(layers, crs);
    for (ZoneLayer layer : layers) {
      scene.features.add(FeatureSet.of(layer, crs, Progress.NONE));
    }
    return scene;
  }

  List<FeatureSet> features() {
    return features;
  }

  /**
   * A plain fill and an outline of 0.26 mm for each layer, as QGIS paints one that was just added.
   */
  MapScene plain() {
    List<SceneLayer> scene = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      scene.add(new SceneLayer.Features(layers.get(i).code() + i, features.get(i), plain(i)));
    }
    return new MapScene(crs, WHITE, scene);
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

  /** The shipped styles: hatches, patterns, names. */
  MapScene statutory(Path styles) {
    StyleLibrary library = new StyleLibrary(null, styles);
    List<SceneLayer> scene = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      ZoneLayer layer = layers.get(i);
      GeometryKind kind = GeometryKind.of(layer.zones().get(0).geometry());
      MapStyle style =
          library
              .find(new StyledLayer("", layer.code(), layer.source().table(), kind, List.of()))
              .style();
      scene.add(new SceneLayer.Features(layer.code() + i, features.get(i), style));
    }
    return new MapScene(crs, WHITE, scene);
  }
}
