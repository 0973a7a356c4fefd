package org.ecozone.store.door;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.ecozone.store.GeoPackageWriter;
import org.ecozone.store.StoreException;
import org.ecozone.store.TableSpec;
import org.ecozone.store.exchange.FeatureWriter;
import org.ecozone.store.exchange.OutRow;
import org.ecozone.store.exchange.OutTable;
import org.ecozone.store.exchange.WriteChoices;
import org.ecozone.zone.Issue;

/** GeoPackage behind the seam that all writers share. */
final class GeoPackageFeatures implements FeatureWriter {
  private final GeoPackageWriter writer;

  private GeoPackageFeatures(GeoPackageWriter writer) {
    this.writer = writer;
  }

  static FeatureWriter create(Path target, WriteChoices choices) throws StoreException {
    return new GeoPackageFeatures(GeoPackageWriter.create(target));
  }

  @Override
  public void beginTable(OutTable table) throws StoreException {
    writer.beginTable(
        new TableSpec(
            table.name(),
            table.name(),
            "",
            table.geometryType().toUpperCase(Locale.ROOT),
            table.crs(),
            table.columns(),
            true));
  }

  @Override
  public boolean row(OutRow row) throws StoreException {
    boolean none = row.geometry() == null || row.geometry().isEmpty();
    writer.add(row.fid(), none ? null : row.geometry(), row.values());
    return true;
  }

  @Override
  public void commit() throws StoreException {
    writer.commit();
  }

  @Override
  public List<Issue> issues() {
    return List.of();
  }

  @Override
  public void close() throws StoreException {
    writer.close();
  }
}
