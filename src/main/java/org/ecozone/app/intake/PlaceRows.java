package org.ecozone.app.intake;

import java.util.List;
import java.util.Optional;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.app.Outcome;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.geo.datum.DatumMove;
import org.ecozone.geo.datum.DatumParameters;
import org.ecozone.geo.reference.CrsAnswer;
import org.ecozone.geo.reference.CrsAnswer.OldDatum;
import org.ecozone.geo.reference.CrsCandidate;
import org.ecozone.store.staging.Placing;
import org.ecozone.zone.Issue;

/**
 * From a CRS that is certain and the choices of the user to how rows are placed, with his datum
 * parameters where they are needed. The one way for window and command line.
 */
public final class PlaceRows {
  private final Installation installation;
  private final DatumParameters given;

  /**
   * How rows are placed.
   *
   * @param move null if no datum is shifted
   * @param set the parameters, null likewise
   */
  public record Placed(CrsCandidate candidate, DatumMove move, DatumParameters set) {
    /** CRS of the result. */
    public Crs crs() {
      return move == null ? candidate.crs() : move.to();
    }

    /** For the staging. */
    public Placing placing() {
      UserShift shift = move == null ? null : new UserShift(move, ParameterSets.hash(set));
      return new Placing(crs(), candidate.axisOrder(), shift);
    }
  }

  public PlaceRows(Installation installation) {
    this(installation, null);
  }

  /**
   * @param given goes before the stored sets if it has the name that is asked for; null for none
   */
  public PlaceRows(Installation installation, DatumParameters given) {
    this.installation = installation;
    this.given = given;
  }

  /** What the user said of the CRS; fails with USAGE if it cannot be read. */
  public static CrsAnswer answer(IntakeChoices choices) throws AppException {
    try {
      Crs crs = choices.crs().isEmpty() ? null : Crs.parse(choices.crs());
      return new CrsAnswer(crs, choices.axisOrder(), choices.oldDatum(), choices.parameterSet());
    } catch (CrsException e) {
      throw new AppException(
          Outcome.USAGE, List.of(Issue.of(IntakeIssue.CRS_UNREADABLE, "", "", choices.crs())), e);
    }
  }

  /** Fails with USAGE if the parameters that the user named are not there or do not fit. */
  public Placed of(CrsCandidate certain, IntakeChoices choices) throws AppException {
    boolean modern =
        switch (certain.crs().datum()) {
          case CGCS2000, WGS84 -> true;
          default -> false;
        };
    if (modern || choices.oldDatum() != OldDatum.SHIFTED) {
      return new Placed(certain, null, null);
    }
    String name = choices.parameterSet();
    DatumParameters set = set(name);
    if (set.from() != certain.crs().datum()) {
      throw usage(
          Issue.of(
              IntakeIssue.PARAMETERS_OTHER_DATUM,
              "",
              "",
              name,
              CrsTexts.datum(set.from()),
              CrsTexts.datum(certain.crs().datum())));
    }
    try {
      DatumMove move = DatumMove.of(set, certain.crs());
      double farM = move.distanceM(centre(certain)[0], centre(certain)[1]);
      if (!(farM <= DatumMove.FARTHEST_M)) {
        throw usage(
            Issue.of(IntakeIssue.PARAMETERS_WRONG, "", "", name, CrsTexts.own("datum.too_far")));
      }
      return new Placed(certain, move, set);
    } catch (CrsException e) {
      throw new AppException(
          Outcome.USAGE,
          List.of(
              Issue.of(IntakeIssue.PARAMETERS_WRONG, "", "", name, CrsTexts.own("datum.no_zone"))),
          e);
    }
  }

  private DatumParameters set(String name) throws AppException {
    if (given != null && given.name().equals(name)) {
      return given;
    }
    Optional<DatumParameters> stored =
        installation == null ? Optional.empty() : new ParameterSets(installation).find(name);
    return stored.orElseThrow(() -> usage(Issue.of(IntakeIssue.PARAMETERS_MISSING, "", "", name)));
  }

  private static double[] centre(CrsCandidate certain) throws CrsException {
    double[] xy = {certain.centreLon(), certain.centreLat()};
    CrsTransform.between(certain.crs().geographic(), certain.crs()).applyOrNaN(xy, 1);
    return xy;
  }

  private static AppException usage(Issue issue) {
    return new AppException(Outcome.USAGE, issue);
  }
}
