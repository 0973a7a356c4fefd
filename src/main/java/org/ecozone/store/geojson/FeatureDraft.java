package org.ecozone.store.geojson;

import java.util.ArrayList;
import java.util.List;

/** A feature while it is read; its members may come in any order. */
final class FeatureDraft {
  /** Line where it begins. */
  final long line;

  /** The feature itself if it is a bare geometry. */
  final Shape self = new Shape();

  /** Value of its member {@code geometry}; null if it has none or null. */
  Shape shape;

  /** Number, text or null. */
  Object id;

  boolean geometryTwice;
  boolean propertiesIgnored;
  boolean hasProperties;
  boolean isCollection;

  /** Names of members that GeoJSON does not know. */
  final List<String> foreign = new ArrayList<>();

  FeatureDraft(long line) {
    this.line = line;
  }

  /** Null if there is no geometry. */
  Shape geometry() {
    return shape != null ? shape : self.isGeometry() ? self : null;
  }

  /** Whether anything of a feature was in the object. */
  boolean isFeature() {
    return self.type().equals("Feature") || shape != null || hasProperties || self.isGeometry();
  }
}
