package org.ecozone.overlay;

/** How a site lies to a zone; names are those of intersections.csv. */
public enum Relation {
  /** The site lies in the zone, also equal. */
  INSIDE,
  /** The zone lies in the site. */
  COVERS,
  /** They share a part; also a line that crosses. */
  PARTIAL,
  /** They touch, or share no more than a sliver below 1 cm made by a change of CRS. */
  ADJACENT,
  /** They do not meet; the zone is the nearest of its layer and class. */
  NEAR;

  /** True for the relations that count as occupation. */
  public boolean isHit() {
    return this == INSIDE || this == COVERS || this == PARTIAL;
  }
}
