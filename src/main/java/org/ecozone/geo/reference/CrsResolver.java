package org.ecozone.geo.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.geo.CrsCandidates.Candidate;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.Datum;
import org.ecozone.geo.reference.CrsAnswer.OldDatum;
import org.ecozone.geo.reference.CrsReason.Code;
import org.ecozone.geo.reference.CrsResolution.Verdict;

/**
 * Finds out in which CRS numbers are.
 *
 * <p>CERTAIN only if everything is stated (a CRS; or datum and zone; or datum and an easting that
 * begins with its zone), the numbers agree with it, the land lies in China and in the area of work
 * if that is known; or if the user said it and the numbers do not contradict.
 */
public final class CrsResolver {
  private final CrsStatement stated;
  private final WorkArea workArea;
  private final CrsAnswer answer;
  private final NumberFit fit;
  private final ReasonsFor reasonsFor;

  private CrsResolver(
      CrsStatement stated, CoordinateSample sample, WorkArea workArea, CrsAnswer answer) {
    this.stated = stated;
    this.workArea = workArea;
    this.answer = answer;
    this.fit = new NumberFit(sample);
    this.reasonsFor = new ReasonsFor(stated, workArea, fit);
  }

  /**
   * @param workArea null if it is not known
   */
  public static CrsResolution resolve(
      CrsStatement stated, CoordinateSample sample, WorkArea workArea, CrsAnswer answer) {
    if (sample.isEmpty()) {
      return refused(List.of(), List.of(CrsReason.of(Code.NO_COORDINATES)));
    }
    CrsResolver resolver = new CrsResolver(stated, sample, workArea, answer);
    return answer.crs() == null ? resolver.byStatement() : resolver.byAnswer();
  }

  private static CrsResolution refused(List<CrsCandidate> candidates, List<CrsReason> reasons) {
    return new CrsResolution(Verdict.REFUSED, candidates, reasons);
  }

  private CrsResolution byAnswer() {
    Crs crs = answer.crs();
    List<AxisOrder> orders = fit.orders(crs);
    if (answer.order() != null) {
      orders.removeIf(order -> order != answer.order());
    } else if (orders.contains(stated.order())) {
      orders.removeIf(order -> order != stated.order());
    }
    if (orders.isEmpty()) {
      List<CrsReason> reasons = new ArrayList<>();
      reasons.add(CrsReason.of(Code.CHOSEN_UNFIT, crs.id()));
      List<CrsCandidate> others = candidates(byNumbers());
      reasons.addAll(others.isEmpty() ? fit.whyNowhere() : List.of());
      return refused(others, reasons);
    }
    List<CrsCandidate> candidates = new ArrayList<>();
    for (AxisOrder order : orders) {
      List<CrsReason> reasons = reasonsFor.chosen(new Candidate(crs, order), orders.size());
      candidates.add(candidate(new Candidate(crs, order), reasons));
    }
    return orders.size() > 1
        ? new CrsResolution(Verdict.CHOOSE, candidates, List.of())
        : oldDatumDecided(candidates.get(0));
  }

  private CrsResolution byStatement() {
    List<Candidate> found = stated.crs() == null ? byNumbers() : byStatedCrs();
    List<CrsCandidate> candidates = candidates(found);
    if (candidates.isEmpty()) {
      return refused(candidates, fit.whyNowhere());
    }
    boolean asks = candidates.size() > 1 || candidates.get(0).asks();
    if (asks) {
      return new CrsResolution(Verdict.CHOOSE, candidates, List.of());
    }
    return oldDatumDecided(candidates.get(0));
  }

  /** A single candidate that nothing else speaks against. */
  private CrsResolution oldDatumDecided(CrsCandidate candidate) {
    Datum datum = candidate.crs().datum();
    if (isModern(datum)) {
      return new CrsResolution(Verdict.CERTAIN, List.of(candidate), List.of());
    }
    if (answer.oldDatum() == OldDatum.KEPT) {
      return certain(candidate, CrsReason.of(Code.DATUM_KEPT, datum));
    }
    boolean movable = datum == Datum.XIAN80 || datum == Datum.BEIJING54;
    if (answer.oldDatum() == OldDatum.SHIFTED && movable) {
      return certain(candidate, CrsReason.of(Code.DATUM_SHIFTED, answer.parameterSet(), datum));
    }
    return refused(List.of(candidate), List.of(CrsReason.of(Code.OLD_DATUM, datum)));
  }

  private static CrsResolution certain(CrsCandidate candidate, CrsReason more) {
    List<CrsReason> reasons = new ArrayList<>(candidate.reasons());
    reasons.add(0, more);
    CrsCandidate with =
        new CrsCandidate(
            candidate.crs(),
            candidate.axisOrder(),
            candidate.centreLon(),
            candidate.centreLat(),
            reasons);
    return new CrsResolution(Verdict.CERTAIN, List.of(with), List.of());
  }

  static boolean isModern(Datum datum) {
    return datum == Datum.CGCS2000 || datum == Datum.WGS84;
  }

  /** The stated CRS if the numbers fit it, and whatever else puts them where the work is. */
  private List<Candidate> byStatedCrs() {
    List<AxisOrder> orders = fit.orders(stated.crs());
    if (orders.contains(stated.order())) {
      orders.removeIf(order -> order != stated.order());
    }
    if (orders.isEmpty()) {
      return byNumbers();
    }
    List<Candidate> found =
        orders.stream().map(order -> new Candidate(stated.crs(), order)).toList();
    return withThoseInArea(found, found);
  }

  /** What the numbers allow, less what the stated datum, zone and order rule out. */
  private List<Candidate> byNumbers() {
    List<Candidate> all = withStatedWidth(fit.all());
    Datum datum = stated.datum();
    if (datum != null) {
      all = narrowed(all, candidate -> candidate.crs().datum() == datum);
    }
    double meridianDeg = stated.expectedMeridianDeg();
    if (datum != null || meridianDeg != 0) {
      all = narrowed(all, candidate -> !ReasonsFor.isUnusual(candidate.crs()));
    }
    List<Candidate> ofZone =
        meridianDeg == 0
            ? all
            : narrowed(all, c -> c.crs().centralMeridianDeg() == meridianDeg && isGrid(c));
    return withThoseInArea(ofZone, all);
  }

  /** Some that lie in the area; if none does, these and what else does. */
  private List<Candidate> withThoseInArea(List<Candidate> found, List<Candidate> all) {
    if (workArea == null) {
      return found;
    }
    List<Candidate> inside = found.stream().filter(this::isInArea).toList();
    if (!inside.isEmpty()) {
      return inside;
    }
    List<Candidate> more = new ArrayList<>(found);
    for (Candidate candidate : all == found ? fit.all() : all) {
      if (!more.contains(candidate) && isInArea(candidate)) {
        more.add(candidate);
      }
    }
    return more;
  }

  private boolean isInArea(Candidate candidate) {
    return fit.touches(candidate.crs(), candidate.axisOrder(), workArea);
  }

  private static boolean isGrid(Candidate candidate) {
    return candidate.crs().kind() == Crs.Kind.GAUSS_KRUGER;
  }

  /** Those that pass; all where none does, with the reason against each. */
  private static List<Candidate> narrowed(List<Candidate> all, Predicate<Candidate> passes) {
    List<Candidate> some = all.stream().filter(passes).toList();
    return some.isEmpty() ? all : some;
  }

  /** EPSG:4544 and 4507 are the same numbers: the one of the stated width is named. */
  private List<Candidate> withStatedWidth(List<Candidate> all) {
    GridZone zone = GridZone.of(stated.zone());
    int width = zone == null ? stated.zoneWidthDeg() : zone.widthDeg();
    return width == 6 ? all.stream().map(CrsResolver::sixDegrees).toList() : all;
  }

  private static Candidate sixDegrees(Candidate candidate) {
    Crs crs = candidate.crs();
    double zone = (crs.centralMeridianDeg() + 3) / 6;
    if (!isGrid(candidate) || GridZone.ofPrefix(crs) != null || zone != Math.rint(zone)) {
      return candidate;
    }
    try {
      Crs six = Crs.gaussKruger(crs.datum(), 6, (int) zone, Crs.EastingPrefix.NONE);
      return new Candidate(six, candidate.axisOrder());
    } catch (CrsException e) {
      return candidate; // no zone of 6 degrees has this meridian
    }
  }

  private List<CrsCandidate> candidates(List<Candidate> found) {
    List<CrsCandidate> candidates = new ArrayList<>();
    for (Candidate candidate : found) {
      candidates.add(candidate(candidate, reasonsFor.found(candidate, found)));
    }
    candidates.sort(
        Comparator.comparingInt(
            c ->
                (int)
                    c.reasons().stream()
                        .filter(reason -> reason.weight() == CrsReason.Weight.CONFLICT)
                        .count()));
    return candidates;
  }

  private static long count(CrsCandidate candidate, CrsReason.Weight weight) {
    return candidate.reasons().stream().filter(reason -> reason.weight() == weight).count();
  }

  private CrsCandidate candidate(Candidate candidate, List<CrsReason> reasons) {
    double[] centre = fit.centre(candidate.crs(), candidate.axisOrder());
    List<CrsReason> sorted = new ArrayList<>(reasons);
    sorted.sort(Comparator.comparing(CrsReason::weight).reversed());
    return new CrsCandidate(candidate.crs(), candidate.axisOrder(), centre[0], centre[1], sorted);
  }
}
