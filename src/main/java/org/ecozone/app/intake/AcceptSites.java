package org.ecozone.app.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecozone.app.AppException;
import org.ecozone.app.AppIssue;
import org.ecozone.app.Installation;
import org.ecozone.app.Outcome;
import org.ecozone.app.intake.IntakeChoices.Grouping;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.app.workspace.SiteItem.Part;
import org.ecozone.app.workspace.open.SiteItems;
import org.ecozone.geo.CrsException;
import org.ecozone.job.Progress;
import org.ecozone.screen.Catalogs;
import org.ecozone.screen.table.AttributeCatalog;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.GeoPackageFile;
import org.ecozone.store.SiteLoad;
import org.ecozone.store.SiteReader;
import org.ecozone.store.StoreException;
import org.ecozone.store.door.Doors;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.staging.Reading;
import org.ecozone.store.staging.StagedFiles;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Site;

/** Reads the sites of what was examined, by the code that the command line reads them with. */
final class AcceptSites {
  private final Installation installation;
  private final Examination examination;
  private final Intake intake;
  private final IntakeChoices choices;
  private final List<List<Site>> read = new ArrayList<>();
  private final List<String> tables = new ArrayList<>();
  private final Set<Issue> issues = new LinkedHashSet<>();

  AcceptSites(Installation installation, Examination examination) {
    this.installation = installation;
    this.examination = examination;
    this.intake = examination.intake();
    this.choices = examination.choices();
  }

  AcceptedSites accept(Progress progress) throws AppException {
    PlaceRows.Placed placed =
        new PlaceRows(installation).of(examination.resolution().certain().orElseThrow(), choices);
    Map<String, String> aliases = aliases();
    try {
      if (intake.format() == ExchangeFormat.GEOPACKAGE) {
        try (GeoPackageFile file = GeoPackageFile.open(intake.path(), progress)) {
          read(file, aliases, progress);
        }
      } else {
        try (GeoPackageFile file = staged(placed, progress)) {
          read(file, aliases, progress);
        }
      }
    } catch (StoreException e) {
      throw new AppException(Outcome.UNREADABLE, List.of(e.issue()), e);
    }
    List<SiteItem> sites = new ArrayList<>();
    for (Site site : examination.grouping() == Grouping.FILE ? merged() : told()) {
      sites.add(SiteItems.of(site, intake.path()));
    }
    if (intake.format() == ExchangeFormat.GEOPACKAGE) {
      move(sites, placed);
    }
    return new AcceptedSites(sites, List.copyOf(issues), choices);
  }

  private GeoPackageFile staged(PlaceRows.Placed placed, Progress progress)
      throws AppException, StoreException {
    ReadChoices read = ReadIntake.readChoices(choices);
    Reading reading =
        new Reading(read, Map.of(), RowsAsSites.of(choices)).withPlacing(placed.placing());
    if (intake.path() != null) {
      return GeoPackageFile.openStaged(
          StagedFiles.open(intake.path(), reading, progress), progress);
    }
    try (ReceivedFile received = Doors.open(intake.input(), read, progress)) {
      return GeoPackageFile.openStaged(
          StagedFiles.ofReceived(received, reading, progress), progress);
    }
  }

  private void read(GeoPackageFile file, Map<String, String> aliases, Progress progress)
      throws AppException, StoreException {
    if (!file.sha256().equals(intake.sha256())) {
      throw new AppException(
          Outcome.UNREADABLE, Issue.of(IntakeIssue.FILE_CHANGED, intake.name(), ""));
    }
    boolean oneSite = examination.grouping() == Grouping.FILE;
    List<Intake.Table> taken = intake.taken(choices);
    for (int i = 0; i < intake.tables().size(); i++) {
      if (!taken.contains(intake.tables().get(i)) || intake.tables().get(i).rows().isEmpty()) {
        continue;
      }
      FeatureTable table = table(file, i);
      SiteLoad load =
          SiteReader.read(
              file,
              table.name(),
              oneSite || choices.idField().isEmpty() ? null : choices.idField(),
              oneSite || nameField().isEmpty() ? null : nameField(),
              aliases,
              progress);
      read.add(load.sites());
      tables.add(table.name());
      issues.addAll(load.issues());
    }
  }

  /** Rows that are one site because of a value are called by it. */
  private String nameField() {
    boolean byField = choices.grouping() == Grouping.FIELD && choices.nameField().isEmpty();
    return byField ? choices.idField() : choices.nameField();
  }

  /** The table by its name; staged under another one only where GeoPackage does not allow it. */
  private FeatureTable table(GeoPackageFile file, int i) throws AppException {
    String name = intake.tables().get(i).name();
    for (FeatureTable table : file.tables()) {
      if (table.name().equals(name)) {
        return table;
      }
    }
    if (file.tables().size() == intake.tables().size()) {
      return file.tables().get(i);
    }
    throw new AppException(
        Outcome.UNREADABLE, Issue.of(IntakeIssue.FILE_CHANGED, intake.name(), ""));
  }

  /** Parameters of a datum for a GeoPackage, which is not staged. */
  private void move(List<SiteItem> sites, PlaceRows.Placed placed) throws AppException {
    if (placed.move() == null) {
      return;
    }
    try {
      List<SiteItem> moved = new ArrayList<>();
      for (SiteItem site : sites) {
        List<Part> parts = new ArrayList<>();
        for (Part part : site.parcels()) {
          parts.add(new Part(part.parcel(), placed.move().apply(part.geometry())));
        }
        moved.add(
            new SiteItem(
                site.id(),
                site.name(),
                parts,
                placed.crs().id(),
                site.attributes(),
                site.origin()));
      }
      sites.clear();
      sites.addAll(moved);
    } catch (CrsException e) {
      throw new AppException(
          Outcome.UNREADABLE,
          List.of(
              Issue.of(
                  IntakeIssue.PARAMETERS_WRONG,
                  intake.name(),
                  "",
                  choices.parameterSet(),
                  CrsTexts.own("datum.too_far"))),
          e);
    }
  }

  private List<Site> merged() {
    List<Site> all = read.stream().flatMap(List::stream).toList();
    String project = intake.projectName().strip();
    String name = project.isEmpty() ? intake.input().stem() : project;
    return all.isEmpty() ? all : List.of(OneSite.of(name, all));
  }

  /** Those of all tables, told apart where two tables have the same id. */
  private List<Site> told() {
    List<Map<String, String>> renamed =
        SameIds.renamed(tables, i -> read.get(i).stream().map(Site::id).toList());
    List<Site> told = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      Map<String, String> changed = renamed.get(i);
      if (!changed.isEmpty()) {
        issues.add(
            Issue.of(IntakeIssue.IDS_PREFIXED, intake.name(), tables.get(i), changed.size()));
      }
      read.get(i)
          .forEach(site -> told.add(site.withId(changed.getOrDefault(site.id(), site.id()))));
    }
    return told;
  }

  private Map<String, String> aliases() throws AppException {
    Path file = installation.dataFile("rules/" + Catalogs.ATTRIBUTES);
    try {
      return AttributeCatalog.read(Catalogs.ATTRIBUTES, Files.readAllBytes(file), issue -> {})
          .aliases();
    } catch (IOException e) {
      throw new AppException(
          Outcome.UNREADABLE,
          List.of(Issue.of(AppIssue.INPUT_UNREADABLE, Catalogs.ATTRIBUTES, "")),
          e);
    }
  }
}
