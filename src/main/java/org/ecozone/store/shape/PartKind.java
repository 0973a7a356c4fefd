package org.ecozone.store.shape;

import java.util.Locale;
import java.util.Optional;

/** The files that make a shapefile and are of use to us. */
enum PartKind {
  SHP,
  SHX,
  DBF,
  PRJ,
  CPG,
  /** The CRS again, as QGIS writes it. */
  QPJ;

  String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  static Optional<PartKind> ofName(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    for (PartKind kind : values()) {
      if (lower.endsWith(kind.ending())) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
