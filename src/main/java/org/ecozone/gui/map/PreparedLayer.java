package org.ecozone.gui.map;

import java.util.List;
import org.ecozone.carto.FeatureSet;
import org.ecozone.carto.RasterPicture;
import org.ecozone.carto.SceneLayer;
import org.ecozone.carto.raster.RasterLayer;
import org.ecozone.carto.style.FeatureCondition;
import org.ecozone.carto.style.MapStyle;
import org.ecozone.geo.Crs;
import org.locationtech.jts.geom.Envelope;

/**
 * A layer made ready for the map. Immutable.
 *
 * @param key what it was made from
 * @param vector features with their style; null for a raster, or if the layer cannot be shown
 * @param raster null for features, or if the layer cannot be shown
 * @param extent in the map's CRS; null-envelope if there is nothing
 * @param problems what is not as it should be
 */
record PreparedLayer(
    Key key, Vector vector, Raster raster, Envelope extent, List<LayerProblem> problems) {
  /**
   * What a prepared layer depends on.
   *
   * @param content a ZoneLayer, a draft, or the stamp of a raster file; compared by identity, for
   *     reading makes new ones
   */
  record Key(Object content, Crs crs, String filter, String style) {
    boolean sameFeatures(Key other) {
      return content == other.content && crs.equals(other.crs);
    }

    boolean sameAs(Key other) {
      return sameFeatures(other) && filter.equals(other.filter) && style.equals(other.style);
    }

    Key withStyle(String other) {
      return new Key(content, crs, filter, other);
    }
  }

  /** Features in the map's CRS. */
  record Vector(FeatureSet features, MapStyle style, FeatureCondition condition) {}

  /** A base map; the layer is closed when nobody shows it any more. */
  record Raster(RasterLayer layer, RasterPicture picture) {}

  PreparedLayer {
    problems = List.copyOf(problems);
    extent = new Envelope(extent);
  }

  static PreparedLayer failed(Key key, LayerProblem problem) {
    return new PreparedLayer(key, null, null, new Envelope(), List.of(problem));
  }

  boolean isShown() {
    return vector != null || raster != null;
  }

  PreparedLayer withKey(Key other) {
    return new PreparedLayer(other, vector, raster, extent, problems);
  }

  SceneLayer scene(String id, double opacity) {
    return vector == null
        ? new SceneLayer.Raster(id, raster.picture(), opacity)
        : new SceneLayer.Features(
            id, vector.features(), vector.style(), opacity, vector.condition());
  }

  void close() {
    if (raster != null) {
      raster.layer().close();
    }
  }
}
