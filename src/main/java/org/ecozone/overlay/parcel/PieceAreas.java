package org.ecozone.overlay.parcel;

import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.EllipsoidalArea;
import org.ecozone.geo.Measures;
import org.ecozone.geo.area.EdgeArea;
import org.ecozone.overlay.index.PieceOutline;
import org.locationtech.jts.geom.Envelope;

/**
 * Areas of pieces of one layer, summed along their outlines. Equal to those of the built piece to
 * rounding: an outline has the piece's vertices. To be used again; one thread at a time.
 */
final class PieceAreas {
  private final Crs crs;
  private final EdgeArea ellipsoidal;
  private Crs planarCrs;
  private EdgeArea planar;

  PieceAreas(Crs crs) {
    this.crs = crs;
    this.ellipsoidal = EllipsoidalArea.edges(crs);
  }

  /**
   * Ellipsoidal area; IllegalArgumentException where a vertex is no place on Earth.
   *
   * @param box holds the outline
   */
  double areaM2(PieceOutline outline, Envelope box) {
    return sum(ellipsoidal, outline, box);
  }

  /** Planar area in another CRS. */
  double planarAreaM2(PieceOutline outline, Envelope box, Crs plane) throws CrsException {
    if (crs.sameCoordinates(plane)) {
      return outline.area() * plane.metresPerUnit() * plane.metresPerUnit();
    }
    if (!plane.equals(planarCrs)) {
      planar = Measures.planarEdges(crs, plane);
      planarCrs = plane;
    }
    return sum(planar, outline, box);
  }

  private static double sum(EdgeArea area, PieceOutline outline, Envelope box) {
    area.start(box);
    double[] edges = outline.edges();
    for (int i = 0; i < edges.length; i += 4) {
      area.edge(edges[i], edges[i + 1], edges[i + 2], edges[i + 3]);
    }
    return Math.max(0, area.areaM2());
  }
}
