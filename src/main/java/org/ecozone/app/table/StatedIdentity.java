package org.ecozone.app.table;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.ecozone.app.AppException;
import org.ecozone.app.Outcome;
import org.ecozone.store.CoverageText;
import org.ecozone.store.StoreException;
import org.ecozone.zone.Coverage;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LayerIdentity;

/**
 * What a user typed about a layer's identity and coverage; a text that is null leaves what was
 * there, an empty one takes it back.
 *
 * @param validFrom {@code 2026-01-02}
 * @param validTo as above, inclusive
 * @param coverage county codes parted by ; or WKT
 */
public record StatedIdentity(
    String issuer,
    String docNo,
    String version,
    String dataDate,
    String validFrom,
    String validTo,
    String classification,
    String coverage) {
  /** Nothing was typed. */
  public static final StatedIdentity UNTOUCHED =
      new StatedIdentity(null, null, null, null, null, null, null, null);

  /** As texts to be edited; nothing stated is empty. */
  public static StatedIdentity of(LayerIdentity identity) {
    LayerIdentity known = identity == null ? LayerIdentity.NOT_STATED : identity;
    return new StatedIdentity(
        known.issuer(),
        known.docNo(),
        known.version(),
        known.dataDate(),
        text(known.validFrom()),
        text(known.validTo()),
        known.classification(),
        CoverageText.format(known.coverage()));
  }

  private static String text(LocalDate date) {
    return date == null ? "" : date.toString();
  }

  /**
   * What was there, with what was typed. Sets up CRSs: for workers.
   *
   * @param before null for nothing
   * @return null if nothing is stated
   * @throws AppException if a date or the coverage cannot be read
   */
  public LayerIdentity onto(LayerIdentity before) throws AppException {
    LayerIdentity old = before == null ? LayerIdentity.NOT_STATED : before;
    LayerIdentity changed =
        new LayerIdentity(
            issuer == null ? old.issuer() : issuer.strip(),
            docNo == null ? old.docNo() : docNo.strip(),
            version == null ? old.version() : version.strip(),
            dataDate == null ? old.dataDate() : dataDate.strip(),
            validFrom == null ? old.validFrom() : date(validFrom),
            validTo == null ? old.validTo() : date(validTo),
            classification == null ? old.classification() : classification.strip(),
            coverage == null ? old.coverage() : parseCoverage());
    boolean reversed =
        changed.validFrom() != null
            && changed.validTo() != null
            && changed.validTo().isBefore(changed.validFrom());
    if (reversed) {
      throw new AppException(
          Outcome.USAGE,
          Issue.of(TableIssue.DATES_REVERSED, "", "", changed.validFrom(), changed.validTo()));
    }
    return changed.equals(LayerIdentity.NOT_STATED) ? null : changed;
  }

  private static LocalDate date(String typed) throws AppException {
    if (typed.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(typed.strip().replace('/', '-').replace('.', '-'));
    } catch (DateTimeParseException e) {
      throw new AppException(
          Outcome.USAGE, List.of(Issue.of(TableIssue.DATE_WRONG, "", "", typed.strip())), e);
    }
  }

  private Coverage parseCoverage() throws AppException {
    try {
      return CoverageText.parse(coverage, "", "");
    } catch (StoreException e) {
      throw new AppException(Outcome.USAGE, List.of(e.issue()), e);
    }
  }
}
