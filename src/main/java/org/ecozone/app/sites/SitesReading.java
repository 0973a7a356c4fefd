package org.ecozone.app.sites;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ecozone.app.AppException;
import org.ecozone.app.Outcome;
import org.ecozone.app.intake.CrsTexts;
import org.ecozone.app.intake.EntryChecks;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.app.intake.IntakeChoices.Grouping;
import org.ecozone.app.intake.ParcelPlaces;
import org.ecozone.app.intake.PlaceRows;
import org.ecozone.app.intake.RowsAsSites;
import org.ecozone.geo.reference.CrsCandidate;
import org.ecozone.geo.reference.CrsReason;
import org.ecozone.geo.reference.CrsResolution;
import org.ecozone.geo.reference.CrsResolver;
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
  private final IntakeChoices choices;
  private final Supplier<WorkArea> workArea;
  private final Options options;
  private final PlaceRows places;
  private final List<Issue> remarks = new ArrayList<>();

  /** How the options are called that a refusal asks for. */
  public record Options(String crs, String axes) {
    public static final Options OF_SITES = new Options("--sites-crs", "--sites-axes");
    public static final Options OF_CONVERT = new Options("--from-crs", "--from-axes");
  }

  /**
   * @param workArea gives null if it is not known; asked only to put the candidates of a refusal in
   *     order, so that what is read never depends on it
   * @param places with the datum parameters of the user
   */
  public SitesReading(
      IntakeChoices choices, Supplier<WorkArea> workArea, Options options, PlaceRows places) {
    this.choices = choices;
    this.workArea = workArea;
    this.options = options;
    this.places = places;
  }

  /**
   * How a file is read.
   *
   * @param tables those with rows, by their names
   * @param oneSite id and name of the site that all of them are; empty if each row is one
   * @param remarks what is odd about the CRS and the land
   * @param places of its parcels
   */
  record Chosen(
      Reading reading,
      List<String> tables,
      String oneSite,
      List<Issue> remarks,
      ParcelPlaces places) {}

  /**
   * Goes through the file: for its CRS, then for what is odd about its parcels.
   *
   * @param table null for all tables of the file
   */
  Chosen of(Path path, String table, Progress progress) throws AppException, StoreException {
    ReadChoices read = readChoices();
    try (ReceivedFile file = Doors.open(InputFile.of(path), read, progress)) {
      List<ReceivedTable> tables = table == null ? file.tables() : List.of(choose(file, table));
      SampledTables sampled = SampledTables.of(file, tables, progress);
      if (!sampled.isAlike()) {
        throw new AppException(
            Outcome.USAGE,
            Issue.of(SitesIssue.TABLES_DIFFER, file.input().name(), "", sampled.names()));
      }
      PlaceRows.Placed placed = placed(file, sampled);
      Grouping grouping = grouping(file);
      EntryChecks.Found found =
          new EntryChecks(placed, choices, grouping).run(file, sampled.tables(), progress);
      List<Issue> all = new ArrayList<>(remarks);
      all.addAll(found.issues());
      return new Chosen(
          new Reading(read, Map.of(), RowsAsSites.of(choices)).withPlacing(placed.placing()),
          sampled.tables().stream().map(ReceivedTable::name).toList(),
          grouping == Grouping.FILE ? siteName(file) : "",
          all,
          found.places());
    }
  }

  private static String siteName(ReceivedFile file) {
    String project = file.projectName().strip();
    return project.isEmpty() ? file.input().stem() : project;
  }

  private Grouping grouping(ReceivedFile file) {
    if (choices.grouping() != null) {
      return choices.grouping();
    }
    boolean one = file.grouping() == ReceivedFile.Grouping.ONE_SITE;
    return one && choices.idField().isEmpty() ? Grouping.FILE : Grouping.ROWS;
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
    for (ReceivedTable table : file.tables()) {
      if (table.name().equalsIgnoreCase(wanted)) {
        return table;
      }
    }
    List<String> names = file.tables().stream().map(ReceivedTable::name).toList();
    String name = file.input().name();
    throw new StoreException(
        Issue.of(StoreIssue.UNKNOWN_SITES_TABLE, name, "", wanted, String.join(", ", names)), null);
  }

  /** How the numbers of a table become coordinates; fails if that is not certain. */
  public Placing placing(ReceivedFile file, ReceivedTable table, Progress progress)
      throws AppException, StoreException {
    return placed(file, SampledTables.of(file, List.of(table), progress)).placing();
  }

  private PlaceRows.Placed placed(ReceivedFile read, SampledTables sampled) throws AppException {
    String file = read.input().name();
    String table = sampled.tables().size() == 1 ? sampled.tables().get(0).name() : "";
    CrsResolution resolution = resolve(sampled, null);
    if (!resolution.isCertain()) {
      if (sampled.sample().isEmpty() && !sampled.failures().isEmpty()) {
        throw new AppException(Outcome.UNREADABLE, sampled.failures(), null);
      }
      throw refusal(file, table, nearest(resolution, sampled));
    }
    CrsCandidate certain = resolution.candidates().get(0);
    remark(file, table, certain.reasons());
    return places.of(certain, choices);
  }

  private CrsResolution resolve(SampledTables sampled, WorkArea area) throws AppException {
    return CrsResolver.resolve(sampled.stated(), sampled.sample(), area, PlaceRows.answer(choices));
  }

  /** With the candidates where the layers lie, if there are some. */
  private CrsResolution nearest(CrsResolution resolution, SampledTables sampled)
      throws AppException {
    boolean choose = resolution.verdict() == CrsResolution.Verdict.CHOOSE;
    WorkArea area = choose ? workArea.get() : null;
    CrsResolution near = area == null ? resolution : resolve(sampled, area);
    return near.verdict() == CrsResolution.Verdict.CHOOSE ? near : resolution;
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
              CrsTexts.candidates(resolution),
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
