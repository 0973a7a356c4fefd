package org.ecozone.app.intake.bulk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.app.Outcome;
import org.ecozone.app.intake.Examination;
import org.ecozone.app.intake.Examine;
import org.ecozone.app.intake.ExaminedParcel;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.app.intake.IntakeIssue;
import org.ecozone.app.intake.bulk.BulkFile.Land;
import org.ecozone.app.intake.bulk.BulkFile.State;
import org.ecozone.app.sites.SitesFile;
import org.ecozone.geo.reference.CrsResolution;
import org.ecozone.geo.reference.WorkArea;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.door.Doors;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Geometry;

/**
 * Examines files one after the other, those of folders too.
 *
 * <p>Threads: for workers; the taker is called on the same thread, once for each file, as soon as
 * it is known.
 *
 * <p>Fails: never for a file; only when it is cancelled.
 */
public final class BulkIntake {
  /** Obstacles that a choice removes. */
  private static final Set<String> TO_BE_SAID =
      Set.of(IntakeIssue.LINES_UNDECIDED.name(), IntakeIssue.TABLE_NEEDED.name());

  private final Examine examine;
  private final WorkArea workArea;
  private final Function<Path, IntakeChoices> choices;

  /**
   * @param workArea null if it is not known
   * @param choices of each file; the same for all, or what was said of single ones
   */
  public BulkIntake(
      Installation installation, WorkArea workArea, Function<Path, IntakeChoices> choices) {
    this.examine = new Examine(installation);
    this.workArea = workArea;
    this.choices = choices;
  }

  /** Files in their order, those of a folder by name; each once. */
  public List<BulkFile> run(List<Path> paths, Consumer<BulkFile> taker, Progress progress) {
    List<BulkFile> all = new ArrayList<>();
    List<Path> files = files(paths, all);
    all.forEach(taker);
    long done = 0;
    for (Path file : files) {
      progress.checkCancelled();
      progress.report(done++, files.size());
      BulkFile found = file(file, progress);
      all.add(found);
      taker.accept(found);
    }
    return all;
  }

  /** A folder that cannot be looked into becomes a line. */
  private List<Path> files(List<Path> paths, List<BulkFile> unreadable) {
    List<Path> files = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    for (Path path : paths) {
      boolean folder = Files.isDirectory(path) && !Doors.ending(path).equals("gdb");
      try {
        for (Path file : folder ? SitesFile.files(path) : List.of(path)) {
          if (seen.add(file.toAbsolutePath().normalize())) {
            files.add(file);
          }
        }
      } catch (StoreException e) {
        unreadable.add(refused(path, State.UNREADABLE, List.of(e.issue())));
      }
    }
    return files;
  }

  /** One file, again after something was said of it. */
  public BulkFile file(Path file, Progress progress) {
    try {
      return understood(file, examine.file(file, choices.apply(file), workArea, progress));
    } catch (AppException e) {
      State state = e.outcome() == Outcome.USAGE ? State.TO_BE_DECIDED : State.UNREADABLE;
      return refused(file, state, e.issues());
    }
  }

  private BulkFile refused(Path file, State state, List<Issue> why) {
    return new BulkFile(file, "", choices.apply(file), "", Land.NONE, "", List.of(), state, why);
  }

  private static BulkFile understood(Path file, Examination found) {
    CrsResolution resolution = found.resolution();
    List<Issue> problems = new ArrayList<>(found.obstacles());
    for (Issue issue : found.issues()) {
      if (!problems.contains(issue)) {
        problems.add(issue);
      }
    }
    return new BulkFile(
        file,
        found.head().format(),
        found.choices(),
        found.head().projectName(),
        land(found),
        found.crs() == null ? "" : found.crs().id(),
        resolution.isCertain() ? List.of() : resolution.candidates(),
        state(found),
        problems);
  }

  private static State state(Examination found) {
    if (found.isAcceptable()) {
      return State.READY;
    }
    boolean open =
        found.resolution().verdict() == CrsResolution.Verdict.CHOOSE
            || found.obstacles().stream().anyMatch(issue -> TO_BE_SAID.contains(issue.code()));
    return open ? State.TO_BE_DECIDED : State.REFUSED;
  }

  private static Land land(Examination found) {
    long points = 0;
    double areaM2 = 0;
    for (ExaminedParcel parcel : found.parcels()) {
      Geometry numbers = parcel.numbers();
      points += numbers == null ? 0 : numbers.getNumPoints();
      if (parcel.isUsable()) {
        areaM2 += parcel.area().ellipsoidalM2();
      }
    }
    return new Land(
        found.parcels().size(), found.usable(), points, found.crs() == null ? Double.NaN : areaM2);
  }
}
