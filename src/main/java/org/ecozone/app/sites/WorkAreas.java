package org.ecozone.app.sites;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.geo.reference.WorkArea;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Texts;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Where the work is, as the layers tell it. */
public final class WorkAreas {
  private static final String COUNTIES = "XZQ";
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private WorkAreas() {}

  /**
   * The outlines of the counties, else the box of all layers.
   *
   * @return null if no layer is anywhere
   */
  public static WorkArea of(List<ZoneLayer> layers) throws CrsException {
    List<Polygon> outlines = new ArrayList<>();
    for (ZoneLayer layer : layers) {
      if (layer.code().equals(COUNTIES)) {
        for (Zone zone : layer.zones()) {
          collect(lonLat(zone.geometry(), layer.crs()), outlines);
        }
      }
    }
    WorkArea area =
        outlines.isEmpty()
            ? box(layers)
            : WorkArea.of(
                title("area.counties"),
                FACTORY.createMultiPolygon(outlines.toArray(new Polygon[0])));
    return area == null ? null : area.withLayers(layers.stream().map(ZoneLayer::crs).toList());
  }

  private static WorkArea box(List<ZoneLayer> layers) throws CrsException {
    Envelope all = new Envelope();
    for (ZoneLayer layer : layers) {
      if (!layer.extent().isNull()) {
        Geometry box = FACTORY.toGeometry(layer.extent());
        all.expandToInclude(lonLat(box, layer.crs()).getEnvelopeInternal());
      }
    }
    boolean area = !all.isNull() && all.getWidth() > 0 && all.getHeight() > 0;
    return area ? WorkArea.of(title("area.layers"), all) : null;
  }

  private static String title(String key) {
    return Texts.bilingual(
        Texts.of("app/sites", Lang.ZH).get(key), Texts.of("app/sites", Lang.EN).get(key));
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
