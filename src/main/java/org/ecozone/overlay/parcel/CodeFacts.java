package org.ecozone.overlay.parcel;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ecozone.overlay.parcel.CoverageCheck.Covered;
import org.ecozone.zone.LostFeature;

/**
 * What is gathered about one layer code for one parcel. Nearly all parcels have lost no feature and
 * no overlay: then nothing is kept of them. Threads: one at a time.
 */
final class CodeFacts {
  final LayerGroup group;

  /** Layers in whose CRS the parcel could be brought. */
  final List<IndexedLayer> reached;

  /** By order of layers, then number of the zone. */
  List<Hit> hits = List.of();

  List<LostFeature> lost = List.of();

  /** Ascending. */
  SortedSet<Long> failedFids = java.util.Collections.emptySortedSet();

  boolean transformFailed;

  /** Null until it is worked out, and if it cannot be. */
  Covered covered;

  CodeFacts(LayerGroup group) {
    this.group = group;
    this.reached = new ArrayList<>(group.layers().size());
  }

  void add(Hit hit) {
    if (hits.isEmpty()) {
      hits = new ArrayList<>(4);
    }
    hits.add(hit);
  }

  void add(LostFeature feature) {
    if (lost.isEmpty()) {
      lost = new ArrayList<>();
    }
    lost.add(feature);
  }

  /** False if it was there. */
  boolean addFailed(long fid) {
    if (failedFids.isEmpty()) {
      failedFids = new TreeSet<>();
    }
    return failedFids.add(fid);
  }

  Covered covered() {
    return covered == null ? Covered.nobodyKnows() : covered;
  }

  /** True if every zone near the parcel was laid over it. */
  boolean isComplete() {
    return !transformFailed && lost.isEmpty() && failedFids.isEmpty();
  }
}
