package org.ecozone.gui.map;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecozone.app.style.LayerStyling;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.carto.FeatureSet;
import org.ecozone.carto.SceneLayer;
import org.ecozone.carto.style.GeometryKind;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.gui.map.LayerProblem.Kind;
import org.ecozone.job.Progress;

/**
 * The project's sites as layers over all others: areas, then lines, then points.
 *
 * @param layers the lowest first
 * @param problems sites that cannot be shown
 */
record SiteLayers(List<SceneLayer> layers, List<LayerProblem> problems) {
  static final SiteLayers NONE = new SiteLayers(List.of(), List.of());

  /** Begins the ids of these layers; no layer of a project has such a one. */
  private static final String ID = "\u0000sites-";

  private static final String STYLE = "site";

  SiteLayers {
    layers = List.copyOf(layers);
    problems = List.copyOf(problems);
  }

  static boolean isOne(String layerId) {
    return layerId.startsWith(ID);
  }

  /** Same CRS and dimension: one layer. */
  private record Group(int dimension, String crs) {}

  /** Makes them. On a worker. */
  static SiteLayers of(
      List<SiteItem> sites, Crs map, LayerStyling styling, String title, Progress progress) {
    Map<String, List<FeatureSet.Feature>> groups = new TreeMap<>(Collections.reverseOrder());
    Map<String, Group> keys = new TreeMap<>();
    for (int i = 0; i < sites.size(); i++) {
      SiteItem site = sites.get(i);
      if (site.geometry() != null && !site.geometry().isEmpty()) {
        Group group = new Group(site.geometry().getDimension(), site.crs());
        String key = group.dimension() + group.crs();
        keys.put(key, group);
        groups
            .computeIfAbsent(key, any -> new ArrayList<>())
            .add(new FeatureSet.Feature(i, site.geometry(), name -> value(site, name)));
      }
    }
    List<SceneLayer> layers = new ArrayList<>();
    List<LayerProblem> problems = new ArrayList<>();
    groups.forEach(
        (key, features) -> {
          Group group = keys.get(key);
          try {
            FeatureSet set = FeatureSet.of(features, Crs.parse(group.crs()), map, progress);
            layers.add(
                new SceneLayer.Features(
                    ID + key, set, styling.find(STYLE, kind(group.dimension())).style()));
          } catch (CrsException e) {
            problems.add(
                new LayerProblem(
                    ID + key, title + " (" + features.size() + ")", Kind.CRS, group.crs()));
          }
        });
    return new SiteLayers(layers, problems);
  }

  private static Object value(SiteItem site, String name) {
    return switch (name) {
      case "name" -> site.name();
      case "code", "site_id" -> site.id();
      default -> site.attributes().get(name);
    };
  }

  private static GeometryKind kind(int dimension) {
    return switch (dimension) {
      case 0 -> GeometryKind.POINT;
      case 1 -> GeometryKind.LINE;
      default -> GeometryKind.AREA;
    };
  }
}
