package org.ecozone.store;

/** Filled next. */
public final class GeoPackageFile {
  private GeoPackageFile() {}
}
