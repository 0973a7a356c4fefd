package org.ecozone.gui.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.ecozone.app.workspace.FeatureRef;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.carto.HitTest;
import org.ecozone.carto.MapScene;
import org.ecozone.carto.SceneLayer;
import org.ecozone.gui.inspect.InspectResult.FeatureHit;
import org.ecozone.gui.inspect.InspectResult.LayerHits;
import org.ecozone.gui.inspect.InspectResult.Position;
import org.ecozone.gui.inspect.InspectResult.Reason;
import org.ecozone.gui.inspect.InspectResult.Unasked;
import org.ecozone.gui.map.FeatureLookup;
import org.ecozone.gui.map.MapPlace;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;

/** A question about a place: gathered on the FX thread, answered on a worker. */
final class InspectQuery {
  /** Which layers are asked. */
  enum Mode {
    ALL,
    /** The uppermost layer that has something there. */
    TOP,
    /** The current layer. */
    CURRENT
  }

  private final MapPlace place;
  private final MapScene scene;
  private final Mode mode;
  private final String current;
  private final Map<String, ZoneLayer> layers = new LinkedHashMap<>();
  private final Map<String, String> titles = new LinkedHashMap<>();
  private final List<Unasked> unasked = new ArrayList<>();

  /** FX thread. */
  InspectQuery(
      MapPlace place,
      MapScene scene,
      Mode mode,
      Workspace workspace,
      UnaryOperator<String> titleOf) {
    this.place = place;
    this.scene = scene;
    this.mode = mode;
    this.current = workspace.currentLayer();
    List<LayerItem> items = workspace.project().layers();
    Set<String> shown = new HashSet<>();
    LayerTree.shown(items).forEach(layer -> shown.add(layer.id()));
    Set<String> onMap = new HashSet<>();
    scene.layers().forEach(layer -> onMap.add(layer.id()));
    for (LayerItem.Layer item : LayerTree.layers(items)) {
      if (item.kind() == LayerItem.Kind.ZONES) {
        titles.put(item.id(), titleOf.apply(item.id()));
        gather(item, workspace.content(item.id()), shown, onMap);
      }
    }
  }

  private void gather(
      LayerItem.Layer item, LayerContent content, Set<String> shown, Set<String> onMap) {
    String title = titles.get(item.id());
    Reason reason = reason(item, content, shown, onMap);
    if (reason != null) {
      unasked.add(new Unasked(title, reason));
    }
    if (content.layer() != null && onMap.contains(item.id())) {
      layers.put(item.id(), content.layer());
      if (!content.layer().lost().isEmpty()) {
        unasked.add(new Unasked(title, Reason.LOST));
      }
    }
  }

  private static Reason reason(
      LayerItem.Layer item, LayerContent content, Set<String> shown, Set<String> onMap) {
    return switch (content.state()) {
      case MISSING -> Reason.MISSING;
      case BROKEN -> Reason.BROKEN;
      case LOADING -> Reason.LOADING;
      case READY -> {
        if (!shown.contains(item.id())) {
          yield Reason.HIDDEN;
        }
        if (!onMap.contains(item.id())) {
          yield Reason.NOT_ON_MAP;
        }
        yield item.filter().isBlank() ? null : Reason.FILTERED;
      }
    };
  }

  /** On a worker. */
  InspectResult run() {
    MapScene asked =
        mode == Mode.CURRENT
            ? new MapScene(
                scene.crs(),
                scene.background(),
                scene.layers().stream().filter(layer -> layer.id().equals(current)).toList())
            : scene;
    Set<FeatureRef> holding = new HashSet<>();
    for (HitTest.Hit hit : HitTest.at(asked, place.x(), place.y(), 0)) {
      holding.add(new FeatureRef(hit.layerId(), hit.fid()));
    }
    Map<String, List<FeatureHit>> hits = new LinkedHashMap<>();
    for (HitTest.Hit hit : HitTest.at(asked, place.x(), place.y(), place.tolerance())) {
      FeatureHit feature = feature(hit, holding);
      boolean below = mode == Mode.TOP && !hits.isEmpty() && !hits.containsKey(hit.layerId());
      if (feature != null && !below) {
        hits.computeIfAbsent(hit.layerId(), id -> new ArrayList<>()).add(feature);
      }
    }
    hits.values().forEach(list -> list.sort(Comparator.comparing(FeatureHit::position)));
    List<LayerHits> found = new ArrayList<>();
    hits.forEach((id, features) -> found.add(new LayerHits(id, titles.get(id), features)));
    return new InspectResult(place, found, vectors(asked), unasked);
  }

  /** Null if the layer holds no such zone any more. */
  private FeatureHit feature(HitTest.Hit hit, Set<FeatureRef> holding) {
    ZoneLayer layer = layers.get(hit.layerId());
    Zone zone = layer == null ? null : FeatureLookup.zone(layer, hit.fid()).orElse(null);
    if (zone == null) {
      return null;
    }
    FeatureRef ref = new FeatureRef(hit.layerId(), hit.fid());
    boolean here = zone.geometry().getDimension() < 2 || holding.contains(ref);
    return new FeatureHit(ref, zone, layer.crs(), here ? Position.HERE : Position.BESIDE);
  }

  private int vectors(MapScene asked) {
    int count = 0;
    for (SceneLayer layer : asked.layers()) {
      count += layers.containsKey(layer.id()) ? 1 : 0;
    }
    return count;
  }
}
