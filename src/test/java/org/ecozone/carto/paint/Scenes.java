package org.ecozone.carto.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ecozone.carto.FeatureSet;
import org.ecozone.carto.MapScene;
import org.ecozone.carto.SceneLayer;
import org.ecozone.carto.Viewport;
import org.ecozone.carto.pixel.HatchTiles;
import org.ecozone.carto.pixel.PixelGrid;
import org.ecozone.carto.style.MapStyle;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.job.Progress;
import org.locationtech.jts.geom.Geometry;

/** Scenes and pictures for tests: EPSG:4544, a metre per pixel, the corner at 0, 0. */
public final class Scenes {
  public static final int WHITE = 0xffffffff;
  public static final Crs CRS = crs(4544);

  private Scenes() {}

  public static Crs crs(int epsg) {
    try {
      return Crs.ofEpsg(epsg);
    } catch (CrsException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Features 1, 2, ... with an attribute {@code n} of the same value. */
  public static FeatureSet features(Geometry... geometries) {
    List<FeatureSet.Feature> features = new ArrayList<>();
    for (Geometry geometry : geometries) {
      long fid = features.size() + 1L;
      Function<String, Object> value = Map.<String, Object>of("n", fid)::get;
      features.add(new FeatureSet.Feature(fid, geometry, value));
    }
    try {
      return FeatureSet.of(features, CRS, CRS, Progress.NONE);
    } catch (CrsException e) {
      throw new IllegalStateException(e);
    }
  }

  public static MapScene scene(SceneLayer... layers) {
    return new MapScene(CRS, WHITE, List.of(layers));
  }

  public static SceneLayer layer(MapStyle style, Geometry... geometries) {
    return new SceneLayer.Features("layer", features(geometries), style);
  }

  /** The upper left corner lies at x = 0, y = 0 downwards. */
  public static Viewport viewport(int widthPx, int heightPx) {
    return new Viewport(CRS, widthPx / 2.0, -heightPx / 2.0, 1, widthPx, heightPx, 1);
  }

  /** Pixels of a viewport, premultiplied. */
  public static int[] paint(MapScene scene, Viewport viewport) {
    return paint(scene, viewport, PixelGrid.of(viewport));
  }

  public static int[] paint(MapScene scene, Viewport viewport, PixelGrid part) {
    return new TileScene(new HatchTiles())
        .paint(ScenePlan.of(scene, null), part, MapScale.of(viewport), Progress.NONE);
  }
}
