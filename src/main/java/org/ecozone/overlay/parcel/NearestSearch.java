package org.ecozone.overlay.parcel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.LocalFrame.NearestLine;
import org.ecozone.job.Progress;
import org.ecozone.overlay.FactNeeds.Nearest;
import org.ecozone.overlay.Proximity;
import org.ecozone.overlay.SiteFacts.NearestFact;
import org.ecozone.zone.Truth;
import org.locationtech.jts.geom.Envelope;

/**
 * The nearest zones of one layer code to one parcel. Candidates come in the order of their
 * envelopes' distance, and a class is left as soon as no envelope can hold anything nearer. Ties go
 * to the lowest fid.
 *
 * <p>Fails: a zone whose distance cannot be computed is handed to {@code failures} and left out.
 */
final class NearestSearch {
  /**
   * Envelope distances are scaled linearly from the search box, which holds to far better than
   * this.
   */
  private static final double BOUND_MARGIN = 0.98;

  /** "Within" includes the distance itself; distances are known, and printed, to the millimetre. */
  private static final double HALF_MILLIMETRE = 0.0005;

  /** A meeting zone is looked for this close: across CRSs it may lie a rounding error away. */
  private static final double MEETING_M = 1;

  private final ParcelPlace place;
  private final List<IndexedLayer> layers;
  private final List<Hit> hits;
  private final Failures failures;
  private final Progress progress;

  NearestSearch(
      ParcelPlace place,
      List<IndexedLayer> layers,
      List<Hit> hits,
      Failures failures,
      Progress progress) {
    this.place = place;
    this.layers = layers;
    this.hits = hits;
    this.failures = failures;
    this.progress = progress;
  }

  /** Told of zones that could not be measured. */
  interface Failures {
    void failed(IndexedLayer layer, int zone);
  }

  private record Found(IndexedLayer layer, int zone, NearestLine line) {
    static final Comparator<Found> NEARER =
        Comparator.comparingDouble((Found found) -> found.line.distanceM())
            .thenComparingLong(found -> found.layer.zone(found.zone).fid())
            .thenComparingInt(found -> found.layer.order());
  }

  /** Nearest zone of each class that neither meets nor touches the parcel, by class. */
  List<Proximity> near(double nearM) throws CrsException {
    Set<String> met = new HashSet<>();
    hits.forEach(hit -> met.add(hit.zone().zoneClass()));
    List<Proximity> near = new ArrayList<>();
    for (String zoneClass : classes()) {
      if (!met.contains(zoneClass)) {
        Found found = search(zoneClass, nearM, (layer, zone) -> true);
        if (found != null) {
          near.add(proximity(found));
        }
      }
    }
    return near;
  }

  /**
   * Nearest zone of each class that the filter selects, and that which it may select; by class,
   * TRUE first.
   */
  List<NearestFact> nearest(Nearest need, ZoneSelection selection) throws CrsException {
    List<NearestFact> facts = new ArrayList<>();
    for (String zoneClass : classes()) {
      for (Truth truth : List.of(Truth.TRUE, Truth.UNKNOWN)) {
        Found found = meeting(zoneClass, truth, selection);
        if (found == null) {
          found =
              search(
                  zoneClass, need.distanceM(), (layer, zone) -> selection.of(layer, zone) == truth);
        }
        if (found != null) {
          facts.add(new NearestFact(proximity(found), truth));
        }
      }
    }
    return facts;
  }

  private Proximity proximity(Found found) {
    return new Proximity(
        place.parcel().id(), found.layer.layer(), found.layer.zone(found.zone), found.line);
  }

  private Set<String> classes() {
    Set<String> classes = new TreeSet<>();
    layers.forEach(layer -> classes.addAll(layer.index().classes()));
    return classes;
  }

  /**
   * The selected zone of the class that meets or touches the parcel, at distance 0; null if none
   * does.
   */
  private Found meeting(String zoneClass, Truth truth, ZoneSelection selection)
      throws CrsException {
    Hit first = null;
    for (Hit hit : hits) {
      boolean selected = hit.zone().zoneClass().equals(zoneClass) && selection.of(hit) == truth;
      if (selected && (first == null || hit.zone().fid() < first.zone().fid())) {
        first = hit;
      }
    }
    return first == null ? null : new Found(first.layer(), first.number(), meetingPoint(first));
  }

  private NearestLine meetingPoint(Hit hit) throws CrsException {
    NearestLine line =
        place.frame().nearest(place.local(), hit.zone().geometry(), hit.layer().crs(), MEETING_M);
    if (line == null) {
      return new NearestLine(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    return new NearestLine(
        0, Double.NaN, line.fromLon(), line.fromLat(), line.fromLon(), line.fromLat());
  }

  private Found search(String zoneClass, double maxM, BiPredicate<IndexedLayer, Integer> wanted)
      throws CrsException {
    Found best = null;
    if (maxM <= 0) {
      return null;
    }
    for (IndexedLayer layer : layers) {
      Found found = new LayerSearch(layer, wanted, maxM + HALF_MILLIMETRE, best).run(zoneClass);
      best = found == null ? best : found;
    }
    return best;
  }

  /** The search in one layer, going on from the best that was found in others. */
  private final class LayerSearch {
    private final IndexedLayer layer;
    private final BiPredicate<IndexedLayer, Integer> wanted;
    private final double maxM;
    private Found best;

    LayerSearch(
        IndexedLayer layer, BiPredicate<IndexedLayer, Integer> wanted, double maxM, Found best) {
      this.layer = layer;
      this.wanted = wanted;
      this.maxM = maxM;
      this.best = best;
    }

    Found run(String zoneClass) throws CrsException {
      Envelope own = place.in(layer.crs()).shape().envelope();
      Envelope grown = place.frame().grow(own, layer.crs(), maxM);
      double unitX =
          maxM / Math.max(own.getMinX() - grown.getMinX(), grown.getMaxX() - own.getMaxX());
      double unitY =
          maxM / Math.max(own.getMinY() - grown.getMinY(), grown.getMaxY() - own.getMaxY());
      layer
          .index()
          .nearestFirst(
              zoneClass,
              box -> BOUND_MARGIN * boundM(own, box, unitX, unitY),
              limitM(),
              this::visit);
      return best;
    }

    private double limitM() {
      return best == null ? maxM : best.line.distanceM();
    }

    private double visit(int zone) {
      progress.checkCancelled();
      if (wanted.test(layer, zone)) {
        try {
          NearestLine line =
              place
                  .frame()
                  .nearest(place.local(), layer.zone(zone).geometry(), layer.crs(), limitM());
          if (line != null && line.distanceM() <= maxM) {
            Found found = new Found(layer, zone, line);
            best = best == null || Found.NEARER.compare(found, best) < 0 ? found : best;
          }
        } catch (CrsException | IllegalArgumentException e) {
          failures.failed(layer, zone);
        }
      }
      return limitM();
    }
  }

  private static double boundM(Envelope own, Envelope box, double unitX, double unitY) {
    double dx = Math.max(0, Math.max(box.getMinX() - own.getMaxX(), own.getMinX() - box.getMaxX()));
    double dy = Math.max(0, Math.max(box.getMinY() - own.getMaxY(), own.getMinY() - box.getMaxY()));
    return Math.max(dx * unitX, dy * unitY);
  }
}
