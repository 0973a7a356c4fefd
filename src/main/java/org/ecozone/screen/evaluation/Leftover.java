package org.ecozone.screen.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.overlay.Intersection;
import org.ecozone.overlay.SiteFacts.ParcelFacts;
import org.ecozone.overlay.SiteFacts.RemainderFact;
import org.ecozone.screen.Note;
import org.ecozone.screen.RuleRelation;
import org.ecozone.screen.evaluation.RuleRun.Answer;
import org.ecozone.screen.evaluation.RuleRun.Measured;
import org.ecozone.screen.evaluation.RuleRun.Place;
import org.ecozone.zone.Truth;

/**
 * Rules on what the selected zones leave over of a parcel: OUTSIDE, NOT_COVERED, and WITHIN, which
 * wants nothing.
 */
final class Leftover {
  private static final Answer YES = new Answer(Truth.TRUE, null, null);

  private Leftover() {}

  static void evaluate(RuleRun run) {
    String code = run.plan.codes().get(0);
    for (ParcelFacts parcel : run.site.facts().parcels()) {
      RemainderFact fact = parcel.remainders().get(RuleNeeds.key(run.rule));
      if (fact == null) {
        run.unanswered(parcel);
      } else if (run.rule.relation() == RuleRelation.WITHIN) {
        within(run, parcel, code, fact);
      } else {
        outside(run, parcel, code, fact);
      }
    }
  }

  private static void outside(RuleRun run, ParcelFacts parcel, String code, RemainderFact fact) {
    Place place = Place.ofLayer(parcel.parcel(), code);
    if (fact.certain()) {
      run.addByAnswer(
          place, YES, Measured.area(fact.certainAreaM2()), lengthNotes(fact.certainLengthM()));
    }
    List<Answer> open = openAnswers(run, parcel, code);
    boolean more =
        !fact.certain()
            || fact.possibleAreaM2() > fact.certainAreaM2()
            || fact.possibleLengthM() > fact.certainLengthM();
    if (fact.possible() && more && !open.isEmpty()) {
      Measured measured = Measured.area(fact.possibleAreaM2() - fact.certainAreaM2());
      run.addByAnswer(
          place,
          worst(open),
          measured,
          lengthNotes(fact.possibleLengthM() - fact.certainLengthM()));
    } else if (fact.possible() && !fact.certain()) {
      run.unanswered(parcel); // possible, and no zone is in doubt: the facts contradict themselves
    }
    run.checkFailures(parcel, code);
    run.checkCoverage(parcel, code);
  }

  private static void within(RuleRun run, ParcelFacts parcel, String code, RemainderFact fact) {
    boolean answered = run.checkFailures(parcel, code);
    if (fact.certain()) {
      return;
    }
    boolean covered = run.checkCoverage(parcel, code);
    if (fact.possible() && openAnswers(run, parcel, code).isEmpty()) {
      run.unanswered(parcel); // as above
    }
    for (Intersection piece : run.site.hits(parcel, code)) {
      Answer answer = run.answer(piece.zone(), piece.layer());
      boolean relevant =
          fact.possible() ? answer.truth() == Truth.UNKNOWN : answer.truth() == Truth.TRUE;
      if (relevant && covered && answered) {
        Place place = Place.ofZone(parcel.parcel(), code, piece.layer(), piece.zone());
        run.addByAnswer(place, answer, Measured.area(piece.areaM2()), RuleRun.pieceNotes(piece));
      }
    }
  }

  /** Answers of the zones that the parcel hits and whose filter is UNKNOWN. */
  private static List<Answer> openAnswers(RuleRun run, ParcelFacts parcel, String code) {
    List<Answer> open = new ArrayList<>();
    for (Intersection piece : run.site.hits(parcel, code)) {
      Answer answer = run.answer(piece.zone(), piece.layer());
      if (answer.truth() == Truth.UNKNOWN) {
        open.add(answer);
      }
    }
    return open;
  }

  /** UNDECIDED before NEEDS_INFO: an attribute can be asked for, a class cannot be guessed. */
  private static Answer worst(List<Answer> answers) {
    return answers.stream().max((a, b) -> a.openState().compareTo(b.openState())).orElseThrow();
  }

  private static List<Note> lengthNotes(double lengthM) {
    return lengthM > 0 ? List.of(Note.of("HIT_LENGTH", RuleRun.decimals(lengthM))) : List.of();
  }
}
