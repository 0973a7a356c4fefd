package org.ecozone.gui.intake;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerContent.State;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.geo.reference.WorkArea;
import org.ecozone.gui.common.JobRunner.Work;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Texts;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * Where the work is, as far as the layers of the project tell: the counties, or the box of the
 * layers; in degrees.
 */
final class WorkAreaSource {
  private static final String COUNTIES = "XZQ";
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final Workspace workspace;

  WorkAreaSource(Workspace workspace) {
    this.workspace = workspace;
  }

  /** True if there are layers and all of them were read, as far as they can be. */
  boolean isKnown() {
    List<Layer> layers = LayerTree.layers(workspace.project().layers());
    return !layers.isEmpty()
        && layers.stream()
            .noneMatch(layer -> workspace.content(layer.id()).state() == State.LOADING);
  }

  /** Finds it, on a worker; gives null if no layer is there. To be made on the FX thread. */
  Work<WorkArea> work() {
    if (!isKnown()) {
      return progress -> null;
    }
    List<ZoneLayer> layers = new ArrayList<>();
    for (Layer layer : LayerTree.layers(workspace.project().layers())) {
      LayerContent content = workspace.content(layer.id());
      if (content.isReady() && content.layer() != null) {
        layers.add(content.layer());
      }
    }
    List<ZoneLayer> counties =
        layers.stream().filter(layer -> layer.code().equals(COUNTIES)).toList();
    String key = counties.isEmpty() ? "area.layers" : "area.counties";
    String title =
        Texts.bilingual(
            Texts.of("gui/intake", Lang.ZH).get(key), Texts.of("gui/intake", Lang.EN).get(key));
    return progress -> {
      WorkArea area = of(counties, layers, title);
      return area == null ? null : area.withLayers(layers.stream().map(ZoneLayer::crs).toList());
    };
  }

  private static WorkArea of(List<ZoneLayer> counties, List<ZoneLayer> others, String title)
      throws CrsException {
    List<Polygon> outlines = new ArrayList<>();
    for (ZoneLayer layer : counties) {
      for (Zone zone : layer.zones()) {
        collect(lonLat(zone.geometry(), layer.crs()), outlines);
      }
    }
    if (!outlines.isEmpty()) {
      return WorkArea.of(title, FACTORY.createMultiPolygon(outlines.toArray(new Polygon[0])));
    }
    Envelope all = new Envelope();
    for (ZoneLayer layer : others) {
      if (!layer.extent().isNull()) {
        Geometry box = FACTORY.toGeometry(layer.extent());
        all.expandToInclude(lonLat(box, layer.crs()).getEnvelopeInternal());
      }
    }
    boolean area = !all.isNull() && all.getWidth() > 0 && all.getHeight() > 0;
    return area ? WorkArea.of(title, all) : null;
  }

  private static void collect(Geometry geometry, List<Polygon> outlines) {
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
        outlines.add(polygon);
      }
    }
  }

  private static Geometry lonLat(Geometry geometry, Crs crs) throws CrsException {
    return crs.isGeographic()
        ? geometry
        : CrsTransform.between(crs, crs.geographic()).apply(geometry);
  }
}
