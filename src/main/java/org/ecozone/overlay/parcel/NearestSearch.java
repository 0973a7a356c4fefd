package org.ecozone.overlay.parcel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.LocalFrame.NearestLine;
import org.ecozone.geo.near.EdgeNearest;
import org.ecozone.geo.packed.BoxTree.BoxBound;
import org.ecozone.job.Progress;
import org.ecozone.overlay.FactNeeds.Nearest;
import org.ecozone.overlay.Proximity;
import org.ecozone.overlay.SiteFacts.NearestFact;
import org.ecozone.zone.Truth;
import org.locationtech.jts.geom.Envelope;

/**
 * The nearest zones of one layer code to one parcel. Candidates come in the order of their
 * envelopes' distance, and a class is left as soon as no envelope can hold anything nearer. Ties,
 * distances that are the same to the micrometre, go to the lowest fid, then to the first layer.
 *
 * <p>Distances are searched in the layer's CRS ({@link EdgeNearest}); where that cannot tell, in
 * the parcel's local frame.
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

  /** Smaller differences are rounding. */
  private static final double TIE_M = 1e-6;

  private static final Truth[] SELECTED = {Truth.TRUE, Truth.UNKNOWN};

  private final ParcelPlace place;
  private final List<IndexedLayer> layers;
  private final List<Hit> hits;
  private final boolean complete;
  private final Failures failures;
  private final Progress progress;

  /**
   * For the layers of a code that the parcel could be brought to.
   *
   * @param failures told of zones that cannot be measured
   */
  NearestSearch(ParcelPlace place, CodeFacts code, Failures failures, Progress progress) {
    this.place = place;
    this.layers = code.reached;
    this.hits = code.hits;
    this.complete = !code.transformFailed && code.failedFids.isEmpty();
    this.failures = failures;
    this.progress = progress;
  }

  /** Told of zones that could not be measured. */
  interface Failures {
    void failed(IndexedLayer layer, int zone);
  }

  /** Which zones count. */
  private interface Wanted {
    boolean test(IndexedLayer layer, int zone);
  }

  private static final Wanted ALL = (layer, zone) -> true;

  private record Found(IndexedLayer layer, int zone, NearestLine line) {
    static final Comparator<Found> NEARER =
        Comparator.comparingDouble((Found found) -> Math.rint(found.line.distanceM() / TIE_M))
            .thenComparingLong(found -> found.layer.zone(found.zone).fid())
            .thenComparingInt(found -> found.layer.order());
  }

  /** Nearest zone of each class that neither meets nor touches the parcel, by class. */
  List<Proximity> near(double nearM) throws CrsException {
    List<Proximity> near = List.of();
    for (String zoneClass : classes()) {
      if (!isMet(zoneClass)) {
        Found found = search(zoneClass, nearM, ALL);
        if (found != null) {
          near = near.isEmpty() ? new ArrayList<>(4) : near;
          near.add(proximity(found));
        }
      }
    }
    return near;
  }

  private boolean isMet(String zoneClass) {
    for (Hit hit : hits) {
      if (hit.zone().zoneClass().equals(zoneClass)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Nearest zone of each class that the filter selects, and that which it may select; by class,
   * TRUE first.
   */
  List<NearestFact> nearest(Nearest need, ZoneSelection selection) throws CrsException {
    List<NearestFact> facts = new ArrayList<>(4);
    for (String zoneClass : classes()) {
      for (Truth truth : SELECTED) {
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

  private Iterable<String> classes() {
    if (layers.size() == 1) {
      return layers.get(0).classes();
    }
    TreeSet<String> classes = new TreeSet<>();
    layers.forEach(layer -> classes.addAll(layer.classes()));
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
    NearestLine line = line(hit.layer(), hit.number(), nearest(hit.layer(), MEETING_M), MEETING_M);
    if (line == null) {
      return new NearestLine(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    return new NearestLine(
        0, Double.NaN, line.fromLon(), line.fromLat(), line.fromLon(), line.fromLat());
  }

  private Found search(String zoneClass, double maxM, Wanted wanted) throws CrsException {
    Found best = null;
    if (maxM <= 0) {
      return null;
    }
    for (IndexedLayer layer : layers) {
      best = new LayerSearch(layer, wanted, maxM + HALF_MILLIMETRE, best).run(zoneClass);
    }
    return best;
  }

  private EdgeNearest nearest(IndexedLayer layer, double maxM) throws CrsException {
    return place.in(layer.crs()).nearest(maxM);
  }

  /**
   * The shortest line to a zone; null if it is longer than the limit.
   *
   * @param search null if there is none
   */
  private NearestLine line(IndexedLayer layer, int zone, EdgeNearest search, double limitM)
      throws CrsException {
    if (search != null && layer.isSearchable(zone)) {
      double metres = layer.distanceM(search, zone, limitM);
      return Double.isNaN(metres) ? null : NearestLine.of(search);
    }
    return place.frame().nearest(place.local(), layer.zone(zone).geometry(), layer.crs(), limitM);
  }

  /** The search in one layer, going on from the best that was found in others. */
  private final class LayerSearch {
    private final IndexedLayer layer;
    private final Wanted wanted;
    private final double maxM;
    private final EdgeNearest edges;

    /**
     * True if no zone that is searched meets the parcel: one that does, in the parcel's own CRS, is
     * a hit.
     */
    private final boolean apart;

    private Found best;

    LayerSearch(IndexedLayer layer, Wanted wanted, double maxM, Found best) throws CrsException {
      this.layer = layer;
      this.wanted = wanted;
      this.maxM = maxM;
      this.edges = nearest(layer, maxM);
      this.apart = edges != null && complete && !place.in(layer.crs()).isForeign();
      this.best = best;
    }

    /** The best of this layer and of those before it; null if there is none. */
    Found run(String zoneClass) throws CrsException {
      BoxBound bound = edges == null ? frameBound() : edges::boundM;
      layer.index().nearestFirst(zoneClass, bound, limitM(), this::visit);
      return best;
    }

    /** With room for a tie. */
    private double limitM() {
      return best == null ? maxM : Math.min(maxM, best.line.distanceM() + 2 * TIE_M);
    }

    private double visit(int zone) {
      if (wanted.test(layer, zone)) {
        progress.checkCancelled();
        try {
          NearestLine line = line(zone);
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

    private NearestLine line(int zone) throws CrsException {
      if (apart && layer.isSearchable(zone)) {
        double metres = layer.distanceApartM(edges, zone, limitM());
        return Double.isNaN(metres) ? null : NearestLine.of(edges);
      }
      return NearestSearch.this.line(layer, zone, edges, limitM());
    }

    private BoxBound frameBound() throws CrsException {
      Envelope own = place.in(layer.crs()).shape().envelope();
      Envelope grown = place.frame().grow(own, layer.crs(), maxM);
      double unitX =
          maxM / Math.max(own.getMinX() - grown.getMinX(), grown.getMaxX() - own.getMaxX());
      double unitY =
          maxM / Math.max(own.getMinY() - grown.getMinY(), grown.getMaxY() - own.getMaxY());
      return (minX, minY, maxX, maxY) -> {
        double dx = Math.max(0, Math.max(minX - own.getMaxX(), own.getMinX() - maxX));
        double dy = Math.max(0, Math.max(minY - own.getMaxY(), own.getMinY() - maxY));
        return BOUND_MARGIN * Math.max(dx * unitX, dy * unitY);
      };
    }
  }
}
