package org.ecozone.app.convert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecozone.app.AppException;
import org.ecozone.app.AppIssue;
import org.ecozone.app.Outcome;
import org.ecozone.app.results.RowSpool;
import org.ecozone.geo.AxisCheck;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.job.Progress;
import org.ecozone.store.FeatureRows;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.FilesIssue;
import org.ecozone.store.GeoPackageFile;
import org.ecozone.store.GeoPackageWriter;
import org.ecozone.store.StoreException;
import org.ecozone.store.StoreIssue;
import org.ecozone.store.TableSpec;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.geopackage.BrokenTable;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.Reason;
import org.locationtech.jts.geom.Geometry;

/**
 * Converts GeoPackage to GeoPackage: every feature table, one feature per row, all attributes, the
 * feature ids, and the CRS unless another is asked for. Geometry is not repaired; Z and M are
 * dropped and that is said.
 *
 * <p>Fails: {@link AppException} with nothing written if the file cannot be read or written; a row
 * whose geometry cannot be read is left out and that is said.
 */
public final class ConvertFile {
  private static final String EXTENSION = ".gpkg";

  /**
   * An edge that leaves the straight one of the other CRS by more than this gets points (design.md
   * 3.1).
   */
  private static final double DENSIFY_M = 0.01;

  private final List<Issue> issues = new ArrayList<>();
  private long written;
  private long leftOut;

  /**
   * Converts.
   *
   * @param fromEpsg CRS of the input where it states none; 0 = as it states
   * @param toEpsg CRS of the output; 0 = that of the input
   */
  public ConvertResult convert(Path in, Path out, int fromEpsg, int toEpsg, Progress progress)
      throws AppException {
    checkNames(in, out);
    progress.stage("app.stage.convert", in.getFileName());
    try {
      convertAll(in, out, crs(fromEpsg), crs(toEpsg), progress);
    } catch (StoreException e) {
      boolean writing =
          e.issue().code().equals(FilesIssue.WRITE_FAILED.name())
              || e.issue().code().equals(FilesIssue.TARGET_IN_USE.name());
      throw new AppException(
          writing ? Outcome.INTERNAL : Outcome.UNREADABLE, List.of(e.issue()), e);
    } catch (IOException e) {
      throw notWritable(out, e);
    } catch (UncheckedIOException e) {
      throw notWritable(out, e.getCause());
    }
    return new ConvertResult(
        leftOut > 0 ? Outcome.ATTENTION : Outcome.DONE, written, leftOut, List.copyOf(issues));
  }

  private static AppException notWritable(Path out, IOException cause) {
    return new AppException(
        Outcome.INTERNAL,
        List.of(Issue.of(AppIssue.OUTPUT_NOT_WRITABLE, "", "", out, Reason.of(cause))),
        cause);
  }

  private static void checkNames(Path in, Path out) throws AppException {
    for (Path path : List.of(in, out)) {
      String name = String.valueOf(path.getFileName());
      if (!name.toLowerCase(Locale.ROOT).endsWith(EXTENSION)) {
        throw new AppException(Outcome.USAGE, Issue.of(AppIssue.CONVERT_FORMAT, "", "", name));
      }
    }
    if (Files.isDirectory(out)) {
      throw new AppException(Outcome.USAGE, Issue.of(AppIssue.OUTPUT_IS_FOLDER, "", "", out));
    }
    try {
      if (Files.exists(in) && Files.exists(out) && Files.isSameFile(in, out)) {
        throw new AppException(Outcome.USAGE, Issue.of(AppIssue.OUTPUT_IS_INPUT, "", "", out));
      }
    } catch (IOException e) {
      throw notWritable(out, e);
    }
  }

  private static Crs crs(int epsg) throws AppException {
    try {
      return epsg == 0 ? null : Crs.ofEpsg(epsg);
    } catch (CrsException e) {
      throw new AppException(
          Outcome.USAGE, List.of(Issue.of(AppIssue.CRS_UNKNOWN_CODE, "", "", epsg)), e);
    }
  }

  private void convertAll(Path in, Path out, Crs from, Crs to, Progress progress)
      throws StoreException, IOException, AppException {
    try (GeoPackageFile file = GeoPackageFile.open(in, progress)) {
      issues.addAll(file.issues());
      if (!file.broken().isEmpty()) {
        BrokenTable broken = file.broken().get(0);
        throw new StoreException(broken.issue(), null);
      }
      if (file.tables().isEmpty()) {
        throw new StoreException(Issue.of(StoreIssue.NO_FEATURE_TABLE, file.name(), ""), null);
      }
      for (String other : FeatureRows.otherTables(file)) {
        issues.add(Issue.of(AppIssue.TABLE_NOT_CONVERTED, file.name(), other, other));
      }
      if (out.toAbsolutePath().getParent() != null) {
        Files.createDirectories(out.toAbsolutePath().getParent());
      }
      try (GeoPackageWriter writer = GeoPackageWriter.create(out)) {
        for (FeatureTable table : file.tables()) {
          convert(file, table, writer, out, from, to, progress);
        }
        progress.checkCancelled();
        writer.commit();
      }
    }
  }

  private void convert(
      GeoPackageFile file,
      FeatureTable table,
      GeoPackageWriter writer,
      Path out,
      Crs from,
      Crs to,
      Progress progress)
      throws StoreException, IOException, AppException {
    Crs stated = crsOf(file, table, from, progress);
    Crs target = to == null ? stated : to;
    CrsTransform transform = transform(file, table, stated, target);
    Map<String, Type> types = FeatureRows.types(file, table);
    try (RowSpool spool = RowSpool.in(out.toAbsolutePath().getParent())) {
      ColumnFit fit = new ColumnFit(table.columns(), types);
      TypeFit type = new TypeFit(table.geometryType());
      issues.addAll(
          FeatureRows.read(
              file,
              table,
              progress,
              row -> {
                if (row.failure().isEmpty()) {
                  List<Object> values = new ArrayList<>(row.values());
                  fit.look(values);
                  type.look(row.geometry());
                  requireFit(file, table, row, from);
                  values.add(0, row.fid());
                  spool.add(moved(file, table, row, transform), values);
                } else {
                  leftOut++;
                  issues.add(
                      Issue.of(AppIssue.ROW_LEFT_OUT, file.name(), table.name())
                          .withFid(row.fid()));
                }
              }));
      TableSpec spec = spec(table, type.type(), target, fit.columns());
      LayerIdentity identity = file.identity(table).identity();
      if (identity.equals(LayerIdentity.NOT_STATED)) {
        writer.beginTable(spec);
      } else {
        writer.beginTable(spec, identity);
      }
      spool.replay(
          (geometry, values) -> {
            progress.checkCancelled();
            try {
              writer.add(
                  (Long) values.get(0), geometry, fit.fitted(values.subList(1, values.size())));
              written++;
            } catch (StoreException e) {
              throw new IOException(e);
            }
          });
    }
  }

  /** What the file states; {@code --from-crs} only where it states nothing that can be used. */
  private static Crs crsOf(GeoPackageFile file, FeatureTable table, Crs from, Progress progress)
      throws StoreException, AppException {
    Crs stated;
    try {
      stated = FeatureRows.crs(file, table, progress);
    } catch (StoreException e) {
      if (from == null) {
        throw e;
      }
      return from;
    }
    if (from != null && !stated.sameCoordinates(from)) {
      throw new AppException(
          Outcome.USAGE,
          Issue.of(AppIssue.FROM_CRS_DIFFERS, file.name(), table.name(), stated.id(), from.id()));
    }
    return stated;
  }

  private static void requireFit(
      GeoPackageFile file, FeatureTable table, FeatureRows.Row row, Crs from)
      throws StoreException {
    boolean told = from != null && row.geometry() != null && !row.geometry().isEmpty();
    if (told && !AxisCheck.of(row.geometry().getEnvelopeInternal(), from).isOk()) {
      throw new StoreException(
          Issue.of(AppIssue.FROM_CRS_IMPLAUSIBLE, file.name(), table.name(), from.id())
              .withFid(row.fid()),
          null);
    }
  }

  private static TableSpec spec(
      FeatureTable table, String geometryType, Crs crs, List<Column> columns) {
    return new TableSpec(
        table.name(), table.identifier(), table.description(), geometryType, crs, columns, true);
  }

  private static CrsTransform transform(GeoPackageFile file, FeatureTable table, Crs from, Crs to)
      throws AppException {
    try {
      return CrsTransform.between(from, to);
    } catch (CrsException e) {
      throw new AppException(
          Outcome.USAGE,
          List.of(Issue.of(AppIssue.CRS_NO_WAY, file.name(), table.name(), from.id(), to.id())),
          e);
    }
  }

  private static Geometry moved(
      GeoPackageFile file, FeatureTable table, FeatureRows.Row row, CrsTransform transform)
      throws StoreException {
    try {
      boolean still = row.geometry() == null || row.geometry().isEmpty() || transform.isIdentity();
      return still
          ? row.geometry()
          : transform.applyDensified(row.geometry(), DENSIFY_M).geometry();
    } catch (CrsException e) {
      throw new StoreException(
          Issue.of(AppIssue.ROW_NOT_MOVED, file.name(), table.name()).withFid(row.fid()), e);
    }
  }
}
