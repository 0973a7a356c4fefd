package org.ecozone.store.cache;

import java.util.Locale;

/** What an entry holds. */
enum EntryKind {
  /**
   * What opening a zone file gave: its tables, what is stated about them, which layers are kept.
   */
  FILE,
  /** One layer as read. */
  LAYER;

  String ending() {
    return name().toLowerCase(Locale.ROOT);
  }
}
