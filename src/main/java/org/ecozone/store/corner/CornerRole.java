package org.ecozone.store.corner;

/** What a column of a table of corners holds; the names are those of {@code ReadOption.COLUMNS}. */
public enum CornerRole {
  /** 点号. */
  POINT,
  /** 圈号. */
  RING,
  /** 地块编号, also a group. */
  PARCEL,
  NAME,
  /** Of two coordinates of which the heads do not say which is which, the one headed X. */
  FIRST,
  /** The other one, headed Y. */
  SECOND,
  NORTH,
  EAST,
  LON,
  LAT,
  HEIGHT,
  /** 序号; the corners are ordered by it only if the user says so. */
  ORDER,
  /** Stated area of the parcel. */
  AREA,
  /** Length of the side; never read. */
  LENGTH,
  /** A whole geometry as WKT: the rows are features. */
  GEOMETRY,
  /** Anything else, kept with the parcel. */
  OTHER;

  /** True for one half of a pair of coordinates, in whatever order. */
  public boolean isPlace() {
    return isCoordinate();
  }

  boolean isCoordinate() {
    return switch (this) {
      case FIRST, SECOND, NORTH, EAST, LON, LAT -> true;
      default -> false;
    };
  }

  /** True for the other half of the same pair. */
  boolean completes(CornerRole other) {
    return switch (this) {
      case FIRST -> other == SECOND;
      case SECOND -> other == FIRST;
      case NORTH -> other == EAST;
      case EAST -> other == NORTH;
      case LON -> other == LAT;
      case LAT -> other == LON;
      default -> false;
    };
  }
}
