package org.ecozone.overlay.index;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A large polygonal geometry cut into ever smaller tiles, on first use, so that an overlay with
 * something small costs what lies near it. Tiles overlap, so that little lies across their borders.
 *
 * <p>Threads: any number. The tile for a box depends on geometry and box alone.
 */
final class Tiles {
  /** Below this a geometry is handed to the overlay whole. */
  static final int LARGE_VERTICES = 5000;

  private static final int TILE_VERTICES = 500;
  private static final int MAX_DEPTH = 12;

  /** Of a quadrant's side: how far a tile reaches beyond its quadrant. */
  private static final double OVERLAP = 0.25;

  /** Of a tile's side: what is nearer to its border may feel the cut. */
  private static final double MARGIN = 0.01;

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final Geometry geometry;
  private final Envelope box;
  private final int depth;
  private final Tiles[] quadrants = new Tiles[4];

  /** For a valid polygonal geometry. */
  Tiles(Geometry geometry) {
    this(geometry, geometry.getEnvelopeInternal(), 0);
  }

  private Tiles(Geometry geometry, Envelope box, int depth) {
    this.geometry = geometry;
    this.box = box;
    this.depth = depth;
  }

  /** A polygonal geometry that is the same within the wanted box and anything beside it. */
  Geometry near(Envelope wanted) {
    Tiles tile = this;
    for (Tiles next = tile; next != null; next = tile.smaller(wanted)) {
      tile = next;
    }
    return tile.geometry;
  }

  /** Null if this tile is small enough, or no smaller one holds the box. */
  private Tiles smaller(Envelope wanted) {
    if (geometry.getNumPoints() <= TILE_VERTICES || depth == MAX_DEPTH) {
      return null;
    }
    for (int i = 0; i < quadrants.length; i++) {
      Envelope quadrant = quadrant(i);
      Envelope safe = new Envelope(quadrant);
      safe.expandBy(-MARGIN * quadrant.getWidth(), -MARGIN * quadrant.getHeight());
      if (safe.contains(wanted)) {
        Tiles tile = tile(i, quadrant);
        return tile.geometry == geometry ? null : tile;
      }
    }
    return null;
  }

  private Envelope quadrant(int i) {
    double width = box.getWidth() / 2;
    double height = box.getHeight() / 2;
    double x = box.getMinX() + (i % 2) * width;
    double y = box.getMinY() + (i / 2) * height;
    Envelope quadrant = new Envelope(x, x + width, y, y + height);
    quadrant.expandBy(OVERLAP * width, OVERLAP * height);
    return quadrant;
  }

  private synchronized Tiles tile(int i, Envelope quadrant) {
    if (quadrants[i] == null) {
      quadrants[i] = new Tiles(cut(quadrant), quadrant, depth + 1);
    }
    return quadrants[i];
  }

  /** The whole where the cut fails or does not add up: slower, and right. */
  private Geometry cut(Envelope quadrant) {
    try {
      Geometry frame = FACTORY.toGeometry(quadrant);
      Geometry inside = RobustOverlay.intersection(geometry, frame);
      Width whole = Width.of(geometry, 1, 1);
      Width in = Width.of(inside, 1, 1);
      Width out = Width.of(RobustOverlay.difference(geometry, frame), 1, 1);
      double allowed = Width.noise(box) * (in.perimeter() + out.perimeter());
      return Math.abs(in.area() + out.area() - whole.area()) > allowed ? geometry : inside;
    } catch (OverlayFailure e) {
      return geometry;
    }
  }
}
