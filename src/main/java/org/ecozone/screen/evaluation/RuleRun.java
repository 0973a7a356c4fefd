package org.ecozone.screen.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.ecozone.overlay.Intersection;
import org.ecozone.overlay.SiteFacts.LayerCheck;
import org.ecozone.overlay.SiteFacts.ParcelFacts;
import org.ecozone.screen.CompiledRule;
import org.ecozone.screen.Finding;
import org.ecozone.screen.FindingState;
import org.ecozone.screen.FixedDecimals;
import org.ecozone.screen.Note;
import org.ecozone.screen.RuleLayers;
import org.ecozone.screen.Verdict;
import org.ecozone.screen.condition.Condition;
import org.ecozone.screen.table.MandatoryLayers;
import org.ecozone.zone.LostFeature;
import org.ecozone.zone.Source;
import org.ecozone.zone.Truth;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;

/** One rule meeting one site: collects the findings. Confined to one thread. */
final class RuleRun {
  private static final int FIDS_SHOWN = 10;

  final RulePlan plan;
  final CompiledRule rule;
  final SiteCase site;
  final Effect effect;
  private final MandatoryLayers mandatory;
  private final List<Finding> out;
  private Double remarkDistanceM;
  private List<Note> remark = List.of();

  RuleRun(
      RulePlan plan, SiteCase site, Effect effect, MandatoryLayers mandatory, List<Finding> out) {
    this.plan = plan;
    this.rule = plan.rule();
    this.site = site;
    this.effect = effect;
    this.mandatory = mandatory;
    this.out = out;
  }

  /** Where a finding stands: parcel id (empty for the site), layer column, zone or null. */
  record Place(String parcel, String layer, Long zoneFid, Source zoneSource) {
    static Place ofZone(String parcel, String layer, ZoneLayer from, Zone zone) {
      return new Place(parcel, layer, zone.fid(), from.source());
    }

    static Place ofLayer(String parcel, String layer) {
      return new Place(parcel, layer, null, null);
    }
  }

  /** Area and distance of a finding, null where they do not apply. */
  record Measured(Double areaM2, Double distanceM) {
    static final Measured NOTHING = new Measured(null, null);

    static Measured area(double areaM2) {
      return new Measured(areaM2 > 0 ? areaM2 : null, null);
    }

    static Measured distance(double distanceM) {
      return new Measured(null, distanceM);
    }
  }

  /** What a filter says of a zone, and if it does not know, why. */
  record Answer(Truth truth, FindingState openState, Note why) {}

  private static final Answer YES = new Answer(Truth.TRUE, null, null);
  private static final Answer NO = new Answer(Truth.FALSE, null, null);
  private static final List<Note> SLIVER = List.of(Note.of("SLIVER"));

  static boolean isOpen(FindingState state, String layer, MandatoryLayers mandatory) {
    return switch (state) {
      case NEEDS_INFO, UNDECIDED -> true;
      case NOT_CHECKED -> RuleLayers.codesOf(layer).stream().anyMatch(mandatory::names);
      case TRIGGERED, EXCEPTED, NOT_TRIGGERED -> false;
    };
  }

  void add(Place place, FindingState state, Verdict verdict, Measured measured, List<Note> notes) {
    out.add(
        new Finding(
            place.parcel(),
            rule.id(),
            place.layer(),
            place.zoneFid(),
            place.zoneSource(),
            verdict,
            state,
            isOpen(state, place.layer(), mandatory),
            measured.areaM2(),
            measured.distanceM(),
            notes));
  }

  /** The land is concerned, as far as the answer goes: nothing for FALSE. */
  void addByAnswer(Place place, Answer answer, Measured measured, List<Note> notes) {
    if (answer.truth() == Truth.FALSE) {
      return;
    }
    FindingState state = answer.truth() == Truth.TRUE ? effect.state() : answer.openState();
    add(place, state, effect.verdict(), measured, reasons(notes, answer));
  }

  /** Mostly those of the effect alone, which are the same list for many findings. */
  private List<Note> reasons(List<Note> notes, Answer answer) {
    if (answer.truth() == Truth.TRUE && notes.isEmpty()) {
      return effect.notes();
    }
    if (answer.truth() == Truth.TRUE && effect.notes().isEmpty()) {
      return notes;
    }
    List<Note> all = new ArrayList<>(notes);
    if (answer.truth() == Truth.UNKNOWN) {
      all.add(answer.why());
    }
    all.addAll(effect.notes());
    return all;
  }

  /** What the rule's zone filter says of a zone. */
  Answer answer(Zone zone, ZoneLayer layer) {
    Truth truth = plan.answers().of(zone, layer);
    if (truth != Truth.UNKNOWN) {
      return truth == Truth.TRUE ? YES : NO;
    }
    return answer(ZoneValues.of(zone, layer), !zone.classKnown(), layer.code(), zone);
  }

  /** What the filter of a rule on A+B says of a pair. */
  Answer answer(Zone zoneA, ZoneLayer layerA, Zone zoneB, ZoneLayer layerB) {
    Function<String, Object> values = ZoneValues.ofPair(zoneA, layerA, zoneB, layerB);
    boolean classUnknown = !zoneA.classKnown() || !zoneB.classKnown();
    return answer(values, classUnknown, layerA.code(), zoneA.classKnown() ? zoneB : zoneA);
  }

  private Answer answer(
      Function<String, Object> values, boolean classUnknown, String code, Zone zone) {
    Condition filter = rule.zone();
    Truth truth = filter.evaluate(values);
    if (truth != Truth.UNKNOWN) {
      return truth == Truth.TRUE ? YES : NO;
    }
    Set<String> unknown = filter.unknownsThatMatter(values);
    String title = site.states().title(code);
    if (classUnknown
        && unknown.stream().anyMatch(name -> name.equals("class") || name.endsWith(".class"))) {
      String raw = zone.zoneClass().isEmpty() ? "—" : zone.zoneClass();
      return new Answer(
          truth, FindingState.UNDECIDED, Note.of("CLASS_UNKNOWN", title, zone.fid(), raw));
    }
    String names = String.join(", ", unknown);
    return new Answer(
        truth,
        FindingState.NEEDS_INFO,
        Note.of("ZONE_ATTRIBUTE_UNKNOWN", title, zone.fid(), names));
  }

  /** Area or length of a piece, and whether it looks like an edge-matching error. */
  static List<Note> pieceNotes(Intersection piece) {
    if (!(piece.lengthM() > 0)) {
      return piece.sliver() ? SLIVER : List.of();
    }
    Note length = Note.of("HIT_LENGTH", decimals(piece.lengthM()));
    return piece.sliver() ? List.of(length, SLIVER.get(0)) : List.of(length);
  }

  /**
   * Says where the layer could not answer for a parcel because a zone or feature, or the change of
   * CRS, failed.
   *
   * @return true if it did answer
   */
  boolean checkFailures(ParcelFacts parcel, String code) {
    LayerCheck check = parcel.checks().get(code);
    if (check != null && check.isComplete()) {
      return true;
    }
    String title = site.states().title(code);
    List<Note> notes = new ArrayList<>();
    if (check == null) {
      notes.add(Note.of("NO_ANSWER", title));
    } else {
      if (check.transformFailed()) {
        notes.add(Note.of("TRANSFORM_FAILED", title));
      }
      if (!check.failedFids().isEmpty()) {
        notes.add(Note.of("OVERLAY_FAILED", title, fids(check.failedFids())));
      }
      if (!check.lost().isEmpty()) {
        notes.add(
            Note.of(
                "FEATURES_LOST",
                title,
                fids(check.lost().stream().map(LostFeature::fid).toList())));
      }
    }
    notes.addAll(effect.notes());
    add(
        Place.ofLayer(parcel.parcel(), code),
        FindingState.UNDECIDED,
        effect.verdict(),
        Measured.NOTHING,
        notes);
    return false;
  }

  private static String fids(List<Long> fids) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(FIDS_SHOWN, fids.size()); i++) {
      text.append(i == 0 ? "" : ", ").append(fids.get(i));
    }
    return fids.size() > FIDS_SHOWN ? text + " … (" + fids.size() + ")" : text.toString();
  }

  /**
   * True if the layer speaks about the whole parcel; a part it does not speak about becomes a
   * finding.
   */
  boolean checkCoverage(ParcelFacts parcel, String code) {
    LayerCheck check = parcel.checks().get(code);
    if (check == null || !check.uncovered() && !check.coverageUnknown()) {
      return true;
    }
    List<Note> notes =
        check.coverageUnknown()
            ? site.states().coverageUnknown(code)
            : site.states().outsideCoverage(code);
    notChecked(parcel, code, check.uncoveredAreaM2(), notes);
    return false;
  }

  /** The overlay gave no answer where the rule needs one. */
  void unanswered(ParcelFacts parcel) {
    List<Note> notes = new ArrayList<>();
    notes.add(Note.of("NO_ANSWER", plan.layer()));
    notes.addAll(effect.notes());
    add(
        Place.ofLayer(parcel.parcel(), plan.layer()),
        FindingState.UNDECIDED,
        effect.verdict(),
        Measured.NOTHING,
        notes);
  }

  /** Something just beyond the threshold, told if the rule is not triggered; the nearest wins. */
  void remark(double distanceM, List<Note> notes) {
    if (remarkDistanceM == null || distanceM < remarkDistanceM) {
      remarkDistanceM = distanceM;
      remark = notes;
    }
  }

  /** The finding of a rule that is not triggered, with what lies just beyond the threshold. */
  Finding withRemark(Finding clear) {
    if (remarkDistanceM == null) {
      return clear;
    }
    return new Finding(
        clear.parcel(),
        clear.ruleId(),
        clear.layer(),
        null,
        null,
        clear.verdict(),
        clear.state(),
        false,
        null,
        remarkDistanceM,
        remark);
  }

  void notChecked(ParcelFacts parcel, String code, double areaM2, List<Note> notes) {
    add(
        Place.ofLayer(parcel.parcel(), code),
        FindingState.NOT_CHECKED,
        rule.rule().verdict(),
        Measured.area(areaM2),
        notes);
  }

  static String decimals(double value) {
    return Double.isFinite(value) ? FixedDecimals.text(value, 2) : String.valueOf(value);
  }
}
