package org.ecozone.store.dxf.drawing;

import java.util.List;
import org.ecozone.store.dxf.curve.Affine;
import org.ecozone.store.dxf.curve.BulgePath;
import org.ecozone.store.dxf.curve.Curve;
import org.ecozone.store.dxf.curve.EllipseArc;
import org.ecozone.store.dxf.curve.Spline;
import org.ecozone.store.dxf.drawing.Entity.Dot;
import org.ecozone.store.dxf.drawing.Entity.Filling;
import org.ecozone.store.dxf.drawing.Entity.Insert;
import org.ecozone.store.dxf.drawing.Entity.Path;
import org.ecozone.store.dxf.drawing.Entity.Shape;
import org.ecozone.store.dxf.group.DxfIssue;

/** Entities that stand in one piece of groups; a POLYLINE with its vertices does not. */
final class EntityReader {
  private static final double FULL = 2 * Math.PI;

  private final GroupBuffer groups;

  EntityReader(GroupBuffer groups) {
    this.groups = groups;
  }

  /** The entity in the buffer, null if its type is of no use here. */
  Entity read() {
    DxfIssue fault = null;
    Shape shape;
    try {
      shape = shape();
    } catch (HatchReader.DisorderException e) {
      fault = DxfIssue.HATCH_WRONG;
      shape = new Entity.Area(List.of(), Filling.ALTERNATING);
    }
    if (shape == null) {
      return null;
    }
    if (shape instanceof Path path && path.curves().isEmpty()) {
      fault = DxfIssue.SPLINE_WRONG;
    }
    return entity(groups.type(), PlaceReader.read(groups), shape, fault);
  }

  private Entity entity(String type, Place place, Shape shape, DxfIssue fault) {
    DxfIssue found = fault == null && !isFinite(shape) ? DxfIssue.COORDINATE_WRONG : fault;
    return new Entity(type, place, extrusion(type), shape, found);
  }

  static boolean isFinite(Shape shape) {
    if (shape instanceof Path path) {
      return path.curves().stream().allMatch(Curve::isFinite);
    } else if (shape instanceof Entity.Area area) {
      return area.loops().stream().flatMap(List::stream).allMatch(Curve::isFinite);
    } else if (shape instanceof Dot dot) {
      return Double.isFinite(dot.x() + dot.y() + dot.z());
    } else if (shape instanceof Insert insert) {
      double sum = insert.columnStep() + insert.rowStep() + insert.map().x(1, 1, 1);
      return Double.isFinite(sum + insert.map().y(1, 1, 1));
    }
    return true;
  }

  private Affine extrusion(String type) {
    return switch (type) {
      case "LINE", "POINT", "ELLIPSE", "SPLINE", "3DFACE", "MTEXT" -> Affine.IDENTITY;
      default -> extrusion();
    };
  }

  private Affine extrusion() {
    return Affine.ofExtrusion(groups.number(210, 0), groups.number(220, 0), groups.number(230, 1));
  }

  private Shape shape() throws HatchReader.DisorderException {
    return switch (groups.type()) {
      case "LINE" -> open(line());
      case "LWPOLYLINE" -> polyline();
      case "ARC" -> open(arc());
      case "CIRCLE" -> closed(EllipseArc.circle(point(10), groups.number(40, Double.NaN), 0, FULL));
      case "ELLIPSE" -> ellipse();
      case "SPLINE" -> spline();
      case "POINT" -> new Dot(point(10)[0], point(10)[1], point(10)[2]);
      case "HATCH" -> new HatchReader(groups).read();
      case "SOLID", "TRACE" -> face(10, 11, 13, 12);
      case "3DFACE" -> face(10, 11, 12, 13);
      case "TEXT" -> label(73);
      case "ATTRIB" -> label(74);
      case "MTEXT" -> richLabel();
      case "INSERT" -> insert();
      default -> null;
    };
  }

  private static Path open(Curve curve) {
    return new Path(List.of(curve), false, false);
  }

  private static Path closed(Curve curve) {
    return new Path(List.of(curve), true, false);
  }

  private double[] point(int code) {
    return new double[] {
      groups.number(code, Double.NaN),
      groups.number(code + 10, Double.NaN),
      groups.number(code + 20, 0)
    };
  }

  private Curve line() {
    double[] a = point(10);
    double[] b = point(11);
    return new BulgePath(
        new double[] {a[0], a[1], b[0], b[1]}, new double[] {a[2], b[2]}, null, false);
  }

  private Path polyline() {
    PolylineVertices vertices = new PolylineVertices();
    for (int i = 0; i < groups.size(); i++) {
      switch (groups.code(i)) {
        case 10 -> vertices.add(groups.number(i), Double.NaN, 0);
        case 20 -> vertices.setY(groups.number(i));
        case 42 -> vertices.setBulge(groups.number(i));
        default -> {
          // widths, identifiers, extension
        }
      }
    }
    boolean closed = (groups.whole(70, 0) & 1) != 0;
    return new Path(
        List.of(vertices.curve(new double[] {groups.number(38, 0)}, closed)), closed, false);
  }

  private Curve arc() {
    double from = groups.number(50, Double.NaN);
    double to = groups.number(51, Double.NaN);
    double end = to <= from ? to + 360 : to;
    return EllipseArc.circle(
        point(10), groups.number(40, Double.NaN), Math.toRadians(from), Math.toRadians(end));
  }

  private Path ellipse() {
    double[] u = point(11);
    double ratio = groups.number(40, Double.NaN);
    double nx = groups.number(210, 0);
    double ny = groups.number(220, 0);
    double nz = groups.number(230, 1);
    double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
    double k = length > 0 ? ratio / length : ratio;
    double[] v = {
      k * (ny * u[2] - nz * u[1]), k * (nz * u[0] - nx * u[2]), k * (nx * u[1] - ny * u[0])
    };
    double from = groups.number(41, 0);
    double to = groups.number(42, FULL);
    double end = to <= from ? to + FULL : to;
    return new Path(
        List.of(new EllipseArc(point(10), u, v, from, end)), end - from > FULL - 1e-9, false);
  }

  private Path spline() {
    int flags = groups.whole(70, 0);
    double[] points = points(10);
    double[] knots = numbers(40);
    double[] weights = numbers(41);
    boolean closed = (flags & 3) != 0;
    if (points.length == 0) {
      double[] fit = points(11);
      Curve line = fitted(fit);
      return fit.length < 6
          ? new Path(List.of(), false, false)
          : new Path(List.of(line), closed, true);
    }
    Spline spline =
        new Spline(groups.whole(71, 3), knots, points, weights.length == 0 ? null : weights);
    return spline.isSound()
        ? new Path(List.of(spline), closed, false)
        : new Path(List.of(), false, false);
  }

  private static Curve fitted(double[] points) {
    PolylineVertices vertices = new PolylineVertices();
    for (int i = 0; i < points.length; i += 3) {
      vertices.add(points[i], points[i + 1], 0);
    }
    return vertices.curve(new double[1], false);
  }

  private double[] numbers(int code) {
    int n = 0;
    for (int i = 0; i < groups.size(); i++) {
      n += groups.code(i) == code ? 1 : 0;
    }
    double[] values = new double[n];
    n = 0;
    for (int i = 0; i < groups.size(); i++) {
      if (groups.code(i) == code) {
        values[n++] = groups.number(i);
      }
    }
    return values;
  }

  /** All points of a code, x, y, z; a point begins with its x. */
  private double[] points(int code) {
    double[] xs = numbers(code);
    double[] points = new double[3 * xs.length];
    int n = -1;
    for (int i = 0; i < groups.size(); i++) {
      int c = groups.code(i);
      if (c == code) {
        n++;
        points[3 * n] = groups.number(i);
        points[3 * n + 1] = Double.NaN;
      } else if (n >= 0 && c == code + 10) {
        points[3 * n + 1] = groups.number(i);
      } else if (n >= 0 && c == code + 20) {
        points[3 * n + 2] = groups.number(i);
      }
    }
    return points;
  }

  private Shape face(int... corners) {
    double[] xy = new double[8];
    double[] z = new double[4];
    for (int i = 0; i < 4; i++) {
      // A triangle may leave out its fourth corner.
      int code = groups.find(corners[i], 0) < 0 && corners[i] == 13 ? 12 : corners[i];
      double[] p = point(code);
      xy[2 * i] = p[0];
      xy[2 * i + 1] = p[1];
      z[i] = p[2];
    }
    return new Entity.Area(List.of(List.of(new BulgePath(xy, z, null, true))), Filling.ALTERNATING);
  }

  private Shape label(int verticalCode) {
    boolean aligned =
        (groups.whole(72, 0) != 0 || groups.whole(verticalCode, 0) != 0) && groups.find(11, 0) >= 0;
    double[] p = point(aligned ? 11 : 10);
    return new Entity.Label(p[0], p[1], groups.text(1, ""), false);
  }

  private Shape richLabel() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < groups.size(); i++) {
      if (groups.code(i) == 3 && groups.text(i) != null) {
        text.append(groups.text(i));
      }
    }
    text.append(groups.text(1, ""));
    double[] p = point(10);
    return new Entity.Label(p[0], p[1], text.toString(), true);
  }

  private Shape insert() {
    double[] p = point(10);
    double turn = groups.number(50, 0);
    Affine map =
        Affine.translation(p[0], p[1], p[2])
            .after(Affine.rotation(turn))
            .after(Affine.scale(groups.number(41, 1), groups.number(42, 1), groups.number(43, 1)));
    return new Insert(
        groups.text(2, "").strip(),
        map,
        turn,
        Math.max(1, (long) groups.number(70, 1)),
        Math.max(1, (long) groups.number(71, 1)),
        groups.number(44, 0),
        groups.number(45, 0));
  }

  /** A POLYLINE, from its own groups (in the buffer) and vertices that follow later. */
  Entity polylineHead() {
    boolean closed = (groups.whole(70, 0) & 1) != 0;
    boolean space = (groups.whole(70, 0) & 8) != 0;
    Place place = PlaceReader.read(groups);
    Affine ocs = space ? Affine.IDENTITY : extrusion();
    return new Entity(groups.type(), place, ocs, new Path(List.of(), closed, false), null);
  }
}
