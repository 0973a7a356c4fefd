package org.ecozone.app.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecozone.app.review.FindingLine.Part;
import org.ecozone.app.review.FindingLine.Place;
import org.ecozone.app.workspace.Project.Override;
import org.ecozone.overlay.Intersection;
import org.ecozone.overlay.JointPiece;
import org.ecozone.overlay.LazyPiece;
import org.ecozone.overlay.Proximity;
import org.ecozone.overlay.SiteFacts;
import org.ecozone.overlay.SiteFacts.JointFact;
import org.ecozone.overlay.SiteFacts.NearestFact;
import org.ecozone.overlay.SiteFacts.ParcelFacts;
import org.ecozone.overlay.SiteFacts.RemainderFact;
import org.ecozone.screen.Finding;
import org.ecozone.screen.Note;
import org.ecozone.screen.Rule;
import org.ecozone.zone.Source;

/** Puts findings together with the facts they rest on. Builds no geometry. */
public final class FindingLines {
  private record Key(String parcel, Source source, long fid) {}

  private final Map<Key, Intersection> pieces = new HashMap<>();
  private final Map<String, List<Proximity>> near = new HashMap<>();
  private final Map<String, ParcelFacts> parcels = new HashMap<>();
  private final Map<String, Rule> rules = new HashMap<>();
  private final ReviewResult result;

  private FindingLines(ReviewResult result) {
    this.result = result;
    result.book().rules().rules().rules().forEach(rule -> rules.put(rule.id(), rule));
    SiteFacts facts = result.screening().facts();
    for (ParcelFacts parcel : facts.parcels()) {
      parcels.put(parcel.parcel(), parcel);
      for (Intersection piece : parcel.intersections()) {
        pieces.put(new Key(parcel.parcel(), piece.layer().source(), piece.zone().fid()), piece);
      }
      for (List<NearestFact> found : parcel.nearest().values()) {
        for (NearestFact fact : found) {
          near.computeIfAbsent(parcel.parcel(), key -> new ArrayList<>()).add(fact.proximity());
        }
      }
    }
  }

  /**
   * All findings of a result in their order.
   *
   * @param decisions of the officer about this site
   */
  public static List<FindingLine> of(ReviewResult result, List<Override> decisions) {
    FindingLines lines = new FindingLines(result);
    List<FindingLine> all = new ArrayList<>();
    for (Finding finding : result.screening().findings()) {
      all.add(
          lines.line(
              finding,
              OfficerOutcome.decision(finding, result.screening().facts().site(), decisions)));
    }
    return all;
  }

  private FindingLine line(Finding finding, Override decision) {
    Rule rule = rules.get(finding.ruleId());
    Intersection piece = piece(finding);
    if (finding.distanceM() != null) {
      Proximity found = proximity(finding);
      Place place = found == null ? new Place.Nowhere() : new Place.Distance(found.line());
      return new FindingLine(
          finding, rule, found == null ? null : found.zone(), Part.NONE, place, decision);
    }
    if (piece != null) {
      Intersection other = other(finding);
      LazyPiece land = other == null ? piece.piece() : JointPiece.of(piece, other);
      Place place =
          land.isEmpty() ? new Place.Nowhere() : new Place.Piece(land, piece.layer().crs());
      return new FindingLine(finding, rule, piece.zone(), part(finding, piece), place, decision);
    }
    return leftover(finding, rule, decision);
  }

  private Intersection piece(Finding finding) {
    return finding.zoneFid() == null || finding.zoneSource() == null
        ? null
        : pieces.get(new Key(finding.parcel(), finding.zoneSource(), finding.zoneFid()));
  }

  /** The other piece of a joint of two zones; null if the finding is about one zone. */
  private Intersection other(Finding finding) {
    ParcelFacts parcel = parcels.get(finding.parcel());
    Note with =
        finding.notes().stream()
            .filter(note -> note.key().equals("JOINT_WITH"))
            .findFirst()
            .orElse(null);
    if (parcel == null || with == null) {
      return null;
    }
    for (List<JointFact> facts : parcel.joints().values()) {
      for (JointFact fact : facts) {
        if (fact.zoneA().fid() == finding.zoneFid()
            && fact.layerA().source().equals(finding.zoneSource())
            && String.valueOf(fact.zoneB().fid()).equals(with.args().get(1))
            && Objects.equals(finding.areaM2(), fact.areaM2())) {
          return pieces.get(new Key(finding.parcel(), fact.layerB().source(), fact.zoneB().fid()));
        }
      }
    }
    return null;
  }

  /** A joint of two zones is smaller than the piece of one: its own area counts. */
  private Part part(Finding finding, Intersection piece) {
    boolean whole = finding.areaM2() == null || finding.areaM2() == piece.areaM2();
    return whole
        ? new Part(piece.siteShare(), piece.lengthM(), piece.chainage())
        : new Part(share(finding), 0, List.of());
  }

  private double share(Finding finding) {
    ParcelFacts parcel = parcels.get(finding.parcel());
    double parcelM2 = parcel == null ? 0 : parcel.measure().areaM2();
    return finding.areaM2() == null || parcelM2 == 0 ? Double.NaN : finding.areaM2() / parcelM2;
  }

  private Proximity proximity(Finding finding) {
    for (Proximity found : near.getOrDefault(finding.parcel(), List.of())) {
      if (finding.zoneFid() != null
          && found.zone().fid() == finding.zoneFid()
          && found.layer().source().equals(finding.zoneSource())) {
        return found;
      }
    }
    return null;
  }

  /** What the zones of a layer leave over: the facts know its rule. */
  private FindingLine leftover(Finding finding, Rule rule, Override decision) {
    ParcelFacts parcel = parcels.get(finding.parcel());
    RemainderFact fact = parcel == null ? null : parcel.remainders().get(finding.ruleId());
    boolean shown = fact != null && fact.certain() && !fact.piece().isEmpty();
    Place place =
        shown && finding.areaM2() != null
            ? new Place.Piece(fact.piece(), result.screening().facts().site().crs())
            : new Place.Nowhere();
    return new FindingLine(
        finding, rule, null, new Part(share(finding), 0, List.of()), place, decision);
  }
}
