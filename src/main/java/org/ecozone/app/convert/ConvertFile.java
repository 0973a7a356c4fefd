package org.ecozone.app.convert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecozone.app.AppException;
import org.ecozone.app.AppIssue;
import org.ecozone.app.Installation;
import org.ecozone.app.Outcome;
import org.ecozone.app.convert.ConvertRequest.Classified;
import org.ecozone.app.convert.ConvertRequest.From;
import org.ecozone.app.convert.ConvertRequest.To;
import org.ecozone.app.convert.ConvertTarget.Begun;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.app.intake.IntakeIssue;
import org.ecozone.app.intake.ParameterSets;
import org.ecozone.app.intake.PlaceRows;
import org.ecozone.app.results.Classification;
import org.ecozone.app.results.RowSpool;
import org.ecozone.geo.AxisCheck;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.geo.datum.DatumMove;
import org.ecozone.geo.datum.DatumParameters;
import org.ecozone.job.Progress;
import org.ecozone.store.FeatureRows;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.FilesIssue;
import org.ecozone.store.GeoPackageFile;
import org.ecozone.store.StoreException;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.OutRow;
import org.ecozone.store.staging.SaidOnce;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.Reason;
import org.locationtech.jts.geom.Geometry;

/**
 * Converts a file of one format into another: every table, or the one that is named, one feature
 * per row, all attributes, the feature ids where the format has them, and the CRS unless another is
 * asked for or the format has one of its own. Geometry is not repaired; what a format cannot hold
 * is said.
 *
 * <p>Tables that are classified above internal (内部) do not leave unless the user said so.
 *
 * <p>Fails: {@link AppException} with nothing written if the file cannot be read or written, or
 * something must be said first; a row whose geometry cannot be read or held is left out and that is
 * said.
 */
public final class ConvertFile {
  /**
   * An edge that leaves the straight one of the other CRS by more than this gets points (design.md
   * 3.1).
   */
  private static final double DENSIFY_M = 0.01;

  private final List<Issue> issues = new ArrayList<>();
  private long written;
  private long leftOut;
  private final Installation installation;

  /** Without the datum parameters that the user stored. */
  public ConvertFile() {
    this(null);
  }

  public ConvertFile(Installation installation) {
    this.installation = installation;
  }

  /**
   * Converts a GeoPackage, or a file that states all of itself.
   *
   * @param fromEpsg CRS of the input where it states none; 0 = as it states
   * @param toEpsg CRS of the output; 0 = that of the input
   */
  public ConvertResult convert(Path in, Path out, int fromEpsg, int toEpsg, Progress progress)
      throws AppException {
    return convert(
        new ConvertRequest(
            in,
            out,
            new From(fromEpsg, IntakeChoices.NONE, ""),
            new To(toEpsg, Map.of(), Classified.REFUSED)),
        progress);
  }

  public ConvertResult convert(ConvertRequest request, Progress progress) throws AppException {
    ConvertPlan plan = ConvertPlan.of(request);
    Crs from = ConvertPlan.crs(request.from().epsg());
    Path out = request.out();
    progress.stage("app.stage.convert", request.in().getFileName());
    List<Path> files;
    Path parameters = request.from().parameters();
    DatumParameters given = parameters == null ? null : ParameterSets.ofFile(parameters);
    PlaceRows places = new PlaceRows(installation, given);
    try (ConvertSource source =
        ConvertSource.open(request.in(), request.from(), places, progress)) {
      issues.addAll(source.remarks());
      requireUnclassified(source, request.to().classified(), plan.format());
      files = plan.files(request, source.tables());
      convertAll(source, plan, files, from, progress);
    } catch (StoreException e) {
      throw new AppException(
          isWriting(e) ? Outcome.INTERNAL : Outcome.UNREADABLE, List.of(e.issue()), e);
    } catch (IOException e) {
      throw e.getCause() instanceof StoreException cause
          ? new AppException(Outcome.INTERNAL, List.of(cause.issue()), cause)
          : notWritable(out, e);
    } catch (UncheckedIOException e) {
      throw notWritable(out, e.getCause());
    }
    return new ConvertResult(
        leftOut > 0 ? Outcome.ATTENTION : Outcome.DONE,
        written,
        leftOut,
        List.copyOf(issues),
        files);
  }

  private static AppException notWritable(Path out, IOException cause) {
    return new AppException(
        Outcome.INTERNAL,
        List.of(Issue.of(AppIssue.OUTPUT_NOT_WRITABLE, "", "", out, Reason.of(cause))),
        cause);
  }

  /** Farmland and red lines are controlled: what is marked so does not leave by accident. */
  private void requireUnclassified(
      ConvertSource source, Classified classified, ExchangeFormat format) throws AppException {
    List<Issue> refused = new ArrayList<>();
    for (SourceTable table : source.tables()) {
      LayerIdentity identity = source.file().identity(table.table()).identity();
      if (!Classification.isOpen(identity)) {
        String name = table.table().name();
        String word = identity.classification();
        if (classified == Classified.REFUSED) {
          refused.add(Issue.of(ConvertIssue.CLASSIFIED, source.file().name(), name, word));
        } else if (format != ExchangeFormat.GEOPACKAGE) {
          issues.add(
              Issue.of(ConvertIssue.CLASSIFICATION_NOT_CARRIED, source.file().name(), name, word));
        }
      }
    }
    if (!refused.isEmpty()) {
      throw new AppException(Outcome.USAGE, refused, null);
    }
  }

  private void convertAll(
      ConvertSource source, ConvertPlan plan, List<Path> files, Crs from, Progress progress)
      throws StoreException, IOException, AppException {
    GeoPackageFile file = source.file();
    issues.addAll(file.issues());
    if (!file.isStaged()) {
      for (String other : FeatureRows.otherTables(file)) {
        issues.add(Issue.of(AppIssue.TABLE_NOT_CONVERTED, file.name(), other, other));
      }
    }
    Path folder = files.get(0).toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    if (files.size() > 1) {
      String names =
          files.stream()
              .map(path -> String.valueOf(path.getFileName()))
              .collect(Collectors.joining(", "));
      issues.add(Issue.of(ConvertIssue.FILE_PER_TABLE, file.name(), "", names));
    }
    try (ConvertTarget target =
        new ConvertTarget(plan.format(), files, HeadOfTxt.with(plan, source))) {
      for (SourceTable table : source.tables()) {
        convert(new Work(source, table, plan, target, folder, from), progress);
      }
      progress.checkCancelled();
      target.commit();
      issues.addAll(target.issues());
    }
  }

  /** One table on its way. */
  private record Work(
      ConvertSource source,
      SourceTable table,
      ConvertPlan plan,
      ConvertTarget target,
      Path folder,
      Crs from) {
    GeoPackageFile file() {
      return source.file();
    }

    FeatureTable feature() {
      return table.table();
    }

    Issue issue(org.ecozone.zone.IssueCode code, Object... args) {
      return Issue.of(code, file().name(), feature().name(), args);
    }
  }

  private void convert(Work work, Progress progress)
      throws StoreException, IOException, AppException {
    GeoPackageFile file = work.file();
    FeatureTable table = work.feature();
    // a file of another format had its CRS settled with --from-crs when it was opened
    Crs from = file.isStaged() ? null : work.from();
    Crs stated = crsOf(file, table, from, progress);
    DatumMove move = shift(work, stated, progress);
    Crs moved = move == null ? stated : move.to();
    Crs target = work.plan().target(moved);
    CrsTransform transform = transform(file, table, moved, target);
    if (work.plan().movesForFormat() && !transform.isIdentity()) {
      issues.add(work.issue(ConvertIssue.MOVED_FOR_FORMAT, moved.id(), target.id()));
    }
    Map<String, Type> types = FeatureRows.types(file, table);
    try (RowSpool spool = RowSpool.in(work.folder())) {
      ColumnFit fit = new ColumnFit(table.columns(), types);
      TypeFit type = new TypeFit(table.geometryType());
      List<Issue> left = new ArrayList<>();
      List<Issue> met =
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
                  spool.add(moved(file, table, row, move, transform), values);
                } else {
                  leftOut++;
                  left.add(work.issue(AppIssue.ROW_LEFT_OUT).withFid(row.fid()));
                }
              });
      issues.addAll(SaidOnce.unsaid(issues, met));
      SaidOnce once = new SaidOnce(issues);
      left.stream().filter(row -> !once.isSaid(row)).forEach(issues::add);
      LayerIdentity identity = file.identity(table).identity();
      List<Column> columns = fit.columns();
      begin(work, new Begun(work.table(), type.type(), target, columns, identity));
      spool.replay(
          (geometry, values) -> {
            progress.checkCancelled();
            add(work, fit, geometry, values);
          });
    }
  }

  /** Null if no datum is shifted. */
  private DatumMove shift(Work work, Crs stated, Progress progress)
      throws StoreException, AppException {
    PlaceRows.Placed placed = work.source().shifted(work.feature(), stated, progress);
    if (placed == null) {
      return null;
    }
    String hash = ParameterSets.hash(placed.set());
    issues.add(work.issue(IntakeIssue.PARAMETERS_USED, placed.set().name(), hash));
    return placed.move();
  }

  /** What the format refuses at the beginning is a matter of what was asked for. */
  private static void begin(Work work, Begun table) throws StoreException, AppException {
    try {
      work.target().begin(table);
    } catch (StoreException e) {
      if (isWriting(e)) {
        throw e;
      }
      throw new AppException(Outcome.USAGE, List.of(e.issue()), e);
    }
  }

  private static boolean isWriting(StoreException e) {
    return e.issue().code().equals(FilesIssue.WRITE_FAILED.name())
        || e.issue().code().equals(FilesIssue.TARGET_IN_USE.name());
  }

  private void add(Work work, ColumnFit fit, Geometry geometry, List<Object> values)
      throws IOException {
    try {
      long fid = (Long) values.get(0);
      List<Object> fitted = fit.fitted(values.subList(1, values.size()));
      if (work.target().row(new OutRow(fid, geometry, fitted))) {
        written++;
      } else {
        leftOut++;
        issues.add(work.issue(ConvertIssue.ROW_NOT_WRITTEN).withFid(fid));
      }
    } catch (StoreException e) {
      throw new IOException(e);
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
      GeoPackageFile file,
      FeatureTable table,
      FeatureRows.Row row,
      DatumMove move,
      CrsTransform transform)
      throws StoreException {
    try {
      if (row.geometry() == null || row.geometry().isEmpty()) {
        return row.geometry();
      }
      Geometry land = move == null ? row.geometry() : move.apply(row.geometry());
      return transform.isIdentity() ? land : transform.applyDensified(land, DENSIFY_M).geometry();
    } catch (CrsException e) {
      throw new StoreException(
          Issue.of(AppIssue.ROW_NOT_MOVED, file.name(), table.name()).withFid(row.fid()), e);
    }
  }
}
