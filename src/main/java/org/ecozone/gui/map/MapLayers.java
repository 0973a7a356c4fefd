package org.ecozone.gui.map;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.ecozone.app.Installation;
import org.ecozone.app.raster.OpenRaster;
import org.ecozone.app.style.LayerStyling;
import org.ecozone.app.table.LayerNames;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.carto.MapScene;
import org.ecozone.carto.SceneLayer;
import org.ecozone.geo.Crs;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.zone.Severity;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Envelope;

/**
 * The scene of the map: the visible layers of the workspace, each made ready in the background and
 * kept until its content, filter, style or the map's CRS change. FX thread.
 */
final class MapLayers {
  /** The window's style sheet paints what lies under all layers. */
  private static final int NO_BACKGROUND = 0;

  /** Name that no style has. */
  private static final String STALE = "\u0000";

  private final Desk desk;
  private final StyleSource styles;
  private final OpenRaster rasters = new OpenRaster();
  private final Map<String, PreparedLayer> prepared = new HashMap<>();
  private final Map<String, PreparedLayer.Key> underWay = new HashMap<>();
  private final ReadOnlyObjectWrapper<MapScene> scene = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper preparing = new ReadOnlyBooleanWrapper();
  private final ObservableList<LayerProblem> problems = FXCollections.observableArrayList();

  /** One for all: it is held weakly by the list, and so are those who listen to it. */
  private final ObservableList<LayerProblem> problemsShown =
      FXCollections.unmodifiableObservableList(problems);

  private final LayerStyling siteStyles;
  private Crs crs;
  private SiteLayers sites = SiteLayers.NONE;
  private List<SiteItem> sitesMade = List.of();
  private LayerProblem paintingFailure;
  private LayerNames names = LayerNames.NONE;

  MapLayers(Desk desk, StyleSource styles) {
    this.desk = desk;
    this.styles = styles;
    siteStyles = new LayerStyling(desk.installation());
    readNames();
  }

  /** Null while there is no CRS. */
  ReadOnlyObjectProperty<MapScene> scene() {
    return scene.getReadOnlyProperty();
  }

  /** True while a layer is being made ready or still being read. */
  ReadOnlyBooleanProperty preparing() {
    return preparing.getReadOnlyProperty();
  }

  /** What is not on the map as it should be, in the order of the tree. */
  ObservableList<LayerProblem> problems() {
    return problemsShown;
  }

  /** Null for none. */
  void setCrs(Crs mapCrs) {
    crs = mapCrs;
    prepared.values().forEach(PreparedLayer::close);
    prepared.clear();
    underWay.clear();
    sites = SiteLayers.NONE;
    sitesMade = List.of();
    refresh();
  }

  /** Styles are asked for again: they changed on disk. */
  void forgetStyles() {
    prepared.replaceAll((id, layer) -> layer.withKey(layer.key().withStyle(STALE)));
    refresh();
  }

  /** Looks at the workspace again. Cheap where nothing changed. */
  void refresh() {
    Workspace workspace = desk.workspace();
    List<LayerItem> items = workspace.project().layers();
    Set<String> ids = LayerTree.ids(items);
    prepared.entrySet().removeIf(entry -> !ids.contains(entry.getKey()) && closed(entry));
    underWay.keySet().retainAll(ids);
    prepareSites();
    if (crs == null) {
      scene.set(null);
      tellState();
      return;
    }
    for (LayerItem.Layer item : LayerTree.shown(items)) {
      Object content = drawable(item, workspace.content(item.id()));
      if (content != null) {
        prepare(item, content);
      }
    }
    assemble();
  }

  /** The project's sites, where they are other ones than before. */
  private void prepareSites() {
    List<SiteItem> wanted = desk.workspace().project().sites();
    Crs map = crs;
    if (map == null || wanted == sitesMade || wanted.equals(sitesMade)) {
      return;
    }
    sitesMade = wanted;
    String title = desk.texts().get("gui/map.sites");
    desk.jobs()
        .run(
            new Job<>(
                "gui/map.job.prepare",
                List.of(title),
                "map-sites",
                progress -> SiteLayers.of(wanted, map, siteStyles, title, progress),
                made -> {
                  sites = made;
                  assemble();
                },
                failure -> desk.messages().failure(failure)));
  }

  private static boolean closed(Map.Entry<String, PreparedLayer> entry) {
    entry.getValue().close();
    return true;
  }

  /** What of a layer can be drawn now; null for nothing. */
  private static Object drawable(LayerItem.Layer item, LayerContent content) {
    return switch (content.state()) {
      case READY -> item.kind() == LayerItem.Kind.RASTER ? rasterKey(content) : content.layer();
      case LOADING ->
          content.draft() != null && content.draft().crs() != null
              ? content.draft()
              : content.layer();
      case MISSING, BROKEN -> null;
    };
  }

  private static Object rasterKey(LayerContent content) {
    return content.readAs() == null ? content : content.readAs();
  }

  private void prepare(LayerItem.Layer item, Object content) {
    PreparedLayer.Key key = new PreparedLayer.Key(content, crs, item.filter(), item.style());
    PreparedLayer before = prepared.get(item.id());
    if (before != null && before.key().sameAs(key)) {
      underWay.remove(item.id());
      return;
    }
    PreparedLayer.Key asked = underWay.get(item.id());
    if (asked != null && asked.sameAs(key)) {
      return;
    }
    underWay.put(item.id(), key);
    LayerPreparation work = new LayerPreparation(styles, rasters, desk.texts().lang(), item, key);
    desk.jobs()
        .run(
            new Job<>(
                "gui/map.job.prepare",
                List.of(title(item.id())),
                "map-layer-" + item.id(),
                progress -> work.run(before, progress),
                made -> take(item.id(), key, made),
                failure -> take(item.id(), key, work.failed(failure))));
  }

  private void take(String layerId, PreparedLayer.Key key, PreparedLayer made) {
    PreparedLayer.Key asked = underWay.get(layerId);
    if (asked != null && asked.sameAs(key)) {
      underWay.remove(layerId);
      PreparedLayer before = prepared.put(layerId, made);
      if (before != null && before.raster() != made.raster()) {
        before.close();
      }
      assemble();
    } else if (prepared.get(layerId) == null || prepared.get(layerId).raster() != made.raster()) {
      made.close();
    }
  }

  private void assemble() {
    List<LayerItem.Layer> shown = LayerTree.shown(desk.workspace().project().layers());
    List<SceneLayer> layers = new ArrayList<>();
    for (LayerItem.Layer item : shown) {
      PreparedLayer layer = prepared.get(item.id());
      if (layer != null && layer.isShown() && isDrawable(item)) {
        layers.add(layer.scene(item.id(), item.opacity()));
      }
    }
    Collections.reverse(layers); // the tree has the uppermost first, a scene the lowest
    layers.addAll(sites.layers());
    MapScene made = new MapScene(crs, NO_BACKGROUND, layers);
    if (!made.equals(scene.get())) {
      scene.set(made);
    }
    tellState();
  }

  /** Features that were drawn stay while their layer is read again. */
  private boolean isDrawable(LayerItem.Layer item) {
    LayerContent.State state = desk.workspace().content(item.id()).state();
    return state == LayerContent.State.READY || state == LayerContent.State.LOADING;
  }

  private void tellState() {
    List<LayerProblem> found = new ArrayList<>();
    boolean waiting = !underWay.isEmpty();
    for (LayerItem.Layer item : LayerTree.shown(desk.workspace().project().layers())) {
      LayerContent content = desk.workspace().content(item.id());
      switch (content.state()) {
        case LOADING -> waiting = true;
        case MISSING -> found.add(problem(item, LayerProblem.Kind.MISSING, content));
        case BROKEN -> found.add(problem(item, LayerProblem.Kind.BROKEN, content));
        case READY -> {
          PreparedLayer layer = prepared.get(item.id());
          if (layer != null) {
            layer.problems().forEach(each -> found.add(each.withTitle(title(item.id()))));
          }
        }
      }
    }
    found.addAll(sites.problems());
    if (paintingFailure != null) {
      found.add(paintingFailure);
    }
    if (!found.equals(problems)) {
      announce(found);
      problems.setAll(found);
    }
    preparing.set(waiting);
  }

  /** The message bar says once what is not on the map; the map goes on saying it. */
  private void announce(List<LayerProblem> found) {
    List<LayerProblem> fresh =
        found.stream().filter(each -> each.hidesLayer() && !problems.contains(each)).toList();
    for (LayerProblem problem : fresh) {
      boolean saidByOthers =
          problem.kind() == LayerProblem.Kind.MISSING || problem.kind() == LayerProblem.Kind.BROKEN;
      if (!saidByOthers) {
        desk.messages().show(Severity.WARNING, problem.sentence(desk.texts()), problem.detail());
      }
    }
  }

  /** A part of the map could not be painted: said on the map until it is drawn anew. */
  void paintingFailed(Throwable failure) {
    if (paintingFailure == null) {
      paintingFailure =
          new LayerProblem(
              "",
              "",
              LayerProblem.Kind.PAINTING,
              Objects.toString(failure.getMessage(), failure.getClass().getSimpleName()));
      desk.messages().failure(failure);
      tellState();
    }
  }

  void forgetFailures() {
    paintingFailure = null;
    tellState();
  }

  private LayerProblem problem(LayerItem.Layer item, LayerProblem.Kind kind, LayerContent content) {
    String detail =
        content.issues().isEmpty() ? "" : content.issues().get(0).message(desk.texts().lang());
    return new LayerProblem(item.id(), title(item.id()), kind, detail);
  }

  /** Where a layer lies in the map's CRS; null-envelope if it is not ready. */
  Envelope extent(String layerId) {
    PreparedLayer layer = prepared.get(layerId);
    return layer == null ? new Envelope() : new Envelope(layer.extent());
  }

  /** Name of a layer, for people, as the tree shows it. */
  String title(String layerId) {
    return names.titles(desk.workspace(), desk.texts().lang()).getOrDefault(layerId, "");
  }

  /** What people call a canonical attribute of a layer. */
  String attributeTitle(String layerId, String attribute) {
    ZoneLayer layer = desk.workspace().content(layerId).layer();
    return layer == null
        ? attribute
        : names.attribute(layer.code(), attribute, desk.texts().lang());
  }

  /** Reads the names of the canonical layers; until they are there the files' own names do. */
  void readNames() {
    Installation installation = desk.installation();
    Project.Basis basis = desk.workspace().project().basis();
    desk.jobs()
        .run(
            new Job<>(
                "gui/map.job.names",
                List.of(),
                "map-names",
                progress -> LayerNames.read(installation, basis),
                read -> {
                  names = read;
                  tellState();
                },
                // whoever reads the layers says what is wrong with the profiles
                failure -> names = LayerNames.NONE));
  }

  /** Where the layers that are ready lie; null-envelope if none is. */
  Envelope extent() {
    Envelope extent = new Envelope();
    if (scene.get() != null) {
      for (SceneLayer layer : scene.get().layers()) {
        PreparedLayer made = prepared.get(layer.id());
        if (made != null) {
          extent.expandToInclude(made.extent());
        } else if (layer instanceof SceneLayer.Features features) {
          extent.expandToInclude(features.features().extent());
        }
      }
    }
    return extent;
  }
}
