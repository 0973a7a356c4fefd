package org.ecozone.overlay;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LostFeature;
import org.ecozone.zone.Site;
import org.ecozone.zone.Truth;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;

/**
 * Everything the overlay knows about one site. No law in it.
 *
 * @param measure area or length of the whole site (union of parcels)
 * @param parcels facts per parcel, in the order of the site; empty if the site has no usable
 *     geometry
 * @param totals gross and net per layer code and class, and class {@code *} for the layer
 * @param issues problems met on the way (failed overlays, densified edges, transformed slivers)
 */
public record SiteFacts(
    Site site, Measure measure, List<ParcelFacts> parcels, List<Total> totals, List<Issue> issues) {
  public SiteFacts {
    parcels = List.copyOf(parcels);
    totals = List.copyOf(totals);
    issues = List.copyOf(issues);
  }

  /**
   * Ellipsoidal and planar area in m2 (0 for lines and points), length in m (lines only), CRS id of
   * the planar area.
   */
  public record Measure(double areaM2, double planarAreaM2, double lengthM, String planarCrs) {}

  /**
   * Facts of one parcel.
   *
   * @param intersections ordered by layer code, layer order, fid; ADJACENT included
   * @param near nearest zone per layer code and class, where no zone of that layer and class meets
   *     or touches the parcel
   * @param remainders by key of the need; absent if no layer of its code was handed in, as for
   *     joints and nearest
   * @param joints by key of the need
   * @param nearest by key of the need, ordered by class
   * @param checks by layer code: how far the layer could answer for this parcel
   */
  public record ParcelFacts(
      String parcel,
      Measure measure,
      List<Intersection> intersections,
      List<Proximity> near,
      Map<String, RemainderFact> remainders,
      Map<String, List<JointFact>> joints,
      Map<String, List<NearestFact>> nearest,
      Map<String, LayerCheck> checks) {
    public ParcelFacts {
      intersections = List.copyOf(intersections);
      near = List.copyOf(near);
      remainders = inOrder(remainders);
      joints = inOrder(joints);
      nearest = inOrder(nearest);
      checks = inOrder(checks);
    }

    /** {@code Map.copyOf} would lose the order, which reports and tests rely on. */
    private static <V> Map<String, V> inOrder(Map<String, V> map) {
      return map instanceof KeyedFacts
          ? map
          : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
  }

  /**
   * What selected zones leave over, inside the layer's coverage.
   *
   * @param certainAreaM2 left over even if every zone with an unknown filter answer counted as
   *     selected
   * @param certainLengthM the same for lines
   * @param possibleAreaM2 left over if only the zones with answer TRUE count
   * @param possibleLengthM the same for lines
   * @param certain true if something is certainly left over (for points: the point is in none)
   * @param possible true if something is possibly left over
   * @param piece geometry of the certain part in the site's CRS, built when looked at; empty if
   *     none
   */
  public record RemainderFact(
      double certainAreaM2,
      double certainLengthM,
      double possibleAreaM2,
      double possibleLengthM,
      boolean certain,
      boolean possible,
      LazyPiece piece) {}

  /**
   * Land that lies in the parcel and in both zones; area in m2, or length in m for line parcels.
   */
  public record JointFact(
      ZoneLayer layerA,
      Zone zoneA,
      ZoneLayer layerB,
      Zone zoneB,
      Truth selected,
      double areaM2,
      double lengthM) {}

  /**
   * A nearest zone and whether the filter certainly selects it. Zones with answer UNKNOWN are
   * listed beside TRUE ones.
   */
  public record NearestFact(Proximity proximity, Truth selected) {}

  /**
   * How far a layer code could answer for a parcel. Absent layer codes were not loaded.
   *
   * @param uncoveredAreaM2 area of the parcel outside the coverage of all layers of this code
   * @param uncovered true if any part (area, length or point) lies outside the coverage
   * @param searchUncovered true if the neighbourhood of nearM metres leaves the coverage
   * @param coverageUnknown true if the coverage could not be worked out (county codes without XZQ
   *     and without county)
   * @param coverageDistanceM distance from the parcel to the edge of the coverage if inside, capped
   *     at nearM; 0 otherwise
   * @param lost features without usable geometry near the parcel (within nearM), or of unknown
   *     place
   * @param failedFids zones whose overlay with, or distance to, this parcel failed; ascending
   * @param transformFailed true if the parcel could not be brought into the CRS of a layer of this
   *     code (another datum), or lies where nothing can be measured: nothing is known about this
   *     layer here
   */
  public record LayerCheck(
      double uncoveredAreaM2,
      boolean uncovered,
      boolean searchUncovered,
      boolean coverageUnknown,
      double coverageDistanceM,
      List<LostFeature> lost,
      List<Long> failedFids,
      boolean transformFailed) {
    public LayerCheck {
      lost = List.copyOf(lost);
      failedFids = List.copyOf(failedFids);
    }

    /**
     * True if every zone near the parcel was laid over it. False says that a zone may be met of
     * which nothing is known; the coverage is another question.
     */
    public boolean isComplete() {
      return !transformFailed && failedFids.isEmpty() && lost.isEmpty();
    }

    /** A check whose transform did not fail. */
    public LayerCheck(
        double uncoveredAreaM2,
        boolean uncovered,
        boolean searchUncovered,
        boolean coverageUnknown,
        double coverageDistanceM,
        List<LostFeature> lost,
        List<Long> failedFids) {
      this(
          uncoveredAreaM2,
          uncovered,
          searchUncovered,
          coverageUnknown,
          coverageDistanceM,
          lost,
          failedFids,
          false);
    }
  }

  /**
   * Sum over the zones of one layer code and class for the whole site.
   *
   * @param zoneClass class, or {@code *} for the layer's total
   * @param zones number of zones with a hit (not ADJACENT)
   * @param grossAreaM2 sum of the pieces
   * @param netAreaM2 area of their union
   * @param netShare net over the site's area (lines: net length over length), 0..1
   */
  public record Total(
      String layerCode,
      String zoneClass,
      int zones,
      double grossAreaM2,
      double netAreaM2,
      double netShare) {

    /**
     * The same figures under the name of a class: all that the layer has there is of that class.
     */
    public Total ofClass(String newClass) {
      return new Total(layerCode, newClass, zones, grossAreaM2, netAreaM2, netShare);
    }
  }
}
