package org.ecozone.store.gpx;

import java.util.Locale;

/** What a GPX holds; each kind is a table. */
enum GpxKind {
  TRACKS("trk"),
  ROUTES("rte"),
  WAYPOINTS("wpt");

  private final String element;

  GpxKind(String element) {
    this.element = element;
  }

  String element() {
    return element;
  }

  /** Name of the table. */
  String table() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Null if the element is none of them. */
  static GpxKind of(String element) {
    for (GpxKind kind : values()) {
      if (kind.element.equals(element)) {
        return kind;
      }
    }
    return null;
  }
}
