package org.ecozone.overlay.parcel;

import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.ecozone.overlay.ZoneTest;
import org.ecozone.zone.Truth;

/**
 * Which zones of a layer code a filter selects; each zone is asked once, when it is first met.
 *
 * <p>Threads: any number; a filter may be asked twice for one zone and must answer the same.
 */
public final class ZoneSelection {
  private static final Truth[] TRUTHS = Truth.values();

  private final ZoneTest test;
  private final List<IndexedLayer> layers;

  /** By position in layers, then zone number: ordinal of the answer + 1, 0 = not asked yet. */
  private final AtomicIntegerArray[] answers;

  public ZoneSelection(ZoneTest test, List<IndexedLayer> layers) {
    this.test = test;
    this.layers = layers;
    this.answers = new AtomicIntegerArray[layers.size()];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = new AtomicIntegerArray(layers.get(i).layer().zones().size());
    }
  }

  Truth of(IndexedLayer layer, int zone) {
    AtomicIntegerArray known = answers[layers.indexOf(layer)];
    int answer = known.get(zone);
    if (answer == 0) {
      answer = test.test(layer.zone(zone), layer.layer()).ordinal() + 1;
      known.set(zone, answer);
    }
    return TRUTHS[answer - 1];
  }

  Truth of(Hit hit) {
    return of(hit.layer(), hit.number());
  }
}
