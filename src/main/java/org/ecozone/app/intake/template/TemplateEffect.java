package org.ecozone.app.intake.template;

import java.util.List;
import org.ecozone.app.AppException;
import org.ecozone.app.intake.Examination;
import org.ecozone.app.intake.Examine;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.geo.reference.CrsCandidate;
import org.ecozone.job.Progress;
import org.ecozone.zone.Issue;

/**
 * What a template would change about a file.
 *
 * @param template of which
 * @param before as the file is read now; null if it cannot be read
 * @param after as it would be read; null if it could not be
 * @param issues why it could not be
 */
public record TemplateEffect(Template template, Reading before, Reading after, List<Issue> issues) {
  /**
   * A way of reading.
   *
   * @param usable parcels that can be used
   * @param points of all parcels
   * @param planarM2 NaN if the CRS is not decided
   * @param northFirst whether the first number is the northing or latitude; null if not decided
   */
  public record Reading(
      long parcels, long usable, long points, double planarM2, Boolean northFirst) {
    static Reading of(Examination found) {
      long points =
          found.parcels().stream()
              .filter(parcel -> parcel.numbers() != null)
              .mapToLong(parcel -> parcel.numbers().getNumPoints())
              .sum();
      List<CrsCandidate> candidates = found.resolution().candidates();
      boolean same = candidates.stream().map(CrsCandidate::axisOrder).distinct().count() == 1;
      Boolean north =
          same
              ? candidates.get(0).axisOrder() == org.ecozone.geo.CrsCandidates.AxisOrder.NORTH_EAST
              : null;
      return new Reading(found.parcels().size(), found.usable(), points, found.planarM2(), north);
    }

    boolean sameAs(Reading other) {
      return other != null
          && parcels == other.parcels
          && usable == other.usable
          && points == other.points
          && Double.compare(planarM2, other.planarM2) == 0
          && java.util.Objects.equals(northFirst, other.northFirst);
    }
  }

  public TemplateEffect {
    issues = List.copyOf(issues);
  }

  /** True if the file would be read just the same. */
  public boolean changesNothing() {
    return after != null && after.sameAs(before);
  }

  /** Reads the file with a template, and compares. For workers. */
  public static TemplateEffect of(
      Template template, Examine examine, Examination before, Progress progress) {
    IntakeChoices with = before.choices().withRead(Templates.OPTION, template.text());
    try {
      Reading after = Reading.of(examine.again(before, with, progress));
      return new TemplateEffect(template, Reading.of(before), after, List.of());
    } catch (AppException e) {
      return new TemplateEffect(template, Reading.of(before), null, e.issues());
    }
  }

  /** Of a file that could not be read so far. */
  public static TemplateEffect of(Template template, Attempt attempt) {
    try {
      return new TemplateEffect(template, null, Reading.of(attempt.examine()), List.of());
    } catch (AppException e) {
      return new TemplateEffect(template, null, null, e.issues());
    }
  }

  /** An examination with the template, for the first time. */
  @FunctionalInterface
  public interface Attempt {
    Examination examine() throws AppException;
  }
}
