package org.ecozone.app.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.app.intake.Examination.Findings;
import org.ecozone.app.intake.IntakeChoices.Grouping;
import org.ecozone.app.intake.check.BoundedIssues;
import org.ecozone.app.intake.check.ParcelChecks;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.geo.reference.CoordinateSample;
import org.ecozone.geo.reference.CrsCandidate;
import org.ecozone.geo.reference.CrsReason;
import org.ecozone.geo.reference.CrsResolution;
import org.ecozone.geo.reference.CrsResolver;
import org.ecozone.geo.reference.CrsStatement;
import org.ecozone.geo.reference.SampleCollector;
import org.ecozone.geo.reference.WorkArea;
import org.ecozone.job.Progress;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.ReceivedRow;
import org.ecozone.store.markup.MarkupIssue;
import org.ecozone.zone.Issue;

/** Finds out all there is to say of what was read. */
final class ExamineIntake {
  private final Installation installation;
  private final Intake intake;
  private final IntakeChoices choices;
  private final WorkArea workArea;
  private final List<Intake.Table> taken;
  private final BoundedIssues issues = new BoundedIssues();
  private final List<Issue> obstacles = new ArrayList<>();

  ExamineIntake(
      Installation installation, Intake intake, IntakeChoices choices, WorkArea workArea) {
    this.installation = installation;
    this.intake = intake;
    this.choices = choices;
    this.workArea = workArea;
    this.taken = intake.taken(choices);
  }

  Examination examine(Progress progress) throws AppException {
    issues.addAll(intake.issues());
    tables();
    CrsResolution resolution =
        CrsResolver.resolve(stated(), sample(), workArea, PlaceRows.answer(choices));
    PlaceRows.Placed placed = placed(resolution);
    reasons(resolution);
    if (placed != null) {
      layers(placed.crs());
    }
    List<ExaminedParcel> parcels = parcels(placed, progress);
    if (placed != null) {
      parcels =
          new ParcelChecks(
                  intake.name(), placed.candidate().crs(), placed.crs(), workArea, progress)
              .run(parcels, issues::add);
    }
    lines();
    boolean usable = parcels.stream().anyMatch(ExaminedParcel::isUsable);
    if (placed != null && !usable) {
      obstacles.add(Issue.of(IntakeIssue.NOTHING_USABLE, intake.name(), ""));
    }
    Findings findings =
        new Findings(
            resolution,
            placed == null ? null : placed.crs(),
            parcels,
            issues.list(intake.name()),
            obstacles);
    return new Examination(intake, choices, workArea, findings);
  }

  /** A closed line may be the outline of a parcel; as a line it meets nothing that lies inside. */
  private void lines() {
    boolean undecided =
        intake.issues().stream().anyMatch(ExamineIntake::isOfClosedLines)
            || taken.stream()
                .flatMap(table -> table.issues().stream())
                .anyMatch(ExamineIntake::isOfClosedLines);
    if (undecided) {
      obstacles.add(Issue.of(IntakeIssue.LINES_UNDECIDED, intake.name(), ""));
    }
  }

  private static boolean isOfClosedLines(Issue issue) {
    return issue.code().equals(MarkupIssue.LINES_CLOSED.name());
  }

  private void tables() {
    List<String> names = intake.tables().stream().map(Intake.Table::name).toList();
    String all = String.join(", ", names);
    String wanted = choices.read().getOrDefault("table", "");
    boolean several = intake.format() == ExchangeFormat.GEOPACKAGE && names.size() > 1;
    if (taken.isEmpty()) {
      obstacles.add(Issue.of(IntakeIssue.TABLE_UNKNOWN, intake.name(), "", wanted, all));
    } else if (several && wanted.isBlank()) {
      obstacles.add(Issue.of(IntakeIssue.TABLE_NEEDED, intake.name(), "", all));
    }
    grouping();
    boolean alike = true;
    for (Intake.Table table : taken) {
      issues.addAll(table.issues());
      alike &= table.sample().isEmpty() || table.stated().isAlike(stated());
    }
    if (!alike) {
      obstacles.add(Issue.of(IntakeIssue.TABLES_DIFFER, intake.name(), "", all));
    }
  }

  /** Every table that is taken must have the column by which its rows are put together. */
  private void grouping() {
    if (intake.grouping(choices) != Grouping.FIELD) {
      return;
    }
    boolean there =
        intake.format() != ExchangeFormat.GEOPACKAGE
            && taken.stream()
                .allMatch(
                    table ->
                        table.at(choices.idField()) >= 0
                            && !table.roles().parcel().equalsIgnoreCase(choices.idField()));
    if (!there) {
      String columns =
          taken.stream()
              .flatMap(table -> table.columns().stream())
              .distinct()
              .collect(Collectors.joining(", "));
      obstacles.add(
          Issue.of(IntakeIssue.GROUPING_FIELD, intake.name(), "", choices.idField(), columns));
    }
  }

  /** That of the first table with land: the others must say the same. */
  private CrsStatement stated() {
    CrsStatement first = taken.isEmpty() ? CrsStatement.NONE : taken.get(0).stated();
    return taken.stream()
        .filter(table -> !table.sample().isEmpty())
        .findFirst()
        .map(Intake.Table::stated)
        .orElse(first);
  }

  private CoordinateSample sample() {
    if (taken.size() == 1) {
      return taken.get(0).sample();
    }
    SampleCollector collector = new SampleCollector();
    for (Intake.Table table : taken) {
      table.rows().forEach(row -> collector.add(row.geometry()));
    }
    return collector.sample();
  }

  /** Null, with the reason among the obstacles, if nothing can be placed. */
  private PlaceRows.Placed placed(CrsResolution resolution) {
    CrsCandidate certain = resolution.certain().orElse(null);
    if (certain == null) {
      boolean choose = resolution.verdict() == CrsResolution.Verdict.CHOOSE;
      obstacles.add(
          Issue.of(
              choose ? IntakeIssue.CRS_UNDECIDED : IntakeIssue.CRS_REFUSED,
              intake.name(),
              "",
              CrsTexts.candidates(resolution)));
      return null;
    }
    boolean geoPackage = intake.format() == ExchangeFormat.GEOPACKAGE;
    if (geoPackage && !isAsStated(certain)) {
      obstacles.add(
          Issue.of(IntakeIssue.GEOPACKAGE_CRS, intake.name(), "", taken.get(0).stated().text()));
      return null;
    }
    try {
      PlaceRows.Placed placed = new PlaceRows(installation).of(certain, choices);
      if (placed.set() != null) {
        String hash = ParameterSets.hash(placed.set());
        issues.add(
            Issue.of(IntakeIssue.PARAMETERS_USED, intake.name(), "", placed.set().name(), hash));
      }
      return placed;
    } catch (AppException e) {
      obstacles.addAll(e.issues());
      return null;
    }
  }

  /** A GeoPackage is read as it states itself, easting first. */
  private boolean isAsStated(CrsCandidate certain) {
    return certain.axisOrder() == AxisOrder.EAST_NORTH
        && certain.crs().sameCoordinates(taken.get(0).stated().crs());
  }

  private void reasons(CrsResolution resolution) {
    if (!resolution.isCertain()) {
      return;
    }
    for (CrsReason reason : resolution.candidates().get(0).reasons()) {
      IntakeIssue code =
          switch (reason.weight()) {
            case FOR -> null;
            case NOTE -> IntakeIssue.CRS_NOTE;
            case WARNING, DOUBT -> IntakeIssue.CRS_WARNING;
            case CONFLICT -> IntakeIssue.CRS_CONFLICT;
          };
      if (code != null) {
        issues.add(Issue.of(code, intake.name(), "", CrsTexts.bilingual(reason)));
      }
    }
  }

  /** Against the layers that the land will be overlaid with. */
  private void layers(Crs crs) {
    List<Crs> layers = workArea == null ? List.of() : workArea.layers();
    if (layers.isEmpty() || layers.stream().anyMatch(crs::sameCoordinates)) {
      return;
    }
    String ids = layers.stream().map(Crs::id).collect(Collectors.joining(", "));
    boolean movable = layers.stream().anyMatch(crs::sameDatum);
    issues.add(
        Issue.of(
            movable ? IntakeIssue.CRS_OF_LAYERS : IntakeIssue.DATUM_OF_LAYERS,
            intake.name(),
            "",
            crs.id(),
            ids));
  }

  private List<ExaminedParcel> parcels(PlaceRows.Placed placed, Progress progress) {
    progress.stage("app/intake.stage.examine", intake.name());
    ParcelExaminer examiner =
        new ParcelExaminer(
            intake.name(),
            placed == null ? null : placed.candidate(),
            placed == null ? null : placed.move());
    long total = taken.stream().mapToLong(table -> table.rows().size()).sum();
    List<ExaminedParcel> parcels = new ArrayList<>();
    for (Intake.Table table : taken) {
      Names names = Names.of(table, choices, intake.grouping(choices));
      for (ReceivedRow row : table.rows()) {
        progress.checkCancelled();
        progress.report(parcels.size(), total);
        parcels.add(examiner.examine(table, names, row));
      }
    }
    issues.addAll(examiner.issues());
    return parcels;
  }
}
