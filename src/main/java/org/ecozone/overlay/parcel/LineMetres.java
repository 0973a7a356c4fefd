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
 * <p>The same line in two CRSs, with or without added points, has the same metres: both are scaled
 * to its length as received.
 */
final class LineMetres {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** Metres at each vertex, all components counted through. */
  private final double[] atVertex;

  private LineMetres(double[] atVertex) {
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
          Coordinate[] edge = {points[j - 1], points[j]};
          sum += Measures.lengthM(FACTORY.createLineString(edge), crs);
        }
        metres[vertex++] = sum;
      }
    }
    double scale = sum > 0 ? lengthM / sum : 0;
    for (int i = 0; i < metres.length; i++) {
      metres[i] *= scale;
    }
    return new LineMetres(metres);
  }

  double at(double position) {
    int vertex = (int) Math.floor(position);
    double t = position - vertex;
    return t == 0
        ? atVertex[vertex]
        : atVertex[vertex] + t * (atVertex[vertex + 1] - atVertex[vertex]);
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
    return edge > 0 ? low + Math.max(0, Math.min(1, (metres - atVertex[low]) / edge)) : low;
  }
}
