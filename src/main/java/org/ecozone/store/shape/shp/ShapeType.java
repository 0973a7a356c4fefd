package org.ecozone.store.shape.shp;

import java.util.Optional;

/**
 * What a record holds. The numbers of the format are 1, 3, 5, 8, plus 10 with Z and M, plus 20 with
 * M.
 */
public enum ShapeType {
  NULL(0),
  POINT(1),
  POLYLINE(3),
  POLYGON(5),
  MULTIPOINT(8),
  /** Surfaces in space. */
  MULTIPATCH(31);

  private final int code;

  ShapeType(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }

  /** Type without its Z and M. */
  public static Optional<ShapeType> of(int code) {
    int flat = code > 10 && code < 30 ? code % 10 : code;
    if (flat == 0 && code != 0) {
      return Optional.empty();
    }
    for (ShapeType type : values()) {
      if (type.code == flat) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** Whether records of this number have Z or M. */
  static boolean hasMore(int code) {
    return code > 10 && code < 30;
  }
}
