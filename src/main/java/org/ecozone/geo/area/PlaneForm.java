package org.ecozone.geo.area;

/** Planar area in the coordinates' own plane: x dy, from a place nearby. */
final class PlaneForm implements AreaForm {
  private final double unitM2;
  private double originX;

  PlaneForm(double metresPerUnit) {
    this.unitM2 = metresPerUnit * metresPerUnit;
  }

  @Override
  public void start(double x, double y) {
    originX = x;
  }

  @Override
  public double along(double ax, double ay, double bx, double by) {
    return (ax - originX + (bx - originX)) * (by - ay) * 0.5 * unitM2;
  }
}
