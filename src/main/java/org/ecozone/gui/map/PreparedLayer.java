package org.ecozone.gui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.ecozone.app.AppException;
import org.ecozone.app.table.ShownFeatures;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.carto.FeatureSet;
import org.ecozone.carto.SceneLayer;
import org.ecozone.carto.style.FeatureCondition;
import org.ecozone.carto.style.MapStyle;
import org.ecozone.carto.style.library.FoundStyle;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.job.Progress;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Texts;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Envelope;

/**
 * A layer made ready for the map: features in the map's CRS, style, filter. Immutable.
 *
 * @param key what it was made from
 * @param features null if the layer cannot be shown
 * @param extent of the features; null-envelope if there are none
 * @param style null if it cannot be shown
 * @param condition which features
 * @param problems what is not as it should be
 */
record PreparedLayer(
    Key key,
    FeatureSet features,
    Envelope extent,
    MapStyle style,
    FeatureCondition condition,
    List<LayerProblem> problems) {
  /** Name under which a feature answers its id, which no column can have. */
  static final String FID = "\u0000fid";

  /** What a prepared layer depends on. Layers are compared by identity: reading makes new ones. */
  record Key(ZoneLayer layer, Crs crs, String filter, String style) {
    boolean sameFeatures(Key other) {
      return layer == other.layer && crs.equals(other.crs);
    }

    boolean sameAs(Key other) {
      return sameFeatures(other) && filter.equals(other.filter) && style.equals(other.style);
    }
  }

  PreparedLayer {
    problems = List.copyOf(problems);
  }

  /**
   * Makes a layer ready. On a worker.
   *
   * @param before the same layer as it was prepared last, null if it was not
   */
  static PreparedLayer of(
      LayerItem.Layer item,
      Key key,
      PreparedLayer before,
      StyleSource styles,
      Lang lang,
      Progress progress) {
    List<LayerProblem> problems = new ArrayList<>();
    String title = titleOf(item, key.layer());
    FeatureSet features;
    try {
      features =
          before != null && before.features != null && before.key.sameFeatures(key)
              ? before.features
              : FeatureSet.of(key.layer(), key.crs(), PreparedLayer::values, progress);
    } catch (CrsException e) {
      return failed(
          key, new LayerProblem(item.id(), title, LayerProblem.Kind.CRS, reason(e, lang)));
    }
    if (features.unplaced() > 0) {
      problems.add(
          new LayerProblem(
              item.id(), title, LayerProblem.Kind.UNPLACED, Integer.toString(features.unplaced())));
    }
    if (!key.layer().lost().isEmpty()) {
      problems.add(
          new LayerProblem(
              item.id(),
              title,
              LayerProblem.Kind.LOST,
              Integer.toString(key.layer().lost().size())));
    }
    FeatureCondition condition = condition(item, key, title, lang, problems, progress);
    MapStyle style = style(item, key, title, styles, lang, problems);
    return new PreparedLayer(key, features, features.extent(), style, condition, problems);
  }

  private static Function<String, Object> values(Zone zone) {
    return name -> name.equals(FID) ? (Object) zone.fid() : zone.attribute(name);
  }

  private static PreparedLayer failed(Key key, LayerProblem problem) {
    return new PreparedLayer(
        key, null, new Envelope(), null, FeatureCondition.ALL, List.of(problem));
  }

  /** The layer failed in a way nobody expected. */
  static PreparedLayer failed(LayerItem.Layer item, Key key, Throwable failure) {
    return failed(
        key,
        new LayerProblem(
            item.id(),
            titleOf(item, key.layer()),
            LayerProblem.Kind.FAILED,
            Objects.toString(failure.getMessage(), failure.getClass().getSimpleName())));
  }

  private static FeatureCondition condition(
      LayerItem.Layer item,
      Key key,
      String title,
      Lang lang,
      List<LayerProblem> problems,
      Progress progress) {
    if (key.filter().isBlank()) {
      return FeatureCondition.ALL;
    }
    try {
      Set<Long> shown =
          ShownFeatures.of(key.filter(), item.file(), item.table(), key.layer(), progress);
      return value -> value.apply(FID) instanceof Long fid && shown.contains(fid);
    } catch (AppException e) {
      problems.add(new LayerProblem(item.id(), title, LayerProblem.Kind.FILTER, sentence(e, lang)));
      return FeatureCondition.ALL;
    }
  }

  private static MapStyle style(
      LayerItem.Layer item,
      Key key,
      String title,
      StyleSource styles,
      Lang lang,
      List<LayerProblem> problems) {
    FoundStyle found = styles.of(item, key.layer());
    if (!item.style().isEmpty() && !item.style().equals(found.id())) {
      String why = found.issues().isEmpty() ? "" : found.issues().get(0).message(lang);
      problems.add(new LayerProblem(item.id(), title, LayerProblem.Kind.STYLE, why));
    }
    return found.style();
  }

  private static String sentence(AppException e, Lang lang) {
    return e.issues().isEmpty() ? "" : e.issues().get(0).message(lang);
  }

  private static String reason(CrsException e, Lang lang) {
    return Texts.of("gui/map", lang)
        .get("problem.crs." + e.reason().name().toLowerCase(Locale.ROOT));
  }

  /** As the user named it, else the profile's name, else the table. */
  static String titleOf(LayerItem.Layer item, ZoneLayer layer) {
    if (!item.title().isBlank()) {
      return item.title();
    }
    if (layer != null && !layer.title().isBlank()) {
      return layer.title();
    }
    return item.table().isBlank() ? String.valueOf(item.file().getFileName()) : item.table();
  }

  boolean isShown() {
    return features != null;
  }

  SceneLayer scene(String id, double opacity) {
    return new SceneLayer.Features(id, features, style, opacity, condition);
  }
}
