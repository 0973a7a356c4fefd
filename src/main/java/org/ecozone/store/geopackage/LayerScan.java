package org.ecozone.store.geopackage;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.ecozone.geo.Crs;
import org.ecozone.geo.EllipsoidalArea;
import org.ecozone.job.Parallel;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.StoreIssue;
import org.ecozone.store.geopackage.FeatureDecoder.Decoded;
import org.ecozone.store.geopackage.blob.BlobGeometryReader;
import org.ecozone.store.geopackage.blob.BlobReading;
import org.ecozone.store.geopackage.blob.Remark;
import org.ecozone.store.geopackage.file.SafeConnection;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LostFeature;
import org.ecozone.zone.Severity;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * One pass over a feature table: decodes and repairs every geometry, holds it against the CRS,
 * writes down everything odd, and hands each row to a sink in the order of the table. A row without
 * usable geometry is handed over too.
 *
 * <p>Threads: decoding may run on several; the sink runs on the caller's. One scan per table.
 *
 * <p>Fails: {@link StoreException} if the table as a whole means nothing: no CRS, axes swapped,
 * unreadable.
 */
public final class LayerScan {
  private static final int SAMPLE_ROWS = 500;
  private static final double NOTABLE_AREA_CHANGE_M2 = 1;

  /**
   * One row.
   *
   * @param fid feature id
   * @param geometry valid, in the layer's CRS; null if unusable
   * @param received the same before repair; may be null if unusable
   * @param values the columns asked for
   * @param failure issue code if unusable, else empty
   */
  public record Feature(
      long fid, Geometry geometry, Geometry received, Object[] values, String failure) {}

  private final SafeConnection connection;
  private final TableEntry entry;
  private final String file;
  private final List<String> columns;
  private final Progress progress;
  private final IssueLog log;
  private final Crs crs;
  private final CoordinateFit fit;
  private final BlobSrsCheck blobSrs;
  private final LostPlaces lost = new LostPlaces();
  private final Envelope extent = new Envelope();
  private final Envelope unfitting = new Envelope();
  private int usable;
  private int repaired;
  private int swapped;
  private int implausible;
  private int envelopesWrong;

  /** A site without usable geometry says so itself; nobody asks where it lies. */
  private boolean lostAreAsked;

  /** Settles the CRS; reads a few rows if the registration is doubtful. */
  public LayerScan(
      SafeConnection connection,
      TableEntry entry,
      String file,
      List<String> columns,
      Progress progress)
      throws StoreException {
    this.connection = connection;
    this.entry = entry;
    this.file = file;
    this.columns = List.copyOf(columns);
    this.progress = progress;
    log = new IssueLog(file, entry.table().name());
    try {
      CrsChoice choice = CrsChoice.of(entry.srs(), file, entry.table().name(), this::sampleExtent);
      log.addAll(choice.issues());
      crs = choice.crs();
    } catch (RowCursor.RowFailure e) {
      throw refuse(e);
    }
    fit = new CoordinateFit(crs);
    blobSrs = new BlobSrsCheck(entry.table().srsId(), crs);
  }

  public IssueLog log() {
    return log;
  }

  public Crs crs() {
    return crs;
  }

  /** Extent of the usable geometry. */
  public Envelope extent() {
    return new Envelope(extent);
  }

  public int repaired() {
    return repaired;
  }

  private Envelope sampleExtent() {
    Envelope sample = new Envelope();
    int rows = 0;
    try (RowCursor cursor = new RowCursor(connection, entry, List.of(), progress)) {
      while (cursor.hasNext() && rows < SAMPLE_ROWS) {
        for (RowCursor.Row row : cursor.next()) {
          BlobReading blob = BlobGeometryReader.read(row.blob());
          if (blob.geometry() != null) {
            sample.expandToInclude(blob.geometry().getEnvelopeInternal());
          }
          rows++;
        }
      }
    }
    return sample;
  }

  /** Reads all rows. May be called once. */
  public void run(FeatureDecoder.Mixed mixed, int threads, Consumer<Feature> sink)
      throws StoreException {
    progress.stage("store.stage.read", file, entry.table().name());
    lostAreAsked = mixed == FeatureDecoder.Mixed.TAKE_PARTS;
    FeatureDecoder decoder = new FeatureDecoder(entry.table().geometryType(), mixed);
    try (RowCursor cursor = new RowCursor(connection, entry, columns, progress)) {
      Parallel.mapOrdered(
          cursor,
          threads,
          decoder::decode,
          batch -> batch.forEach(decoded -> accept(decoded, sink)),
          progress);
    } catch (RowCursor.RowFailure e) {
      throw refuse(e);
    }
    requireFit();
    checkExtent();
  }

  private void accept(Decoded decoded, Consumer<Feature> sink) {
    long fid = decoded.row().fid();
    tallyTextProblems(decoded.row());
    if (decoded.blob().extraOrdinates()) {
      log.tally(StoreIssue.ZM_DROPPED, fid, List.of(), List.of());
    }
    if (decoded.blob().envelopeWrong()) {
      envelopesWrong++;
    }
    Remark fault = decoded.fault() == null ? misfit(decoded) : decoded.fault();
    if (fault != null) {
      lose(decoded, fault, sink);
      return;
    }
    Geometry geometry = decoded.geometry();
    if (!decoded.remarks().isEmpty()) {
      Coordinate at = geometry.getCoordinate();
      decoded
          .remarks()
          .forEach(remark -> log.add(fid, remark, remark.issue().severity(), at.x, at.y));
    }
    if (decoded.repair().changed()) {
      repaired++;
      logRepair(decoded);
    }
    usable++;
    extent.expandToInclude(geometry.getEnvelopeInternal());
    sink.accept(new Feature(fid, geometry, decoded.received(), decoded.row().values(), ""));
  }

  /** Null if the coordinates can be what the layer's CRS says they are. */
  private Remark misfit(Decoded decoded) {
    Envelope envelope = decoded.geometry().getEnvelopeInternal();
    CoordinateFit.Answer answer = fit.of(envelope);
    if (answer != CoordinateFit.Answer.FITS) {
      swapped += answer == CoordinateFit.Answer.SWAPPED ? 1 : 0;
      implausible += answer == CoordinateFit.Answer.IMPLAUSIBLE ? 1 : 0;
      unfitting.expandToInclude(envelope);
      return Remark.of(
          StoreIssue.GEOMETRY_OUT_OF_RANGE, crs.id(), CoordinateFit.describe(envelope));
    }
    Integer stated = decoded.blob().srsId();
    return switch (blobSrs.check(stated, envelope)) {
      case SAME -> null;
      case HARMLESS -> {
        log.tally(
            StoreIssue.BLOB_SRS_DIFFERS,
            decoded.row().fid(),
            List.of(String.valueOf(stated), String.valueOf(entry.table().srsId())),
            List.of());
        yield null;
      }
      case AMBIGUOUS -> Remark.of(StoreIssue.GEOMETRY_SRS_DIFFERS, stated, entry.table().srsId());
    };
  }

  private void lose(Decoded decoded, Remark fault, Consumer<Feature> sink) {
    long fid = decoded.row().fid();
    Geometry received = decoded.received();
    Coordinate at = received == null ? null : received.getCoordinate();
    log.add(
        fid,
        fault,
        fault.issue().severity(),
        at == null ? Double.NaN : at.x,
        at == null ? Double.NaN : at.y);
    if (lostAreAsked) {
      boolean placed = fault.issue() == StoreIssue.GEOMETRY_UNREPAIRABLE && received != null;
      lost.add(
          fid,
          fault.issue(),
          decoded.blob().statedEnvelope(),
          placed ? received.getEnvelopeInternal() : null);
    }
    sink.accept(new Feature(fid, null, received, decoded.row().values(), fault.issue().name()));
  }

  private void logRepair(Decoded decoded) {
    var repair = decoded.repair();
    double factor = squareMetresPerUnit(decoded.geometry(), repair.areaAfter());
    double before = repair.areaBefore() * factor;
    double after = repair.areaAfter() * factor;
    boolean notable = !(Math.abs(after - before) <= NOTABLE_AREA_CHANGE_M2);
    log.add(
        decoded.row().fid(),
        Remark.of(
            StoreIssue.GEOMETRY_REPAIRED,
            Problem.inWords(repair.problem()),
            squareMetres(before),
            squareMetres(after)),
        notable ? Severity.WARNING : Severity.INFO,
        repair.x(),
        repair.y());
  }

  /**
   * Planar areas of a projected layer are taken as they are, those in degrees by the ratio of the
   * repaired geometry.
   */
  private double squareMetresPerUnit(Geometry geometry, double areaAfter) {
    if (!crs.isGeographic()) {
      return crs.metresPerUnit() * crs.metresPerUnit();
    }
    return areaAfter > 0 ? EllipsoidalArea.areaM2(geometry, crs) / areaAfter : 0;
  }

  private static String squareMetres(double areaM2) {
    return String.format(Locale.ROOT, "%.2f m²", areaM2);
  }

  private void tallyTextProblems(RowCursor.Row row) {
    StoreIssue[] problems = row.textProblems();
    for (int i = 0; problems != null && i < problems.length; i++) {
      if (problems[i] != null) {
        log.tally(problems[i], row.fid(), List.of(columns.get(i)), List.of());
      }
    }
  }

  /** Refuses the table if most of what could be read does not fit its CRS. */
  private void requireFit() throws StoreException {
    if (swapped + implausible <= usable) {
      return;
    }
    log.forget(StoreIssue.GEOMETRY_OUT_OF_RANGE);
    String table = entry.table().name();
    String described = CoordinateFit.describe(unfitting);
    Issue issue =
        swapped >= implausible
            ? Issue.of(StoreIssue.AXES_SWAPPED, file, table, crs.id(), described)
            : Issue.of(
                StoreIssue.COORDINATES_IMPLAUSIBLE,
                file,
                table,
                crs.id(),
                described,
                CoordinateFit.candidates(unfitting));
    throw new StoreException(issue, null);
  }

  private void checkExtent() {
    Envelope registered = entry.registeredExtent();
    if (registered == null || extent.isNull()) {
      return;
    }
    Envelope grown = new Envelope(registered);
    grown.expandBy(1e-6 + 1e-7 * Math.max(Math.abs(extent.getMaxX()), Math.abs(extent.getMaxY())));
    boolean plausible =
        !registered.isNull() && CoordinateFit.of(registered, crs) == CoordinateFit.Answer.FITS;
    if (!plausible || !grown.contains(extent)) {
      log.add(
          StoreIssue.EXTENT_WRONG,
          CoordinateFit.describe(registered),
          CoordinateFit.describe(extent));
    }
  }

  /**
   * The features without usable geometry, of a table of zones. Real gives the envelope of a usable
   * feature, else null.
   */
  public List<LostFeature> lost(LongFunction<Envelope> real) {
    return lost.place(
        new LostPlaces.Layer(connection, entry, crs, envelopesWrong == 0, log), real, progress);
  }

  private StoreException refuse(RowCursor.RowFailure e) {
    return new StoreException(Issue.of(e.issue(), file, entry.table().name(), e.getMessage()), e);
  }
}
