package org.ecozone.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ecozone.app.ScreenRequest.SiteColumns;
import org.ecozone.app.intake.ParameterSets;
import org.ecozone.app.intake.PlaceRows;
import org.ecozone.app.sites.SiteRows;
import org.ecozone.app.sites.SitesFile;
import org.ecozone.geo.datum.DatumParameters;
import org.ecozone.geo.reference.WorkArea;
import org.ecozone.job.Progress;
import org.ecozone.screen.SiteSupply;
import org.ecozone.screen.table.AttributeCatalog;
import org.ecozone.store.AttributesTable;
import org.ecozone.store.SiteSource;
import org.ecozone.store.StoreException;
import org.ecozone.store.StoreIssue;
import org.ecozone.store.UncheckedStoreException;
import org.ecozone.store.markup.MarkupIssue;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Severity;
import org.ecozone.zone.Source;

/** Opens sites and, where given, their attributes from a file beside them. */
final class OpenSites {
  /** Faults of what the user asked for, not of the file. */
  private static final Set<String> WRONG_USAGE =
      Set.of(
          StoreIssue.AMBIGUOUS_SITES_TABLE.name(),
          StoreIssue.UNKNOWN_SITES_TABLE.name(),
          StoreIssue.FIELD_NOT_FOUND.name());

  /**
   * Sites ready to be screened.
   *
   * @param supply the sites; to be closed
   * @param source where they came from
   * @param issues everything that is wrong with them, in the order of the file
   * @param skipped files that were left out because they cannot be read
   * @param outside warns of land outside an area of work; null if that is not checked
   */
  record Opened(
      SiteSupply supply,
      Source source,
      List<Issue> issues,
      int skipped,
      Function<WorkArea, List<Issue>> outside) {}

  private final AttributeCatalog catalog;
  private final int threads;
  private final Installation installation;
  private Supplier<WorkArea> workArea = () -> null;

  /**
   * @param installation where the user's datum parameters lie
   */
  OpenSites(AttributeCatalog catalog, int threads, Installation installation) {
    this.catalog = catalog;
    this.threads = threads;
    this.installation = installation;
  }

  /** See {@link SitesFile#near}. */
  void near(Supplier<WorkArea> layers) {
    workArea = layers;
  }

  /** Fails if the sites or their attributes cannot be read: then nothing may be written. */
  Opened open(Path file, SiteColumns columns, Path attributes, Progress progress)
      throws AppException {
    progress.stage("app.stage.sites", file.getFileName());
    try {
      SiteSource.Query query =
          new SiteSource.Query(
              stated(columns.table()),
              stated(columns.idField()),
              stated(columns.nameField()),
              catalog.aliases());
      DatumParameters given =
          columns.parameters() == null ? null : ParameterSets.ofFile(columns.parameters());
      PlaceRows places = new PlaceRows(installation, given);
      SitesFile sites =
          new SitesFile(query, columns.choices(), columns.unreadable(), threads, places)
              .near(workArea);
      SiteRows source = sites.open(file, progress);
      boolean done = false;
      try {
        requireDecided(source.issues());
        Opened opened = opened(source, attributes, progress);
        done = true;
        return opened;
      } finally {
        if (!done) {
          source.close();
        }
      }
    } catch (StoreException e) {
      throw refused(e);
    } catch (UncheckedStoreException e) {
      throw refused((StoreException) e.getCause());
    }
  }

  /**
   * A closed line may be the outline of a parcel: as a line it would meet nothing of what lies
   * inside. So somebody must say which it is.
   */
  private static void requireDecided(List<Issue> issues) throws AppException {
    List<Issue> open =
        issues.stream()
            .filter(issue -> issue.code().equals(MarkupIssue.LINES_CLOSED.name()))
            .map(issue -> issue.withSeverity(Severity.ERROR))
            .toList();
    if (!open.isEmpty()) {
      throw new AppException(Outcome.USAGE, open, null);
    }
  }

  /** The sites cannot be used: nothing of a screening may be kept. */
  static AppException refused(StoreException e) {
    Outcome outcome = WRONG_USAGE.contains(e.issue().code()) ? Outcome.USAGE : Outcome.UNREADABLE;
    return new AppException(outcome, List.of(e.issue()), e);
  }

  private Opened opened(SiteRows source, Path attributes, Progress progress) throws StoreException {
    if (attributes == null) {
      return new Opened(
          new FileSites(source),
          source.source(),
          source.issues(),
          source.skipped(),
          outside(source));
    }
    AttributesTable table = AttributesTable.read(attributes, catalog.aliases());
    List<Issue> issues = new ArrayList<>(source.issues());
    issues.addAll(table.issues());
    AttributesBeside beside =
        new AttributesBeside(table, String.valueOf(attributes.getFileName()), catalog);
    SiteSupply supply = FileSites.with(source, beside, issues, progress);
    return new Opened(supply, source.source(), issues, source.skipped(), outside(source));
  }

  private static Function<WorkArea, List<Issue>> outside(SiteRows source) {
    return source.hasPlaces() ? source::outside : null;
  }

  private static String stated(String text) {
    return text.isEmpty() ? null : text;
  }
}
