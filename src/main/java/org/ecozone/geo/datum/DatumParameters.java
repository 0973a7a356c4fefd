package org.ecozone.geo.datum;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.Crs;
import org.ecozone.geo.Datum;

/**
 * A set of parameters of a user.
 *
 * @param name as the user calls it; the only thing of it that is ever shown
 * @param from XIAN80 or BEIJING54
 * @param shift the parameters
 * @param gridFrom grid of the old datum that 4 parameters hold for; null for 7
 * @param gridTo grid of CGCS2000 that they lead to; null for 7
 */
public record DatumParameters(String name, Datum from, PlaneShift shift, Crs gridFrom, Crs gridTo) {
  /** What makes no sense. Texts in the bundle {@code geo/datum} under {@code problem.<NAME>}. */
  public enum Problem {
    NAME_EMPTY,
    NOT_OLD_DATUM,
    NOT_FINITE,
    /** Beyond 1 000 m for 7 parameters. */
    TRANSLATION_LARGE,
    /** Beyond 60 seconds. */
    ROTATION_LARGE,
    /** Beyond 100 ppm. */
    SCALE_LARGE,
    /** 4 parameters without the two grids they hold for, or with grids that do not belong. */
    GRIDS_WRONG,
    /** They move nothing. */
    ALL_ZERO,
    /** They move land by more than {@link DatumMove#FARTHEST_M}. */
    MOVES_TOO_FAR
  }

  private static final double LARGEST_TRANSLATION_M = 1000;
  private static final double LARGEST_ROTATION_ARC_SEC = 60;
  private static final double LARGEST_SCALE_PPM = 100;

  public static DatumParameters seven(String name, Datum from, SevenParameters shift) {
    return new DatumParameters(name, from, shift, null, null);
  }

  public static DatumParameters four(String name, Crs gridFrom, Crs gridTo, FourParameters shift) {
    return new DatumParameters(name, gridFrom.datum(), shift, gridFrom, gridTo);
  }

  /** Empty if the set can be used. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (name.isBlank()) {
      problems.add(Problem.NAME_EMPTY);
    }
    if (from != Datum.XIAN80 && from != Datum.BEIJING54) {
      problems.add(Problem.NOT_OLD_DATUM);
    }
    if (shift instanceof SevenParameters seven) {
      seven(seven, problems);
    } else if (shift instanceof FourParameters four) {
      four(four, problems);
    }
    return problems;
  }

  private static void seven(SevenParameters seven, List<Problem> problems) {
    double[] moves = {seven.dxM(), seven.dyM(), seven.dzM()};
    double[] turns = {seven.rxArcSec(), seven.ryArcSec(), seven.rzArcSec()};
    range(moves, LARGEST_TRANSLATION_M, Problem.TRANSLATION_LARGE, problems);
    range(turns, LARGEST_ROTATION_ARC_SEC, Problem.ROTATION_LARGE, problems);
    double[] scale = {seven.scalePpm()};
    range(scale, LARGEST_SCALE_PPM, Problem.SCALE_LARGE, problems);
    zero(problems, moves, turns, scale);
  }

  private void four(FourParameters four, List<Problem> problems) {
    boolean grids =
        gridFrom != null
            && gridTo != null
            && gridFrom.kind() == Crs.Kind.GAUSS_KRUGER
            && gridTo.kind() == Crs.Kind.GAUSS_KRUGER
            && gridFrom.datum() == from
            && gridTo.datum() == Datum.CGCS2000
            && gridFrom.centralMeridianDeg() == gridTo.centralMeridianDeg()
            && gridFrom.falseEastingM() == gridTo.falseEastingM();
    if (!grids) {
      problems.add(Problem.GRIDS_WRONG);
    }
    double[] moves = {four.northM(), four.eastM()};
    double[] turn = {four.rotationArcSec()};
    double[] scale = {four.scalePpm()};
    // the translations contain rotation and scale times the coordinates: any size below a million
    range(moves, 1e6, Problem.TRANSLATION_LARGE, problems);
    range(turn, LARGEST_ROTATION_ARC_SEC, Problem.ROTATION_LARGE, problems);
    range(scale, LARGEST_SCALE_PPM, Problem.SCALE_LARGE, problems);
    zero(problems, moves, turn, scale);
  }

  private static void range(
      double[] numbers, double largest, Problem problem, List<Problem> problems) {
    for (double number : numbers) {
      Problem found =
          !Double.isFinite(number)
              ? Problem.NOT_FINITE
              : Math.abs(number) > largest ? problem : null;
      if (found != null && !problems.contains(found)) {
        problems.add(found);
      }
    }
  }

  private static void zero(List<Problem> problems, double[]... all) {
    for (double[] numbers : all) {
      for (double number : numbers) {
        if (number != 0) {
          return;
        }
      }
    }
    problems.add(Problem.ALL_ZERO);
  }

  /** Nothing of what is confidential. */
  @Override
  public String toString() {
    return "DatumParameters[" + name + ", " + from + "]";
  }
}
