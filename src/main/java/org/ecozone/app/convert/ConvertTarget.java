package org.ecozone.app.convert;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ecozone.geo.Crs;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.GeoPackageWriter;
import org.ecozone.store.StoreException;
import org.ecozone.store.TableSpec;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.door.Doors;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.FeatureWriter;
import org.ecozone.store.exchange.OutRow;
import org.ecozone.store.exchange.OutTable;
import org.ecozone.store.exchange.WriteChoices;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LayerIdentity;

/**
 * The output of a conversion: one file, or one per table where the format holds only one.
 *
 * <p>Fails: {@link StoreException}; nothing is in its place before {@link #commit()}.
 */
final class ConvertTarget implements AutoCloseable {
  /** Formats with several tables in a file. */
  private static final Set<ExchangeFormat> OF_SEVERAL = EnumSet.of(ExchangeFormat.GEOPACKAGE);

  private final ExchangeFormat format;
  private final List<Path> files;
  private final WriteChoices choices;
  private final List<FeatureWriter> writers = new ArrayList<>();
  private GeoPackageWriter geopackage;

  /**
   * @param files one, or one per table in their order
   */
  ConvertTarget(ExchangeFormat format, List<Path> files, WriteChoices choices) {
    this.format = format;
    this.files = List.copyOf(files);
    this.choices = choices;
  }

  static boolean holdsSeveral(ExchangeFormat format) {
    return OF_SEVERAL.contains(format);
  }

  /**
   * A table of the output.
   *
   * @param type geometry type of all its rows
   * @param crs of its rows
   * @param identity only GeoPackage holds it
   */
  record Begun(
      SourceTable source, String type, Crs crs, List<Column> columns, LayerIdentity identity) {}

  void begin(Begun table) throws StoreException {
    if (format == ExchangeFormat.GEOPACKAGE) {
      beginGeoPackage(table);
      return;
    }
    if (writers.isEmpty() || !holdsSeveral(format)) {
      writers.add(Doors.create(format, files.get(writers.size()), choices));
    }
    FeatureTable of = table.source().table();
    writer()
        .beginTable(
            new OutTable(
                of.identifier().isEmpty() ? of.name() : of.identifier(),
                table.type(),
                table.crs(),
                table.columns(),
                table.source().roles(),
                table.source().projectName()));
  }

  private void beginGeoPackage(Begun table) throws StoreException {
    if (geopackage == null) {
      geopackage = GeoPackageWriter.create(files.get(0));
    }
    FeatureTable of = table.source().table();
    TableSpec spec =
        new TableSpec(
            of.name(),
            of.identifier(),
            of.description(),
            table.type(),
            table.crs(),
            table.columns(),
            true);
    if (table.identity().equals(LayerIdentity.NOT_STATED)) {
      geopackage.beginTable(spec);
    } else {
      geopackage.beginTable(spec, table.identity());
    }
  }

  private FeatureWriter writer() {
    return writers.get(writers.size() - 1);
  }

  /** False if the format cannot hold the row. */
  boolean row(OutRow row) throws StoreException {
    if (geopackage != null) {
      geopackage.add(row.fid(), row.geometry(), row.values());
      return true;
    }
    return writer().row(row);
  }

  void commit() throws StoreException {
    if (geopackage != null) {
      geopackage.commit();
    }
    for (FeatureWriter each : writers) {
      each.commit();
    }
  }

  /** What could not be kept; after {@link #commit()}. */
  List<Issue> issues() {
    List<Issue> issues = new ArrayList<>();
    writers.forEach(each -> issues.addAll(each.issues()));
    return issues;
  }

  @Override
  public void close() throws StoreException {
    StoreException failure = null;
    for (FeatureWriter each : writers) {
      try {
        each.close();
      } catch (StoreException e) {
        failure = e;
      }
    }
    if (geopackage != null) {
      geopackage.close();
    }
    if (failure != null) {
      throw failure;
    }
  }
}
