package org.ecozone.report;

import org.ecozone.zone.Parcel;
import org.ecozone.zone.Site;

/**
 * What can be measured of a geometry: an area, a length, or neither. A figure that is not
 * applicable is left empty.
 */
enum Dimensions {
  /** No usable geometry, or points. */
  NONE,
  LENGTH,
  AREA;

  static Dimensions of(int topologicalDimension) {
    return switch (topologicalDimension) {
      case 2 -> AREA;
      case 1 -> LENGTH;
      default -> NONE;
    };
  }

  static Dimensions of(Site site) {
    int dimension =
        site.parcels().stream()
            .mapToInt(parcel -> parcel.geometry().getDimension())
            .max()
            .orElse(-1);
    return of(dimension);
  }

  /** Dimension of one parcel, by its id; of the whole site if no parcel has this id. */
  static Dimensions of(Site site, String parcelId) {
    for (Parcel parcel : site.parcels()) {
      if (parcel.id().equals(parcelId)) {
        return of(parcel.geometry().getDimension());
      }
    }
    return of(site);
  }

  /** What a piece of two geometries can have at most. */
  Dimensions and(Dimensions other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
