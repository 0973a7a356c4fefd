package org.ecozone.geo.area;

/**
 * Fits the polynomials of one cell: interpolation at six by six Chebyshev nodes over the cell and
 * its margin.
 *
 * <p>Error: the density's sixth order is left out, and of the fifth order the terms s^a t^b with a
 * and b below 6. One cell and margin is h = 1.7e-3 of the Earth's radius wide from its middle, and
 * no density has a singularity within 0.3 radii, so that what is left out is below (h / 0.3)^5 / 16
 * = 4e-13 of it at worst; in China it is below 1e-15, less than the rounding, 2e-15.
 */
final class CellFit {
  private static final int NODES = 6;
  private static final double[] NODE = nodes(NODES);

  /** [i][a]: coefficient of s^a in the Lagrange polynomial of node i. */
  private static final double[][] LAGRANGE = lagrange(NODE);

  private static final int BEND_NODES = 3;
  private static final double[] BEND_NODE = nodes(BEND_NODES);
  private static final double[][] BEND_LAGRANGE = lagrange(BEND_NODE);

  private static final double[][][] BEND_POWER = powers(BEND_NODE);

  private final ArealMap map;
  private final double reach;
  private final double half;
  private final boolean bends;

  /**
   * For cells of one size.
   *
   * @param reach half a cell and the margin, units of the source
   * @param half half a cell
   * @param bends whether the bending of edges is wanted
   */
  CellFit(ArealMap map, double reach, double half, boolean bends) {
    this.map = map;
    this.reach = reach;
    this.half = half;
    this.bends = bends;
  }

  AreaCell around(double centreX, double centreY) {
    double[] centre = {centreX, centreY};
    map.toLonLat(centre, 1);
    double middle = map.density(centre[0], centre[1]);
    map.lonLatToTarget(centre, 1);
    double[] places = places(centreX, centreY);
    map.toLonLat(places, NODES * NODES);
    double[][] density = new double[NODES][NODES];
    for (int i = 0; i < NODES * NODES; i++) {
      density[i / NODES][i % NODES] = map.density(places[2 * i], places[2 * i + 1]) - middle;
    }
    double[][] c = coefficients(density, LAGRANGE);
    c[0][0] += middle;
    double[] k = null;
    double[] metric = new double[3];
    if (bends) {
      map.lonLatToTarget(places, NODES * NODES);
      double[][] x = target(places, 0, centre[0]);
      double[][] y = target(places, 1, centre[1]);
      k = bending(x, y);
      metric[0] = (x[1][0] * x[1][0] + y[1][0] * y[1][0]) / (reach * reach);
      metric[1] = (x[1][0] * x[0][1] + y[1][0] * y[0][1]) / (reach * reach);
      metric[2] = (x[0][1] * x[0][1] + y[0][1] * y[0][1]) / (reach * reach);
    }
    return new AreaCell(primitive(c), k, metric, strip(c, -1), strip(c, 1));
  }

  private double[] places(double centreX, double centreY) {
    double[] places = new double[2 * NODES * NODES];
    for (int i = 0; i < NODES * NODES; i++) {
      places[2 * i] = map.isSameAlongParallels() ? centreX : centreX + NODE[i / NODES] * reach;
      places[2 * i + 1] = centreY + NODE[i % NODES] * reach;
    }
    return places;
  }

  private static double[][] target(double[] places, int axis, double centre) {
    double[][] values = new double[NODES][NODES];
    for (int i = 0; i < NODES * NODES; i++) {
      values[i / NODES][i % NODES] = places[2 * i + axis] - centre;
    }
    return coefficients(values, LAGRANGE);
  }

  /** The density's integral over s, in the order in which AreaCell reads it. */
  private double[] primitive(double[][] c) {
    double[] q = new double[15];
    int at = 0;
    for (int a = 0; a < AreaCell.ROW; a++) {
      for (int b = 0; b < AreaCell.ROW - a; b++) {
        boolean none = a > 0 && map.isSameAlongParallels();
        q[at++] = none ? 0 : c[a][b] * reach / (a + 1);
      }
    }
    return q;
  }

  /** Integral over half the cell, west (-1) or east (1) of its middle. */
  private double[] strip(double[][] c, int side) {
    double[] result = new double[AreaCell.ROW];
    double end = side * half / reach;
    for (int b = 0; b < AreaCell.ROW; b++) {
      double power = end;
      for (int a = 0; a < AreaCell.ROW - b; a++) {
        result[b] += side * c[a][b] * reach * power / (a + 1);
        power *= end;
      }
    }
    return result;
  }

  private double[] bending(double[][] x, double[][] y) {
    double[][][] values = new double[4][BEND_NODES][BEND_NODES];
    for (int i = 0; i < BEND_NODES; i++) {
      for (int j = 0; j < BEND_NODES; j++) {
        double[] form = form(derivatives(x, i, j), derivatives(y, i, j));
        for (int f = 0; f < 4; f++) {
          values[f][i][j] = form[f];
        }
      }
    }
    double[] k = new double[24];
    for (int f = 0; f < 4; f++) {
      double[][] c = coefficients(values[f], BEND_LAGRANGE);
      double[] six = {c[0][0], c[1][0], c[0][1], c[2][0], c[1][1], c[0][2]};
      System.arraycopy(six, 0, k, 6 * f, 6);
    }
    return k;
  }

  /** Coefficients of dx3, dx2 dy, dx dy2 and dy3 in X'Y'' - X''Y'. */
  private static double[] form(double[] x, double[] y) {
    return new double[] {
      x[0] * y[2] - x[2] * y[0],
      2 * x[0] * y[3] + x[1] * y[2] - x[2] * y[1] - 2 * x[3] * y[0],
      x[0] * y[4] + 2 * x[1] * y[3] - 2 * x[3] * y[1] - x[4] * y[0],
      x[1] * y[4] - x[4] * y[1]
    };
  }

  /** First derivatives to x and y, second to xx, xy and yy, at a node. */
  private double[] derivatives(double[][] c, int i, int j) {
    double[][] s = BEND_POWER[i];
    double[][] t = BEND_POWER[j];
    double[] d = new double[5];
    for (int a = 0; a < NODES; a++) {
      double value = 0;
      double first = 0;
      double second = 0;
      for (int b = 0; b < NODES; b++) {
        value += c[a][b] * t[0][b];
        first += c[a][b] * t[1][b];
        second += c[a][b] * t[2][b];
      }
      d[0] += s[1][a] * value;
      d[1] += s[0][a] * first;
      d[2] += s[2][a] * value;
      d[3] += s[1][a] * first;
      d[4] += s[0][a] * second;
    }
    for (int f = 0; f < 5; f++) {
      d[f] /= f < 2 ? reach : reach * reach;
    }
    return d;
  }

  /** [node][order of derivative][n]: of s^n. */
  private static double[][][] powers(double[] nodes) {
    double[][][] result = new double[nodes.length][3][NODES];
    for (int i = 0; i < nodes.length; i++) {
      double[][] p = result[i];
      p[0][0] = 1;
      for (int n = 1; n < NODES; n++) {
        p[0][n] = p[0][n - 1] * nodes[i];
        p[1][n] = n * p[0][n - 1];
        p[2][n] = n * p[1][n - 1];
      }
    }
    return result;
  }

  /** [a][b]: coefficient of s^a t^b, from the values at the nodes. */
  private static double[][] coefficients(double[][] values, double[][] lagrange) {
    int n = values.length;
    double[][] alongT = new double[n][n];
    double[][] result = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (int b = 0; b < n; b++) {
          alongT[i][b] += values[i][j] * lagrange[j][b];
        }
      }
      for (int a = 0; a < n; a++) {
        for (int b = 0; b < n; b++) {
          result[a][b] += lagrange[i][a] * alongT[i][b];
        }
      }
    }
    return result;
  }

  private static double[] nodes(int n) {
    double[] result = new double[n];
    for (int i = 0; i < n; i++) {
      result[i] = StrictMath.cos((2 * i + 1) * Math.PI / (2 * n));
    }
    return result;
  }

  private static double[][] lagrange(double[] nodes) {
    int n = nodes.length;
    double[][] result = new double[n][n];
    for (int i = 0; i < n; i++) {
      double[] c = result[i];
      c[0] = 1;
      int degree = 0;
      for (int j = 0; j < n; j++) {
        if (j == i) {
          continue;
        }
        for (int a = ++degree; a >= 0; a--) {
          c[a] = ((a == 0 ? 0 : c[a - 1]) - nodes[j] * c[a]) / (nodes[i] - nodes[j]);
        }
      }
    }
    return result;
  }
}
