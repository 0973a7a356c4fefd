package org.ecozone.app.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  private final List<SiteItem> sites = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();

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
        move(placed);
      } else {
        try (GeoPackageFile file = staged(placed, progress)) {
          read(file, aliases, progress);
        }
      }
    } catch (StoreException e) {
      throw new AppException(Outcome.UNREADABLE, List.of(e.issue()), e);
    }
    List<SiteItem> grouped = examination.grouping() == Grouping.FILE ? merged() : sites;
    return new AcceptedSites(grouped, issues, choices);
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
      for (Site site : load.sites()) {
        sites.add(SiteItems.of(site, intake.path()));
      }
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
  private void move(PlaceRows.Placed placed) throws AppException {
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

  /** One site of all; without land if that of one of them cannot be used. */
  private List<SiteItem> merged() {
    if (sites.size() < 2) {
      return sites;
    }
    SiteItem first = sites.get(0);
    boolean whole = sites.stream().noneMatch(site -> site.parcels().isEmpty());
    List<Part> parts = new ArrayList<>();
    for (SiteItem site : whole ? sites : List.<SiteItem>of()) {
      for (Part part : site.parcels()) {
        String parcel = part.parcel().isEmpty() ? site.id() : part.parcel();
        boolean taken = parts.stream().anyMatch(other -> other.parcel().equals(parcel));
        parts.add(new Part(taken ? site.id() + "/" + parcel : parcel, part.geometry()));
      }
    }
    String name =
        intake.projectName().isBlank() ? intake.input().stem() : intake.projectName().strip();
    Map<String, String> attributes =
        sites.stream().allMatch(site -> site.attributes().equals(first.attributes()))
            ? first.attributes()
            : Map.of();
    return List.of(new SiteItem(name, name, parts, first.crs(), attributes, first.origin()));
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
