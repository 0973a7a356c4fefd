package org.ecozone.store;

import java.nio.file.Path;
import java.util.List;
import org.ecozone.zone.LayerIdentity;
import org.locationtech.jts.geom.Geometry;

/**
 * Stub: the store part fills it. Writes a new GeoPackage 1.3 beside the target and renames it when closed; a writer that
 * is closed without {@link #commit()} leaves nothing.
 */
public final class GeoPackageWriter implements AutoCloseable {
  private GeoPackageWriter() {}

  public static GeoPackageWriter create(Path target) throws StoreException {
    throw new UnsupportedOperationException();
  }

  /** Begins a feature table; tables are written one after the other. */
  public void beginTable(TableSpec spec) throws StoreException {
    throw new UnsupportedOperationException();
  }

  /** Begins a feature table and registers its identity in gpkg_metadata (read back by the reader). */
  public void beginTable(TableSpec spec, LayerIdentity identity) throws StoreException {
    throw new UnsupportedOperationException();
  }

  /** Adds a row with the next fid; values in column order, null allowed; geometry null allowed. Returns the fid. */
  public long add(Geometry geometry, List<Object> values) throws StoreException {
    throw new UnsupportedOperationException();
  }

  /** Adds a row with a fid of the caller's. */
  public void add(long fid, Geometry geometry, List<Object> values) throws StoreException {
    throw new UnsupportedOperationException();
  }

  /** Adds a row whose geometry column holds these bytes as they are (to write faults on purpose). */
  public long addRaw(byte[] blob, List<Object> values) throws StoreException {
    throw new UnsupportedOperationException();
  }

  /** Finishes indexes, counts, extents and moves the file to its place. */
  public void commit() throws StoreException {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() throws StoreException {
    throw new UnsupportedOperationException();
  }
}
