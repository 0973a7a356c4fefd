package org.ecozone.overlay.parcel;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.CrsException;
import org.ecozone.job.Progress;
import org.ecozone.overlay.FactNeeds;
import org.ecozone.overlay.Intersection;
import org.ecozone.overlay.KeyedFacts;
import org.ecozone.overlay.OverlayIssue;
import org.ecozone.overlay.Proximity;
import org.ecozone.overlay.SiteFacts.JointFact;
import org.ecozone.overlay.SiteFacts.LayerCheck;
import org.ecozone.overlay.SiteFacts.NearestFact;
import org.ecozone.overlay.SiteFacts.ParcelFacts;
import org.ecozone.overlay.SiteFacts.RemainderFact;
import org.ecozone.overlay.index.OverlayFailure;
import org.ecozone.overlay.index.ZonePieces;
import org.ecozone.overlay.parcel.Catalogue.JointNeed;
import org.ecozone.overlay.parcel.Catalogue.Need;
import org.ecozone.overlay.parcel.CoverageCheck.Covered;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LostFeature;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * The facts of one parcel, layer code by layer code.
 *
 * <p>Fails: never by exception, but for cancelling and our own bugs. What cannot be computed is an
 * issue and shows in the layer's check, so that its rules are undecided.
 *
 * <p>Threads: one at a time.
 */
public final class ParcelOverlay {
  private final Catalogue catalogue;
  private final ParcelPlace place;
  private final String siteId;
  private final List<String> siteCounties;
  private final Progress progress;

  /** By position in the catalogue. */
  private final CodeFacts[] codes;

  private List<Issue> issues = List.of();

  public ParcelOverlay(
      Catalogue catalogue,
      ParcelPlace place,
      String siteId,
      List<String> siteCounties,
      Progress progress) {
    this.catalogue = catalogue;
    this.place = place;
    this.siteId = siteId;
    this.siteCounties = siteCounties;
    this.progress = progress;
    this.codes = new CodeFacts[catalogue.groups().size()];
  }

  public ParcelFacts facts() {
    int hits = 0;
    for (int i = 0; i < codes.length; i++) {
      codes[i] = new CodeFacts(catalogue.groups().get(i));
      for (IndexedLayer layer : codes[i].group.layers()) {
        overlay(codes[i], layer);
      }
      cover(i);
      hits += codes[i].hits.size();
    }
    List<Intersection> intersections = hits == 0 ? List.of() : new ArrayList<>(hits);
    for (CodeFacts code : codes) {
      for (Hit hit : code.hits) {
        intersections.add(hit.fact());
      }
    }
    // the order matters: what fails marks the checks, which therefore come last
    List<Proximity> near = near();
    KeyedFacts<RemainderFact> remainders = remainders();
    KeyedFacts<List<JointFact>> joints = joints();
    KeyedFacts<List<NearestFact>> nearest = nearest();
    return new ParcelFacts(
        place.parcel().id(),
        place.measure(),
        intersections,
        near,
        remainders,
        joints,
        nearest,
        checks());
  }

  public List<Issue> issues() {
    return issues;
  }

  private void add(Issue issue) {
    if (issues.isEmpty()) {
      issues = new ArrayList<>();
    }
    issues.add(issue);
  }

  /** Hits of a layer code, named by its position, ADJACENT included; for the totals. */
  List<Hit> hits(int code) {
    return codes[code].hits;
  }

  private void overlay(CodeFacts code, IndexedLayer layer) {
    progress.checkCancelled();
    try {
      ParcelInCrs in = place.in(layer.crs());
      if (!layer.layer().lost().isEmpty()) {
        addLost(code, layer, in.search(catalogue.nearM()));
      }
      code.reached.add(layer);
      ZonePieces found =
          new NearTouch(place, in, layer, progress)
              .complete(layer.index().pieces(in.shape(), progress));
      for (ZonePieces.Failed failed : found.failed()) {
        failed(code, layer, failed.zone());
      }
      if (!found.pieces().isEmpty()) {
        addHits(code, layer, new HitMeasure(place, in, layer), found.pieces());
      }
    } catch (CrsException | IllegalArgumentException e) {
      code.transformFailed = true;
      add(layer.issue(OverlayIssue.TRANSFORM_REFUSED, siteId, place.crs().id(), layer.crs().id()));
    }
  }

  private void addHits(
      CodeFacts code, IndexedLayer layer, HitMeasure measure, List<ZonePieces.Piece> pieces) {
    for (ZonePieces.Piece piece : pieces) {
      try {
        code.add(measure.measure(piece));
      } catch (CrsException | OverlayFailure e) {
        failed(code, layer, piece.zone());
      }
    }
  }

  private static void addLost(CodeFacts code, IndexedLayer layer, Envelope search) {
    for (LostFeature lost : layer.layer().lost()) {
      if (lost.where() == null || lost.where().isNull() || lost.where().intersects(search)) {
        code.add(lost);
      }
    }
  }

  private void failed(CodeFacts code, IndexedLayer layer, int zone) {
    long fid = layer.zone(zone).fid();
    if (code.addFailed(fid)) {
      Coordinate at = layer.zone(zone).geometry().getEnvelopeInternal().centre();
      add(
          layer
              .issue(OverlayIssue.OVERLAY_FAILED, siteId, place.parcel().id())
              .withFid(fid)
              .at(at.x, at.y));
    }
  }

  /** Codes that share a coverage share the answer. */
  private void cover(int position) {
    CodeFacts code = codes[position];
    try {
      CoverageArea area = code.group.coverage();
      for (int i = 0; i < position; i++) {
        if (codes[i].covered != null && codes[i].group.coverage() == area) {
          code.covered = codes[i].covered;
          return;
        }
      }
      code.covered = new CoverageCheck(place, area, siteCounties, catalogue.nearM()).check();
    } catch (CrsException | OverlayFailure | IllegalArgumentException e) {
      if (!code.transformFailed) {
        add(derivedFailed(code, "coverage"));
      }
    }
  }

  private Issue derivedFailed(CodeFacts code, String key) {
    return Issue.of(
        OverlayIssue.DERIVED_FACT_FAILED, "", code.group.code(), siteId, place.parcel().id(), key);
  }

  private KeyedFacts<LayerCheck> checks() {
    List<LayerCheck> checks = new ArrayList<>(codes.length);
    for (CodeFacts code : codes) {
      checks.add(check(code));
    }
    return new KeyedFacts<>(catalogue.checkKeys(), checks);
  }

  private LayerCheck check(CodeFacts code) {
    Covered covered = code.covered();
    boolean searchLeaves =
        covered.unknown() || covered.uncovered() || covered.edgeM() < catalogue.nearM();
    if (!searchLeaves && code.isComplete()) {
      return catalogue.plainCheck();
    }
    return new LayerCheck(
        covered.uncoveredAreaM2(),
        covered.uncovered(),
        searchLeaves,
        covered.unknown(),
        covered.edgeM(),
        code.lost,
        List.copyOf(code.failedFids),
        code.transformFailed);
  }

  private NearestSearch search(CodeFacts code) {
    return new NearestSearch(place, code, (layer, zone) -> failed(code, layer, zone), progress);
  }

  private List<Proximity> near() {
    if (catalogue.nearM() <= 0) {
      return List.of();
    }
    List<Proximity> near = new ArrayList<>();
    for (CodeFacts code : codes) {
      try {
        near.addAll(search(code).near(catalogue.nearM()));
      } catch (CrsException | IllegalArgumentException e) {
        unsearchable(code);
      }
    }
    return near;
  }

  private void unsearchable(CodeFacts code) {
    code.transformFailed = true;
    add(derivedFailed(code, "nearest"));
  }

  private KeyedFacts<List<NearestFact>> nearest() {
    List<List<NearestFact>> nearest = new ArrayList<>(catalogue.nearest().size());
    for (Need<FactNeeds.Nearest> need : catalogue.nearest()) {
      CodeFacts code = codes[need.code()];
      try {
        nearest.add(search(code).nearest(need.what(), need.selection()));
      } catch (CrsException | IllegalArgumentException e) {
        unsearchable(code);
        nearest.add(List.of());
      }
    }
    return new KeyedFacts<>(catalogue.nearestKeys(), nearest);
  }

  private KeyedFacts<RemainderFact> remainders() {
    List<RemainderFact> remainders = new ArrayList<>(catalogue.remainders().size());
    for (Need<FactNeeds.Remainder> need : catalogue.remainders()) {
      remainders.add(remainder(codes[need.code()], need));
    }
    return new KeyedFacts<>(catalogue.remainderKeys(), remainders);
  }

  private RemainderFact remainder(CodeFacts code, Need<FactNeeds.Remainder> need) {
    progress.checkCancelled();
    try {
      return new Remainders(place, code, catalogue.pairs()).of(need.selection());
    } catch (CrsException | OverlayFailure | IllegalArgumentException e) {
      if (!code.transformFailed) {
        undecided(code, need.what().key());
      }
      return Remainders.unknown(place);
    }
  }

  private void undecided(CodeFacts code, String key) {
    for (Hit hit : code.hits) {
      code.addFailed(hit.zone().fid());
    }
    add(derivedFailed(code, key));
  }

  private KeyedFacts<List<JointFact>> joints() {
    List<List<JointFact>> joints = new ArrayList<>(catalogue.joints().size());
    for (JointNeed need : catalogue.joints()) {
      joints.add(joints(need, codes[need.codeA()], codes[need.codeB()]));
    }
    return new KeyedFacts<>(catalogue.jointKeys(), joints);
  }

  private List<JointFact> joints(JointNeed need, CodeFacts a, CodeFacts b) {
    progress.checkCancelled();
    if (a.hits.isEmpty() || b.hits.isEmpty()) {
      return List.of();
    }
    try {
      return new Joints(place, a.group.crs(), catalogue.pairs())
          .of(a.hits, need.selectionA(), b.hits, need.selectionB());
    } catch (CrsException | OverlayFailure | IllegalArgumentException e) {
      undecided(a, need.what().key());
      undecided(b, need.what().key());
      return List.of();
    }
  }
}
