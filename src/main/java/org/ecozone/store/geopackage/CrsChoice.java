package org.ecozone.store.geopackage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.store.StoreException;
import org.ecozone.store.StoreIssue;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The CRS that a table's srs_id stands for. A code and a definition that contradict each other are
 * settled by the coordinates if these fit only one of them; otherwise nothing is guessed.
 *
 * @param crs what was found
 * @param issues what was odd
 */
public record CrsChoice(Crs crs, List<Issue> issues) {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final double SAME_PLACE = 1e-3;

  public CrsChoice {
    issues = List.copyOf(issues);
  }

  /** The sample extent is asked for only when it is needed. Fails if the CRS stays unknown. */
  public static CrsChoice of(SrsEntry srs, String file, String table, Supplier<Envelope> sample)
      throws StoreException {
    boolean nameless = isUndefined(srs) && !srs.organization().equals("EPSG");
    if (srs.srsId() == 0 || srs.srsId() == -1 || nameless) {
      throw missing(srs, file, table, sample.get());
    }
    Crs byCode = byCode(srs);
    Crs byDefinition = byDefinition(srs);
    if (byCode == null && byDefinition == null) {
      Envelope extent = sample.get();
      throw new StoreException(
          Issue.of(
              StoreIssue.CRS_UNKNOWN,
              file,
              table,
              srs.srsId(),
              label(srs),
              CoordinateFit.describe(extent),
              CoordinateFit.candidates(extent)),
          null);
    }
    List<Issue> issues = new ArrayList<>();
    if (!srs.registered()) {
      issues.add(Issue.of(StoreIssue.SRS_UNREGISTERED, file, table, srs.srsId(), byCode.id()));
    }
    if (byCode == null || byDefinition == null || isSame(byCode, byDefinition)) {
      return new CrsChoice(byCode == null ? byDefinition : byCode, issues);
    }
    return settle(byCode, byDefinition, file, table, sample.get());
  }

  /** GDAL writes this for a CRS that WKT 1 cannot express. */
  private static boolean isUndefined(SrsEntry srs) {
    return srs.definition().strip().toLowerCase(Locale.ROOT).equals("undefined");
  }

  /**
   * Projections that geo does not know by parameters are compared by what they do to two places in
   * China.
   */
  private static boolean isSame(Crs a, Crs b) {
    if (a.sameCoordinates(b)) {
      return true;
    }
    if (a.kind() != Crs.Kind.OTHER_PROJECTED
        || b.kind() != Crs.Kind.OTHER_PROJECTED
        || !a.sameDatum(b)) {
      return false;
    }
    try {
      CrsTransform toA = CrsTransform.between(a.geographic(), a);
      CrsTransform toB = CrsTransform.between(b.geographic(), b);
      for (Coordinate place : List.of(new Coordinate(105, 34), new Coordinate(96, 40))) {
        Geometry point = FACTORY.createPoint(place);
        if (!toA.apply(point)
            .getCoordinate()
            .equals2D(toB.apply(point).getCoordinate(), SAME_PLACE)) {
          return false;
        }
      }
      return true;
    } catch (CrsException e) {
      return false;
    }
  }

  private static CrsChoice settle(
      Crs byCode, Crs byDefinition, String file, String table, Envelope extent)
      throws StoreException {
    boolean codeFits =
        !extent.isNull() && CoordinateFit.of(extent, byCode) == CoordinateFit.Answer.FITS;
    boolean definitionFits =
        !extent.isNull() && CoordinateFit.of(extent, byDefinition) == CoordinateFit.Answer.FITS;
    if (codeFits == definitionFits) {
      throw new StoreException(
          Issue.of(StoreIssue.SRS_DEFINITION_DIFFERS, file, table, byCode.id(), byDefinition.id()),
          null);
    }
    Crs chosen = codeFits ? byCode : byDefinition;
    return new CrsChoice(
        chosen,
        List.of(
            Issue.of(
                StoreIssue.SRS_DEFINITION_IGNORED,
                file,
                table,
                byCode.id(),
                byDefinition.id(),
                chosen.id())));
  }

  /**
   * Null if the row names no code that is known. Without a row the srs_id itself is taken for an
   * EPSG code.
   */
  static Crs byCode(SrsEntry srs) {
    boolean epsg = srs.organization().equals("EPSG");
    long code = srs.registered() ? epsg ? srs.code() : 0 : srs.srsId();
    if (code <= 0 || code > 999_999) {
      return null;
    }
    try {
      return Crs.ofEpsg((int) code);
    } catch (CrsException e) {
      return null;
    }
  }

  private static Crs byDefinition(SrsEntry srs) {
    if (srs.definition().isBlank() || isUndefined(srs)) {
      return null;
    }
    try {
      return Crs.ofWkt(srs.definition());
    } catch (CrsException e) {
      return null;
    }
  }

  private static StoreException missing(SrsEntry srs, String file, String table, Envelope extent) {
    return new StoreException(
        Issue.of(
            StoreIssue.CRS_MISSING,
            file,
            table,
            srs.srsId(),
            CoordinateFit.describe(extent),
            CoordinateFit.candidates(extent)),
        null);
  }

  private static String label(SrsEntry srs) {
    return srs.registered()
        ? (srs.organization() + ":" + srs.code() + " " + srs.name()).strip()
        : "-";
  }
}
