package org.ecozone.gui.map.tool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * A geometry whose vertices can be moved, added and taken away. Every change makes new geometries;
 * the one it began with stays as it was. Types and parts are kept.
 */
public final class ShapeEdit {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final Geometry origin;
  private final List<Coordinate[]> paths = new ArrayList<>();
  private final List<Boolean> rings = new ArrayList<>();

  /** A vertex: number of the path and place in it. */
  public record Vertex(int path, int index) {}

  /** A place on an edge: the edge begins at the vertex. */
  public record OnEdge(Vertex start, Coordinate place) {}

  public ShapeEdit(Geometry geometry) {
    origin = geometry;
    collect(geometry);
  }

  private void collect(Geometry geometry) {
    if (geometry instanceof Polygon polygon) {
      add(polygon.getExteriorRing(), true);
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        add(polygon.getInteriorRingN(i), true);
      }
    } else if (geometry instanceof LineString || geometry instanceof Point) {
      add(geometry, false);
    } else {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        collect(geometry.getGeometryN(i));
      }
    }
  }

  /** A ring is kept without the vertex that closes it. */
  private void add(Geometry path, boolean ring) {
    Coordinate[] all = path.getCoordinates();
    int length = ring && all.length > 0 ? all.length - 1 : all.length;
    Coordinate[] kept = new Coordinate[length];
    for (int i = 0; i < length; i++) {
      kept[i] = new Coordinate(all[i].x, all[i].y);
    }
    paths.add(kept);
    rings.add(ring);
  }

  public boolean isAreal() {
    return origin.getDimension() == 2;
  }

  /** Vertices within a box, at most so many; of more than that none, for they would be a smear. */
  public List<Coordinate> within(Envelope box, int most) {
    List<Coordinate> found = new ArrayList<>();
    for (Coordinate[] path : paths) {
      for (Coordinate vertex : path) {
        if (box.contains(vertex)) {
          found.add(vertex);
          if (found.size() > most) {
            return List.of();
          }
        }
      }
    }
    return found;
  }

  /** The vertex nearest to a place, null if none is within reach. */
  public Vertex vertexAt(Coordinate place, double reach) {
    Vertex best = null;
    double nearest = reach;
    for (int p = 0; p < paths.size(); p++) {
      for (int i = 0; i < paths.get(p).length; i++) {
        double away = Math.hypot(paths.get(p)[i].x - place.x, paths.get(p)[i].y - place.y);
        if (away <= nearest) {
          nearest = away;
          best = new Vertex(p, i);
        }
      }
    }
    return best;
  }

  /** The place on an edge nearest to a place, null if none is within reach. */
  public OnEdge edgeAt(Coordinate place, double reach) {
    OnEdge best = null;
    double nearest = reach;
    for (int p = 0; p < paths.size(); p++) {
      Coordinate[] path = paths.get(p);
      int edges = rings.get(p) ? path.length : path.length - 1;
      for (int i = 0; i < edges; i++) {
        Coordinate foot = foot(path[i], path[(i + 1) % path.length], place);
        double away = Math.hypot(foot.x - place.x, foot.y - place.y);
        if (away <= nearest) {
          nearest = away;
          best = new OnEdge(new Vertex(p, i), foot);
        }
      }
    }
    return best;
  }

  private static Coordinate foot(Coordinate a, Coordinate b, Coordinate place) {
    double dx = b.x - a.x;
    double dy = b.y - a.y;
    double length = dx * dx + dy * dy;
    double along = length == 0 ? 0 : ((place.x - a.x) * dx + (place.y - a.y) * dy) / length;
    double t = Math.max(0, Math.min(1, along));
    return new Coordinate(a.x + t * dx, a.y + t * dy);
  }

  public void move(Vertex vertex, Coordinate to) {
    paths.get(vertex.path())[vertex.index()] = new Coordinate(to.x, to.y);
  }

  public void moveAll(double dx, double dy) {
    for (Coordinate[] path : paths) {
      for (int i = 0; i < path.length; i++) {
        path[i] = new Coordinate(path[i].x + dx, path[i].y + dy);
      }
    }
  }

  /** A new vertex behind the start of an edge. */
  public Vertex insert(OnEdge place) {
    Coordinate[] path = paths.get(place.start().path());
    int at = place.start().index() + 1;
    Coordinate[] longer = Arrays.copyOf(path, path.length + 1);
    System.arraycopy(path, at, longer, at + 1, path.length - at);
    longer[at] = new Coordinate(place.place().x, place.place().y);
    paths.set(place.start().path(), longer);
    return new Vertex(place.start().path(), at);
  }

  /** False if the path needs the vertex. */
  public boolean remove(Vertex vertex) {
    Coordinate[] path = paths.get(vertex.path());
    int least = rings.get(vertex.path()) ? 3 : 2;
    if (path.length <= least) {
      return false;
    }
    Coordinate[] shorter = Arrays.copyOf(path, path.length - 1);
    System.arraycopy(
        path, vertex.index() + 1, shorter, vertex.index(), path.length - vertex.index() - 1);
    paths.set(vertex.path(), shorter);
    return true;
  }

  /** The geometry as it is now. */
  public Geometry geometry() {
    return rebuild(origin, new int[1]);
  }

  private Geometry rebuild(Geometry like, int[] next) {
    if (like instanceof Polygon polygon) {
      LinearRing shell = ring(next[0]++);
      LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
      for (int i = 0; i < holes.length; i++) {
        holes[i] = ring(next[0]++);
      }
      return FACTORY.createPolygon(shell, holes);
    }
    if (like instanceof LineString) {
      return FACTORY.createLineString(paths.get(next[0]++).clone());
    }
    if (like instanceof Point) {
      Coordinate[] path = paths.get(next[0]++);
      return path.length == 0 ? FACTORY.createPoint() : FACTORY.createPoint(path[0]);
    }
    List<Geometry> parts = new ArrayList<>();
    for (int i = 0; i < like.getNumGeometries(); i++) {
      parts.add(rebuild(like.getGeometryN(i), next));
    }
    return FACTORY.buildGeometry(parts);
  }

  private LinearRing ring(int number) {
    Coordinate[] open = paths.get(number);
    if (open.length == 0) {
      return FACTORY.createLinearRing();
    }
    Coordinate[] closed = Arrays.copyOf(open, open.length + 1);
    closed[open.length] = open[0].copy();
    return FACTORY.createLinearRing(closed);
  }
}
