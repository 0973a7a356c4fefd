package org.ecozone.screen.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.overlay.Proximity;
import org.ecozone.overlay.SiteFacts.LayerCheck;
import org.ecozone.overlay.SiteFacts.NearestFact;
import org.ecozone.overlay.SiteFacts.ParcelFacts;
import org.ecozone.screen.Note;
import org.ecozone.screen.RuleRelation;
import org.ecozone.screen.evaluation.RuleRun.Answer;
import org.ecozone.screen.evaluation.RuleRun.Measured;
import org.ecozone.screen.evaluation.RuleRun.Place;
import org.ecozone.zone.Truth;

/** Rules on distance: DISTANCE_LE, and DOWNSTREAM_LE as a straight line. */
final class Nearness {
  /** 临界: closer to the threshold than a map can tell (domain.md 6, item 10). */
  static final double CRITICAL_M = 5;

  /** River centre lines stand in for shorelines; the code under which they come. */
  private static final String CENTRE_LINES = "HLZXX";

  private Nearness() {}

  static void evaluate(RuleRun run) {
    for (ParcelFacts parcel : run.site.facts().parcels()) {
      for (String code : run.plan.codes()) {
        List<NearestFact> facts = parcel.nearest().get(RuleNeeds.key(run.rule, code));
        if (facts == null) {
          run.unanswered(parcel);
          continue;
        }
        boolean found = false;
        for (NearestFact fact : facts) {
          if (run.site.states().isValid(fact.proximity().layer())) {
            found |= evaluate(run, parcel, code, fact.proximity());
          }
        }
        run.checkFailures(parcel, code);
        if (!found) {
          checkSearch(run, parcel, code);
        }
      }
    }
  }

  /** True if the zone certainly lies within the distance. */
  private static boolean evaluate(RuleRun run, ParcelFacts parcel, String code, Proximity near) {
    double distanceM = near.distanceM();
    double thresholdM = run.rule.rule().distanceM();
    Answer answer = run.answer(near.zone(), near.layer());
    if (distanceM > thresholdM) {
      if (answer.truth() != Truth.FALSE && distanceM - thresholdM < CRITICAL_M) {
        run.remark(distanceM, notes(run, code, distanceM));
      }
      return false;
    }
    Place place = Place.ofZone(parcel.parcel(), code, near.layer(), near.zone());
    run.addByAnswer(place, answer, Measured.distance(distanceM), notes(run, code, distanceM));
    return answer.truth() == Truth.TRUE;
  }

  private static List<Note> notes(RuleRun run, String code, double distanceM) {
    double thresholdM = run.rule.rule().distanceM();
    List<Note> notes = new ArrayList<>();
    notes.add(Note.of("DISTANCE", RuleRun.decimals(distanceM), plain(thresholdM)));
    if (Math.abs(distanceM - thresholdM) < CRITICAL_M) {
      notes.add(Note.of("NEAR_THRESHOLD"));
    }
    if (run.rule.relation() == RuleRelation.DOWNSTREAM_LE) {
      notes.add(Note.of("STRAIGHT_LINE"));
    }
    if (code.equals(CENTRE_LINES)) {
      notes.add(Note.of("CENTRE_LINE"));
    }
    return notes;
  }

  /** "Nothing near" can only be said where the layer speaks about everything near. */
  private static void checkSearch(RuleRun run, ParcelFacts parcel, String code) {
    LayerCheck check = parcel.checks().get(code);
    if (check == null || !run.checkCoverage(parcel, code)) {
      return;
    }
    double thresholdM = run.rule.rule().distanceM();
    if (check.coverageDistanceM() < thresholdM) {
      run.notChecked(
          parcel,
          code,
          0,
          List.of(
              Note.of(
                  "SEARCH_LEAVES_COVERAGE",
                  run.site.states().title(code),
                  plain(thresholdM),
                  RuleRun.decimals(check.coverageDistanceM()))));
    }
  }

  static String plain(double metres) {
    return BigDecimal.valueOf(metres).stripTrailingZeros().toPlainString();
  }
}
