package org.ecozone.gui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.ecozone.app.AppException;
import org.ecozone.app.raster.OpenRaster;
import org.ecozone.app.table.ShownFeatures;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.carto.FeatureSet;
import org.ecozone.carto.raster.RasterException;
import org.ecozone.carto.style.FeatureCondition;
import org.ecozone.carto.style.StyleIssue;
import org.ecozone.carto.style.library.FoundStyle;
import org.ecozone.geo.CrsException;
import org.ecozone.gui.map.LayerProblem.Kind;
import org.ecozone.job.Progress;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Texts;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;

/** Makes layers ready for the map, on workers. One for each layer that is made. */
final class LayerPreparation {
  /** Name under which a feature answers its id, which no column can have. */
  private static final String FID = "\u0000fid";

  private final StyleSource styles;
  private final OpenRaster rasters;
  private final Lang lang;
  private final LayerItem.Layer item;
  private final PreparedLayer.Key key;
  private final List<LayerProblem> problems = new ArrayList<>();

  LayerPreparation(
      StyleSource styles,
      OpenRaster rasters,
      Lang lang,
      LayerItem.Layer item,
      PreparedLayer.Key key) {
    this.styles = styles;
    this.rasters = rasters;
    this.lang = lang;
    this.item = item;
    this.key = key;
  }

  /**
   * Makes the layer ready.
   *
   * @param before the same layer as it was prepared last, null if it was not
   */
  PreparedLayer run(PreparedLayer before, Progress progress) {
    boolean same = before != null && before.isShown() && before.key().sameFeatures(key);
    if (item.kind() == LayerItem.Kind.RASTER) {
      return same ? before.withKey(key) : raster(progress);
    }
    try {
      return vector(same ? before.vector().features() : features(progress), progress);
    } catch (CrsException e) {
      return failed(Kind.CRS, crsReason(e));
    }
  }

  /** The layer failed in a way nobody expected. */
  PreparedLayer failed(Throwable failure) {
    return failed(
        Kind.FAILED, Objects.toString(failure.getMessage(), failure.getClass().getSimpleName()));
  }

  private PreparedLayer failed(Kind kind, String detail) {
    return PreparedLayer.failed(key, problem(kind, detail));
  }

  private LayerProblem problem(Kind kind, String detail) {
    return new LayerProblem(item.id(), item.table(), kind, detail);
  }

  /** Null for a draft or a raster. */
  private ZoneLayer layer() {
    return key.content() instanceof ZoneLayer layer ? layer : null;
  }

  private PreparedLayer raster(Progress progress) {
    OpenRaster.Opened opened = rasters.open(item.file(), item.table(), progress);
    if (opened.layer() == null) {
      return failed(Kind.BROKEN, sentence(opened.issues()));
    }
    try {
      PreparedLayer.Raster made =
          new PreparedLayer.Raster(opened.layer(), opened.layer().in(key.crs()));
      return new PreparedLayer(key, null, made, made.picture().extent(), List.of());
    } catch (RasterException e) {
      opened.layer().close();
      return failed(Kind.CRS, e.issue().message(lang));
    }
  }

  private FeatureSet features(Progress progress) throws CrsException {
    if (key.content() instanceof LayerContent.Draft draft) {
      List<FeatureSet.Feature> features =
          draft.features().stream()
              .map(
                  feature ->
                      new FeatureSet.Feature(feature.fid(), feature.geometry(), name -> null))
              .toList();
      return FeatureSet.of(features, draft.crs(), key.crs(), progress);
    }
    return FeatureSet.of(layer(), key.crs(), LayerPreparation::values, progress);
  }

  private static Function<String, Object> values(Zone zone) {
    return name -> name.equals(FID) ? (Object) zone.fid() : zone.attribute(name);
  }

  private PreparedLayer vector(FeatureSet features, Progress progress) {
    if (features.unplaced() > 0) {
      problems.add(problem(Kind.UNPLACED, Integer.toString(features.unplaced())));
    }
    ZoneLayer layer = layer();
    if (layer != null && !layer.lost().isEmpty()) {
      problems.add(problem(Kind.LOST, Integer.toString(layer.lost().size())));
    }
    FoundStyle found = styles.of(item, layer, dimension());
    boolean another = !item.style().isEmpty() && !item.style().equals(found.id());
    List<Issue> replaced =
        found.issues().stream()
            .filter(issue -> issue.code().equals(StyleIssue.STYLE_REPLACED.name()))
            .toList();
    if (another || !replaced.isEmpty()) {
      problems.add(problem(Kind.STYLE, sentence(replaced.isEmpty() ? found.issues() : replaced)));
    }
    PreparedLayer.Vector made =
        new PreparedLayer.Vector(features, found.style(), condition(layer, progress));
    return new PreparedLayer(key, made, null, features.extent(), problems);
  }

  private int dimension() {
    if (key.content() instanceof LayerContent.Draft draft) {
      return draft.features().isEmpty() ? 2 : draft.features().get(0).geometry().getDimension();
    }
    return layer().zones().isEmpty() ? 2 : layer().zones().get(0).geometry().getDimension();
  }

  private FeatureCondition condition(ZoneLayer layer, Progress progress) {
    if (key.filter().isBlank() || layer == null) {
      return FeatureCondition.ALL;
    }
    try {
      Set<Long> shown = ShownFeatures.of(key.filter(), item, layer, progress);
      return value -> value.apply(FID) instanceof Long fid && shown.contains(fid);
    } catch (AppException e) {
      problems.add(problem(Kind.FILTER, sentence(e.issues())));
      return FeatureCondition.ALL;
    }
  }

  private String sentence(List<Issue> issues) {
    return issues.isEmpty() ? "" : issues.get(0).message(lang);
  }

  private String crsReason(CrsException e) {
    return Texts.of("gui/map", lang)
        .get("problem.crs." + e.reason().name().toLowerCase(Locale.ROOT));
  }
}
