package org.ecozone.app.intake.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ecozone.app.intake.ExaminedParcel;
import org.ecozone.app.intake.ExaminedParcel.Flag;
import org.ecozone.geo.Crs;
import org.ecozone.geo.fabric.ParcelGaps;
import org.ecozone.geo.fabric.ParcelGaps.Gap;
import org.ecozone.geo.fabric.ParcelOverlaps;
import org.ecozone.geo.fabric.ParcelOverlaps.Overlap;
import org.ecozone.geo.fabric.ShapeOddities;
import org.ecozone.geo.reference.WorkArea;
import org.ecozone.job.Background;
import org.ecozone.job.Progress;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * All checks on the parcels of one file against each other and against the area of work. Places are
 * in the CRS in which the parcels would be used.
 */
public final class ParcelChecks {
  private static final int NAMED = 6;

  /** So few are done before anybody cancels. */
  private static final int FEW = 500;

  private final String file;
  private final Crs crs;
  private final boolean moved;
  private final WorkArea workArea;
  private final Progress progress;
  private List<ExaminedParcel> parcels;
  private List<Set<Flag>> flags;
  private Consumer<Issue> issues;
  private PlaneOfParcels plane;

  /**
   * @param receivedCrs in which they were received; another one only if a datum is shifted
   * @param crs in which the parcels would be used
   * @param workArea null if it is not known
   */
  public ParcelChecks(String file, Crs receivedCrs, Crs crs, WorkArea workArea, Progress progress) {
    this.file = file;
    this.crs = crs;
    this.moved = !receivedCrs.equals(crs);
    this.workArea = workArea;
    this.progress = progress;
  }

  /** The parcels with what was found among their flags, in the same order. Once per object. */
  public List<ExaminedParcel> run(List<ExaminedParcel> examined, Consumer<Issue> found) {
    if (!begin(examined, found)) {
      return examined;
    }
    progress.stage("app/intake.stage.check", file);
    List<Geometry> lands = lands();
    betweenMany(lands, moved ? lands : received());
    outside();
    return flagged();
  }

  /** What is odd about each alone: they are land of different sites. Once per object. */
  public void runEach(List<ExaminedParcel> examined, Consumer<Issue> found) {
    if (begin(examined, found)) {
      shapes(moved ? lands() : received());
      outside();
    }
  }

  /** What is odd between those of one site, after {@link #runEach}. Once per object. */
  public void runBetween(List<ExaminedParcel> examined, Consumer<Issue> found) {
    if (begin(examined, found)) {
      List<Geometry> lands = lands();
      if (lands.size() > FEW) {
        betweenMany(lands, List.of());
      } else {
        overlaps(lands);
        gaps(ParcelGaps.find(lands, progress::checkCancelled));
      }
    }
  }

  /** JTS does not look whether it is cancelled: nobody waits for it then. */
  private void betweenMany(List<Geometry> lands, List<Geometry> shapes) {
    try (Background beside = new Background()) {
      Background.Task<ParcelGaps.Found> gaps =
          beside.submit(() -> ParcelGaps.find(lands, progress::checkCancelled));
      shapes(shapes);
      overlaps(lands);
      gaps(await(gaps));
    }
  }

  private boolean begin(List<ExaminedParcel> examined, Consumer<Issue> found) {
    parcels = examined;
    issues = found;
    flags = new ArrayList<>();
    for (ExaminedParcel parcel : parcels) {
      Set<Flag> own = EnumSet.noneOf(Flag.class);
      own.addAll(parcel.flags());
      flags.add(own);
    }
    List<Geometry> used = parcels.stream().map(ExaminedParcel::used).toList();
    plane = PlaneOfParcels.of(nonNullFirst(used), crs);
    return plane != null;
  }

  private List<Geometry> lands() {
    List<Geometry> lands = new ArrayList<>();
    for (ExaminedParcel parcel : parcels) {
      lands.add(plane.plane(parcel.used()));
    }
    return lands;
  }

  private List<ExaminedParcel> flagged() {
    List<ExaminedParcel> flagged = new ArrayList<>();
    for (int i = 0; i < parcels.size(); i++) {
      flagged.add(parcels.get(i).withFlags(flags.get(i)));
    }
    return flagged;
  }

  /** Before any repair, which takes spikes and double points away. */
  private List<Geometry> received() {
    List<Geometry> received = new ArrayList<>();
    for (ExaminedParcel parcel : parcels) {
      received.add(parcel.used() == null ? null : plane.plane(parcel.received()));
    }
    return received;
  }

  private static List<Geometry> nonNullFirst(List<Geometry> used) {
    return used.stream().filter(land -> land != null && !land.isEmpty()).limit(1).toList();
  }

  private void shapes(List<Geometry> lands) {
    for (int i = 0; i < lands.size(); i++) {
      progress.checkCancelled();
      if (lands.get(i) != null) {
        ShapeOddities odd = ShapeOddities.of(lands.get(i));
        say(i, odd.spikes(), CheckIssue.SPIKE, Flag.SPIKE);
        say(i, odd.doubles(), CheckIssue.DOUBLE_VERTEX, Flag.DOUBLE_VERTEX);
        say(i, odd.tinyParts(), CheckIssue.TINY_PART, Flag.TINY_PART);
      }
    }
  }

  /** One issue for a parcel, at the first place. */
  private void say(int i, List<Coordinate> places, CheckIssue code, Flag flag) {
    if (!places.isEmpty()) {
      flags.get(i).add(flag);
      Coordinate first = places.get(0);
      issues.accept(at(issue(i, code, name(i), places.size()), first.x, first.y));
    }
  }

  private void overlaps(List<Geometry> lands) {
    ParcelOverlaps.Found found = ParcelOverlaps.find(lands, progress::checkCancelled);
    for (Overlap overlap : found.overlaps()) {
      Flag flag = overlap.isSame() ? Flag.DUPLICATE : Flag.OVERLAPS;
      flags.get(overlap.first()).add(flag);
      flags.get(overlap.second()).add(flag);
      boolean sliver = overlap.meanWidthM() < ParcelGaps.WIDTH_M;
      CheckIssue code =
          overlap.isSame()
              ? CheckIssue.PARCEL_TWICE
              : sliver ? CheckIssue.PARCELS_SLIVER : CheckIssue.PARCELS_OVERLAP;
      Issue issue =
          issue(
              overlap.second(),
              code,
              name(overlap.second()),
              name(overlap.first()),
              number(overlap.areaM2(), 2),
              number(overlap.meanWidthM(), 3));
      issues.accept(at(issue, overlap.x(), overlap.y()));
    }
    for (int[] pair : found.failed()) {
      issues.accept(issue(pair[1], CheckIssue.OVERLAP_FAILED, name(pair[1]), name(pair[0])));
    }
  }

  private ParcelGaps.Found await(Background.Task<ParcelGaps.Found> gaps) {
    try {
      return gaps.await(progress);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error fault) {
        throw fault;
      }
      throw (RuntimeException) e.getCause(); // the search throws nothing else
    }
  }

  private void gaps(ParcelGaps.Found found) {
    for (Gap gap : found.gaps()) {
      gap.parcels().forEach(i -> flags.get(i).add(Flag.GAP));
      String around =
          gap.parcels().stream().limit(NAMED).map(this::name).collect(Collectors.joining(", "));
      CheckIssue code = gap.isSliver() ? CheckIssue.GAP_SLIVER : CheckIssue.GAP_HOLE;
      Issue issue =
          issue(
              gap.parcels().get(0),
              code,
              around,
              number(gap.areaM2(), 2),
              number(gap.meanWidthM(), 3));
      issues.accept(at(issue, gap.x(), gap.y()));
    }
    if (found.unchecked() > 0) {
      issues.accept(Issue.of(CheckIssue.GAPS_UNCHECKED, file, "", found.unchecked()));
    }
  }

  private void outside() {
    if (workArea == null) {
      return;
    }
    OutsideCheck check = OutsideCheck.of(workArea, crs).orElse(null);
    for (int i = 0; check != null && i < parcels.size(); i++) {
      Geometry used = parcels.get(i).used();
      if (used != null && !used.isEmpty() && check.isOutside(OutsideCheck.places(used))) {
        flags.get(i).add(Flag.OUTSIDE_AREA);
        Coordinate first = used.getCoordinate();
        issues.accept(
            issue(i, CheckIssue.OUTSIDE_AREA, name(i), workArea.name()).at(first.x, first.y));
      }
    }
  }

  private Issue issue(int i, CheckIssue code, Object... args) {
    ExaminedParcel parcel = parcels.get(i);
    return Issue.of(code, file, parcel.table(), args).withFid(parcel.fid());
  }

  private Issue at(Issue issue, double x, double y) {
    Coordinate place = plane.back(x, y);
    return Double.isFinite(place.x + place.y) ? issue.at(place.x, place.y) : issue;
  }

  private String name(int i) {
    return parcels.get(i).label();
  }

  private static String number(double number, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", number);
  }
}
