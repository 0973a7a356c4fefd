package org.ecozone.overlay.parcel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.ecozone.geo.CrsException;
import org.ecozone.job.Progress;
import org.ecozone.overlay.FactNeeds;
import org.ecozone.overlay.Intersection;
import org.ecozone.overlay.OverlayIssue;
import org.ecozone.overlay.Proximity;
import org.ecozone.overlay.SiteFacts.JointFact;
import org.ecozone.overlay.SiteFacts.LayerCheck;
import org.ecozone.overlay.SiteFacts.NearestFact;
import org.ecozone.overlay.SiteFacts.ParcelFacts;
import org.ecozone.overlay.SiteFacts.RemainderFact;
import org.ecozone.overlay.index.OverlayFailure;
import org.ecozone.overlay.index.ZonePieces;
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
  private final List<Issue> issues = new ArrayList<>();
  private final Map<String, CodeFacts> byCode = new LinkedHashMap<>();
  private final Map<CoverageArea, Covered> byArea = new HashMap<>();

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
  }

  /** What is gathered about one layer code. */
  private static final class CodeFacts {
    final LayerGroup group;
    final List<IndexedLayer> reached = new ArrayList<>();
    final List<Hit> hits = new ArrayList<>();
    final List<LostFeature> lost = new ArrayList<>();
    final TreeSet<Long> failedFids = new TreeSet<>();
    boolean transformFailed;
    Covered covered = Covered.nobodyKnows();

    CodeFacts(LayerGroup group) {
      this.group = group;
    }
  }

  public ParcelFacts facts() {
    for (LayerGroup group : catalogue.groups()) {
      CodeFacts code = new CodeFacts(group);
      byCode.put(group.code(), code);
      for (IndexedLayer layer : group.layers()) {
        overlay(code, layer);
      }
      cover(code);
    }
    List<Intersection> intersections = new ArrayList<>();
    byCode.values().forEach(code -> code.hits.forEach(hit -> intersections.add(hit.fact())));
    List<Proximity> near = near();
    Map<String, RemainderFact> remainders = remainders();
    Map<String, List<JointFact>> joints = joints();
    Map<String, List<NearestFact>> nearest = nearest();
    Map<String, LayerCheck> checks = new LinkedHashMap<>();
    byCode.forEach((key, code) -> checks.put(key, check(code)));
    return new ParcelFacts(
        place.parcel().id(),
        place.measure(),
        intersections,
        near,
        remainders,
        joints,
        nearest,
        checks);
  }

  public List<Issue> issues() {
    return issues;
  }

  /** Hits of a layer code, ADJACENT included; for the totals. */
  List<Hit> hits(String code) {
    return byCode.get(code).hits;
  }

  private void overlay(CodeFacts code, IndexedLayer layer) {
    progress.checkCancelled();
    try {
      ParcelInCrs in = place.in(layer.crs());
      Envelope search = in.search(catalogue.nearM());
      addLost(code, layer, search);
      code.reached.add(layer);
      ZonePieces found =
          new NearTouch(place, in, layer, progress)
              .complete(layer.index().pieces(in.shape(), progress));
      found.failed().forEach(failed -> failed(code, layer, failed.zone()));
      HitMeasure measure = new HitMeasure(place, in, layer);
      for (ZonePieces.Piece piece : found.pieces()) {
        addHit(code, layer, measure, piece);
      }
    } catch (CrsException | IllegalArgumentException e) {
      code.transformFailed = true;
      issues.add(
          layer.issue(OverlayIssue.TRANSFORM_REFUSED, siteId, place.crs().id(), layer.crs().id()));
    }
  }

  private void addHit(
      CodeFacts code, IndexedLayer layer, HitMeasure measure, ZonePieces.Piece piece) {
    try {
      code.hits.add(measure.measure(piece));
    } catch (CrsException | OverlayFailure e) {
      failed(code, layer, piece.zone());
    }
  }

  private static void addLost(CodeFacts code, IndexedLayer layer, Envelope search) {
    for (LostFeature lost : layer.layer().lost()) {
      if (lost.where() == null || lost.where().isNull() || lost.where().intersects(search)) {
        code.lost.add(lost);
      }
    }
  }

  private void failed(CodeFacts code, IndexedLayer layer, int zone) {
    long fid = layer.zone(zone).fid();
    if (code.failedFids.add(fid)) {
      Coordinate at = layer.zone(zone).geometry().getEnvelopeInternal().centre();
      issues.add(
          layer
              .issue(OverlayIssue.OVERLAY_FAILED, siteId, place.parcel().id())
              .withFid(fid)
              .at(at.x, at.y));
    }
  }

  private void cover(CodeFacts code) {
    try {
      CoverageArea area = code.group.coverage();
      Covered known = byArea.get(area);
      if (known == null) {
        known = new CoverageCheck(place, area, siteCounties, catalogue.nearM()).check();
        byArea.put(area, known);
      }
      code.covered = known;
    } catch (CrsException | OverlayFailure | IllegalArgumentException e) {
      code.covered = Covered.nobodyKnows();
      if (!code.transformFailed) {
        issues.add(derivedFailed(code, "coverage"));
      }
    }
  }

  private Issue derivedFailed(CodeFacts code, String key) {
    return Issue.of(
        OverlayIssue.DERIVED_FACT_FAILED, "", code.group.code(), siteId, place.parcel().id(), key);
  }

  private LayerCheck check(CodeFacts code) {
    Covered covered = code.covered;
    boolean searchLeaves =
        covered.unknown() || covered.uncovered() || covered.edgeM() < catalogue.nearM();
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
    return new NearestSearch(
        place, code.reached, code.hits, (layer, zone) -> failed(code, layer, zone), progress);
  }

  private List<Proximity> near() {
    List<Proximity> near = new ArrayList<>();
    if (catalogue.nearM() <= 0) {
      return near;
    }
    for (CodeFacts code : byCode.values()) {
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
    issues.add(derivedFailed(code, "nearest"));
  }

  private Map<String, List<NearestFact>> nearest() {
    Map<String, List<NearestFact>> nearest = new LinkedHashMap<>();
    for (Need<FactNeeds.Nearest> need : catalogue.nearest()) {
      CodeFacts code = byCode.get(need.what().layerCode());
      if (code != null) {
        try {
          nearest.put(need.what().key(), search(code).nearest(need.what(), need.selection()));
        } catch (CrsException | IllegalArgumentException e) {
          unsearchable(code);
          nearest.put(need.what().key(), List.of());
        }
      }
    }
    return nearest;
  }

  private Map<String, RemainderFact> remainders() {
    Map<String, RemainderFact> remainders = new LinkedHashMap<>();
    for (Need<FactNeeds.Remainder> need : catalogue.remainders()) {
      CodeFacts code = byCode.get(need.what().layerCode());
      if (code != null) {
        remainders.put(need.what().key(), remainder(code, need));
      }
    }
    return remainders;
  }

  private RemainderFact remainder(CodeFacts code, Need<FactNeeds.Remainder> need) {
    progress.checkCancelled();
    try {
      return new Remainders(place, code.group, code.hits, code.covered).of(need.selection());
    } catch (CrsException | OverlayFailure | IllegalArgumentException e) {
      if (!code.transformFailed) {
        undecided(code, need.what().key());
      }
      return Remainders.unknown(place);
    }
  }

  private void undecided(CodeFacts code, String key) {
    code.hits.forEach(hit -> code.failedFids.add(hit.zone().fid()));
    issues.add(derivedFailed(code, key));
  }

  private Map<String, List<JointFact>> joints() {
    Map<String, List<JointFact>> joints = new LinkedHashMap<>();
    for (JointNeed need : catalogue.joints()) {
      CodeFacts a = byCode.get(need.what().layerA());
      CodeFacts b = byCode.get(need.what().layerB());
      if (a != null && b != null) {
        progress.checkCancelled();
        try {
          Joints all = new Joints(place, a.group.crs());
          joints.put(
              need.what().key(), all.of(a.hits, need.selectionA(), b.hits, need.selectionB()));
        } catch (CrsException | OverlayFailure | IllegalArgumentException e) {
          undecided(a, need.what().key());
          undecided(b, need.what().key());
          joints.put(need.what().key(), List.of());
        }
      }
    }
    return joints;
  }

  /** Layers and needs, prepared once for all sites. */
  public record Catalogue(
      List<LayerGroup> groups,
      double nearM,
      List<Need<FactNeeds.Remainder>> remainders,
      List<JointNeed> joints,
      List<Need<FactNeeds.Nearest>> nearest) {}

  /** A need on one layer code; the selection remembers which zones the filter selects. */
  public record Need<T>(T what, ZoneSelection selection) {}

  /** A need on two layer codes. */
  public record JointNeed(
      FactNeeds.Joint what, ZoneSelection selectionA, ZoneSelection selectionB) {}
}
