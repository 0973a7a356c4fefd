package org.ecozone.overlay.parcel;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.overlay.coverage.BoundaryChunks;
import org.ecozone.overlay.coverage.InsideGrid;
import org.ecozone.overlay.index.OverlayFailure;
import org.ecozone.overlay.index.RobustOverlay;
import org.ecozone.zone.Coverage;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * The land about which the layers of one code speak: the union of their coverages, in the CRS of
 * the first of them.
 *
 * <p>A polygon is taken as stated; county codes are the union of the county polygons whose code
 * they name; where nothing is stated, the extent of the layer's data. Without county polygons,
 * county codes say nothing about places: then {@link #byCountyOnly()} is not empty.
 *
 * <p>Threads: immutable after building.
 */
final class CoverageArea {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final int COUNTY_DIGITS = 6;

  private final Crs crs;
  private final List<Geometry> parts = new ArrayList<>();

  /**
   * Extents of layers whose counties have no polygons: how far such a layer is taken to reach
   * beyond the parcel.
   */
  private final List<Geometry> guesses = new ArrayList<>();

  private final List<Coverage> byCountyOnly = new ArrayList<>();
  private Geometry known;
  private PreparedGeometry preparedKnown;
  private Geometry searched;
  private boolean failed;
  private boolean rectangle;
  private InsideGrid grid;
  private BoundaryChunks boundary;

  /**
   * Builds the union; may take seconds for large counties.
   *
   * @param layers layers of one code, at least one
   * @param countyLayers layers of code XZQ, may be empty
   */
  CoverageArea(List<ZoneLayer> layers, List<ZoneLayer> countyLayers) {
    this.crs = layers.get(0).crs();
    try {
      for (ZoneLayer layer : layers) {
        add(layer, countyLayers);
      }
      known = joined(parts);
      preparedKnown = PreparedGeometryFactory.prepare(known);
      rectangle = known.isRectangle();
      grid = rectangle ? null : new InsideGrid(known);
      parts.addAll(guesses);
      searched = guesses.isEmpty() ? known : joined(parts);
      boundary = new BoundaryChunks(searched);
    } catch (CrsException | OverlayFailure | IllegalArgumentException e) {
      failed = true;
    }
  }

  private static Geometry joined(List<Geometry> parts) throws OverlayFailure {
    return parts.size() == 1 ? parts.get(0) : RobustOverlay.union(parts);
  }

  private void add(ZoneLayer layer, List<ZoneLayer> countyLayers)
      throws CrsException, OverlayFailure {
    Coverage stated = layer.identity().coverage();
    if (stated == null) {
      addExtent(layer, parts);
    } else if (stated.polygon() != null) {
      addPart(stated.polygon(), stated.crs(), parts);
    } else if (countyLayers.isEmpty()) {
      byCountyOnly.add(stated);
      addExtent(layer, guesses);
    } else {
      for (ZoneLayer counties : countyLayers) {
        addCounties(stated, counties);
      }
    }
  }

  private void addCounties(Coverage stated, ZoneLayer counties) throws CrsException {
    for (Zone county : counties.zones()) {
      String code = county.code();
      if (code.length() >= COUNTY_DIGITS && stated.namesCounty(code.substring(0, COUNTY_DIGITS))) {
        addPart(RobustOverlay.polygons(county.geometry()), counties.crs(), parts);
      }
    }
  }

  private void addExtent(ZoneLayer layer, List<Geometry> into) throws CrsException {
    if (!layer.extent().isNull()) {
      addPart(RobustOverlay.polygons(FACTORY.toGeometry(layer.extent())), layer.crs(), into);
    }
  }

  private void addPart(Geometry polygonal, Crs from, List<Geometry> into) throws CrsException {
    into.add(Moved.to(crs, polygonal, from));
  }

  Crs crs() {
    return crs;
  }

  /** True if the coverage cannot be worked out at all. */
  boolean isFailed() {
    return failed;
  }

  /** Polygonal, possibly empty. */
  Geometry known() {
    return known;
  }

  /** True if the box lies in the known area and does not meet its boundary. */
  boolean holds(Envelope box) {
    if (rectangle) {
      return isStrictlyIn(known.getEnvelopeInternal(), box);
    }
    return grid.certainlyContains(box) || preparedKnown.containsProperly(FACTORY.toGeometry(box));
  }

  /** The same for a geometry in the CRS of the area. */
  boolean holds(Geometry geometry) {
    if (rectangle) {
      return isStrictlyIn(known.getEnvelopeInternal(), geometry.getEnvelopeInternal());
    }
    return grid.certainlyContains(geometry.getEnvelopeInternal())
        || preparedKnown.containsProperly(geometry);
  }

  /** True if the geometry does not meet the known area, not even its boundary. */
  boolean misses(Geometry geometry) {
    Envelope box = geometry.getEnvelopeInternal();
    boolean apart =
        rectangle ? !known.getEnvelopeInternal().intersects(box) : grid.certainlyDisjoint(box);
    return apart || !preparedKnown.intersects(geometry);
  }

  private static boolean isStrictlyIn(Envelope outer, Envelope box) {
    return outer.getMinX() < box.getMinX()
        && box.getMaxX() < outer.getMaxX()
        && outer.getMinY() < box.getMinY()
        && box.getMaxY() < outer.getMaxY();
  }

  /** Edges of {@link #searched()}, all that meet a box and perhaps more. */
  Geometry boundaryNear(Envelope box) {
    return boundary.near(box);
  }

  /** {@link #known()} and the extents of the layers that are covered by county code only. */
  Geometry searched() {
    return searched;
  }

  /** Coverages stated as county codes while no county polygons are loaded. */
  List<Coverage> byCountyOnly() {
    return byCountyOnly;
  }
}
