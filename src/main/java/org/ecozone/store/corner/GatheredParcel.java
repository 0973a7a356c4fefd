package org.ecozone.store.corner;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.zone.Issue;

/** Rings of one parcel. */
final class GatheredParcel {
  final String id;
  String name;
  final long firstRow;
  final List<GatheredRing> rings = new ArrayList<>();
  final String[] extras;
  final boolean[] varies;
  Issue failure;

  GatheredParcel(String id, String name, long firstRow, int extraColumns) {
    this.id = id;
    this.name = name;
    this.firstRow = firstRow;
    this.extras = new String[extraColumns];
    this.varies = new boolean[extraColumns];
  }

  GatheredRing ring() {
    return rings.isEmpty() ? null : rings.get(rings.size() - 1);
  }

  GatheredRing ring(String key) {
    for (int i = rings.size() - 1; i >= 0; i--) {
      if (rings.get(i).key.equals(key)) {
        return rings.get(i);
      }
    }
    return null;
  }

  void fail(Issue issue) {
    failure = failure == null ? issue : failure;
  }

  void extra(int column, String text) {
    if (text.isEmpty() || varies[column]) {
      return;
    }
    if (extras[column] == null) {
      extras[column] = text;
    } else if (!extras[column].equals(text)) {
      varies[column] = true;
    }
  }

  /** How messages call it. */
  String shown() {
    return !id.isEmpty() ? id : !name.isEmpty() ? name : "—";
  }
}
