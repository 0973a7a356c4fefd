package org.ecozone.screen.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecozone.overlay.Intersection;
import org.ecozone.overlay.SiteFacts.JointFact;
import org.ecozone.overlay.SiteFacts.ParcelFacts;
import org.ecozone.screen.Note;
import org.ecozone.screen.RuleLayers;
import org.ecozone.screen.RuleRelation;
import org.ecozone.screen.evaluation.RuleRun.Answer;
import org.ecozone.screen.evaluation.RuleRun.Measured;
import org.ecozone.screen.evaluation.RuleRun.Place;
import org.ecozone.zone.Source;
import org.ecozone.zone.Truth;

/**
 * Rules on land that the site shares with zones: INTERSECTS on one layer and on A+B, and the two
 * counting ones.
 */
final class Occupation {
  private Occupation() {}

  static void evaluate(RuleRun run) {
    for (ParcelFacts parcel : run.site.facts().parcels()) {
      if (run.rule.relation() == RuleRelation.OVERLAP_COUNT_GE_2) {
        pairsOfOneLayer(run, parcel);
      } else if (run.rule.layers().kind() == RuleLayers.Kind.JOINT) {
        joint(run, parcel);
      } else if (run.rule.relation() == RuleRelation.INTERSECTS) {
        single(run, parcel);
      }
      for (String code : run.plan.codes()) {
        run.checkFailures(parcel, code);
        run.checkCoverage(parcel, code);
      }
    }
    if (run.rule.relation() == RuleRelation.INTERSECTS_COUNT_GE_2) {
      count(run);
    }
  }

  private static void single(RuleRun run, ParcelFacts parcel) {
    for (String code : run.plan.codes()) {
      for (Intersection piece : run.site.hits(parcel, code)) {
        Place place = Place.ofZone(parcel.parcel(), code, piece.layer(), piece.zone());
        run.addByAnswer(
            place,
            run.answer(piece.zone(), piece.layer()),
            Measured.area(piece.areaM2()),
            RuleRun.pieceNotes(piece));
      }
    }
  }

  private static void joint(RuleRun run, ParcelFacts parcel) {
    for (JointFact fact : jointFacts(run, parcel)) {
      Answer answer = run.answer(fact.zoneA(), fact.layerA(), fact.zoneB(), fact.layerB());
      addPair(run, parcel, fact, answer);
    }
  }

  private static void pairsOfOneLayer(RuleRun run, ParcelFacts parcel) {
    for (JointFact fact : jointFacts(run, parcel)) {
      Answer first = run.answer(fact.zoneA(), fact.layerA());
      Answer second = run.answer(fact.zoneB(), fact.layerB());
      Truth both = first.truth().and(second.truth());
      addPair(run, parcel, fact, first.truth() == both ? first : second);
    }
  }

  /** Facts about layers valid at the as-of date. A missing answer is not an empty one. */
  private static List<JointFact> jointFacts(RuleRun run, ParcelFacts parcel) {
    List<JointFact> facts = parcel.joints().get(RuleNeeds.key(run.rule));
    if (facts == null) {
      run.unanswered(parcel);
      return List.of();
    }
    if (facts.isEmpty()) {
      return facts;
    }
    return facts.stream()
        .filter(
            fact ->
                run.site.states().isValid(fact.layerA())
                    && run.site.states().isValid(fact.layerB()))
        .toList();
  }

  private static void addPair(RuleRun run, ParcelFacts parcel, JointFact fact, Answer answer) {
    List<Note> notes = new ArrayList<>();
    String other = fact.layerB().code();
    String name = fact.zoneB().name().isEmpty() ? fact.zoneB().code() : fact.zoneB().name();
    notes.add(Note.of("JOINT_WITH", run.site.states().title(other), fact.zoneB().fid(), name));
    if (fact.lengthM() > 0) {
      notes.add(Note.of("HIT_LENGTH", RuleRun.decimals(fact.lengthM())));
    }
    Place place = Place.ofZone(parcel.parcel(), run.plan.layer(), fact.layerA(), fact.zoneA());
    run.addByAnswer(place, answer, Measured.area(fact.areaM2()), notes);
  }

  /** A zone, whatever the parcel. */
  private record ZoneId(Source source, long fid) {}

  /** Counts zones of the layer that any parcel hits; a zone hit by two parcels counts once. */
  private static void count(RuleRun run) {
    Set<ZoneId> certain = new HashSet<>();
    Set<ZoneId> possible = new HashSet<>();
    Answer open = null;
    for (ParcelFacts parcel : run.site.facts().parcels()) {
      for (String code : run.plan.codes()) {
        for (Intersection piece : run.site.hits(parcel, code)) {
          Answer answer = run.answer(piece.zone(), piece.layer());
          ZoneId zone = new ZoneId(piece.layer().source(), piece.zone().fid());
          if (answer.truth() == Truth.TRUE) {
            certain.add(zone);
          }
          if (answer.truth() != Truth.FALSE) {
            possible.add(zone);
          }
          open = answer.truth() == Truth.UNKNOWN && open == null ? answer : open;
        }
      }
    }
    Place place = Place.ofLayer("", run.plan.layer());
    if (certain.size() >= 2) {
      Answer yes = new Answer(Truth.TRUE, null, null);
      run.addByAnswer(place, yes, Measured.NOTHING, List.of(Note.of("ZONE_COUNT", certain.size())));
    } else if (possible.size() >= 2) {
      run.addByAnswer(
          place, open, Measured.NOTHING, List.of(Note.of("ZONE_COUNT", possible.size())));
    }
  }
}
