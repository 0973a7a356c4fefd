package org.ecozone.app.sites;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecozone.app.AppException;
import org.ecozone.app.Outcome;
import org.ecozone.app.intake.AreaRemarks;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.app.intake.PlaceRows;
import org.ecozone.app.intake.RowsAsSites;
import org.ecozone.geo.reference.CrsCandidate;
import org.ecozone.geo.reference.CrsReason;
import org.ecozone.geo.reference.CrsResolution;
import org.ecozone.geo.reference.CrsResolver;
import org.ecozone.geo.reference.SampleCollector;
import org.ecozone.geo.reference.WorkArea;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.StoreIssue;
import org.ecozone.store.door.Doors;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.exchange.ReceivedTable;
import org.ecozone.store.staging.Placing;
import org.ecozone.store.staging.Reading;
import org.ecozone.zone.Issue;

/**
 * How a file that is no GeoPackage is read as sites: what the user chose, and the CRS if it is
 * certain.
 *
 * <p>Fails: {@link AppException} USAGE if something must be said first: which table, which CRS.
 */
public final class SitesReading {
  /** Rows that are named where no row of a table can be used. */
  private static final int MOST_FAILURES = 20;

  private final IntakeChoices choices;
  private final WorkArea workArea;
  private final Options options;
  private final PlaceRows places;
  private final List<Issue> remarks = new ArrayList<>();

  /** How the options are called that a refusal asks for. */
  public record Options(String crs, String axes) {
    public static final Options OF_SITES = new Options("--sites-crs", "--sites-axes");
    public static final Options OF_CONVERT = new Options("--from-crs", "--from-axes");
  }

  /**
   * @param workArea null if it is not known
   * @param places with the datum parameters of the user
   */
  public SitesReading(IntakeChoices choices, WorkArea workArea, Options options, PlaceRows places) {
    this.choices = choices;
    this.workArea = workArea;
    this.options = options;
    this.places = places;
  }

  /**
   * Goes through the file once.
   *
   * @param table null if there is only one
   */
  public Reading of(Path path, String table, Progress progress)
      throws AppException, StoreException {
    ReadChoices read = readChoices();
    try (ReceivedFile file = Doors.open(InputFile.of(path), read, progress)) {
      ReceivedTable chosen = choose(file, table);
      CrsCandidate certain = certain(file, chosen, progress);
      Placing placing = places.of(certain, choices).placing();
      remarks.addAll(AreaRemarks.of(file, chosen, choices, certain, progress));
      return new Reading(read, Map.of(chosen.name(), placing), RowsAsSites.of(choices));
    }
  }

  /** The options of the reader by their keys; fails on one that there is not. */
  public ReadChoices readChoices() throws AppException {
    try {
      return ReadChoices.of(choices.read());
    } catch (StoreException e) {
      throw new AppException(Outcome.USAGE, List.of(e.issue()), e);
    }
  }

  private static ReceivedTable choose(ReceivedFile file, String wanted) throws StoreException {
    List<String> names = file.tables().stream().map(ReceivedTable::name).toList();
    String name = file.input().name();
    if (wanted == null && names.size() > 1) {
      throw new StoreException(
          Issue.of(StoreIssue.AMBIGUOUS_SITES_TABLE, name, "", String.join(", ", names)), null);
    }
    for (ReceivedTable table : file.tables()) {
      if (wanted == null || table.name().equalsIgnoreCase(wanted)) {
        return table;
      }
    }
    throw new StoreException(
        Issue.of(StoreIssue.UNKNOWN_SITES_TABLE, name, "", wanted, String.join(", ", names)), null);
  }

  /** How the numbers of a table become coordinates; fails if that is not certain. */
  public Placing placing(ReceivedFile file, ReceivedTable table, Progress progress)
      throws AppException, StoreException {
    return places.of(certain(file, table, progress), choices).placing();
  }

  private CrsCandidate certain(ReceivedFile file, ReceivedTable table, Progress progress)
      throws AppException, StoreException {
    SampleCollector sample = new SampleCollector();
    List<Issue> failures = new ArrayList<>();
    file.read(
        table,
        progress,
        row -> {
          sample.add(row.geometry());
          if (row.failure() != null && failures.size() < MOST_FAILURES) {
            failures.add(named(row.failure(), file.input().name(), table.name()));
          }
        });
    CrsResolution resolution =
        CrsResolver.resolve(table.crs(), sample.sample(), workArea, PlaceRows.answer(choices));
    if (resolution.isCertain()) {
      remark(file.input().name(), table.name(), resolution.candidates().get(0).reasons());
      return resolution.candidates().get(0);
    }
    if (sample.sample().isEmpty() && !failures.isEmpty()) {
      throw new AppException(Outcome.UNREADABLE, failures, null);
    }
    throw refusal(file.input().name(), table.name(), resolution);
  }

  private static Issue named(Issue issue, String file, String table) {
    return new Issue(
        issue.severity(),
        issue.code(),
        issue.bundle(),
        issue.file().isEmpty() ? file : issue.file(),
        issue.layer().isEmpty() ? table : issue.layer(),
        issue.fid(),
        issue.args(),
        issue.x(),
        issue.y());
  }

  /** What is worth knowing of a CRS that is certain all the same. */
  private void remark(String file, String table, List<CrsReason> reasons) {
    for (CrsReason reason : reasons) {
      SitesIssue code =
          switch (reason.weight()) {
            case FOR -> null;
            case NOTE -> SitesIssue.CRS_NOTE;
            case WARNING, DOUBT, CONFLICT -> SitesIssue.CRS_WARNING;
          };
      if (code != null) {
        remarks.add(Issue.of(code, file, table, CandidateTexts.ofReasons(List.of(reason))));
      }
    }
  }

  /** What was odd about the CRSs of the tables that were placed so far. */
  public List<Issue> remarks() {
    return List.copyOf(remarks);
  }

  private AppException refusal(String file, String table, CrsResolution resolution) {
    List<CrsReason> all = new ArrayList<>(resolution.reasons());
    resolution.candidates().forEach(candidate -> all.addAll(candidate.reasons()));
    boolean old = all.stream().anyMatch(reason -> reason.code() == CrsReason.Code.OLD_DATUM);
    if (resolution.verdict() == CrsResolution.Verdict.CHOOSE) {
      return new AppException(
          Outcome.USAGE,
          Issue.of(
              SitesIssue.CRS_TO_BE_CHOSEN,
              file,
              table,
              CandidateTexts.of(resolution.candidates()),
              options.crs(),
              options.axes()));
    }
    String reasons = CandidateTexts.ofReasons(all);
    return old
        ? new AppException(Outcome.USAGE, Issue.of(SitesIssue.OLD_DATUM, file, table, reasons))
        : new AppException(
            Outcome.UNREADABLE, Issue.of(SitesIssue.CRS_REFUSED, file, table, reasons));
  }
}
