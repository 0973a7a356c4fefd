package org.ecozone.overlay.parcel;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.Measures;
import org.ecozone.overlay.Chainage;
import org.ecozone.overlay.index.ZonePieces.Span;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Metres along a line from its first point, for positions on it; the components of a multi-line are
 * counted on without the jumps between them.
 *
 * <p>A metre of the CRS is not the same metre everywhere on a long edge: half of a slanting edge of
 * 10 km in longitude and latitude is 0.6 m off its middle. Parts of long edges are therefore
 * measured.
 *
 * <p>The same line in two CRSs, with or without added points, has the same metres: both are scaled
 * to its length as received.
 */
final class LineMetres {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** Below this the metres grow evenly along an edge, to 2e-5 m. */
  private static final double EVEN_M = 50;

  private static final double POSITION_M = 1e-7;
  private static final int MAX_STEPS = 20;

  private final Coordinate[] points;
  private final Crs crs;
  private final double scale;

  /** Metres at each vertex, all components counted through. */
  private final double[] atVertex;

  private LineMetres(Coordinate[] points, Crs crs, double scale, double[] atVertex) {
    this.points = points;
    this.crs = crs;
    this.scale = scale;
    this.atVertex = atVertex;
  }

  /** For a linear geometry whose length is known. */
  static LineMetres of(Geometry line, Crs crs, double lengthM) throws CrsException {
    double[] metres = new double[line.getNumPoints()];
    int vertex = 0;
    double sum = 0;
    for (int i = 0; i < line.getNumGeometries(); i++) {
      Coordinate[] points = line.getGeometryN(i).getCoordinates();
      for (int j = 0; j < points.length; j++) {
        if (j > 0) {
          sum += edgeM(points[j - 1], points[j], crs);
        }
        metres[vertex++] = sum;
      }
    }
    double scale = sum > 0 ? lengthM / sum : 0;
    for (int i = 0; i < metres.length; i++) {
      metres[i] *= scale;
    }
    return new LineMetres(line.getCoordinates(), crs, scale, metres);
  }

  private static double edgeM(Coordinate from, Coordinate to, Crs crs) {
    return Measures.lengthM(FACTORY.createLineString(new Coordinate[] {from, to}), crs);
  }

  double at(double position) {
    int vertex = (int) Math.floor(position);
    double t = position - vertex;
    return t == 0 ? atVertex[vertex] : atVertex[vertex] + onEdge(vertex, t);
  }

  /** Metres from a vertex to a place on the edge that begins there. */
  private double onEdge(int vertex, double t) {
    double wholeM = atVertex[vertex + 1] - atVertex[vertex];
    if (wholeM <= EVEN_M) {
      return t * wholeM;
    }
    Coordinate a = points[vertex];
    Coordinate b = points[vertex + 1];
    Coordinate place = new Coordinate(a.x + t * (b.x - a.x), a.y + t * (b.y - a.y));
    return Math.min(wholeM, scale * edgeM(a, place, crs));
  }

  List<Chainage> chainages(List<Span> spans) {
    List<Chainage> stretches = new ArrayList<>(spans.size());
    for (Span span : spans) {
      stretches.add(new Chainage(at(span.from()), at(span.to())));
    }
    return stretches;
  }

  /** Positions of stretches; a stretch over the end of a component is split there. */
  List<Span> spans(List<Chainage> stretches, List<Span> components) {
    List<Span> spans = new ArrayList<>();
    for (Chainage stretch : stretches) {
      for (Span component : components) {
        double from = Math.max(stretch.fromM(), at(component.from()));
        double to = Math.min(stretch.toM(), at(component.to()));
        if (from < to) {
          spans.add(new Span(position(from, component), position(to, component)));
        }
      }
    }
    return spans;
  }

  private double position(double metres, Span component) {
    int low = (int) component.from();
    int high = (int) component.to();
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (atVertex[middle] <= metres) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double edge = atVertex[high] - atVertex[low];
    return edge > 0 ? low + share(low, metres - atVertex[low], edge) : low;
  }

  /** Where on an edge so many metres are reached, 0 to 1. */
  private double share(int vertex, double metres, double wholeM) {
    double t = Math.max(0, Math.min(1, metres / wholeM));
    for (int step = 0; step < MAX_STEPS && t > 0 && t < 1; step++) {
      double missing = metres - onEdge(vertex, t);
      if (Math.abs(missing) < POSITION_M) {
        return t;
      }
      t = Math.max(0, Math.min(1, t + missing / wholeM));
    }
    return t;
  }
}
