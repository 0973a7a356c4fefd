package org.ecozone.app.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.app.Outcome;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.app.intake.bulk.BulkFile;
import org.ecozone.app.intake.bulk.BulkIntake;
import org.ecozone.app.sites.SitesFile;
import org.ecozone.job.Progress;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.GeoPackageFile;
import org.ecozone.store.IdentityJson;
import org.ecozone.store.LayerLoad;
import org.ecozone.store.ProfileIssues;
import org.ecozone.store.ProfileReader;
import org.ecozone.store.StoreException;
import org.ecozone.store.StoreIssue;
import org.ecozone.store.ZoneLayerReader;
import org.ecozone.store.door.DoorIssue;
import org.ecozone.store.door.Doors;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.staging.SaidOnce;
import org.ecozone.zone.Issue;
import org.ecozone.zone.MatchReport;
import org.ecozone.zone.ProfileSet;
import org.ecozone.zone.Severity;

/**
 * Checks GeoPackages, and shapefiles and GeoJSON whose tables a profile knows, as layers:
 * integrity, CRS, axes, every geometry; then overlaps within a layer, duplicates, unit codes. Works
 * without a profile too. Files of other formats are checked as project land, as they are when they
 * are added.
 *
 * <p>Out: issues; a geometry that had to be repaired is an ERROR here, because the file is to be
 * mended.
 */
public final class CheckFiles {
  /** Harmless when screening, to be mended by whoever keeps the layer. */
  private static final Set<String> TO_BE_MENDED = Set.of(StoreIssue.GEOMETRY_REPAIRED.name());

  private final Installation installation;
  private final int threads = Runtime.getRuntime().availableProcessors();

  private final BulkIntake bulk;

  public CheckFiles(Installation installation) {
    this.installation = installation;
    this.bulk = new BulkIntake(installation, null, file -> IntakeChoices.NONE);
  }

  /** Checks files, and those of folders. */
  public CheckResult check(List<Path> paths, Progress progress) throws AppException {
    ProfileSet profiles = profiles();
    List<Issue> issues = new ArrayList<>();
    List<BulkFile> land = new ArrayList<>();
    Outcome outcome = Outcome.DONE;
    int layers = 0;
    for (Path path : paths) {
      try {
        for (Path file : files(path)) {
          if (isLand(file, profiles, progress)) {
            BulkFile found = bulk.file(file, progress);
            boolean foreign = !file.equals(path) && isForeign(found);
            land.add(found);
            found
                .problems()
                .forEach(
                    issue -> issues.add(foreign ? issue.withSeverity(Severity.WARNING) : issue));
            boolean unreadable = found.state() == BulkFile.State.UNREADABLE && !foreign;
            outcome = outcome.worse(unreadable ? Outcome.UNREADABLE : Outcome.DONE);
          } else {
            FileCheck check = new FileCheck(profiles, progress);
            check.run(file);
            issues.addAll(check.issues);
            layers += check.layers;
            outcome = outcome.worse(check.outcome);
          }
        }
      } catch (StoreException e) {
        issues.add(e.issue());
        outcome = Outcome.UNREADABLE;
      }
    }
    boolean errors = issues.stream().anyMatch(issue -> issue.severity() == Severity.ERROR);
    return new CheckResult(
        outcome.worse(errors ? Outcome.ATTENTION : Outcome.DONE), layers, issues, land);
  }

  private static List<Path> files(Path path) throws StoreException {
    boolean folder = Files.isDirectory(path) && !Doors.ending(path).equals("gdb");
    if (!folder) {
      return List.of(path);
    }
    List<Path> files = SitesFile.files(path);
    if (files.isEmpty()) {
      throw new StoreException(
          Issue.of(StoreIssue.FOLDER_WITHOUT_GEOPACKAGE, String.valueOf(path.getFileName()), ""),
          null);
    }
    return files;
  }

  /** True for what is checked as project land: no GeoPackage, and no table that a profile knows. */
  private static boolean isLand(Path file, ProfileSet profiles, Progress progress) {
    if (!Doors.isOther(file) && !Files.isDirectory(file)) {
      return false;
    }
    try {
      ExchangeFormat format = Doors.formatOf(InputFile.of(file));
      if (format != ExchangeFormat.SHAPEFILE && format != ExchangeFormat.GEOJSON) {
        return true;
      }
      try (GeoPackageFile opened = GeoPackageFile.open(file, progress)) {
        return opened.tables().stream()
            .noneMatch(
                table ->
                    profiles
                            .explain(table.name(), table.identifier(), table.columns())
                            .match()
                            .profile()
                        != null);
      }
    } catch (StoreException e) {
      return true;
    }
  }

  /** Something else that lies in a folder: a document, a picture. */
  private static boolean isForeign(BulkFile found) {
    return found.state() == BulkFile.State.UNREADABLE
        && found.problems().stream()
            .allMatch(issue -> issue.bundle().equals(DoorIssue.UNKNOWN.bundle()));
  }

  private ProfileSet profiles() throws AppException {
    try {
      return ProfileReader.read(installation.profileFolders());
    } catch (StoreException e) {
      throw new AppException(Outcome.UNREADABLE, List.of(e.issue()), e);
    }
  }

  /** One file. */
  private final class FileCheck {
    private final ProfileSet profiles;
    private final Progress progress;
    private final List<Issue> issues = new ArrayList<>();
    private Outcome outcome = Outcome.DONE;
    private int layers;

    FileCheck(ProfileSet profiles, Progress progress) {
      this.profiles = profiles;
      this.progress = progress;
    }

    void run(Path path) {
      progress.stage("app.stage.check", path.getFileName());
      try (GeoPackageFile file = GeoPackageFile.open(path, progress)) {
        file.issues().forEach(this::add);
        file.broken().forEach(broken -> refuse(broken.issue()));
        if (file.tables().isEmpty() && file.broken().isEmpty()) {
          refuse(Issue.of(StoreIssue.NO_FEATURE_TABLE, file.name(), ""));
        }
        for (FeatureTable table : file.tables()) {
          check(file, table);
        }
      } catch (StoreException e) {
        refuse(e.issue());
      }
    }

    private void check(GeoPackageFile file, FeatureTable table) {
      MatchReport report = profiles.explain(table.name(), table.identifier(), table.columns());
      ProfileIssues.of(report, file.name(), table.name()).forEach(this::add);
      IdentityJson.Reading identity = file.identity(table);
      identity.issues().forEach(this::add);
      LayerLoad load =
          ZoneLayerReader.read(file, table, report.match(), identity.identity(), threads, progress);
      SaidOnce.unsaid(issues, load.issues()).forEach(this::add);
      if (load.layer() == null) {
        outcome = Outcome.UNREADABLE;
        return;
      }
      layers++;
      new LayerTopology(load.layer(), progress).issues().forEach(this::add);
      profiles
          .pattern(load.layer().code(), "code")
          .ifPresent(pattern -> UnitCodes.issues(load.layer(), pattern).forEach(this::add));
    }

    private void refuse(Issue issue) {
      add(issue);
      outcome = Outcome.UNREADABLE;
    }

    private void add(Issue issue) {
      issues.add(TO_BE_MENDED.contains(issue.code()) ? issue.withSeverity(Severity.ERROR) : issue);
    }
  }
}
