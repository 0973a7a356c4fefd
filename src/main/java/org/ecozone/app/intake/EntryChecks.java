package org.ecozone.app.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecozone.app.intake.IntakeChoices.Grouping;
import org.ecozone.app.intake.check.BoundedIssues;
import org.ecozone.app.intake.check.ParcelChecks;
import org.ecozone.geo.reference.CoordinateSample;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.exchange.ReceivedTable;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Severity;

/**
 * The checks of {@code ExamineIntake} on land that goes straight into a screening: stated areas,
 * repairs, shapes; overlaps and gaps between the parcels of one site. What keeps a row from being
 * used is said by the reader of the sites and not here.
 *
 * <p>Of rows that are sites only so many are held in memory; of one site all.
 */
public final class EntryChecks {
  private static final int ROWS_HELD = 512;

  private static final Set<String> SAID =
      Set.of(
          IntakeIssue.PARCEL_REPAIRED.name(),
          IntakeIssue.AREA_DIFFERS.name(),
          IntakeIssue.AREA_UNIT.name(),
          IntakeIssue.AREA_WITHOUT_UNIT.name(),
          IntakeIssue.AREA_OF_NOTHING.name(),
          IntakeIssue.VERY_LARGE.name(),
          IntakeIssue.VERY_SMALL.name());

  private final PlaceRows.Placed placed;
  private final IntakeChoices choices;
  private final Grouping grouping;
  private final BoundedIssues issues = new BoundedIssues();
  private ParcelPlaces places;

  public EntryChecks(PlaceRows.Placed placed, IntakeChoices choices, Grouping grouping) {
    this.placed = placed;
    this.choices = choices;
    this.grouping = grouping;
  }

  /**
   * What was found.
   *
   * @param issues nothing of it worse than a warning
   * @param places for the check against the area of work
   */
  public record Found(List<Issue> issues, ParcelPlaces places) {}

  /** Goes through the tables. Once per object. */
  public Found run(ReceivedFile file, List<ReceivedTable> tables, Progress progress)
      throws StoreException {
    String name = file.input().name();
    progress.stage("app/intake.stage.check", name);
    ParcelExaminer examiner = new ParcelExaminer(name, placed.candidate(), placed.move());
    places = new ParcelPlaces(name, placed.crs());
    List<ExaminedParcel> one = new ArrayList<>();
    for (ReceivedTable received : tables) {
      Intake.Table table = table(received);
      Names names = Names.of(table, choices, grouping);
      Waiting waiting =
          grouping == Grouping.FILE
              ? null
              : new Waiting(name, names.repeated(file, received, progress), progress);
      file.read(
          received,
          progress,
          row -> {
            progress.checkCancelled();
            if (row.failure() == null && row.geometry() != null) {
              ExaminedParcel parcel = examiner.examine(table, names, row);
              examiner.taken().forEach(this::add);
              places.add(parcel);
              if (waiting == null) {
                one.add(parcel);
              } else {
                waiting.add(parcel);
              }
            }
          });
      if (waiting != null) {
        waiting.finish();
      }
    }
    checks(name, progress).run(one, this::add);
    return new Found(issues.list(name), places);
  }

  private static Intake.Table table(ReceivedTable table) {
    return new Intake.Table(
        table.name(),
        table.rowCount(),
        table.columns().stream().map(Column::name).toList(),
        table.roles(),
        table.crs(),
        List.of(),
        CoordinateSample.EMPTY,
        List.of());
  }

  private ParcelChecks checks(String file, Progress progress) {
    return new ParcelChecks(file, placed.candidate().crs(), placed.crs(), null, progress);
  }

  private void add(Issue issue) {
    boolean ofIntake = issue.bundle().equals(IntakeIssue.MORE.bundle());
    if (!ofIntake || SAID.contains(issue.code())) {
      boolean worse = issue.severity() == Severity.ERROR;
      issues.add(worse ? issue.withSeverity(Severity.WARNING) : issue);
    }
  }

  /** Rows that are sites: checked a few hundred at a time, those of one site together. */
  private final class Waiting {
    private final String file;
    private final Map<String, Integer> left;
    private final Progress progress;
    private final Map<String, List<ExaminedParcel>> sites = new LinkedHashMap<>();
    private final List<ExaminedParcel> rows = new ArrayList<>();

    Waiting(String file, Map<String, Integer> repeated, Progress progress) {
      this.file = file;
      this.left = new HashMap<>(repeated);
      this.progress = progress;
    }

    void add(ExaminedParcel parcel) {
      rows.add(parcel);
      if (rows.size() == ROWS_HELD) {
        rows();
      }
    }

    private void rows() {
      checks(file, progress).runEach(rows, EntryChecks.this::add);
      for (ExaminedParcel parcel : rows) {
        together(parcel);
      }
      rows.clear();
    }

    private void together(ExaminedParcel parcel) {
      Integer more = left.computeIfPresent(parcel.id(), (id, count) -> count - 1);
      if (more != null) {
        sites.computeIfAbsent(parcel.id(), id -> new ArrayList<>()).add(parcel);
        if (more == 0) {
          between(sites.remove(parcel.id()));
        }
      }
    }

    void finish() {
      rows();
      sites.values().forEach(this::between);
    }

    private void between(List<ExaminedParcel> site) {
      checks(file, progress).runBetween(site, EntryChecks.this::add);
    }
  }
}
