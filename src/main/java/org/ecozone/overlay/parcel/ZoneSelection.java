package org.ecozone.overlay.parcel;

import java.util.List;
import org.ecozone.overlay.ZoneTest;
import org.ecozone.zone.Truth;

/**
 * Which zones of a layer code a filter selects; each zone is asked once, when it is first met.
 *
 * <p>Threads: any number; a filter may be asked twice for one zone and must answer the same. A byte
 * is written whole, and whoever does not see it asks again.
 */
public final class ZoneSelection {
  private static final Truth[] TRUTHS = Truth.values();

  private final ZoneTest test;

  /** Order of the first layer: the layers of one code follow each other. */
  private final int firstOrder;

  /** By position in layers, then zone number: ordinal of the answer + 1, 0 = not asked yet. */
  private final byte[][] answers;

  public ZoneSelection(ZoneTest test, List<IndexedLayer> layers) {
    this.test = test;
    this.firstOrder = layers.isEmpty() ? 0 : layers.get(0).order();
    this.answers = new byte[layers.size()][];
    for (int i = 0; i < answers.length; i++) {
      if (layers.get(i).order() != firstOrder + i) {
        throw new IllegalArgumentException("layers of one code do not follow each other");
      }
      answers[i] = new byte[layers.get(i).layer().zones().size()];
    }
  }

  Truth of(IndexedLayer layer, int zone) {
    byte[] known = answers[layer.order() - firstOrder];
    int answer = known[zone];
    if (answer == 0) {
      answer = test.test(layer.zone(zone), layer.layer()).ordinal() + 1;
      known[zone] = (byte) answer;
    }
    return TRUTHS[answer - 1];
  }

  Truth of(Hit hit) {
    return of(hit.layer(), hit.number());
  }
}
