package org.ecozone.app.convert;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Geometry;

/**
 * Geometry type of a table that is copied: as declared where every row keeps to it; the multi type
 * where some rows have several parts; else GEOMETRY. Files of GDAL hold multi parts in a table of
 * single ones.
 */
final class TypeFit {
  private static final String MULTI = "MULTI";

  private final String declared;
  private final Set<String> met = new TreeSet<>();

  TypeFit(String declared) {
    this.declared = declared.toUpperCase(Locale.ROOT);
  }

  /** Looks at one row; null is a row without geometry. */
  void look(Geometry geometry) {
    if (geometry != null) {
      String type = geometry.getGeometryType().toUpperCase(Locale.ROOT);
      met.add(type.equals("LINEARRING") ? "LINESTRING" : type);
    }
  }

  String type() {
    if (Set.of(declared).containsAll(met)) {
      return known() ? declared : "GEOMETRY";
    }
    String single = declared.startsWith(MULTI) ? declared.substring(MULTI.length()) : declared;
    boolean parts = Set.of("POINT", "LINESTRING", "POLYGON").contains(single);
    return parts && Set.of(single, MULTI + single).containsAll(met) ? MULTI + single : "GEOMETRY";
  }

  private boolean known() {
    String single = declared.startsWith(MULTI) ? declared.substring(MULTI.length()) : declared;
    return Set.of("POINT", "LINESTRING", "POLYGON", "GEOMETRYCOLLECTION").contains(single);
  }
}
